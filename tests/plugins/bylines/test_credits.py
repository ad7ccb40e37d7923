"""Bylines: name, post, organisation and place, whatever of them is known."""

from __future__ import annotations

import pytest
from issue_values import article, author, both, issue, organisation, place

from plugins.bylines.credits import credit_of, credits_of
from plugins.issue.issue import Issue
from plugins.issue.language import Bilingual, Language

PEOPLE = (
    author("bare"),
    author("of-school", organisation="school"),
    author("of-village-school", organisation="village-school"),
    author("at-home", organisation="village-school", place="town"),
    author("in-town", place="town"),
)


@pytest.fixture(scope="module")
def known() -> Issue:
    return issue(
        authors=PEOPLE,
        organisations=(organisation("school"), organisation("village-school", "village")),
        places=(
            place("village", "akmola", "Ауыл", "Село"),
            place("town", "akmola", "Қала", "Город"),
        ),
    )


@pytest.mark.parametrize(
    ("name", "details"),
    [
        ("bare", ["учитель"]),
        ("of-school", ["учитель", "Школа"]),
        ("of-village-school", ["учитель", "Школа", "Село"]),
        ("at-home", ["учитель", "Школа", "Город"]),
        ("in-town", ["учитель", "Город"]),
    ],
)
def test_details_are_post_organisation_and_place(
    known: Issue, name: str, details: list[str]
) -> None:
    """An author's own place wins over the place of the school."""
    assert list(credit_of(name, known).details(Language.RU)) == details


def test_details_are_in_the_language_asked_for(known: Issue) -> None:
    credit = credit_of("at-home", known)
    assert credit.details(Language.KK) == ("мұғалім", "Мектеп", "Қала")


def test_authors_stand_in_the_order_of_the_byline(known: Issue) -> None:
    printed = article("a", authors=("in-town", "bare", "of-school"))
    assert [credit.author.id for credit in credits_of(printed, known)] == [
        "in-town",
        "bare",
        "of-school",
    ]


def test_a_lost_signature_leaves_an_empty_byline(known: Issue) -> None:
    assert credits_of(article("a", authors=(), authors_lost="қолы жоқ"), known) == ()


def test_names_are_kept_in_normal_case() -> None:
    """Capitals come by style, so that search and screen readers meet a name, not letters."""
    person = author("levanova", Bilingual(kk="Леванова", ru="Леванова"), given=both("Татьяна"))
    found = credit_of("levanova", issue(authors=(person,)))
    assert found.author.full_name(Language.RU) == "Татьяна Леванова"


def test_an_unknown_person_is_a_key_error(known: Issue) -> None:
    with pytest.raises(KeyError):
        credit_of("nobody", known)
