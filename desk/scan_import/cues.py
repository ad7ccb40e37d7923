"""The words by which the parts of a page are known, read from cues.toml beside this module."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_TABLE = Path(__file__).with_name("cues.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """Beginnings of words (small letters) by what they tell."""

    imprint_labels: tuple[str, ...]
    imprint_stops: tuple[str, ...]
    imprint_fields: Mapping[str, tuple[str, ...]]
    subscription: tuple[str, ...]
    posts_ru: frozenset[str]
    posts_ru_more: frozenset[str]
    posts_kk: frozenset[str]
    words_kk: frozenset[str]
    words_ru: frozenset[str]
    places: Mapping[str, frozenset[str]]
    organisations: Mapping[str, tuple[str, ...]]


def read_cues(table: Path = _TABLE) -> Cues:
    """The cues of ``table``; it is part of the program, so a fault in it is a bug and raises."""
    values = tomllib.loads(table.read_text(encoding="utf-8"))
    imprint, posts = values["imprint"], values["posts"]
    return Cues(
        imprint_labels=tuple(imprint["labels"]),
        imprint_stops=tuple(imprint["stops"]),
        imprint_fields={key: tuple(labels) for key, labels in imprint["fields"].items()},
        subscription=tuple(values["subscription"]["words"]),
        posts_ru=frozenset(posts["ru"]),
        posts_ru_more=frozenset(posts["ru_more"]),
        posts_kk=frozenset(posts["kk"]),
        words_kk=frozenset(values["languages"]["kk"]),
        words_ru=frozenset(values["languages"]["ru"]),
        places={kind: frozenset(words) for kind, words in values["places"].items()},
        organisations={kind: tuple(words) for kind, words in values["organisations"].items()},
    )
