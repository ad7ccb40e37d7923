"""A file as an editor saved it: bytes to text, front matter apart from story, lines kept."""

import re
from dataclasses import dataclass
from pathlib import Path

from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Spot

_NAME = re.compile(r"(?P<slug>[a-z0-9]+(?:-[a-z0-9]+)*)\.(?P<lang>kk|ru)\.md")
_LONGEST_SLUG = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """The two parts of a file: front matter from line 2 on, the story from ``story_line`` on."""

    path: str
    slug: str
    lang: Language
    front_matter: str
    story: str
    story_line: int


def read_name(
    name: str, path: str, country: str
) -> tuple[tuple[str, Language] | None, tuple[Problem, ...]]:
    """Slug and language: ``aral.ru.md`` is the Russian file of “aral”, anything else a problem.

    ``country`` is the code of the country, which people write in place of a language's.
    """
    spot = Spot(path)
    if found := _NAME.fullmatch(name):
        if len(found["slug"]) <= _LONGEST_SLUG:
            return (found["slug"], Language(found["lang"])), ()
        message = N_("The name of the file is longer than %(most)d letters. Shorten it.")
        return None, (spot.problem("bad-name", message, most=_LONGEST_SLUG),)
    if country and name.endswith(f".{country}.md"):
        message = N_(
            "“%(code)s” is the code of the country; the code of the Kazakh language is “kk”."
            " Rename the file to %(name)s."
        )
        right = f"{name.removesuffix(f'.{country}.md')}.{Language.KK}.md"
        return None, (spot.problem("unknown-lang", message, code=country, name=right),)
    message = N_(
        "A file is named <name>.kk.md or <name>.ru.md; the name has small Latin letters, digits"
        " and hyphens only, the same in both languages. Rename the file."
    )
    return None, (spot.problem("bad-name", message),)


def read_text(file: Path, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file in UTF-8; a byte order mark and Windows line ends are taken in stride."""
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
        message = N_("This file is not in UTF-8. Save it again with the encoding UTF-8.")
        return None, (spot.problem("not-utf-8", message),)
    if "\x00" in text:
        spot = Spot(path, text[: text.index("\x00")].count("\n") + 1)
        message = N_("This is not a text file. Save it as plain text in UTF-8.")
        return None, (spot.problem("not-text", message),)
    return text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), ()


def read_source(
    file: Path, path: str, country: str = ""
) -> tuple[SourceFile | None, tuple[Problem, ...]]:
    """A file in its two parts; ``path`` is what messages call it."""
    name, name_faults = read_name(file.name, path, country)
    text, text_faults = read_text(file, path)
    problems = (*name_faults, *text_faults)
    if text is None:
        return None, problems
    top = Spot(path, 1)
    lines = text.split("\n")
    end = next((n for n, line in enumerate(lines[1:], start=1) if line.rstrip() == "---"), None)
    if not text.strip():
        message = N_("This file is empty. Write the article or delete the file.")
        return None, (*problems, top.problem("empty-file", message))
    if lines[0].rstrip() != "---":
        message = N_("The first line must be three hyphens (---): the facts begin below it.")
        return None, (*problems, top.problem("no-facts", message))
    if end is None:
        message = N_("A second line of three hyphens (---) must close the facts.")
        return None, (*problems, top.problem("no-facts", message))
    if name is None:
        # The front matter is still read, so that all faults of the file are told at once.
        name = ("", Language.RU if ".ru." in file.name else Language.KK)
    source_file = SourceFile(
        path=path,
        slug=name[0],
        lang=name[1],
        front_matter="\n".join(lines[1:end]),
        story="\n".join(lines[end + 1 :]),
        story_line=end + 2,
    )
    return source_file, problems
