"""Rules on the editors' tables: ids, references between tables, coordinates, checked spellings."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from plugins.issue.issue import Country, Issue, Person
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Severity, Source
from plugins.issue.vocabulary import Author, Place, Region, Rubric
from plugins.validation.content.facts import unknown
from plugins.validation.text.passages import table_rows

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# These name pages of their own in the folders of regions, rubrics, themes and authors.
_TAKEN_IDS = ("index", "alphabet")

_NO_PLACE = (
    N_("There is no place “%(value)s”. Did you mean “%(nearest)s”?"),
    N_("There is no place “%(value)s”. Add a row to content/data/places.toml, or correct the id."),
)
_NO_ORGANISATION = (
    N_("There is no organisation “%(value)s”. Did you mean “%(nearest)s”?"),
    N_(
        "There is no organisation “%(value)s”. Add a row to content/data/organisations.toml, or"
        " correct the id."
    ),
)
_NO_REGION = (
    N_("There is no region “%(value)s”. Did you mean “%(nearest)s”?"),
    N_("There is no region “%(value)s”. Regions are: %(known)s."),
)
_NO_CONTRIBUTION = (
    N_("There is no contribution “%(value)s”. Did you mean “%(nearest)s”?"),
    N_("There is no contribution “%(value)s”. Write its file, or correct the name."),
)


def ids_fit_addresses(issue: Issue) -> Iterator[Problem]:
    """Ids stand in addresses: small Latin letters, digits and hyphens."""
    for row in table_rows(issue):
        row_id, source = getattr(row, "id", None), getattr(row, "source", None)
        if row_id is None or source is None:
            continue
        facts = {"id": row_id}
        if not _ID.fullmatch(row_id):
            message = N_(
                "The id “%(id)s” stands in addresses: write it in small Latin letters, digits and"
                " single hyphens."
            )
            yield Problem(spot=source.at("id"), code="bad-id", message=message, args=facts)
        elif row_id in _TAKEN_IDS:
            message = N_("The id “%(id)s” is the name of another page. Choose another.")
            yield Problem(spot=source.at("id"), code="bad-id", message=message, args=facts)


def sections_have_one_id(issue: Issue) -> Iterator[Problem]:
    """A region and a rubric do not share an id: “sections” of issue.toml would name both."""
    for rubric in issue.rubrics:
        if rubric.id in issue.region:
            message = N_(
                "The id “%(id)s” stands twice; the other row is at %(other)s. Give one of them"
                " another id."
            )
            facts = {"id": rubric.id, "other": str(issue.region[rubric.id].source.at("id"))}
            spot = rubric.source.at("id")
            yield Problem(spot=spot, code="duplicate-id", message=message, args=facts)


def rows_refer_to_rows(issue: Issue) -> Iterator[Problem]:
    """Regions, districts, places, organisations and contributions that rows name are there."""
    places = issue.place
    districts = {place.id for place in issue.places if place.kind == "district"}
    pairs = frozenset(issue.pair)
    lost = issue.invalid_ids
    wanted: list[tuple[Source, str, str | None, Collection[str], str, str, tuple[str, str]]] = []
    for place in issue.places:
        wanted += [
            (place.source, "region", place.region, issue.region, "regions", "region", _NO_REGION),
            (place.source, "district", place.district, districts, "places", "place", _NO_PLACE),
        ]
    for row in issue.organisations:
        wanted.append((row.source, "place", row.place, places, "places", "place", _NO_PLACE))
    for author in issue.authors:
        wanted += [
            (author.source, "place", author.place, places, "places", "place", _NO_PLACE),
            (
                author.source,
                "organisation",
                author.organisation,
                issue.organisation,
                "organisations",
                "organisation",
                _NO_ORGANISATION,
            ),
        ]
    for figure in issue.figures:
        wanted.append(
            (
                figure.source,
                "contribution",
                figure.contribution,
                pairs,
                "articles",
                "contribution",
                _NO_CONTRIBUTION,
            )
        )
    for source, key, value, known, table, kind, messages in wanted:
        if value is None or value in known or value in lost.get(table, ()):
            continue
        if key == "district" and value in places:
            yield _no_district(source, value)
        else:
            yield unknown(source.at(key), f"unknown-{kind}", messages, value, known)


def _no_district(source: Source, value: str) -> Problem:
    message = N_(
        "The place “%(value)s” is no district. Name a row whose kind is “district”, or delete the"
        " line."
    )
    facts = {"value": value}
    return Problem(spot=source.at("district"), code="no-district", message=message, args=facts)


def coordinates_in_the_country(issue: Issue) -> Iterator[Problem]:
    """Degrees north and east stand together, in this order, and lie in the country."""
    for row in issue.located_rows:
        lines: Mapping[str, int] = row.source.lines_by_key
        if ("lat" in lines) != ("lon" in lines):
            there, missing = ("lat", "lon") if "lat" in lines else ("lon", "lat")
            message = N_("“%(missing)s” is missing beside “%(there)s”. Write both or none.")
            facts: dict[str, object] = {"missing": missing, "there": there}
            spot = row.source.at(there)
            yield Problem(spot=spot, code="half-coordinates", message=message, args=facts)
        else:
            yield from _far_away(row, issue.imprint.country)


def _far_away(row: Region | Place, country: Country) -> Iterator[Problem]:
    if row.coordinates is None:
        return
    for key, degrees, (least, most) in (
        ("lat", row.coordinates.lat, (country.south, country.north)),
        ("lon", row.coordinates.lon, (country.west, country.east)),
    ):
        if not least <= degrees <= most:
            message = N_(
                "%(key)s = %(degrees)s lies outside the country (%(least)s to %(most)s). Are lat"
                " and lon the right way round?"
            )
            facts = {"key": key, "degrees": degrees, "least": least, "most": most}
            spot = row.source.at(key)
            yield Problem(spot=spot, code="far-away", message=message, args=facts)


def spellings_checked(issue: Issue) -> Iterator[Problem]:
    """A spelling nobody has looked at is counted."""
    people: tuple[Author | Person | Rubric, ...] = (
        *issue.authors,
        *issue.imprint.staff,
        *issue.imprint.council,
        *issue.rubrics,
    )
    for row in people:
        for lang in Language:
            if row.spelling[lang] == "unchecked":
                message = N_(
                    "Nobody has checked this spelling yet. Look into the print, then write printed"
                    " or editorial."
                )
                yield Problem(
                    spot=row.source.at(f"spelling.{lang}"),
                    code="spelling-unchecked",
                    message=message,
                    severity=Severity.WARNING,
                )


def spellings_of_ours(issue: Issue) -> Iterator[Problem]:
    """How many people stand under a spelling the print does not have: told in one line, since
    nearly everybody does in an edition of two languages."""
    ours = [
        author
        for author in issue.authors
        if "editorial" in (author.spelling.kk, author.spelling.ru)
    ]
    if ours:
        message = N_(
            "%(number)d people stand under a spelling of the editors in one language, beginning"
            " with “%(first)s”. Where the person confirms it, write printed."
        )
        facts = {"number": len(ours), "first": ours[0].id}
        yield Problem(
            spot=ours[0].source.at("spelling"),
            code="spelling-editorial",
            message=message,
            args=facts,
            severity=Severity.WARNING,
        )
