"""All of content/ at once, without Pelican: for commands that read and do not build."""

from __future__ import annotations

from pathlib import Path

from plugins.reading.article_file import read_article, read_page
from plugins.reading.assembling import Assembled, assemble
from plugins.reading.markdown_text import Renderer


def assemble_content(content: Path, *, drafts: bool = True) -> Assembled:
    """The Issue in the folder ``content``, with every problem met on the way."""
    renderer = Renderer()
    articles = [
        read_article(file, f"content/articles/{file.name}", renderer, content / "fulltext")
        for file in sorted((content / "articles").glob("*.md"))
    ]
    pages = [
        read_page(file, f"content/pages/{file.name}", renderer)
        for file in sorted((content / "pages").glob("*.md"))
    ]
    return assemble((*articles, *pages), content / "data", drafts=drafts)
