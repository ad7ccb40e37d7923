"""What a reader sets holds: on the next page, before it is painted, also from a folder; and without
scripts nothing is offered that would do nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from all_pages import EXTRAS, OUTPUTS, RENDERER, site_for
from browsing import Browser
from whole_issue import whole_issue

from plugins.site.writer import write_outputs

ARTICLE, HOME = "kk/articles/aral.html", "ru/index.html"
_CHOSEN = """
["size", "contrast", "spacing"].map(name =>
  document.documentElement.getAttribute("data-" + name) || "").join(" ")
"""
_CHECKED = """
[...document.querySelectorAll(".reader-settings input:checked")].map(way => way.value).join(" ")
"""
_SHOWN = "[...document.querySelectorAll('%s')].filter(part => part.offsetHeight).length"
# What the page looks like when the browser first has a body to paint.
_AT_FIRST = """
new MutationObserver((_, seen) => {
  if (document.body) {
    window.atFirst = document.documentElement.getAttribute("data-size") || "";
    seen.disconnect();
  }
}).observe(document, {childList: true, subtree: true});
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    issue = whole_issue()
    place = tmp_path_factory.mktemp("whole")
    made = [output for output in OUTPUTS if output.name != "photos"]
    site = site_for(issue, cache=place / "cache")
    write_outputs(made, EXTRAS, issue, site, RENDERER, place / "site")
    return place / "site"


@pytest.fixture(params=["server", "folder"])
def start(request: pytest.FixtureRequest, folder: Path, serve_folder: Callable[[Path], str]) -> str:
    """The site's address, on a server and from a folder."""
    return serve_folder(folder) if request.param == "server" else folder.as_uri()


@pytest.fixture(autouse=True)
def _a_new_reader(browser: Browser, folder: Path, serve_folder: Callable[[Path], str]) -> None:
    browser.look(width=360)
    for site in (serve_folder(folder), folder.as_uri()):
        browser.visit(f"{site}/{HOME}")
        browser.evaluate("localStorage.clear()")


def _choose(browser: Browser, *ways: str) -> None:
    browser.evaluate("document.querySelector('.reader-settings summary').click()")
    for way in ways:
        name, _, value = way.partition("=")
        browser.evaluate(
            f'document.querySelector(\'[name="reader-{name}"][value="{value}"]\').click()'
        )


def test_what_is_set_holds_on_the_next_page_before_it_is_painted(
    start: str, browser: Browser
) -> None:
    browser.visit(f"{start}/{ARTICLE}")
    plain = browser.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
    _choose(browser, "size=largest", "contrast=dark", "spacing=wide")
    assert browser.evaluate(_CHOSEN) == "largest dark wide"
    added = browser.driver.execute_cdp_cmd(
        "Page.addScriptToEvaluateOnNewDocument", {"source": _AT_FIRST}
    )
    browser.visit(f"{start}/{HOME}")
    browser.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", added)
    assert browser.evaluate("window.atFirst") == "largest"
    assert browser.evaluate(_CHOSEN) == browser.evaluate(_CHECKED) == "largest dark wide"
    assert browser.evaluate("location.href") == f"{start}/{HOME}"  # the same address
    size = browser.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
    assert size == pytest.approx(1.5 * plain)
    assert browser.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(0, 0, 0)"


def test_the_way_back_is_one_button(start: str, browser: Browser) -> None:
    browser.visit(f"{start}/{HOME}")
    _choose(browser, "size=large", "spacing=wide")
    browser.evaluate("document.querySelector('[data-reset]').click()")
    assert browser.evaluate(_CHOSEN).strip() == ""
    browser.visit(f"{start}/{ARTICLE}")
    assert browser.evaluate(_CHOSEN).strip() == browser.evaluate(_CHECKED).strip() == ""


def test_words_from_elsewhere_in_the_memory_do_no_harm(start: str, browser: Browser) -> None:
    browser.visit(f"{start}/{HOME}")
    browser.evaluate("localStorage.setItem('reader-size', '\"><script>')")
    browser.visit(f"{start}/{ARTICLE}")
    assert browser.evaluate("getComputedStyle(document.documentElement).fontSize") == "16px"
    assert browser.evaluate("document.querySelectorAll('script:not([type*=json])').length") == 2
    _choose(browser, "size=large")
    assert browser.evaluate(_CHOSEN).strip() == "large"


def test_all_of_it_can_be_done_by_keyboard_and_has_no_barrier(
    folder: Path,
    serve_folder: Callable[[Path], str],
    browser: Browser,
    axe: Callable[[], tuple[str, ...]],
) -> None:
    """At the width that 1280 pixels have at 400 %."""
    browser.look(width=320)
    browser.visit(f"{serve_folder(folder)}/{ARTICLE}")
    _choose(browser, "size=largest")
    reached = browser.evaluate(
        "[...document.querySelectorAll('.reader-settings :is(summary, input, button)')]"
        ".every(part => (part.focus(), document.activeElement === part))"
    )
    assert reached
    assert browser.evaluate("document.scrollingElement.scrollWidth") == 320
    assert axe() == ()


def test_without_scripts_nothing_is_offered_that_would_do_nothing(
    folder: Path, serve_folder: Callable[[Path], str], browser: Browser
) -> None:
    address = f"{serve_folder(folder)}/{ARTICLE}"
    parts = _SHOWN % ".reader-settings, .share-links__action"
    browser.visit(address)
    assert browser.evaluate(parts) == 3
    browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.visit(address)
        assert browser.evaluate(parts) == 0
        assert browser.evaluate(_SHOWN % ".share-links__link") == 2
    finally:
        browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_the_address_of_a_page_is_copied_or_the_reader_is_told_how(
    folder: Path, serve_folder: Callable[[Path], str], browser: Browser
) -> None:
    browser.visit(f"{serve_folder(folder)}/{ARTICLE}")
    copied = browser.evaluate("document.querySelector('[data-copy]').dataset.copy")
    assert copied == browser.evaluate("document.querySelector('link[rel=canonical]').href")
    answers = {"copied": "Promise.resolve(window.told = text)", "refused": "Promise.reject(text)"}
    for word, answer in answers.items():
        browser.evaluate(
            "Object.defineProperty(navigator, 'clipboard', {configurable: true, value:"
            f" {{writeText: text => {answer}}}}})"
        )
        said = browser.evaluate(
            "(document.querySelector('[data-copy]').click(), new Promise(done => setTimeout(() =>"
            " done(document.querySelector('.share-links [role=status]').textContent), 50)))"
        )
        assert said == browser.evaluate(
            f"document.querySelector('.share-links [role=status]').dataset.{word}"
        )
    assert browser.evaluate("window.told") == copied
