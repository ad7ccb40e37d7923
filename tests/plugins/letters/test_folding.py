"""Names in several spellings, folded."""

from __future__ import annotations

import pytest

from plugins.letters.folding import folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Айгүл Омарова", "Омарова Айгүл"),
        ("Айгүл Омарова", "АЙГҮЛ  ОМАРОВА"),
        ("Айгүл", "Айгуль"),
        ("Ләззат", "Ляззат"),
        ("Әсем Қайырбекова", "Асем Кайырбекова"),
        ("Алёна", "Алена"),
        ("Андрей", "Андреи"),
        ("Aйгүл", "Айгүл"),  # with a Latin A
        ("Андреи\u0306", "Андрей"),
        ("Оспанова, А.", "А. Оспанова"),
        ("«Өрлеу» орталығы", "орталығы Орлеу"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert folded(one) == folded(other) != ""


@pytest.mark.parametrize(("one", "other"), [("Асан", "Асель"), ("№15 гимназия", "№16 гимназия")])
def test_different_names(one: str, other: str) -> None:
    assert folded(one) != folded(other)
