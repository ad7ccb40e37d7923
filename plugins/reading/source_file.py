"""A file as an editor saved it: bytes to text, front matter apart from story, lines kept."""

import os
import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins.issue.addresses import is_device
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Spot
from plugins.letters.composed import in_two_signs
from plugins.letters.file_names import ProposedName, proposed_name
from plugins.letters.slugs import LONGEST
from plugins.reading.yaml_facts.two_parts import in_two_parts

_NAME = re.compile(r"(?P<slug>[a-z0-9]+(?:-[a-z0-9]+)*)\.(?P<lang>kk|ru)\.md")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """The two parts of a file: front matter from ``facts_line`` on, the story from ``story_line``
    on. Where the name of the file is wrong, slug and language are those it should have
    (``slug`` is empty where they are another file's, or nothing tells them)."""

    path: str
    slug: str
    lang: Language
    front_matter: str
    story: str
    story_line: int
    facts_line: int
    is_misnamed: bool


def read_name(
    name: str, path: str, country: str, others: Collection[str] = ()
) -> tuple[tuple[str, Language] | None, tuple[Problem, ...]]:
    """Slug and language: ``aral.ru.md`` is the Russian file of “aral”, anything else a problem.

    ``country`` is the code of the country, which people write in place of a language's; ``others``
    are the names of the files beside this one.
    """
    spot = Spot(path)
    found = _NAME.fullmatch(name)
    if is_device(name):
        message = N_(
            "Windows keeps no file with the name “%(device)s”. Rename the file, with another word"
            " before its first full stop, the same in both languages."
        )
        device = name.partition(".")[0]
        return None, (spot.problem("bad-name", message, device=device),)
    if path.startswith("content/pages/index."):
        message = N_("The home of the site stands at this address. Give the page another name.")
        return None, (spot.problem("bad-name", message),)
    if found and len(found["slug"]) <= LONGEST:
        return (found["slug"], Language(found["lang"])), ()
    proposed = proposed_name(name)
    if country and name.endswith(f".{country}.md") and not found:
        message = N_(
            "“%(code)s” is the code of the country; the code of the Kazakh language is “kk”."
            " Rename the file to %(name)s."
        )
        right = f"{name.removesuffix(f'.{country}.md')}.{Language.KK}.md"
        if right not in others and _NAME.fullmatch(right):
            return None, (spot.problem("unknown-lang", message, code=country, name=right),)
    return None, (_name_problem(spot, proposed, others),)


def _name_problem(spot: Spot, proposed: ProposedName, others: Collection[str]) -> Problem:
    """What the file should be called. Nothing is overwritten by it, and nothing lost."""
    names = [proposed.name_in(lang) for lang in ((proposed.lang,) if proposed.lang else Language)]
    args: dict[str, Any] = {"name": names[0], "other": names[-1]}
    if proposed.lang and names[0] in others:
        message = N_(
            "This looks like a second copy of %(name)s, which is there too. Copy what is newer here"
            " into that file, then move this one out of content/."
        )
        return spot.problem("bad-name", message, **args)
    if proposed.lang:
        message = N_(
            "A name of a file has small Latin letters, digits and hyphens, then the language, as in"
            " aral.kk.md. Rename the file to %(name)s."
        )
        return spot.problem("bad-name", message, **args)
    message = N_(
        "The name of the file does not tell its language. Rename the file to %(name)s if it is in"
        " Kazakh, to %(other)s if it is in Russian."
    )
    return spot.problem("bad-name", message, **args)


def read_text(file: Path, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file in UTF-8, and what is wrong with its letters; a byte order mark and
    Windows line ends are taken in stride."""
    spot = Spot(path)
    try:
        data = file.read_bytes()
    except OSError as fault:
        message = N_("This file cannot be opened (%(reason)s). Check its permissions.")
        return None, (spot.problem("unreadable", message, reason=fault.strerror),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        spot = Spot(path, data[: fault.start].count(b"\n") + 1)
        message = N_(
            "This file is not in UTF-8. Open it in the program that shows its letters rightly, and"
            " save it with the encoding UTF-8 (in Notepad: File, Save as, Encoding)."
        )
        return None, (spot.problem("not-utf-8", message),)
    if "\x00" in text:
        spot = Spot(path, text[: text.index("\x00")].count("\n") + 1)
        message = N_(
            "This is not a text file, whatever its name says. Open it in the program it comes from,"
            " and save it as plain text in UTF-8."
        )
        return None, (spot.problem("not-text", message),)
    text = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return text, _letters_in_two_signs(text, path)


def _letters_in_two_signs(text: str, path: str) -> tuple[Problem, ...]:
    """The problem of a text with letters that were saved as two signs each."""
    found = tuple(in_two_signs(text))
    if not found:
        return ()
    start, _two, letter = found[0]
    message = N_(
        "“%(letter)s” is saved as two signs (letters of this kind in the file: %(number)d), so"
        " search does not find the word. “inv fix” puts them right."
    )
    spot = Spot(path, text.count("\n", 0, start) + 1)
    return (spot.problem("two-signs", message, letter=letter, number=len(found)),)


def read_source(
    file: Path, path: str, country: str = ""
) -> tuple[SourceFile | None, tuple[Problem, ...]]:
    """A file in its two parts; ``path`` is what messages call it."""
    name, name_faults = read_name(file.name, path, country)
    others: tuple[str, ...] = ()
    if name is None and file.parent.is_dir():
        others = tuple(os.listdir(file.parent))  # quick: each of thousands may ask
        _, name_faults = read_name(file.name, path, country, others)
    text, text_faults = read_text(file, path)
    problems = (*name_faults, *text_faults)
    if text is None:
        return None, problems
    if not text.strip():
        message = N_("This file is empty. Write the article, or bring it back from the history.")
        return None, (*problems, Spot(path, 1).problem("empty-file", message))
    parts, faults = in_two_parts(text, path)
    problems += faults
    if parts is None:
        return None, problems
    if name is None:
        # The file is still read, so that all its faults are told at once.
        proposed = proposed_name(file.name)
        lang = proposed.lang or Language.KK
        free = proposed.lang is not None and proposed.name_in(lang) not in others
        name = (proposed.slug if free else "", lang)
    source_file = SourceFile(
        path=path,
        slug=name[0],
        lang=name[1],
        front_matter=parts.front_matter,
        story=parts.story,
        story_line=parts.story_line,
        facts_line=parts.facts_line,
        is_misnamed=bool(name_faults),
    )
    return source_file, problems
