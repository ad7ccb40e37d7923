"""What readers come for, on a telephone: each within three taps from home, without a word typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from browsing import Browser
from built_pages import BuiltPage
from selenium.webdriver.common.by import By

pytestmark = pytest.mark.slow

MOST_TAPS = 3
_PRINTED = "window.print = () => document.body.setAttribute('data-printed', '')"
_CAN_BE_MET = """return (link => {
  link.scrollIntoView({block: "center"});
  const box = link.getClientRects()[0];
  const met = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return link.contains(met) || met.contains(link);
})(arguments[0])
"""


class Reader:
    """Somebody with a telephone in front of a home page; counts taps."""

    def __init__(self, browser: Browser, start: str, lang: str) -> None:
        self.browser, self.start, self.taps = browser, start, 0
        browser.look(width=360, height=640)
        browser.visit(f"{start}/{lang}/index.html")

    @property
    def path(self) -> str:
        """Where the reader is, from the site's root."""
        address = self.browser.evaluate("location.href")
        return unquote(urlsplit(address).path.removeprefix("/"))

    def tap(self, selector: str, path: str = "") -> None:
        """Tap what is seen of this selector; a link that leads to ``path``, if one is given."""
        seen = [
            element
            for element in self.browser.driver.find_elements(By.CSS_SELECTOR, selector)
            if element.is_displayed()
            and (not path or self._path_of(element.get_attribute("href")) == path)
        ]
        assert seen, f"nothing to tap on {self.path}: {selector} {path}"
        assert self.browser.driver.execute_script(_CAN_BE_MET, seen[0])  # type: ignore[no-untyped-call]
        seen[0].click()
        self.taps += 1
        assert self.taps <= MOST_TAPS

    def _path_of(self, href: str | None) -> str:
        return unquote((href or "").removeprefix(f"{self.start}/")).partition("#")[0]

    def links(self, selector: str) -> set[str]:
        """Where the links in these elements lead."""
        found = self.browser.driver.find_elements(By.CSS_SELECTOR, f"{selector} a")
        return {self._path_of(link.get_attribute("href")) for link in found}


@pytest.fixture
def reader(
    lang: str, built_site: Path, serve_folder: Callable[[Path], str], browser: Browser
) -> Reader:
    return Reader(browser, serve_folder(built_site), lang)


def _of(pages: Iterable[BuiltPage], kind: str, lang: str) -> list[BuiltPage]:
    return [page for page in pages if page.kind == kind and page.lang == lang]


def _articles_in(page: BuiltPage, selector: str) -> set[str]:
    links = page.soup.select(f"{selector} a[href*='articles/']")
    targets = {target.partition("#")[0] for _written, target in page.targets()}
    return {target for target in targets if any(target.endswith(_name(a)) for a in links)}


def _name(link: object) -> str:
    return str(link["href"]).removeprefix("../")  # type: ignore[index]


@pytest.mark.parametrize("lang", ["kk"])
def test_the_articles_of_my_region(
    reader: Reader, lang: str, read_pages: tuple[BuiltPage, ...]
) -> None:
    """One that has the most of them, of those on the map, where the edition has one."""
    regions = _of(read_pages, "region", lang)
    on_the_map = reader.links(".region-map")
    if on_the_map:
        regions = [page for page in regions if page.path in on_the_map]
    if not regions:
        assert not on_the_map
        return
    region = max(regions, key=lambda page: len(_articles_in(page, ".entry-list")))
    wanted = _articles_in(region, ".entry-list")
    if not on_the_map:
        reader.tap(".navigation a", f"{lang}/regions/index.html")
    reader.tap(".region-map a" if on_the_map else "main a", region.path)
    assert reader.links(".entry-list") == wanted
    if wanted:
        reader.tap(".entry-list a", min(wanted))
        assert reader.path in wanted


@pytest.mark.parametrize("lang", ["ru"])
def test_who_else_has_the_same_practice(
    reader: Reader, lang: str, read_pages: tuple[BuiltPage, ...]
) -> None:
    practices = _of(read_pages, "practice", lang)
    practice = max(practices, key=lambda page: len(_articles_in(page, ".entry-list")))
    reader.tap(".navigation a[href$='#practices']")
    reader.tap(".practice-list a", practice.path)
    assert reader.links(".entry-list") == _articles_in(practice, ".entry-list")


@pytest.mark.parametrize("lang", ["kk"])
def test_this_page_in_the_other_language(
    reader: Reader, lang: str, read_pages: tuple[BuiltPage, ...]
) -> None:
    other = "ru" if lang == "kk" else "kk"
    home = next(page for page in read_pages if page.path == f"{lang}/index.html")
    page = min(_articles_in(home, ".contents"), default=home.path)
    if page != home.path:
        reader.tap(".contents a", page)
    assert reader.path == page
    reader.tap(f"header [hreflang={other}]")
    assert reader.path == page.replace(f"{lang}/", f"{other}/", 1)
    assert reader.browser.evaluate("document.documentElement.lang") == other


@pytest.mark.parametrize("lang", ["ru"])
def test_an_author_by_surname(reader: Reader, lang: str, read_pages: tuple[BuiltPage, ...]) -> None:
    """The one whose name stands last: a letter leads there; where nobody signs none does."""
    (index,) = (page for page in read_pages if page.path == f"{lang}/authors/index.html")
    people = index.soup.select(".author-index__link")
    reader.tap(".navigation a", index.path)
    if not people:
        assert reader.links(".letter-nav") == set()
        return
    last = people[-1]
    reader.tap(".letter-nav li:last-child a")
    group = unquote(reader.browser.evaluate("location.hash")).removeprefix("#")
    assert group and last.find_previous(id=group)
    reader.tap("main a", f"{lang}/authors/{last['href']}")
    assert reader.browser.evaluate("document.body.dataset.pageType") == "author"


@pytest.mark.parametrize("lang", ["kk"])
def test_print_this_article(reader: Reader, lang: str, read_pages: tuple[BuiltPage, ...]) -> None:
    home = next(page for page in read_pages if page.path == f"{lang}/index.html")
    told = _of(read_pages, "article", lang)  # of a stub there is nothing to print
    articles = _articles_in(home, ".contents") & {page.path for page in told}
    if not articles:
        assert not [page for page in told if page.soup.select(".story")]
        return
    reader.tap(".contents a", min(articles))
    reader.browser.evaluate(_PRINTED)
    reader.tap("[data-print]")
    assert reader.browser.evaluate("document.body.hasAttribute('data-printed')")


@pytest.mark.parametrize("lang", ["ru"])
def test_the_figures_of_the_issue(
    reader: Reader, lang: str, read_pages: tuple[BuiltPage, ...]
) -> None:
    """Where no contribution reports one there is no such page, and nothing leads there."""
    figures = {page.path for page in _of(read_pages, "figures", lang)}
    assert {path for path in reader.links(".entrances") if "figures" in path} == figures
    for path in figures:
        reader.tap(".entrances a", path)
        reader.tap(".figure-tables__number a")
        assert reader.path.startswith(f"{lang}/articles/")
