"""A Markdown file as an editor saved it: bytes to text, facts apart from story, lines kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Spot

_NAME = re.compile(r"(?P<slug>[a-z0-9]+(?:-[a-z0-9]+)*)\.(?P<lang>kk|ru)\.md")
_LONGEST_SLUG = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """The two parts of a file and the file's line each begins in."""

    path: str
    slug: str
    lang: Language
    facts: str
    facts_line: int
    story: str
    story_line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FileName:
    """What a file's name tells."""

    slug: str
    lang: Language


def read_name(name: str, path: str) -> tuple[FileName | None, tuple[Problem, ...]]:
    """``aral.ru.md`` is the Russian file of “aral”; anything else is a problem with its remedy."""
    if found := _NAME.fullmatch(name):
        if len(found["slug"]) <= _LONGEST_SLUG:
            return FileName(slug=found["slug"], lang=Language(found["lang"])), ()
        message = N_("The name of the file is longer than %(most)d letters. Shorten it.")
        facts: dict[str, object] = {"most": _LONGEST_SLUG}
        return None, (Problem(spot=Spot(path), code="bad-name", message=message, args=facts),)
    if name.endswith(".kz.md"):
        message = N_(
            "“kz” is the code of the country; the code of the Kazakh language is “kk”."
            " Rename the file to %(name)s."
        )
        facts = {"name": name.removesuffix(".kz.md") + ".kk.md"}
        return None, (Problem(spot=Spot(path), code="unknown-lang", message=message, args=facts),)
    message = N_(
        "A file is named <name>.kk.md or <name>.ru.md; the name has small Latin letters, digits"
        " and hyphens only, the same in both languages. Rename the file."
    )
    return None, (Problem(spot=Spot(path), code="bad-name", message=message),)


def read_text(file: Path, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file in UTF-8; a byte order mark and Windows line ends are taken in stride."""
    try:
        data = file.read_bytes()
    except OSError as fault:
        message = N_("This file cannot be opened (%(reason)s). Check its permissions.")
        facts = {"reason": fault.strerror}
        return None, (Problem(spot=Spot(path), code="unreadable", message=message, args=facts),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data[: fault.start].count(b"\n") + 1
        message = N_("This file is not in UTF-8. Save it again with the encoding UTF-8.")
        return None, (Problem(spot=Spot(path, line), code="not-utf-8", message=message),)
    if "\x00" in text:
        message = N_("This is not a text file. Save the article as plain text in UTF-8.")
        line = text[: text.index("\x00")].count("\n") + 1
        return None, (Problem(spot=Spot(path, line), code="not-text", message=message),)
    return text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), ()


def read_source(file: Path, path: str) -> tuple[SourceFile | None, tuple[Problem, ...]]:
    """A file in its two parts; ``path`` is what messages call it."""
    name, name_faults = read_name(file.name, path)
    text, text_faults = read_text(file, path)
    problems = [*name_faults, *text_faults]
    if text is None:
        return None, tuple(problems)
    if not text.strip():
        message = N_("This file is empty. Write the article or delete the file.")
        problems.append(Problem(spot=Spot(path, 1), code="empty-file", message=message))
        return None, tuple(problems)
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        message = N_("The first line must be three hyphens (---): the facts begin below it.")
        problems.append(Problem(spot=Spot(path, 1), code="no-facts", message=message))
        return None, tuple(problems)
    end = next((n for n, line in enumerate(lines[1:], start=1) if line.rstrip() == "---"), None)
    if end is None:
        message = N_("A second line of three hyphens (---) must close the facts.")
        problems.append(Problem(spot=Spot(path, 1), code="no-facts", message=message))
        return None, tuple(problems)
    if name is None:
        # The facts are still read, so that all faults of the file are told at once.
        name = FileName(slug="", lang=_language_in(file.name))
    source = SourceFile(
        path=path,
        slug=name.slug,
        lang=name.lang,
        facts="\n".join(lines[1:end]),
        facts_line=2,
        story="\n".join(lines[end + 1 :]),
        story_line=end + 2,
    )
    return source, tuple(problems)


def _language_in(name: str) -> Language:
    return Language.RU if ".ru." in name else Language.KK
