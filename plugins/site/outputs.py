"""The seam: what a room hands over to be written, and what it gets to make it from.

An output is a name, a ``when``, the earlier outputs whose listing it reads, and one pure function
that yields pages and files. An extra is what a room adds to other rooms' pages under its own name.
Every build declares all outputs; ``when`` says only when they are made.
"""

import gettext
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import Listing, Offer, PageInfo
from plugins.site.frame import Frame
from plugins.site.theme_files import ThemeFiles

ALL_EARLIER = "*"  # in ``reads``: all that outputs before this one give to readers, or made


class When(StrEnum):
    """In which builds an output is made; in all others it is only declared."""

    EVERY_BUILD = "every build"
    PUBLISHING = "publishing"
    ON_REQUEST = "on request"  # readers never get it


class Purpose(StrEnum):
    """What a build is for."""

    BUILD = "build"
    PREVIEW = "preview"
    PUBLISH = "publish"


class Words(Protocol):
    """The words of the interface: a catalogue per language, and what templates call."""

    @property
    def catalogues(self) -> Mapping[Language, gettext.NullTranslations]: ...

    @property
    def functions(self) -> Mapping[str, Callable[..., Any]]: ...


@dataclass(frozen=True, kw_only=True)
class Site:
    """What outputs know beside the Issue: ``address`` is the site's without a slash at its end,
    ``cache`` the folder of finished files that outlive a build."""

    address: str
    purpose: Purpose
    frames: Mapping[str, Frame]
    words: Words
    theme: ThemeFiles
    cache: Path

    def word(self, lang: Language, message: str) -> str:
        """A word of the interface, for titles that stand in the listing."""
        return self.words.catalogues[lang].gettext(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSpec:
    """A page to be written: a template (a file of theme/templates without its ending) and a frozen
    dataclass whose fields it gets by name; ``extras`` are added from the other rooms."""

    info: PageInfo
    template: str
    values: Any = None
    extras: tuple[tuple[str, object], ...] = ()

    @property
    def path(self) -> str:
        """The file from the site's root."""
        return self.info.path


@dataclass(frozen=True, slots=True, kw_only=True)
class FileSpec:
    """A file to be written: its bytes, a file to copy, or a function that makes the bytes.

    ``key`` is the digest of all that such a function makes them of, or tells it where it is costly
    too; the function is called again only when the key has changed. ``offer`` says what readers
    take away with it.
    """

    path: str
    content: bytes | Path | Callable[[], bytes]
    key: str | Callable[[], str] = ""
    offer: Offer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleSpec:
    """A file that holds others: ``members`` are its parts, by their names in it.

    A part is the path of a file that was written before, or a page as it stands in there alone.
    ``pack`` gets names and bytes in this order. ``key`` says how it packs; it is called
    again only when the key or a part has changed.
    """

    path: str
    members: tuple[tuple[str, str | PageSpec], ...]
    pack: Callable[[Iterable[tuple[str, bytes]]], bytes]
    key: str = ""
    offer: Offer | None = None


Spec = PageSpec | FileSpec | BundleSpec
Make = Callable[[Issue, Site, Listing], Iterable[Spec]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """Pages and files that a room makes; ``make`` is pure: no clock, no order of a set.

    It gets the listing of the outputs named in ``reads``, all of which stand before it.
    ``is_portable`` says whether its files are of use where there is no server.
    """

    name: str
    make: Make
    when: When = When.EVERY_BUILD
    reads: tuple[str, ...] = ()
    is_portable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra:
    """A value that a room adds under ``name`` to pages of these ``kinds`` (none named: to all but
    redirects, where no reader stays)."""

    name: str
    add: Callable[[Issue, Site, PageInfo], object]
    kinds: tuple[str, ...] = ()

    def is_for(self, info: PageInfo) -> bool:
        """Whether a page gets this value."""
        return info.kind in self.kinds if self.kinds else info.kind != "redirect"
