"""Tables of texts: wide ones become lists on telephones, with all their words and their meaning."""

from __future__ import annotations

from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from plugins.letters.soft_hyphens import SOFT_HYPHEN
from plugins.pages.setting.text_tables import set_tables

CELLS = st.text("абвгқ ә", min_size=1, max_size=20).map(str.strip).filter(bool)
TABLES = st.integers(1, 5).flatmap(
    lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=2, max_size=5)
)


def _rendered(rows: list[list[str]]) -> str:
    head, *body = [f"| {' | '.join(row)} |" for row in rows]
    rule = f"|{' --- |' * len(rows[0])}"
    return str(MarkdownIt("commonmark").enable("table").render("\n".join([head, rule, *body])))


@given(TABLES)
def test_every_cell_keeps_its_words_and_stands_under_the_name_of_its_column(
    rows: list[list[str]],
) -> None:
    html = _rendered(rows)
    table = BeautifulSoup(set_tables(html), "lxml").table
    if len(rows[0]) < 3:
        assert set_tables(html) == html
        return
    labels = table.select(".data-table__label")
    named = [label.get_text().replace(SOFT_HYPHEN, "") for label in labels]
    assert named == rows[0][1:] * (len(rows) - 1)
    for label in labels:
        label.decompose()
    found = [
        [cell.get_text(strip=True).replace(SOFT_HYPHEN, "") for cell in row.select("th, td")]
        for row in table.select("tr")
    ]
    assert [[" ".join(cell.split()) for cell in row] for row in found] == [
        [" ".join(cell.split()) for cell in row] for row in rows
    ]


def test_an_empty_cell_has_no_label_and_marks_within_cells_stay() -> None:
    html = set_tables(_rendered([["", "Не", "Кім"], ["**Бір**", "", "[екі](a.html)"]]))
    table = BeautifulSoup(html, "lxml")
    assert [label.get_text() for label in table.select(".data-table__label")] == ["Кім"]
    assert table.select_one("th b, th strong").get_text() == "Бір"
    assert table.select_one("td a")["href"] == "a.html"


def test_a_text_without_tables_is_left_alone() -> None:
    assert set_tables("<p>1 | 2 | 3</p>") == "<p>1 | 2 | 3</p>"
