"""Rows for the editors' tables: people, organisations and places the tables do not know yet."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from desk.scan_import.cues import Cues
from desk.scan_import.existing import likeness
from desk.scan_import.letters import fold
from desk.scan_import.pieces import Piece
from desk.scan_import.signatures import PersonName
from desk.scan_import.writing import quoted, slug_of
from plugins.issue.language import Language
from plugins.reading.tables import Tables

_ABBREVIATED = re.compile(r"^(г|с|п|а|гор|пгт)\.\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPlace:
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
            return PrintedPlace(name=name, kind="city" if kind == "town" else kind)
    return None


def _post(text: str, lang: Language, cues: Cues) -> tuple[str, str]:
    words = text.split()
    if lang is Language.KK:
        first = len(words)
        while first > 0 and words[first - 1].lower().strip(".") in cues.posts_kk:
            first -= 1
        return " ".join(words[first:]), " ".join(words[:first])
    end = 0
    while end < len(words):
        word = words[end].lower().strip(".")
        if word not in cues.posts_ru and (end == 0 or word not in cues.posts_ru_more):
            break
        end += 1
    return " ".join(words[:end]), " ".join(words[end:])


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
    authors: list[str] = field(default_factory=list)
    organisations: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    _ids: dict[str, dict[str, str]] = field(default_factory=dict)

    def author_ids(self, piece: Piece) -> tuple[str, ...]:
        """The ids of a contribution's authors; rows are made for those the table lacks."""
        return tuple(
            dict.fromkeys(
                self._known(person, piece) or self._add(person, piece) for person in piece.people
            )
        )

    def _known(self, person: PersonName, piece: Piece) -> str | None:
        """A row with this name from this section; the same name elsewhere is a namesake."""
        regions = {place.id: place.region for place in self.tables.places}
        for row in self.tables.authors:
            if likeness(row.full_name(piece.lang), person.full) < _SAME_PERSON:
                continue
            home = regions.get(row.place or "")
            if home in (None, piece.section) or not self._is_region(piece.section):
                return row.id
        return self._ids.get("author", {}).get(f"{fold(person.full)} {piece.section}")

    def _add(self, person: PersonName, piece: Piece) -> str:
        role = read_role(piece.role, piece.lang, self.cues)
        taken = {row.id for row in self.tables.authors} | set(self._made("author").values())
        row_id = slug_of(person.full, taken)
        self._made("author")[f"{fold(person.full)} {piece.section}"] = row_id
        place = (
            self._place(role.places[-1].name, role.places[-1].kind, piece) if role.places else None
        )
        organisation = self._organisation(role.organisation, place, piece)
        other = piece.lang.other
        rows = [
            "[[author]]",
            f"id = {quoted(row_id)}",
            *_both("given", person.given),
            *_both("family", person.family),
            f'spelling.{piece.lang} = "printed"',
            f'spelling.{other} = "unchecked"',
            *(_both("post", role.post) if role.post else _each("post", self.author_word)),
        ]
        if organisation:
            rows.append(f"organisation = {quoted(organisation)}")
        if place:
            rows.append(f"place = {quoted(place)}")
        self.authors.append("\n".join(rows))
        return row_id

    def _organisation(self, name: str, place: str | None, piece: Piece) -> str | None:
        if not name:
            return None
        for row in self.tables.organisations:
            if fold(row.name[piece.lang]) == fold(name) and row.place == place:
                return row.id
        made = self._made("organisation")
        key = f"{fold(name)} {place}"
        if key not in made:
            taken = {row.id for row in self.tables.organisations} | set(made.values())
            made[key] = slug_of(name, taken)
            rows = ["[[organisation]]", f"id = {quoted(made[key])}", *_both("name", name)]
            rows.append(f"kind = {quoted(organisation_kind(name, self.cues))}")
            if place:
                rows.append(f"place = {quoted(place)}")
            self.organisations.append("\n".join(rows))
        return made[key]

    def _place(self, name: str, kind: str, piece: Piece) -> str | None:
        if kind == "oblast" or not self._is_region(piece.section):
            return None
        for row in self.tables.places:
            if fold(row.name[piece.lang]) == fold(name) and row.region == piece.section:
                return row.id
        made = self._made("place")
        key = f"{fold(name)} {piece.section}"
        if key not in made:
            taken = {row.id for row in self.tables.places} | set(made.values())
            made[key] = slug_of(name, taken)
            rows = ["[[place]]", f"id = {quoted(made[key])}", *_both("name", name)]
            rows += [f"kind = {quoted(kind)}", f"region = {quoted(piece.section)}"]
            self.places.append("\n".join(rows))
        return made[key]

    def _made(self, table: str) -> dict[str, str]:
        return self._ids.setdefault(table, {})

    def _is_region(self, section: str) -> bool:
        return section in {region.id for region in self.tables.regions}


def _both(key: str, text: str) -> list[str]:
    return [f"{key}.{lang} = {quoted(text)}" for lang in Language]


def _each(key: str, texts: dict[Language, str]) -> list[str]:
    return [f"{key}.{lang} = {quoted(texts[lang])}" for lang in Language]
