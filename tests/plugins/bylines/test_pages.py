"""The index of authors and a page for everybody in it."""

from __future__ import annotations

from all_pages import made_by
from drawn_issues import issues
from hypothesis import given
from issue_values import author, both, issue, pair, rubric

from plugins.bylines.pages import Spelling, author_pages, authors_pages
from plugins.issue.issue import Issue
from plugins.issue.language import Language


def test_each_language_has_the_index_and_a_page_per_author() -> None:
    one = issue(pair("a", authors=("aigul", "anna")), authors=(author("aigul"), author("anna")))
    indexes, pages = made_by(authors_pages, one), made_by(author_pages, one)
    assert [(page.path, page.template) for page in indexes] == [
        ("kk/authors/index.html", "authors"),
        ("ru/authors/index.html", "authors"),
    ]
    assert [(page.path, page.template) for page in pages] == [
        (f"{lang}/authors/{name}.html", "author") for lang in Language for name in ("aigul", "anna")
    ]


def test_the_listing_names_the_pages_in_their_language() -> None:
    person = author("aigul", both("Қайратова", "Кайратова"), given=both("Айгүл", "Айгуль"))
    one = issue(pair("a", authors=("aigul",)), authors=(person,))
    pages = (*made_by(authors_pages, one), *made_by(author_pages, one))
    assert [page.info.title for page in pages] == [
        "Авторлар",
        "Авторы",
        "Айгүл Қайратова",
        "Айгуль Кайратова",
    ]
    assert {page.info.twin for page in pages} == {page.path for page in pages}


def test_an_author_page_lists_what_the_person_wrote_in_print_order() -> None:
    pairs = (
        pair("second", order=2, authors=("aigul", "anna")),
        pair("first", [Language.RU], order=1, authors=("aigul",)),
        pair("gone", order=3, authors=("aigul",), status="withdrawn"),
    )
    one = issue(*pairs, authors=(author("aigul"), author("anna")))
    found = {
        page.path: [(card.slug, card.is_stub) for card in page.values.cards]
        for page in made_by(author_pages, one)
    }
    assert found == {
        "kk/authors/aigul.html": [("first", True), ("second", False)],
        "kk/authors/anna.html": [("second", False)],
        "ru/authors/aigul.html": [("first", False), ("second", False)],
        "ru/authors/anna.html": [("second", False)],
    }


def test_cards_of_an_author_say_in_which_section_they_were_printed() -> None:
    rubrics = (rubric("foreword", "Алғы сөз", "Предисловие"),)
    one = issue(pair("a", authors=("aigul",)), authors=(author("aigul"),), rubrics=rubrics)
    kazakh, russian = made_by(author_pages, one)
    assert [card.section for card in kazakh.values.cards] == ["Алғы сөз"]
    assert [card.section for card in russian.values.cards] == ["Предисловие"]


def test_an_author_page_tells_both_spellings_its_own_first() -> None:
    person = author("aigul", note=both("Ескерту.", "Примечание."))
    one = issue(pair("a", authors=("aigul",)), authors=(person,))
    kazakh = Spelling(lang=Language.KK, name="Аян Қайратов", kind="printed")
    russian = Spelling(lang=Language.RU, name="Аян Кайратов", kind="editorial")
    of_kazakh, of_russian = (page.values for page in made_by(author_pages, one))
    assert (of_kazakh.full_name, of_kazakh.note) == ("Аян Қайратов", "Ескерту.")
    assert of_kazakh.spellings == (kazakh, russian)
    assert (of_russian.full_name, of_russian.note) == ("Аян Кайратов", "Примечание.")
    assert of_russian.spellings == (russian, kazakh)


def test_the_page_of_an_author_outlives_a_withdrawn_contribution() -> None:
    """Its byline still leads there; the page lists nothing and is in no index."""
    one = issue(pair("gone", authors=("aigul",), status="withdrawn"), authors=(author("aigul"),))
    assert [page.values.groups for page in made_by(authors_pages, one)] == [(), ()]
    page, _russian = made_by(author_pages, one)
    assert (page.path, page.info.is_indexed) == ("kk/authors/aigul.html", False)
    assert page.values.cards == ()


def test_who_wrote_nothing_has_no_page() -> None:
    one = issue(pair("a"), authors=(author("silent"),))
    assert made_by(author_pages, one) == ()


@given(issues())
def test_everybody_a_byline_names_has_a_page(issue: Issue) -> None:
    """In the index stand those whose page has something to list."""
    signing = {name for pair in issue.pairs for name in pair.facts.authors}
    indexes = made_by(authors_pages, issue)
    for lang, index in zip(Language, indexes, strict=True):
        assert index.info.lang is lang
        listed = {credit.id for group in index.values.groups for credit in group.credits}
        pages = [page for page in made_by(author_pages, issue) if page.info.lang is lang]
        assert {page.info.slug for page in pages} == signing
        assert len(pages) == len(signing)
        for page in pages:
            assert page.values.credit.id == page.info.slug
            assert (page.info.slug in listed) is bool(page.values.cards)
            assert page.info.is_indexed is bool(page.values.cards)
