"""Pages about the edition: the editors' text, and what the build adds where a page asks for it."""

from __future__ import annotations

from dataclasses import replace

from all_pages import made_by
from issue_values import SOURCE, both, issue, page, pair

from plugins.issue.imprint import Person
from plugins.issue.issue import Issue
from plugins.issue.language import Bilingual, Language
from plugins.pages.about_pages import AboutValues, ImprintPerson, Loss, about_pages

KK, RU = Language.KK, Language.RU


def _about(issue: Issue) -> AboutValues:
    (found,) = made_by(about_pages, issue)
    values: AboutValues = found.values
    return values


def test_a_page_has_the_words_of_its_file() -> None:
    (found,) = made_by(about_pages, issue(pages=(page("history", RU),)))
    assert (found.path, found.template, found.info.title) == ("ru/history.html", "page", "history")
    assert found.values == AboutValues(
        title="history", description="history", text="<p>Мәтін</p>", imprint=None, losses=()
    )


def test_a_page_about_the_edition_knows_whether_it_has_a_twin() -> None:
    pages = (page("about", KK), page("about", RU), page("lone", RU))
    found = {one.path: one.info.twin for one in made_by(about_pages, issue(pages=pages))}
    assert found == {
        "kk/about.html": "ru/about.html",
        "ru/about.html": "kk/about.html",
        "ru/lone.html": None,
    }


def test_what_the_scan_lost_is_given_to_the_page_that_shows_it() -> None:
    pairs = (
        pair("whole", order=1),
        pair("torn", [RU], order=2, scan_lost=("end",)),
        pair("gone", order=3, scan_lost=("start",), status="withdrawn"),
    )
    words = {"title": "Тақырып torn ru", "scan_lost": ("end",), "note": None}
    torn = Loss(slug="torn", lang=RU, is_stub=True, **words)
    for lang, is_stub in ((KK, True), (RU, False)):
        found = _about(issue(*pairs, pages=(page("about", lang, "losses"),)))
        assert found.losses == (replace(torn, is_stub=is_stub),)
        assert found.imprint is None
        assert _about(issue(*pairs, pages=(page("about", lang),))).losses == ()


def _person(name: Bilingual, note: Bilingual | None = None) -> Person:
    spelling = Bilingual(kk="printed", ru="editorial")
    return Person(
        name=name, post=both("редактор", "редакторы"), spelling=spelling, note=note, source=SOURCE
    )


def test_the_imprint_is_given_to_the_page_that_shows_it() -> None:
    one = issue(pages=(page("about", RU, "imprint"),))
    staff = (
        _person(both("Айгүл", "Айгуль"), note=both("Ескерту.", "Примечание.")),
        _person(both("Иван")),
    )
    printed = replace(one.imprint, staff=staff, council=(_person(both("Анна")),))
    found = _about(replace(one, imprint=printed)).imprint
    assert found is not None
    assert (found.newspaper, found.printed) == (printed.newspaper, printed.printed)
    assert found.staff == (
        ImprintPerson(name="Айгуль", lang=None, post="редакторы", note="Примечание."),
        ImprintPerson(name="Иван", lang=KK, post="редакторы", note=None),
    )
    assert [person.name for person in found.council] == ["Анна"]


def test_a_name_the_page_prints_itself_is_not_marked() -> None:
    one = issue(pages=(page("about", KK, "imprint"),))
    printed = replace(one.imprint, staff=(_person(both("Иван")),))
    found = _about(replace(one, imprint=printed)).imprint
    assert found is not None
    assert [person.lang for person in found.staff] == [None]
