"""Contributions, people and tables agree with the print and with one another."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher

from folded_words import NameSearch, fold, words_of
from printed_text import PrintedIssue
from reviewed_exceptions import Finding, ReviewedExceptions
from stated_numbers import stated_numbers

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.vocabulary import Region

# The plan of the pages: how many contributions a city, an oblast and a rubric have.
PLAN = {"city": 2, "oblast": 4, "rubric": 1}
AS_PRINTED = 0.9  # of the letters: the scanner misreads a few


def test_thirty_are_printed_in_russian_and_twenty_two_in_kazakh(issue: Issue) -> None:
    printed = Counter(pair.facts.printed_in for pair in issue.pairs)
    assert printed == {Language.RU: 30, Language.KK: 22}


def test_sections_hold_what_the_plan_of_the_pages_says(issue: Issue) -> None:
    wrong = []
    for section in issue.sections:
        wanted = PLAN[section.kind if isinstance(section, Region) else "rubric"]
        orders = [pair.facts.order for pair in issue.in_section(section.id)]
        if orders != list(range(1, wanted + 1)):
            wrong.append(f"{section.id}: {orders}")
    assert wrong == []
    assert len(issue.rubrics) == 4
    assert len(issue.regions) == 17
    assert len(issue.imprint.sections_lost) == 4
    assert [lost for lost in issue.imprint.sections_lost if issue.in_section(lost)] == []


def test_every_author_signs_one_contribution(issue: Issue) -> None:
    signed = Counter(author for pair in issue.pairs for author in pair.facts.authors)
    assert len(issue.authors) == 51
    assert signed == {author.id: 1 for author in issue.authors}


def test_what_is_lost_is_lost_once(issue: Issue) -> None:
    """One headline and one signature; where they are, the page has the reason."""
    lost = Counter(loss for pair in issue.pairs for loss in pair.facts.scan_lost)
    assert (lost["headline"], lost["signature"]) == (1, 1)
    for article in issue.articles:
        assert bool(article.title_note) == ("headline" in article.scan_lost), article.source.path
        assert bool(article.authors_lost) == ("signature" in article.scan_lost), article.source.path
        assert bool(article.authors) != ("signature" in article.scan_lost), article.source.path


def test_spellings_are_printed_in_the_language_of_the_contribution(
    issue: Issue, exceptions: ReviewedExceptions
) -> None:
    findings = [
        Finding(slug=pair.slug, what=f"{author_id}.{lang}", said=spelling[lang])
        for pair in issue.pairs
        for author_id in pair.facts.authors
        for spelling in (issue.author[author_id].spelling,)
        for lang in Language
        if spelling[lang] != ("printed" if lang is pair.facts.printed_in else "editorial")
    ]
    left = exceptions.left_of(findings, "spelling")
    assert not left, "\n".join(left)


def test_every_row_of_the_tables_is_somebodys(issue: Issue) -> None:
    organisations = {author.organisation for author in issue.authors}
    assert [row.id for row in issue.organisations if row.id not in organisations] == []
    places = {author.place for author in issue.authors}
    places |= {row.place for row in issue.organisations}
    places |= {place.district for place in issue.places}
    assert [row.id for row in issue.places if row.id not in places] == []


def test_authors_stand_in_the_region_they_write_from(issue: Issue) -> None:
    wrong = [
        f"{author_id}: {place.region}, not {pair.facts.region}"
        for pair in issue.pairs
        for author_id in pair.facts.authors
        for place in (issue.place.get(issue.author[author_id].place or ""),)
        if pair.facts.region and place is not None and place.region != pair.facts.region
    ]
    assert wrong == []


def test_headlines_are_as_printed(
    issue: Issue, printed: PrintedIssue, exceptions: ReviewedExceptions
) -> None:
    """Letter for letter but for what the scanner misreads."""
    findings = []
    for pair in issue.pairs:
        in_print = " ".join(words_of(printed.contributions[pair.slug].headline))
        title = " ".join(words_of(pair.facts.title))
        if SequenceMatcher(None, in_print, title, autojunk=False).ratio() < AS_PRINTED:
            findings.append(Finding(slug=pair.slug, what="headline", said=in_print))
    left = exceptions.left_of(findings, "headline")
    assert not left, "\n".join(left)


def test_people_their_schools_and_places_stand_in_the_signature(
    issue: Issue, printed: PrintedIssue, exceptions: ReviewedExceptions
) -> None:
    findings = []
    for pair in issue.pairs:
        lang, signature = pair.facts.printed_in, printed.contributions[pair.slug].signature
        # Cities stand in the line of their section only.
        place_words = f"{signature} {issue.section(pair.facts.section).name[lang]}"
        words = NameSearch(words_of(place_words, hyphens_part=True))
        numbers = {stated.value for stated in stated_numbers(signature, lang)}
        for author in (issue.author[author_id] for author_id in pair.facts.authors):
            organisation = issue.organisation.get(author.organisation or "")
            place = issue.place.get(author.place or "")
            named = [author.given[lang], author.family[lang]]
            if place is not None:
                named.append(place.name[lang])
            findings += [
                Finding(slug=pair.slug, what=name)
                for name in named
                if not all(fold(word) in words for word in words_of(name, hyphens_part=True))
            ]
            if organisation is not None:
                findings += [
                    Finding(slug=pair.slug, what=stated.written)
                    for stated in stated_numbers(organisation.name[lang], lang)
                    if stated.value not in numbers
                ]
    left = exceptions.left_of(findings, "signature")
    assert not left, "\n".join(left)
