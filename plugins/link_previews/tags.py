"""What messengers and networks hear of a page when somebody passes its address on."""

from dataclasses import dataclass

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import PageInfo, language_versions
from plugins.link_previews.cards import card_of
from plugins.link_previews.drawing import HEIGHT, WIDTH
from plugins.site.outputs import Site

_TEXTS = ("article", "overview", "dossier")
# How Open Graph calls a language: names of its own list, whatever the country of the issue.
_LOCALES = {Language.KK: "kk_KZ", Language.RU: "ru_RU"}


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkPreview:
    """The tags of Open Graph beside title, description and address. ``kind`` is article or website;
    ``other_locale`` is there where the page has a version in the other language; ``image`` is the
    card from the site's root, ``image_words`` what stands on it."""

    kind: str
    locale: str
    other_locale: str | None
    image: str
    image_words: str
    width: int
    height: int


def link_preview(issue: Issue, site: Site, info: PageInfo) -> LinkPreview | None:
    """The preview of a page; ``None`` where it is not for search engines."""
    if not info.is_indexed:
        return None
    card, lang = card_of(issue, site, info), info.lang or Language.KK
    return LinkPreview(
        kind="article" if info.kind in _TEXTS else "website",
        locale=_LOCALES[lang],
        other_locale=_LOCALES[lang.other] if language_versions(info) else None,
        image=card.path,
        image_words=card.words.spoken,
        width=WIDTH,
        height=HEIGHT,
    )
