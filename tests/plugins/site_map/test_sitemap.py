"""sitemap.xml: every page that is for search engines, once, with its other language."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree

import pytest
from all_pages import ADDRESS, declared, infos_of, made_by, site_for
from drawn_issues import issues
from hypothesis import given
from issue_values import issue, moved, pair, region

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import Listing, PageInfo, Written, page_of_tree
from plugins.site.outputs import FileSpec
from plugins.site_map.sitemap import sitemap

_PARTS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def _parsed(file: FileSpec) -> ElementTree.Element:
    assert isinstance(file.content, bytes)
    return ElementTree.fromstring(file.content)


def _map_of(issue: Issue, address: str = ADDRESS) -> ElementTree.Element:
    """The site map of the whole site."""
    _listing, specs = declared(issue, site=site_for(issue, address))
    (found,) = [spec for spec in specs if spec.path == "sitemap.xml"]
    assert isinstance(found, FileSpec)
    return _parsed(found)


def _entries(root: ElementTree.Element) -> list[tuple[str, Mapping[str, str]]]:
    """The addresses, each with its versions by hreflang."""
    entries = []
    for url in root.findall("s:url", _PARTS):
        links = url.findall("x:link", _PARTS)
        assert {link.get("rel") for link in links} <= {"alternate"}
        hrefs = {str(link.get("hreflang")): str(link.get("href")) for link in links}
        assert len(hrefs) == len(links)
        entries.append((str(url.findtext("s:loc", None, _PARTS)), hrefs))
    return entries


def _file(address: str) -> str:
    path = address.removeprefix(f"{ADDRESS}/")
    return f"{path}index.html" if path.endswith("/") or not path else path


def _listing(*pages: PageInfo) -> Listing:
    return tuple(Written(path=page.path, output="pages", page=page) for page in pages)


@given(issues())
def test_every_page_that_is_for_search_engines_stands_there_once(issue: Issue) -> None:
    indexed = [path for path, info in infos_of(issue).items() if info.is_indexed]
    found = [_file(address) for address, _hrefs in _entries(_map_of(issue))]
    assert sorted(found) == sorted(indexed)


@given(issues())
def test_languages_of_a_page_name_each_other_and_the_page_itself(issue: Issue) -> None:
    entries = dict(_entries(_map_of(issue)))
    for address, hrefs in entries.items():
        if not hrefs:
            continue
        assert set(hrefs) == {"kk", "ru", "x-default"}
        assert hrefs["x-default"] == f"{ADDRESS}/"
        assert address in hrefs.values()
        for lang in Language:
            assert entries[hrefs[lang]] == hrefs


def test_what_is_in_no_index_is_not_in_the_map() -> None:
    """A stub, a withdrawn contribution, a redirect, the page for addresses where nothing lies."""
    one = issue(
        pair("aral"),
        pair("lone", [Language.KK], order=2),
        pair("gone", order=3, status="withdrawn"),
        moved=(moved("old", "aral"),),
    )
    articles = {address for address, _ in _entries(_map_of(one)) if "/articles/" in address}
    assert articles == {
        f"{ADDRESS}/kk/articles/aral.html",
        f"{ADDRESS}/ru/articles/aral.html",
        f"{ADDRESS}/kk/articles/lone.html",
    }
    everything = ElementTree.tostring(_map_of(one), encoding="unicode")
    assert "404" not in everything
    assert "/kz/" not in everything


def test_a_text_in_one_language_has_no_versions() -> None:
    entries = dict(_entries(_map_of(issue(pair("lone", [Language.KK])))))
    assert entries[f"{ADDRESS}/kk/articles/lone.html"] == {}


def test_addresses_are_those_that_readers_know() -> None:
    """A folder without “index.html”, below the path of the site."""
    below = "https://host.example/paper"
    found = dict(_entries(_map_of(issue(regions=(region("north"),)), below)))
    assert found[f"{below}/kk/regions/"] == {
        "kk": f"{below}/kk/regions/",
        "ru": f"{below}/ru/regions/",
        "x-default": f"{below}/",
    }
    assert all(address.startswith(f"{below}/") for address in found)
    assert not any("index.html" in address for address in found)


def test_nobody_invents_a_day_of_change() -> None:
    root = _map_of(issue(pair("aral")))
    names = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert names == {"urlset", "url", "loc", "link"}


def test_the_map_is_the_same_whatever_the_order_of_the_listing() -> None:
    pages = [page_of_tree("article", lang, "", slug) for slug in "ba" for lang in Language]
    (one,) = made_by(sitemap, issue(), _listing(*pages))
    (other,) = made_by(sitemap, issue(), _listing(*reversed(pages)))
    assert one == other
    addresses = [address for address, _ in _entries(_parsed(one))]
    assert addresses == sorted(addresses)


@pytest.mark.parametrize("slug", ["a&b", "a<b", 'a"b'])
def test_whatever_an_address_holds_the_file_is_xml(slug: str) -> None:
    page = page_of_tree("article", Language.KK, "", slug)
    (found,) = made_by(sitemap, issue(), _listing(page))
    ((address, _hrefs),) = _entries(_parsed(found))
    assert address == f"{ADDRESS}/kk/articles/{slug}.html"


def test_an_empty_site_has_an_empty_map() -> None:
    (found,) = made_by(sitemap, issue(), (Written(path="a.svg", output="theme-files"),))
    assert (found.path, _entries(_parsed(found))) == ("sitemap.xml", [])


def test_more_pages_than_a_file_may_name_stand_in_several() -> None:
    """By the protocol of sitemaps.org a file names 50,000 addresses at most."""
    infos = [PageInfo(kind="author", slug=f"a{n:05}", lang=Language.KK) for n in range(50_001)]
    listing = tuple(Written(path=info.path, output="author", page=info) for info in infos)
    one = issue()
    files = {spec.path: _parsed(spec) for spec in sitemap(one, site_for(one), listing)}
    assert {*files} == {"sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"}
    leads = [part.text for part in files["sitemap.xml"].iterfind("s:sitemap/s:loc", _PARTS)]
    assert leads == [f"{ADDRESS}/sitemap-1.xml", f"{ADDRESS}/sitemap-2.xml"]
    told = [entry for n in (1, 2) for entry in _entries(files[f"sitemap-{n}.xml"])]
    assert len(_entries(files["sitemap-1.xml"])) == 50_000
    assert [_file(address) for address, _versions in told] == [info.path for info in infos]
