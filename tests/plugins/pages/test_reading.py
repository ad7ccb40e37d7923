"""How long a text takes, and the contents of a long one."""

from __future__ import annotations

import pytest

from plugins.issue.language import Language
from plugins.pages.setting.headings import Heading, headings_of
from plugins.pages.setting.reading_time import reading_minutes


@pytest.mark.parametrize(
    ("words", "minutes"), [(0, 1), (1, 1), (184, 1), (275, 1), (277, 2), (920, 5)]
)
def test_words_become_whole_minutes_one_at_least(words: int, minutes: int) -> None:
    assert reading_minutes(Language.RU, f"<p>{'слово ' * words}</p>") == minutes


def test_tags_and_soft_hyphens_are_no_words_and_all_texts_count() -> None:
    marked = '<a href="one two three">мек\u00adтеп-лицей</a> ' * 166
    assert reading_minutes(Language.KK, marked) == 1
    assert reading_minutes(Language.KK, marked, marked) == 2


def test_headings_of_the_first_rank_are_the_contents() -> None:
    html = (
        '<h2 id="part-1">Бір <em>екі</em> &amp; үш</h2><h3 id="part-2">Ішкі</h3>'
        '<p>Мәтін</p><h2 id="part-3">Төрт</h2><h2>Атаусыз</h2>'
    )
    assert headings_of(html) == (
        Heading(id="part-1", words="Бір екі & үш"),
        Heading(id="part-3", words="Төрт"),
    )
