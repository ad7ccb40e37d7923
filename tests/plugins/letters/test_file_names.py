"""A proposed name is one that the next run accepts."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.issue.addresses import is_device
from plugins.letters.file_names import picture_path, proposed_name
from plugins.reading.source_file import read_name
from plugins.validation.content.photos import ENDINGS, is_sound


@pytest.mark.parametrize(
    ("name", "proposed"),
    [
        ("zhana.ru.md.txt", "zhana.ru"),
        ("Жаңа мектеп.kk.md", "zhanga-mektep.kk"),
        (unicodedata.normalize("NFD", "Алей.ru.md"), "aley.ru"),
        ("x.RU.md", "x.ru"),
        ("x_rus.md", "x.ru"),
        ("x.kaz.docx", "x.kk"),
        ("x.kz.md", "x.kk"),
        ("x.рu.md", "x.ru"),
        ("x (1).ru.md", "x.ru"),
        ("x - копия (2).ru.md", "x.ru"),
        ("x.kk — көшірме.md", "x.kk"),
        ("Copy x.ru.md", "x.ru"),
        ("x\u200b.ru .md", "x.ru"),
        ("x.ru.md.", "x.ru"),
        ("x.md", "x.None"),
        ("kuru.md", "kuru.None"),
    ],
)
def test_what_a_name_says(name: str, proposed: str) -> None:
    found = proposed_name(name)
    assert f"{found.slug}.{found.lang}" == proposed


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
