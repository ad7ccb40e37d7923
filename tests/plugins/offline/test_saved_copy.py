"""A reader saves a copy in a real browser, under the policy of publishing and below a path of the
host; then the server is gone, slow, broken or has a newer version."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browsing import Browser
from hosting_server import HostingServer
from makers import make_buildable, miniature, write_files

from desk.building import build
from plugins.built_site.page import Use
from plugins.built_site.site import read_site

BASE = "/sub/"
PAGE = "kk/offline.html"
ARTICLE = "kk/articles/kir.html"
_TOLD = "document.querySelector('[data-told]').textContent"
_COPY_LINE = "(document.querySelector('[data-from-copy]') || {}).textContent || ''"
_NAMES = "caches.keys().then(names => names.length)"


def _publish(folder: Path, name: str, title: str) -> Path:
    """The miniature issue as published, with this headline above one contribution."""
    files = {
        path: text.replace("Көршімен бірге үйрену", title) if "kir.kk" in path else text
        for path, text in miniature().items()
        if isinstance(text, str)
    }
    site = make_buildable(write_files(folder / name, files))
    overrides = {"REQUESTED": ["saved-lists"], "SITEURL": "https://edition.kz/sub"}
    assert build(site, output="published", overrides=overrides)
    return site / "published"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _publish(tmp_path_factory.mktemp("published"), "first", "Көршімен бірге үйрену")


@pytest.fixture(scope="module")
def newer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _publish(tmp_path_factory.mktemp("newer"), "second", "Түзетілген тақырып")


@pytest.fixture
def host(published: Path, browser: Browser) -> Iterator[HostingServer]:
    """Every test has a host of its own, so that nothing is saved yet."""
    server = HostingServer(published, BASE)
    browser.look(width=360)
    browser.console()
    yield server
    server.stop()
    browser.visit("about:blank")


def _until(browser: Browser, expression: str, wanted: Callable[[str], bool]) -> str:
    """The value as soon as it is wanted; fails after half a minute."""
    end = time.monotonic() + 30
    while not wanted(found := str(browser.evaluate(expression))):
        assert time.monotonic() < end, f"still “{found}”"
        time.sleep(0.05)
    return found


def _words(browser: Browser, name: str) -> str:
    return str(browser.evaluate(f"document.querySelector('[data-told]').dataset.{name}"))


def _open_page(browser: Browser, host: HostingServer, fragment: str = "") -> None:
    browser.visit("about:blank")
    browser.visit(f"{host.address}{PAGE}{fragment}")
    ready = "!document.querySelector('[data-save]').disabled || " + _TOLD + " !== ''"
    _until(browser, ready, lambda found: found == "True")


def _save(browser: Browser, end: str = "saved") -> None:
    _until(
        browser, "document.querySelector('[data-save]').disabled", lambda found: found == "False"
    )
    browser.evaluate("document.querySelector('[data-save]').click()")
    _until(browser, _TOLD, lambda found: found == _words(browser, end))


def _listed(host: HostingServer, lang: str = "kk") -> list[list[str]]:
    text = (host.folder / f"offline/issue-{lang}.json").read_text(encoding="utf-8")
    return list(json.loads(text)["files"])


def test_with_the_server_gone_every_saved_page_opens_and_says_it_is_the_copy(
    host: HostingServer, browser: Browser
) -> None:
    _open_page(browser, host)
    size = browser.evaluate("document.querySelector('[data-size]').textContent")
    assert size.endswith(" МБ")
    assert browser.evaluate("document.querySelector('.offline__refused').offsetHeight") == 0
    _save(browser)
    held = browser.evaluate("document.querySelector('[data-what]').textContent")
    assert held.startswith("Бүкіл шығарылым · Қазақша · ")
    browser.visit(f"{host.address}{ARTICLE}")
    assert browser.evaluate(_COPY_LINE) == "", "with a network the page is the network's"
    host.stop()
    pages = [path for path, *_ in _listed(host) if path.endswith(".html")]
    assert {"index.html", "kk/index.html", ARTICLE, PAGE} <= set(pages)
    for path in (*pages, "kk/", f"{ARTICLE}?q=1#content", ARTICLE.removesuffix(".html")):
        browser.visit(f"{host.address}{path}")
        assert "Сақталған көшірме, " in browser.evaluate(_COPY_LINE), path
        assert browser.evaluate("getComputedStyle(document.body).maxWidth") != "none", path
    browser.visit(f"{host.address}ru/index.html")
    assert browser.evaluate("location.href") == f"{host.address}{PAGE}#missing"
    assert (
        browser.evaluate("getComputedStyle(document.querySelector('#missing')).display") == "block"
    )
    said = [line for line in browser.console() if "Content Security Policy" in line]
    assert said == []
    host.start()
    browser.visit(f"{host.address}ru/index.html")
    assert browser.evaluate("location.href") == f"{host.address}ru/index.html"


@pytest.mark.long
def test_what_a_search_finds_in_the_other_language_is_read_in_the_saved_one(
    host: HostingServer, browser: Browser
) -> None:
    """The search finds words of both languages; the copy has pages of one."""
    _open_page(browser, host)
    _save(browser)
    host.stop()
    browser.visit(f"{host.address}kk/search.html")
    browser.evaluate(f"void (location.href = '../{ARTICLE.replace('kk/', 'ru/')}#content')")
    _until(browser, "location.href", lambda found: found == f"{host.address}{ARTICLE}#content")
    for start in (ARTICLE, "kk/search.html"):  # the way to the other language leads nowhere
        browser.visit(f"{host.address}{start}")
        browser.evaluate("document.querySelector('header [hreflang=ru]').click()")
        _until(browser, "location.href", lambda found: found == f"{host.address}{PAGE}#missing")
    host.start()


@pytest.mark.long
def test_an_update_replaces_the_copy_whole_and_loads_only_what_changed(
    host: HostingServer, newer: Path, browser: Browser
) -> None:
    _open_page(browser, host)
    _save(browser)
    assert browser.evaluate("document.querySelector('[data-save]').disabled")
    host.show(newer)
    _open_page(browser, host)
    assert browser.evaluate(_TOLD) == _words(browser, "newer")
    host.asked.clear()
    _save(browser)
    assert ARTICLE in host.asked
    assert "kk/articles/oris.html" in host.asked, "it names its neighbour"
    assert "kk/accessibility.html" not in host.asked
    assert [path for path in host.asked if path.endswith(".woff2")] == []
    assert browser.evaluate(_NAMES) == 1
    host.stop()
    browser.visit(f"{host.address}{ARTICLE}")
    assert "Түзетілген тақырып" in browser.evaluate("document.title")
    host.start()


@pytest.mark.long
def test_a_failed_update_keeps_the_copy(host: HostingServer, newer: Path, browser: Browser) -> None:
    _open_page(browser, host)
    _save(browser)
    host.show(newer)
    host.broken = frozenset(["kk/articles/oris.html"])
    _open_page(browser, host)
    _save(browser, "failed")
    assert browser.evaluate(_NAMES) == 1
    host.stop()
    browser.visit(f"{host.address}{ARTICLE}")
    assert "Көршімен бірге үйрену" in browser.evaluate("document.title")
    assert "Сақталған көшірме" in browser.evaluate(_COPY_LINE)
    host.start()


@pytest.mark.long
def test_a_slow_or_broken_server_is_not_waited_for(host: HostingServer, browser: Browser) -> None:
    _open_page(browser, host)
    _save(browser)
    host.broken = frozenset([ARTICLE])
    browser.visit(f"{host.address}{ARTICLE}")
    assert "Сақталған көшірме" in browser.evaluate(_COPY_LINE)
    host.broken, host.wait = frozenset(), 8.0
    browser.visit(f"{host.address}{ARTICLE}")
    assert "Сақталған көшірме" in browser.evaluate(_COPY_LINE)
    host.wait = 0.0
    browser.visit(f"{host.address}kk/articles/oris.html")
    assert browser.evaluate(_COPY_LINE) == ""


@pytest.mark.long
def test_the_link_of_a_region_chooses_it_and_its_copy_has_its_contributions(
    host: HostingServer, browser: Browser
) -> None:
    browser.visit(f"{host.address}kk/regions/akmola.html")
    link = browser.evaluate("document.querySelector('main a[href*=offline]').getAttribute('href')")
    _open_page(browser, host, f"#{link.partition('#')[2]}")
    assert browser.evaluate("document.querySelector('[data-part]').value") == "akmola"
    _save(browser)
    host.stop()
    for path in ("kk/regions/akmola.html", ARTICLE, "kk/authors/aygul-omarova.html"):
        browser.visit(f"{host.address}{path}")
        assert "Сақталған көшірме" in browser.evaluate(_COPY_LINE), path
    browser.visit(f"{host.address}kk/articles/alghysoz.html")
    assert browser.evaluate("location.hash") == "#missing"
    host.start()


@pytest.mark.long
def test_who_deletes_the_copy_has_nothing_left(host: HostingServer, browser: Browser) -> None:
    _open_page(browser, host)
    _save(browser)
    browser.evaluate("document.querySelector('[data-remove]').click()")
    _until(browser, _TOLD, lambda found: found == _words(browser, "removed"))
    assert browser.evaluate(_NAMES) == 0
    workers = "navigator.serviceWorker.getRegistrations().then(found => found.length)"
    assert browser.evaluate(workers) == 0


@pytest.mark.long
def test_both_languages_are_saved_where_both_are_chosen(
    host: HostingServer, browser: Browser
) -> None:
    _open_page(browser, host)
    browser.evaluate("document.querySelector('[data-tree][value=ru]').click()")
    _save(browser)
    host.stop()
    browser.visit(f"{host.address}ru/index.html")
    assert "Сохранённая копия, " in browser.evaluate(_COPY_LINE)
    host.start()


def test_all_that_a_saved_page_loads_is_saved_with_it(published: Path) -> None:
    """But what only the installed app has."""
    site = read_site(published, "https://edition.kz/sub")
    files = json.loads((published / "offline/issue-kk.json").read_text(encoding="utf-8"))["files"]
    saved = {path for path, *_ in files}
    loaded = {
        lead.path
        for path in saved & set(site.pages)
        for reference in site.pages[path].references
        if reference.use is Use.LOADED and (lead := site.resolve(path, reference.target))
    }
    assert len(loaded) > 4
    assert {path for path in loaded - saved if "icons/icon-" not in path} == set()


def test_the_app_is_named_where_there_is_a_server(
    host: HostingServer, published: Path, browser: Browser
) -> None:
    named = "[...document.querySelectorAll('link[rel=manifest]')].map(link => link.href).join()"
    _open_page(browser, host)
    assert browser.evaluate(named) == f"{host.address}kk/manifest.webmanifest"
    fetched = "fetch(document.querySelector('link[rel=manifest]').href).then(one => one.status)"
    assert browser.evaluate(fetched) == 200
    browser.visit((published / PAGE).as_uri())
    assert browser.evaluate(named) == ""


def test_where_it_cannot_work_the_page_says_so_and_offers_nothing(
    published: Path, browser: Browser
) -> None:
    browser.visit((published / PAGE).as_uri())
    shown = "getComputedStyle(document.querySelector('.offline__{}')).display"
    assert browser.evaluate(shown.format("refused")) == "block"
    assert browser.evaluate(shown.format("form")) == "none"
