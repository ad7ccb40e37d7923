"""A feed as Atom (RFC 4287). Its days come from the content: a build has no clock."""

import datetime
from dataclasses import dataclass
from xml.etree import ElementTree

from plugins.issue.language import Language
from plugins.letters.invisible import allowed_in_xml

_ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A digest or a correction; ``content`` is a text of the type ``html`` or ``text``."""

    id: str
    title: str
    page: str
    published: datetime.date
    updated: datetime.date
    content: str
    content_type: str = "html"
    summary: str = ""
    categories: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenEntry:
    """An entry as it stands in every feed of its language."""

    updated: datetime.date
    xml: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """``address`` is the feed's own, ``page`` that of the page it tells of; ``author`` has made
    all its entries."""

    id: str
    lang: Language
    title: str
    subtitle: str
    rights: str
    author: str
    address: str
    page: str
    updated: datetime.date
    entries: tuple[WrittenEntry, ...]


def feed_bytes(feed: Feed) -> bytes:
    """The file."""
    root = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": feed.lang.value})
    _add(root, "id", feed.id)
    _add(root, "title", feed.title)
    _add(root, "subtitle", feed.subtitle)
    _add(root, "updated", _moment(feed.updated))
    _add(root, "link", rel="self", type="application/atom+xml", href=feed.address)
    _add(root, "link", rel="alternate", type="text/html", hreflang=feed.lang.value, href=feed.page)
    _add(ElementTree.SubElement(root, "author"), "name", feed.author)
    _add(root, "rights", feed.rights)
    ElementTree.indent(root, space="")
    head = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    end = b"</feed>"
    return b"".join((head.removesuffix(end), *(entry.xml for entry in feed.entries), end, b"\n"))


def written(entry: Entry, lang: Language) -> WrittenEntry:
    """The entry for feeds in this language."""
    element = ElementTree.Element("entry")
    _add(element, "id", entry.id)
    _add(element, "title", entry.title)
    _add(element, "link", rel="alternate", type="text/html", hreflang=lang.value, href=entry.page)
    _add(element, "published", _moment(entry.published))
    _add(element, "updated", _moment(entry.updated))
    for term, label in entry.categories:
        _add(element, "category", term=term, label=label)
    if entry.summary:
        _add(element, "summary", entry.summary)
    _add(element, "content", entry.content, type=entry.content_type)
    ElementTree.indent(element, space="")
    element.tail = "\n"
    xml = bytes(ElementTree.tostring(element, encoding="utf-8"))
    return WrittenEntry(updated=entry.updated, xml=xml)


def _add(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> None:
    told = {key: allowed_in_xml(value) for key, value in attributes.items()}
    ElementTree.SubElement(parent, name, told).text = allowed_in_xml(text) or None


def _moment(day: datetime.date) -> str:
    """Of a day nobody knows the hour; its first is the same day in Kazakhstan."""
    return f"{day.isoformat()}T00:00:00Z"
