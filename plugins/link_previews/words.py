"""What stands on the card of a page.

Contributions, regions, overviews and dossiers have a card of their own; all other pages of a
language share one.
"""

from dataclasses import dataclass

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import PageInfo
from plugins.issue.problem import N_
from plugins.site.outputs import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class CardWords:
    """``kicker`` is what the headline belongs to; ``foot`` whose contribution it is, or how many
    there are, below ``foot_label``; ``label`` says that the page holds a digest."""

    masthead: str
    issued: str
    kicker: str
    headline: str
    foot: str
    foot_label: str = ""
    label: str = ""

    @property
    def spoken(self) -> str:
        """The same in one line, for who hears the card."""
        foot = " ".join(part for part in (self.foot_label, self.foot) if part)
        return " · ".join(part for part in (self.kicker, self.headline, foot, self.label) if part)


def own_words(issue: Issue, site: Site, info: PageInfo) -> CardWords | None:
    """The words of the card that a page has for itself, if it has one."""
    lang = info.lang
    if lang is None or info.slug is None:
        return None
    match info.kind:
        case "article":
            return _contribution(issue, site, info.slug, lang)
        case "region":
            number = len(issue.listed_in(info.slug))
            kicker, foot = N_("Regions"), _number_of_articles(site, lang, number)
        case "overview" | "dossier":
            kicker = N_("Overviews") if info.kind == "overview" else N_("Dossiers")
            foot = site.word(lang, N_("By the editors of this site"))
        case _:
            return None
    title, issued = _masthead(issue, site, lang)
    return CardWords(
        masthead=title,
        issued=issued,
        kicker=site.word(lang, kicker),
        headline=info.title[:1].upper() + info.title[1:],
        foot=foot,
    )


def shared_words(issue: Issue, site: Site, lang: Language) -> CardWords:
    """The words of the card of all other pages: the issue itself."""
    imprint = issue.imprint
    return CardWords(
        masthead=imprint.newspaper.name[lang],
        issued=imprint.printed[lang],
        kicker=site.word(lang, N_("Special issue")),
        headline=imprint.title[lang],
        foot_label=imprint.tagline[lang],
        foot=_number_of_articles(site, lang, len(issue.listed)),
    )


def _contribution(issue: Issue, site: Site, slug: str, lang: Language) -> CardWords:
    article = issue.pair[slug].in_lang(lang)
    names = [issue.author[who].full_name(lang) for who in article.authors]
    label = site.words.catalogues[lang].ngettext(
        "Author of the contribution:", "Authors of the contribution:", len(names)
    )
    title, issued = _masthead(issue, site, lang)
    return CardWords(
        masthead=title,
        issued=issued,
        kicker=issue.section(article.section).name[lang],
        headline=article.title,
        foot_label=label if names else "",
        foot=", ".join(names) or site.word(lang, N_("The author’s name is lost.")),
        label=site.word(lang, N_("full text") if article.full_text else N_("digest")),
    )


def _masthead(issue: Issue, site: Site, lang: Language) -> tuple[str, str]:
    """The name of the issue, and which one it is."""
    issued = f"{site.word(lang, N_('Special issue'))}, {issue.imprint.printed[lang]}"
    return issue.imprint.title[lang], issued


def _number_of_articles(site: Site, lang: Language, number: int) -> str:
    say = site.words.catalogues[lang].ngettext
    return say("%(num)d article", "%(num)d articles", number) % {"num": number}
