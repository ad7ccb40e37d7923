"""Pages of contributions that something is missing of, or was changed: honest, and marked."""

from __future__ import annotations

from pathlib import Path

import gaps
from bs4 import BeautifulSoup


def _page(site: Path, path: str) -> BeautifulSoup:
    return BeautifulSoup((site / path).read_text(encoding="utf-8"), "lxml")


def test_a_stub_leads_to_the_text_there_is(built_site_with_gaps: Path) -> None:
    for slug, tree, other in (
        (gaps.ONLY_KAZAKH, "ru", "kk"),
        (gaps.ONLY_RUSSIAN, "kk", "ru"),
    ):
        page = _page(built_site_with_gaps, f"{tree}/articles/{slug}.html")
        assert page.body["data-page-type"] == "stub"
        assert page.html["lang"] == tree
        assert page.h1["lang"] == other
        assert page.select('meta[name="robots"][content="noindex"]')
        assert not page.select('link[rel="alternate"][hreflang]')
        ways = [link for link in page.main.select("a[hreflang]") if link["hreflang"] == other]
        assert [link["href"] for link in ways] == [f"../../{other}/articles/{slug}.html"]
        assert page.select(".signature__name")


def test_the_switcher_tells_that_only_a_stub_waits(built_site_with_gaps: Path) -> None:
    page = _page(built_site_with_gaps, f"kk/articles/{gaps.ONLY_KAZAKH}.html")
    note = page.select_one(".switcher__note")
    assert note["lang"] == "kk" and note.find_parent("a")["hreflang"] == "ru"


def test_a_lone_article_stands_in_the_other_lists_with_its_language(
    built_site_with_gaps: Path,
) -> None:
    page = _page(built_site_with_gaps, "ru/index.html")
    link = page.select_one(f'.article-card a[href="articles/{gaps.ONLY_KAZAKH}.html"]')
    assert link["lang"] == "kk"
    assert link.find_parent("article").select_one(".badge")


def test_a_withdrawn_article_says_so_and_shows_no_text(built_site_with_gaps: Path) -> None:
    for tree in ("kk", "ru"):
        page = _page(built_site_with_gaps, f"{tree}/articles/{gaps.WITHDRAWN}.html")
        assert page.select(".page-head .note")
        assert not page.select(".story, .page-head__about")
        assert page.select('meta[name="robots"][content="noindex"]')


def test_corrections_stand_on_the_page_with_their_day(built_site_with_gaps: Path) -> None:
    for tree in ("kk", "ru"):
        page = _page(built_site_with_gaps, f"{tree}/articles/{gaps.CORRECTED}.html")
        day = page.select_one('.note time[datetime="2026-12-01"]')
        assert gaps.CORRECTION[tree] in day.find_parent("li").get_text()
        assert day.find_previous(class_="story") and day.find_next(class_="share-links")


def test_what_was_never_in_print_names_no_newspaper(built_site_with_gaps: Path) -> None:
    for tree, paper in (("kk", "Өлке"), ("ru", "Край")):
        facts = {
            slug: _page(built_site_with_gaps, f"{tree}/articles/{slug}.html")
            .select_one(".article-facts")
            .get_text()
            for slug in (gaps.CORRECTED, gaps.NEVER_PRINTED)
        }
        assert paper in facts[gaps.CORRECTED] and paper not in facts[gaps.NEVER_PRINTED]


def test_a_full_text_stands_below_its_digest_under_a_label_of_its_own(
    built_site_with_gaps: Path,
) -> None:
    page = _page(built_site_with_gaps, f"ru/articles/{gaps.WITH_FULL_TEXT}.html")
    parts = page.select(".article-text__part")
    labels = [part.select_one(".article-text__label") for part in parts]
    assert [label["id"] for label in labels] == ["digest", "full-text"]
    assert [part["aria-labelledby"] for part in parts] == ["digest", "full-text"]
    assert parts[1].select("blockquote") and parts[1].select("li")
    other = _page(built_site_with_gaps, f"kk/articles/{gaps.WITH_FULL_TEXT}.html")
    assert not other.select(".article-text__part")
