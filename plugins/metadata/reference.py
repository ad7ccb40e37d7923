"""A printed contribution as bibliographies describe it: from the tables, and nothing invented.

The print has no date, number or page, so a reference has none. Its words are in the language of the
print on the pages of both languages; our digest stands in it as what it is.
"""

from dataclasses import dataclass

from plugins.issue.addresses import absolute_link, address
from plugins.issue.contribution import NOWHERE, Pair
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.problem import N_
from plugins.site.outputs import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedName:
    """A person as the tables have the name; either part may be empty."""

    family: str
    given: str

    @property
    def inverted(self) -> str:
        """Family name first, as catalogues file it."""
        return ", ".join(part for part in (self.family, self.given) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """``lang`` is the language of the print, ``None`` where the contribution was written for this
    edition alone: then ``newspaper`` and ``years`` are empty. ``digest_address`` is the page of our
    digest of it, ``abstract`` its first words, which say whose they are."""

    key: str
    people: tuple[CitedName, ...]
    title: str
    lang: Language | None
    newspaper: str
    issue_title: str
    section: str
    years: str
    digest_address: str
    digest_label: str
    abstract: str


def cited_title(pair: Pair) -> str:
    """The headline as printed; in square brackets, as bibliographies do, where it is not: the scan
    has lost it, or there is no file in the language of the print."""
    facts = pair.facts
    is_as_printed = facts.is_as_printed and "headline" not in facts.scan_lost
    return facts.title if is_as_printed or facts.printed_in == NOWHERE else f"[{facts.title}]"


def reference_to(issue: Issue, site: Site, pair: Pair, lang: Language) -> Reference:
    """The contribution as the pages in ``lang`` cite it. Raises ``KeyError`` for ids that
    validation has reported."""
    facts, imprint = pair.facts, issue.imprint
    printed_in = None if facts.printed_in == NOWHERE else facts.printed_in
    words_in = printed_in or lang
    people = (issue.author[who] for who in facts.authors)
    label = site.word(lang, N_("Digest by the editors:"))
    return Reference(
        key=f"{imprint.id}-{pair.slug}",
        people=tuple(
            CitedName(family=person.family[words_in], given=person.given[words_in])
            for person in people
        ),
        title=cited_title(pair),
        lang=printed_in,
        newspaper=imprint.newspaper.full_name if printed_in else "",
        issue_title=imprint.title[words_in] if printed_in else "",
        section=issue.section(facts.section).name[words_in] if printed_in else "",
        years=imprint.printed_years if printed_in else "",
        digest_address=absolute_link(site.address, address("article", pair.slug, lang)),
        digest_label=label,
        abstract=f"{label} {pair.in_lang(lang).standfirst}",
    )
