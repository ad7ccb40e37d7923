"""The issue in figures: every number once, with its words, and a bar where numbers compare."""

from __future__ import annotations

from typing import Any

from all_pages import RENDERER, made_by, pages_of, site_for
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from issue_values import both, issue, pair, region, rubric
from whole_issue import figure

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.pages.figures import FigureRow, FiguresValues, figures_pages
from plugins.site.frame import frame_key

PER_CENT = both("%")


def _rows(*figures: Any) -> list[FigureRow]:
    one = issue(pair("a"), figures=figures)
    pages = made_by(figures_pages, one)
    assert [page.path for page in pages] == ["kk/figures.html", "ru/figures.html"]
    (section,) = pages[0].values.sections
    return [row for group in section.groups for row in group.rows]


def test_three_numbers_of_a_unit_have_bars_of_their_size() -> None:
    shares = [figure("a", value, unit=PER_CENT) for value in (20, 50, 85.5)]
    assert [row.length for row in _rows(*shares)] == [20, 50, 85.5]
    schools = [figure("a", value) for value in (5, 10, 20)]
    assert [row.length for row in _rows(*schools)] == [25, 50, 100]
    over = [figure("a", value, unit=PER_CENT) for value in (50, 100, 200)]
    assert [row.length for row in _rows(*over)] == [25, 50, 100]


def test_what_cannot_be_compared_has_no_bar() -> None:
    """Two of a unit; a range, a change; a number under nothing; another unit."""
    rows = _rows(
        figure("a", 1),
        figure("a", 2),
        figure("a", 3, value_to=9, span="range"),
        figure("a", 3, value_to=9, span="change"),
        figure("a", -4),
        figure("a", 5, unit=PER_CENT),
    )
    assert [row.length for row in rows] == [None] * 6
    assert [row.figure.value_to for row in rows] == [None, None, 9, 9, None, None]


def test_numbers_of_one_chart_stay_together_where_the_first_stands() -> None:
    rows = _rows(
        figure("a", 7),
        figure("a", 10, unit=PER_CENT),
        figure("a", 8),
        figure("a", 30, unit=PER_CENT),
        figure("a", 20, unit=PER_CENT),
    )
    assert [(row.figure.value, row.length) for row in rows] == [
        (7, None),
        (10, 10),
        (30, 30),
        (20, 20),
        (8, None),
    ]


_VALUES = st.floats(-10, 1e6, allow_nan=False)
_FIGURES = st.lists(
    st.builds(
        lambda slug, value, unit, to: figure(
            slug, value, unit=both(unit), value_to=to, span="range" if to else None
        ),
        st.sampled_from("abcde"),
        _VALUES,
        st.sampled_from(["%", "мектеп", "адам"]),
        st.none() | _VALUES,
    )
)


@given(_FIGURES)
def test_every_number_of_what_is_listed_stands_there_once(figures: list[Any]) -> None:
    one = _issue(*figures)
    listed = [row for row in figures if row.contribution in "abc"]
    pages = made_by(figures_pages, one)
    assert bool(pages) is bool(listed)
    for page in pages:
        groups = [group for part in page.values.sections for group in part.groups]
        assert len({group.card.slug for group in groups}) == len(groups)
        shown = [(group.card.slug, row.figure.value) for group in groups for row in group.rows]
        assert sorted(shown) == sorted((row.contribution, row.value) for row in listed)
        lengths = [row.length for group in groups for row in group.rows if row.length is not None]
        assert all(0 <= length <= 100 for length in lengths)


def _issue(*figures: Any) -> Issue:
    """“d” is withdrawn, “e” is not there."""
    return issue(
        pair("a"),
        pair("b", region="north"),
        pair("c", [Language.RU], region="north", order=2),
        pair("d", status="withdrawn", region="north", order=3),
        sections=("foreword", "north"),
        regions=(region("north"),),
        rubrics=(rubric("foreword"),),
        figures=figures,
    )


def test_sections_stand_in_print_order_and_numbers_lead_to_their_contributions() -> None:
    figures = [figure(slug, 1200, unit=PER_CENT, bound="about") for slug in "cba"]
    one = _issue(*figures, figure("b", 4, value_to=5, span="change", whom=both("Ауыл", "Село")))
    kazakh, _russian = (page for page in pages_of(one) if page.info.kind == "figures")
    values: FiguresValues = kazakh.values
    assert [part.section.id for part in values.sections] == ["foreword", "north"]
    frame = site_for(one).frames[frame_key(kazakh.info)]
    html = BeautifulSoup(RENDERER.render(kazakh, frame), "lxml")
    links = [(a["href"], " ".join(a.text.split())) for a in html.select("td a")]
    assert links == [
        ("articles/a.html", "≈ 1 200 %"),
        ("articles/b.html", "≈ 1 200 %"),
        ("articles/b.html", "4 → 5"),
        ("articles/c.html", "≈ 1 200 %"),
    ]
    titles = html.select("th[scope=rowgroup]")
    assert [title.get("lang") for title in titles] == [None, None, "ru"]
    assert "Ауыл" in html.text
