"""Every number of a digest stands in its contribution, and few of a contribution's are left out."""

from __future__ import annotations

from digest_text import text_of
from printed_text import PrintedIssue
from reviewed_exceptions import Finding, ReviewedExceptions
from stated_numbers import counts_and_percentages, stated_numbers

from plugins.issue.contribution import Pair
from plugins.issue.issue import Issue
from plugins.issue.language import Language

SHARE_OF_NUMBERS = 0.7


def _printed_numbers(printed: PrintedIssue, pair: Pair) -> frozenset[float]:
    """The numbers of a contribution, those a larger one is put together from among them."""
    whole = printed.contributions[pair.slug].whole
    return frozenset(
        number
        for stated in stated_numbers(whole, pair.facts.printed_in)
        for number in (stated.value, *stated.parts)
    )


def test_every_number_of_a_digest_stands_in_its_contribution(
    issue: Issue, printed: PrintedIssue, exceptions: ReviewedExceptions
) -> None:
    findings = []
    for pair in issue.pairs:
        in_print = _printed_numbers(printed, pair)
        findings += [
            Finding(slug=pair.slug, lang=article.lang, what=stated.written.lower())
            for article in pair.halves
            for stated in stated_numbers(text_of(article), article.lang)
            if stated.value not in in_print
        ]
    left = exceptions.left_of(findings, "number")
    assert not left, "\n".join(left)


def test_most_counts_of_a_contribution_are_in_both_digests(
    issue: Issue, printed: PrintedIssue, exceptions: ReviewedExceptions
) -> None:
    findings = []
    for pair in issue.pairs:
        text = printed.contributions[pair.slug].text
        wanted = counts_and_percentages(text, pair.facts.printed_in)
        for article in pair.halves:
            stated = stated_numbers(text_of(article), article.lang)
            there = {number for row in stated for number in (row.value, *row.parts)}
            if wanted and len(wanted & there) < SHARE_OF_NUMBERS * len(wanted):
                missing = ", ".join(f"{number:g}" for number in sorted(wanted - there))
                findings.append(
                    Finding(slug=pair.slug, lang=article.lang, what="counts", said=missing)
                )
    left = exceptions.left_of(findings, "counts")
    assert not left, "\n".join(left)


def test_figures_stand_in_their_contributions(
    issue: Issue, printed: PrintedIssue, exceptions: ReviewedExceptions
) -> None:
    assert len(issue.figures) > 0
    findings = []
    for figure in issue.figures:
        numbers = _printed_numbers(printed, issue.pair[figure.contribution])
        findings += [
            Finding(slug=figure.contribution, what=f"{value:g}", said=figure.what[Language.RU])
            for value in (figure.value, figure.value_to)
            if value is not None and value not in numbers
        ]
    left = exceptions.left_of(findings, "figure")
    assert not left, "\n".join(left)


def test_figures_name_contributions_of_the_issue(issue: Issue) -> None:
    assert [row.contribution for row in issue.figures if row.contribution not in issue.pair] == []


def test_percentages_of_the_print_reach_readers(
    issue: Issue, printed: PrintedIssue, exceptions: ReviewedExceptions
) -> None:
    """As key figures, or in the text of both files: a long piece has a table of them."""
    findings = []
    for pair in issue.pairs:
        rows = issue.figures_of(pair.slug)
        known = {value for row in rows for value in (row.value, row.value_to)}
        in_digests = [
            {stated.value for stated in stated_numbers(text_of(half), half.lang)}
            for half in pair.halves
        ]
        known |= set.intersection(*in_digests)
        text = printed.contributions[pair.slug].text
        findings += [
            Finding(slug=pair.slug, what=f"{stated.value:g} %")
            for stated in stated_numbers(text, pair.facts.printed_in)
            if stated.is_percent and stated.value not in known
        ]
    left = exceptions.left_of(findings, "percentage")
    assert not left, "\n".join(left)
