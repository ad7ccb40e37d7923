"""The words of a digest as a reader sees them."""

from __future__ import annotations

import re

from plugins.issue.contribution import Article

_HEADING = re.compile(r"^#+ *", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_QUOTED = re.compile(r"«[^«»]*(?:«[^«»]*»[^«»]*)*»")


def body_of(article: Article) -> str:
    """The body without the signs of Markdown."""
    return _LINK.sub(r"\1", _HEADING.sub("", article.body.markdown)).replace("**", "").strip()


def text_of(article: Article) -> str:
    """Standfirst and body: what is held to the print. The title is the print's or translates it."""
    return f"{article.standfirst}\n\n{body_of(article)}"


def without_quotations(text: str) -> str:
    """The text with everything between « and » left out."""
    return _QUOTED.sub("«»", text)
