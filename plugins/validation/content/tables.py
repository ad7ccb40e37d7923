"""Rules on the editors' tables: ids, coordinates, checked spellings, the office's addresses."""

import re
from collections.abc import Iterator

from plugins.issue.addresses import LONGEST_ID, NAMES_IN_USE, is_device
from plugins.issue.imprint import Person
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Severity, Source, Spot
from plugins.issue.vocabulary import Author, Outline, Place, Region, Rubric
from plugins.letters.private.contacts import MAIL
from plugins.letters.slugs import slug_of
from plugins.validation.manuscript import Manuscript, Rule

_SITE = re.compile(r"https?://[\w-]+(?:\.[\w-]+)+(?:/[^\s\"'<>\\]*)?")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NUMBER, _SHORT = re.compile(r"\d+"), 2
_FIRST_YEAR, _LAST_YEAR = 1600, 2199  # of newspapers
_FIRST_ON_THE_WEB = 1991
# These name pages of their own in the folders of regions, rubrics, practices and authors.
TAKEN_IDS = ("index", "alphabet")


def ids_fit_addresses(manuscript: Manuscript) -> Iterator[Problem]:
    """Ids and names of pages stand in addresses: small Latin letters, digits and hyphens."""
    for row in manuscript.issue.rows:
        if not _ID.fullmatch(row.id):
            message = N_(
                "The id “%(id)s” stands in addresses: it has small Latin letters, digits and single"
                " hyphens only. Write “%(name)s”, here and wherever the row is named."
            )
            name = slug_of(row.id, otherwise="id")
            yield row.source.problem("id", "bad-id", message, id=row.id, name=name)
        elif row.id in TAKEN_IDS:
            message = N_("The id “%(id)s” is the name of another page. Choose another.")
            yield row.source.problem("id", "bad-id", message, id=row.id)
        elif is_device(row.id):
            message = N_("Windows keeps the name “%(id)s” for itself. Choose another.")
            yield row.source.problem("id", "bad-id", message, id=row.id)
        elif len(row.id) > LONGEST_ID:
            message = N_(
                "The id “%(id)s” stands in addresses: it has %(most)d characters at most. Write"
                " “%(name)s”, here and wherever the row is named."
            )
            facts = {"id": row.id, "most": LONGEST_ID, "name": slug_of(row.id, otherwise="id")}
            yield row.source.problem("id", "bad-id", message, **facts)
    message = N_("The name “%(name)s” is taken by another page of the site. Rename the file.")
    for page in manuscript.issue.pages:
        if page.slug in NAMES_IN_USE:
            yield Spot(page.body.path).problem("bad-name", message, name=page.slug)


def sections_have_one_id(manuscript: Manuscript) -> Iterator[Problem]:
    """A region and a rubric do not share an id: “sections” of issue.toml would name both."""
    regions = manuscript.issue.region
    for rubric in manuscript.issue.rubrics:
        if rubric.id in regions:
            message = N_(
                "The id “%(id)s” stands twice; the other row is at %(other)s. Give one of them"
                " another id."
            )
            other = str(regions[rubric.id].source.at("id"))
            yield rubric.source.problem("id", "duplicate-id", message, id=rubric.id, other=other)


def coordinates_in_the_country(manuscript: Manuscript) -> Iterator[Problem]:
    """Degrees north and east stand together, in this order, and lie in the country."""
    country = manuscript.issue.imprint.country
    rows: tuple[Region | Place | Outline, ...] = manuscript.issue.located_rows
    for row in (*rows, *manuscript.issue.outlines):
        if not isinstance(row, Outline) and row.invalid_keys & {"lat", "lon"}:
            continue
        lines = row.source.lines_by_key
        if ("lat" in lines) != ("lon" in lines):
            there, missing = ("lat", "lon") if "lat" in lines else ("lon", "lat")
            message = N_("“%(missing)s” is missing beside “%(there)s”. Write both or none.")
            spot = row.source.at(there)
            yield spot.problem("half-coordinates", message, missing=missing, there=there)
        elif row.lat is not None and row.lon is not None:
            yield from _far_away(row.source, "lat", row.lat, country.south, country.north)
            yield from _far_away(row.source, "lon", row.lon, country.west, country.east)


def outlines_of_all_regions(manuscript: Manuscript) -> Iterator[Problem]:
    """Where there is a map, every region should be on it."""
    issue = manuscript.issue
    rows = [row for row in issue.invalid_rows if row.table == "outlines"]
    drawn = {row.region for row in issue.outlines} | {row.texts.get("region") for row in rows}
    message = N_(
        "The region “%(id)s” is not on the map. Add a row [[outline]] with its region and tile to"
        " %(table)s; then inv map adds its rings, where it is no single point."
    )
    if issue.outlines:
        for region in issue.regions:
            if region.id not in drawn:
                table = "content/data/outlines.toml"
                # The lists have it; who adds a region need not know its borders today.
                yield region.source.at("id").problem(
                    "not-mapped", message, severity=Severity.WARNING, id=region.id, table=table
                )


def tiles_apart(manuscript: Manuscript) -> Iterator[Problem]:
    """No two regions have one tile."""
    first: dict[tuple[int, int], Outline] = {}
    message = N_("“%(other)s” has this tile too. Give one of them another column or row.")
    for row in manuscript.issue.outlines:
        other = first.setdefault(row.tile, row)
        if other is not row:
            yield row.source.problem("tile", "tile-twice", message, other=other.region)


def rings_in_their_place(manuscript: Manuscript) -> Iterator[Problem]:
    """The rings of a region lie in the country and hold its centre."""
    issue, country = manuscript.issue, manuscript.issue.imprint.country
    for row in issue.outlines:
        for lat, lon in (point for ring in row.rings for point in ring):
            far = (
                *_far_away(row.source, "rings", lat, country.south, country.north),
                *_far_away(row.source, "rings", lon, country.west, country.east),
            )
            if far:
                yield far[0]
                break
        else:
            region = issue.region.get(row.region)
            if region is None or region.invalid_keys & {"lat", "lon"} or not row.rings:
                continue
            if not row.surrounds(region.lat, region.lon):
                message = N_(
                    "The centre of the region (%(spot)s) does not lie in its rings. Correct lat and"
                    " lon there, or bring the rings of this region: inv map writes them."
                )
                spot = str(region.source.at("lat"))
                yield row.source.problem("rings", "centre-outside", message, spot=spot)


def _far_away(
    source: Source, key: str, degrees: float, least: float, most: float
) -> Iterator[Problem]:
    if not least <= degrees <= most:
        message = N_(
            "%(key)s = %(degrees)s lies outside the country (%(least)s to %(most)s). Are lat"
            " and lon the right way round?"
        )
        spot = source.at(key)
        yield spot.problem("far-away", message, key=key, degrees=degrees, least=least, most=most)


def spellings_checked(manuscript: Manuscript) -> Iterator[Problem]:
    """A spelling nobody has looked at is counted."""
    issue = manuscript.issue
    people: tuple[Author | Person | Rubric, ...]
    people = issue.authors + issue.imprint.staff + issue.imprint.council + issue.rubrics
    message = N_(
        "Nobody has checked this spelling yet. Look into the print, then write printed"
        " or editorial."
    )
    for row in people:
        for lang in Language:
            if row.spelling[lang] == "unchecked":
                spot = row.source.at(f"spelling.{lang}")
                yield spot.problem("spelling-unchecked", message, severity=Severity.WARNING)


def spellings_of_ours(manuscript: Manuscript) -> Iterator[Problem]:
    """Who stands under a spelling the print does not have; nearly everybody does in an edition of
    two languages."""
    message = N_(
        "The spelling of this name is the editors’. Where the person confirms it, write printed."
    )
    for row in manuscript.issue.authors:
        for lang in Language:
            if row.spelling[lang] == "editorial":
                yield row.source.at(f"spelling.{lang}").reminder("spelling-editorial", message)


def office_can_be_reached(manuscript: Manuscript) -> Iterator[Problem]:
    """The office's mail address and site have the shape of one."""
    imprint = manuscript.issue.imprint
    mail, site = imprint.email, imprint.newspaper.site
    if "email" not in imprint.invalid_keys and mail and not MAIL.fullmatch(mail):
        message = N_("“%(value)s” is no mail address. Write it like this: office@example.kz.")
        yield imprint.source.problem("contact.email", "bad-mail", message, value=mail)
    if "site" not in imprint.invalid_keys and site and not _SITE.fullmatch(site):
        message = N_("“%(value)s” is no address. Write it like this: https://example.kz/.")
        yield imprint.source.problem("newspaper.site", "bad-site", message, value=site)


def years_of_the_issue(manuscript: Manuscript) -> Iterator[Problem]:
    """The years of the print and the day of the edition are of our time, in this order."""
    imprint = manuscript.issue.imprint
    if "printed_years" not in imprint.invalid_keys:
        numbers = _NUMBER.findall(imprint.printed_years)
        years = [int(number) for number in numbers if len(number) != _SHORT]  # 2020/21
        if not years or min(years) < _FIRST_YEAR or max(years) > _LAST_YEAR:
            message = N_("“%(value)s” names no year of a newspaper. Write it like this: 2020–2021.")
            spot = imprint.source.at("printed_years")
            yield spot.problem("year-doubtful", message, value=imprint.printed_years)
            return
        if "published" not in imprint.invalid_keys:
            year, first = imprint.published.year, max(min(years), _FIRST_ON_THE_WEB)
            if not first <= year <= _LAST_YEAR:
                message = N_(
                    "An edition on the web is no older than its print and the web: %(day)s cannot"
                    " be the day it was published. Correct the year."
                )
                spot = imprint.source.at("published")
                yield spot.problem("year-doubtful", message, day=str(imprint.published))


RULES: tuple[Rule, ...] = (
    years_of_the_issue,
    ids_fit_addresses,
    sections_have_one_id,
    coordinates_in_the_country,
    outlines_of_all_regions,
    tiles_apart,
    rings_in_their_place,
    spellings_checked,
    spellings_of_ours,
    office_can_be_reached,
)
