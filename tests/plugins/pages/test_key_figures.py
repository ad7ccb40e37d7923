"""Numbers of a contribution: in the order of the table, in the words of the page."""

from __future__ import annotations

import pytest
from all_pages import RENDERER
from issue_values import both, issue, pair
from whole_issue import figure

from plugins.issue.language import Language
from plugins.pages.key_figures import KeyFigure, key_figures


def test_figures_are_those_of_the_contribution_in_the_order_of_the_table() -> None:
    rows = (figure("a", 3), figure("b", 2), figure("a", 1, value_to=4, bound="about"))
    one = issue(pair("a"), pair("b", order=2), figures=rows)
    assert [row.value for row in key_figures(one, "a", Language.RU)] == [3, 1]
    assert key_figures(one, "a", Language.RU)[1] == KeyFigure(
        value=1,
        value_to=4,
        is_change=False,
        bound="about",
        sign="",
        unit="школ",
        what="Школы",
        whom="",
        when="",
    )
    assert key_figures(one, "c", Language.KK) == ()


@pytest.mark.parametrize(
    ("unit", "sign"), [("%", "%"), ("°", "°"), ("школ", ""), ("кг/м²", ""), ("₸", "₸")]
)
def test_a_unit_that_is_a_sign_belongs_to_the_number(unit: str, sign: str) -> None:
    one = issue(pair("a"), figures=(figure("a", 3, unit=both(unit)),))
    assert [row.sign for row in key_figures(one, "a", Language.KK)] == [sign]


@pytest.mark.parametrize(
    ("facts", "shown"),
    [
        ({"value": 43, "sign": "%"}, "43\u00a0%"),
        ({"value": 13000, "bound": "more"}, "13\u00a0000+"),
        ({"value": 2, "value_to": 10}, "2–10"),
        ({"value": 2, "value_to": 10, "is_change": True}, "2 → 10"),
        ({"value": 85.3, "bound": "about", "sign": "%"}, "≈ 85,3\u00a0%"),
        ({"value": 7, "bound": "less"}, "< 7"),
    ],
)
def test_a_number_is_written_as_the_language_writes_it(facts: dict, shown: str) -> None:
    template = RENDERER.environment.from_string(
        '{% from "macros/key_figures.html" import key_figures with context %}'
        "{{ key_figures(figures) }}"
    )
    plain = {"value_to": None, "is_change": False, "bound": None, "sign": "", "what": "Школы"}
    given = KeyFigure(**{**plain, "unit": "", "whom": "", "when": "", **facts})
    html = str(template.render(figures=(given,), lang=Language.RU))
    number = html.partition('number">')[2].partition("</dd>")[0]
    assert number.replace("&nbsp;", "\u00a0").replace("&lt;", "<") == shown
