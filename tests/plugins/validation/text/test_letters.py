"""Rules on letters, and what they leave in peace."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import RUSSIAN_STORY, miniature, problems_of, said_of, write_files
from spoiled_edition import watchdog

RU = "content/articles/kir.ru.md"


def _codes(tmp_path: Path, text: str, path: str = RU) -> list[str]:
    files = miniature()
    files[path] = f"{files[path]}\n{text}\n"
    return [problem.code for problem in problems_of(write_files(tmp_path, files))]


@pytest.mark.parametrize(
    "text",
    [
        "Книга «Әдістемелік қоржын» стоит в «Өрлеу», у „Сәулет“ её нет.".replace("„Сәулет“", "них"),
        "Рассказывает Айгүл Омарова.",  # the spelling of the other language, from a table
        "Это Ақмола облысы.",
        "Статья «Көршімен бірге үйрену» и Көршімен бірге үйрену.",
        "Слово `қоржын` в коде и [ссылка](../articles/kir.kk.md).",
        "Газета Өлке пишет о нас.",
    ],
)
def test_kazakh_names_in_russian_text(text: str, tmp_path: Path) -> None:
    assert _codes(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Рассказывает Айгүлова.", ["kazakh-letters"]),  # a part of a word is no name
        ("ХХІ век и қоржын.", ["mixed-alphabets", "kazakh-letters"]),
        ("Слово «қоржын не закрыто.", []),
        ("Слово «қоржын не закрыто.\n\nА қоржын здесь.", ["kazakh-letters"]),
        ("Ноль\u200bширины и \u00adперенос.", ["invisible-character"] * 2),
        ("Неразрывный\u00a0пробел и тире – можно.", []),
    ],
)
def test_letters_out_of_place(text: str, codes: list[str], tmp_path: Path) -> None:
    assert sorted(_codes(tmp_path, text)) == sorted(codes)


def test_a_kazakh_headline_over_a_russian_text_is_told(tmp_path: Path) -> None:
    """The Kazakh headline is a name in texts, but not over the Russian one."""
    files = miniature()
    files[RU] = str(files[RU]).replace("Учиться вместе с соседями", "Көршімен бірге үйрену")
    problems = problems_of(write_files(tmp_path, files))
    assert [(p.code, p.spot.line) for p in problems] == [("other-language", 2)]


def test_a_kazakh_headline_is_no_name_in_another_headline(tmp_path: Path) -> None:
    files = miniature()
    title = "Учиться и Көршімен бірге үйрену"
    files[RU] = str(files[RU]).replace("Учиться вместе с соседями", title)
    (told,) = said_of(write_files(tmp_path, files))
    assert told.startswith(f"{RU}:2 kazakh-letters: ") and "Көршімен, бірге, үйрену" in told


def test_words_of_one_line_are_told_together(tmp_path: Path) -> None:
    files = miniature()
    files[RU] = f"{files[RU]}\nЭто қоржын, дүкен и қоржын.\n"
    (problem,) = problems_of(write_files(tmp_path, files))
    assert problem.args["words"] == "қоржын, дүкен"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Учитeля пишут.", "mixed-alphabets: Letters of another alphabet in “Учитeля”: e (U+0065)."
         " Write “Учителя”; “inv fix” does it."),
        ("Шkолa и сoседи.", "mixed-alphabets: Letters of two alphabets in “Шkолa”: a (U+0061), k"
         " (U+006B). Type the word again, or put a hyphen between a foreign name and its ending."),
        ("Это қоржын, дүкен.", "kazakh-letters: Kazakh letters in Russian text: қоржын, дүкен. Put"
         " Kazakh words between «…», or write them with Russian letters."),
        ("Это қоржын из Excel.", "kazakh-letters: Kazakh letters in Russian text: қоржын. Put"
         " Kazakh words between «…», or write them with Russian letters."),
        ("Слово\x07 тут.", "invisible-character: An invisible or lost character (U+0007) stands"
         " after “Слово”. Delete it, or type the lost letter."),
        ("Перед этим словом было\u200b\ufffd.", "invisible-character: An invisible or lost"
         " character (U+FFFD) stands after “ед этим словом было”. Delete it, or type the lost"
         " letter."),
    ],
)  # fmt: skip
def test_the_letters_are_named(text: str, told: str, tmp_path: Path) -> None:
    files = miniature()
    files[RU] = f"{files[RU]}\n\n\n{text}\n"
    assert f"{RU}:19 {told}" in said_of(write_files(tmp_path, files))


def test_what_stands_before_the_invisible_is_whole_where_the_text_begins(tmp_path: Path) -> None:
    files = miniature()
    files[RU] = str(files[RU]).replace("Учиться вместе", "Учи\u200bться вместе", 1)
    (problem,) = problems_of(write_files(tmp_path, files))
    assert problem.args["before"] == "Учи"


@pytest.mark.parametrize(
    ("table", "old"),
    [
        ("authors.toml", 'post.ru = "учитель"'),
        ("places.toml", 'name.ru = "Степной район"'),
        ("figures.toml", 'unit.ru = "учителей"'),
        ("issue.toml", 'owner.ru = "ТОО «Өлке»"'),
        ("issue.toml", 'post.ru = "редактор"'),
        ("issue.toml", 'tagline.ru = "Маленький номер"'),
    ],
)
def test_texts_of_tables_are_read_in_their_lines(table: str, old: str, tmp_path: Path) -> None:
    files = miniature()
    path = f"content/data/{table}"
    text = str(files[path])
    line = text.split(old)[0].count("\n") + 1
    files[path] = text.replace(old, f'{old[:-1]} рaз"', 1)
    (told,) = said_of(write_files(tmp_path, files))
    assert told.startswith(f"{path}:{line} mixed-alphabets: ") and "“раз”" in told


@pytest.mark.parametrize(
    ("added", "line"),
    [
        ("title_note: Зaголовок\nscan_lost: [headline]", 9),
        ("corrections:\n  - date: 2026-11-24\n    note: Зaголовок", 11),
    ],
)
def test_notes_are_read_in_their_lines(added: str, line: int, tmp_path: Path) -> None:
    files = miniature()
    for path in (RU, RU.replace(".ru.", ".kk.")):
        text = added if path == RU else added.replace("Зaголовок", "Тақырып")
        files[path] = str(files[path]).replace("status:", f"{text}\nstatus:")
    (told,) = said_of(write_files(tmp_path, files))
    assert told.startswith(f"{RU}:{line} mixed-alphabets: ")


@pytest.mark.parametrize(
    ("alt", "caption", "line"),
    [("Клaсс", "Класс", 13), ("Класс", "Клaсс", 15)],
)
def test_words_about_pictures_are_read_in_their_lines(
    alt: str, caption: str, line: int, tmp_path: Path
) -> None:
    files = {**miniature(), "content/images/a.jpg": b"\xff"}
    photo = (
        f"photos:\n  - file: a.jpg\n    alt:\n      kk: Сынып\n      ru: {alt}\n    caption:\n"
        f"      ru: {caption}\n      kk: Сынып\n    credit: А. Омарова\n    consent: '2020'\n"
        "status:"
    )
    files[RU] = str(files[RU]).replace("status:", photo)
    told, other = said_of(write_files(tmp_path, files))
    if " photos-differ?: " in told:
        told, other = other, told  # the picture stands in one file alone
    assert told.startswith(f"{RU}:{line} mixed-alphabets: ") and " photos-differ?: " in other


def test_slips_in_an_authors_own_text_are_warnings(tmp_path: Path) -> None:
    """The newsroom brings authors' texts in as the scan has them."""
    full = f"{RUSSIAN_STORY}\nУчитeля и қоржын.\n"
    files = {**miniature(), "content/fulltext/kir.ru.md": full}
    problems = problems_of(write_files(tmp_path, files))
    assert {p.code for p in problems} == {"mixed-alphabets", "kazakh-letters"}
    assert not any(problem.stops for problem in problems)


def test_a_word_without_end_beside_a_kazakh_name_takes_no_time(tmp_path: Path) -> None:
    with watchdog():
        assert "kazakh-letters" not in _codes(tmp_path, f"Айгүл Омарова. {'словарь' * 6000}")
