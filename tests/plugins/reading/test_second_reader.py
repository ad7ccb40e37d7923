"""Two readers of Markdown agree on all that both know: constructs one by one, and texts of them."""

from __future__ import annotations

import re

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.reading.markdown_text import Renderer

_WORDS = st.text("абвгдежзийклмноәғқңөұүі", min_size=1, max_size=9)
_PLAIN = st.lists(_WORDS, min_size=1, max_size=6).map(" ".join)

SHARED = {
    "paragraphs": "Бір.\n\nЕкі\nжолдан.",
    "strong": "Бұл **маңызды** сөз.",
    "emphasis": "Бұл *көлбеу* сөз.",
    "strong inside emphasis": "Бұл *өте **маңызды** сөз*.",
    "strong before an ending": "Бұл **«Мектеп»**тің ісі, **Қорытынды:**сөз.",
    "emphasis after a word": "Мектеп*«А»* және *«Б»*да.",
    "code": "Пәрмен `inv check` деп теріледі.",
    "heading": "## Тақырып\n\nМәтін.",
    "two headings": "## Бір\n\nА.\n\n### Екі\n\nБ.",
    "bullets": "Тізім:\n\n- бір\n- екі\n- үш",
    "numbers": "Тізім:\n\n1. бір\n2. екі",
    "bullets with a star": "* бір\n* екі",
    "quotation": "> Ойы\n> екі жолда.",
    "link": "[мектеп](https://school.example/a?b=c&d=e)",
    "link with a title": '[мектеп](https://school.example/ "сайты")',
    "link by name": "[мектеп][сайт]\n\n[сайт]: https://school.example/",
    "address in brackets": "<https://school.example/>",
    "picture": "![сурет](a.jpg)",
    "rule": "Бір.\n\n---\n\nЕкі.",
    "table": "| сынып | саны |\n|---|---|\n| 5 | 30 |\n| 6 | 28 |",
    "table with sides": "| а | б |\n|:--|--:|\n| 1 | 2 |",
    "entity": "5 &lt; 6 &amp; 7",
    "escape": r"\*жұлдызша\*",
    "hard break": "Бір  \nекі.",
    "nested bullets": "- бір\n    - ішкі\n- екі",
    "direct speech": "— Сәлем!\n\n— Сәлем!",
    "list from a number on": "2. екі\n3. үш",
    "signs of prose": "2 * 3, A_B, C#, №5, ~50, […]",
    "a year that is no list": r"2019\. Біз бастадық.",
}


def _second(text: str) -> str:
    return str(markdown.markdown(text, extensions=["tables", "sane_lists"], output_format="html"))


def _alike(html: str) -> str:
    """HTML without what means nothing: white space between tags, ids, the form of alignment."""
    html = re.sub(r' id="[^"]*"', "", html)
    html = re.sub(r' style="text-align:\s*(\w+);?"', "", html)  # the sides of columns
    html = html.replace("&quot;", '"').replace(" />", ">")
    html = re.sub(r'<img alt="([^"]*)" src="([^"]*)">', r'<img src="\2" alt="\1">', html)
    html = re.sub(r"\s*(</?(?:[uo]l|li|p|table|t\w+|blockquote|h\d|hr)\b)", r"\1", html)
    return re.sub(r">\s+<", "><", re.sub(r"\s+", " ", html)).strip()


def _first(text: str) -> str:
    return Renderer().render(text, path="content/pages/a.kk.md", page_path="kk/a.html").html


@pytest.mark.parametrize("name", SHARED)
def test_both_readers_know_this(name: str) -> None:
    assert _alike(_first(SHARED[name])) == _alike(_second(SHARED[name]))


def _bullets(items: list[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


_INLINE = st.one_of(
    _PLAIN,
    _PLAIN.map(lambda text: f"**{text}**"),
    _PLAIN.map(lambda text: f"*{text}*"),
    _PLAIN.map(lambda text: f"`{text}`"),
    _PLAIN.map(lambda text: f"[{text}](https://school.example/)"),
)
_PARAGRAPH = st.lists(_INLINE, min_size=1, max_size=4).map(" ".join)
_BLOCK = st.one_of(
    _PARAGRAPH,
    _PARAGRAPH.map(lambda text: f"> {text}"),
    _PLAIN.map(lambda text: f"## {text}"),
    st.lists(_PARAGRAPH, min_size=1, max_size=4).map(_bullets),
    st.tuples(_PLAIN, _PLAIN).map(lambda cells: "| а | б |\n|---|---|\n| {} | {} |".format(*cells)),
)


@given(st.lists(_BLOCK, min_size=1, max_size=6))
def test_both_readers_agree_on_texts_of_all_that(blocks: list[str]) -> None:
    # Two lists or quotations in a row are one for either reader, in ways of their own.
    text = "\n\nсөз\n\n".join(blocks)
    assert _alike(_first(text)) == _alike(_second(text))
