"""No line begins with a dash, no initials stand apart from their surname, no number is parted."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.letters.no_break import NO_BREAK, with_numbers_tied, without_bad_breaks


def test_the_space_is_the_one_browsers_know() -> None:
    assert without_bad_breaks("а – б") == "а\u00a0– б"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Мектеп – ұжым", "Мектеп_– ұжым"),
        ("школа имени Ә. Бөкейханова", "школа имени Ә._Бөкейханова"),
        ("Л. Н. Толстой", "Л._Н._Толстой"),
        ("в 2020–2021 году", "в_2020–2021 году"),
        ("конец. Начало", "конец. Начало"),
        ("НИШ. Школа", "НИШ. Школа"),
    ],
)
def test_only_the_spaces_where_no_line_may_break_change(written: str, shown: str) -> None:
    assert without_bad_breaks(written) == shown.replace("_", NO_BREAK)


@given(st.text(alphabet="АбӘ .–—-<p>/"))
def test_words_stay_and_a_second_time_changes_nothing(text: str) -> None:
    once = without_bad_breaks(text)
    assert once.replace(NO_BREAK, " ") == text
    assert without_bad_breaks(once) == once


@pytest.mark.parametrize(
    ("written", "tied"),
    [
        ("11–14 августа 2019 года", ["11–14"]),
        ("сұралғандардың 95,5%-ы, сапа 4–5%-ға артты", ["95,5%-ы", "4–5%-ға"]),
        ("8–11-х классов, с 7-го дня", ["8–11-х", "7-го"]),
        ("<a href='x-5-а.html'>2012–2014,</a> 2020 жыл", ["2012–2014"]),
        ("1–2–3; (10–15)", ["1–2–3", "10–15"]),
        # These may be parted, or no line would.
        ("13 000 – 15 000, 5 % , COVID-19-ға, 45-орындардағылар", []),
        ("https://site.kz/2020-g 8-707-123-45-67 №3-сыныптардың", []),
    ],
)
def test_a_number_stays_with_its_end_and_its_ending(written: str, tied: list[str]) -> None:
    html = with_numbers_tied(written)
    assert re.findall(r'<span class="tied">([^<]*)</span>', html) == tied
    assert re.sub(r'<span class="tied">|</span>', "", html) == written


@given(st.text(alphabet="12,%–-аы <b>"))
def test_tying_adds_nothing_but_marks(text: str) -> None:
    assert re.sub(r'<span class="tied">|</span>', "", with_numbers_tied(text)) == text
