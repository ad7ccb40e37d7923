"""What one built file holds, gathered in one walk through its elements.

Read with lxml, the parser that BeautifulSoup would call: without the soup around it the second pass
over the whole issue stays a fraction of the build instead of doubling it.
"""

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from lxml import etree

from plugins.built_site.page import Active, BuiltPage, Reference, Use, Words, inline_hash

# Attributes by which a page asks for a file at once; a link waits for the reader.
_LOADED = frozenset(("src", "poster", "data", "background", "action"))
_CANDIDATES = frozenset(("srcset", "imagesrcset"))
_LINKING = frozenset(("href", "{http://www.w3.org/1999/xlink}href"))
_FOLLOWED = frozenset(("a", "area"))
_LINK_TAGS = frozenset(("link", "base"))  # whose href means something else
_LOADED_LINKS = frozenset(
    ("stylesheet", "preload", "modulepreload", "prefetch", "icon", "apple-touch-icon", "manifest")
)
# Words that stand in attributes.
_SPOKEN = frozenset(("alt", "title", "content", "placeholder", "value", "label", "summary"))
_SPOKEN |= frozenset(("aria-label", "aria-description"))
_ABSOLUTE = ("https://", "http://")  # as previews of links name a page and its picture
_TELLING = frozenset(("style", "script", "h1", "title", "body", "meta", "link", "base"))
_SILENT = frozenset(("style", "script"))
# Elements that do not end a line of text, so that words before and after them are read as one.
_INLINE = _SILENT | frozenset(("a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del"))
_INLINE |= frozenset(("dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "q", "s"))
_INLINE |= frozenset(("samp", "small", "span", "strong", "sub", "sup", "time", "tspan", "u", "var"))
_INLINE |= frozenset(("wbr",))
# What parts words without ending their text; space between the elements of a table is nothing.
_PARTING = {"br": " ", "tr": "\n", "td": "\t", "th": "\t"}
_TABLE_PARTS = frozenset(("thead", "tbody", "tfoot", "tr", "td", "th"))
_INLINE |= _TABLE_PARTS
# Elements that show what others made, or run it.
_EMBEDDING = frozenset(("iframe", "frame", "object", "embed", "applet", "portal", "fencedframe"))
_ACTIVE = _EMBEDDING | {"script", "form"}
# Attributes that hold an address, also by an animation, and addresses that are a script or a page.
_ADDRESSES = _LOADED | _LINKING | {"formaction", "to", "from", "by", "values", "xlink:href"}
_RUNNING = re.compile(
    r"(?:[^,]*;)?(?:(?:java|vb|live)script:|data:text/html|data:[^,;]*xml)", re.IGNORECASE
)
_NO_BLANKS = dict.fromkeys(range(0x21))  # browsers leave them out of an address
_DATA_TYPES = frozenset(("application/ld+json", "application/json"))
# Only these make a browser run a script; every other type is data.
_RUN = frozenset(("", "module", "text/javascript", "application/javascript"))
_CSS_ADDRESS = re.compile(r"url\(\s*(['\"]?)(.*?)\1\s*\)|@import\s+(['\"])(.*?)\3")
_REFRESH = re.compile(r"\s*[\d.]+\s*;\s*url\s*=\s*(.*?)\s*", re.IGNORECASE)
_HTML = etree.HTMLParser(encoding="utf-8", huge_tree=True)


def read_html(path: str, data: bytes, *, with_words: bool = True) -> BuiltPage:
    """The page in ``data``. Whatever the bytes are, there is a page: an empty one has nothing.

    Line ends are read as a browser reads them, so that the hash of a style is the browser's.
    """
    page = BuiltPage(path=path)
    data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    for tag in (b"</html>", b"</body>"):
        # What stands behind them belongs to the page all the same; the parser would drop it.
        before, _, behind = data.rpartition(tag)
        data = before + behind
    root = etree.fromstring(data, _HTML) if data.strip() else None
    if root is None:  # comments alone
        page.words += [Words([(1, data.decode("utf-8", "replace"))])] if with_words else []
        return page
    page.lang = root.get("lang")
    (_walk if with_words else _skim)(page, root)
    return page


def read_svg(path: str, data: bytes, *, with_words: bool = True) -> BuiltPage:
    """The drawing in ``data``."""
    page = BuiltPage(path=path)
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        (_walk if with_words else _skim)(page, etree.fromstring(data, parser))
    except etree.XMLSyntaxError as fault:
        page.broken = (fault.lineno or 0, fault.msg)
    return page


def read_css(path: str, data: bytes, *, with_words: bool = True) -> BuiltPage:
    """The stylesheet in ``data``, which has no words."""
    return BuiltPage(path=path, references=[*_in_css(data.decode("utf-8", "replace"), 1)])


# How a file is read, by the ending of its name.
READERS: Mapping[str, Callable[..., BuiltPage]] = {
    ".html": read_html,
    ".svg": read_svg,
    ".css": read_css,
}


def _walk(page: BuiltPage, root: etree._Element) -> None:
    """Elements in order, and the words in and after them; comments are words too: unseen on the
    page, yet everybody can read them."""
    line = 1
    flow = Words([])
    for event, element in etree.iterwalk(root.getroottree(), events=("start", "end", "comment")):
        text = element.tail if event == "end" else element.text
        if event != "end":
            line = element.sourceline or line
        tag = "" if event == "comment" else _name(element)
        if flow.pieces and tag and tag not in _INLINE:
            flow = Words([])
        if event == "start":
            if tag in _PARTING:
                if not flow.pieces:
                    page.words.append(flow)
                flow.pieces.append((line, _PARTING[tag]))
            _read_start(page, tag, element, line)
        elif event == "comment":
            # The parser names the line of its end.
            page.words.append(Words([(line - element.text.count("\n"), element.text)]))
            text = element.tail
        if text:
            is_read = event != "start" or tag not in _SILENT
            is_read &= tag not in _TABLE_PARTS or not text.isspace()
            if is_read and (flow.pieces or not text.isspace()):
                if not flow.pieces:
                    page.words.append(flow)
                flow.pieces.append((line, text))
            line += text.count("\n")


def _skim(page: BuiltPage, root: etree._Element) -> None:
    """Elements in order, without what stands in and after them: a third of the walk."""
    line = 1
    for element in root.iter(etree.Element):
        line = element.sourceline or line
        _read_start(page, _name(element), element, line)
    page.words.clear()


def _name(element: etree._Element) -> str:
    tag = str(element.tag)
    return etree.QName(element).localname if tag.startswith("{") else tag


def _read_start(page: BuiltPage, tag: str, element: etree._Element, line: int) -> None:
    attributes = element.items()
    if tag.lower() in _ACTIVE:
        _read_active(page, tag.lower(), dict(attributes), element.text or "", line)
    if attributes:
        _read_attributes(page, tag, attributes, line)
    if tag in _TELLING:
        _read_element(page, tag, dict(attributes), element.text or "", line)


def _read_element(
    page: BuiltPage, tag: str, attributes: dict[str, str], text: str, line: int
) -> None:
    match tag:
        case "style":
            page.styles.append(sys.intern(text))  # the same on thousands of pages
            page.references.extend(_in_css(text, line))
        case "script":
            _read_script(page, attributes, text, line)
        case "h1":
            page.headings += 1
        case "title" if not page.title:
            page.title = text.strip()
        case "body":
            page.kind = attributes.get("data-page-type")
        case "meta":
            _read_meta(page, attributes, line)
        case "link":
            _read_link(page, attributes, line)
        case "base":
            page.base = attributes.get("href")


def _read_attributes(
    page: BuiltPage, tag: str, attributes: list[tuple[str, str]], line: int
) -> None:
    for name, value in attributes:
        if name in _LOADED:
            page.references.append(Reference(sys.intern(value), line, Use.LOADED))
        elif name in _LINKING:
            if tag not in _LINK_TAGS:
                use = Use.FOLLOWED if tag in _FOLLOWED else Use.LOADED
                # Most links of a page stand on all its neighbours too.
                page.references.append(Reference(sys.intern(value), line, use))
        elif name in _CANDIDATES:
            for candidate in value.split(","):
                target = candidate.split()[0] if candidate.strip() else ""
                page.references.append(Reference(target, line, Use.LOADED))
        elif name == "content" and value.startswith(_ABSOLUTE):
            page.references.append(Reference(value, line, Use.DECLARED))
        elif name in _SPOKEN:
            page.words.append(Words([(line, value)]))
        elif name == "id":
            if value in page.ids:
                page.repeated_ids.append((value, line))
            page.ids.setdefault(sys.intern(value), line)
        elif name == "style":
            page.style_attributes.append(line)
        if name.startswith("on") or name == "srcdoc":
            page.active.append(Active(line, name))
        elif name == "formaction":
            page.active.append(Active(line, "form", value))
        if name in _ADDRESSES and ":" in value and _RUNNING.match(value.translate(_NO_BLANKS)):
            page.active.append(Active(line, name.rpartition("}")[2], value))


def _read_script(page: BuiltPage, attributes: dict[str, str], text: str, line: int) -> None:
    page.has_script_files |= "src" in attributes
    if attributes.get("type", "").lower() in _RUN and "src" not in attributes:
        page.scripts.append(text)
    else:
        page.words.append(Words([(line, text)]))


def _read_active(
    page: BuiltPage, tag: str, attributes: dict[str, str], text: str, line: int
) -> None:
    """Gather elements that a browser runs, or by which it shows others' pages."""
    if tag in _EMBEDDING:
        page.active.append(Active(line, tag))
    elif tag == "form":
        page.active.append(Active(line, tag, attributes.get("action", "")))
    elif "src" in attributes or attributes.get("type", "").strip().lower() not in _DATA_TYPES:
        source = next((attributes[name] for name in ("src", *_LINKING) if name in attributes), None)
        page.active.append(Active(line, tag, inline_hash(text) if source is None else source))


def _read_meta(page: BuiltPage, attributes: dict[str, str], line: int) -> None:
    content = attributes.get("content", "")
    if attributes.get("http-equiv", "").lower() == "refresh":
        found = _REFRESH.fullmatch(content)
        page.leads_to = found[1] if found else ""
        if "script:" in content.lower() or "data:" in content.lower():
            page.active.append(Active(line, "content", content))
        if found:
            page.references.append(Reference(found[1], line, Use.LOADED))
    elif attributes.get("name", "").lower() == "robots":
        page.is_noindex = "noindex" in content


def _read_link(page: BuiltPage, attributes: dict[str, str], line: int) -> None:
    kinds = frozenset(attributes.get("rel", "").lower().split())
    target = attributes.get("href", "")
    if "alternate" in kinds and attributes.get("hreflang"):
        page.alternates[attributes["hreflang"]] = target
    elif "canonical" in kinds:
        page.canonical = target
    page.has_style_files |= "stylesheet" in kinds
    use = Use.LOADED if kinds & _LOADED_LINKS else Use.DECLARED
    page.references.append(Reference(target, line, use))


def _in_css(css: str, line: int) -> Iterator[Reference]:
    for target in _targets_in_css(css):
        yield Reference(target, line, Use.LOADED)


@lru_cache(maxsize=32)
def _targets_in_css(css: str) -> tuple[str, ...]:
    """All pages of a site carry the same few styles: each is searched once."""
    found = (match[2] if match[2] is not None else match[4] for match in _CSS_ADDRESS.finditer(css))
    return tuple(target for target in found if not target.startswith("data:"))
