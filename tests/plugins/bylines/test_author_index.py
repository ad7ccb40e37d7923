"""The index of authors: letter groups in the order of the alphabet of the page's language."""

from __future__ import annotations

import pytest
from drawn_issues import issues
from hypothesis import given
from issue_values import author, both, issue, pair

from plugins.bylines.pages import LetterGroup, letter_groups
from plugins.issue.issue import Issue
from plugins.issue.language import Bilingual, Language

KAZAKH = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"
RUSSIAN = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"  # Ё stands under Е


def _issue_by(*authors: Bilingual, given: tuple[str, ...] = ()) -> Issue:
    """An issue with one contribution by each person of these family names."""
    people = tuple(
        author(f"person-{n}", family, given=both(given[n] if given else "Аян"))
        for n, family in enumerate(authors)
    )
    pairs = [pair(person.id, authors=(person.id,)) for person in people]
    return issue(*pairs, authors=people)


def _shown(groups: tuple[LetterGroup, ...]) -> dict[str, list[str]]:
    return {group.letter: [credit.name.family for credit in group.credits] for group in groups}


def test_kazakh_letters_have_groups_of_their_own() -> None:
    found = _issue_by(both("Иманов"), both("Қасым"), both("Әлиев"), both("Ілияс"), both("Асан"))
    groups = letter_groups(found, Language.KK)
    assert list(_shown(groups)) == ["А", "Ә", "И", "Қ", "І"]


def test_russian_has_one_group_for_two_letters() -> None:
    found = _issue_by(both("Ёлкин"), both("Егоров"), both("Жуков"), both("Ершов"))
    groups = letter_groups(found, Language.RU)
    assert _shown(groups) == {"Е": ["Егоров", "Ёлкин", "Ершов"], "Ж": ["Жуков"]}


def test_each_tree_is_ordered_by_its_own_spelling() -> None:
    found = _issue_by(Bilingual(kk="Әбенова", ru="Абенова"), Bilingual(kk="Ақышева", ru="Акышева"))
    kazakh, russian = (letter_groups(found, lang) for lang in Language)
    assert _shown(kazakh) == {"А": ["Ақышева"], "Ә": ["Әбенова"]}
    assert _shown(russian) == {"А": ["Абенова", "Акышева"]}


def test_people_of_one_family_name_stand_by_their_given_names() -> None:
    found = _issue_by(*[both("Ким")] * 3, given=("Яна", "Әсел", "Анна"))
    (group,) = letter_groups(found, Language.KK)
    assert [credit.name.given for credit in group.credits] == ["Анна", "Әсел", "Яна"]


def test_namesakes_are_two_people() -> None:
    (group,) = letter_groups(_issue_by(both("Ким"), both("Ким")), Language.KK)
    assert [credit.id for credit in group.credits] == ["person-0", "person-1"]


@pytest.mark.parametrize("written", ["«Үміт»", "ұзақов", "-Ұзақов"])
def test_marks_and_small_letters_make_no_group(written: str) -> None:
    groups = letter_groups(_issue_by(both(written), both("Үсен")), Language.KK)
    assert {group.letter for group in groups} <= {"Ұ", "Ү"}


def test_who_wrote_nothing_that_is_shown_is_not_in_the_index() -> None:
    people = (author("writes"), author("withdrew"), author("silent"))
    pairs = (
        pair("shown", authors=("writes",)),
        pair("gone", authors=("withdrew",), status="withdrawn"),
    )
    found = issue(*pairs, authors=people)
    (group,) = letter_groups(found, Language.KK)
    assert [credit.id for credit in group.credits] == ["writes"]


def test_an_author_of_the_other_language_only_is_in_both_indexes() -> None:
    found = issue(pair("lone", [Language.RU], authors=("guest",)), authors=(author("guest"),))
    for lang in Language:
        (group,) = letter_groups(found, lang)
        assert [credit.id for credit in group.credits] == ["guest"]


@given(issues())
def test_letter_groups_partition_the_authors(issue: Issue) -> None:
    wanted = {name for pair in issue.pairs if pair.is_listed for name in pair.facts.authors}
    for lang in Language:
        groups = letter_groups(issue, lang)
        found = [credit.id for group in groups for credit in group.credits]
        assert sorted(found) == sorted(wanted)
        assert all(group.credits for group in groups)


@given(issues())
def test_letters_come_once_and_in_the_order_of_the_alphabet(issue: Issue) -> None:
    for lang, alphabet in ((Language.KK, KAZAKH), (Language.RU, RUSSIAN)):
        letters = [group.letter for group in letter_groups(issue, lang)]
        assert len(set(letters)) == len(letters)
        own = [letter for letter in letters if letter in alphabet]
        assert own == sorted(own, key=alphabet.index)


@given(issues())
def test_everybody_stands_under_the_first_letter_of_the_family_name(issue: Issue) -> None:
    for lang in Language:
        for group in letter_groups(issue, lang):
            for credit in group.credits:
                first = next(char for char in credit.name.family if char.isalpha()).upper()
                assert group.letter == ("Е" if (lang, first) == (Language.RU, "Ё") else first)
