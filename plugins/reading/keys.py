"""The keys of an article's and a page's facts, and how the value of each is read."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml

from plugins.issue.contribution import (
    SCAN_LOSSES,
    SHOWN_ON_PAGES,
    STATUSES,
    Correction,
    Photo,
)
from plugins.issue.language import Bilingual, Language
from plugins.issue.problem import N_
from plugins.reading.yaml_nodes import mapping_of, text_of, texts_of


class Unreadable(Exception):
    """A value that its key cannot take: a message id, its facts, and the inner key at fault."""

    def __init__(self, message: str, inner: str = "", **facts: object) -> None:
        self.message = message
        self.inner = inner
        self.facts = facts
        super().__init__(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One key; ``read`` raises ``Unreadable``."""

    read: Callable[[yaml.Node], Any]
    optional: bool = False


def text(node: yaml.Node) -> str:
    value = text_of(node)
    if value is None:
        raise Unreadable(N_("“%(key)s” must be a text."))
    if not value:
        raise Unreadable(N_("“%(key)s” is empty. Write its text, or delete the line."))
    return value


def texts(node: yaml.Node) -> tuple[str, ...]:
    value = texts_of(node)
    if value is None:
        raise Unreadable(N_("“%(key)s” must be a list in square brackets: [one, two]."))
    if "" in value:
        raise Unreadable(N_("“%(key)s” has an empty place in its list. Fill it or delete it."))
    if len(set(value)) < len(value):
        twice = next(item for item in value if value.count(item) > 1)
        raise Unreadable(N_("“%(key)s” names “%(twice)s” twice. Delete one."), twice=twice)
    return value


def one_of(*choices: str) -> Callable[[yaml.Node], str]:
    def read(node: yaml.Node) -> str:
        value = text(node)
        if value not in choices:
            raise Unreadable(
                N_("“%(key)s” cannot be “%(value)s”. It is one of: %(choices)s."),
                value=value,
                choices=", ".join(choices),
            )
        return value

    return read


def some_of(*choices: str) -> Callable[[yaml.Node], tuple[str, ...]]:
    def read(node: yaml.Node) -> tuple[str, ...]:
        values = texts(node)
        for value in values:
            if value not in choices:
                raise Unreadable(
                    N_("“%(key)s” cannot hold “%(value)s”. It holds: %(choices)s."),
                    value=value,
                    choices=", ".join(choices),
                )
        return values

    return read


def language(node: yaml.Node) -> Language:
    return Language(one_of(*Language)(node))


def order(node: yaml.Node) -> int:
    value = text(node)
    if not re.fullmatch(r"[1-9][0-9]?", value):
        raise Unreadable(
            N_(
                "“%(key)s” cannot be “%(value)s”. Write a whole number from 1 to 99, no zero first."
            ),
            value=value,
        )
    return int(value)


def day(node: yaml.Node) -> datetime.date:
    value = text(node)
    try:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            raise ValueError
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise Unreadable(
            N_(
                "“%(key)s” is not a day of the calendar: %(value)s."
                " Write year-month-day: 2026-11-23."
            ),
            value=value,
        ) from None


def bilingual(node: yaml.Node) -> Bilingual:
    nodes = mapping_of(node)
    if nodes is None or set(nodes) != set(Language):
        raise Unreadable(N_("“%(key)s” needs a text in Kazakh (kk) and one in Russian (ru)."))
    return Bilingual(kk=text(nodes["kk"]), ru=text(nodes["ru"]))


def _records(node: yaml.Node, needed: dict[str, Key]) -> list[dict[str, Any]]:
    if not isinstance(node, yaml.SequenceNode):
        raise Unreadable(N_("“%(key)s” must be a list; every item begins with a hyphen."))
    records = []
    for number, item in enumerate(node.value):
        nodes = mapping_of(item)
        if nodes is None:
            raise Unreadable(
                N_("Every item of “%(key)s” needs the keys: %(known)s."),
                inner=str(number),
                known=", ".join(needed),
            )
        for name in nodes:
            if name not in needed:
                raise Unreadable(
                    N_("An item of “%(key)s” cannot have “%(name)s”. Known keys: %(known)s."),
                    inner=f"{number}.{name}",
                    name=name,
                    known=", ".join(needed),
                )
        record = {}
        for name, key in needed.items():
            if name in nodes:
                try:
                    record[name] = key.read(nodes[name])
                except Unreadable as fault:
                    raise Unreadable(
                        fault.message, inner=f"{number}.{name}", **{**fault.facts, "key": name}
                    ) from None
            elif not key.optional:
                raise Unreadable(
                    N_("An item of “%(key)s” lacks “%(name)s”. Add it."),
                    inner=str(number),
                    name=name,
                )
        records.append(record)
    return records


def corrections(node: yaml.Node) -> tuple[Correction, ...]:
    needed = {"date": Key(read=day), "note": Key(read=text)}
    return tuple(Correction(**record) for record in _records(node, needed))


def photos(node: yaml.Node) -> tuple[Photo, ...]:
    needed = {
        "file": Key(read=text),
        "alt": Key(read=bilingual),
        "credit": Key(read=text),
        "consent": Key(read=text),
        "caption": Key(read=bilingual, optional=True),
    }
    return tuple(Photo(**record) for record in _records(node, needed))


ARTICLE_KEYS = {
    "title": Key(read=text),
    "standfirst": Key(read=text),
    "region": Key(read=text, optional=True),
    "rubric": Key(read=text, optional=True),
    "order": Key(read=order),
    "authors": Key(read=texts),
    "printed_in": Key(read=language),
    "themes": Key(read=texts),
    "status": Key(read=one_of(*STATUSES)),
    "published": Key(read=day),
    "scan_lost": Key(read=some_of(*SCAN_LOSSES), optional=True),
    "authors_lost": Key(read=text, optional=True),
    "title_note": Key(read=text, optional=True),
    "corrections": Key(read=corrections, optional=True),
    "photos": Key(read=photos, optional=True),
}
PAGE_KEYS = {
    "title": Key(read=text),
    "description": Key(read=text),
    "order": Key(read=order, optional=True),
    "shows": Key(read=some_of(*SHOWN_ON_PAGES), optional=True),
}
# Known from the name of the file; writing them again could only disagree with it.
KEYS_IN_THE_NAME = ("slug", "lang", "language")
