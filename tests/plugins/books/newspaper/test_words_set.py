"""Words and tables as the newspaper sets them, whatever people wrote."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from book_values import printed_book
from issue_values import article, author, both, issue, text
from printed_pages import SOFT_HYPHEN, Element, Line

from plugins.books.newspaper.blocks import headline
from plugins.issue.contribution import Pair
from plugins.issue.language import Language

HEADINGS = ("/H1", "/H2", "/H3", "/H4")
HOSTILE = (
    '#panic("x") #read("/etc/hostname") $x^2$ `raw` \\ @ref <label> *bold* _it_ // /* = + - ~ '
    "https://a.example/b \"q\" 'q' #{1} [x] --- ... &amp; {{ y }} ${z}"
)


def _lines(element: Element) -> list[Line]:
    return [line for part in element.walk() for line in part.lines]


def test_words_are_words_whatever_they_hold() -> None:
    told = HOSTILE.replace("&", "&amp;").replace("<", "&lt;")
    one = issue(
        Pair(
            ru=article(
                "one",
                Language.RU,
                title=HOSTILE,
                standfirst=HOSTILE,
                authors=("eve",),
                body=replace(text(), html=f"<p>{told}</p><pre><code>{told}</code></pre>"),
            )
        ),
        authors=(author("eve", both(HOSTILE), post=both(HOSTILE)),),
    )
    words = "".join(printed_book(one).text.split())
    for part in HOSTILE.split():
        assert words.count(part) >= 4, part


ODD = "😀 \u0000\u000b\u202e 漢字 и\u0306 ﬁ \ufeff Å ½ \u2028"


def test_signs_that_no_font_has_do_no_harm() -> None:
    one = issue(Pair(ru=article("one", Language.RU, title=f"Урок {ODD} урок")))
    words = printed_book(one).text
    assert "Урок □ □□ й fi Å ½ □ урок" in words


NESTED = "".join("<ul><li>a" for _ in range(60)) + "</li></ul>" * 60


@pytest.mark.parametrize(
    "html",
    [
        "",
        NESTED,
        "<blockquote>" * 60 + "<p>a</p>" + "</blockquote>" * 60,
        "<p>" + "<em>" * 60 + "a" + "</em>" * 60 + "</p>",
        '<p><a href="">a</a><a href="#">b</a><a href="#nowhere">c</a><a href="x y">d</a></p>',
        f'<p><a href="https://a.example/{"x" * 9000}">a</a></p>',
        "<h4>a</h4><p>b</p><h2>c</h2><h6>d</h6><h3></h3>",
        "<table><thead><tr></tr></thead></table>",
        "<table><thead><tr><th>a</th><th></th></tr></thead><tbody>"
        + "<tr><td>b</td></tr>" * 90
        + "</tbody></table>",
        "<table><thead><tr>" + "<th>a</th>" * 9 + "</tr></thead><tbody><tr>" + "<td>b</td>" * 9
        + "</tr></tbody></table>",
        f"<p>{'слово' * 900}</p>",
        '<ol start="7"><li></li><li><p>a</p><pre>b\n\nc</pre></li></ol>',
        "<hr><p>a<br>b</p><p><code>x</code><sup>1</sup><del>y</del></p>",
        '<p><img src="a.png" alt="что видно"> b</p>',
    ],
)  # fmt: skip
def test_every_text_can_be_set(html: str) -> None:
    one = issue(Pair(ru=article("one", Language.RU, body=replace(text(), html=html))))
    pages = printed_book(one)
    ranks = [int(element.name[2]) for element in pages.tagged(*HEADINGS)]
    assert all(below - above <= 1 for above, below in pairwise(ranks))


def test_a_column_of_a_table_is_as_wide_as_its_words_need() -> None:
    """A wide empty column beside a narrow full one made a page of white paper."""
    row = f"<tr><td>A</td><td>первая практика</td><td>{'Что сдают и обсуждают. ' * 9}</td></tr>"
    head = "<thead><tr><th>Пункт</th><th>Когда</th><th>Что</th></tr></thead>"
    html = f"<table>{head}<tbody>{row * 4}</tbody></table>"
    one = issue(Pair(ru=article("one", Language.RU, body=replace(text(), html=html))))
    (table,) = printed_book(one).tagged("/Table")
    first = [_lines(cell)[0] for cell in table.walk() if cell.name in ("/TH", "/TD")][-3:]
    point, when, what = (line.x for line in first)
    assert when - point < 45 and what - point < 95


def test_a_headline_breaks_no_word_that_fits_its_column() -> None:
    assert SOFT_HYPHEN not in headline("Что дала методическая поддержка педагогтерін")
    assert SOFT_HYPHEN in headline("Сельскохозяйственный колледж")
