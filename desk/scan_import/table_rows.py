"""Rows for the editors' tables: people, organisations and places the tables do not know yet."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import NamedTuple

from desk.content.writing import quoted
from desk.scan_import.cues import Cues
from desk.scan_import.letters import fold, likeness
from desk.scan_import.pieces import Piece
from desk.scan_import.signatures import PersonName
from plugins.issue.language import Language
from plugins.letters.slugs import slug_of
from plugins.reading.tables import SHAPES, Tables

_ABBREVIATED = re.compile(r"^(г|с|п|а|гор|пгт)\.\s*", re.IGNORECASE)


class PrintedPlace(NamedTuple):
    """A place as printed; ``kind`` as in places.toml, and ``oblast`` for a region."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Post, organisation and places as printed; empty where the block has none."""

    post: str
    organisation: str
    places: tuple[PrintedPlace, ...]


def read_role(role: str, lang: Language, cues: Cues) -> Role:
    """Take an author block's role apart. Russian puts the post first, Kazakh last."""
    segments = [segment.strip() for segment in role.split(",") if segment.strip()]
    places: list[PrintedPlace] = []
    while segments and (place := _place(segments[-1], cues)):
        places.insert(0, place)
        segments.pop()
    post, organisation = _post(" ".join(segments), lang, cues)
    return Role(post=post, organisation=organisation, places=tuple(places))


def _place(segment: str, cues: Cues) -> PrintedPlace | None:
    words = [fold(word) for word in segment.split()]
    if not words or len(words) > 4:
        return None
    for kind, marks in cues.places.items():
        folded = {fold(mark) for mark in marks}
        if words[0] in folded or words[-1] in folded:
            name = _ABBREVIATED.sub("", segment)
            return PrintedPlace(name, "city" if kind == "town" else kind)
    return None


def _post(text: str, lang: Language, cues: Cues) -> tuple[str, str]:
    words = text.split()
    plain = [word.lower().strip(".") for word in words]
    if lang is Language.KK:
        behind = sum(1 for _ in takewhile(cues.posts_kk.__contains__, reversed(plain)))
        cut = len(words) - behind
        return " ".join(words[cut:]), " ".join(words[:cut])
    begins = bool(plain) and plain[0] in cues.posts_ru
    posts = {*cues.posts_ru, *cues.posts_ru_more}
    cut = sum(1 for _ in takewhile(posts.__contains__, plain)) if begins else 0
    return " ".join(words[:cut]), " ".join(words[cut:])


def organisation_kind(name: str, cues: Cues) -> str:
    """The kind of an organisation (a value of organisations.toml) by the words of its name."""
    lower = name.lower()
    for kind, words in cues.organisations.items():
        if any(word in lower for word in words):
            return kind
    return "school"


_SAME_PERSON = 0.93


@dataclass(slots=True)
class NewRows:
    """Rows to be appended, table by table, and the ids in use.

    The other language's spelling is the printed one, marked unchecked: a person puts it right.
    """

    tables: Tables
    cues: Cues
    author_word: dict[Language, str]
    added: dict[str, list[str]] = field(default_factory=dict)
    _ids: dict[str, dict[str, str]] = field(default_factory=dict)

    def author_ids(self, piece: Piece) -> tuple[str, ...]:
        """The ids of a contribution's authors; rows are made for those the table lacks."""
        return tuple(dict.fromkeys(self._author(person, piece) for person in piece.people))

    def is_region(self, section: str) -> bool:
        """Whether a section is a region, not a rubric."""
        return section in {region.id for region in self.tables.regions}

    def _author(self, person: PersonName, piece: Piece) -> str:
        """A row with this name from this section; the same name elsewhere is a namesake."""
        regions = {place.id: place.region for place in self.tables.places}
        for row in self.tables.authors:
            if likeness(row.full_name(piece.lang), person.full) >= _SAME_PERSON:
                home = regions.get(row.place or "")
                if home in (None, piece.section) or not self.is_region(piece.section):
                    return row.id
        key = f"{fold(person.full)} {piece.section}"
        if made := self._ids.get("authors", {}).get(key):
            return made
        role = read_role(piece.role, piece.lang, self.cues)
        place = self._place(role.places[-1], piece) if role.places else None
        organisation = self._organisation(role.organisation, place, piece)
        rows = [
            *_both("given", person.given),
            *_both("family", person.family),
            f'spelling.{piece.lang} = "printed"',
            f'spelling.{piece.lang.other} = "unchecked"',
            *(f"post.{lang} = {quoted(role.post or self.author_word[lang])}" for lang in Language),
            *_one("organisation", organisation),
            *_one("place", place),
        ]
        return self._made("authors", key, person.full, rows)

    def _organisation(self, name: str, place: str | None, piece: Piece) -> str | None:
        if not name:
            return None
        for row in self.tables.organisations:
            if fold(row.name[piece.lang]) == fold(name) and row.place == place:
                return row.id
        kind = organisation_kind(name, self.cues)
        rows = [*_both("name", name), *_one("kind", kind), *_one("place", place)]
        return self._made("organisations", f"{fold(name)} {place}", name, rows)

    def _place(self, place: PrintedPlace, piece: Piece) -> str | None:
        name, kind = place
        if kind == "oblast" or not self.is_region(piece.section):
            return None
        for row in self.tables.places:
            if fold(row.name[piece.lang]) == fold(name) and row.region == piece.section:
                return row.id
        rows = [*_both("name", name), *_one("kind", kind), *_one("region", piece.section)]
        return self._made("places", f"{fold(name)} {piece.section}", name, rows)

    def _made(self, table: str, key: str, name: str, rows: Sequence[str]) -> str:
        """The id of the new row ``key`` of a table; ``rows`` are its facts."""
        made = self._ids.setdefault(table, {})
        if key not in made:
            taken = {row.id for row in getattr(self.tables, table)} | set(made.values())
            made[key] = slug_of(name, taken)
            head = [f"[[{SHAPES[table].array}]]", *_one("id", made[key])]
            self.added.setdefault(table, []).append("\n".join([*head, *rows]))
        return made[key]


def _both(key: str, text: str) -> list[str]:
    return [f"{key}.{lang} = {quoted(text)}" for lang in Language]


def _one(key: str, value: str | None) -> list[str]:
    return [f"{key} = {quoted(value)}"] if value else []
