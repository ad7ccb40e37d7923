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


@pytest.mark.parametrize(
    "ending",
    [
        "html",
        "css",
        "js",
        "mjs",
        "json",
        "xml",
        "svg",
        "txt",
        "csv",
        "webmanifest",
        "geojson",
        "bib",
        "ris",
    ],
)
def test_every_text_gets_its_twins(tmp_path, ending):
    tree = tree_with(tmp_path, **{f"a_{ending}": TEXT})
    compress_tree(tree, tmp_path / "cache")
    names = sorted(path.name for path in tree.iterdir())
    assert names == [f"a.{ending}", f"a.{ending}.br", f"a.{ending}.gz"]


def test_texts_of_two_hundred_bytes_are_worth_it_smaller_ones_and_noise_are_not(tmp_path):
    noise = "".join(chr(33 + number * number % 89) for number in range(201))
    tree = tree_with(tmp_path, a_txt="x" * 199, b_txt="x" * 200, c_txt=noise)
    (tree / "d.txt").mkdir()
    compress_tree(tree, tmp_path / "cache")
    twins = {path.name for path in tree.iterdir()} - {"a.txt", "b.txt", "c.txt", "d.txt"}
    assert twins >= {"b.txt.br", "b.txt.gz"} and not any(name.startswith("a") for name in twins)
    for name in twins:
        assert (tree / name).stat().st_size < (tree / name[:5]).stat().st_size


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
