"""The HTML of texts, as the reader of Markdown wrote it, as elements that books are made of."""

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

import lxml.html
from lxml import etree

from plugins.issue.addresses import absolute_link


def elements_of(html: str) -> etree._Element:
    """The elements of a text, in one ``div``; pictures give way to what they say."""
    # Not empty, and not one comment alone, so that the parser always finds a parent.
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    for picture in list(root.iter("img")):
        picture.tail = f"{picture.get('alt', '')}{picture.tail or ''}"
        picture.drop_tag()
    _level_headings(root)
    return root


def _level_headings(root: etree._Element) -> None:
    """Headings begin with the second rank and skip none: books are refused otherwise."""
    above = 1
    for heading in root.iter("h1", "h2", "h3", "h4", "h5", "h6"):
        above = max(2, min(int(heading.tag[1]), above + 1))
        heading.tag = f"h{above}"


@dataclass(frozen=True, kw_only=True)
class Links:
    """Where links of texts lead inside a book: ``targets`` are places of the book by the page they
    stand for; everything else leads to the site."""

    targets: Mapping[str, str]
    address: str

    def target(self, href: str, page: str) -> str:
        """The place in the book, or the full address, of a link on ``page``."""
        parts = urlsplit(href)
        if parts.scheme or parts.netloc or not parts.path:
            return href
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page), parts.path))
        place = self.targets.get(path)
        if place is None:
            return absolute_link(self.address, path) + (f"#{parts.fragment}" * bool(parts.fragment))
        return f"{place.partition('#')[0]}#{parts.fragment}" if parts.fragment else place


def lead(root: etree._Element, find: Callable[[str], str]) -> None:
    """Let every link below ``root`` lead where ``find`` says."""
    for link in root.iter("a"):
        if (href := link.get("href")) is not None:
            link.set("href", find(href))
