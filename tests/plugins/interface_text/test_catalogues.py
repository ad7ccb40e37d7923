"""The catalogues say everything in both languages, and nothing that nobody says any more."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from desk.translations import catalogue_file, extract, read_catalogue_file
from plugins.issue.language import Language

PLACEHOLDER = re.compile(r"%(?:\((\w+)\)[sdr]|%|(.))")
PLURALS = {
    Language.KK: "nplurals=2; plural=(n != 1);",
    Language.RU: (
        "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 :"
        " n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
    ),
}
KAZAKH_LETTERS = set("әғқңөұүһіӘҒҚҢӨҰҮҺІ")


@pytest.fixture(scope="module", params=list(Language))
def lang(request: pytest.FixtureRequest) -> Language:
    return request.param


@pytest.fixture(scope="module")
def catalogue(lang: Language) -> Catalog:
    return read_catalogue_file(lang)


@pytest.fixture(scope="module")
def messages(catalogue: Catalog) -> list[Message]:
    return [message for message in catalogue if message.id]


def _ids(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def _strings(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def test_they_hold_exactly_what_code_and_templates_say(
    project: Path, messages: list[Message]
) -> None:
    said = {_ids(message) for message in extract(project) if message.id}
    assert {_ids(message) for message in messages} == said, "run: inv translations"


def test_nothing_is_empty_fuzzy_or_obsolete(catalogue: Catalog, messages: list[Message]) -> None:
    assert len(messages) > 50
    assert [message.id for message in messages if not all(_strings(message))] == []
    assert [message.id for message in messages if message.fuzzy] == []
    assert list(catalogue.obsolete) == []


def test_facts_stand_in_every_translation(messages: list[Message]) -> None:
    """A placeholder that is missing, misspelt or not closed would break the message."""
    for message in messages:
        wanted = _facts(_ids(message)[-1])
        for string in filter(None, _strings(message)):
            assert _facts(string) == wanted, message.id


def _facts(text: str) -> set[str]:
    found = list(PLACEHOLDER.finditer(text))
    assert [match[0] for match in found if match[2]] == [], f"a lone % in: {text}"
    return {match[1] for match in found if match[1]}


def test_plural_forms_are_those_of_the_language(
    lang: Language, catalogue: Catalog, messages: list[Message]
) -> None:
    file = catalogue_file(lang).read_text(encoding="utf-8").replace('"\n"', "")
    assert PLURALS[lang].replace(" ", "") in file.replace(" ", "")
    for message in messages:
        if message.pluralizable:
            assert len(_strings(message)) == catalogue.num_plurals, message.id


def test_each_language_is_written_in_its_own_letters(
    lang: Language, messages: list[Message]
) -> None:
    """Kazakh and Russian are easily pasted into each other's catalogue."""
    for message in messages:
        for string in filter(None, _strings(message)):
            # What is quoted may be in any language, and placeholders are code.
            bare = re.sub(r"«[^»]*»|“[^”]*”|%\(\w+\)[sd]", "", string)
            if lang is Language.RU:
                assert not set(bare) & KAZAKH_LETTERS, message.id
    if lang is Language.KK:
        text = "".join(string for message in messages for string in _strings(message))
        assert set("әғқңөұүі") <= set(text)
