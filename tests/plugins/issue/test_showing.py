"""What is left of an issue where rows or articles are faulty."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from makers import miniature, read_issue, write_files

from plugins.issue.issue import TABLES, Issue
from plugins.issue.language import Bilingual
from plugins.issue.problem import Source, Spot
from plugins.issue.showing import is_whole, with_articles, with_pages, without_rows
from plugins.issue.vocabulary import Figure


@pytest.fixture(scope="module")
def issue(tmp_path_factory: pytest.TempPathFactory) -> Issue:
    return read_issue(write_files(tmp_path_factory.mktemp("issue"), miniature()))


def test_the_places_of_a_row_are_all_its_lines() -> None:
    source = Source(path="a.toml", lines_by_key={"id": 4, "name": 5}, first_line=3)
    assert source.spots == {Spot("a.toml", 3), Spot("a.toml", 4), Spot("a.toml", 5)}


def test_a_faulty_row_goes_and_its_section_with_it(issue: Issue) -> None:
    akmola = issue.region["akmola"]
    left = without_rows(issue, [akmola.source.at("lat")])
    assert [row.id for row in left.regions] == ["atyrau"]
    assert (left.imprint.sections, left.imprint.sections_lost) == (("foreword",), ("atyrau",))
    assert left.authors == issue.authors and left.pairs == issue.pairs
    foreword = issue.rubric["foreword"].source.at("id")
    assert without_rows(issue, [foreword]).imprint.sections == ("akmola",)
    atyrau = issue.region["atyrau"].source.at("id")
    assert without_rows(issue, [atyrau]).imprint.sections_lost == ()


@pytest.mark.parametrize("table", TABLES)
def test_a_faulty_row_of_any_table_goes(table: str, issue: Issue) -> None:
    row = Figure(  # for a table without rows: what a row is, is not asked
        contribution="kir",
        value=3,
        unit=Bilingual(kk="сабақ", ru="урока"),
        what=Bilingual(kk="өтті", ru="прошло"),
        source=Source(path="a.toml", lines_by_key={"value": 4}, first_line=3),
    )
    rows: tuple[Any, ...] = getattr(issue, table) or (row,)
    faults = rows[0].source.spots
    left = without_rows(replace(issue, **{table: rows}), faults)
    assert getattr(left, table) == rows[1:]


def test_where_no_row_is_faulty_all_stays_but_sections_without_a_row(issue: Issue) -> None:
    assert without_rows(issue, []) == issue
    elsewhere = Spot(issue.region["akmola"].source.path, 999)
    assert without_rows(issue, [elsewhere]) == issue
    unknown = replace(issue, imprint=replace(issue.imprint, sections=("nowhere", "akmola")))
    assert without_rows(unknown, []).imprint.sections == ("akmola",)


def test_articles_and_pages_that_are_left(issue: Issue) -> None:
    left = with_articles(issue, lambda article: article.slug == "kir" and article.lang == "ru")
    assert [(pair.slug, pair.kk) for pair in left.pairs] == [("kir", None)]
    assert left.pages == issue.pages
    kazakh = with_pages(issue, lambda page: page.lang == "kk")
    assert [page.lang for page in kazakh.pages] == ["kk"]


@pytest.mark.parametrize(
    "table", ["regions", "practices", "authors", "organisations", "places"]
)  # fmt: skip
def test_an_article_is_whole_where_all_it_names_is_there(table: str, issue: Issue) -> None:
    article = issue.pair["kir"].halves[0]
    assert is_whole(issue, article)
    assert not is_whole(replace(issue, **{table: ()}), article)


def test_whole_by_rubric_and_without_what_need_not_be(issue: Issue) -> None:
    foreword = issue.pair["alghysoz"].halves[0]
    assert is_whole(issue, foreword)
    assert not is_whole(replace(issue, rubrics=()), foreword)
    assert is_whole(issue, replace(foreword, authors=(), practices=()))
    alone = tuple(replace(row, organisation=None, place=None) for row in issue.authors)
    assert is_whole(replace(issue, authors=alone, organisations=(), places=()), foreword)


def test_the_place_of_an_organisation_and_its_district_count(issue: Issue) -> None:
    """As they do on pages: an author without a place is from that of the organisation."""
    foreword = issue.pair["alghysoz"].halves[0]
    village, district = issue.place["stepnoe"], issue.place["stepnoy-district"]
    assert not is_whole(replace(issue, places=(district,)), foreword)
    assert not is_whole(replace(issue, places=(village,)), foreword)
    assert is_whole(replace(issue, places=(replace(village, district=None),)), foreword)
    placeless = tuple(replace(row, place=None) for row in issue.organisations)
    assert is_whole(replace(issue, places=(), organisations=placeless), foreword)
