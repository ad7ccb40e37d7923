"""The editors' tables (content/data/*.toml) as values, with every fault of every row."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plugins.issue import vocabulary
from plugins.issue.addresses import MOVABLE
from plugins.issue.imprint import Imprint
from plugins.issue.issue import Issue
from plugins.issue.problem import N_, Problem, Source
from plugins.reading.fields import BOTH, Field, fields_of, optional, read_row
from plugins.reading.imprint_table import read_imprint
from plugins.reading.table_files import Row, Table, ids_in, read_table
from plugins.reading.value_lists import rings, tile
from plugins.reading.values import both_of, kind_of, one_of, slug

_SPELLING = Field(read=both_of(*vocabulary.SPELLINGS), stand_in=BOTH.stand_in)
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
    "outlines": Shape(
        array="outline",
        make=vocabulary.Outline,
        key=("region",),
        twice=N_("The region “%(region)s” stands here twice. Delete one of the rows."),
        optional=True,
        fields={
            "tile": Field(read=tile),
            "rings": optional(Field(read=rings)),
        },
    ),
    "rubrics": Shape(array="rubric", make=vocabulary.Rubric, fields={"spelling": _SPELLING}),
    "practices": Shape(array="practice", make=vocabulary.Practice),
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
    invalid_tables: set[str] = set()
    invalid_rows: list[vocabulary.InvalidRow] = []
    problems = list(faults)
    for name, shape in SHAPES.items():
        file = data / f"{name}.toml"
        if shape.optional and not file.exists():
            continue
        table, told = read_table(file, f"content/data/{file.name}", rows=(shape.array,))
        problems.extend(told)
        if table is None:
            rows[name] = ()
            invalid_tables.add(name)
            continue
        rows[name], invalid, told = _read_shape(table, shape, imprint)
        invalid_rows += (_invalid_row(name, row) for row in invalid)
        problems.extend(told)
        if "id" in shape.key:
            invalid_ids[name] = ids_in(file) - {"", *(row.id for row in rows[name])}
    return Tables(
        imprint=imprint,
        **rows,
        invalid_ids={name: ids for name, ids in invalid_ids.items() if ids},
        invalid_tables=frozenset(invalid_tables),
        invalid_rows=tuple(invalid_rows),
        problems=tuple(problems),
    )


def _invalid_row(table: str, row: Row) -> vocabulary.InvalidRow:
    texts = {key: value for key, value in row.values.items() if isinstance(value, str)}
    return vocabulary.InvalidRow(table=table, texts=texts, source=row.source)


def _read_shape(
    table: Table, shape: Shape, imprint: Imprint
) -> tuple[tuple[Any, ...], list[Row], tuple[Problem, ...]]:
    """The rows that could be read, those that could not, and why."""
    fields = fields_of(shape.make, **shape.fields)
    # Where the list of kinds cannot be read, that is the one fault: any kind will do.
    if shape.kinds and shape.kinds not in imprint.invalid_keys:
        fields["kind"] = Field(read=kind_of(getattr(imprint, shape.kinds), shape.kinds))
    misnamed, problems = _misnamed_rows(table, shape, fields)
    named = "id" in shape.key
    made: list[Any] = []
    invalid: list[Row] = []
    seen: dict[tuple[str, ...], Source] = {}
    for row in (*table.rows.get(shape.array, ()), *misnamed):
        values, invalid_keys, faults = read_row(row, fields)
        problems.extend(faults)
        if faults and (not named or "id" in invalid_keys):
            invalid.append(row)
            continue  # what has no name is judged no further
        own = {key: values[key] for key in shape.key}
        first = seen.setdefault(tuple(own.values()), row.source)
        if own and first is not row.source:
            key = shape.key[-1]
            other = str(first.at(key))
            told = row.source.problem(key, "duplicate-id", shape.twice, **own, other=other)
            problems.append(told)
            invalid.append(row)
            continue
        more = {"invalid_keys": invalid_keys} if named else {}
        made.append(shape.make(**values, source=row.source, **more))
    return tuple(made), invalid, tuple(problems)


def _misnamed_rows(
    table: Table, shape: Shape, fields: Mapping[str, Field]
) -> tuple[list[Row], list[Problem]]:
    """Rows under another header than theirs, or under none: told, and judged like the others."""
    rows: list[Row] = []
    problems: list[Problem] = []

    def tell(source: Source, key: str, message: str, name: str) -> None:
        args = {"name": name, "array": shape.array}
        problems.append(source.problem(key, "unknown-key", message, **args))

    for name, others in table.rows.items():
        for row in others if name != shape.array else ():
            message = N_(
                "“%(name)s” does not belong in this table. Its rows begin with [[%(array)s]]; write"
                " that in place of it."
            )
            tell(row.source, "", message, name)
            rows.append(row)
    top, source = table.top.values, table.top.source
    if len(top.keys() & fields.keys()) > 1:
        message = N_("A line [[%(array)s]] is missing above this one: a row begins here.")
        tell(source, next(iter(top)), message, "")
        rows.insert(0, table.top)
        return rows, problems
    message = N_("“%(name)s” does not belong in this table. Its rows begin with [[%(array)s]].")
    for name in filter(None, top):  # a line without a key has been told
        tell(source, name, message, name)
    return rows, problems
