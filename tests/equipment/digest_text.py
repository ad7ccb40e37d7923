"""The words of a text by the editors of the site as a reader sees them."""

from __future__ import annotations

import re

from lxml import html

from plugins.issue.contribution import Article, Page
from plugins.issue.text import Text

_QUOTED = re.compile(r"«[^«»]*(?:«[^«»]*»[^«»]*)*»")


def lines_of(text: Text) -> tuple[str, ...]:
    """Paragraphs, entries of lists, cells of tables and headings, without the signs of Markdown
    and without the headings that the site gives to its articles."""
    fixed = {section.heading for section in text.sections}
    cells = (words for _line, line in text.seen for words in line.split("\t") if words.strip())
    return tuple(words for words in cells if words not in fixed)


def body_of(written: Article | Page) -> str:
    """All words of the body: prose, box, steps and thought."""
    return "\n\n".join(lines_of(written.body))


def text_of(article: Article) -> str:
    """Standfirst and body: what is held to the print. The title is the print's or translates it."""
    return f"{article.standfirst}\n\n{body_of(article)}"


def prose_of(written: Article | Page) -> tuple[str, ...]:
    """The running text alone, block by block: no box, no steps, no thought."""
    story = html.fragment_fromstring(written.body.html, create_parent="div")
    return tuple(" ".join(block.text_content().split()) for block in story)


def without_quotations(text: str) -> str:
    """The text with everything between « and » left out."""
    return _QUOTED.sub("«»", text)
