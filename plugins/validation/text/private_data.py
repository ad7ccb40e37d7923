"""Rule on private data: the only contact on the site is the office's mail address in issue.toml."""

import bisect
import html
from collections.abc import Iterator
from dataclasses import fields
from typing import Any
from urllib.parse import unquote

from plugins.issue.issue import Issue
from plugins.issue.problem import N_, Problem, Source, Spot
from plugins.issue.text import Link
from plugins.letters.private.finding import Find, Kind, find_private
from plugins.validation.manuscript import Manuscript, Passage, Rule

_TOLD = {
    Kind.PHONE: (
        "phone-number",
        N_(
            "A telephone number: %(found)s. Private data are not published; delete it. If it is"
            " none, say so with a reason in content/data/not_private.toml."
        ),
    ),
    Kind.MAIL: (
        "mail-address",
        N_(
            "A mail address: %(found)s. Private data are not published; delete it. If it is none,"
            " say so with a reason in content/data/not_private.toml."
        ),
    ),
    Kind.PERSON_NUMBER: (
        "person-number",
        N_(
            "The number of a person: %(found)s. Private data are not published; delete it. If it"
            " is none, say so with a reason in content/data/not_private.toml."
        ),
    ),
    Kind.CARD: (
        "card-number",
        N_(
            "The number of a bank card: %(found)s. Private data are not published; delete it. If"
            " it is none, say so with a reason in content/data/not_private.toml."
        ),
    ),
    Kind.ACCOUNT: (
        "account-number",
        N_(
            "The number of a bank account: %(found)s. Private data are not published; delete it."
            " If it is none, say so with a reason in content/data/not_private.toml."
        ),
    ),
    Kind.MESSENGER: (
        "messenger-name",
        N_(
            "A name in a messenger: %(found)s. Private data are not published; delete it. If it"
            " is none, say so with a reason in content/data/not_private.toml."
        ),
    ),
}

# Told as errors wherever they stand: whoever sees the repository reads drafts too.
CODES = frozenset(code for code, _message in _TOLD.values())


def no_private_data(manuscript: Manuscript) -> Iterator[Problem]:
    """Nobody's telephone, mail, number, card or account stands anywhere, as a reader would see."""
    issue = manuscript.issue
    allowed = {issue.imprint.email.lower(), *(row.text for row in issue.not_private)}
    for passage in manuscript.passages:
        yield from _in_lines(_seen(passage), passage.start.path, allowed)
    for source, key, value in _bare_values(issue):
        for find in find_private(html.unescape(value)):
            yield from _told(find, source.at(key), allowed)
    for draft in issue.drafts:  # what cannot be read of it is no passage
        lines = enumerate(map(html.unescape, draft.front_matter.split("\n")), start=2)
        stray = draft.stray.seen if draft.stray else ()
        yield from _in_lines((*lines, *stray), draft.path, allowed)
    strays = (draft.stray for draft in issue.drafts if draft.stray)
    full_texts = (article.full_text for article in issue.articles if article.full_text)
    for text in (*(written.body for written in issue.texts), *full_texts, *strays):
        yield from _in_links(text.links, allowed)


def _bare_values(issue: Issue) -> Iterator[tuple[Source, str, str]]:
    """What is no passage, for it has no language: codes, names in English, numbers of certificates,
    consents. Most of it is published too, and all of it is read in the repository."""
    imprint = issue.imprint
    owners: list[tuple[Any, Source, str]] = [(imprint, imprint.source, "")]
    owners += [
        (getattr(imprint, group), imprint.source, f"{group}.") for group in ("newspaper", "country")
    ]
    rows = (*imprint.staff, *imprint.council, *issue.rows, *issue.figures, *issue.moved)
    owners += [(row, row.source, "") for row in rows]
    for owner, source, prefix in owners:
        for field in fields(owner):
            value = getattr(owner, field.name)
            for text in value if isinstance(value, tuple) else (value,):
                if isinstance(text, str):
                    yield source, f"{prefix}{field.name}", text
    for article in issue.articles:
        for number, photo in enumerate(article.photos):
            yield article.source, f"photos.{number}.consent", photo.consent


def _seen(passage: Passage) -> tuple[tuple[int, str], ...]:
    if passage.seen:
        return passage.seen
    return ((passage.start.line, html.unescape(passage.markdown)),)


def _in_lines(
    lines: tuple[tuple[int, str], ...], path: str, allowed: set[str]
) -> Iterator[Problem]:
    """Finds may go on over the end of a line, not into another paragraph or cell; they are told in
    the line where they begin."""
    text, starts = "", list[int]()
    for place, (line, words) in enumerate(lines):
        if place:
            text += "\n" if line == lines[place - 1][0] + 1 else "\n\n"
        starts.append(len(text))
        text += words
    for find in find_private(text):
        row = bisect.bisect_right(starts, find.start) - 1
        yield from _told(find, Spot(path, lines[row][0]), allowed)


def _in_links(links: tuple[Link, ...], allowed: set[str]) -> Iterator[Problem]:
    for link in links:
        for find in find_private(unquote(link.target)):
            yield from _told(find, link.spot, allowed)


def _told(find: Find, spot: Spot, allowed: set[str]) -> Iterator[Problem]:
    found = " ".join(find.text.split())
    if found.lower() not in allowed and found not in allowed:
        code, message = _TOLD[find.kind]
        yield spot.problem(code, message, found=found)


RULES: tuple[Rule, ...] = (no_private_data,)
