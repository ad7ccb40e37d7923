"""What every page of the real site says about itself, and what an article page weighs."""

from __future__ import annotations

import posixpath
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from built_pages import BuiltPage

from plugins.issue.language import Language
from plugins.letters.no_break import NO_BREAK, without_bad_breaks

# Bytes of an article page with its fonts, before compression; its text is as long as authors wrote.
PAGE_AT_MOST = 90_000


@pytest.fixture(scope="module")
def by_path(read_pages: tuple[BuiltPage, ...]) -> dict[str, BeautifulSoup]:
    return {page.path: page.soup for page in read_pages}


def _only(page: BeautifulSoup, selector: str) -> str:
    found = page.head.select(selector)
    assert len(found) == 1, f"{selector}: {len(found)}"
    return found[0].get("content") or found[0].get_text(strip=True)


def _kind(page: BeautifulSoup) -> str:
    return str(page.body["data-page-type"])


def test_titles_and_descriptions_tell_pages_apart(by_path: dict[str, BeautifulSoup]) -> None:
    """Only pages with the same heading share them: namesakes, or one headline twice."""
    for selector in ("title", 'meta[name="description"]'):
        headings: dict[str, set[str]] = {}
        for page in by_path.values():
            headings.setdefault(_only(page, selector), set()).add(page.h1.get_text(" ", strip=True))
        assert "" not in headings
        assert {words: found for words, found in headings.items() if len(found) > 1} == {}


def test_every_page_has_its_landmarks(by_path: dict[str, BeautifulSoup]) -> None:
    for path, page in by_path.items():
        for selector in ("main#content", "header.masthead", "footer", "nav.switcher", "h1"):
            assert len(page.select(selector)) == 1, f"{path}: {selector}"
        assert page.body.select("a")[0]["href"].removeprefix(path) == "#content", path


def test_the_switcher_names_both_languages_in_themselves(
    by_path: dict[str, BeautifulSoup],
) -> None:
    for path, page in by_path.items():
        switcher = page.select_one("nav.switcher")
        assert [name.get_text() for name in switcher.select(".switcher__full")] == [
            "Қазақша",
            "Русский",
        ]
        current = [name["lang"] for name in switcher.select('[aria-current="true"]')]
        tree = path.partition("/")[0]
        assert current == ([tree] if tree in set(Language) else []), path
        for link in switcher.select("a"):
            assert link["lang"] == link["hreflang"] != tree, path


def test_a_digest_is_called_a_digest_wherever_it_stands(by_path: dict[str, BeautifulSoup]) -> None:
    """Nobody's name stands over words that are not theirs: a list says so once, and each card that
    shows more than the headline of the print, but for those that lead to the author's own text."""
    root = {"kk": "қысқаша мазмұны", "ru": "краткое изложение"}
    full = {"kk": "толық мәтін", "ru": "полный текст"}
    whole = {
        posixpath.basename(path) for path, page in by_path.items() if page.select("#full-text")
    }
    for path, page in by_path.items():
        tree = path.partition("/")[0]
        for card in page.select(".article-card, .lead"):
            credit = card.select_one(".credit-line").get_text().replace("\u00a0", " ")
            shows_words = bool(card.select(".article-card__standfirst, .lead__standfirst"))
            named = full if full[tree] in credit else root
            assert (named[tree] in credit) is shows_words, path
            headline = card.select_one(".article-card__link, .lead__link")
            leads_to = posixpath.basename(headline["href"])
            assert named is root or leads_to in whole, path
        if page.select(".article-card"):
            assert page.select(".digest-note"), path
        if _kind(page) == "article" and page.select(".story"):  # a withdrawn one has none
            described = _only(page, 'meta[name="description"]').lower()
            named = page.select_one(".article-text__label").get_text().lower()
            assert root[tree] in described and root[tree] in named, path


def test_no_line_of_large_words_ends_badly(by_path: dict[str, BeautifulSoup]) -> None:
    """Headlines, and what stands under them: a word of one letter goes with the next, a dash with
    the word before it."""
    places = "h1, .page-head__about, .article-card__title, .article-card__standfirst"
    more = ".lead__title, .lead__standfirst, .feature-list__item, .way-in__about, .digest-note"
    seen = [
        (path, words.get_text())
        for path, page in by_path.items()
        for words in page.select(f"{places}, {more}")
        if not words.select("[lang]")  # of several names
    ]
    assert any(NO_BREAK in text for _path, text in seen)
    assert [found for found in seen if found[1] != without_bad_breaks(found[1])] == []


def test_names_of_people_are_in_their_own_letters(by_path: dict[str, BeautifulSoup]) -> None:
    """Capitals would be louder than the headline, and speech might spell them."""
    names = [
        name.get_text()
        for page in by_path.values()
        for name in page.select(".credit-line, .signature__name, .author-index__link")
    ]
    kinds = {_kind(page) for page in by_path.values()}
    assert names or "author" not in kinds  # an edition that nobody signed
    assert [name for name in names if name.isupper()] == []


def test_only_the_404_page_has_no_canonical_address(by_path: dict[str, BeautifulSoup]) -> None:
    without = [p for p, page in by_path.items() if not page.select('link[rel="canonical"]')]
    assert without == ["404.html"]


def test_the_front_door_sends_nobody_anywhere(by_path: dict[str, BeautifulSoup]) -> None:
    door = by_path["index.html"]
    assert not door.select("meta[http-equiv]")  # and scripts know no address: test_scripts.py
    ways = {link["hreflang"]: link["href"] for link in door.select("main a")}
    assert ways == {"kk": "kk/index.html", "ru": "ru/index.html"}


def test_the_bilingual_pages_mark_each_half(by_path: dict[str, BeautifulSoup]) -> None:
    for path in ("index.html", "404.html"):
        page = by_path[path]
        assert page.html["lang"] == "kk"
        for words in page.main.find_all(string=True):
            if words.strip():
                assert words.find_parent(lang=True).name != "html", f"{path}: {words.strip()}"


def test_letters_of_the_author_index_lead_to_their_groups(
    by_path: dict[str, BeautifulSoup],
) -> None:
    for lang in Language:
        page = by_path[f"{lang}/authors/index.html"]
        letters = {link["href"].removeprefix("#") for link in page.select(".letter-nav a")}
        assert letters == {group["id"] for group in page.select(".author-index__letter")}
        assert bool(letters) is bool(page.select(".author-index__link"))


def test_the_order_of_regions_is_told_and_can_be_changed(by_path: dict[str, BeautifulSoup]) -> None:
    for lang in Language:
        for name, other in (("index", "alphabet"), ("alphabet", "index")):
            links = by_path[f"{lang}/regions/{name}.html"].select(".order-choice a")
            here = [link["href"] for link in links if link.get("aria-current") == "true"]
            assert here == [f"{name}.html"]
            assert f"{other}.html" in {link["href"] for link in links}


def test_regions_the_scan_lost_are_honest(built_site_with_gaps: Path) -> None:
    for lang, word in (("kk", "скан"), ("ru", "скан")):
        file = built_site_with_gaps / lang / "regions" / "atyrau.html"
        page = BeautifulSoup(file.read_text(encoding="utf-8"), "lxml")
        assert not page.select(".article-card")
        assert word in page.select_one(".note").get_text().lower()


def test_an_article_page_suits_a_thin_line(built_site: Path, project: Path) -> None:
    fonts = sum(f.stat().st_size for f in (project / "theme/static/fonts").glob("*.woff2"))
    assert 0 < fonts < PAGE_AT_MOST
    too_heavy = []
    for file in built_site.glob("*/articles/*.html"):
        page = BeautifulSoup(file.read_bytes(), "lxml")
        texts = sum(len(text.encode()) for text in page.select(".story"))
        if file.stat().st_size - texts > PAGE_AT_MOST - fonts:
            too_heavy.append(file.name)
    assert too_heavy == []
