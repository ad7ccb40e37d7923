"""A proposed name is one that the next run accepts."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.letters.file_names import is_device, picture_path, proposed_name
from plugins.reading.source_file import read_name
from plugins.validation.content.photos import ENDINGS, is_sound


@pytest.mark.parametrize(
    ("name", "proposed", "is_copy"),
    [
        ("zhana.ru.md.txt", "zhana.ru", False),
        ("Жаңа мектеп.kk.md", "zhanga-mektep.kk", False),
        (unicodedata.normalize("NFD", "Алей.ru.md"), "aley.ru", False),
        ("x.RU.md", "x.ru", False),
        ("x_rus.md", "x.ru", False),
        ("x.kaz.docx", "x.kk", False),
        ("x.kz.md", "x.kk", False),
        ("x.рu.md", "x.ru", False),
        ("x (1).ru.md", "x.ru", True),
        ("x - копия (2).ru.md", "x.ru", True),
        ("x.kk — көшірме.md", "x.kk", True),
        ("Copy x.ru.md", "x.ru", True),
        ("x\u200b.ru .md", "x.ru", False),
        ("x.ru.md.", "x.ru", False),
        ("x.md", "x.None", False),
        ("kuru.md", "kuru.None", False),
    ],
)
def test_what_a_name_says(name: str, proposed: str, is_copy: bool) -> None:
    found = proposed_name(name)
    assert (f"{found.slug}.{found.lang}", found.is_copy) == (proposed, is_copy)


@given(st.text(max_size=300))
def test_every_proposed_name_is_accepted(name: str) -> None:
    found = proposed_name(name)
    if found.lang and not is_device(found.slug):
        right = found.name_in(found.lang)
        assert read_name(right, f"content/articles/{right}", "kz") == ((found.slug, found.lang), ())


@pytest.mark.parametrize(
    ("path", "right"),
    [
        ("Урок в классе.JPG", "urok-v-klasse.jpg"),
        ("школа/x y.jpg", "shkola/x-y.jpg"),
        ("kir.jpg.jpg", "kir.jpg"),
        ("IMG_2020.HEIC", "img-2020.heic"),
        (".x.jpg", "x.jpg"),
        ("a.b.png", "a-b.png"),
    ],
)
def test_the_path_of_a_picture(path: str, right: str) -> None:
    assert picture_path(path) == right


@given(st.text(max_size=60), st.sampled_from(ENDINGS))
def test_every_proposed_path_of_a_picture_is_accepted(path: str, ending: str) -> None:
    assert is_sound(picture_path(f"{path}x{ending.upper()}"))
