"""The words by which the parts of a page are known, read from cues.toml beside this module."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """Beginnings of words (small letters) by what they tell."""

    imprint_labels: Sequence[str]
    imprint_stops: Sequence[str]
    imprint_fields: Mapping[str, Sequence[str]]
    subscription: Sequence[str]
    posts_ru: Sequence[str]
    posts_ru_more: Sequence[str]
    posts_kk: Sequence[str]
    words_kk: Sequence[str]
    words_ru: Sequence[str]
    places: Mapping[str, Sequence[str]]
    organisations: Mapping[str, Sequence[str]]


def read_cues() -> Cues:
    """The cues; their table is part of the program, so a fault in it is a bug and raises."""
    table = Path(__file__).with_name("cues.toml")
    return Cues(**tomllib.loads(table.read_text(encoding="utf-8")))
