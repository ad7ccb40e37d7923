"""Rules on the facts of one file: what it refers to, and what has to stand together."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator

from plugins.issue.contribution import Article
from plugins.issue.issue import Issue
from plugins.issue.problem import N_, Problem, Severity, Spot, nearest

LONGEST_STANDFIRST = 200  # characters
MOST_THEMES = 3
YEARS_AHEAD = 5  # counted from the edition's own day, not from today: same input, same report

# What an article names, what the message says where something is like it, and where nothing is.
_UNKNOWN = {
    "region": (
        N_("There is no region “%(value)s”. Did you mean “%(nearest)s”?"),
        N_("There is no region “%(value)s”. Regions are: %(known)s."),
    ),
    "rubric": (
        N_("There is no rubric “%(value)s”. Did you mean “%(nearest)s”?"),
        N_("There is no rubric “%(value)s”. Rubrics are: %(known)s."),
    ),
    "theme": (
        N_("There is no theme “%(value)s”. Did you mean “%(nearest)s”?"),
        N_("There is no theme “%(value)s”. Themes are: %(known)s."),
    ),
    "author": (
        N_("There is no author “%(value)s”. Did you mean “%(nearest)s”?"),
        N_(
            "There is no author “%(value)s”. Add a row to content/data/authors.toml, or correct"
            " the id."
        ),
    ),
}


def unknown(
    spot: Spot, code: str, messages: tuple[str, str], value: str, known: Collection[str]
) -> Problem:
    """The problem of an id that no table has; ``messages``: with the nearest id, and without."""
    guess = nearest(value, known)
    facts = {"value": value, "nearest": guess, "known": ", ".join(known)}
    return Problem(spot=spot, code=code, message=messages[0 if guess else 1], args=facts)


def unknown_references(issue: Issue) -> Iterator[Problem]:
    """Region, rubric, themes and authors stand in their tables."""
    known: dict[str, tuple[Collection[str], Collection[str]]] = {
        "region": (issue.region, issue.invalid_ids.get("regions", ())),
        "rubric": (issue.rubric, issue.invalid_ids.get("rubrics", ())),
        "theme": (issue.theme, issue.invalid_ids.get("themes", ())),
        "author": (issue.author, issue.invalid_ids.get("authors", ())),
    }
    for article in issue.articles:
        named = [
            *((kind, kind, value) for kind, value in _sections(article)),
            *(("theme", f"themes.{n}", value) for n, value in enumerate(article.themes)),
            *(("author", f"authors.{n}", value) for n, value in enumerate(article.authors)),
        ]
        for kind, key, value in named:
            ids, invalid_keys = known[kind]
            if value not in ids and value not in invalid_keys:
                spot = article.source.at(key)
                yield unknown(spot, f"unknown-{kind}", _UNKNOWN[kind], value, ids)


def _sections(article: Article) -> list[tuple[str, str]]:
    both = (("region", article.region), ("rubric", article.rubric))
    return [(kind, value) for kind, value in both if value is not None]


def one_section(issue: Issue) -> Iterator[Problem]:
    """A contribution is printed in a region or in a rubric."""
    for article in issue.articles:
        if article.invalid_keys & {"region", "rubric"}:
            continue
        if article.region and article.rubric:
            message = N_(
                "A contribution has a region or a rubric, not both; the rubric stands in line"
                " %(line)d. Delete one of them."
            )
            facts = {"line": article.source.at("rubric").line}
            spot = article.source.at("region")
            yield Problem(spot=spot, code="two-sections", message=message, args=facts)
        elif not article.section:
            message = N_("Region or rubric is missing. Add one of them: region: almaty-city.")
            yield Problem(spot=article.source.at(""), code="no-section", message=message)


def section_in_print_order(issue: Issue) -> Iterator[Problem]:
    """The section of a contribution stands among the printed sections of issue.toml."""
    if "sections" in issue.imprint.invalid_keys:
        return
    for article in issue.articles:
        for kind, value in _sections(article):
            if value not in issue.imprint.sections and value in {**issue.region, **issue.rubric}:
                message = N_(
                    "“%(value)s” does not stand in “sections” of %(table)s, so nothing of it would"
                    " be shown. Add it there in its place in the print, or correct it here."
                )
                facts = {"value": value, "table": issue.imprint.source.path}
                spot = article.source.at(kind)
                yield Problem(spot=spot, code="section-not-printed", message=message, args=facts)


def number_of_themes(issue: Issue) -> Iterator[Problem]:
    """A contribution has one to three themes."""
    for article in issue.articles:
        number = len(article.themes)
        if "themes" not in article.invalid_keys and not 1 <= number <= MOST_THEMES:
            message = N_(
                "A contribution has one to %(most)d themes; here are %(number)d. Choose the ones it"
                " is most about."
            )
            facts = {"most": MOST_THEMES, "number": number}
            spot = article.source.at("themes")
            yield Problem(spot=spot, code="themes-number", message=message, args=facts)


def authors_or_reason(issue: Issue) -> Iterator[Problem]:
    """Without authors the reason is told; with authors there is none to tell."""
    for article in issue.articles:
        if article.invalid_keys & {"authors", "authors_lost"}:
            continue
        if not article.authors and not article.authors_lost:
            message = N_(
                "Nobody signs this contribution. Name the authors, or add a line authors_lost with"
                " the reason."
            )
            spot = article.source.at("authors")
            yield Problem(spot=spot, code="no-authors", message=message)
        elif article.authors and article.authors_lost:
            message = N_(
                "authors_lost tells why there are no authors, but authors are named. Delete one of"
                " the two lines."
            )
            spot = article.source.at("authors_lost")
            yield Problem(spot=spot, code="authors-not-lost", message=message)


def signatures_lost(issue: Issue) -> Iterator[Problem]:
    """A contribution whose author the scan lost is counted until somebody knows the name."""
    for pair in issue.pairs:
        facts = pair.facts
        if facts.authors_lost and not facts.authors and not facts.invalid_keys:
            message = N_(
                "The author’s name is lost. If you learn it, name the author and delete the line."
            )
            yield Problem(
                spot=facts.source.at("authors_lost"),
                code="signature-lost",
                message=message,
                severity=Severity.WARNING,
            )


def headline_lost_or_printed(issue: Issue) -> Iterator[Problem]:
    """A headline of ours says so, a printed one does not."""
    for article in issue.articles:
        if article.invalid_keys & {"scan_lost", "title_note"}:
            continue
        lost = "headline" in article.scan_lost
        if lost and not article.title_note:
            message = N_(
                "The scan lost the headline, so the title is ours. Add a line title_note that tells"
                " readers so."
            )
            spot = article.source.at("scan_lost")
            yield Problem(spot=spot, code="no-title-note", message=message)
        elif article.title_note and not lost:
            message = N_(
                "title_note calls the title ours, but scan_lost does not name the headline. Add"
                " headline to scan_lost, or delete the note."
            )
            spot = article.source.at("title_note")
            yield Problem(spot=spot, code="title-not-lost", message=message)


def standfirst_length(issue: Issue) -> Iterator[Problem]:
    """A standfirst fits a card."""
    for article in issue.articles:
        length = len(article.standfirst)
        if length > LONGEST_STANDFIRST:
            message = N_(
                "The standfirst has %(length)d characters; at most %(most)d fit. Shorten it by"
                " %(over)d."
            )
            over = length - LONGEST_STANDFIRST
            facts = {"length": length, "most": LONGEST_STANDFIRST, "over": over}
            spot = article.source.at("standfirst")
            yield Problem(spot=spot, code="standfirst-long", message=message, args=facts)


def text_present(issue: Issue) -> Iterator[Problem]:
    """An article and a page say something below their facts."""
    for written in issue.texts:
        if not written.body.markdown.strip():
            message = N_("There is no text below the facts. Write it, or delete the file.")
            line = written.body.first_line
            spot = Spot(written.body.path, line if written.body.markdown else line - 1)
            yield Problem(spot=spot, code="no-text", message=message)


def plausible_days(issue: Issue) -> Iterator[Problem]:
    """Days of publication and correction lie within the life of the edition."""
    published = issue.imprint.published
    invalid_keys = "published" in issue.imprint.invalid_keys
    first = issue.imprint.first_year  # nothing of the web edition is older than the print
    last = datetime.date.max.year if invalid_keys else published.year + YEARS_AHEAD
    for article in issue.articles:
        days = {f"corrections.{n}.date": c.date for n, c in enumerate(article.corrections)}
        if "published" not in article.invalid_keys:
            days["published"] = article.published
        for key, day in days.items():
            if not first <= day.year <= last:
                message = N_(
                    "Is the year right? %(day)s lies outside the years %(first)d to %(last)d."
                )
                facts = {"day": day.isoformat(), "first": first, "last": last}
                yield Problem(
                    spot=article.source.at(key),
                    code="day-doubtful",
                    message=message,
                    args=facts,
                    severity=Severity.WARNING,
                )
