"""Feeds: read by feedparser and by our own rules of Atom; whole digests, days of the content."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace
from itertools import chain
from typing import Any
from urllib.parse import urlsplit

import feedparser
import pytest
from all_pages import ADDRESS, OUTPUTS, RENDERER, declared, infos_of, made_by, pages_of, site_for
from bs4 import BeautifulSoup, SoupStrainer
from drawn_issues import issues
from hypothesis import given, settings
from issue_values import article, author, both, issue, pair, text
from whole_issue import whole_issue

from plugins.feeds.files import feed_files, feed_links
from plugins.issue.contribution import Correction, Pair
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import Written, page_of_tree
from plugins.site.frame import frame_key
from plugins.site.outputs import FileSpec

KK, RU = Language.KK, Language.RU


def _files(one: Issue) -> dict[str, bytes]:
    """The feeds by their paths."""
    outputs = [output for output in OUTPUTS if output.name != "photos"]  # they need a cache
    listing, specs = declared(one, outputs)
    names = {line.path for line in listing if line.output == "feeds"}
    files = [spec for spec in specs if isinstance(spec, FileSpec) and spec.path in names]
    return {file.path: file.content for file in files if isinstance(file.content, bytes)}


def _read(data: bytes) -> Any:
    feed = feedparser.parse(data)
    assert not feed.bozo and feed.version == "atom10"
    return feed


@pytest.fixture(scope="module")
def feeds() -> Mapping[str, Any]:
    return {path: _read(data) for path, data in _files(whole_issue()).items()}


def test_there_is_a_feed_of_each_language_region_practice_and_of_corrections(
    feeds: Mapping[str, Any],
) -> None:
    """The south has no pages in the scan, one practice no contributions; two people wrote twice."""
    assert set(feeds) == {
        *("kk/feed.xml", "kk/corrections.xml", "kk/regions/north.xml"),
        *("ru/feed.xml", "ru/corrections.xml", "ru/regions/north.xml"),
        *("kk/practices/digital.xml", "ru/practices/digital.xml"),
        *("kk/authors/aigul.xml", "ru/authors/aigul.xml"),
    }


def test_a_person_has_one_from_the_second_contribution_on() -> None:
    people = (author("once"), author("twice", both("Омарова")), author("taken-back"))
    pairs = [
        pair("a", authors=("once", "twice")),
        pair("b", order=2, authors=("twice", "taken-back")),
        pair("c", order=3, authors=("taken-back",), status="withdrawn"),
    ]
    files = _files(issue(*pairs, authors=people))
    assert [path for path in files if "/authors/" in path] == [
        f"{lang}/authors/twice.xml" for lang in Language
    ]


def test_every_feed_is_named_by_its_page_and_that_of_a_language_by_all() -> None:
    one = whole_issue()
    site = site_for(one)
    named: dict[str, list[str]] = {}
    for page in pages_of(one):
        html = RENDERER.render(page, site.frames[frame_key(page.info)])
        head = BeautifulSoup(html, "lxml", parse_only=SoupStrainer("link"))
        for link in head.select('link[type="application/atom+xml"]'):
            assert link["rel"] == ["alternate"] and link["title"]
            named.setdefault(str(link["href"]).removeprefix(f"{ADDRESS}/"), []).append(page.path)
    assert set(named) == set(_files(one))
    for path, pages in named.items():
        assert len(pages) == 1 or path in ("kk/feed.xml", "ru/feed.xml")


def test_a_feed_says_what_it_is_and_who_has_made_it(feeds: Mapping[str, Any]) -> None:
    feed = feeds["ru/regions/north.xml"].feed
    assert feed.id == f"{ADDRESS}/#winter/feed/region/north/ru"
    assert (feed.title, feed.language) == ("Север – Выпуск", "ru")
    assert feed.author == "Редакция сайта"
    links = {link.rel: link.href for link in feed.links}
    assert links == {
        "self": f"{ADDRESS}/ru/regions/north.xml",
        "alternate": f"{ADDRESS}/ru/regions/north.html",
    }
    assert feed.updated == "2026-12-01T00:00:00Z"


def test_a_digest_stands_in_it_whole(feeds: Mapping[str, Any]) -> None:
    entry = next(e for e in feeds["kk/feed.xml"].entries if e.link.endswith("/aral.html"))
    assert entry.id == f"{ADDRESS}/#winter/digest/aral/kk"
    assert entry.published == "2026-11-23T00:00:00Z"
    assert entry.updated == "2026-12-01T00:00:00Z"  # it was corrected
    (content,) = entry.content
    assert (content.type, content.language) == ("text/html", "kk")
    soup = BeautifulSoup(content.value, "lxml")
    told = soup.get_text(" ")
    assert told.startswith("Қысқаша мазмұны: сайт редакциясы. Мақала авторлары: Аян Қайратов")
    for words in ("Қысқаша.", "Кім: ұстаз", "Бір", "2020", "Ескерту", "екі", "Ой"):
        assert words in told
    assert "Автордың мәтіні" not in told  # the author's own words are not ours to send out
    assert entry.summary.startswith("Сайт редакциясы дайындаған қысқаша мазмұны: ")
    assert [tag.term for tag in entry.tags] == ["digital"]


def test_nobody_but_the_editors_of_the_site_is_the_author(feeds: Mapping[str, Any]) -> None:
    for feed in feeds.values():
        names = {entry.author for entry in feed.entries if "author" in entry}
        assert names <= {feed.feed.author}
        assert feed.feed.author in ("Редакция сайта", "Сайт редакциясы")


def test_every_address_in_it_is_absolute(feeds: Mapping[str, Any]) -> None:
    found = set()
    for path, data in _files(whole_issue()).items():
        for content in BeautifulSoup(data, "xml").select("content[type=html]"):
            for element in BeautifulSoup(content.text, "lxml").select("[href], [src]"):
                found.add(str(element.get("href") or element.get("src")))
        assert path in feeds
    assert f"{ADDRESS}/kk/index.html" in found
    assert all(urlsplit(address).scheme == "https" for address in found)


def test_corrections_are_told_with_their_day_and_one_id_each() -> None:
    day = datetime.date(2026, 12, 1)
    rows = (
        Correction(date=day, note="Бірінші & <екінші>."),
        Correction(date=day, note="Тағы."),
        Correction(date=datetime.date(2027, 1, 5), note="Соңғысы."),
    )
    files = _files(issue(Pair(kk=article("aral", corrections=rows), ru=article("aral", RU))))
    feed = _read(files["kk/corrections.xml"])
    assert [(e.updated[:10], e.content[0].value) for e in feed.entries] == [
        ("2027-01-05", "Соңғысы."),
        ("2026-12-01", "Бірінші & <екінші>."),
        ("2026-12-01", "Тағы."),
    ]
    stem = f"{ADDRESS}/#winter/correction/aral/kk"
    assert [e.id.removeprefix(stem) for e in feed.entries] == [
        *("/2027-01-05-1", "/2026-12-01-1", "/2026-12-01-2")
    ]
    assert _read(files["ru/corrections.xml"]).entries == []


def test_the_newest_comes_first_then_the_order_of_the_print() -> None:
    days = (None, 5, 9)
    pairs = [
        pair(f"p{n}", order=n, **({"published": datetime.date(2027, 1, day)} if day else {}))
        for n, day in enumerate(days, start=1)
    ]
    pairs.append(pair("p4", order=4))
    feed = _read(_files(issue(*pairs))["kk/feed.xml"])
    assert [entry.link.split("/")[-1] for entry in feed.entries] == [
        *("p3.html", "p2.html", "p1.html", "p4.html")
    ]


def test_a_text_that_is_missing_in_a_language_is_in_no_feed_of_it(feeds: Mapping[str, Any]) -> None:
    slugs = {
        lang: {entry.link.split("/")[-1] for entry in feeds[f"{lang}/feed.xml"].entries}
        for lang in Language
    }
    assert slugs[KK] == {"aral.html", "lone.html", "plain.html"}  # nothing that was withdrawn
    assert slugs[RU] == {"aral.html", "plain.html"}


def test_what_xml_cannot_hold_does_not_break_a_feed() -> None:
    odd = "Тақырып \x0b\x00 & <b> ]]> \ufffe 😀"
    body = replace(text(), html=f"<p>{odd}</p><p>a < b</p>")
    feed = _read(_files(issue(pair("aral", title=odd, body=body)))["kk/feed.xml"])
    assert "😀" in feed.entries[0].title and "😀" in feed.entries[0].content[0].value


@settings(max_examples=30)
@given(issues())
def test_ids_are_stable_and_stand_once(one: Issue) -> None:
    """A further contribution changes nobody's id."""
    one = one.without_drafts()
    more = replace(one, pairs=(pair("zz-new"), *one.pairs))
    homes = (page_of_tree("home", lang, "") for lang in Language)
    listing = tuple(Written(path=home.path, output="front", page=home) for home in homes)
    ids, grown = (
        [
            [entry.id for entry in _read(file.content).entries]
            for file in made_by(feed_files, each, listing)
        ]
        for each in (one, more)
    )
    assert all(len(set(names)) == len(names) for names in ids)
    assert {*chain(*ids)} <= {*chain(*grown)}
    assert sum(map(len, grown)) == sum(map(len, ids)) + 2


def test_every_page_names_the_feed_of_its_language_and_its_own_before_it() -> None:
    one = whole_issue()
    site = site_for(one)
    kinds = set()
    for info in infos_of(one).values():
        named = [link.path for link in feed_links(one, site, info)]
        ways = [f"{lang}/feed.xml" for lang in ((info.lang,) if info.lang else Language)]
        assert named[-len(ways) :] == ways and len({*named}) == len(named)
        if len(named) > len(ways):
            kinds.add(info.kind)
    assert kinds == {"region", "practice", "author", "corrections"}
