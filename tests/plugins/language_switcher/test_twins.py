"""The same page in the other language, and what search engines hear of it."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urljoin

import pytest
from all_pages import ADDRESS, infos_of, site_for
from drawn_issues import issues
from hypothesis import given
from issue_values import article, issue, page, pair

from plugins.issue.addresses import alphabetical_address
from plugins.issue.contribution import Pair
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import PageInfo, page_of_tree
from plugins.language_switcher.twins import Alternate, Twin, alternates_of, twin_of

KK, RU = Language.KK, Language.RU
EMPTY = issue()
SITE = site_for(EMPTY)


def _twin(info: PageInfo, issue: Issue) -> Twin:
    twin = twin_of(issue, SITE, info)
    assert twin is not None
    return twin


def _led_to(info: PageInfo, issue: Issue) -> str:
    """The file the switcher leads to, as a browser finds it."""
    href = _twin(info, issue).href
    return urljoin(f"{ADDRESS}/{info.path}", href).removeprefix(f"{ADDRESS}/")


def _file(address: str) -> str:
    path = address.removeprefix(f"{ADDRESS}/")
    return f"{path}index.html" if path.endswith("/") or not path else path


def _hrefs(found: tuple[Alternate, ...]) -> Mapping[str, str]:
    assert len({alternate.hreflang for alternate in found}) == len(found)
    return {alternate.hreflang: alternate.href for alternate in found}


def _alternates(info: PageInfo) -> Mapping[str, str]:
    return _hrefs(alternates_of(EMPTY, SITE, info))


def test_the_switcher_stays_on_the_page() -> None:
    one = issue(pair("aral"))
    alphabet = alphabetical_address("regions", KK)
    for start, end in (
        (page_of_tree("article", KK, "", "aral"), "ru/articles/aral.html"),
        (page_of_tree("home", RU, ""), "kk/index.html"),
        (page_of_tree("regions", KK, "", path=alphabet), "ru/regions/alphabet.html"),
    ):
        assert _led_to(start, one) == end
        assert not _twin(start, one).is_stub


def test_the_switcher_says_where_only_a_stub_waits() -> None:
    one = issue(pair("lone", [KK]))
    text = page_of_tree("article", KK, "", "lone", has_twin=False)
    stub = PageInfo(kind="stub", slug="lone", lang=RU)
    assert (_led_to(text, one), _twin(text, one).is_stub) == ("ru/articles/lone.html", True)
    assert (_led_to(stub, one), _twin(stub, one).is_stub) == ("kk/articles/lone.html", False)


def test_a_text_that_was_withdrawn_is_no_stub() -> None:
    """Its page is there and says what became of it."""
    one = issue(Pair(kk=article("aral"), ru=article("aral", RU, status="withdrawn")))
    kazakh = page_of_tree("article", KK, "", "aral", has_twin=False)
    assert (_led_to(kazakh, one), _twin(kazakh, one).is_stub) == ("ru/articles/aral.html", False)


@pytest.mark.parametrize("kind", ["door", "404"])
def test_pages_in_both_languages_have_no_twin(kind: str) -> None:
    assert twin_of(EMPTY, SITE, PageInfo(kind=kind)) is None


def test_a_page_about_the_edition_without_a_twin_leads_to_the_other_home() -> None:
    one = issue(pages=(page("history", KK),))
    info = page_of_tree("page", KK, "", "history", has_twin=False)
    assert (_led_to(info, one), _twin(info, one).is_stub) == ("ru/index.html", True)


@given(issues())
def test_the_other_of_the_other_is_the_page_itself(issue: Issue) -> None:
    infos = infos_of(issue)
    for info in infos.values():
        if info.lang is not None:
            other = infos[_led_to(info, issue)]
            assert other.lang is info.lang.other
            assert _led_to(other, issue) == info.path


@given(issues())
def test_a_twin_that_the_listing_names_is_a_page_of_the_other_tree(issue: Issue) -> None:
    infos = infos_of(issue)
    for info in infos.values():
        if info.twin is not None:
            assert info.lang is not None
            assert (infos[info.twin].lang, infos[info.twin].kind) == (info.lang.other, info.kind)


def test_alternates_are_absolute_and_name_the_page_itself() -> None:
    found = alternates_of(EMPTY, SITE, page_of_tree("article", RU, "", "aral"))
    assert [(alternate.hreflang, alternate.href) for alternate in found] == [
        ("kk", f"{ADDRESS}/kk/articles/aral.html"),
        ("ru", f"{ADDRESS}/ru/articles/aral.html"),
        ("x-default", f"{ADDRESS}/"),
    ]


def test_alternates_name_folders_as_readers_know_them() -> None:
    """No “index.html”, and one slash only where the site lies below a path."""
    below = site_for(EMPTY, "https://host.example/paper")
    found = alternates_of(EMPTY, below, page_of_tree("regions", KK, ""))
    assert [alternate.href for alternate in found] == [
        "https://host.example/paper/kk/regions/",
        "https://host.example/paper/ru/regions/",
        "https://host.example/paper/",
    ]


def test_the_front_door_stands_for_both_homes() -> None:
    assert _alternates(PageInfo(kind="door")) == _alternates(page_of_tree("home", KK, ""))


@given(issues())
def test_alternates_of_the_two_languages_are_mutual(issue: Issue) -> None:
    infos = infos_of(issue)
    for path, info in infos.items():
        found = _alternates(info)
        if not found or info.lang is None:
            continue
        assert set(found) == {"kk", "ru", "x-default"}
        assert _file(found[info.lang.value]) == path
        assert _alternates(infos[_file(found[info.lang.other.value])]) == found
        assert _file(found["x-default"]) == "index.html"


@given(issues())
def test_only_pages_that_are_in_both_languages_and_indexed_have_alternates(issue: Issue) -> None:
    lone = {p.slug for p in issue.pairs if len(p.halves) == 1 or not p.is_listed}
    listed = {name for p in issue.pairs if p.is_listed for name in p.facts.authors}
    for info in infos_of(issue).values():
        without = (
            info.kind in ("404", "patterns", "offline")
            or (info.kind in ("article", "stub") and info.slug in lone)
            or (info.kind == "author" and info.slug not in listed)
        )
        assert (_alternates(info) == {}) is without, info.path


@pytest.mark.parametrize("withdrawn", list(Language))
def test_a_withdrawn_half_takes_the_alternates_of_the_other_along(withdrawn: Language) -> None:
    """A page in no index is nobody's translation, or the links would not be mutual."""
    halves = {
        lang.value: article("aral", lang, status="withdrawn" if lang is withdrawn else "published")
        for lang in Language
    }
    infos = infos_of(issue(Pair(**halves)))
    found = [_alternates(info) for info in infos.values() if info.slug == "aral"]
    assert found == [{}, {}]
