"""What stands between «…» is another's."""

from __future__ import annotations

import pytest
from hypothesis import given
from strategies import texts

from plugins.letters.running_text import outside_quotes


@pytest.mark.parametrize(
    ("text", "outside"),
    [
        ("а «б» в", "а     в"),
        ("«а «б» в» г", "          г"),
        ("а «б\nв» г", "а   \n   г"),
        ("а «б\n\nв", "а   \n\nв"),  # not closed: the paragraph ends it
        ("а» б", "а» б"),
    ],
)
def test_quoted_words_are_blank(text: str, outside: str) -> None:
    assert outside_quotes(text) == outside


@given(texts)
def test_places_stay_and_twice_is_once(text: str) -> None:
    once = outside_quotes(text)
    assert len(once) == len(text) and once.count("\n") == text.count("\n")
    assert outside_quotes(once) == once
