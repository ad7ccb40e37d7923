"""Every way out of a page leads somewhere, at any base path and from a folder."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from browsing import Browser
from built_pages import BuiltPage, declared_beside, file_of, one_of_each_kind
from makers import read_issue


def test_every_link_and_fragment_resolves(any_pages: tuple[BuiltPage, ...]) -> None:
    by_path = {page.path: page for page in any_pages}
    declared = declared_beside(any_pages[0].site)
    lost = []
    for page in any_pages:
        for written, target in page.targets():
            file = file_of(page.site, target)
            if not file.is_file() and file.relative_to(page.site).as_posix() in declared:
                continue
            if not file.is_file():
                lost.append(f"{page.path}: {written}")
                continue
            fragment = unquote(urlsplit(target).fragment)
            path = file.relative_to(page.site).as_posix()
            if fragment and fragment not in by_path[path].fragments:
                lost.append(f"{page.path}: {written} (no such place on the page)")
    assert lost == []


def test_links_are_relative_and_name_a_file(pages: tuple[BuiltPage, ...]) -> None:
    rooted = [
        f"{page.path}: {written}"
        for page in pages
        for written, target in page.targets()
        if written.startswith("/") or urlsplit(target).path.endswith("/")
    ]
    assert rooted == []


def test_redirects_lead_from_the_country_code_and_old_addresses(
    pages: tuple[BuiltPage, ...], project: Path
) -> None:
    """From the code the home and the indexes lead on; from wherever, to a page that people read."""
    by_path = {page.path: page for page in pages}
    led = {page.path: _target(page) for page in pages if page.is_redirect}
    code = read_issue(project).imprint.country.code
    from_the_code = {path: led[path] for path in led if path.startswith(f"{code}/")}
    kinds = ("home", "regions", "authors")
    indexes = {page.path for page in pages if page.lang == "kk" and page.kind in kinds}
    assert from_the_code == {path.replace("kk", code, 1): path for path in indexes}
    assert [path for path, target in led.items() if by_path[target].is_redirect] == []


def _target(redirect: BuiltPage) -> str:
    """The path a redirect leads to."""
    refresh = redirect.soup.find("meta", attrs={"http-equiv": "refresh"})
    assert refresh is not None
    _delay, _, target = str(refresh["content"]).partition("url=")
    return urljoin(f"/{redirect.path}", target).removeprefix("/")


def _root(pages: tuple[BuiltPage, ...]) -> str:
    """The address of the site, whatever the settings say: that of its front door."""
    (door,) = [page for page in pages if page.path == "index.html"]
    canonical = door.soup.find("link", rel="canonical")
    assert canonical is not None
    return str(canonical["href"])


def _alternates(page: BuiltPage, root: str = "") -> dict[str, str]:
    links = page.soup.find_all("link", rel="alternate", hreflang=True)
    return {str(link["hreflang"]): str(link["href"]).removeprefix(root) for link in links}


def _path_of(address: str) -> str:
    return f"{address}index.html" if address.endswith("/") or not address else address


def test_alternates_are_mutual_and_name_the_page_itself(
    any_pages: tuple[BuiltPage, ...],
) -> None:
    by_path = {page.path: page for page in any_pages}
    root = _root(any_pages)
    alternates = {page.path: _alternates(page, root) for page in any_pages}
    assert any(alternates.values())
    for path, found in alternates.items():
        if not found:
            continue
        assert path in map(_path_of, found.values()), f"{path} does not name itself"
        assert "x-default" in found, path
        for lang, address in found.items():
            other = _path_of(address)
            assert other in by_path, f"{path}: {address}"
            if lang != "x-default":  # the front door stands for every page and names the homes
                assert alternates[other] == found, f"{path} and {other} disagree"


def test_pages_without_a_twin_have_no_alternates(pages_with_gaps: tuple[BuiltPage, ...]) -> None:
    """A stub, a redirect and the 404 page stand for nothing that could have a translation."""
    lone = [p for p in pages_with_gaps if p.is_redirect or p.kind in ("stub", "404")]
    assert {"stub", "404"} <= {page.kind for page in lone}
    assert [page.path for page in lone if _alternates(page)] == []


@pytest.mark.slow
@pytest.mark.parametrize("at", ["a folder", "a sub-path"])
def test_pages_work_at(
    at: str,
    built_site: Path,
    read_pages: tuple[BuiltPage, ...],
    browser: Browser,
    serve_folder: Callable[[Path], str],
    tmp_path: Path,
) -> None:
    """Style, fonts and links work under another base path and by a double click on a file; but for
    the 404 page of a site that knows its address, which is found there at any depth."""
    if at == "a folder":
        start = built_site.as_uri()
    else:
        shutil.copytree(built_site, tmp_path / "archive" / "2020")
        start = f"{serve_folder(tmp_path)}/archive/2020"
    browser.look(width=1280)
    for page in one_of_each_kind(tuple(page for page in read_pages if page.is_movable)):
        browser.requests()
        browser.visit(f"{start}/{page.path}")
        assert browser.evaluate("document.styleSheets.length") == 1, page.path
        fonts = browser.evaluate(
            "document.fonts.ready.then(fonts => [...fonts]"
            ".filter(font => font.family == 'Literata').map(font => font.status))"
        )
        assert "error" not in fonts, page.path
        assert "loaded" in fonts, page.path
        assert [a for a in browser.requests() if not a.startswith(start)] == []
        outside = browser.evaluate(
            "[...document.querySelectorAll('a[href]')]"
            ".map(a => new URL(a.getAttribute('href'), document.baseURI).href)"
            f".filter(href => !href.startsWith({start!r}) && !/^(https?|mailto):/.test(href))"
        )
        assert outside == [], page.path
