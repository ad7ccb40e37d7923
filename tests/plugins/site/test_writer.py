"""The one writer: what is written where, what is refused, and the listing of it all."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from writing import Writing, file, output, page

from plugins.issue.listing import Listing, Offer, PageInfo, Written
from plugins.issue.problem import Stopped
from plugins.site.outputs import BundleSpec, Extra, FileSpec, Output, Purpose, Spec, When


def test_a_page_becomes_the_file_at_its_address(writing: Writing) -> None:
    aral = page()
    (line,) = writing.write(output("articles", aral))
    data = "kk kk/articles/aral.html Арал\n".encode()
    assert writing.files == {"kk/articles/aral.html": data}
    assert line == Written(
        path="kk/articles/aral.html",
        output="articles",
        page=aral.info,
        size=len(data),
        digest=hashlib.sha256(data).hexdigest(),
    )


def test_publishing_counts_what_goes_over_the_line(writing: Writing) -> None:
    text = file("a.txt", b"word " * 200)
    (built,) = writing.write(output("texts", text))
    (published,) = writing.write(output("texts", text), purpose=Purpose.PUBLISH)
    assert (built.size, built.transfer_size) == (1000, None)
    assert published.size == 1000
    assert 0 < (published.transfer_size or 0) < 50


def test_a_value_nobody_gave_breaks_the_build(writing: Writing) -> None:
    with pytest.raises(UndefinedError, match="nobody_gave_this"):
        writing.write(output("articles", page(template="wrong")))
    assert writing.files == {}


def test_pages_get_what_other_rooms_add_to_their_kind(writing: Writing) -> None:
    """Each page its own; one that is of another kind gets nothing."""

    def twin(_issue: object, _site: object, info: PageInfo) -> str:
        return f"twin of {info.slug}"

    pages = (page("aral", "with-twin"), page("balqash", "with-twin"))
    extras = [Extra(name="twin", add=twin, kinds=("article",))]
    writing.write(output("articles", *pages), extras=extras)
    assert writing.files["kk/articles/aral.html"] == "Арал twin of aral\n".encode()
    assert writing.files["kk/articles/balqash.html"] == "Арал twin of balqash\n".encode()
    other_kind = [Extra(name="twin", add=twin, kinds=("stub", "home"))]
    with pytest.raises(UndefinedError, match="twin"):
        writing.write(output("articles", *pages), extras=other_kind)


def test_an_extra_that_names_no_kind_is_for_every_page_where_readers_stay(writing: Writing) -> None:
    extras = [Extra(name="twin", add=lambda _issue, _site, _info: "for all")]
    writing.write(output("articles", page(template="with-twin")), extras=extras)
    assert writing.files["kk/articles/aral.html"] == "Арал for all\n".encode()
    leading_on = replace(page().info, kind="redirect")
    assert not extras[0].is_for(leading_on)
    assert replace(extras[0], kinds=("redirect",)).is_for(leading_on)


def test_content_is_bytes_a_file_or_how_to_make_the_bytes(writing: Writing, tmp_path: Path) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"\xff\xd8 pixels" * 300_000)  # more than is read at a time
    listing = writing.write(
        output("bytes", file("a.txt", "Арал".encode())),
        output("path", FileSpec(path="static/images/photo.jpg", content=photo)),
        output("function", FileSpec(path="b.txt", content=lambda: b"made")),
    )
    assert writing.files == {
        "a.txt": "Арал".encode(),
        "static/images/photo.jpg": photo.read_bytes(),
        "b.txt": b"made",
    }
    digests = {line.path: line.digest for line in listing}
    assert digests["static/images/photo.jpg"] == hashlib.sha256(photo.read_bytes()).hexdigest()
    assert photo.exists()
    assert [line.output for line in listing] == ["bytes", "path", "function"]


def test_a_bundle_gets_what_was_written_and_pages_that_stand_in_it_alone(writing: Writing) -> None:
    def pack(parts: Iterable[tuple[str, bytes]]) -> bytes:
        return b"|".join(f"{name}=".encode() + data for name, data in parts)

    inside = page("aral", "with-twin")
    bundle = BundleSpec(path="all.zip", members=(("x/b", "b.txt"), ("x/a", inside)), pack=pack)
    extras = [Extra(name="twin", add=lambda _issue, _site, _info: "twin")]
    written = writing.write(
        output("files", file("b.txt", b"bytes")), output("bundle", bundle), extras=extras
    )
    assert writing.files["all.zip"] == "x/b=bytes|x/a=Арал twin\n".encode()
    assert [line.path for line in written] == ["b.txt", "all.zip"]
    assert [line.page for line in written] == [None, None]


def test_the_listing_says_what_is_offered_and_what_needs_a_server(writing: Writing) -> None:
    offer = Offer(words="A book")
    book = FileSpec(path="a.pdf", content=b"", offer=offer)
    feed = replace(output("feeds", file("a.xml", b"")), is_portable=False)
    written = writing.write(output("books", book), feed)
    assert [(line.offer, line.is_portable) for line in written] == [(offer, True), (None, False)]


@given(st.dictionaries(st.sampled_from(["a.txt", "b/c.txt", "b/d/e.bin"]), st.binary()))
def test_the_listing_tells_size_and_digest_of_every_file(
    tmp_path_factory: pytest.TempPathFactory, contents: dict[str, bytes]
) -> None:
    writing = Writing(tmp_path_factory.mktemp("writing"))
    files = (file(path, content) for path, content in contents.items())
    listing = writing.write(output("files", *files))
    assert writing.files == contents
    assert [(line.path, line.size, line.digest, line.page) for line in listing] == [
        (path, len(data), hashlib.sha256(data).hexdigest(), None) for path, data in contents.items()
    ]


def test_two_files_for_one_address_are_refused_and_all_are_told(writing: Writing) -> None:
    """An address that differs in capitals only is the same file on many systems."""
    with pytest.raises(Stopped) as stop:
        writing.write(
            output("articles", page(), file("feeds/all.xml")),
            output("feeds", file("Feeds/All.xml"), file("feeds/own.xml")),
            output("copies", file("kk/articles/aral.html"), file("feeds/own.xml")),
        )
    assert [(problem.code, str(problem.spot), problem.args) for problem in stop.value.problems] == [
        (
            "address-taken",
            path,
            {"first": first, "second": second, "other": other},
        )
        for path, first, second, other in (
            ("Feeds/All.xml", "articles", "feeds", "feeds/all.xml"),
            ("kk/articles/aral.html", "articles", "copies", "kk/articles/aral.html"),
            ("feeds/own.xml", "feeds", "copies", "feeds/own.xml"),
        )
    ]


def test_one_output_cannot_take_an_address_twice_either(writing: Writing) -> None:
    with pytest.raises(Stopped) as stop:
        writing.write(output("files", file("a.txt"), file("A.txt"), file("a.txt")))
    assert [problem.args["second"] for problem in stop.value.problems] == ["files", "files"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("books", "books/issue.epub"),
        ("books/issue.epub", "books"),
        ("kk/articles/aral.html", "KK/Articles"),
        ("kk/a/b/c.txt", "kk/a/b"),
        ("kk/a", "kk/A/b/c.txt"),
        ("kk/a/index.html", "kk/a"),
    ],
)
@pytest.mark.parametrize("when", [When.EVERY_BUILD, When.ON_REQUEST])
def test_what_cannot_lie_beside_each_other_is_refused(
    writing: Writing, first: str, second: str, when: When
) -> None:
    """A file where a folder is, whatever the capitals; also if nobody makes it yet."""
    with pytest.raises(Stopped) as stop:
        writing.write(output("one", file(first), when=when), output("two", file(second), when=when))
    (problem,) = stop.value.problems
    assert (problem.code, problem.spot.path) == ("address-taken", second)
    assert problem.args == {"first": "one", "second": "two", "other": first}


def test_names_that_only_begin_alike_lie_beside_each_other(writing: Writing) -> None:
    paths = ("a", "a.txt", "ab/c", "b/a", "b/a.txt", "b/aa/c")
    listing = writing.write(output("files", *map(file, paths)))
    assert tuple(line.path for line in listing) == paths


def test_an_address_that_is_only_declared_is_taken_too(writing: Writing) -> None:
    """Or the day it is made, something else would be gone."""
    with pytest.raises(Stopped):
        writing.write(
            output("books", file("book.epub"), when=When.ON_REQUEST),
            output("files", file("book.epub")),
        )


def test_an_output_gets_the_listing_of_what_it_reads_and_nothing_else(writing: Writing) -> None:
    seen: dict[str, Listing] = {}

    def reading(name: str, *reads: str) -> Output:
        def make(_issue: object, _site: object, listing: Listing) -> tuple[Spec, ...]:
            seen[name] = listing
            return (file(f"{name}.txt"),)

        return Output(name=name, make=make, reads=reads)

    listing = writing.write(
        output("articles", page()),
        output("books", file("book.epub"), when=When.PUBLISHING),
        reading("none"),
        reading("some", "books"),
        reading("all", "*"),
    )
    assert seen == {"none": (), "some": listing[1:2], "all": listing[:4]}
    assert [(line.output, line.is_made) for line in seen["all"]] == [
        ("articles", True),
        ("books", False),
        ("none", True),
        ("some", True),
    ]


def test_what_readers_never_get_is_no_part_of_everything(writing: Writing) -> None:
    """Or the site map and the page of downloads would lead to what is not there."""
    seen: list[list[str]] = []

    def make(_issue: object, _site: object, listing: Listing) -> tuple[Spec, ...]:
        seen.append([line.path for line in listing])
        return ()

    patterns = output("patterns", file("patterns.txt"), when=When.ON_REQUEST)
    for reads in ("*", "patterns"):
        for requested in ([], ["patterns"]):
            reading = Output(name="reading", make=make, reads=(reads,))
            writing.write(output("a", file("a.txt")), patterns, reading, requested=requested)
    assert seen == [["a.txt"], ["a.txt", "patterns.txt"], ["patterns.txt"], ["patterns.txt"]]
    (line,) = writing.write(patterns)
    assert not line.is_published
