"""Rules on texts of tables that stand in both languages, and on names of people: each half in its
language, filled, and written as a page shows it."""

import re
from collections.abc import Callable, Iterator

from plugins.issue.imprint import Person
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Severity
from plugins.issue.vocabulary import Author
from plugins.letters.alphabet import KAZAKH_ONLY, is_cyrillic
from plugins.letters.running_text import outside_quotes
from plugins.validation.manuscript import Manuscript, Passage, Rule
from plugins.validation.text.letters import Verdict, verdict

_WORD = re.compile(r"[^\W\d_]{2,}")
_ROMAN = frozenset("ІVXLCDMХСМ")
_HALVES = tuple(f".{lang}" for lang in Language)
_BLANK = re.compile(r"[\s.…_?*~–—-]+")
_INITIAL = re.compile(r"(?<![^\W\d_])([^\W\d_])(?![^\W\d_]|['’-])\.?(\s*)")
_LETTERS = re.compile(r"[^\W\d_]+")


def _both(manuscript: Manuscript) -> Iterator[tuple[Passage, Passage]]:
    """Kazakh and Russian half of every text of a table: they follow each other."""
    halves = [
        passage
        for passage in manuscript.passages
        if passage.is_of_table and passage.key.endswith(_HALVES)
    ]
    return zip(halves[::2], halves[1::2], strict=True)


def halves_in_their_languages(manuscript: Manuscript) -> Iterator[Problem]:
    """The two halves did not change places, and neither is a copy of the other language."""
    swapped = N_(
        "%(kk)s has no Kazakh letter, and %(ru)s has some: “%(text)s”. Did the two change places?"
        " Write the Kazakh text in %(kk)s and the Russian one in %(ru)s."
    )
    messages = {
        Language.KK: N_(
            "%(key)s is for the Kazakh text, but this one is in Russian. Translate it."
        ),
        Language.RU: N_(
            "%(key)s is for the Russian text, but this one is in Kazakh. Translate it."
        ),
    }
    for kk, ru in _both(manuscript):
        if _has_kazakh(ru.text) and not KAZAKH_ONLY & set(kk.text) and _is_cyrillic(kk.text):
            args = {"kk": kk.key, "ru": ru.key, "text": ru.markdown}
            yield ru.problem_in(ru.start.line, "halves-swapped", swapped, **args)
            continue
        for half in (kk, ru):
            # Rows are short: of Kazakh ones some have next to no Kazakh letters, but never none.
            is_sure = half.lang is Language.RU or not KAZAKH_ONLY & set(half.text)
            if is_sure and verdict(half) is Verdict.OTHER:
                yield half.problem_in(
                    half.start.line, "other-language", messages[half.lang], key=half.key
                )


def _has_kazakh(text: str) -> bool:
    words = _WORD.findall(outside_quotes(text))
    return any(KAZAKH_ONLY & set(word) and not set(word) <= _ROMAN for word in words)


def _is_cyrillic(text: str) -> bool:
    return any(map(is_cyrillic, text))


def nothing_left_to_fill(manuscript: Manuscript) -> Iterator[Problem]:
    """No dots where a text should be."""
    message = N_("%(key)s is not filled in yet: “%(text)s”. Write its text.")
    for half in manuscript.passages:
        if half.is_of_table and _BLANK.fullmatch(half.markdown):
            yield half.problem_in(
                half.start.line, "left-blank", message, key=half.key, text=half.markdown
            )


def _capitals(name: str) -> str:
    def small(found: re.Match[str]) -> str:
        word = found[0]
        return word.capitalize() if len(word) > 1 and word.isupper() else word

    return _LETTERS.sub(small, name)


def _initials(name: str) -> str:
    """An initial has its full stop, and a blank before what follows."""
    return _INITIAL.sub(lambda found: f"{found[1].upper()}.{found[2] or ' '}", name).strip()


def _first_capital(name: str) -> str:
    if any(map(str.isupper, name)):
        return name
    return _LETTERS.sub(lambda found: found[0].capitalize(), name)


_FORMS: tuple[tuple[Callable[[str], str], str], ...] = (
    (_capitals, N_("A name is not written in capitals. Write “%(mended)s”.")),
    (_initials, N_("An initial has a full stop and a space after it. Write “%(mended)s”.")),
    (_first_capital, N_("A name begins with a capital letter. Write “%(mended)s”.")),
)


def names_as_pages_show_them(manuscript: Manuscript) -> Iterator[Problem]:
    """Names of people: letters, the first of them a capital; no digits; Cyrillic ones."""
    issue = manuscript.issue
    people: tuple[Author | Person, ...]
    people = issue.authors + issue.imprint.staff + issue.imprint.council
    for person in people:
        for key in ("given", "family") if isinstance(person, Author) else ("name",):
            if key in person.invalid_keys:
                continue
            for lang in Language:
                yield from _name_faults(person, key, lang)


def _name_faults(person: Author | Person, key: str, lang: Language) -> Iterator[Problem]:
    name, at = getattr(person, key)[lang], person.source.at(f"{key}.{lang}")
    if any(map(str.isdigit, name)):
        message = N_("The name “%(name)s” has a digit. Write the letters alone.")
        yield at.problem("name-form", message, name=name)
    elif _WORD.search(name) and not _is_cyrillic(name):
        message = N_(
            "The name “%(name)s” is in Latin letters. Write it in Cyrillic ones; if the newspaper"
            " printed it so, mark its spelling as printed."
        )
        is_printed = person.spelling[lang] == "printed"
        severity = Severity.WARNING if is_printed else Severity.ERROR
        yield at.problem("name-latin", message, severity=severity, name=name)
    else:
        mended, said = name, ""
        for form, message in _FORMS:
            fresh = form(mended)
            said = said or ("" if fresh == mended else message)
            mended = fresh
        if said:
            yield at.problem("name-form", said, mended=mended)


RULES: tuple[Rule, ...] = (
    halves_in_their_languages,
    nothing_left_to_fill,
    names_as_pages_show_them,
)
