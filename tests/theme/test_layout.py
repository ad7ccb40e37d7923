"""How pages stand on the screen, in an issue of long words: nothing sticks out, the head is low,
links can be hit, and the pattern page shows every component so."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from all_pages import ADDRESS, EXTRAS, OUTPUTS, RENDERER, site_for
from browsing import Browser
from heavy_issue import heavy_issue
from readable import PALE_WORDS

from plugins.built_site.site import read_site
from plugins.issue.language import Language
from plugins.site.writer import write_outputs
from plugins.validation.site.judging import PAGE_RULES

HEAD_AT_MOST = 220  # pixels before the first headline on a telephone
LOWEST_LINK = 24  # pixels, WCAG 2.2 (target size)
PAGES = (
    *("index.html", "404.html", "kk/index.html", "ru/index.html"),
    *("kk/articles/slug-0.html", "ru/articles/slug-0.html", "kk/about.html"),
    *("kk/regions/index.html", "ru/regions/region-0.html", "ru/practices/practice-0.html"),
    *("kk/authors/index.html", "ru/authors/author-0.html", "kk/figures.html", "ru/figures.html"),
    *("kk/patterns.html", "ru/patterns.html"),
)
_STICKING_OUT = """
[...document.querySelectorAll("main h1, main h2, main h3, main h4, main a, main dd, header a")]
  .filter(element => element.scrollWidth > element.clientWidth + 1 && element.clientWidth)
  .map(element => element.textContent.trim())
"""
_LOW_LINKS = f"""
[...document.querySelectorAll("li a, nav a, footer a")]
  .map(link => [link.textContent.trim(), link.getBoundingClientRect().height])
  .filter(([text, height]) => height && height < {LOWEST_LINK})
"""
_HANGING = """
[...document.querySelectorAll("main [class]")]
  .filter(element => getComputedStyle(element).float !== "none")
  .filter(element => element.getBoundingClientRect().bottom
    > element.parentElement.getBoundingClientRect().bottom + 1)
  .map(element => element.parentElement.textContent.trim())
"""
_FIRST_HEADLINE = 'document.querySelector("main h1, main h2").getBoundingClientRect().top'


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site of the heavy issue, pattern pages included."""
    issue = heavy_issue()
    folder = tmp_path_factory.mktemp("heavy")
    site = site_for(issue, cache=folder / "cache")
    made = [output for output in OUTPUTS if output.name != "photos"]
    write_outputs(made, EXTRAS, issue, site, RENDERER, folder / "site", requested=("patterns",))
    return folder / "site"


@pytest.fixture(scope="module")
def start(built: Path, serve_folder: Callable[[Path], str]) -> str:
    """Its address."""
    return serve_folder(built)


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_pages_stand_well(
    lang: str, start: str, browser: Browser, axe: Callable[[], tuple[str, ...]]
) -> None:
    """In every size of letters that a reader may set, nothing needs to be scrolled sideways, and
    colours that the system forces leave all words readable."""
    found = []
    for path in (path for path in PAGES if path.startswith("ru/") is (lang == "ru")):
        browser.look(width=320)
        browser.visit(f"{start}/{path}")
        for width in (320, 360, 1280):
            browser.look(width=width)
            found += [(path, width, *fault) for fault in _faults(path, width, browser)]
        for scheme in ("light", "dark"):
            browser.look(width=360, scheme=scheme, colours="active")
            if pale := (*browser.evaluate(PALE_WORDS)[:3], *axe()):
                found.append((path, f"{scheme} is forced", pale))
    assert found == []


def _faults(path: str, width: int, browser: Browser) -> Iterator[tuple[str, Any]]:
    if words := browser.evaluate(_STICKING_OUT):
        yield "sticks out", words
    if hanging := browser.evaluate(_HANGING):
        yield "hangs below its line", hanging[:4]
    if low := browser.evaluate(_LOW_LINKS):
        yield "cannot be hit", low[:4]
    if width < 700 and path.count("/") and browser.evaluate(_FIRST_HEADLINE) > HEAD_AT_MOST:
        yield "begins too low", browser.evaluate(_FIRST_HEADLINE)
    for size in ("large", "largest", ""):
        browser.evaluate(f'document.documentElement.dataset.size = "{size}"')
        if (needed := browser.evaluate("document.scrollingElement.scrollWidth")) > width:
            yield f"is {needed} wide in size “{size}”", width


_NUMBERED = """
(() => {
  const words = "Уметь рассмотреть самооценку школы. ".repeat(3);
  const row = number => `<tr><td>${number}</td><td>${words}</td></tr>`;
  const table = `<table>${["1.1", "2.10", "3.14"].map(row).join("")}</table>`;
  const first = ".story table:last-child td:first-child";
  document.querySelector(".story").insertAdjacentHTML("beforeend", table);
  const heights = [...document.querySelectorAll(first)].map(cell => {
    const line = document.createRange();
    line.selectNodeContents(cell);
    return line.getClientRects().length;
  });
  return [heights, document.scrollingElement.scrollWidth];
})()
"""


@pytest.mark.parametrize("width", [320, 1280])
def test_no_number_in_a_table_is_broken(width: int, start: str, browser: Browser) -> None:
    """The first column of two held “3.1” above “4”."""
    browser.look(width=width)
    browser.visit(f"{start}/ru/articles/slug-0.html")
    assert browser.evaluate(_NUMBERED) == [[1, 1, 1], width]


_PLACES = """
(() => {
  const place = selector => document.querySelector(selector).getBoundingClientRect();
  const [text, more] = [place(".article-text"), place(".article-facts .related")];
  return { beside: more.left >= text.right, below: more.top >= text.bottom };
})()
"""


def test_others_stand_beside_an_article_and_below_it_on_telephones(
    start: str, browser: Browser
) -> None:
    """The column beside a text was empty below the facts."""
    browser.visit(f"{start}/ru/articles/slug-0.html")
    for width, beside in ((1280, True), (360, False)):
        browser.look(width=width)
        assert browser.evaluate(_PLACES) == {"beside": beside, "below": not beside}


def test_a_contribution_alone_has_all_the_room(start: str, browser: Browser) -> None:
    """Most authors wrote one; it stood in half the column."""
    browser.look(width=1280)
    browser.visit(f"{start}/ru/authors/author-0.html")
    widths = "[...document.querySelectorAll('%s')].map(one => one.offsetWidth)"
    listed = browser.evaluate(widths % ".entry-list__item")
    assert listed == browser.evaluate(widths % ".entry-list") and len(listed) == 1


@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_the_pattern_page_has_no_barrier(
    lang: str, start: str, browser: Browser, axe: Callable[[], tuple[str, ...]]
) -> None:
    browser.visit(f"{start}/{lang}/patterns.html")
    assert browser.evaluate("document.querySelectorAll('.pattern').length") > 40
    for width, scheme, contrast in (
        (320, "light", "more"),
        (360, "dark", "no-preference"),
        (1280, "light", "no-preference"),
    ):
        browser.look(width=width, scheme=scheme, contrast=contrast)
        assert axe() == (), (width, scheme, contrast)


def test_the_pattern_page_keeps_the_rules_of_every_page(built: Path) -> None:
    """One h1, each id once, links that lead somewhere."""
    site = read_site(built, ADDRESS)
    pages = [site.pages[f"{lang}/patterns.html"] for lang in Language]
    faults = [fault for page in pages for rule in PAGE_RULES for fault in rule(site, page)]
    assert [(fault.code, fault.args) for fault in faults] == []


@pytest.mark.long
@pytest.mark.parametrize("path", PAGES)
def test_no_kind_of_page_has_a_barrier_in_any_look(
    path: str, start: str, browser: Browser, axe: Callable[[], tuple[str, ...]]
) -> None:
    """320 pixels are what 1280 are at 400 %."""
    browser.visit(f"{start}/{path}")
    for width in (320, 360, 1280):
        for scheme in ("light", "dark"):
            for contrast in ("no-preference", "more"):
                browser.look(width=width, scheme=scheme, contrast=contrast)
                assert axe() == (), (width, scheme, contrast)
            browser.look(width=width, scheme=scheme, colours="active")
            assert axe() == (), (width, scheme, "forced")


@pytest.mark.parametrize("contrast", ["light", "dark"])
def test_the_readers_contrast_wins_over_the_system(
    contrast: str, start: str, browser: Browser, axe: Callable[[], tuple[str, ...]]
) -> None:
    browser.look(width=360, scheme="light" if contrast == "dark" else "dark")
    for path in ("kk/index.html", "ru/articles/slug-0.html"):
        browser.visit(f"{start}/{path}")
        browser.evaluate(f'document.documentElement.dataset.contrast = "{contrast}"')
        paper = browser.evaluate("getComputedStyle(document.body).backgroundColor")
        assert paper == ("rgb(255, 255, 255)" if contrast == "light" else "rgb(0, 0, 0)")
        assert axe() == ()


def test_on_paper_menus_vanish_and_the_address_stands(start: str, browser: Browser) -> None:
    browser.look(width=794)
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    browser.visit(f"{start}/kk/articles/slug-0.html")
    shown = "[...document.querySelectorAll('%s')].filter(part => part.offsetHeight).length"
    assert browser.evaluate(shown % "nav, .skip-link, .share-links, .reader-settings") == 0
    assert browser.evaluate(shown % ".masthead__search") == 0
    assert browser.evaluate(shown % ".colophon__address, .masthead__name, .story") == 3
    assert browser.evaluate("getComputedStyle(document.querySelector('.story')).columnCount") == "2"


def test_home_prints_as_contents(start: str, browser: Browser) -> None:
    """Fifty-two headlines, here twice as long as real ones, are no six pages of cards."""
    browser.look(width=794)
    browser.visit(f"{start}/ru/index.html")
    pdf = browser.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"]
    assert 1 <= base64.b64decode(pdf).count(b"/Type /Page\n") <= 4
