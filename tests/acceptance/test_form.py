"""The form of a digest: what the standfirst, the box, the steps and the figures have to hold."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from statistics import median

from built_pages import pages_of
from digest_text import lines_of, prose_of
from folded_words import words_of
from reviewed_exceptions import Finding, ReviewedExceptions
from stated_numbers import stated_numbers

from plugins.issue.contribution import Article
from plugins.issue.issue import Issue
from plugins.issue.language import Language

SHARED_AT_MOST, SHARED_AS_A_RULE = 0.55, 0.35
AGAIN_AT_MOST = 0.6  # of the words of a line of the box, in one sentence of the prose
STEM = 5  # letters: what endings leave of a word
LEAST_OF_A_PRACTICE = 2
LABELS_OF_PEOPLE = {"Кім", "Кіммен", "Кто", "С кем"}


def _content_words(text: str) -> set[str]:
    """The beginnings of the words that mean something: those of four letters and more."""
    words = words_of(text, hyphens_part=True, numbers_count=False)
    return {word[:STEM] for word in words if len(word) > 3}


def _share(part: str, whole: str) -> float:
    """How many of the content words of ``part`` stand in ``whole``."""
    words = _content_words(part)
    return len(words & _content_words(whole)) / len(words) if words else 0.0


def test_a_standfirst_says_what_the_first_paragraph_does_not(issue: Issue) -> None:
    for lang in Language:
        shares = {
            article.slug: _share(article.standfirst, prose_of(article)[0])
            for article in issue.articles
            if article.lang is lang
        }
        assert {name: n for name, n in shares.items() if n > SHARED_AT_MOST} == {}
        assert median(shares.values()) <= SHARED_AS_A_RULE


def test_the_box_does_not_say_the_prose_again(issue: Issue) -> None:
    said_twice = [
        f"{article.source.path}: {line}"
        for article in issue.articles
        for line in _box(article)
        for block in prose_of(article)
        for sentence in block.split(". ")
        if len(_content_words(line)) > 3 and _share(line, sentence) > AGAIN_AT_MOST
    ]
    assert said_twice == []


def _box(article: Article) -> list[str]:
    """What was done and what came of it; who and with whom are names, which stand in both."""
    section = article.body.section("summary")
    lines = [line.partition(":") for line in section.items] if section else []
    return [words for label, _, words in lines if label not in LABELS_OF_PEOPLE]


def test_both_files_of_a_pair_lead_to_the_same_places(issue: Issue) -> None:
    different = []
    for pair in issue.pairs:
        kazakh, russian = (
            Counter(link.target.replace(f".{half.lang}.md", "") for link in half.body.links)
            for half in pair.halves
        )
        if kazakh != russian:
            different.append(f"{pair.slug}: {kazakh} {russian}")
    assert different == []


def test_both_files_of_a_pair_state_the_same_numbers(
    issue: Issue, exceptions: ReviewedExceptions
) -> None:
    """Those in digits, and from ten on also those in words: two and three are said in many ways."""
    findings = []
    for pair in issue.pairs:
        kazakh, russian = (_numbers(half) for half in pair.halves)
        findings += [
            Finding(slug=pair.slug, what=f"{number:g}", said="in one language only")
            for number in sorted(kazakh ^ russian)
        ]
    left = exceptions.left_of(findings, "one_language")
    assert not left, "\n".join(left)


def _numbers(article: Article) -> set[float]:
    """What the file states; a digit in one language may be a word in the other."""
    text = "\n\n".join((article.standfirst, *lines_of(article.body)))
    return {row.value for row in stated_numbers(text, article.lang) if row.value >= 10}


def test_both_files_of_a_pair_have_the_same_sections(issue: Issue) -> None:
    different = [
        pair.slug
        for pair in issue.pairs
        for kazakh, russian in (tuple(half.body.sections for half in pair.halves),)
        if [(s.name, len(s.items)) for s in kazakh] != [(s.name, len(s.items)) for s in russian]
    ]
    assert different == []


def test_a_practice_is_that_of_several_contributions(issue: Issue) -> None:
    numbers = {row.id: len(issue.in_practice(row.id)) for row in issue.practices}
    assert {name: n for name, n in numbers.items() if n < LEAST_OF_A_PRACTICE} == {}
    assert [pair.slug for pair in issue.pairs if not 1 <= len(pair.facts.practices) <= 4] == []


def test_every_figure_stands_on_the_page_of_its_contribution(
    issue: Issue, built_site: Path
) -> None:
    shown = {
        page.path: [_plain(block.get_text()) for block in page.soup.select(".key-figures__figure")]
        for page in pages_of(built_site)
        if "/articles/" in page.path
    }
    missing = [
        f"{figure.contribution}.{lang}: {figure.what[lang]}"
        for figure in issue.figures
        for lang in Language
        if not any(
            _plain(figure.what[lang]) in block and f"{figure.value:.10g}".replace(".", ",") in block
            for block in shown[f"{lang}/articles/{figure.contribution}.html"]
        )
    ]
    assert missing == []


def _plain(text: str) -> str:
    """The text without any spaces: numbers are grouped by them, words tied by them."""
    return "".join(text.split())
