"""Compressed twins: the same bytes each time, made only for what changed."""

import gzip

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.publishing.hosting.site_tree import _compressed, compress_tree

TEXT = "Мектептер. " * 60


def tree_with(tmp_path, **files):
    tree = tmp_path / "tree"
    for name, text in files.items():
        path = tree / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tree


def made_in(cache):
    """Every result with the moment it was made."""
    return {(path.name, path.stat().st_mtime_ns) for path in cache.iterdir()}


@given(st.binary(max_size=3000))
def test_what_is_unpacked_is_what_was_packed_and_twice_is_once(data):
    assert brotli.decompress(_compressed(data, ".br")) == data
    assert gzip.decompress(_compressed(data, ".gz")) == data
    assert _compressed(data, ".br") == _compressed(data, ".br")
    assert _compressed(data, ".gz") == _compressed(data, ".gz")


def test_the_gzip_header_tells_neither_time_nor_system():
    header = _compressed(TEXT.encode(), ".gz")[:10]
    assert header[3:8] == bytes(5)
    assert header[9] == 255


def test_only_what_changed_is_compressed_again(tmp_path):
    tree = tree_with(tmp_path, index_html=TEXT, kk__index_html=TEXT + "kk")
    compress_tree(tree, tmp_path / "cache")
    first = made_in(tmp_path / "cache")
    compress_tree(tree, tmp_path / "cache")
    assert made_in(tmp_path / "cache") == first
    (tree / "index.html").write_text(TEXT + "!", encoding="utf-8")
    compress_tree(tree, tmp_path / "cache")
    again = made_in(tmp_path / "cache")
    assert (len(first), len(again), len(first & again)) == (4, 4, 2)


def test_pictures_fonts_and_tiny_files_are_left_alone(tmp_path):
    tree = tree_with(tmp_path, photo_avif=TEXT, text_woff2=TEXT, robots_txt="User-agent: *")
    compress_tree(tree, tmp_path / "cache")
    assert sorted(path.name for path in tree.iterdir()) == [
        "photo.avif",
        "robots.txt",
        "text.woff2",
    ]


def test_the_cache_forgets_what_is_in_no_page_any_more(tmp_path):
    tree = tree_with(tmp_path, index_html=TEXT)
    compress_tree(tree, tmp_path / "cache")
    (tree / "index.html").write_text(TEXT + "new", encoding="utf-8")
    compress_tree(tree, tmp_path / "cache")
    assert len(list((tmp_path / "cache").iterdir())) == 2


@pytest.mark.parametrize("damage", [b"", b"half", None])
def test_a_result_that_a_power_cut_spoiled_is_made_anew(tmp_path, damage):
    tree = tree_with(tmp_path, index_html=TEXT)
    compress_tree(tree, tmp_path / "cache")
    for stored in (tmp_path / "cache").iterdir():
        other = _compressed(b"another page", stored.suffix)
        stored.write_bytes(other if damage is None else damage)
    compress_tree(tree, tmp_path / "cache")
    assert brotli.decompress((tree / "index.html.br").read_bytes()) == TEXT.encode()
    assert gzip.decompress((tree / "index.html.gz").read_bytes()) == TEXT.encode()
