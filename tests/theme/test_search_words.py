"""The browser spells and stems as Python does, on the same words: hand-picked ones and many that
chance made of the alphabets and their endings."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from all_pages import THEME, made_by
from browsing import Browser
from searchable_issue import searchable_issue

from plugins.letters.stems.layouts import KAZAKH_KEYS, LATIN_KEYS
from plugins.letters.stems.spelling import LATIN, one_spelling, words_in
from plugins.letters.stems.stemming import GROUPS, IRREGULAR_FORMS, stems
from plugins.search.files import search_files
from plugins.search.index import in_letters

_WORDS = """
Қарғалы каргалы Qaraghandy Qarag'andy Qarağandı Kostanaj Şymkent Jambıl Öskemen Türkıstan Evgeniy
Джезказган Dzhezkazgan планируем координатор
Shchuchinsk мектептеріміздің кітабы халқы аулы оқиды зерттейміз үйретпейді школами исследовательский
наставничества дней детьми лучшего оценок ЗКО 129 4К Ёлка ещё бiлiм əлем Андрей ЙЙ İстанбул Ñ ʼа
constructor hasOwnProperty __proto__ ый ыыы ии иий Ѳ ҳ ѓ ǿ ß
"""
_ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
_LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyzäáğǵñńöóşüūúýıəç'"


def _made_by_chance(number: int = 1500) -> Iterator[str]:
    chance = random.Random(20)
    endings = [ending for group in GROUPS for ending in group]
    for _ in range(number):
        letters = chance.choice((_ALPHABET, _ALPHABET, _LATIN_LETTERS))
        word = "".join(chance.choices(letters, k=chance.randint(1, 7)))
        if letters is _ALPHABET:
            word += "".join(chance.choices(endings, k=chance.randint(0, 4)))
        yield word.capitalize() if chance.random() < 0.3 else word


@pytest.fixture(scope="module")
def words() -> list[str]:
    plain = [word for word in words_in(_WORDS) if word]
    syllables = [word for word in (*IRREGULAR_FORMS, *(letter for _rule, letter in LATIN)) if word]
    return [*plain, *syllables, *_made_by_chance()]


@pytest.fixture(scope="module")
def engine(
    tmp_path_factory: pytest.TempPathFactory,
    serve_folder: Callable[[Path], str],
    browser: Browser,
) -> Callable[[str], Any]:
    """``engine(expression)``: its value where ``s`` is the search, with the index at hand."""
    folder = tmp_path_factory.mktemp("engine")
    for spec in made_by(search_files, searchable_issue()):
        (folder / spec.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / spec.path).write_bytes(spec.content)
    names = ("words", "index", "matching")
    scripts = "".join(f"<script src={name}.js></script>" for name in names)
    for name in names:
        (folder / f"{name}.js").write_bytes(THEME.files[f"js/search/{name}.js"].data)
    (folder / "a.html").write_text(f"<!doctype html><meta charset=utf-8>{scripts}", "utf-8")
    browser.visit(f"{serve_folder(folder)}/a.html")
    browser.evaluate(
        "siteSearch.root = '',"
        " new Promise((done, failed) => siteSearch.load('index', done, failed))"
    )
    return lambda expression: browser.evaluate(f"(s => {expression})(siteSearch)")


def test_one_spelling_is_the_same(engine: Callable[[str], Any], words: list[str]) -> None:
    spelt = engine(f"{json.dumps(words)}.map(s.spelling)")
    assert len(spelt) > 1500
    pairs = {word: (one_spelling(word), there) for word, there in zip(words, spelt, strict=True)}
    assert {word: both for word, both in pairs.items() if len({*both}) > 1} == {}


def test_stems_are_the_same(engine: Callable[[str], Any], words: list[str]) -> None:
    forms = sorted({form for form in map(one_spelling, words) if form})
    found = engine(f"{json.dumps(forms)}.map(form => Object.keys(s.stems(form)))")
    wrong = {
        form: set(theirs) ^ stems(form)
        for form, theirs in zip(forms, found, strict=True)
        if set(theirs) != stems(form)
    }
    assert wrong == {}


def test_words_of_a_text_are_the_same(engine: Callable[[str], Any], words: list[str]) -> None:
    chance = random.Random(7)
    text = "".join(word + chance.choice((" ", "-", ", ", "»", "№", "–", "/")) for word in words)
    found = engine(
        f"{{const found = []; s.eachWord({json.dumps(text)}, (word, at) => found.push([word, at]));"
        " return found}"
    )
    assert [word for word, _at in found] == words_in(text)
    assert all(text[at : at + len(word)] == word for word, at in found if text[:at].isascii())


def test_numbers_in_letters_are_read_as_they_were_written(engine: Callable[[str], Any]) -> None:
    values = [*range(70), 1023, 1024, 1025, 32_767, 32_768, 10**6, 2**31]
    text = "".join(map(in_letters, values))
    assert engine(f"s.numbers({json.dumps(text)})") == values


def test_a_slip_is_one_wrong_letter_behind_the_second(engine: Callable[[str], Any]) -> None:
    """All slips of some words are known as such, and nothing else is."""
    for word in ("мектеп", "наставник", "сабак", "ааааа"):
        letters = "абекмнпрст"
        slips = {word[:at] + word[at + 1 :] for at in range(2, len(word))}
        slips |= {word[:at] + c + word[at:] for at in range(2, len(word) + 1) for c in letters}
        slips |= {word[:at] + c + word[at + 1 :] for at in range(2, len(word)) for c in letters}
        slips |= {
            word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(2, len(word) - 1)
        }
        others = {one for slip in slips for one in (slip[::-1], slip + "кс", "к" + slip, slip[:-2])}
        asked = sorted(slips | others)
        answers = engine(f"{json.dumps(asked)}.map(other => s.isSlip({json.dumps(word)}, other))")
        known = {other for other, is_slip in zip(asked, answers, strict=True) if is_slip}
        assert known == slips, word


def test_keys_are_read_in_the_other_language(engine: Callable[[str], Any]) -> None:
    every = engine(f"s.otherKeys({json.dumps(LATIN_KEYS + ' 45')})")
    assert every[1] == f"{KAZAKH_KEYS} 45"
    assert every[0].startswith("ёйцукен") and every[0].endswith("2345890-= 45")
    assert engine("s.otherKeys('дуыыщт')") == ["lesson"]
