"""Questions in the words of the person at the console, each asked until its answer will do."""

import unicodedata
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import TypeVar

from plugins.interface_text.wording import Wording
from plugins.issue.language import Bilingual
from plugins.issue.problem import N_, Problem
from plugins.letters.folding import folded_words

_Answer = TypeVar("_Answer")
MOST_SHOWN = 25  # choices at once; of more, a few letters choose first


class NotAccepted(Exception):
    """Raised by what reads an answer, with the reason: an English message id and what fills it."""

    def __init__(self, message: str, **details: object) -> None:
        super().__init__(message)
        self.message, self.details = message, details


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Something to choose: its id, and its name where it has one."""

    id: str
    name: Bilingual | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """Who asks: ``read_line`` waits for a line and raises ``EOFError`` where no more will come."""

    wording: Wording
    read_line: Callable[[str], str]
    show: Callable[[str], None]

    def say(self, message: str, **args: object) -> None:
        """``message`` in the language of the person."""
        self.show(self.wording.say(message, **args))

    def report(self, problems: Collection[Problem]) -> None:
        """The facts and remedies of ``problems``, without their places: nothing is written yet."""
        for problem in problems:
            self.say(problem.message, **problem.args)

    def ask(
        self,
        question: str,
        read: Callable[[str], _Answer],
        *,
        given: str = "",
        before: Callable[[], None] = lambda: None,
        **args: object,
    ) -> _Answer:
        """What ``read`` makes of the answer. ``given`` was typed behind the command: with it the
        question is asked only where it will not do. ``before`` shows what belongs above it."""
        is_given = bool(given)
        while True:
            if not is_given:
                before()
                self.say(question, **args)
                given = self.read_line("> ")
            is_given = False
            try:
                return read(_cleaned(given))
            except NotAccepted as reason:
                self.say(reason.message, **reason.details)

    def choose(
        self,
        question: str,
        choices: Sequence[Choice],
        *,
        given: str = "",
        others: Collection[str] = (),
    ) -> str:
        """The id of one of ``choices``, or what was typed where ``others`` has it."""
        shown = list(choices if len(choices) <= MOST_SHOWN else ())
        listed: list[Choice] = []

        def show_choices() -> None:
            if shown != listed:
                self._list(shown)
                listed[:] = shown

        def read(typed: str) -> str:
            if typed in others:
                return typed
            if typed.isdecimal() and 1 <= int(typed) <= len(shown):
                return shown[int(typed) - 1].id
            found = matching(typed, choices)
            if len(found) == 1:
                return found[0].id
            if not typed:
                raise NotAccepted(N_("An answer is needed here."))
            if not found:
                message = N_("Nothing is like “%(typed)s”. Type other letters.")
                raise NotAccepted(message, typed=typed)
            shown[:] = found[:MOST_SHOWN]
            raise NotAccepted(N_("Several are like it: type the number of one, or more letters."))

        return self.ask(question, read, given=given, before=show_choices)

    def _list(self, choices: Sequence[Choice]) -> None:
        for number, choice in enumerate(choices, start=1):
            langs = self.wording.languages if choice.name else ()
            names = dict.fromkeys(choice.name[lang] for lang in langs if choice.name)
            named = f"{' / '.join(names)} ({choice.id})" if names else choice.id
            self.show(f"{number:4d}  {named}")


def _cleaned(typed: str) -> str:
    """An answer with single spaces and letters in one piece. Raises ``NotAccepted``."""
    text = " ".join(unicodedata.normalize("NFC", typed).split())
    if not text.isprintable():
        message = N_("Something here cannot be read, perhaps an arrow key. Type it again.")
        raise NotAccepted(message)
    return text


def needed(typed: str) -> str:
    """A text that is not empty."""
    if not typed:
        raise NotAccepted(N_("An answer is needed here."))
    return typed


def matching(typed: str, choices: Sequence[Choice]) -> list[Choice]:
    """The choices that each typed word begins a word of, in either language and also without
    Kazakh letters; the one with this very id or name alone."""
    wanted = folded_words(typed)
    if not wanted:
        return []
    found, same = [], []
    for choice in choices:
        names = (choice.id, *((choice.name.kk, choice.name.ru) if choice.name else ()))
        spellings = [folded_words(name) for name in (*names, " ".join(names))]
        if choice.id == typed or sorted(wanted) in map(sorted, spellings):
            same.append(choice)
        if any(_begin(wanted, words) for words in spellings):
            found.append(choice)
    return same if len(same) == 1 else found


def _begin(wanted: list[str], words: list[str]) -> bool:
    return all(any(word.startswith(beginning) for word in words) for beginning in wanted)
