"""The tags by which Zotero takes a newspaper article from a page, and the block “Cite”."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from all_pages import RENDERER, pages_of, site_for
from bs4 import BeautifulSoup
from whole_issue import whole_issue

from plugins.issue.language import Language
from plugins.metadata.citation import Citation, citation_of_page, citation_tags
from plugins.metadata.reference import reference_to
from plugins.site.frame import frame_key
from plugins.site.outputs import PageSpec

ISSUE = whole_issue()
SITE = site_for(ISSUE)


@pytest.fixture(scope="module")
def pages() -> dict[str, tuple[PageSpec, BeautifulSoup]]:
    """The pages of contributions and stubs, by their path."""
    return {
        page.path: (
            page,
            BeautifulSoup(RENDERER.render(page, SITE.frames[frame_key(page.info)]), "lxml"),
        )
        for page in pages_of(ISSUE)
        if page.info.kind in ("article", "stub", "overview")
    }


def _metas(soup: BeautifulSoup) -> list[tuple[str, str]]:
    """The tags with a prefix, as Zotero gathers them, but for those of link previews."""
    tags = soup.head.find_all("meta", attrs={"name": re.compile(r"^(?!twitter)\w+[.:_]")})
    return [(str(tag["name"]), str(tag["content"])) for tag in tags]


def test_the_tags_are_those_of_a_newspaper_article(
    pages: dict[str, tuple[PageSpec, BeautifulSoup]],
) -> None:
    metas = dict(_metas(pages["ru/articles/plain.html"][1]))
    assert metas == {
        "DC.type": "newspaperArticle",
        "z:itemType": "newspaperArticle",
        "DC.title": "Тақырып plain ru",
        "DC.source": "Газет – Газета",
        "article:section": "Рубрика",
        "DC.date": "2020",
        "DC.language": "ru",
        "DCTERMS.abstract": "Краткое изложение редакции сайта: Қысқаша.",
    }
    metas_of_aral = _metas(pages["kk/articles/aral.html"][1])
    names = [value for name, value in metas_of_aral if name == "DC.creator"]
    assert names == ["Қайратов, Аян", "Петров, Аян"]


def test_no_page_has_a_tag_that_makes_it_something_else(
    pages: dict[str, tuple[PageSpec, BeautifulSoup]],
) -> None:
    """citation_journal_title makes a journal article of any page; an address of ours would be told
    as the place of somebody's words."""
    for path, (page, soup) in pages.items():
        metas = _metas(soup)
        withdrawn = "gone" in path
        assert bool(metas) == (page.info.kind == "article" and not withdrawn), path
        assert not [name for name, _value in metas if name.startswith(("citation_", "og:"))]
        assert not [value for _name, value in metas if "site.example" in value]


def test_both_pages_describe_the_printed_contribution(
    pages: dict[str, tuple[PageSpec, BeautifulSoup]],
) -> None:
    found = [dict(_metas(pages[f"{lang}/articles/plain.html"][1])) for lang in Language]
    assert len({metas.pop("DCTERMS.abstract") for metas in found}) == 2
    assert found[0] == found[1]


def test_the_block_stands_on_the_page_with_its_files(
    pages: dict[str, tuple[PageSpec, BeautifulSoup]],
) -> None:
    _page, soup = pages["kk/articles/plain.html"]
    block = soup.select_one("details.cite")
    assert block is not None and not block.has_attr("open")
    printed = block.select_one("span[lang=ru]")
    assert printed is not None and printed.text.endswith("Спец. вып. «Выпуск».")
    assert "URL: https://site.example/kk/articles/plain.html (қаралған күні:" in block.text
    assert [link["href"] for link in block.select("a")] == [
        *("plain.bib", "plain.ris", "../citations.bib", "../citations.ris")
    ]
    assert pages["kk/articles/gone.html"][1].select_one(".cite") is None


def test_nothing_is_said_of_a_newspaper_that_never_printed_it() -> None:
    aral = ISSUE.pair["aral"]
    reference = reference_to(ISSUE, SITE, aral, Language.KK)
    assert citation_tags(reference)
    assert citation_tags(replace(reference, lang=None)) == ()


def test_a_withdrawn_contribution_is_not_cited() -> None:
    found = {
        page.path: citation_of_page(ISSUE, SITE, page.info)
        for page in pages_of(ISSUE)
        if page.info.kind == "article"
    }
    assert found["kk/articles/gone.html"] is None
    assert isinstance(found["kk/articles/aral.html"], Citation)


def test_no_link_calls_somebody_the_author_of_our_digest(
    pages: dict[str, tuple[PageSpec, BeautifulSoup]],
) -> None:
    """rel=author names the author of the page, or of the nearest article element: that is us."""
    assert [path for path, (_page, soup) in pages.items() if soup.select("[rel~=author]")] == []


def test_zotero_finds_no_names_where_nobody_knows_any(
    pages: dict[str, tuple[PageSpec, BeautifulSoup]],
) -> None:
    """Without a creator its translator reads the elements of these classes, and the first day on
    the page for want of a date; “author” is a tag it would trust."""
    for path, (_page, soup) in pages.items():
        assert not soup.select(".byline, .bylines, .vcard, .article-byline"), path
        assert not soup.select("meta[name=author], meta[property=author]"), path
        assert not soup.select("meta[property='article:author'], meta[property$=_time]"), path
        if metas := dict(_metas(soup)):
            assert {"DC.title", "DC.source", "DC.date", "DC.language"} <= set(metas), path


def test_the_abstract_is_told_as_ours_whichever_tag_is_read(
    pages: dict[str, tuple[PageSpec, BeautifulSoup]],
) -> None:
    """Zotero takes that of a link preview before ours."""
    previews = 0
    for path, (_page, soup) in pages.items():
        if metas := dict(_metas(soup)):
            for tag in soup.select("meta[property='og:description'], meta[name=description]"):
                label = metas["DCTERMS.abstract"].partition(":")[0]
                assert str(tag["content"]).startswith(f"{label}: "), path
                previews += tag.has_attr("property")
    assert previews > 3
