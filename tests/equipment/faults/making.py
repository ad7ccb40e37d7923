"""How a fault is written down, and the changes that make one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from makers import Files

Spoil = Callable[[Files, str], None]

KK = "content/articles/{slug}.kk.md"
RU = "content/articles/{slug}.ru.md"
DATA = "content/data/"


@dataclass(frozen=True, kw_only=True)
class Fault:
    """``at`` is the file, ``line`` a text in the line that is told (empty: the file itself).

    ``also`` names what else is rightly said because of it, as (code, file)."""

    name: str
    spoil: Spoil
    code: str
    at: str
    line: str = ""
    also: tuple[tuple[str, str], ...] = ()
    section: str = ""


def _text(files: Files, path: str) -> str:
    text = files[path]
    assert isinstance(text, str)
    return text


def swap(path: str, old: str, new: str) -> Spoil:
    """``old`` becomes ``new`` in a file; in both files of the pair where ``path`` has a star."""

    def spoil(files: Files, slug: str) -> None:
        for lang in ("kk", "ru") if "*" in path else ("",):
            name = path.format(slug=slug).replace("*", lang)
            assert old in _text(files, name), f"{old} is not in {name}"
            files[name] = _text(files, name).replace(old, new, 1)

    return spoil


def body(path: str, added: str) -> Spoil:
    """``added`` stands at the end of the text."""

    def spoil(files: Files, slug: str) -> None:
        name = path.format(slug=slug)
        files[name] = f"{_text(files, name)}\n{added}\n"

    return spoil


def row(table: str, text: str) -> Spoil:
    """A further row of a table."""

    def spoil(files: Files, slug: str) -> None:
        files[DATA + table] = f"{_text(files, DATA + table)}\n{text.replace('{slug}', slug)}"

    return spoil


def new(path: str, content: str | bytes) -> Spoil:
    """A file that was not there, or another content for it."""

    def spoil(files: Files, slug: str) -> None:
        files[path.format(slug=slug)] = content

    return spoil


def renamed(path: str, name: str) -> Spoil:
    """A file under another name."""

    def spoil(files: Files, slug: str) -> None:
        files[name.format(slug=slug)] = files.pop(path.format(slug=slug))

    return spoil


def recoded(path: str, encoding: str) -> Spoil:
    """A file in another encoding."""

    def spoil(files: Files, slug: str) -> None:
        name = path.format(slug=slug)
        files[name] = _text(files, name).encode(encoding, "ignore")

    return spoil


def both(*spoils: Spoil) -> Spoil:
    """One change after the other."""

    def spoil(files: Files, slug: str) -> None:
        for change in spoils:
            change(files, slug)

    return spoil


PAIR = "content/articles/{slug}.*.md"
REGION = "region: akmola"
AUTHORS = "authors: [aygul-omarova]"
PRACTICES = "practices: [networks]"
STATUS = "status: published"
DAY = "published: 2026-11-23"
TITLE_KK = 'title: "Көршімен бірге үйрену"'
TITLE_RU = 'title: "Учиться вместе с соседями"'
STANDFIRST_RU = 'standfirst: "Учителя двух школ готовили уроки сообща."'

PHOTO = """\
photos:
  - file: {slug}.jpg
    alt:
      kk: "Сынып"
      ru: "Класс"
    credit: "А. Омарова"
    consent: "2020"
"""


def photo(old: str, new: str, *, exists: bool = True) -> Spoil:
    def spoil(files: Files, slug: str) -> None:
        declared = PHOTO.replace("{slug}", slug)
        assert old in declared
        for lang in ("kk", "ru"):
            changed = declared.replace(old, new) if lang == "ru" else declared
            swap(f"content/articles/{{slug}}.{lang}.md", DAY, f"{DAY}\n{changed.rstrip()}")(
                files, slug
            )
        if exists:
            files[f"content/images/{slug}.jpg"] = b"\xff\xd8\xff"

    return spoil


AUTHOR = """\
[[author]]
id = "{slug}"
given.kk = "Асан"
given.ru = "Асан"
family.kk = "Асанов"
family.ru = "Асанов"
spelling.kk = "printed"
spelling.ru = "editorial"
post.kk = "директор"
post.ru = "директор"
"""
PLACE = """\
[[place]]
id = "{slug}"
name.kk = "Ауыл"
name.ru = "Село"
kind = "village"
region = "akmola"
"""
