"""Ids out of Kazakh and Russian names."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.letters.latin import latin_id


@pytest.mark.parametrize(
    ("name", "row_id"),
    [
        ("Айгүл Қадірова", "aygul-qadirova"),
        ("Ляззат Туркестанова", "lyazzat-turkestanova"),
        ("Щербина В. В.", "shcherbina-v-v"),
        ("№15 «Өрлеу»", "15-orleu"),
        ("Юрий", "yuriy"),
        ("…", ""),
    ],
)
def test_an_id(name: str, row_id: str) -> None:
    assert latin_id(name) == row_id


@given(st.text())
def test_it_can_stand_in_an_address(text: str) -> None:
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", latin_id(text))
