"""The language of stories and headlines, and what cannot be told."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import KAZAKH_STORY, RUSSIAN_STORY, miniature, problems_of, said_of, write_files

from plugins.issue.language import Language
from plugins.issue.problem import Spot
from plugins.validation.manuscript import Passage
from plugins.validation.text.letters import Verdict, verdict

KK, RU = "content/articles/kir.kk.md", "content/articles/kir.ru.md"


def _codes(tmp_path: Path, path: str, old: str, new: str) -> list[tuple[str, int]]:
    files = miniature()
    assert old in str(files[path])
    files[path] = str(files[path]).replace(old, new)
    problems = problems_of(write_files(tmp_path, files))
    return [(problem.code, problem.spot.line) for problem in problems]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Вместе с соседями", True),
        ("Ведущие школы сегодня", True),
        ("Сила команды", False),  # nothing tells
        ("Табыс формуласы", False),
        ("Инновация – сапа кепілі", False),
        ("«Вместе с соседями» жобасы", False),
        ("Lesson Study", False),
    ],
)
def test_headlines_of_kazakh_files(title: str, told: bool, tmp_path: Path) -> None:
    found = _codes(tmp_path, KK, "Көршімен бірге үйрену", title)
    assert found == ([("other-language", 2)] if told else [])


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Сабак туралы", True),
        ("Школа мира", False),
        ("Мен и ты", False),
        ("Талант и труд", False),
    ],
)
def test_headlines_of_russian_files(title: str, told: bool, tmp_path: Path) -> None:
    found = _codes(tmp_path, RU, "Учиться вместе с соседями", title)
    assert found == ([("other-language", 2)] if told else [])


@pytest.mark.parametrize(
    ("path", "title", "new"),
    [
        *(
            (KK, "Көршімен бірге үйрену", f"Школа {word} двор")
            for word in [
                "в",
                "и",
                "на",
                "с",
                "к",
                "по",
                "для",
                "из",
                "что",
                "как",
                "это",
                "или",
                "под",
                "при",
            ]
        ),
        *(
            (RU, "Учиться вместе с соседями", f"Талант {word} мектеп")
            for word in ["мен", "пен", "бен", "емес", "туралы", "болып"]
        ),
    ],
)
def test_one_small_word_tells_the_language_of_a_headline(
    path: str, title: str, new: str, tmp_path: Path
) -> None:
    assert _codes(tmp_path, path, title, new) == [("other-language", 2)]


def test_a_whole_text_in_the_other_language_is_told_once(tmp_path: Path) -> None:
    assert _codes(tmp_path / "a", KK, KAZAKH_STORY, RUSSIAN_STORY) == [("other-language", 13)]
    assert _codes(tmp_path / "b", RU, RUSSIAN_STORY, KAZAKH_STORY) == [("other-language", 13)]


def test_quotations_do_not_count(tmp_path: Path) -> None:
    quoted = "Ұран: «Учителя района обсудили новые учебные планы на весну и осень».\n"
    assert _codes(tmp_path, KK, KAZAKH_STORY, f"{KAZAKH_STORY}\n{quoted}") == []


def test_a_few_letters_tell_nothing(tmp_path: Path) -> None:
    """Names and dates may stand in a paragraph of their own."""
    assert _codes(tmp_path, KK, KAZAKH_STORY, f"{KAZAKH_STORY}\nИван Петров, Степное\n") == []


def test_a_russian_paragraph_in_a_kazakh_text_is_told_in_its_line(tmp_path: Path) -> None:
    first, files = RUSSIAN_STORY.partition("\n")[0], miniature()
    story = f"{KAZAKH_STORY}\n{first}\n\n{KAZAKH_STORY}"
    files[KK] = str(files[KK]).replace(KAZAKH_STORY, story)
    told = "This paragraph is in Russian, in a file in Kazakh. Write it in Kazakh."
    assert said_of(write_files(tmp_path, files)) == [f"{KK}:17 other-language: {told}"]


def test_a_text_in_latin_letters(tmp_path: Path) -> None:
    latin = "Mektep mugalimderi koktemde korshi auyldyn ustazdarymen birge sabaq josparlady.\n"
    files = {**miniature(), KK: str(miniature()[KK]).replace(KAZAKH_STORY, latin)}
    told = "latin-text: This text is in Latin letters. Write it in Cyrillic ones."
    assert said_of(write_files(tmp_path, files)) == [f"{KK}:13 {told}"]


@pytest.mark.parametrize(
    ("letters", "told"), [("ш" * 39, False), ("ш" * 40, True), ("ш" * 19 + " " + "ш" * 21, True)]
)
def test_from_forty_letters_on_the_share_decides(letters: str, told: bool, tmp_path: Path) -> None:
    found = _codes(tmp_path, KK, KAZAKH_STORY, f"{KAZAKH_STORY}\n{letters}\n")
    assert found == ([("other-language", 17)] if told else [])


@pytest.mark.parametrize(("kazakh", "told"), [(2, True), (3, False)])
def test_a_kazakh_text_has_three_kazakh_letters_in_a_hundred(
    kazakh: int, told: bool, tmp_path: Path
) -> None:
    story = "ә" * kazakh + "ш" * (100 - kazakh)
    found = _codes(tmp_path, KK, KAZAKH_STORY, f"{story}\n")
    assert found == ([("other-language", 13)] if told else [])


@pytest.mark.parametrize(("kazakh", "code"), [(6, "kazakh-letters"), (7, "other-language")])
def test_a_russian_text_has_at_most_six_in_a_hundred(
    kazakh: int, code: str, tmp_path: Path
) -> None:
    story = "ә" * kazakh + "ш" * (100 - kazakh)
    assert _codes(tmp_path, RU, RUSSIAN_STORY, f"{story}\n") == [(code, 13)]


@pytest.mark.parametrize(
    "word", ["в", "и", "на", "с", "к", "по", "для", "из", "что", "как", "это", "или", "под", "при"]
)
def test_small_words_no_kazakh_headline_has(word: str, tmp_path: Path) -> None:
    found = _codes(tmp_path, KK, "Көршімен бірге үйрену", f"Урок {word} урок")
    assert found == [("other-language", 2)]


@pytest.mark.parametrize(
    "word", ["мен", "пен", "бен", "емес", "туралы", "арқылы", "бойынша", "жаңа", "болып", "қалай"]
)
def test_small_words_no_russian_headline_has(word: str, tmp_path: Path) -> None:
    found = _codes(tmp_path, RU, "Учиться вместе с соседями", f"Сабак {word} сабак")
    assert ("other-language", 2) in found


def test_the_remedy_names_the_other_language(tmp_path: Path) -> None:
    files = miniature()
    kazakh = str(files[KK]).replace(KAZAKH_STORY, RUSSIAN_STORY)
    russian = str(files[RU]).replace(RUSSIAN_STORY, KAZAKH_STORY)
    assert said_of(write_files(tmp_path, {**files, KK: kazakh, RU: russian})) == [
        f"{KK}:13 other-language: The file's name says Kazakh (kk), but its text is in Russian."
        f" Put the Kazakh text here; the Russian one belongs into {RU}.",
        f"{RU}:13 other-language: The file's name says Russian (ru), but its text is in Kazakh."
        f" Put the Russian text here; the Kazakh one belongs into {KK}.",
    ]


def test_a_file_is_renamed_only_where_that_overwrites_nothing(tmp_path: Path) -> None:
    files = {**miniature(), KK: str(miniature()[KK]).replace(KAZAKH_STORY, RUSSIAN_STORY)}
    del files[RU]
    told = next(line for line in said_of(write_files(tmp_path, files)) if "other-language" in line)
    assert told.endswith(f"or rename the file to {RU}.")


def test_a_value_in_the_other_language_does_not_rename_the_file(tmp_path: Path) -> None:
    text = str(miniature()[KK]).replace("Көршімен бірге үйрену", "Вместе с соседями и их детьми")
    (told,) = said_of(write_files(tmp_path, {**miniature(), KK: text}))
    assert told == f"{KK}:2 other-language: “title” is in Russian here. Write it in Kazakh."


ENDINGS = [
    "ые",
    "ие",
    "ая",
    "ое",
    "ого",
    "его",
    "ость",
    "ости",
    "ство",
    "ства",
    "ение",
    "ания",
    "ание",
    "ться",
    "ются",
    "ами",
    "ями",
    "ах",
    "ях",
    "ых",
    "их",
]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ([f"Урок зал{ending} урок" for ending in ENDINGS], Verdict.OTHER),
        ([f"Урок за{ending} урок" for ending in ("ые", "ами", "ах")], Verdict.UNKNOWN),
        ([f"Урок зал{ending}қ урок" for ending in ENDINGS], Verdict.UNKNOWN),
    ],
)
def test_endings_no_kazakh_headline_has(words: list[str], found: Verdict) -> None:
    start = Spot(KK, 2)
    assert {
        title: verdict(Passage(markdown=title, start=start, lang=Language.KK, key="title"))
        for title in words
    } == dict.fromkeys(words, found)


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("қала үні", Verdict.OTHER),  # both of two words
        ("Наша қала", Verdict.UNKNOWN),  # one of two
        ("Наша қала үні", Verdict.OTHER),
        ("Қала Үні", Verdict.UNKNOWN),  # names, perhaps
        ("Қала и үні, өлке", Verdict.UNKNOWN),  # a small word of Russian
    ],
)
def test_most_words_tell_the_language_of_a_russian_headline(title: str, found: Verdict) -> None:
    passage = Passage(markdown=title, start=Spot(RU, 2), lang=Language.RU, key="title")
    assert verdict(passage) is found
