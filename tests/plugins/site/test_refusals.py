"""What the writer refuses of rooms, and how it says where a room breaks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from writing import Writing, file, output, page

from plugins.issue.listing import Listing
from plugins.issue.problem import Stopped
from plugins.site.outputs import BundleSpec, Extra, FileSpec, Output, Spec, When


@pytest.mark.parametrize(
    "path",
    [
        "../secret.txt",
        "kk/../../secret.txt",
        "/etc/secret",
        "..",
        "",
        "kk//a.txt",
        "kk\\..\\a.txt",
        "kk/./a.txt",
        *("a.html?b", "a#b.html", "a b.txt", "a%20b.html", "a:b.html", "C:/a.txt", "a&b", 'a"b'),
        *("мақала.html", "шай.jpg", "Straße.txt", "a\u202eb.txt", "\udcff"),
        *("a\nb.txt", "a\0b.txt", "a.txt\n", "a.", "kk/a./b.txt", "a..b", " a", "a "),
        *("CON", "kk/con.html", "aux.d/a.txt", "x" * 256, f"{'x' * 256}/a.txt"),
    ],
)
def test_an_address_that_not_every_system_can_keep_or_lead_to_is_refused(
    writing: Writing, tmp_path: Path, path: str
) -> None:
    """So is one that leads out of the site or names a file in a roundabout way: it could be
    somebody else's. All are told."""
    before = sorted(tmp_path.rglob("*"))
    for when in (When.EVERY_BUILD, When.ON_REQUEST):
        with pytest.raises(Stopped) as stop:
            writing.write(output("files", file(path), file("")), output("ends", file(path)))
        told = [(told.code, told.spot.path, told.args["output"]) for told in stop.value.problems]
        files = [("address-unfit", path, "files"), ("address-unfit", "", "files")]
        assert told == [*files, ("address-unfit", path, "ends")], when
    assert sorted(tmp_path.rglob("*")) == before


def test_addresses_of_every_other_kind_are_kept(writing: Writing) -> None:
    paths = (".well-known/security.txt", "x" * 255, "SHA256SUMS", "kk/a-b_c.0.min.js", "-/_", "com")
    assert [*writing.files] == [] != writing.write(output("files", *map(file, paths)))
    assert {*writing.files} == {*paths}


def _breaks() -> bytes:
    raise RuntimeError("half of the book is missing")


def _half_way(_issue: object, _site: object, _listing: Listing) -> Iterator[Spec]:
    yield file("a.txt")
    _breaks()


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (output("toy", FileSpec(path="a.txt", content=_breaks)), ["a.txt", "toy"]),
        (output("toy", FileSpec(path="a.txt", content=Path("no-such-file"))), ["a.txt", "toy"]),
        (output("toy", page(template="wrong")), ["kk/articles/aral.html", "toy"]),
        (output("toy", page(template="no-such-template")), ["kk/articles/aral.html", "toy"]),
        (Output(name="toy", make=_half_way), ["toy"]),
        (Output(name="toy", make=lambda *_: None), ["toy"]),  # type: ignore[arg-type,return-value]
        (
            output("toy", BundleSpec(path="a.zip", members=(("b", "b.txt"),), pack=b"".join)),  # type: ignore[arg-type]
            ["a.zip", "toy"],
        ),
    ],
)
def test_what_breaks_tells_its_output_and_its_address(
    writing: Writing, made: Output, told: list[str]
) -> None:
    with pytest.raises(Exception) as raised:
        writing.write(made)
    notes = raised.value.__notes__
    assert [note.rpartition("“")[2].rstrip("”") for note in notes] == told


def test_an_extra_that_breaks_is_told_too(writing: Writing) -> None:
    extra = Extra(name="twin", add=lambda *_: _breaks())
    with pytest.raises(RuntimeError) as raised:
        writing.write(output("toy", page()), extras=[extra])
    assert [note.rpartition("“")[2] for note in raised.value.__notes__] == [
        "twin”",
        "kk/articles/aral.html”",
        "toy”",
    ]


def test_two_parts_of_a_bundle_cannot_have_one_name(writing: Writing) -> None:
    """Who unpacks it would find one of them."""
    members = (("x", "a.txt"), ("x", "b.txt"))
    bundle = BundleSpec(path="all.zip", members=members, pack=lambda parts: b"")
    with pytest.raises(ValueError, match="two parts have one name"):
        writing.write(output("files", file("a.txt"), file("b.txt")), output("bundle", bundle))
