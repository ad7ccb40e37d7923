"""The cards as files: each under a name that carries the digest of its words, so that it is drawn
again only when they change."""

import hashlib
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from functools import partial

import PIL

from plugins.issue.addresses import address
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import Listing, PageInfo, pages_in
from plugins.link_previews.drawing import Fonts, draw_card
from plugins.link_previews.words import CardWords, own_words, shared_words
from plugins.site.outputs import FileSpec, Site

DRAWING = "1"  # a change of the drawing makes every card anew, once
_FONTS = ("fonts/literata-400.woff2", "fonts/literata-700.woff2")


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewCard:
    """The picture of a link: what stands on it, the file from the site's root, and the digest of
    all it is made of."""

    words: CardWords
    path: str
    key: str


def card_of(issue: Issue, site: Site, info: PageInfo) -> PreviewCard:
    """The card of a page; a page that speaks both languages shows the Kazakh one."""
    lang = info.lang or Language.KK
    words, page = own_words(issue, site, info), info.path
    if words is None:
        words, page = shared_words(issue, site, lang), address("home", lang=lang)
    made_of = (astuple(words), DRAWING, PIL.__version__, *map(site.theme.path, _FONTS))
    key = hashlib.sha256(repr(made_of).encode()).hexdigest()
    stem = page.removesuffix(".html")
    return PreviewCard(words=words, path=f"static/cards/{stem}.{key[:10]}.png", key=key)


def card_files(issue: Issue, site: Site, listing: Listing) -> Iterator[FileSpec]:
    """The cards of all pages that are for search engines."""
    regular, bold = (site.theme.files[name].data for name in _FONTS)
    fonts = Fonts(regular=regular, bold=bold)
    homes = (PageInfo(kind="home", lang=lang) for lang in Language)
    shown = (page for page in pages_in(listing) if page.is_indexed)
    cards = {card.path: card for card in (card_of(issue, site, page) for page in (*homes, *shown))}
    for card in cards.values():
        yield FileSpec(path=card.path, content=partial(draw_card, card.words, fonts), key=card.key)
