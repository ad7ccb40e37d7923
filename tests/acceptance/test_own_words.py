"""Digests are written, not copied: facts carry over from the print, sentences do not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from digest_text import text_of
from folded_words import words_of
from printed_text import PrintedIssue, join_broken_words
from reviewed_exceptions import Finding, ReviewedExceptions

from plugins.issue.issue import Issue

COPY = 8  # words in a row: a copy
RUN = 5
SHARE_OF_RUNS = 0.1

Run = tuple[str, ...]
# A hyphen may part words, a number may be a word: a digest has to be our own in each reading.
READINGS = tuple(
    {"hyphens_part": parted, "numbers_count": counted}
    for parted in (False, True)
    for counted in (True, False)
)


def _runs(words: tuple[str, ...], length: int) -> list[Run]:
    return [words[start : start + length] for start in range(len(words) - length + 1)]


def _scan_texts(printed: PrintedIssue) -> Iterable[str]:
    """The scan as it is, with broken words joined, and in reading order beyond columns."""
    yield printed.raw
    yield join_broken_words(printed.raw)
    yield from (contribution.whole for contribution in printed.contributions.values())


def _scan_runs(printed: PrintedIssue, length: int, reading: Mapping[str, bool]) -> set[Run]:
    return {
        run for text in _scan_texts(printed) for run in _runs(words_of(text, **reading), length)
    }


def test_no_eight_words_in_a_row_stand_in_the_scan(
    issue: Issue, printed: PrintedIssue, exceptions: ReviewedExceptions
) -> None:
    """Headlines, names and posts are free to be repeated; so far no digest needs that, so a run of
    them would be an exception with its reason."""
    findings = []
    for reading in READINGS:
        in_scan = _scan_runs(printed, COPY, reading)
        findings += [
            Finding(slug=article.slug, lang=article.lang, what=" ".join(run))
            for article in issue.articles
            for run in _runs(words_of(text_of(article), **reading), COPY)
            if run in in_scan
        ]
    left = exceptions.left_of(findings, "copy")
    assert not left, "\n".join(left)


def test_few_runs_of_five_words_stand_in_the_scan(issue: Issue, printed: PrintedIssue) -> None:
    shares = {}
    for reading in READINGS:
        in_scan = _scan_runs(printed, RUN, reading)
        for article in issue.articles:
            runs = _runs(words_of(text_of(article), **reading), RUN)
            share = sum(run in in_scan for run in runs) / len(runs)
            shares[article.source.path, *reading.values()] = share
    assert {name: share for name, share in shares.items() if share > SHARE_OF_RUNS} == {}
