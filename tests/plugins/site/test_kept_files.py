"""Costly files in the cache: who hears of them, and what makes one anew."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from writing import Writing, file, output, page

from plugins.site.kept_files import KeptFiles
from plugins.site.outputs import BundleSpec, FileSpec, Purpose


def _pack(parts: Iterable[tuple[str, bytes]]) -> bytes:
    return b"|".join(f"{name}=".encode() + data for name, data in parts)


BOOK = FileSpec(path="kk/book.epub", content=lambda: b"book", key="1")
BUNDLE = BundleSpec(
    path="all.zip", members=(("a", "a.txt"), ("b", "b.txt"), ("c", page())), pack=_pack, key="1"
)


def test_who_waits_hears_of_what_is_costly_before_it_is_made_and_only_then(
    writing: Writing,
) -> None:
    heard: list[str] = []
    parts = output("files", file("a.txt"), file("b.txt"))

    def make() -> bytes:
        heard.append("made")
        return b"book"

    costly = output("costly", replace(BOOK, content=make), BUNDLE)
    for _ in range(2):
        writing.write(parts, costly, tell=heard.append)
    assert heard == ["kk/book.epub", "made", "all.zip"]
    writing.write(parts, output("quick", replace(BUNDLE, key="")), tell=heard.append)
    assert len(heard) == 3


def test_a_file_or_bundle_that_names_no_key_is_made_at_every_build(writing: Writing) -> None:
    for data in (b"first", b"second"):
        quick = FileSpec(path="b.txt", content=lambda data=data: data)  # type: ignore[misc]
        bundle = BundleSpec(
            path="all.zip",
            members=(("b", "b.txt"),),
            pack=lambda parts, data=data: data + _pack(parts),  # type: ignore[misc]
        )
        writing.write(output("files", quick), output("bundle", bundle))
        assert writing.files == {"b.txt": data, "all.zip": data + b"b=" + data}
    assert not writing.cache.exists()


@pytest.mark.parametrize(
    "members",
    [
        (("x", "a.txt"), ("b", "b.txt"), ("c", page())),
        (("b", "b.txt"), ("a", "a.txt"), ("c", page())),
        (("a", "b.txt"), ("b", "a.txt"), ("c", page())),
        (("a", "a.txt"), ("b", "b.txt"), ("d", page())),
        (("a", "a.txt"), ("b", "b.txt"), ("c", page(title="Балқаш"))),
        (("a", "a.txt"), ("b", "b.txt")),
    ],
)
def test_a_bundle_whose_parts_have_other_names_or_another_order_is_another(
    writing: Writing, members: tuple[tuple[str, str], ...]
) -> None:
    parts = output("files", file("a.txt", b"A"), file("b.txt", b"B"))
    writing.write(parts, output("bundle", BUNDLE))
    before = writing.files["all.zip"]
    assert before.startswith(b"a=A|b=B|c=kk kk/articles/aral.html")
    writing.write(parts, output("bundle", replace(BUNDLE, members=members)))
    assert writing.files["all.zip"] != before


def test_bundles_at_two_addresses_are_kept_side_by_side(writing: Writing) -> None:
    heard: list[str] = []
    parts = output("files", file("a.txt", b"A"), file("b.txt", b"B"))
    other = replace(BUNDLE, path="other.zip")
    for _ in range(2):
        writing.write(parts, output("bundles", BUNDLE, other), tell=heard.append)
    assert heard == ["all.zip", "other.zip"]


def test_what_outlives_a_build_lies_in_the_cache_and_nothing_else(writing: Writing) -> None:
    writing.write(output("books", BOOK), purpose=Purpose.PUBLISH)
    assert sorted(found.name for found in writing.cache.iterdir()) == [
        "files",
        "transfer-sizes.json",
    ]
    assert len(list((writing.cache / "files").iterdir())) == 1


def test_a_key_is_any_text(tmp_path: Path) -> None:
    """Also one with half a sign, as names of files may have."""
    kept = KeptFiles(cache=tmp_path / "deep" / "cache", tell=None)
    made: list[int] = []

    def make() -> bytes:
        made.append(1)
        return b"book"

    for key in ("\udcd2", "\udcd2", "\udcd3"):
        assert kept.file(replace(BOOK, key=key), make) == b"book"
    assert len(made) == 2
