"""Bylines: name, post, organisation and place, whatever of them is known."""

from __future__ import annotations

from typing import Any

import pytest
from all_pages import site_for
from issue_values import author, both, issue, organisation, pair, place

from plugins.bylines.credits import Credit, credit, credits_of_page
from plugins.issue.cards.card import PersonName
from plugins.issue.contribution import NOWHERE
from plugins.issue.issue import Issue
from plugins.issue.language import Bilingual, Language
from plugins.issue.listing import PageInfo

NEVER = {"printed_in": NOWHERE}
PEOPLE = (
    author("bare"),
    author("of-school", organisation="school"),
    author("of-village-school", organisation="village-school"),
    author("at-home", organisation="village-school", place="town"),
    author("in-town", place="town"),
)


def _known(**facts: Any) -> Issue:
    """An issue of one contribution with these facts, and everybody of PEOPLE."""
    return issue(
        pair("aral", **facts),
        authors=PEOPLE,
        organisations=(organisation("school"), organisation("village-school", "village")),
        places=(
            place("village", "akmola", "Ауыл", "Село"),
            place("town", "akmola", "Қала", "Город"),
        ),
    )


def _byline(known: Issue, lang: Language = Language.KK) -> tuple[Credit, ...]:
    info = PageInfo(kind="article", slug="aral", lang=lang)
    return credits_of_page(known, site_for(known), info)


@pytest.mark.parametrize(
    ("name", "details"),
    [
        ("bare", ("учитель",)),
        ("of-school", ("учитель", "Школа")),
        ("of-village-school", ("учитель", "Школа", "Село")),
        ("at-home", ("учитель", "Школа", "Город")),
        ("in-town", ("учитель", "Город")),
    ],
)
def test_details_are_post_organisation_and_place(name: str, details: tuple[str, ...]) -> None:
    """An author's own place wins over the place of the school."""
    known = _known()
    assert credit(known, known.author[name], Language.RU).details == details


def test_details_are_in_the_language_asked_for() -> None:
    known = _known()
    found = credit(known, known.author["at-home"], Language.KK)
    assert found.details == ("мұғалім", "Мектеп", "Қала")


def test_authors_stand_in_the_order_of_the_byline() -> None:
    known = _known(authors=("in-town", "bare", "of-school"))
    assert [one.id for one in _byline(known)] == ["in-town", "bare", "of-school"]


def test_a_lost_signature_leaves_an_empty_byline() -> None:
    assert _byline(_known(authors=(), authors_lost="қолы жоқ")) == ()


def test_the_byline_of_a_stub_is_that_of_the_text_there_is() -> None:
    known = _known(langs=[Language.KK], authors=("bare",))
    (found,) = _byline(known, Language.RU)
    assert (found.id, found.details) == ("bare", ("учитель",))


def test_under_what_was_never_in_print_no_spelling_is_the_newspaper_s() -> None:
    printed, unprinted = (_known(authors=("bare",), **facts) for facts in ({}, NEVER))
    assert [one.printed_name for one in _byline(printed, Language.RU)] == ["Аян Қайратов"]
    assert [one.printed_name for one in _byline(unprinted, Language.RU)] == [None]


def test_names_are_kept_in_normal_case() -> None:
    """Capitals come by style, so that search and screen readers meet a name, not letters."""
    person = author("levanova", Bilingual(kk="Леванова", ru="Леванова"), given=both("Татьяна"))
    found = credit(issue(authors=(person,)), person, Language.RU)
    assert (found.name.given, found.name.family) == ("Татьяна", "Леванова")


def test_a_name_the_newspaper_spells_otherwise_is_told_as_printed() -> None:
    """Printed in Kazakh: the Russian page says how, the Kazakh page shows it anyway."""
    known = _known()
    person = known.author["bare"]
    assert credit(known, person, Language.RU).printed_name == "Аян Қайратов"
    assert credit(known, person, Language.KK).printed_name is None


def test_a_name_both_languages_spell_alike_is_told_once() -> None:
    """It is marked with the language that printed it, so that speech reads it rightly."""
    person = author("kim", both("Ким"))
    found = credit(issue(authors=(person,)), person, Language.RU)
    assert found.printed_name is None
    assert found.name == PersonName(given="Аян", family="Ким", lang=Language.KK)


def test_a_spelling_nobody_printed_is_not_called_printed() -> None:
    person = author("unknown", spelling=both("editorial"))
    found = credit(issue(authors=(person,)), person, Language.RU)
    assert (found.printed_name, found.name.lang) == (None, None)


def test_an_unknown_person_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        _byline(_known(authors=("nobody",)))
