"""Rules on references: what articles, rows and issue.toml name stands in its table."""

from collections.abc import Collection, Iterator
from typing import Any

from plugins.issue.contribution import Article, Page
from plugins.issue.issue import Issue
from plugins.issue.problem import N_, Problem, Source, Spot
from plugins.issue.vocabulary import Row
from plugins.validation.content.new_rows import id_of, new_row
from plugins.validation.content.one_name import IdFinder
from plugins.validation.manuscript import Manuscript, Rule

# By what is named: the message where a known id is like it, and where none is.
_UNKNOWN = {
    "region": (
        N_("There is no region “%(value)s”. Did you mean “%(nearest)s”?"),
        N_("There is no region “%(value)s”. Regions are: %(known)s."),
    ),
    "rubric": (
        N_("There is no rubric “%(value)s”. Did you mean “%(nearest)s”?"),
        N_("There is no rubric “%(value)s”. Rubrics are: %(known)s."),
    ),
    "practice": (
        N_("There is no practice “%(value)s”. Did you mean “%(nearest)s”?"),
        N_("There is no practice “%(value)s”. Practices are: %(known)s."),
    ),
    "author": (
        N_(
            "There is no author “%(value)s”. Did you mean “%(nearest)s”? If this is somebody else,"
            " add a row to %(table)s, fill in its dots, and write its id here, %(id)s:%(row)s"
        ),
        N_(
            "There is no author “%(value)s”. Add a row to %(table)s, fill in its dots, and write"
            " its id here, %(id)s:%(row)s"
        ),
    ),
    "place": (
        N_(
            "There is no place “%(value)s”. Did you mean “%(nearest)s”? If it is another one, add a"
            " row to %(table)s, fill in its dots, and write its id here, %(id)s:%(row)s"
        ),
        N_(
            "There is no place “%(value)s”. Add a row to %(table)s, fill in its dots, and write its"
            " id here, %(id)s:%(row)s"
        ),
    ),
    "organisation": (
        N_(
            "There is no organisation “%(value)s”. Did you mean “%(nearest)s”? If it is another"
            " one, add a row to %(table)s, fill in its dots, and write its id here, %(id)s:%(row)s"
        ),
        N_(
            "There is no organisation “%(value)s”. Add a row to %(table)s, fill in its dots, and"
            " write its id here, %(id)s:%(row)s"
        ),
    ),
    "contribution": (
        N_("There is no contribution “%(value)s”. Did you mean “%(nearest)s”?"),
        N_("There is no contribution “%(value)s”. Write its file, or correct the name."),
    ),
}
_WITH_ROW = ("author", "place", "organisation")  # editors add one with nearly every article
_DISTRICT = "district"  # a kind of places, where issue.toml has it among them
# Where a name stands, its key there, the kind of row it names, and the name itself.
_Reference = tuple[Source, str, str, str | None]


def _table(kind: str) -> str:
    return f"content/data/{kind}s.toml"


def _unknown(
    spot: Spot, kind: str, value: str, known: Collection[str], guess: str, **row: str
) -> Problem:
    """The problem of an id that no table has; ``guess`` is one it has, or nothing."""
    message = _UNKNOWN[kind][0 if guess else 1]
    args: dict[str, Any] = {"value": value, "nearest": guess, **row}
    if "%(known)s" in message:  # of 2,000 authors none is listed
        args["known"] = ", ".join(known)
    return spot.problem(f"unknown-{kind}", message, table=_table(kind), **args)


def _rows_to_name(issue: Issue) -> dict[str, tuple[Row, ...]]:
    """By the kind that is wanted the rows that can be named; contributions have none."""
    has_districts = _DISTRICT in issue.imprint.place_kinds
    districts = [
        row
        for row in issue.places
        if row.kind == _DISTRICT or row.invalid_keys or not has_districts
    ]
    return {
        "region": issue.regions, "rubric": issue.rubrics, "practice": issue.practices,
        "author": issue.authors, "place": issue.places, "district": tuple(districts),
        "organisation": issue.organisations, "contribution": (),
    }  # fmt: skip


def references_known(manuscript: Manuscript) -> Iterator[Problem]:
    """What articles and rows name stands in its table; a row that cannot be read stands there."""
    issue = manuscript.issue
    rows = _rows_to_name(issue)
    known: dict[str, Collection[str]] = {
        kind: dict.fromkeys(row.id for row in of) for kind, of in rows.items()
    }
    known["contribution"] = issue.pair
    finders = {kind: IdFinder(of, known[kind]) for kind, of in rows.items()}
    silent = issue.invalid_tables | set(empty_tables(issue))  # told as a whole
    told: dict[tuple[str, str], Spot] = {}
    for source, key, wanted, value in _named(issue):
        kind = "place" if wanted == "district" else wanted
        if not value or value in known[wanted] or value in invalid_ids(issue, kind):
            continue
        if f"{kind}s" in silent:
            continue
        spot = source.at(key)
        if value in known[kind]:
            message = N_(
                "The place “%(value)s” is no district. Name a row whose kind is “district”, or"
                " delete the line."
            )
            yield spot.problem("no-district", message, value=value)
        elif ids := finders[wanted].named(value):
            message = N_("“%(value)s” is a name; here stands an id. Write %(ids)s.")
            yield spot.problem(f"unknown-{kind}", message, value=value, ids=" / ".join(ids))
        elif kind not in _WITH_ROW:
            yield _unknown(spot, kind, value, known[wanted], finders[wanted].guess(value))
        else:
            args = {"id": id_of(kind, value, known[kind])}
            first = told.setdefault((kind, value), spot)
            if first != spot:
                yield _told_at(first, spot, kind, value, **args)
                continue
            lang = "ru" if spot.path.endswith(".ru.md") else "kk"
            args["row"] = new_row(kind, args["id"], value, lang, issue.imprint)
            yield _unknown(spot, kind, value, known[wanted], finders[wanted].guess(value), **args)


def _told_at(first: Spot, spot: Spot, kind: str, value: str, **args: Any) -> Problem:
    """The same id once more: its row is spelt out where it stood ``first``."""
    message = N_(
        "“%(value)s” is told at %(first)s already. When its row stands in %(table)s, write its id"
        " here, %(id)s."
    )
    args |= {"value": value, "first": str(first), "table": _table(kind)}
    return spot.problem(f"unknown-{kind}", message, **args)


def empty_tables(issue: Issue) -> Iterator[str]:
    """Tables without a row."""
    for table in ("regions", "rubrics", "practices", "authors", "places", "organisations"):
        if not getattr(issue, table) and not issue.invalid_ids.get(table):
            yield table


def tables_have_rows(manuscript: Manuscript) -> Iterator[Problem]:
    """A table whose rows are named somewhere has rows: it is told once, not where it is named."""
    issue = manuscript.issue
    first: dict[str, Spot] = {}
    for source, key, wanted, value in _named(issue):
        if value:
            first.setdefault(f"{wanted}s", source.at(key))
    message = N_(
        "This table has no rows, but %(first)s names one. Write its rows, or bring the file back"
        " from the history."
    )
    for table in empty_tables(issue):
        if table in first and table not in issue.invalid_tables:
            spot = Spot(f"content/data/{table}.toml")
            yield spot.problem("table-empty", message, first=str(first[table]))


def invalid_ids(issue: Issue, kind: str) -> frozenset[str]:
    return issue.invalid_ids.get(f"{kind}s", frozenset())


def _named(issue: Issue) -> Iterator[_Reference]:
    """Everything that articles and rows name."""
    for article in issue.articles:
        yield article.source, "region", "region", article.region
        yield article.source, "rubric", "rubric", article.rubric
        for number, author in enumerate(article.authors):
            yield article.source, f"authors.{number}", "author", author
    texts: tuple[Article | Page, ...] = (*issue.articles, *issue.features)
    for text in texts:
        for number, practice in enumerate(text.practices):
            yield text.source, f"practices.{number}", "practice", practice
    for place in issue.places:
        yield place.source, "region", "region", place.region
        yield place.source, "district", "district", place.district
    for outline in issue.outlines:
        yield outline.source, "region", "region", outline.region
    for row in issue.organisations:
        yield row.source, "place", "place", row.place
    for person in issue.authors:
        yield person.source, "place", "place", person.place
        yield person.source, "organisation", "organisation", person.organisation
    for figure in issue.figures:
        yield figure.source, "contribution", "contribution", figure.contribution
    for number, slug in enumerate(issue.imprint.leading):
        yield issue.imprint.source, f"leading.{number}", "contribution", slug


RULES: tuple[Rule, ...] = (references_known, tables_have_rows)
