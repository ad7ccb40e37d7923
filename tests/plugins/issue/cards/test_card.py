"""A contribution in the lists of one tree: no more than stands there."""

from __future__ import annotations

from dataclasses import replace

from drawn_issues import issues
from hypothesis import given
from issue_values import article, author, both, issue, pair, rubric, text

from plugins.issue.cards.card import Card, PersonName, card, cards, person_name
from plugins.issue.contribution import Pair
from plugins.issue.issue import Issue
from plugins.issue.language import Bilingual, Language

KK, RU = Language.KK, Language.RU


def test_a_lone_half_stands_in_both_lists_and_is_marked() -> None:
    lone = pair("lone", [RU])
    one = issue(lone)
    kazakh, russian = (card(one, lone, lang) for lang in Language)
    assert (kazakh.lang, kazakh.is_stub) == (RU, True)
    assert (russian.lang, russian.is_stub) == (RU, False)
    assert kazakh.slug == russian.slug == "lone"
    assert kazakh.title == russian.title == "Тақырып lone ru"


def test_withdrawn_pairs_stand_in_no_list() -> None:
    one = issue(pair("kept"), pair("gone", status="withdrawn"), pair("later", order=2))
    assert [found.slug for found in cards(one, one.pairs, KK)] == ["kept", "later"]


def test_cards_stand_in_the_order_they_are_asked_for() -> None:
    one = issue(pair("a", order=1), pair("b", order=2))
    assert [found.slug for found in cards(one, reversed(one.pairs), RU)] == ["b", "a"]


def test_a_card_holds_what_its_list_shows_and_nothing_else() -> None:
    rubrics = (rubric("foreword", "Алғы сөз", "Предисловие"),)
    one = issue(pair("a", authors=("aigul",)), authors=(author("aigul"),), rubrics=rubrics)
    (whole,) = cards(one, one.pairs, RU, with_section=True)
    assert whole == Card(
        slug="a",
        lang=RU,
        is_stub=False,
        title="Тақырып a ru",
        people=(PersonName(given="Аян", family="Кайратов"),),
        has_full_text=False,
        standfirst="Қысқаша.",
        section="Предисловие",
    )
    (bare,) = cards(one, one.pairs, RU, with_standfirst=False)
    assert bare == replace(whole, standfirst=None, section=None)
    (title,) = cards(one, one.pairs, RU, with_people=False, with_standfirst=False)
    assert title == replace(bare, people=())


def test_a_card_tells_whether_the_authors_own_text_is_there() -> None:
    """In the language of its words: the other half may have it alone."""
    half = article("a", full_text=text("Толық мәтін"))
    both_halves = Pair(kk=half, ru=article("a", RU))
    assert [card(issue(both_halves), both_halves, lang).has_full_text for lang in Language] == [
        True,
        False,
    ]
    assert card(issue(Pair(kk=half)), Pair(kk=half), RU).has_full_text


def test_names_are_spelt_as_the_page_spells_them() -> None:
    person = author("aigul", both("Әлиева", "Алиева"), given=both("Айгүл", "Айгуль"))
    assert person_name(person, KK) == PersonName(given="Айгүл", family="Әлиева")
    assert person_name(person, RU) == PersonName(given="Айгуль", family="Алиева")


def test_a_name_that_only_the_other_language_prints_is_marked_with_it() -> None:
    """So that speech does not read a Russian name by Kazakh rules."""
    person = author(
        "ivan",
        both("Петров"),
        given=both("Иван"),
        spelling=Bilingual(kk="editorial", ru="printed"),
    )
    assert person_name(person, KK).lang is RU
    assert person_name(person, RU).lang is None
    printed_in_both = replace(person, spelling=both("printed"))
    assert [person_name(printed_in_both, lang).lang for lang in Language] == [None, None]


@given(issues())
def test_another_body_changes_no_card(issue: Issue) -> None:
    """A sentence added to one text changes its own page and no list."""
    changed = replace(
        issue,
        pairs=tuple(
            Pair(**{half.lang.value: replace(half, body=text("Басқа")) for half in found.halves})
            for found in issue.pairs
        ),
    )
    for lang in Language:
        for with_section in (True, False):
            before = cards(issue, issue.pairs, lang, with_section=with_section)
            assert cards(changed, changed.pairs, lang, with_section=with_section) == before
