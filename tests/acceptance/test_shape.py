"""The form of the digests: complete pairs, lengths, first words, signs."""

from __future__ import annotations

import re

import pytest
from digest_text import body_of, prose_of, text_of, without_quotations
from folded_words import words_of
from reviewed_exceptions import Finding, ReviewedExceptions

from plugins.issue.contribution import Article
from plugins.issue.issue import Issue
from plugins.issue.language import Language

LENGTH = 80, 260  # words of prose, box, steps and thought
LENGTH_OF_A_STUDY = 600, 750  # words of prose alone
LONGEST_STANDFIRST = 200  # characters
STUDIES = {
    "platforma-ukrepleniya-statusa-uchitelya",
    "selskaya-shkola-shkolnyy-klimat",
    "issledovatelskaya-osnova-podderzhki",
}
# A digest tells what a school did, not what an article tells.
TELLS_OF_THE_ARTICLE = {
    Language.KK: r"(?:бұл |осы )?(?:мақала|материал|жазба|баяндама)|автор",
    Language.RU: r"(?:в |во )?(?:эт[аоиу]\w* |данн\w+ )?(?:стать|материал|публикаци|заметк)|автор"
    r"|речь ид[её]т|рассказывается|говорится",
}
FIRST_PERSON = {
    Language.KK: re.compile(
        r"\b(?:біз(?:дің|ге|ді|де|ден|бен|дікі)?|\w{2,}(?:ймыз|йміз|амыз|еміз))\b",
        re.IGNORECASE,
    ),
    Language.RU: re.compile(
        r"\b(?:мы|нас|нам|нами|наш(?:а|е|и|его|ей|ему|им|ими|их|у)?)\b", re.IGNORECASE
    ),
}
INNER_QUOTES = {Language.KK: "“”", Language.RU: "„“"}
DASH = re.compile(r"—|(?<=\s)-(?=\s)|(?<![\s\d])–|–(?![\s\d])|(?<=\d)–(?=\s)|(?<=\s)–(?=\d)")
SPACED_NUMBER_SIGN = re.compile(r"№\s")
QUOTE_SIGNS = re.compile(r"[\"'`‘’‚‹›″]")


# Those with exceptions.
CHECKS = {"number", "headline", "signature", "length", "figure", "spelling", "name"}


def test_exceptions_are_for_checks_and_contributions_there_are(
    issue: Issue, exceptions: ReviewedExceptions
) -> None:
    assert {row.check for row in exceptions.rows} <= CHECKS
    assert [row.slug for row in exceptions.rows if row.slug not in issue.pair] == []


def _all(issue: Issue) -> list[tuple[str, Article]]:
    return [(f"{article.slug}.{article.lang}", article) for article in issue.articles]


def test_all_contributions_are_complete_pairs(issue: Issue) -> None:
    assert len(issue.pairs) == 52
    assert [pair.slug for pair in issue.pairs if len(pair.halves) != 2] == []
    assert {article.status for article in issue.articles} == {"published"}


def test_both_files_of_a_pair_state_the_same_facts(issue: Issue) -> None:
    keys = ("section", "order", "authors", "printed_in", "practices", "scan_lost", "published")
    wrong = [
        f"{pair.slug}: {key}"
        for pair in issue.pairs
        for key in keys
        if pair.kk and pair.ru and getattr(pair.kk, key) != getattr(pair.ru, key)
    ]
    assert wrong == []


def test_a_title_has_its_own_words_in_each_language(issue: Issue) -> None:
    titles = [article.title for article in issue.articles]
    assert [title for title in titles if titles.count(title) > 1] == []
    assert [title for title in titles if title.endswith(".") or not title.strip()] == []


def test_digests_are_as_long_as_agreed(issue: Issue, exceptions: ReviewedExceptions) -> None:
    findings = []
    for _, article in _all(issue):
        is_study = article.slug in STUDIES
        counted = " ".join(prose_of(article)) if is_study else body_of(article)
        shortest, longest = LENGTH_OF_A_STUDY if is_study else LENGTH
        length = len(words_of(counted))
        what = "short" if length < shortest else "long" if length > longest else ""
        if what:
            said = f"{length} words"
            findings.append(Finding(slug=article.slug, lang=article.lang, what=what, said=said))
    left = exceptions.left_of(findings, "length")
    assert not left, "\n".join(left)


def test_only_the_long_ones_have_sub_headings_of_their_own(issue: Issue) -> None:
    with_headings = {article.slug for article in issue.articles if "<h2" in article.body.html}
    assert with_headings == STUDIES


def test_standfirsts_are_short(issue: Issue) -> None:
    lengths = {name: len(article.standfirst) for name, article in _all(issue)}
    wrong = {name: n for name, n in lengths.items() if not 30 <= n <= LONGEST_STANDFIRST}
    assert wrong == {}


def test_no_digest_begins_by_speaking_of_the_article(issue: Issue) -> None:
    wrong = [
        name
        for name, article in _all(issue)
        for text in (article.standfirst, body_of(article))
        if re.match(TELLS_OF_THE_ARTICLE[article.lang], text, re.IGNORECASE)
    ]
    assert wrong == []


def test_nobody_says_we_outside_quotations(issue: Issue, exceptions: ReviewedExceptions) -> None:
    findings = [
        Finding(slug=article.slug, lang=article.lang, what=word.lower())
        for _, article in _all(issue)
        for word in FIRST_PERSON[article.lang].findall(without_quotations(text_of(article)))
    ]
    left = exceptions.left_of(findings, "first_person")
    assert not left, "\n".join(left)


@pytest.mark.parametrize(
    "sign", [DASH, SPACED_NUMBER_SIGN, QUOTE_SIGNS], ids=["dash", "number sign", "quotes"]
)
def test_signs_are_set_as_the_newspaper_sets_them(issue: Issue, sign: re.Pattern[str]) -> None:
    """A spaced en dash (bare in ranges of numbers), № without a space, « » for quotations."""
    wrong = [
        f"{name}: …{text[max(0, match.start() - 20) : match.end() + 20]}…"
        for name, article in _all(issue)
        for text in (f"{article.title}\n{text_of(article)}",)
        for match in sign.finditer(text)
    ]
    assert wrong == []


def test_quotations_open_and_close(issue: Issue) -> None:
    """Inner quotation marks stand inside « » only: “ ” in Kazakh, „ “ in Russian."""
    wrong = []
    for name, article in _all(issue):
        for text in (article.title, *text_of(article).split("\n\n")):
            if text.count("«") != text.count("»") or re.search(r"[“”„]", without_quotations(text)):
                wrong.append(f"{name}: {text[:60]}")
            opening, closing = INNER_QUOTES[article.lang]
            if text.count(opening) != text.count(closing) or "”„"[article.lang == "kk"] in text:
                wrong.append(f"{name}: inner quotation marks: {text[:60]}")
    assert wrong == []
