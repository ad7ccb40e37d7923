"""Corrections and withdrawals: one page that lists them, made where there are any."""

from __future__ import annotations

import datetime
from pathlib import Path

from all_pages import made_by, site_for
from bs4 import BeautifulSoup
from built_pages import pages_of
from issue_values import issue, pair

from plugins.issue.contribution import Correction
from plugins.issue.language import Language
from plugins.pages.corrections import corrections_pages

KK, RU = Language.KK, Language.RU


def _correction(day: int, note: str) -> Correction:
    return Correction(date=datetime.date(2026, 12, day), note=note)


def test_corrections_stand_by_date_and_withdrawn_contributions_below() -> None:
    made = made_by(
        corrections_pages,
        issue(
            pair("early", order=1, corrections=(_correction(1, "а"), _correction(9, "в"))),
            pair("late", order=2, corrections=(_correction(5, "б"),)),
            pair("gone", order=3, status="withdrawn"),
            pair("lone", [RU], order=4, status="withdrawn"),
        ),
    )
    assert [page.path for page in made] == ["kk/corrections.html", "ru/corrections.html"]
    for page in made:
        found = [(row.date.day, row.note, row.card.slug) for row in page.values.corrections]
        assert found == [(9, "в", "early"), (5, "б", "late"), (1, "а", "early")]
        assert [card.slug for card in page.values.withdrawn] == ["gone", "lone"]
    assert made[0].values.withdrawn[1].is_stub


def test_where_nothing_was_put_right_there_is_no_page_and_no_link() -> None:
    nothing = issue(pair("whole"))
    assert made_by(corrections_pages, nothing) == ()
    assert not any(frame.has_corrections for frame in site_for(nothing).frames.values())


def test_one_withdrawal_makes_the_page_in_both_languages() -> None:
    withdrawn = issue(pair("lone", [RU], status="withdrawn"))
    assert len(made_by(corrections_pages, withdrawn)) == len(Language)


def test_the_page_is_reached_from_the_foot_of_every_page(built_site_with_gaps: Path) -> None:
    for page in pages_of(built_site_with_gaps):
        foot = page.soup.find("footer")
        if foot is not None:
            wanted = Language if page.kind in ("door", "404") else [Language(page.lang)]
            hrefs = [str(link["href"]) for link in foot.find_all("a")]
            led = [href for href in hrefs if href.endswith("corrections.html")]
            assert len(led) == len(list(wanted)), page.path
    for lang in Language:
        file = built_site_with_gaps / lang / "corrections.html"
        main = BeautifulSoup(file.read_bytes(), "lxml").find("main")
        assert main is not None
        assert len(main.select("dl a")) == 1
        assert len(main.select(".entry-list__item")) == 1
