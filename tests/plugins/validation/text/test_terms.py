"""A reminder of terms that articles name and nobody marked: one for all of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import miniature, problems_of, write_files

from plugins.issue.problem import Problem

TERMS = """
[[term]]
id = "critical-friend"
name.kk = "Сыншы дос"
name.ru = "Критический друг"
english = "critical friend"
meaning.kk = "Пікірін ашық айтатын әріптес."
meaning.ru = "Коллега, который говорит прямо."

[[term]]
id = "methodologist"
name.kk = "Функционалдық сауаттылық"
name.ru = "Методист"
english = "methodologist"
meaning.kk = "Әріптестерге көмектесетін адам."
meaning.ru = "Тот, кто помогает коллегам."
"""


def _told(tmp_path: Path, lang: str, words: str, status: str = "published") -> list[Problem]:
    files = miniature()
    files["content/data/terms.toml"] = TERMS
    path = f"content/articles/kir.{lang}.md"
    files[path] = files[path].replace("status: published", f"status: {status}") + f"\n{words}\n"
    found = problems_of(write_files(tmp_path, files))
    return [problem for problem in found if problem.code == "term-unmarked"]


@pytest.mark.parametrize(
    ("lang", "words", "use"),
    [
        ("ru", "Им нужен совет критического друга.", "критического друга"),
        ("ru", "КРИТИЧЕСКИЕ  ДРУЗЬЯ – это не всё, есть методисты.", "методисты"),
        ("ru", "Методист пришёл.", "Методист"),
        ("kk", "Сыншы достың кеңесі керек.", "Сыншы достың"),
        ("kk", "Оқушының функционалдық сауаттылығын дамытты.", "функционалдық сауаттылығын"),
    ],
)
def test_a_term_is_known_in_any_case(tmp_path: Path, lang: str, words: str, use: str) -> None:
    (reminder,) = _told(tmp_path, lang, words)
    assert reminder.is_reminder
    assert not reminder.stops
    assert reminder.args["written"] == use
    assert reminder.args["number"] == 1
    assert reminder.spot.path == f"content/articles/kir.{lang}.md"
    text = (tmp_path / reminder.spot.path).read_text("utf-8").splitlines()
    assert use in text[reminder.spot.line - 1]


@pytest.mark.parametrize(
    "words",
    [
        "Методическая помощь.",
        "Друг критический.",
        "Совет [критического друга](term:critical-friend), потом методист.",
        "Неметодист.",
    ],
)
def test_other_words_and_marked_terms_are_left_in_peace(tmp_path: Path, words: str) -> None:
    assert _told(tmp_path, "ru", words) == []


def test_a_draft_counts_for_nobody(tmp_path: Path) -> None:
    assert _told(tmp_path, "ru", "Методист пришёл.", status="draft") == []


def test_all_articles_are_one_reminder(tmp_path: Path) -> None:
    files = miniature()
    files["content/data/terms.toml"] = TERMS
    for slug in ("kir", "oris"):
        files[f"content/articles/{slug}.ru.md"] += "\nМетодист пришёл. И методисты.\n"
    found = problems_of(write_files(tmp_path, files))
    assert [problem.args["number"] for problem in found if problem.is_reminder] == [2]


@pytest.mark.parametrize(
    ("name", "words", "use"),
    [
        ("Жобалау тобы", "Олар жобалау тобымен жұмыс істеді.", "жобалау тобымен"),
        ("Ашық сабақ", "Онда ашық сабағымыз өтті.", "ашық сабағымыз"),
        ("Көмек", "Ол көмегін берді.", "көмегін"),
        ("Кітап", "Олар кітабын ашты.", "кітабын"),
        ("Кітаб", "Олар кітапын ашты.", ""),
        ("Кітап", "Олар кітаптарда ашты.", "кітаптарда"),
        ("Кітап", "Олар кітаптарына ашты.", ""),  # six letters are another word
        ("Топ жұмысы", "Онда топ, жұмысымен танысты.", "топ, жұмысымен"),
    ],
)
def test_the_end_of_a_name_may_change(name: str, words: str, use: str, tmp_path: Path) -> None:
    files = miniature()
    files["content/data/terms.toml"] = TERMS.replace("Сыншы дос", name)
    path = "content/articles/kir.kk.md"
    files[path] = f"{files[path]}\n{words}\n"
    told = [p for p in problems_of(write_files(tmp_path, files)) if p.code == "term-unmarked"]
    assert [p.args["written"] for p in told] == ([use] if use else [])


def test_a_term_that_cannot_be_read_hides_no_other(tmp_path: Path) -> None:
    files = miniature()
    files["content/data/terms.toml"] = TERMS.replace('name.ru = "Критический друг"', "name.ru = 5")
    path = "content/articles/kir.ru.md"
    files[path] = f"{files[path]}\nЭто критический друг и методист.\n"
    told = [p for p in problems_of(write_files(tmp_path, files)) if p.code == "term-unmarked"]
    assert [p.args["written"] for p in told] == ["методист"]


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("Им нужен\nсовет критического\nдруга.", 2),
        ("Им нужен совет критического\n\nдруга.", 0),
        ("| критического | друга |\n|---|---|\n| a | b |", 0),
    ],
)
def test_a_term_may_go_on_in_the_next_line(tmp_path: Path, words: str, line: int) -> None:
    told = _told(tmp_path, "ru", words)
    text = miniature()["content/articles/kir.ru.md"]
    assert isinstance(text, str)
    lines = [text.count("\n") + 1 + line] if line else []
    assert [(p.spot.line, p.args["written"]) for p in told] == [
        (line, "критического друга") for line in lines
    ]
