"""The search in a real browser: it forgives, tells what it found, keeps its address; it asks for
nothing before and for nothing foreign ever, on a server with a strict policy and from a folder."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from all_pages import EXTRAS, OUTPUTS, RENDERER, site_for
from browsing import Browser, foreign
from readable import PALE_WORDS
from searchable_issue import searchable_issue
from strict_server import serving_strictly

from plugins.site.writer import write_outputs

TARGET = 44  # pixels, of what the search is done with
_SHOWN = """
[...document.querySelectorAll("[data-results] > li")].map(one => ({
  href: one.querySelector("a").getAttribute("href"),
  lang: one.querySelector("a").lang,
  text: one.textContent,
  marked: [...one.querySelectorAll("mark")].map(mark => mark.textContent),
  ways: [...one.querySelectorAll("small a")].map(way => way.getAttribute("href")),
}))
"""
_TOLD = 'document.querySelector("[data-told]").textContent'
# Waits until the search has told how many it found, and shown them.
_DONE = """
new Promise((done, failed) => {
  const list = document.querySelector("[data-results]");
  const told = document.querySelector("[data-told]");
  let left = 200;
  const look = setInterval(() => {
    const answer = told.textContent, asked = list.dataset.asking;
    const isFound = answer.startsWith(list.dataset.found);
    if (answer && answer !== asked && (list.children.length || !isFound)) done(clearInterval(look));
    if (!left--) failed(clearInterval(look));
  }, 25);
})
"""
_TYPE = """
(() => {
  const form = document.querySelector("[data-search]");
  form.elements.q.value = %s;
  form.querySelector("button").click();
})()
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    issue = searchable_issue()
    place = tmp_path_factory.mktemp("searchable")
    made = [output for output in OUTPUTS if output.name != "photos"]
    site = site_for(issue, cache=place / "cache")
    write_outputs(made, EXTRAS, issue, site, RENDERER, place / "site")
    return place / "site"


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[str]:
    with serving_strictly(folder) as address:
        yield address


@pytest.fixture(params=["server", "folder"])
def start(request: pytest.FixtureRequest, server: str, folder: Path) -> str:
    """The site's address, on a server and from a folder."""
    return server if request.param == "server" else folder.as_uri()


Search = Callable[..., list[dict[str, object]]]


@pytest.fixture
def search(browser: Browser, server: str) -> Search:
    """``search(query, page=…, more=…)``: the results of an address with this query."""
    browser.look(width=360)

    def ask(query: str, *, page: str = "kk/search.html", more: str = "") -> list[dict[str, object]]:
        browser.visit(f"{server}/{page}?q={quote(query)}{more}")
        browser.evaluate(_DONE)
        return list(browser.evaluate(_SHOWN))

    return ask


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
        assert f"«{meant}»" in browser.evaluate(_TOLD)
    search("наставничество")
    assert "«" not in browser.evaluate(_TOLD)


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
    assert browser.evaluate(_TOLD) == f"Табылғаны: {number}"
    assert (
        browser.evaluate('document.querySelector("[data-told]").getAttribute("role")') == "status"
    )
    assert search("зщшхзщшх") == []
    assert "Ештеңе табылмады" in browser.evaluate(_TOLD)
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
    browser.evaluate(f"new Promise(done => setTimeout(done, 300)).then(() => {_DONE})")
    results = browser.evaluate(_SHOWN)
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
        browser.evaluate(_TYPE % json.dumps(query))
        browser.evaluate(_DONE)
    browser.evaluate("history.back()")
    browser.evaluate(f"new Promise(done => setTimeout(done, 200)).then(() => {_DONE})")
    assert browser.evaluate("document.querySelector('[name=q]').value") == "наставник"
    assert any("mentor" in result["href"] for result in browser.evaluate(_SHOWN))


def test_nothing_is_asked_for_before_the_search_and_nothing_foreign_ever(
    server: str, browser: Browser
) -> None:
    browser.look(width=360)
    browser.console()
    browser.requests()
    browser.visit(f"{server}/kk/search.html")
    before = browser.requests()
    assert [address for address in before if "/search/" in address and "/js/" not in address] == []
    browser.evaluate(_TYPE % json.dumps("мектеп"))
    browser.evaluate(_DONE)
    after = browser.requests()
    assert any(address.endswith("/search/index.js") for address in after)
    assert foreign((*before, *after), server) == ()
    assert browser.console() == (), "the policy lets everything pass"


def test_an_index_that_does_not_come_is_told_and_asked_for_again(
    folder: Path, serve_folder: Callable[[Path], str], browser: Browser, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    shutil.copytree(folder, site)
    entry = site / "search" / "index.js"
    data = entry.read_bytes()
    entry.unlink()
    browser.visit(f"{serve_folder(site)}/ru/search.html?q=урок")
    browser.evaluate(_DONE)
    assert "не загружается" in browser.evaluate(_TOLD)
    entry.write_bytes(data)
    browser.evaluate(_TYPE % json.dumps("урок"))
    browser.evaluate(_DONE)
    assert browser.evaluate(_SHOWN)


def test_without_scripts_the_lists_are_there_and_no_field(server: str, browser: Browser) -> None:
    seen = "[...document.querySelectorAll('%s')].filter(part => part.offsetHeight).length"
    browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.visit(f"{server}/kk/search.html")
        assert browser.evaluate(seen % ".search-form") == 0
        assert browser.evaluate(seen % ".other-ways a") == 5
    finally:
        browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_found_words_are_read_in_forced_colours_and_are_no_links(
    scheme: str, search: Search, browser: Browser
) -> None:
    """Browsers give marks black letters there: on black they were not seen."""
    browser.look(width=360, scheme=scheme, colours="active")
    assert any(result["marked"] for result in search("мұғалім учитель"))
    assert browser.evaluate(PALE_WORDS) == []
    browser.look(width=360, scheme=scheme)
    search("мұғалім учитель")
    lines = "getComputedStyle(document.querySelector('p mark')).textDecorationLine"
    assert browser.evaluate(lines) == "none"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_there_is_no_barrier(
    scheme: str, search: Search, browser: Browser, axe: Callable[[], tuple[str, ...]]
) -> None:
    browser.look(width=320, scheme=scheme)
    assert search("мұғалім учитель", more="&region=aktobe")
    assert axe() == ()
    assert browser.evaluate("document.scrollingElement.scrollWidth") == 320
    low = browser.evaluate(
        "[...document.querySelectorAll('.search-form :is(input, button, select)')]"
        ".map(part => part.getBoundingClientRect().height)"
    )
    assert len(low) == 5 and min(low) >= TARGET
    links = browser.evaluate(
        "[...document.querySelectorAll('main :is(a, summary)')]"
        ".map(link => link.getBoundingClientRect().height).filter(height => height)"
    )
    assert min(links) >= 24
