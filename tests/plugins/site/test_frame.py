"""What stands around every page: one frame for each language and depth."""

from __future__ import annotations

import pickle
from urllib.parse import urljoin

import pytest
from all_pages import ADDRESS, THEME, infos_of, site_for
from drawn_issues import issues
from hypothesis import given
from issue_values import issue, page

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import PageInfo, page_of_tree
from plugins.site.frame import Colophon, PageLink, base_path, frame_key, frames

FONTS = ("fonts/literata-700.woff2", "fonts/literata-400.woff2")
HEAVIEST = 20_000  # bytes of a frame when it is pickled: it goes along with every page


def test_there_is_one_frame_for_each_kind_language_and_depth_and_bilingual_page() -> None:
    found = frames(issue(), ADDRESS, THEME)
    of_trees = {f"{lang} {depth}" for lang in ("kk", "ru") for depth in (1, 2)}
    assert {key for key in found if key.startswith("region ")} == {f"region {t}" for t in of_trees}
    assert {key for key in found if " " not in key} == {"door", "404"}
    assert {key.partition(" ")[0] for key in found} == {*THEME.styles}


@pytest.mark.parametrize(
    ("info", "key"),
    [
        (PageInfo(kind="door"), "door"),
        (PageInfo(kind="404"), "404"),
        (page_of_tree("home", Language.KK, ""), "home kk 1"),
        (page_of_tree("region", Language.RU, "", "akmola"), "region ru 2"),
    ],
)
def test_a_page_stands_in_the_frame_of_its_language_and_depth(info: PageInfo, key: str) -> None:
    assert frame_key(info) == key


@given(issues())
def test_every_page_of_the_site_has_a_frame_in_its_language(issue: Issue) -> None:
    found = frames(issue, ADDRESS, THEME)
    for info in infos_of(issue).values():
        assert found[frame_key(info)].lang is info.lang


def test_a_frame_is_light() -> None:
    """With the real style and more pages about the edition than a newsroom should need."""
    pages = tuple(page(f"page-{n}", lang) for n in range(6) for lang in Language)
    for key, frame in frames(issue(pages=pages), ADDRESS, THEME).items():
        if key.startswith("patterns"):
            continue  # holds every component there is, and is never published
        assert len(pickle.dumps(frame)) <= HEAVIEST, key
        assert pickle.loads(pickle.dumps(frame)) == frame


@pytest.mark.parametrize(
    "info",
    [
        PageInfo(kind="door"),
        PageInfo(kind="404"),
        page_of_tree("home", Language.KK, ""),
        page_of_tree("author", Language.RU, "", "aigul"),
        PageInfo(kind="redirect", lang=Language.KK, path="kz/regions/index.html"),
    ],
)
def test_icon_script_and_fonts_are_found_from_every_depth(info: PageInfo) -> None:
    frame = site_for(issue()).frames[frame_key(info)]
    named = {
        frame.icon: "icons/favicon.svg",
        frame.script: "js/page.js",
        **dict(zip(frame.fonts, FONTS, strict=True)),
    }
    for link, name in named.items():
        assert urljoin(f"{ADDRESS}/{info.path}", link) == f"{ADDRESS}/{THEME.path(name)}"
    assert frame.style == THEME.with_addresses(THEME.styles[info.kind], info.path)
    assert all(font in frame.style for font in frame.fonts) or info.kind == "redirect"


def test_a_frame_names_the_pages_about_the_edition_in_its_language() -> None:
    """The pages that speak both languages name both."""
    pages = [(slug, Language.KK) for slug in ("about", "guide")] + [("history", Language.RU)]
    one = issue(pages=tuple(page(slug, lang) for slug, lang in pages))
    found = frames(one, ADDRESS, THEME)
    about, guide, history = (PageLink(slug=slug, title=slug) for slug, _lang in pages)
    kk = Colophon(lang=Language.KK, pages=(about, guide), has_about=True)
    ru = Colophon(lang=Language.RU, pages=(history,), has_about=False)
    assert found["article kk 2"].colophons == (kk,)
    assert found["home ru 1"].colophons == (ru,)
    for kind in ("door", "404"):
        assert found[kind].colophons == (kk, ru)
        assert found[kind].languages == (Language.KK, Language.RU)
    assert found["home kk 1"].languages == (Language.KK,)


def test_a_frame_says_what_the_imprint_says() -> None:
    one = issue()
    edition = frames(one, ADDRESS, THEME)["home kk 1"].edition
    assert edition.title == one.imprint.title
    assert (edition.printed, edition.newspaper) == (
        one.imprint.printed,
        one.imprint.newspaper.name,
    )
    assert edition.email == "office@newspaper.example"
    assert edition.country_code == one.imprint.country.code


@pytest.mark.parametrize(
    ("address", "base"),
    [
        ("https://leading-schools.example", ""),
        ("https://press.github.io/issue", "/issue/"),
        ("https://press.kz", "/"),
        ("https://press.kz/archive/2020", "/archive/2020/"),
        ("https://press.kz/archive/", "/archive/"),
        ("https://news.example.kz/a", "/a/"),
        ("http://localhost:8000", "/"),
    ],
)
def test_the_404_page_finds_the_root_at_any_depth(address: str, base: str) -> None:
    """No other page has such a base: relative links suit them, also in a folder on a disk."""
    assert base_path(address) == base
    found = frames(issue(), address, THEME)
    assert {key: frame.base for key, frame in found.items() if frame.base} == (
        {"404": base} if base else {}
    )
    assert {frame.site_address for frame in found.values()} == {address}
