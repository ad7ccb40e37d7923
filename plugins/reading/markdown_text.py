"""Markdown to HTML, once per text: headings with ids, links between files turned into addresses.

Raw HTML is not HTML here: it comes out as the characters the editor typed, and validation says so.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import unquote
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from plugins.issue.addresses import address, relative_link
from plugins.issue.contribution import Link, Text
from plugins.issue.language import Language
from plugins.issue.problem import Spot
from plugins.letters.no_break import without_bad_breaks

_FILE_LINK = re.compile(r"(?P<slug>[a-z0-9-]+)\.(?P<lang>kk|ru)\.md")
_KIND_OF_FOLDER = {"content/articles": "article", "content/pages": "page"}
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def address_of_file(path: str) -> str | None:
    """The address of the page an article or page file becomes; ``None`` for other files."""
    folder, name = posixpath.split(posixpath.normpath(path))
    found = _FILE_LINK.fullmatch(name)
    kind = _KIND_OF_FOLDER.get(folder)
    if found is None or kind is None:
        return None
    return address(kind, found["slug"], Language(found["lang"]))


def linked_file(target: str, path: str) -> str | None:
    """The project's file that ``target``, written in the file at ``path``, leads to.

    ``None`` for links to other sites and within the page.
    """
    target = unquote(target.partition("#")[0])
    if not target or re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//", target):
        return None
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), target))


@dataclass(slots=True)
class _Page:
    """What the text being rendered belongs to, and what is gathered from it."""

    path: str = ""
    page_path: str = ""
    fragment: str = ""
    links: list[tuple[str, bool]] = field(default_factory=list)
    fragments: list[str] = field(default_factory=list)


class _Addresses(Treeprocessor):  # type: ignore[misc]
    """Numbers headings, gathers links, and turns links to files into links to pages."""

    def __init__(self, md: markdown.Markdown, page: _Page) -> None:
        super().__init__(md)
        self.page = page

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag in _HEADINGS:
                name = f"{self.page.fragment}-{len(self.page.fragments) + 1}"
                element.set("id", name)
                self.page.fragments.append(name)
            elif element.tag == "a":
                self._rewrite(element)
            elif element.tag == "img":
                self.page.links.append((_as_written(element.get("src", "")), True))

    def _rewrite(self, element: Element) -> None:
        target = _as_written(element.get("href", ""))
        self.page.links.append((target, False))
        file = linked_file(target, self.page.path)
        found = address_of_file(file) if file else None
        if found:
            element.set("href", relative_link(self.page.page_path, found, target.partition("#")[2]))


class _House(Extension):  # type: ignore[misc]
    def __init__(self, page: _Page) -> None:
        super().__init__()
        self.page = page

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(_Addresses(md, self.page), "addresses", 5)


class Renderer:
    """Renders many texts with one Markdown engine; each text is read exactly once."""

    def __init__(self) -> None:
        self._page = _Page()
        self._engine = markdown.Markdown(
            extensions=["tables", "sane_lists", _House(self._page)], output_format="html"
        )

    def render(
        self, story: str, *, path: str, page_path: str, first_line: int = 1, fragment: str = "part"
    ) -> Text:
        """The text at ``path`` as it stands on the page ``page_path``; heading ids begin with
        ``fragment``."""
        page = self._page
        page.path, page.page_path, page.fragment = path, page_path, fragment
        page.links, page.fragments = [], []
        html = without_bad_breaks(self._engine.reset().convert(story))
        links = tuple(_links(page, story, first_line))
        return Text(
            html=html,
            markdown=story,
            path=path,
            first_line=first_line,
            links=links,
            fragments=tuple(page.fragments),
        )


def _as_written(target: str) -> str:
    """A target without the disguise Markdown gives to mail addresses."""
    return unescape(target.replace(AMP_SUBSTITUTE, "&"))


def _links(page: _Page, story: str, first_line: int) -> Iterator[Link]:
    """The links of a text with their lines; the same target twice is found twice."""
    begin: dict[str, int] = {}
    # As the engine read it; the lines stay.
    read = (unescape(line).expandtabs(4).replace("\n", " ") for line in story.split("\n"))
    story = "\n".join(read)
    for target, is_image in page.links:
        written = target.removeprefix("mailto:")
        found = re.compile(rf"(?:[(<]|\]:)\s*<?(?:mailto:)?{re.escape(written)}(?=[\s)>]|$)")
        match = found.search(story, begin.get(target, 0)) or found.search(story)
        if match:
            begin[target] = match.end()
        line = first_line + (story.count("\n", 0, match.end()) if match else 0)
        yield Link(
            target=target,
            spot=Spot(page.path, line),
            is_image=is_image,
            file=linked_file(target, page.path),
        )
