"""The about page counts what the data holds."""

from __future__ import annotations

from stated_numbers import stated_numbers

from plugins.issue.contribution import Page
from plugins.issue.issue import Issue
from plugins.issue.language import Language

# Years, languages, versions of licences.
OTHER_NUMBERS = {2020, 21, 2022, len(Language), 4, 3}
TEXT_LOSSES = {"start", "middle", "end"}
# Twelve contributions stop in the middle of a sentence and go on nowhere, read off the scan. In
# others a passage inside is missing or another one's words stand over it: these don't break off.
BREAK_OFF = {
    "aleuetti-arttyrudyn-auqymy",
    "bagyt-bolashaqqa-bastaydy",
    "ideal-mektep-qanday",
    "kasibi-quzyrettilik",
    "koptildilik-damudyn-tetigi",
    "originalnye-idei-na-praktike",
    "sheberlikti-shyndau",
    "umtylgan-utatyn-uaqyt",
    "uyrengennin-utary-kop",
    "uzdikter-ulgisinin-izimen",
    "zerdeli-zertteudin-zeyini",
    "zona-povyshennogo-masterstva",
}


def _about(issue: Issue) -> tuple[Page, ...]:
    return tuple(page for page in issue.pages if page.slug == "about")


def test_every_page_is_there_in_both_languages(issue: Issue) -> None:
    pages = {(page.slug, page.lang) for page in issue.pages}
    slugs = {slug for slug, _ in pages}
    assert pages == {(slug, lang) for slug in slugs for lang in Language}
    assert {"about", "accessibility"} <= slugs


def test_the_about_page_counts_what_the_data_holds(issue: Issue) -> None:
    counted = {
        "contributions": len(issue.pairs),
        "printed in Kazakh": sum(pair.facts.printed_in == "kk" for pair in issue.pairs),
        "printed in Russian": sum(pair.facts.printed_in == "ru" for pair in issue.pairs),
        "rubrics": len(issue.rubrics),
        "regions without pages": len(issue.imprint.sections_lost),
        "contributions that break off": len(BREAK_OFF),
    }
    with_gaps = sum(bool(TEXT_LOSSES & set(pair.facts.scan_lost)) for pair in issue.pairs)
    may_be_told = {with_gaps, with_gaps - len(BREAK_OFF)}
    assert len(_about(issue)) == 2
    for page in _about(issue):
        stated = {row.value for row in stated_numbers(page.body.markdown, page.lang)}
        missing = {name: n for name, n in counted.items() if n not in stated}
        assert missing == {}, page.source.path
        events = {row.value for row in issue.figures if row.value >= 10_000}
        known = {*counted.values(), *may_be_told, *OTHER_NUMBERS, *events}
        assert stated - known == set(), page.source.path


def test_contributions_that_break_off_say_so(issue: Issue) -> None:
    lost = {pair.slug: set(pair.facts.scan_lost) & TEXT_LOSSES for pair in issue.pairs}
    assert {slug for slug in BREAK_OFF if not lost[slug]} == set()
    assert {slug for slug, losses in lost.items() if "end" in losses} <= BREAK_OFF


def test_the_about_page_shows_imprint_and_losses(issue: Issue) -> None:
    assert {page.shows for page in _about(issue)} == {("imprint", "losses")}
