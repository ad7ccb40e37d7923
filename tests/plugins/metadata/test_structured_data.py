"""JSON-LD as search engines read it: newspaper, issue, contribution, digest, people, the way."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from all_pages import ADDRESS, RENDERER, made_by, pages_of, site_for
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from issue_values import article, issue, pair
from whole_issue import whole_issue

from plugins.issue.contribution import Pair
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.metadata.structured_data import structured_data
from plugins.pages.articles import articles
from plugins.site.frame import frame_key

KK, RU = Language.KK, Language.RU
ID = f"{ADDRESS}/#"
Node = dict[str, Any]


@pytest.fixture(scope="module")
def graphs() -> dict[str, list[Node]]:
    """The nodes on every page, by its path."""
    one = whole_issue()
    frames = site_for(one).frames
    return {
        page.path: _nodes(RENDERER.render(page, frames[frame_key(page.info)]).decode())
        for page in pages_of(one)
    }


def _nodes(html: str) -> list[Node]:
    soup = BeautifulSoup(html, "lxml")
    found = [json.loads(part.text) for part in soup.select('script[type="application/ld+json"]')]
    assert all(part["@context"] == "https://schema.org" for part in found)
    return [node for part in found for node in part["@graph"]]


def _below(value: object) -> Iterator[Node]:
    """Every node within, at any depth."""
    if isinstance(value, list):
        for item in value:
            yield from _below(item)
    elif isinstance(value, dict):
        yield value
        for item in value.values():
            yield from _below(item)


def _of(graph: list[Node], *types: str) -> list[Node]:
    return [node for node in graph if node["@type"] in types]


def test_a_digest_is_based_on_what_was_printed(graphs: dict[str, list[Node]]) -> None:
    (printed,) = _of(graphs["ru/articles/aral.html"], "NewsArticle")
    (digest,) = _of(graphs["ru/articles/aral.html"], "Article")
    assert printed["@id"] == f"{ID}winter/contribution/aral" == digest["isBasedOn"]["@id"]
    assert (printed["inLanguage"], digest["inLanguage"]) == (["kk"], "ru")
    assert printed["headline"] == "[Тақырып aral kk]"  # the scan has lost a part of it
    assert (printed["position"], printed["printSection"]) == (1, "Солтүстік")
    assert printed["contentLocation"]["name"] == "Север"
    assert "url" not in printed
    assert printed["datePublished"] == printed["isPartOf"]["datePublished"] == "2020"
    assert printed["isPartOf"]["@type"] == "PublicationIssue"
    assert printed["isPartOf"]["isPartOf"]["@type"] == "Newspaper"
    assert digest["url"] == f"{ADDRESS}/ru/articles/aral.html"
    assert (digest["datePublished"], digest["dateModified"]) == ("2026-11-23", "2026-12-01")
    assert digest["author"]["name"] == "Редакция сайта"


def test_authors_have_post_and_organisation(graphs: dict[str, list[Node]]) -> None:
    (printed,) = _of(graphs["ru/articles/aral.html"], "NewsArticle")
    first, second = printed["author"]
    assert first == {
        "@type": "Person",
        "@id": f"{ID}person/aigul",
        "name": "Аян Кайратов",
        "alternateName": "Аян Қайратов",
        "jobTitle": "учитель",
        "affiliation": {
            "@type": "Organization",
            "@id": f"{ID}organisation/school",
            "name": "Школа",
        },
    }
    assert "affiliation" not in second and "alternateName" not in second
    (nobody,) = _of(graphs["kk/articles/plain.html"], "NewsArticle")
    assert "author" not in nobody and "contentLocation" not in nobody


def test_an_author_whose_signature_is_lost_is_somebody_and_nobody_by_name() -> None:
    lost, unsigned = (
        _of(_graph(issue(pair("aral", scan_lost=parts))), "NewsArticle")[0]
        for parts in (("signature",), ("middle",))
    )
    assert lost["author"] == {"@id": "_:author"}
    assert "author" not in unsigned


def test_both_languages_are_versions_of_one_digest(graphs: dict[str, list[Node]]) -> None:
    (kk,), (ru,) = (_of(graphs[f"{lang}/articles/aral.html"], "Article") for lang in Language)
    work = kk["translationOfWork"]
    assert work == ru["translationOfWork"]
    assert work["@id"] == f"{ID}winter/digest/aral"
    assert [version["@id"] for version in work["workTranslation"]] == [kk["@id"], ru["@id"]]
    assert kk["@id"] == f"{ID}winter/digest/aral/kk"
    (lone,) = _of(graphs["kk/articles/lone.html"], "Article")
    assert "translationOfWork" not in lone


def test_no_name_stands_as_author_over_our_words(graphs: dict[str, list[Node]]) -> None:
    own = [
        node
        for graph in graphs.values()
        for node in _below(graph)
        if node.get("@type") == "Article" and "/contribution/" not in node["@id"]
    ]
    assert len(own) > 8
    assert {node["author"]["@id"] for node in own} == {f"{ID}editors"}
    assert {node["author"]["@type"] for node in own} == {"Organization"}


def test_a_thing_has_one_identifier_in_both_languages(graphs: dict[str, list[Node]]) -> None:
    """People by the same names too, told the other way round."""
    ids = [
        {
            node["@id"]
            for path, graph in graphs.items()
            if path.startswith(f"{lang}/") and "lone" not in path
            for node in _below(graph)
            if "@id" in node
        }
        for lang in Language
    ]
    assert ids[0] == ids[1]
    (kk,), (ru,) = (_of(graphs[f"{lang}/authors/aigul.html"], "Person") for lang in Language)
    assert kk["@id"] == ru["@id"]
    assert (kk["name"], kk["alternateName"]) == (ru["alternateName"], ru["name"])


def test_the_front_page_tells_of_newspaper_issue_and_site(graphs: dict[str, list[Node]]) -> None:
    newspaper, printed, site = graphs["kk/index.html"]
    assert (newspaper["@type"], newspaper["url"]) == ("Newspaper", "https://newspaper.example/")
    assert (printed["@type"], printed["@id"]) == ("PublicationIssue", f"{ID}winter")
    assert newspaper["name"] == "Газет – Газета"
    assert newspaper["alternateName"] == ["Газет", "Газета"]
    assert printed["isPartOf"]["@id"] == newspaper["@id"]
    assert not {"issn", "issueNumber"} & {*newspaper, *printed}
    assert printed["datePublished"] == "2020"
    assert site["about"]["@id"] == printed["@id"]


def test_the_way_to_a_page_is_that_of_its_breadcrumbs(graphs: dict[str, list[Node]]) -> None:
    (trail,) = _of(graphs["kk/articles/aral.html"], "BreadcrumbList")
    steps = trail["itemListElement"]
    assert [step["position"] for step in steps] == [1, 2, 3]
    assert [step.get("item") for step in steps] == [
        f"{ADDRESS}/kk/",
        f"{ADDRESS}/kk/regions/north.html",
        None,
    ]
    with_trail = {
        path.split("/")[1] for path, graph in graphs.items() if _of(graph, "BreadcrumbList")
    }
    assert with_trail == {
        *("articles", "regions", "rubrics", "practices", "authors", "overviews", "dossiers")
    }


@pytest.mark.parametrize("path", ["404.html", "kk/articles/gone.html", "ru/articles/lone.html"])
def test_a_page_that_is_not_for_search_engines_tells_nothing(
    path: str, graphs: dict[str, list[Node]]
) -> None:
    assert graphs[path] == []


@pytest.mark.parametrize(
    ("path", "type_", "langs"),
    [
        ("index.html", "WebPage", ["kk", "ru"]),
        ("ru/about.html", "WebPage", ["ru"]),
        ("kk/regions/index.html", "CollectionPage", ["kk"]),
        ("kk/regions/north.html", "CollectionPage", ["kk"]),
    ],
)
def test_a_page_about_no_single_thing_tells_what_it_is(
    path: str, type_: str, langs: list[str], graphs: dict[str, list[Node]]
) -> None:
    node = graphs[path][0]
    assert (node["@type"], node["inLanguage"]) == (type_, langs)
    assert node["name"] and node["url"] == f"{ADDRESS}/{path.removesuffix('index.html')}"
    assert node["isPartOf"] == {"@id": graphs["kk/index.html"][2]["@id"]}


def test_every_page_for_search_engines_tells_something(graphs: dict[str, list[Node]]) -> None:
    told = {page.path for page in pages_of(whole_issue()) if page.info.is_indexed}
    assert told == {path for path, graph in graphs.items() if graph}


def test_an_issue_without_years_has_no_year_of_print() -> None:
    one = issue(pair("aral"))
    one = replace(one, imprint=replace(one.imprint, printed_years=""))
    assert all("datePublished" not in node for node in _below(_of(_graph(one), "NewsArticle")))


def test_what_was_never_printed_is_part_of_no_newspaper() -> None:
    (node, digest, _trail) = _graph(issue(pair("aral", printed_in="nowhere")))
    assert node["@type"] == "Article"
    assert not {"isPartOf", "inLanguage", "printSection", "position", "datePublished"} & set(node)
    assert digest["isBasedOn"]["@id"] == node["@id"]


def _graph(one: Issue) -> list[Node]:
    site = site_for(one)
    page = made_by(articles, one)[0]
    text = structured_data(one, site, page.info)
    assert text is not None
    graph: list[Node] = json.loads(text)["@graph"]
    return graph


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_no_title_ends_the_script(title: str) -> None:
    one = issue(Pair(kk=article("aral", title=f"</script><!--{title}")))
    text = structured_data(one, site_for(one), made_by(articles, one)[0].info)
    assert text is not None and "<" not in text
    assert json.loads(text)["@graph"][0]["headline"] == f"</script><!--{title}"


def test_identifiers_are_the_site_s_own_at_any_address() -> None:
    one = whole_issue()
    for address in ("https://press.kz", "https://press.kz/a/b/"):
        site = replace(site_for(one), address=address)
        text = structured_data(one, site, made_by(articles, one)[0].info)
        assert text is not None
        ids = {node["@id"] for node in _below(json.loads(text)["@graph"]) if "@id" in node}
        assert all(found.startswith(f"{address.rstrip('/')}/#") for found in ids)
