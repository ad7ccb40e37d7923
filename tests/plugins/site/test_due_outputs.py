"""What a build makes and what it only declares, and costly files that are made once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace

import pytest
from writing import Writing, file, output, page

from plugins.site.outputs import BundleSpec, FileSpec, Purpose, When

DUE = {
    (When.EVERY_BUILD, Purpose.BUILD): True,
    (When.EVERY_BUILD, Purpose.PREVIEW): True,
    (When.EVERY_BUILD, Purpose.PUBLISH): True,
    (When.PUBLISHING, Purpose.BUILD): False,
    (When.PUBLISHING, Purpose.PREVIEW): False,
    (When.PUBLISHING, Purpose.PUBLISH): True,
    (When.ON_REQUEST, Purpose.BUILD): False,
    (When.ON_REQUEST, Purpose.PREVIEW): False,
    (When.ON_REQUEST, Purpose.PUBLISH): False,
}


@pytest.mark.parametrize(("when", "purpose"), list(DUE))
def test_every_build_declares_all_outputs_and_makes_what_is_due(
    writing: Writing, when: When, purpose: Purpose
) -> None:
    books = output("books", file("book.epub"), page(), when=when)
    listing = writing.write(books, purpose=purpose)
    is_due = DUE[when, purpose]
    assert [line.path for line in listing] == ["book.epub", "kk/articles/aral.html"]
    assert [line.is_made for line in listing] == [is_due, is_due]
    assert set(writing.files) == {line.path for line in listing if line.is_made}
    if not is_due:
        assert [(line.size, line.digest) for line in listing] == [(None, None)] * 2


def test_what_is_not_due_is_made_when_its_output_is_asked_for(writing: Writing) -> None:
    books = output("books", file("a.epub"), file("b.epub"), when=When.PUBLISHING)
    other = output("archive", file("all.zip"), when=When.ON_REQUEST)
    listing = writing.write(books, other, requested=["books"])
    assert set(writing.files) == {"a.epub", "b.epub"}
    assert [line.is_made for line in listing] == [True, True, False]


def test_what_is_not_due_is_made_when_its_file_is_asked_for(writing: Writing) -> None:
    """Preview makes the one book that a reader opens."""
    books = output("books", file("a.epub"), file("b.epub"), when=When.PUBLISHING)
    listing = writing.write(books, requested=["b.epub"], purpose=Purpose.PREVIEW)
    assert set(writing.files) == {"b.epub"}
    assert [line.is_made for line in listing] == [False, True]


def test_what_is_only_declared_is_not_even_computed(writing: Writing) -> None:
    def never() -> bytes:
        raise AssertionError("a costly file was made though nobody needs it")

    def no_key() -> str:
        raise AssertionError("nobody asks what it would be made of")

    costly = FileSpec(path="book.epub", content=never, key=no_key)
    (line,) = writing.write(output("books", costly, when=When.PUBLISHING))
    assert not line.is_made
    costly = replace(costly, key=lambda: "1")
    with pytest.raises(AssertionError, match="costly file"):
        writing.write(output("books", costly, when=When.PUBLISHING), requested=["books"])


class Book:
    """How to make a costly file; it counts how often it was made."""

    def __init__(self) -> None:
        self.times = 0

    def spec(self, key: str, path: str = "book.epub") -> FileSpec:
        return FileSpec(path=path, content=lambda: self._make(key), key=key)

    def _make(self, key: str) -> bytes:
        self.times += 1
        return f"book of {key}".encode()


def test_a_costly_file_is_made_once_and_again_when_its_key_changes(writing: Writing) -> None:
    book = Book()
    made = []
    for key in ("1", "1", "2", "2", "1"):
        (line,) = writing.write(output("books", book.spec(key)))
        made.append(book.times)
        assert writing.files == {"book.epub": f"book of {key}".encode()}
        assert line.size == len(f"book of {key}")
    assert made == [1, 1, 2, 2, 2], "the cache keeps what it had"


def test_a_kept_file_that_a_power_cut_spoiled_is_made_anew(writing: Writing) -> None:
    book = Book()
    for damage in (b"", b"half", bytes(64)):
        writing.write(output("books", book.spec("1")))
        (kept,) = (writing.cache / "files").iterdir()
        kept.write_bytes(damage)
        writing.write(output("books", book.spec("1")))
        assert writing.files == {"book.epub": b"book of 1"}
    assert book.times == 4


class Packing:
    """A bundle of a file and a page; counts how often it was packed."""

    times = 0

    def spec(self, *, title: str = "Арал", key: str = "1") -> BundleSpec:
        alone = page(title=title)
        return BundleSpec(
            path="all.zip", members=(("a", "a.txt"), ("b", alone)), pack=self._pack, key=key
        )

    def _pack(self, parts: Iterable[tuple[str, bytes]]) -> bytes:
        self.times += 1
        return b"|".join(data for _name, data in parts)


def test_a_bundle_is_packed_again_when_a_part_or_the_way_of_packing_changes(
    writing: Writing,
) -> None:
    packing, packed = Packing(), []
    for text, title, key in (
        (b"x", "Арал", "1"),
        (b"x", "Арал", "1"),
        (b"y", "Арал", "1"),
        (b"y", "Балқаш", "1"),
        (b"y", "Балқаш", "2"),
        (b"y", "Балқаш", "2"),
    ):
        spec = packing.spec(title=title, key=key)
        (_file, line) = writing.write(output("files", file("a.txt", text)), output("zip", spec))
        packed.append(packing.times)
        whole = text + f"|kk kk/articles/aral.html {title}\n".encode()
        assert writing.files["all.zip"] == whole
        assert line.digest == hashlib.sha256(whole).hexdigest()
    assert packed == [1, 1, 2, 3, 4, 4]
    assert len(list((writing.cache / "files").iterdir())) == 1, "the last one alone is kept"


def test_a_bundle_without_a_key_is_packed_at_every_build(writing: Writing) -> None:
    packing = Packing()
    for _ in range(2):
        spec = packing.spec(key="")
        writing.write(output("files", file("a.txt", b"x")), output("zip", spec))
    assert packing.times == 2


def test_files_of_one_key_at_two_addresses_are_two_files(writing: Writing) -> None:
    book, song = Book(), Book()
    writing.write(output("books", book.spec("1"), song.spec("1", "song.mp3")))
    assert (book.times, song.times) == (1, 1)


def test_a_file_without_a_key_is_made_at_every_build(writing: Writing) -> None:
    book = Book()
    for _ in range(2):
        writing.write(output("books", book.spec("")))
    assert book.times == 2


def test_a_costly_file_that_fails_leaves_nothing_that_looks_finished(writing: Writing) -> None:
    def fails() -> bytes:
        raise RuntimeError("half of the book is missing")

    with pytest.raises(RuntimeError, match="half of the book"):
        writing.write(output("books", FileSpec(path="book.epub", content=fails, key="1")))
    assert writing.files == {}
    assert list(writing.cache.rglob("*")) in ([], [writing.cache / "files"])
    book = Book()
    writing.write(output("books", book.spec("1")))
    assert book.times == 1


def test_the_list_of_outputs_shows_when_each_is_made() -> None:
    assert [str(when) for when in When] == ["every build", "publishing", "on request"]


def test_the_settings_name_what_a_build_is_for() -> None:
    assert [Purpose(word) for word in ("build", "preview", "publish")] == list(Purpose)
