"""What publishing wants to know of a page: inline styles and scripts, links, text by lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

# Only these make a browser run a script; every other type is data, of which no policy speaks.
_RUN = ("", "module", "text/javascript", "application/javascript")
_LINKING = {"a": "href", "link": "href", "img": "src", "script": "src", "source": "src"}
_SILENT = ("style", "script")


@dataclass(slots=True)
class ReadPage:
    """One page: ``links`` and ``words`` stand with the line they are in."""

    page_type: str = ""
    has_style_files: bool = False
    has_script_files: bool = False
    styles: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    style_attributes: list[int] = field(default_factory=list)
    links: list[tuple[int, str]] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    words: list[tuple[int, str]] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = ReadPage()
        self._inside = ""
        self._runs = False
        self._kept: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        line = self.getpos()[0]
        if "style" in values:
            self.page.style_attributes.append(line)
        self.page.anchors.update(filter(None, (values.get("id"), values.get("name"))))
        if tag == "body":
            self.page.page_type = values.get("data-page-type", "")
        if link := values.get(_LINKING.get(tag, "")):
            self.page.links.append((line, link))
        self.page.has_script_files |= tag == "script" and "src" in values
        self.page.has_style_files |= tag == "link" and "stylesheet" in values.get("rel", "").split()
        for attribute in ("srcset", "imagesrcset"):
            for choice in filter(None, values.get(attribute, "").split(",")):
                self.page.links.append((line, choice.split()[0]))
        if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
            target = values.get("content", "").partition("url=")[2]
            self.page.links.append((line, target))
        for attribute in ("alt", "title", "content", "aria-label"):
            if attribute in values:
                self.page.words.append((line, values[attribute]))
        if tag in _SILENT:
            self._inside, self._kept = tag, []
            self._runs = values.get("type", "").lower() in _RUN and "src" not in values

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            text = "".join(self._kept)
            if tag == "style":
                self.page.styles.append(text)
            elif self._runs:
                self.page.scripts.append(text)
            else:
                self.page.words.append((self.getpos()[0], text))
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside:
            self._kept.append(data)
        elif data.strip():
            first = self.getpos()[0]
            lines = enumerate(data.splitlines(), start=first)
            self.page.words.extend((line, text) for line, text in lines if text.strip())

    def handle_comment(self, data: str) -> None:
        self.handle_data(data)  # unseen on the page, yet everybody can read it


def read_page(data: bytes) -> ReadPage:
    """Read a built page (UTF-8). Line ends are read as a browser reads them."""
    reader = _Reader()
    reader.feed(data.decode("utf-8", errors="replace").replace("\r\n", "\n").replace("\r", "\n"))
    reader.close()
    return reader.page
