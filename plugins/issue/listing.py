"""What a site is made of, page by page and file by file: values that rooms, checks and publishing
read about what was made, without opening it."""

from dataclasses import dataclass

from plugins.issue.addresses import address, in_tree
from plugins.issue.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class PageInfo:
    """A page: what kind it is (``data-page-type``), of what, and in which language.

    ``lang`` is ``None`` on the pages that speak both languages (front door, 404). ``path`` is the
    file from the site's root; it follows from the rest unless it is given. ``title`` is the name of
    the page as lists show it, ``section`` the id of the region or rubric it belongs to, ``twin``
    the same page in the other language where that is a page of its own, ``leads_to`` the page that
    a redirect sends readers to.
    """

    kind: str
    title: str = ""
    slug: str | None = None
    lang: Language | None = None
    path: str = ""
    section: str | None = None
    twin: str | None = None
    leads_to: str | None = None
    is_indexed: bool = True

    def __post_init__(self) -> None:
        if not self.path:
            object.__setattr__(self, "path", address(self.kind, self.slug, self.lang))

    @property
    def depth(self) -> int:
        """How many folders lie above the page."""
        return self.path.count("/")


def page_of_tree(
    kind: str,
    lang: Language,
    title: str,
    slug: str | None = None,
    *,
    section: str | None = None,
    path: str = "",
    is_indexed: bool = True,
    has_twin: bool = True,
) -> PageInfo:
    """A page below the folder of ``lang`` whose twin lies at the same place below the other one;
    ``has_twin`` says whether it does as a page of its own."""
    place = path or address(kind, slug, lang)
    return PageInfo(
        kind=kind,
        title=title,
        slug=slug,
        lang=lang,
        path=place,
        section=section,
        twin=in_tree(place, lang.other) if has_twin else None,
        is_indexed=is_indexed,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What readers take away with a file: an English message id; ``lang`` is the language of what
    it holds, ``None`` where it holds both."""

    words: str
    lang: Language | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A line of the listing: a file of the site, the output that declares it, and its page if any.

    ``size`` (bytes) and ``digest`` (SHA-256) are ``None`` where this build only declares it;
    ``transfer_size`` is what goes over the line, packed by gzip: counted when publishing.
    ``is_published`` says whether readers ever get it: what is made on request alone they do not.
    ``is_portable`` says whether it is of use where there is no server; ``offer`` is given where
    readers are led to it as a whole.
    """

    path: str
    output: str
    page: PageInfo | None = None
    size: int | None = None
    digest: str | None = None
    transfer_size: int | None = None
    is_published: bool = True
    is_portable: bool = True
    offer: Offer | None = None

    @property
    def is_made(self) -> bool:
        """Whether this build made the file, not only declared it."""
        return self.digest is not None


def told_size(size: int) -> int:
    """A size in bytes as exactly as pages tell it: to a kilobyte, from a megabyte on to a tenth."""
    step = 100_000 if size >= 1_000_000 else 1_000
    return max(step * round(size / step), 1_000) if size else 0


_FORMATS = {"geojson": "GeoJSON"}  # whose name is not its ending in capitals


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file to take away, as pages tell of it: what it is, its path and format, its size in bytes
    where this build made it."""

    words: str
    path: str
    format: str
    size: int | None


def download(line: Written, words: str = "") -> Download:
    """The file of this line for a page that leads to it."""
    ending = line.path.rpartition(".")[2]
    return Download(
        words=words,
        path=line.path,
        format=_FORMATS.get(ending, ending.upper()),
        size=told_size(line.size) if line.size else None,
    )


Listing = tuple[Written, ...]


def pages_in(listing: Listing) -> tuple[PageInfo, ...]:
    """The pages among the files, in their order."""
    return tuple(line.page for line in listing if line.page is not None)


def language_versions(info: PageInfo) -> tuple[tuple[Language, str], ...]:
    """The files of a page in every language, itself included; none where it has no twin or is not
    for search engines. The front door's are the homes."""
    if not info.is_indexed:
        return ()
    if info.kind == "door":
        return tuple((lang, address("home", None, lang)) for lang in Language)
    if info.lang is None or info.twin is None:
        return ()
    return tuple((lang, info.path if lang is info.lang else info.twin) for lang in Language)
