"""The contributions as content/ of this project: both files of each, and all tables."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.corpus.contributions import (
    LANGUAGES,
    PRACTICES,
    REGIONS,
    Both,
    Contribution,
    contributions,
    given_name,
    named,
    number_of_authors,
    number_of_places,
)

FIRST_DAY = "2024-01-01"
_SPELLING: Both = dict.fromkeys(LANGUAGES, "printed")
_MIDDLE = (48.0, 67.0)  # degrees, in the middle of the country


def write_our_content(size: int, project: Path) -> None:
    """Write content/ with ``size`` contributions below ``project``."""
    content = project / "content"
    for folder in ("articles", "pages", "data"):
        (content / folder).mkdir(parents=True)
    for contribution in contributions(size):
        for lang in LANGUAGES:
            name = f"{contribution.slug}.{lang}.md"
            _write(content / "articles" / name, _article(contribution, lang))
    for lang in LANGUAGES:
        _write(content / "pages" / f"about.{lang}.md", _about(lang))
    for name, text in _tables(size):
        _write(content / "data" / name, text)


def _article(contribution: Contribution, lang: str) -> str:
    facts = {
        "title": _quoted(contribution.title[lang]),
        "standfirst": _quoted(contribution.standfirst[lang]),
        "region": _id("region", contribution.region),
        "order": contribution.order,
        "authors": _listed(_id("author", number) for number in contribution.authors),
        "printed_in": contribution.printed_in,
        "practices": _listed(_id("practice", number) for number in contribution.practices),
        "status": "published",
        "published": FIRST_DAY,
    }
    lines = "\n".join(f"{key}: {value}" for key, value in facts.items())
    return f"---\n{lines}\n---\n\n{contribution.body[lang]}"


def _about(lang: str) -> str:
    told = next(contributions(1))
    facts = f"title: {_quoted(told.title[lang])}\ndescription: {_quoted(told.standfirst[lang])}"
    return f"---\n{facts}\n---\n\n{told.body[lang]}"


def _tables(size: int) -> Iterator[tuple[str, str]]:
    """Name and text of every table."""
    imprint = (Path(__file__).parent / "imprint.toml").read_text(encoding="utf-8")
    sections = _listed(_quoted(_id("region", number)) for number in range(REGIONS))
    yield "issue.toml", f"sections = {sections}\nsections_lost = []\n{imprint}"
    yield "regions.toml", _rows("region", map(_region, range(REGIONS)))
    yield "practices.toml", _rows("practice", map(_practice, range(PRACTICES)))
    places = number_of_places(size)
    yield "places.toml", _rows("place", map(_place, range(places)))
    yield "organisations.toml", _rows("organisation", map(_organisation, range(places)))
    authors = range(number_of_authors(size))
    yield "authors.toml", _rows("author", (_author(number, places) for number in authors))
    for empty in ("rubrics.toml", "figures.toml", "moved.toml"):
        yield empty, ""


Row = dict[str, str | float | Both]


def _region(number: int) -> Row:
    return {
        "id": _id("region", number),
        "name": named("region", number),
        "kind": "oblast",
        **_coordinates(number * 60),
        "code_2020": f"KZ-T{number:02d}",
        "code_now": f"KZ-N{number:02d}",
    }


def _practice(number: int) -> Row:
    name, about = named("practice", number), named("about", number)
    return {"id": _id("practice", number), "name": name, "about": about}


def _place(number: int) -> Row:
    return {
        "id": _id("place", number),
        "name": named("place", number),
        "kind": "village",
        "region": _id("region", number % REGIONS),
        **_coordinates(number),
    }


def _organisation(number: int) -> Row:
    return {
        "id": _id("school", number),
        "name": named("organisation", number),
        "kind": "school",
        "place": _id("place", number),
    }


def _author(number: int, places: int) -> Row:
    return {
        "id": _id("author", number),
        "given": given_name(number),
        "family": named("family", number),
        "spelling": _SPELLING,
        "post": named("post", number),
        "organisation": _id("school", number % places),
    }


def _coordinates(number: int) -> Row:
    """Places stand on a grid of a few degrees, none in the spot of another."""
    north, east = _MIDDLE
    return {"lat": round(north + number % 40 / 20, 3), "lon": round(east + number // 40 / 20, 3)}


def _rows(array: str, rows: Iterable[Row]) -> str:
    return "\n".join(f"[[{array}]]\n{_fields(row)}" for row in rows)


def _fields(row: Row) -> str:
    lines = []
    for key, value in row.items():
        if isinstance(value, dict):
            lines += [f"{key}.{lang} = {_quoted(value[lang])}" for lang in LANGUAGES]
        else:
            lines.append(f"{key} = {_quoted(value) if isinstance(value, str) else value}")
    return "\n".join(lines) + "\n"


def _id(kind: str, number: int) -> str:
    return f"{kind}-{number:05d}"


def _listed(items: Iterable[str]) -> str:
    return f"[{', '.join(items)}]"


def _quoted(text: str) -> str:
    """A text as YAML, TOML and JSON all read it."""
    return json.dumps(text, ensure_ascii=False)


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")
