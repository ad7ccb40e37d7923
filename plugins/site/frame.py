"""What stands around every page: masthead, colophon, style and icon, as one value.

There is one frame for each kind of page, language and depth, and one for each page that speaks both
languages. Whatever a template shows beside its own values it takes from here, so that a page needs
no more than template, PageInfo, values and frame.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from urllib.parse import urlsplit

from plugins.issue.addresses import relative_link
from plugins.issue.issue import Issue
from plugins.issue.language import Bilingual, Language
from plugins.issue.listing import PageInfo
from plugins.site.theme_files import ThemeFiles

_DEPTHS = (1, 2)  # folders above a page of a language: kk/, kk/articles/
_BILINGUAL = ("door", "404")
_ICON = "icons/favicon.svg"
_SCRIPT = "js/page.js"
# Headlines first: the face that is seen first is asked for first.
_FONTS = ("fonts/literata-700.woff2", "fonts/literata-400.woff2")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What the imprint says of the issue, as far as every page shows it; ``country_code`` is what
    people type where the code of a language belongs."""

    title: Bilingual
    printed: Bilingual
    newspaper: Bilingual
    email: str
    country_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLink:
    """A page about the edition."""

    slug: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Colophon:
    """What the foot of a page names in one language: the pages about the edition; ``has_about``
    says whether one tells of the licence."""

    lang: Language
    pages: tuple[PageLink, ...]
    has_about: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Links are relative to a page at this depth. ``site_address`` begins every absolute address;
    ``base`` is the path of the site's root on its host for the 404 page, else empty.
    ``colophons`` has one in each language that the page speaks."""

    lang: Language | None
    site_address: str
    base: str
    style: str
    icon: str
    script: str
    fonts: tuple[str, ...]
    edition: Edition
    colophons: tuple[Colophon, ...]
    has_corrections: bool

    @property
    def languages(self) -> tuple[Language, ...]:
        """Those the page speaks."""
        return tuple(colophon.lang for colophon in self.colophons)


def frame_key(info: PageInfo) -> str:
    """Which frame a page stands in."""
    return info.kind if info.lang is None else f"{info.kind} {info.lang} {info.depth}"


def frames(issue: Issue, site_address: str, theme: ThemeFiles) -> Mapping[str, Frame]:
    """All frames of a site, by ``frame_key``."""
    imprint = issue.imprint
    edition = Edition(
        title=imprint.title,
        printed=imprint.printed,
        newspaper=imprint.newspaper.name,
        email=imprint.email,
        country_code=imprint.country.code,
    )
    colophons = {lang: _colophon(issue, lang) for lang in Language}
    styles = {  # few: the pages of a layout share one
        (style, depth): theme.with_addresses(style, _page_at(depth))
        for style, depth in product(dict.fromkeys(theme.styles.values()), (0, *_DEPTHS))
    }

    def frame(
        kind: str, lang: Language | None, depth: int, shown: Iterable[Language], base: str = ""
    ) -> Frame:
        page = _page_at(depth)
        return Frame(
            lang=lang,
            site_address=site_address,
            base=base,
            style=styles[theme.styles[kind], depth],
            icon=relative_link(page, theme.path(_ICON)),
            script=relative_link(page, theme.path(_SCRIPT)),
            fonts=tuple(relative_link(page, theme.path(font)) for font in _FONTS),
            edition=edition,
            colophons=tuple(colophons[lang] for lang in shown),
            has_corrections=issue.has_corrections,
        )

    bases = {"404": base_path(site_address)}
    found = {kind: frame(kind, None, 0, Language, bases.get(kind, "")) for kind in _BILINGUAL}
    for kind, lang, depth in product(theme.styles, Language, _DEPTHS):
        if kind not in _BILINGUAL:
            found[f"{kind} {lang} {depth}"] = frame(kind, lang, depth, (lang,))
    return found


def _colophon(issue: Issue, lang: Language) -> Colophon:
    pages = tuple(page for page in issue.pages if page.lang is lang)
    return Colophon(
        lang=lang,
        pages=tuple(PageLink(slug=page.slug, title=page.title) for page in pages),
        has_about=any(page.slug == "about" for page in pages),
    )


def _page_at(depth: int) -> str:
    return "x/" * depth + "page.html"


def base_path(site_address: str) -> str:
    """The path of the site's root on its host, for the 404 page: servers show it at addresses of
    any depth, where relative links would lead astray. Empty while no real host is known."""
    parts = urlsplit(site_address)
    if str(parts.hostname).endswith(".example"):
        return ""
    return f"{parts.path.rstrip('/')}/"
