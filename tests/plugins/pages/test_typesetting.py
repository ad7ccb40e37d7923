"""Texts set in type: what is marked for speech, and what is left alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.issue.language import Language
from plugins.pages.setting.typesetting import set_story, with_kazakh_marked


@pytest.mark.parametrize(
    "html, marked",
    [
        ("<p>Газета «Білімді ел» пишет</p>", ["Білімді ел"]),
        ("<p>«Өнеге» и «Ұстаз»</p>", ["Өнеге", "Ұстаз"]),
        ("<p>школа «Достык» и «Nazarbayev»</p>", []),
        ("<p>в қаласы без кавычек</p>", []),
        ('<p><a title="«Білім»">слово</a></p>', []),
        ("<p>«Мир <b>Білім</b>»</p>", []),
    ],
)
def test_kazakh_names_in_a_russian_text_are_marked(html: str, marked: list[str]) -> None:
    story = set_story(html, Language.RU)
    assert re.findall(r'<span lang="kk">([^<]*)</span>', story) == marked


def test_a_kazakh_text_has_no_marks_of_its_own_language() -> None:
    assert "lang=" not in set_story("<p>«Білімді ел» газеті</p>", Language.KK)


@given(st.text(alphabet="«»аәқ <b>", max_size=40))
def test_marking_adds_nothing_but_marks(text: str) -> None:
    marked = with_kazakh_marked(text)
    assert re.sub(r'<span lang="kk">|</span>', "", marked) == text
