"""Where every page lies: the one function that knows, and links between the places.

An address is a path from the site's root that names the file (``kk/regions/index.html``), so that
relative links work at any base path and from a folder opened by a double click.
"""

import posixpath
import re

from plugins.issue.language import Language

_PATTERNS = {
    "door": "index.html",
    "404": "404.html",
    "home": "{lang}/index.html",
    "article": "{lang}/articles/{slug}.html",
    "regions": "{lang}/regions/index.html",
    "region": "{lang}/regions/{slug}.html",
    "rubric": "{lang}/rubrics/{slug}.html",
    "practice": "{lang}/practices/{slug}.html",
    "authors": "{lang}/authors/index.html",
    "author": "{lang}/authors/{slug}.html",
    "page": "{lang}/{slug}.html",
    "patterns": "{lang}/patterns.html",
    "search": "{lang}/search.html",
    "figures": "{lang}/figures.html",
    "glossary": "{lang}/glossary.html",
    "corrections": "{lang}/corrections.html",
    "offline": "{lang}/offline.html",
    "data": "{lang}/data.html",
    "downloads": "{lang}/downloads.html",
    "overview": "{lang}/overviews/{slug}.html",
    "dossier": "{lang}/dossiers/{slug}.html",
}
# A reader who asks for the alphabet gets the same list on a page of its own, without script.
_BY_ALPHABET = {"regions": "{lang}/regions/alphabet.html"}

KINDS = frozenset(_PATTERNS)
# What a page calls itself; a stub and a redirect lie at the address of another page.
PAGE_TYPES = KINDS | {"stub", "redirect"}
# Beside the home: no page about the edition can have one of these names.
NAMES_IN_USE = frozenset(
    pattern.removeprefix("{lang}/").removesuffix(".html")
    for pattern in _PATTERNS.values()
    if pattern.startswith("{lang}/") and pattern.count("/") == 1 and "{slug}" not in pattern
)
# Kinds of page that gave way to another: their old addresses lead to pages of that kind.
_FORMER = {"theme": "{lang}/themes/{slug}.html"}
SUCCESSORS = {"theme": "practice"}
_EVERY = {**_PATTERNS, **_FORMER}
# Pages that have a slug can move to another.
MOVABLE = tuple(sorted(kind for kind, pattern in _EVERY.items() if "{slug}" in pattern))
# Of a folder or a file: signs that mean something else neither in a link nor to a system.
_NAME = re.compile(r"\.?[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*")
_LONGEST_NAME = 255  # on most disks
LONGEST_ID = 150  # in an address: what lies beside a page has more in its name
# Windows gives these names to devices and keeps no file called so, whatever its ending.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
# What the search page asks for: the entry, and parts whose names change with the index.
SEARCH_ENTRY = "search/index.js"


def search_part(name: str, version: str) -> str:
    """The file of a part of the search index."""
    return f"static/search/{name}.{version}.js"


def address(kind: str, slug: str | None = None, lang: Language | None = None) -> str:
    """The file of a page, relative to the site's root.

    A stub has the address of the article it stands for. Raises ``KeyError`` for an unknown kind
    and ``ValueError`` where the kind needs a slug or a language that was not given.
    """
    pattern = _EVERY["article" if kind == "stub" else kind]
    if "{slug}" in pattern and not slug:
        raise ValueError(f"{pattern} needs a slug")
    if "{lang}" in pattern and lang is None:
        raise ValueError(f"{pattern} needs a language")
    return pattern.format(slug=slug, lang=lang)


def alphabetical_address(kind: str, lang: Language) -> str:
    """The file of the same list ordered by the alphabet of ``lang``."""
    return _BY_ALPHABET[kind].format(lang=lang)


def is_device(path: str) -> bool:
    """Whether Windows cannot keep the file ``path``, or a folder on the way to it."""
    names = (part.partition(".")[0].strip() for part in path.split("/"))
    return any(map(_DEVICE.fullmatch, names))


def is_sound_path(path: str) -> bool:
    """Whether every system can keep a file at ``path``, below the site's root, and a link leads
    there as it is written."""
    names = path.split("/")
    is_named = all(_NAME.fullmatch(name) and len(name) <= _LONGEST_NAME for name in names)
    return is_named and not is_device(path)


def in_tree(path: str, lang: Language) -> str:
    """The same place below the folder of ``lang``; ``path`` lies below the folder of a language."""
    return f"{lang.value}/{path.partition('/')[2]}"


def relative_link(start: str, target: str, fragment: str = "") -> str:
    """The link from the page at ``start`` to the file at ``target``, both from the root."""
    here, there = start.split("/")[:-1], target.split("/")
    shared = 0
    # Tens of thousands of links a build: posixpath.relpath would ask for the working folder twice
    # for each of them.
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    link = "../" * (len(here) - shared) + "/".join(there[shared:])
    return f"{link}#{fragment}" if fragment else link


def public_path(target: str) -> str:
    """The path as readers and search engines know it: ``index.html`` is left out."""
    folder, name = posixpath.split(target)
    if name != "index.html":
        return target
    return f"{folder}/" if folder else ""


def absolute_link(site_url: str, target: str) -> str:
    """The full address of a file; ``site_url`` without a slash at its end."""
    return f"{site_url.rstrip('/')}/{public_path(target)}"
