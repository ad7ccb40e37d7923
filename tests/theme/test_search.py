"""The search in a real browser: it forgives, tells what it found, keeps its address; it asks for
nothing before and for nothing foreign ever, on a server with a strict policy and from a folder."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from browsing import Browser, foreign
from search_page import DONE, SHOWN, TOLD, TYPE, Search

TARGET = 44  # pixels, of what the search is done with


@pytest.fixture(params=["server", "folder"])
def start(request: pytest.FixtureRequest, server: str, searchable: Path) -> str:
    """The site's address, on a server and from a folder."""
    return server if request.param == "server" else searchable.as_uri()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        # Letters of a Russian keyboard, Latin of several kinds, either spelling of a name.
        ("каргалы", "regions/aktobe"),
        ("омарова айгул", "authors/aygul-omarova"),
        ("Айгуль", "authors/aygul-omarova"),
        ("Aygül Omarova", "authors/aygul-omarova"),
        ("Karaganda", "regions/karaganda"),
        ("Qaraghandy", "regions/karaganda"),
        ("Lesson Study", "practices/lesson-study"),
        ("БКО", "regions/west"),
        # Forms of words.
        ("тәлімгерліктің", "practices/mentoring"),
        ("наставниками", "practices/mentoring"),
        ("ұстаздарымыздың", "articles/mentor"),
        ("әріптестеріне", "articles/mentor"),
        ("библиотекам", "articles/books"),
        ("зерттейді", "articles/lesson"),
        # One wrong letter: another, one too few, one too many, two in the wrong order.
        ("настовничество", "practices/mentoring"),
        ("настаничество", "practices/mentoring"),
        ("насставничествво", "practices/mentoring"),
        ("насатвничество", "practices/mentoring"),
        ("Омаорва", "authors/aygul-omarova"),
        # All words before some.
        ("библиотека открыта", "articles/books"),
        ("мектеп 129", "authors/ivan-petrov"),
    ],
)
def test_what_is_meant_is_found_first(search: Search, query: str, found: str) -> None:
    results = search(query)
    assert any(found in str(result["href"]) for result in results[:3]), results[:3]


def test_what_stands_in_very_many_places_need_not_stand_there(search: Search) -> None:
    """Every article lies in a region; the practice itself lies in none."""
    (first, *_rest) = search("Lesson Study область")
    assert "practices/lesson-study" in str(first["href"])


def test_the_keys_of_the_other_keyboard_are_read_and_the_reader_is_told(
    search: Search, browser: Browser
) -> None:
    for typed, meant in (("yfcnfdybxtcndj", "наставничество"), ("дуыыщт ыегвн", "lesson study")):
        results = search(typed, page="ru/search.html")
        assert results
        assert f"«{meant}»" in browser.evaluate(TOLD)
    search("наставничество")
    assert "«" not in browser.evaluate(TOLD)


def test_a_result_tells_its_language_and_leads_to_the_other(search: Search) -> None:
    (mentor, *_rest) = search("наставник каждую неделю")
    assert (mentor["href"], mentor["lang"]) == ("../ru/articles/mentor.html", "ru")
    assert mentor["ways"] == ["../kk/articles/mentor.html"]
    assert "Русский" in str(mentor["text"])
    (books, *_rest) = search("библиотека")
    assert books["ways"] == [], "it is in Russian only"


def test_the_sentence_with_the_words_is_shown_and_they_are_marked(search: Search) -> None:
    (first, *_rest) = search("наблюдать за детьми")
    assert "Учителя планируют урок и наблюдают за детьми." in str(first["text"])
    assert first["marked"] == ["наблюдают", "детьми"]


def test_results_are_counted_and_what_is_not_there_is_told(
    search: Search, browser: Browser
) -> None:
    number = len(search("мұғалім"))
    assert number in range(2, 11)
    assert browser.evaluate(TOLD) == f"Табылғаны: {number}"
    assert (
        browser.evaluate('document.querySelector("[data-told]").getAttribute("role")') == "status"
    )
    assert search("зщшхзщшх") == []
    assert "Ештеңе табылмады" in browser.evaluate(TOLD)
    assert browser.evaluate('document.querySelector(".search-results__more").hidden')


def test_results_are_chosen_by_language_region_and_practice(
    search: Search, browser: Browser
) -> None:
    every = search("учитель мұғалім")
    for more, is_right in (
        ("&lang=ru", lambda result: result["lang"] == "ru"),
        ("&region=aktobe", lambda result: "lesson" not in str(result["href"])),
        ("&practice=lesson-study", lambda result: "mentor" not in str(result["href"])),
    ):
        chosen = search("учитель мұғалім", more=more)
        assert len(chosen) > 0 and all(map(is_right, chosen)), more
        assert not all(map(is_right, every)), more
        assert browser.evaluate('document.querySelector("details[open] select") !== null')


def test_an_odd_address_does_no_harm(search: Search, browser: Browser) -> None:
    browser.console()
    for query in ("%", "<script>", "a" * 500, "'\"`", "constructor", "№№№", "̆", "..."):
        search(query, more="&region=nowhere&lang=xx&%E0%A4%A&__proto__=1")
        assert browser.evaluate("document.querySelectorAll('main script').length") == 4
    assert browser.console() == ()


def test_it_works_on_a_server_and_from_a_folder_by_keyboard_alone(
    start: str, browser: Browser
) -> None:
    browser.look(width=360)
    browser.visit(f"{start}/kk/search.html")
    browser.evaluate('document.querySelector("[name=q]").focus()')
    keys = browser.driver.switch_to.active_element
    keys.send_keys("наставник\n")
    browser.evaluate(f"new Promise(done => setTimeout(done, 300)).then(() => {DONE})")
    results = browser.evaluate(SHOWN)
    assert any("articles/mentor" in result["href"] for result in results)
    assert "q=%D0%BD" in browser.evaluate("location.search")
    address = browser.evaluate('document.querySelector("[data-results] a").href')
    browser.visit(address)
    assert browser.evaluate("document.querySelector('h1') !== null")


def test_the_address_keeps_each_search_and_back_leads_to_the_one_before(
    server: str, browser: Browser
) -> None:
    browser.look(width=360)
    browser.visit(f"{server}/ru/search.html")
    for query in ("наставник", "библиотека"):
        browser.evaluate(TYPE % json.dumps(query))
        browser.evaluate(DONE)
    browser.evaluate("history.back()")
    browser.evaluate(f"new Promise(done => setTimeout(done, 200)).then(() => {DONE})")
    assert browser.evaluate("document.querySelector('[name=q]').value") == "наставник"
    assert any("mentor" in result["href"] for result in browser.evaluate(SHOWN))


def test_nothing_is_asked_for_before_the_search_and_nothing_foreign_ever(
    server: str, browser: Browser
) -> None:
    browser.look(width=360)
    browser.console()
    browser.requests()
    browser.visit(f"{server}/kk/search.html")
    before = browser.requests()
    assert [address for address in before if "/search/" in address and "/js/" not in address] == []
    browser.evaluate(TYPE % json.dumps("мектеп"))
    browser.evaluate(DONE)
    after = browser.requests()
    assert any(address.endswith("/search/index.js") for address in after)
    assert foreign((*before, *after), server) == ()
    assert browser.console() == (), "the policy lets everything pass"


def test_an_index_that_does_not_come_is_told_and_asked_for_again(
    searchable: Path, serve_folder: Callable[[Path], str], browser: Browser, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    shutil.copytree(searchable, site)
    entry = site / "search" / "index.js"
    data = entry.read_bytes()
    entry.unlink()
    browser.visit(f"{serve_folder(site)}/ru/search.html?q=урок")
    browser.evaluate(DONE)
    assert "не загружается" in browser.evaluate(TOLD)
    entry.write_bytes(data)
    browser.evaluate(TYPE % json.dumps("урок"))
    browser.evaluate(DONE)
    assert browser.evaluate(SHOWN)


def test_without_scripts_the_lists_are_there_and_no_field(server: str, browser: Browser) -> None:
    seen = "[...document.querySelectorAll('%s')].filter(part => part.offsetHeight).length"
    browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.visit(f"{server}/kk/search.html")
        assert browser.evaluate(seen % ".search-form") == 0
        assert browser.evaluate(seen % ".other-ways a") == 5
    finally:
        browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
