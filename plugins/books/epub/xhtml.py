"""XHTML as e-books have it: a document, and the elements it is built of."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

import lxml.html
from lxml import etree
from lxml.builder import ElementMaker

from plugins.books.markup import Links, elements_of, lead
from plugins.issue.language import Language
from plugins.letters.soft_hyphens import with_soft_hyphens

XHTML = "http://www.w3.org/1999/xhtml"
OPS = "http://www.idpf.org/2007/ops"
XML = "http://www.w3.org/XML/1998/namespace"
STYLE = "book.css"

Element: TypeAlias = etree._Element
Content: TypeAlias = Element | str | None
_make = ElementMaker(namespace=XHTML, nsmap={None: XHTML, "epub": OPS})


@dataclass(frozen=True, kw_only=True)
class Document:
    """A finished file of the book."""

    name: str
    title: str
    data: bytes


def tag(name: str, *content: Content, **attributes: str | None) -> Element:
    """An element. ``type`` is its ``epub:type``, ``lang`` is written both ways; underlines at the
    end of names go, and what is ``None`` is left out."""
    element: Element = _make(name, *(piece for piece in content if piece is not None))
    for key, value in attributes.items():
        if value is None:
            continue
        if key == "type":
            element.set(f"{{{OPS}}}type", value)
        elif key == "lang":
            element.set("lang", value)
            element.set(f"{{{XML}}}lang", value)
        else:
            element.set(key.rstrip("_").replace("_", "-"), value)
    return element


def in_language(words: str, lang: Language | None, of_book: Language) -> Content:
    """Words, marked where their language is not that of the book."""
    return words if lang in (None, of_book) else tag("span", words, lang=lang)


def text(html: str, lang: Language, page: str, links: Links) -> list[Element]:
    """The elements of a text of ``page``. Kazakh words get soft hyphens: no reading system knows
    where they break."""
    root = elements_of(with_soft_hyphens(html) if lang is Language.KK else html)
    lead(root, lambda href: links.target(href, page))
    for reference in root.iterfind(".//sup[@class='footnote-ref']/a"):
        reference.set("role", "doc-noteref")
    for cell in root.iter("th"):
        if not cell.text_content().strip():
            cell.tag = "td"  # heads nothing
    lxml.html.html_to_xhtml(root)
    if root.text and root.text.strip():
        return [tag("p", root.text), *root]
    return list(root)


def document(name: str, title: str, lang: Language, content: Iterable[Content]) -> Document:
    """A file of the book whose body holds ``content``."""
    page = tag(
        "html",
        tag(
            "head",
            tag("title", title),
            tag("link", rel="stylesheet", type_="text/css", href=STYLE),
        ),
        tag("body", *content),
        lang=lang,
    )
    data = etree.tostring(page, xml_declaration=True, encoding="utf-8", doctype="<!DOCTYPE html>")
    return Document(name=name, title=title, data=data)
