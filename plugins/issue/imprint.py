"""content/data/issue.toml as one value: newspaper, people, country and words of the issue."""

import datetime
import re
from dataclasses import dataclass

from plugins.issue.language import Bilingual
from plugins.issue.problem import Source


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody of the imprint or the council: name and post, with the marks of their spelling."""

    name: Bilingual
    post: Bilingual
    spelling: Bilingual
    note: Bilingual | None = None
    source: Source
    invalid_keys: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Newspaper:
    """The newspaper that printed the issue, as its imprint says."""

    name: Bilingual
    kind: Bilingual
    site: str
    certificate: str
    subscription_index: str
    owner: Bilingual
    office: Bilingual

    @property
    def full_name(self) -> str:
        """The name in both languages, as the masthead of the print has it."""
        return " – ".join(dict.fromkeys((self.name.kk, self.name.ru)))


@dataclass(frozen=True, kw_only=True)
class Country:
    """The country of the issue: its code, and the degrees that everything in it lies between."""

    code: str
    name: Bilingual
    south: float
    north: float
    west: float
    east: float


@dataclass(frozen=True, kw_only=True)
class Descriptions:
    """Sentences about the issue on its own pages: what it is, an invitation to read it, and what
    the index of authors, the page of a section and the list of regions hold."""

    edition: Bilingual
    welcome: Bilingual
    authors: Bilingual
    section: Bilingual
    regions: Bilingual


@dataclass(frozen=True, kw_only=True)
class Headings:
    """Headings of an article that the site knows: above the summary box, above the steps, above a
    thought of the author."""

    summary: Bilingual
    steps: Bilingual
    thought: Bilingual

    @staticmethod
    def compared(heading: str) -> str:
        """A heading as it is compared: case, spaces and a colon at its end do not count."""
        return " ".join(heading.casefold().split()).rstrip(":")

    def names(self) -> dict[str, Bilingual]:
        """Each heading by its name."""
        return {"summary": self.summary, "steps": self.steps, "thought": self.thought}


@dataclass(frozen=True, kw_only=True)
class Imprint:
    """content/data/issue.toml: what the issue is, in which order it is printed, who made it.

    ``id`` names it in identifiers that leave the site; once published it is final.
    ``leading`` are slugs of the contributions at the head of the front page, the first largest.
    ``invalid_keys`` could not be read and hold a stand-in: rules pass them over.
    """

    id: str
    title: Bilingual
    tagline: Bilingual
    printed: Bilingual
    printed_years: str
    published: datetime.date
    sections: tuple[str, ...]
    sections_lost: tuple[str, ...]
    region_kinds: tuple[str, ...]
    place_kinds: tuple[str, ...]
    organisation_kinds: tuple[str, ...]
    country: Country
    descriptions: Descriptions
    headings: Headings
    newspaper: Newspaper
    email: str
    staff: tuple[Person, ...]
    council: tuple[Person, ...]
    source: Source
    leading: tuple[str, ...] = ()
    invalid_keys: frozenset[str] = frozenset()

    @property
    def first_year(self) -> int:
        """The first of the years of the print; 0 where ``printed_years`` names none."""
        found = re.search(r"\d{4}", self.printed_years)
        return int(found[0]) if found else 0
