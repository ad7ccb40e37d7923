"""Releases as values: ids in order, values that survive a file, assets known by their names."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.publishing.values.release import (
    FileInfo,
    Release,
    files_of,
    from_json,
    is_asset,
    is_release_id,
    number_of,
    to_json,
)

COMMIT = "0123456789abcdef0123456789abcdef01234567"
infos = st.builds(
    FileInfo,
    size=st.integers(0, 10**9),
    digest=st.text("0123456789abcdef", min_size=32, max_size=32),
)
releases = st.builds(
    Release,
    id=st.integers(1, 99999).map(lambda n: f"{n:04d}-2026-11-23-01234567"),
    commit=st.just(COMMIT),
    date=st.just("2026-11-23T10:00:00Z"),
    address=st.just("https://edition.kz"),
    after=st.sampled_from(["", "0001-2026-11-22-01234567"]),
    files=st.dictionaries(st.text(min_size=1), infos, max_size=5),
    styles=st.lists(st.text(), max_size=3).map(tuple),
    scripts=st.lists(st.text(), max_size=3).map(tuple),
    redirects=st.lists(st.tuples(st.text(), st.text()), max_size=3).map(tuple),
)


@given(releases)
def test_releases_survive_being_written_and_read(release):
    assert from_json(to_json(release)) == release


def test_a_release_is_written_as_targets_have_it():
    release = Release(
        id="0001-2026-11-23-01234567",
        commit="c",
        date="d",
        address="https://мектеп.қаз",
        after="",
        files={"b": FileInfo(size=2, digest="y"), "a": FileInfo(size=1, digest="x")},
    )
    lines = to_json(release).decode().split("\n")
    assert (lines[1], lines[4]) == (f'"id": "{release.id}",', '"address": "https://мектеп.қаз",')
    assert lines[-12:] == [
        '"files": {',
        '"a": [',
        "1,",
        '"x"',
        "],",
        '"b": [',
        "2,",
        '"y"',
        "]",
        "}",
        "}",
        "",
    ]


@given(releases, st.integers(0, 10**6))
def test_files_cut_short_are_no_release(release, place):
    data = to_json(release).rstrip()
    assert from_json(data[: place % len(data)]) is None


@pytest.mark.parametrize("data", [b"", b"null", b"[]", b"{}", b'{"files": 3}', b"\xff\xfe"])
def test_anything_else_is_no_release(data):
    assert from_json(data) is None


@given(releases, st.lists(st.integers(1, 10**6)), st.sampled_from(["2020-01-01", "2099-12-31"]))
def test_a_draft_is_numbered_after_all_others_whatever_the_date(release, numbers, date):
    ids = [f"{number:04d}-2026-11-23-01234567" for number in numbers]
    draft = replace(release, id="", date=f"{date}T00:00:00Z")
    new = draft.numbered([*ids, "not an id"], after="x")
    assert is_release_id(new.id)
    assert all(new.number > number_of(old) for old in ids)
    assert new == replace(draft, id=new.id, after="x")


@pytest.mark.parametrize(
    ("path", "shared"),
    [
        ("static/fonts/golos.0123abcd45.woff2", True),
        ("static/images/a/photo.0123abcd.avif", True),
        ("static/search.0123abcd45.json.br", True),
        ("static/fonts/golos.woff2", False),
        ("static/fonts/golos.0123abc.woff2", False),
        ("kk/golos.0123abcd45.woff2", False),
        ("index.html", False),
    ],
)
def test_assets_are_known_by_place_and_fingerprint(path, shared):
    assert is_asset(path) is shared


def test_a_name_that_is_no_id_has_no_number():
    with pytest.raises(ValueError, match="not the id"):
        number_of("latest")


def test_files_are_known_by_size_and_content_and_sorted_by_place(tmp_path):
    (tmp_path / "static").mkdir()
    for path in ("index.html", "static/a.0123abcd.svg", "static/b.svg"):
        (tmp_path / path).write_text(path)
    files = files_of(tmp_path)
    assert list(files) == ["index.html", "static/a.0123abcd.svg", "static/b.svg"]
    release = Release(id="", commit=COMMIT, date="", address="", after="", files=files)
    assert release.assets == ("static/a.0123abcd.svg",)
    assert release.own_files == ("index.html", "static/b.svg")
    assert files["index.html"].size == 10
    (tmp_path / "index.html").write_text("x" * 10)
    assert files_of(tmp_path)["index.html"] != files["index.html"]
