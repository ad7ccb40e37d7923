"""No line begins with a dash, and no initials stand apart from their surname."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.letters.no_break import NO_BREAK, without_bad_breaks


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
