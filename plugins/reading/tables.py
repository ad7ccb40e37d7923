"""The editors' tables (content/data/*.toml) as values, with every fault of every row."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plugins.issue import vocabulary
from plugins.issue.addresses import MOVABLE
from plugins.issue.issue import Imprint, Issue
from plugins.issue.problem import N_, Problem, Source
from plugins.reading.fields import Field, fields_of, optional, read_row
from plugins.reading.imprint_table import read_imprint
from plugins.reading.table_files import ids_in, read_table
from plugins.reading.values import both_of, kind_of, one_of, slug

_SPELLING = Field(read=both_of(*vocabulary.SPELLINGS))
_SLUG = Field(read=slug)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What the rows of one table become; ``fields`` are those that their types do not tell.

    ``key`` tells rows apart, ``twice`` is said of two with the same. ``kinds`` names the list of
    issue.toml that the kind of a row is taken from. A table that is ``optional`` may be absent.
    """

    array: str
    make: Callable[..., Any]
    fields: Mapping[str, Field] = field(default_factory=dict)
    key: tuple[str, ...] = ("id",)
    twice: str = N_(
        "The id “%(id)s” stands twice; the other row is at %(other)s. Give one of them another id."
    )
    kinds: str = ""
    optional: bool = False


SHAPES = {
    "regions": Shape(array="region", make=vocabulary.Region, kinds="region_kinds"),
    "rubrics": Shape(array="rubric", make=vocabulary.Rubric, fields={"spelling": _SPELLING}),
    "themes": Shape(array="theme", make=vocabulary.Theme),
    "places": Shape(array="place", make=vocabulary.Place, kinds="place_kinds"),
    "organisations": Shape(
        array="organisation", make=vocabulary.Organisation, kinds="organisation_kinds"
    ),
    "authors": Shape(array="author", make=vocabulary.Author, fields={"spelling": _SPELLING}),
    "figures": Shape(
        array="figure",
        make=vocabulary.Figure,
        key=(),
        fields={
            "bound": optional(Field(read=one_of(*vocabulary.BOUNDS))),
            "span": optional(Field(read=one_of(*vocabulary.SPANS))),
        },
    ),
    "terms": Shape(array="term", make=vocabulary.Term, optional=True),
    "moved": Shape(
        array="moved",
        make=vocabulary.Moved,
        key=("kind", "old"),
        twice=N_("The old address “%(old)s” stands here twice. Delete one of the rows."),
        optional=True,
        fields={"kind": Field(read=one_of(*MOVABLE)), "old": _SLUG, "new": _SLUG},
    ),
    "not_private": Shape(
        array="not_private",
        make=vocabulary.NotPrivate,
        key=("text",),
        twice=N_("“%(text)s” stands here twice. Delete one of the rows."),
        optional=True,
    ),
}


@dataclass(frozen=True, kw_only=True)
class Tables(Issue):
    """An Issue without texts: all rows that could be read, and every problem met on the way."""

    problems: tuple[Problem, ...] = ()


def read_tables(data: Path) -> Tables:
    """Read all tables in the folder ``data``."""
    imprint, faults = read_imprint(data / "issue.toml", "content/data/issue.toml")
    rows: dict[str, Any] = {}
    invalid_ids: dict[str, frozenset[str]] = {}
    problems = list(faults)
    for name, shape in SHAPES.items():
        file = data / f"{name}.toml"
        if shape.optional and not file.exists():
            continue
        rows[name], told = _read_shape(file, shape, imprint)
        if told and "id" in shape.key:
            invalid_ids[name] = ids_in(file) - {row.id for row in rows[name]}
        problems.extend(told)
    return Tables(imprint=imprint, **rows, invalid_ids=invalid_ids, problems=tuple(problems))


def _read_shape(
    file: Path, shape: Shape, imprint: Imprint
) -> tuple[tuple[Any, ...], tuple[Problem, ...]]:
    table, faults = read_table(file, f"content/data/{file.name}")
    if table is None:
        return (), faults
    fields = fields_of(shape.make, **shape.fields)
    # Where the list of kinds cannot be read, that is the one fault: any kind will do.
    if shape.kinds and shape.kinds not in imprint.invalid_keys:
        fields["kind"] = Field(read=kind_of(getattr(imprint, shape.kinds), shape.kinds))
    # One bracket in place of two makes a value of it, not a row: that is told like a wrong name.
    others = {name: rows[0].source for name, rows in table.rows.items() if name != shape.array}
    foreign = {**dict.fromkeys(table.top.values, table.top.source), **others}
    message = N_("“%(name)s” does not belong in this table. Its rows begin with [[%(array)s]].")
    problems = [
        source.problem(name, "unknown-key", message, name=name, array=shape.array)
        for name, source in foreign.items()
    ]
    made: list[Any] = []
    seen: dict[tuple[str, ...], Source] = {}
    for row in table.rows.get(shape.array, ()):
        values, faults = read_row(row, fields)
        problems.extend(faults)
        if values is None:
            continue
        own = {key: values[key] for key in shape.key}
        first = seen.setdefault(tuple(own.values()), row.source)
        if own and first is not row.source:
            key = shape.key[-1]
            other = str(first.at(key))
            told = row.source.problem(key, "duplicate-id", shape.twice, **own, other=other)
            problems.append(told)
            continue
        made.append(shape.make(**values, source=row.source))
    return tuple(made), tuple(problems)
