"""Words broken by columns are whole again; real hyphens stay."""

from __future__ import annotations

import pytest

from desk.scan_import.words import join_lines, mend_inner_breaks, single_spaces, vocabulary

WORDS = vocabulary(["о серіктес мектеп және серіктес топ с", "и іс-шара мен іс-шаралар а"])


def test_lines_of_a_narrow_column_become_one_paragraph() -> None:
    lines = ("Біздің се-", "ріктес мек-", "теп үш жаста.")
    assert join_lines(lines, WORDS) == "Біздің серіктес мектеп үш жаста."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("жаңа се-ріктес келді", "жаңа серіктес келді"),
        ("жаңа іс-шара болды", "жаңа іс-шара болды"),
        ("во-первых", "во-первых"),
    ],
)
def test_only_a_known_word_loses_its_inner_hyphen(before: str, after: str) -> None:
    assert mend_inner_breaks(before, WORDS)[0] == after


def test_spaces_are_single() -> None:
    assert single_spaces("бір  екі\u00a0үш , төрт") == "бір екі үш, төрт"
