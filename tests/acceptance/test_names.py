"""Every name of a digest stands in its contribution, in the spelling of either language."""

from __future__ import annotations

from collections.abc import Iterator

from digest_text import text_of
from folded_words import NameSearch, capitalised_words, fold, words_of
from printed_text import PrintedIssue
from reviewed_exceptions import Finding, ReviewedExceptions

from plugins.issue.contribution import Pair
from plugins.issue.issue import Issue
from plugins.issue.language import Bilingual

Names = tuple[str, ...]  # of one person, place or thing, in any language


def _both(name: Bilingual) -> Names:
    return name.kk, name.ru


def _names_of_the_tables(issue: Issue) -> Iterator[Names]:
    for row in (*issue.places, *issue.organisations, *issue.regions):
        yield _both(row.name)
    for centre in (row.centre for row in issue.regions):
        if centre is not None:
            yield _both(centre)
    for author in issue.authors:
        yield _both(author.given)
        yield _both(author.family)


def _own_names(issue: Issue, pair: Pair) -> Iterator[Names]:
    """Names the contribution's facts give it: its people, their organisations and places."""
    yield _both(issue.section(pair.facts.section).name)
    for author in (issue.author[author_id] for author_id in pair.facts.authors):
        yield from (_both(author.given), _both(author.family), _both(author.post))
        organisation = issue.organisation.get(author.organisation or "")
        if organisation is not None:
            yield _both(organisation.name)
        place = issue.place.get(author.place or (organisation and organisation.place) or "")
        if place is not None:
            yield _both(place.name)
            if place.district:
                yield _both(issue.place[place.district].name)


def _words_that_name(name: str) -> tuple[str, ...]:
    """The words with capitals, which make a name one; all words where none has any."""
    words = [word.strip("«»„“”") for word in name.replace("-", " ").split()]
    return words_of(" ".join(word for word in words if word[:1].isupper()) or name)


def _known_words(
    issue: Issue, pair: Pair, printed: PrintedIssue, exceptions: ReviewedExceptions
) -> NameSearch:
    """Words a name of this contribution may be: those printed, and the other spelling of those."""
    words = words_of(printed.contributions[pair.slug].whole, hyphens_part=True)
    in_print = NameSearch(words)
    printed_somehow = (
        names
        for names in (*_names_of_the_tables(issue), *exceptions.same_names)
        if any(all(word in in_print for word in _words_that_name(name)) for name in names)
    )
    others = (
        word
        for names in (*printed_somehow, *_own_names(issue, pair))
        for name in names
        for word in words_of(name, hyphens_part=True)
    )
    return NameSearch((*words, *others))


def test_every_name_of_a_digest_stands_in_its_contribution(
    issue: Issue, printed: PrintedIssue, exceptions: ReviewedExceptions
) -> None:
    findings = []
    for pair in issue.pairs:
        known = _known_words(issue, pair, printed, exceptions)
        for article in pair.halves:
            names = capitalised_words(
                text_of(article), quotes_open_sentences=not article.is_as_printed
            )
            findings += [
                Finding(slug=pair.slug, lang=article.lang, what=name)
                for name in names
                if fold(name) not in known
            ]
    left = exceptions.left_of(findings, "name")
    assert not left, "\n".join(left)
