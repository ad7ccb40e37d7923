"""Answers as people type them: a few letters in either spelling, wrong ones asked again."""

from __future__ import annotations

import gettext
from collections.abc import Callable

import pytest

from desk.new_article.conversation import Choice, Conversation, matching, needed
from plugins.interface_text.wording import Wording
from plugins.issue.language import Bilingual, Language

PEOPLE = (
    Choice(id="aygul-omarova", name=Bilingual(kk="Айгүл Омарова", ru="Айгуль Омарова")),
    Choice(id="ivan-petrov", name=Bilingual(kk="Иван Петров", ru="Иван Петров")),
    Choice(id="lyazzat-qul", name=Bilingual(kk="Ләззат Құлбек", ru="Ляззат Кулбек")),
    Choice(id="lyazzat-qulbekova", name=Bilingual(kk="Ләззат Құлбекова", ru="Ляззат Кулбекова")),
    Choice(id="school-67", name=Bilingual(kk="№67 гимназия", ru="гимназия №67")),
)

Talk = Callable[..., tuple[Conversation, list[str]]]


@pytest.fixture
def talk() -> Talk:
    """``talk("answer", …)``: a conversation that gets these answers, and all that it shows."""

    def begin(*answers: str) -> tuple[Conversation, list[str]]:
        waiting, shown = list(answers), []

        def read_line(prompt: str) -> str:
            if not waiting:
                raise EOFError
            return waiting.pop(0)

        says = {lang: gettext.NullTranslations() for lang in Language}
        wording = Wording(languages=(Language.KK,), catalogues=says)
        return Conversation(wording=wording, read_line=read_line, show=shown.append), shown

    return begin


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("айг", "aygul-omarova"),
        ("Айгуль", "aygul-omarova"),
        ("ОМАРОВА айгул", "aygul-omarova"),
        ("о а", "aygul-omarova"),
        ("aygul-omarova", "aygul-omarova"),
        ("aygul", "aygul-omarova"),
        ("Айгу\u0301л", ""),  # no letter of either language
        ("пётр", "ivan-petrov"),
        ("ИВАН ПЕТРОВ", "ivan-petrov"),
        ("67", "school-67"),
        ("№67 гимн", "school-67"),
        ("ләззат құлбек", "lyazzat-qul"),  # the whole name of one, the beginning of another's
        ("кулбекова", "lyazzat-qulbekova"),
        ("ляз", "lyazzat-qul lyazzat-qulbekova"),
        ("марова", ""),
        ("", ""),
        ("№", ""),
    ],
)
def test_a_few_letters_find_a_name(typed: str, found: str) -> None:
    assert " ".join(choice.id for choice in matching(typed, PEOPLE)) == found


def test_several_are_listed_and_one_is_taken_by_its_number(talk: Talk) -> None:
    conversation, shown = talk("ляз", "2")
    many = (*PEOPLE, *(Choice(id=f"other-{n}") for n in range(30)))
    assert conversation.choose("Who?", many) == "lyazzat-qulbekova"
    assert shown == [
        "Who?",
        "Several are like it: type the number of one, or more letters.",
        "   1  Ләззат Құлбек (lyazzat-qul)",
        "   2  Ләззат Құлбекова (lyazzat-qulbekova)",
        "Who?",
    ]


def test_what_was_typed_behind_the_command_is_not_asked_for(talk: Talk) -> None:
    conversation, shown = talk()
    assert conversation.choose("Who?", PEOPLE, given="петр") == "ivan-petrov"
    assert shown == []


def test_what_will_not_do_is_told_and_asked_again(talk: Talk) -> None:
    conversation, shown = talk("кто-то", "9", "", "Айг")
    assert conversation.choose("Who?", PEOPLE, given="никто") == "aygul-omarova"
    assert [line for line in shown if not line.startswith("  ")] == [
        "Nothing is like “никто”. Type other letters.",
        "Who?",
        "Nothing is like “кто-то”. Type other letters.",
        "Who?",
        "Nothing is like “9”. Type other letters.",
        "Who?",
        "An answer is needed here.",
        "Who?",
    ]


@pytest.mark.parametrize("typed", ["a\x1b[D", "\udcff", "a\x00", "\x7f"])
def test_what_no_eye_can_see_is_asked_again(typed: str, talk: Talk) -> None:
    conversation, shown = talk(typed, "  Айгүл\u00a0 Омарова ")
    assert conversation.ask("Who?", needed) == "Айгүл Омарова"
    assert shown[1].startswith("Something here cannot be read")


def test_the_end_of_the_answers_is_an_end(talk: Talk) -> None:
    conversation, _shown = talk("")
    with pytest.raises(EOFError):
        conversation.ask("Who?", needed)
