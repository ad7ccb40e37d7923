"""What one built page holds, gathered in one walk through its elements.

Read with lxml, the parser that BeautifulSoup would call: without the soup around it the second pass
over the whole issue stays a fraction of the build instead of doubling it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

# Attributes by which a page asks for a file at once; a link waits for the reader.
_LOADED = ("src", "poster", "data", "background")
_LOADED_LINKS = frozenset(
    ("stylesheet", "preload", "modulepreload", "prefetch", "icon", "apple-touch-icon", "manifest")
)
_SVG_LINK = "{http://www.w3.org/1999/xlink}href"
_CSS_ADDRESS = re.compile(r"url\(\s*(['\"]?)(.*?)\1\s*\)|@import\s+(['\"])(.*?)\3")
_REFRESH = re.compile(r"\s*[\d.]+\s*;\s*url\s*=\s*(.*?)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reference:
    """An address on a page: as written, in which line, and whether it is loaded unasked."""

    target: str
    line: int
    is_loaded: bool


@dataclass(slots=True)
class BuiltPage:
    """One HTML, SVG or CSS file; ``path`` is its place from the site's root."""

    path: str
    lang: str | None = None
    kind: str | None = None
    title: str = ""
    headings: int = 0
    is_redirect: bool = False
    is_noindex: bool = False
    canonical: str | None = None
    base: str | None = None
    alternates: dict[str, str] = field(default_factory=dict)
    ids: dict[str, int] = field(default_factory=dict)
    repeated_ids: list[tuple[str, int]] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    style_attributes: list[int] = field(default_factory=list)


_READER = etree.HTMLParser(encoding="utf-8", remove_comments=True, huge_tree=True)


def read_html(path: str, data: bytes) -> BuiltPage:
    """The page in ``data``. Whatever the bytes are, there is a page: an empty one has nothing."""
    page = BuiltPage(path=path)
    root = etree.fromstring(data, _READER) if data.strip() else None
    if root is None:
        return page
    page.lang = root.get("lang")
    for element in root.iter(etree.Element):
        _read_element(page, element)
    return page


def read_svg(path: str, data: bytes) -> BuiltPage:
    """The drawing in ``data``; raises ``etree.XMLSyntaxError`` where it is no XML."""
    page = BuiltPage(path=path)
    reader = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    for element in etree.fromstring(data, reader).iter(etree.Element):
        _read_element(page, element)
    return page


def read_css(path: str, data: bytes) -> BuiltPage:
    """The stylesheet in ``data``."""
    page = BuiltPage(path=path)
    page.references.extend(_in_css(data.decode("utf-8", "replace"), 1))
    return page


def _read_element(page: BuiltPage, element: etree._Element) -> None:
    tag = etree.QName(element).localname if element.tag[0] == "{" else element.tag
    attributes = element.attrib
    line = element.sourceline or 0
    if "id" in attributes:
        name = attributes["id"]
        if name in page.ids:
            page.repeated_ids.append((name, line))
        page.ids.setdefault(name, line)
    if "style" in attributes:
        page.style_attributes.append(line)
    if tag == "style":
        page.references.extend(_in_css(element.text or "", line))
    elif tag == "h1":
        page.headings += 1
    elif tag == "title" and not page.title:
        page.title = (element.text or "").strip()
    elif tag == "body":
        page.kind = attributes.get("data-page-type")
    elif tag == "meta":
        _read_meta(page, element)
    if tag == "link":
        _read_link(page, element)
    elif tag == "base":
        page.base = attributes.get("href")
    elif "href" in attributes or _SVG_LINK in attributes:
        target = attributes.get("href", attributes.get(_SVG_LINK, ""))
        page.references.append(Reference(target, line, tag not in ("a", "area")))
    for name in _LOADED:
        if name in attributes:
            page.references.append(Reference(attributes[name], line, True))
    if "srcset" in attributes or "imagesrcset" in attributes:
        for candidate in (attributes.get("srcset") or attributes["imagesrcset"]).split(","):
            page.references.append(
                Reference(candidate.split()[0] if candidate.split() else "", line, True)
            )
    if "action" in attributes:
        page.references.append(Reference(attributes["action"], line, True))


def _read_meta(page: BuiltPage, element: etree._Element) -> None:
    content = element.get("content", "")
    if element.get("http-equiv", "").lower() == "refresh":
        page.is_redirect = True
        if found := _REFRESH.fullmatch(content):
            page.references.append(Reference(found[1], element.sourceline or 0, True))
    elif element.get("name", "").lower() == "robots":
        page.is_noindex = "noindex" in content


def _read_link(page: BuiltPage, element: etree._Element) -> None:
    kinds = frozenset(element.get("rel", "").lower().split())
    target = element.get("href", "")
    line = element.sourceline or 0
    if "alternate" in kinds and element.get("hreflang"):
        page.alternates[element.get("hreflang", "")] = target
    elif "canonical" in kinds:
        page.canonical = target
    else:
        page.references.append(Reference(target, line, bool(kinds & _LOADED_LINKS)))


def _in_css(css: str, line: int) -> Iterator[Reference]:
    for match in _CSS_ADDRESS.finditer(css):
        target = match[2] if match[2] is not None else match[4]
        if not target.startswith("data:"):
            yield Reference(target, line, True)
