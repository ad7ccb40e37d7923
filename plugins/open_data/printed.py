"""Tables of what was printed: contributions, who wrote them, what they are about, their figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from plugins.issue.addresses import absolute_link, address
from plugins.issue.contribution import NOWHERE, Pair
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.problem import N_
from plugins.issue.vocabulary import BOUNDS, SPANS
from plugins.open_data.columns import (
    Cell,
    Table,
    computed,
    in_each_language,
    plain,
    spelt,
)
from plugins.site.outputs import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class _Printed:
    """A contribution and its place in the order of the print, from 1."""

    position: int
    pair: Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tie:
    """A contribution and an author or practice of it; ``position`` counts from 1."""

    contribution: str
    other: str
    position: int


def _printed(issue: Issue) -> Iterator[_Printed]:
    for position, pair in enumerate(issue.listed, 1):
        yield _Printed(position=position, pair=pair)


def _words(name: str, _site: Site, _issue: Issue, row: _Printed, lang: Language) -> Cell:
    half = row.pair[lang]
    return getattr(half, name) if half else None


def _names(_site: Site, issue: Issue, row: _Printed, lang: Language) -> Cell:
    people = (issue.author[author] for author in row.pair.facts.authors)
    return "; ".join(person.full_name(lang) for person in people) or None


def _article_page(site: Site, _issue: Issue, row: _Printed, lang: Language) -> Cell:
    if row.pair[lang] is None:
        return None
    return absolute_link(site.address, address("article", row.pair.slug, lang))


def _ties(issue: Issue, kind: str) -> Iterator[_Tie]:
    for pair in issue.listed:
        for position, other in enumerate(dict.fromkeys(getattr(pair.facts, kind)), 1):
            yield _Tie(contribution=pair.slug, other=other, position=position)


_CONTRIBUTION = plain(
    "contribution",
    N_("Identifier of the contribution"),
    is_required=True,
    refers_to="contributions",
)
CONTRIBUTIONS = Table(
    name="contributions",
    title=N_("Contributions"),
    about=N_("What was printed in the issue, in the order of the print."),
    rows=_printed,
    columns=(
        computed(
            "id",
            N_("Identifier; it stands in addresses too"),
            lambda _, row: row.pair.slug,
            is_required=True,
        ),
        plain(
            "position",
            N_("Place in the order of the print, from 1"),
            type="integer",
            is_required=True,
        ),
        computed(
            "region",
            N_("Identifier of the region whose pages it was printed on"),
            lambda _, row: row.pair.facts.region,
            refers_to="regions",
        ),
        computed(
            "rubric",
            N_("Identifier of the rubric, where it was printed outside the regions"),
            lambda _, row: row.pair.facts.rubric,
            refers_to="rubrics",
        ),
        computed(
            "printed_in",
            N_("Language of the print; “nowhere” where it was written for this site"),
            lambda _, row: str(row.pair.facts.printed_in),
            is_required=True,
            choices=(*(lang.value for lang in Language), NOWHERE),
        ),
        *in_each_language(
            "title",
            N_("Headline: in the language of the print as printed, in the other translated"),
            partial(_words, "title"),
        ),
        *in_each_language("authors", N_("Authors of the printed contribution"), _names),
        *in_each_language(
            "standfirst", N_("Standfirst of the digest"), partial(_words, "standfirst")
        ),
        computed(
            "scan_lost",
            N_(
                "What the scan of the issue lost, divided by blanks: headline, signature,"
                " start, end, middle"
            ),
            lambda _, row: " ".join(row.pair.facts.scan_lost) or None,
        ),
        computed(
            "published",
            N_("Day of the web edition"),
            lambda _, row: row.pair.facts.published.isoformat(),
            type="date",
            is_required=True,
        ),
        *in_each_language("page", N_("Its page on this site"), _article_page),
    ),
)

AUTHORSHIP = Table(
    name="authorship",
    title=N_("Who wrote what"),
    about=N_("A row for each author of each contribution."),
    rows=lambda issue: _ties(issue, "authors"),
    columns=(
        _CONTRIBUTION,
        computed(
            "author",
            N_("Identifier of the author"),
            lambda _, tie: tie.other,
            is_required=True,
            refers_to="authors",
        ),
        plain(
            "position",
            N_("Place among the authors, from 1"),
            type="integer",
            is_required=True,
        ),
    ),
    key=("contribution", "author"),
)

PRACTICE_USE = Table(
    name="practice-use",
    title=N_("Where which practice is told of"),
    about=N_("A row for each practice of each contribution."),
    rows=lambda issue: _ties(issue, "practices"),
    columns=(
        _CONTRIBUTION,
        computed(
            "practice",
            N_("Identifier of the practice"),
            lambda _, tie: tie.other,
            is_required=True,
            refers_to="practices",
        ),
    ),
    key=("contribution", "practice"),
)

FIGURES = Table(
    name="figures",
    title=N_("Figures"),
    about=N_("Numbers as their contributions have them; authors may disagree."),
    rows=lambda issue: (
        row
        for row in issue.figures  # of drafts too, which nobody sees
        if (pair := issue.pair.get(row.contribution)) and pair.is_listed
    ),
    columns=(
        _CONTRIBUTION,
        plain("value", N_("Number"), type="number", is_required=True),
        plain("value_to", N_("Other end of a range, or what it became"), type="number"),
        plain("span", N_("Whether two numbers are a range or a change"), choices=SPANS),
        plain("bound", N_("Where the number is not exact: more, about or less"), choices=BOUNDS),
        *spelt("unit", N_("Unit"), is_required=True),
        *spelt("what", N_("What was counted"), is_required=True),
        *spelt("whom", N_("Of whom, or where")),
        *spelt("when", N_("When, as the contribution says")),
    ),
    key=(),
)
