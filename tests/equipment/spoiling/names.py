"""Files under names and in places that are none for them."""

from __future__ import annotations

import posixpath
import random

from spoiling.copies import Gives, Spoiled, Spoiler, language_of


def _renamed(path: str, text: str, new: str) -> Spoiled:
    return Spoiled(path=path, data=text.encode(), gives=Gives.TOLD, renamed=new)


def _name(chance: random.Random, path: str, text: str) -> Spoiled:
    folder, name = posixpath.split(path)
    slug, lang = name.partition(".")[0], language_of(path)
    wrong = chance.choice(
        [
            *(f"{slug.capitalize()}.{lang}.md", f"{slug}.{lang}.MD", f"{slug}.md", f"{slug}.en.md"),
            *(f"{slug} (1).{lang}.md", f"{slug}_2.{lang}.md", f"{slug}--2.{lang}.md"),
            f"-{slug}.md",
            *(f"{slug}.{lang}.md~", f"{slug}.{lang}.md.bak"),
            *(f".{slug}.{lang}.md", f"~{slug}.{lang}.md"),
            *(f"{slug}.{lang}.txt", f"{slug}.{lang}.docx", f"{slug}.{lang}", f"{slug}.{lang}.html"),
            *(f"мектеп.{lang}.md", f"{'a' * 61}.{lang}.md", f".{lang}.md", f"a\nb.{lang}.md"),
        ]
    )  # fmt: skip
    return _renamed(path, text, f"{folder}/{wrong}")


def _place(chance: random.Random, path: str, text: str) -> Spoiled:
    folder, name = posixpath.split(path)
    places = ("content", f"{folder}/2020", "content/drafts", "content/images", "content/data")
    return _renamed(path, text, f"{chance.choice(places)}/{name}")


def _table(chance: random.Random, path: str, text: str) -> Spoiled | None:
    if not path.startswith("content/"):
        return None
    folder, name = posixpath.split(path)
    wrong = chance.choice(
        [
            f"{folder}/{name}.bak",
            f"{folder}/x-{name}",
            f"{folder}/{name.upper()}",
            f"content/{name}",
        ]
    )
    return _renamed(path, text, wrong)


OF_NAMES: tuple[Spoiler, ...] = (
    Spoiler(name="another name", make=_name, ending=".md"),
    Spoiler(name="another folder", make=_place, ending=".md"),
    Spoiler(name="a table under another name", make=_table, ending=".toml"),
)
