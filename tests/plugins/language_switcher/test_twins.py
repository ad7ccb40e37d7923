"""The same page in the other language, and what search engines hear of it."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from all_sheets import sheets_of
from hypothesis import given
from issue_values import article, issue, issues, page, pair

from plugins.issue.contribution import Pair
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.sheet import Here, Sheet
from plugins.language_switcher.twins import alternates_of, twin_of

SITE = "https://site.example"


def _led_to(here: Here, issue: Issue) -> str:
    """The file the switcher leads to, as a browser finds it."""
    twin = twin_of(here, issue)
    assert twin is not None
    return urljoin(f"{SITE}/{here.path}", twin.href).removeprefix(f"{SITE}/")


def _file(address: str) -> str:
    path = address.removeprefix(f"{SITE}/")
    return f"{path}index.html" if path.endswith("/") or not path else path


def _alternates(sheet: Sheet) -> dict[str, str]:
    found = alternates_of(sheet.here, SITE)
    assert len({alternate.hreflang for alternate in found}) == len(found)
    return {alternate.hreflang: alternate.href for alternate in found}


def test_the_switcher_stays_on_the_page() -> None:
    one = issue(pair("aral"))
    for start, end in (
        (Here(kind="article", slug="aral", lang=Language.KK), "ru/articles/aral.html"),
        (Here(kind="home", lang=Language.RU), "kk/index.html"),
        (
            Here(kind="regions", lang=Language.KK, path="kk/regions/alphabet.html"),
            "ru/regions/alphabet.html",
        ),
    ):
        twin = twin_of(start, one)
        assert twin is not None
        assert (_led_to(start, one), twin.lang, twin.is_stub) == (end, start.lang.other, False)


def test_the_switcher_says_where_only_a_stub_waits() -> None:
    one = issue(pair("lone", [Language.KK]))
    text = Here(kind="article", slug="lone", lang=Language.KK)
    stub = Here(kind="stub", slug="lone", lang=Language.RU)
    from_text, from_stub = twin_of(text, one), twin_of(stub, one)
    assert from_text is not None
    assert from_stub is not None
    assert (_led_to(text, one), from_text.is_stub) == ("ru/articles/lone.html", True)
    assert (_led_to(stub, one), from_stub.is_stub) == ("kk/articles/lone.html", False)


@pytest.mark.parametrize("kind", ["door", "404"])
def test_pages_in_both_languages_have_no_twin(kind: str) -> None:
    assert twin_of(Here(kind=kind), issue()) is None


def test_a_page_about_the_edition_without_a_twin_leads_to_the_other_home() -> None:
    one = issue(pages=(page("history", Language.KK),))
    here = Here(kind="page", slug="history", lang=Language.KK, has_twin=False)
    twin = twin_of(here, one)
    assert twin is not None
    assert (_led_to(here, one), twin.is_stub) == ("ru/index.html", True)


@given(issues())
def test_the_other_of_the_other_is_the_page_itself(issue: Issue) -> None:
    by_path = {sheet.here.path: sheet.here for sheet in sheets_of(issue)}
    for here in by_path.values():
        if here.lang is not None:
            other = by_path[_led_to(here, issue)]
            assert other.lang is here.lang.other
            assert _led_to(other, issue) == here.path


def test_alternates_are_absolute_and_name_the_page_itself() -> None:
    here = Here(kind="article", slug="aral", lang=Language.RU)
    assert [(a.hreflang, a.href) for a in alternates_of(here, SITE)] == [
        ("kk", f"{SITE}/kk/articles/aral.html"),
        ("ru", f"{SITE}/ru/articles/aral.html"),
        ("x-default", f"{SITE}/"),
    ]


def test_alternates_name_folders_as_readers_know_them() -> None:
    """No “index.html”, and one slash only where the site lies below a path."""
    found = alternates_of(Here(kind="regions", lang=Language.KK), "https://host.example/paper/")
    assert [a.href for a in found] == [
        "https://host.example/paper/kk/regions/",
        "https://host.example/paper/ru/regions/",
        "https://host.example/paper/",
    ]


def test_the_front_door_stands_for_both_homes() -> None:
    door, home = Here(kind="door"), Here(kind="home", lang=Language.KK)
    assert alternates_of(door, SITE) == alternates_of(home, SITE)


@given(issues())
def test_alternates_of_the_two_languages_are_mutual(issue: Issue) -> None:
    sheets = {sheet.here.path: sheet for sheet in sheets_of(issue)}
    for path, sheet in sheets.items():
        found = _alternates(sheet)
        if not found or sheet.here.lang is None:
            continue
        assert set(found) == {"kk", "ru", "x-default"}
        assert _file(found[sheet.here.lang.value]) == path
        assert _alternates(sheets[_file(found[sheet.here.lang.other.value])]) == found
        assert _file(found["x-default"]) == "index.html"


@given(issues())
def test_only_pages_that_are_in_both_languages_and_indexed_have_alternates(issue: Issue) -> None:
    lone = {p.slug for p in issue.pairs if len(p.halves) == 1 or not p.is_listed}
    listed = {name for p in issue.pairs if p.is_listed for name in p.facts.authors}
    for sheet in sheets_of(issue):
        without = (
            sheet.here.kind == "404"
            or (sheet.here.kind in ("article", "stub") and sheet.here.slug in lone)
            or (sheet.here.kind == "author" and sheet.here.slug not in listed)
        )
        assert (_alternates(sheet) == {}) is without, sheet.here.path


@pytest.mark.parametrize("withdrawn", list(Language))
def test_a_withdrawn_half_takes_the_alternates_of_the_other_along(withdrawn: Language) -> None:
    """A page in no index is nobody's translation, or the links would not be mutual."""
    halves = {
        lang.value: article("aral", lang, status="withdrawn" if lang is withdrawn else "published")
        for lang in Language
    }
    sheets = sheets_of(issue(Pair(**halves)))
    found = [_alternates(sheet) for sheet in sheets if sheet.here.slug == "aral"]
    assert found == [{}, {}]
