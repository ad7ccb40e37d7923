"""The page of a contribution: our digest of it, and the author's own text where it is in place."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.issue.cards.card import Card, card, cards
from plugins.issue.contribution import (
    NOWHERE,
    Article,
    Correction,
    Pair,
    Picture,
)
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import Listing, PageInfo, page_of_tree
from plugins.issue.problem import N_
from plugins.issue.vocabulary import PracticeName, SectionName, practice_names, section_name
from plugins.pages.key_figures import KeyFigure, key_figures
from plugins.pages.related import related_slugs, slugs_beside
from plugins.pages.setting.headings import MANY, Heading, headings_of
from plugins.pages.setting.reading_time import reading_minutes
from plugins.pages.setting.typesetting import set_headline, set_story
from plugins.site.outputs import PageSpec, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """A photo with its words in the language of the page."""

    picture: Picture
    alt: str
    caption: str
    credit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TitledBlock:
    """A list or paragraph of the digest that stands at a place of its own, with its heading."""

    heading: str
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleText:
    """What the page says of its contribution. A withdrawn one has neither text nor photos.

    ``headline`` is the title as it is set in large type; ``digest`` and ``full_text`` are HTML,
    their minutes those of reading them; ``summary``, ``steps`` and ``thought`` belong to the
    digest; ``printed_title`` is the headline in the newspaper where this page is not in the
    language of the print; ``printed_in`` is ``None`` where there was none.
    """

    title: str
    headline: str
    standfirst: str
    summary: TitledBlock | None
    digest: str
    steps: TitledBlock | None
    thought: TitledBlock | None
    figures: tuple[KeyFigure, ...]
    digest_minutes: int
    full_text: str | None
    full_text_minutes: int
    photos: tuple[Shot, ...]
    is_withdrawn: bool
    authors_lost: str | None
    title_note: str | None
    scan_lost_note: str | None
    scan_lost: tuple[str, ...]
    corrections: tuple[Correction, ...]
    practices: tuple[PracticeName, ...]
    printed_in: Language | None
    printed_title: str | None
    published: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleValues:
    """``contents`` are the headings of a long text; ``previous`` and ``following`` stand beside the
    contribution in print order; ``related`` tell of the same practices, ``beside`` are of the same
    section."""

    article: ArticleText
    section: SectionName
    contents: tuple[Heading, ...]
    previous: Card | None
    following: Card | None
    related: tuple[Card, ...]
    beside: tuple[Card, ...]


def articles(issue: Issue, site: Site, _listing: Listing) -> Iterator[PageSpec]:
    """A page for every file of every pair."""
    listed = issue.listed
    around = zip((None, *listed), (*listed[1:], None), strict=False)
    neighbours = {pair.slug: both for pair, both in zip(listed, around, strict=False)}
    related, beside = related_slugs(issue), slugs_beside(issue)
    for lang in Language:
        label = site.word(lang, N_("Full text by the author"))
        for pair in issue.pairs:
            if (article := pair[lang]) is None:
                continue
            before, after = neighbours.get(pair.slug, (None, None))
            near = [issue.pair[slug] for slug in beside.get(pair.slug, ())]
            alike = [issue.pair[slug] for slug in related.get(pair.slug, ())]
            values = ArticleValues(
                article=_text(issue, pair, article),
                section=section_name(issue.section(article.section), lang),
                contents=_contents(article, label),
                previous=_title(issue, before, lang) if before else None,
                following=_title(issue, after, lang) if after else None,
                related=cards(issue, alike, lang, with_standfirst=False, with_section=True),
                beside=cards(issue, near, lang, with_standfirst=False),
            )
            yield PageSpec(info=_info(pair, article), template="article", values=values)


def _title(issue: Issue, pair: Pair, lang: Language) -> Card:
    return card(issue, pair, lang, with_people=False, with_standfirst=False)


def _info(pair: Pair, article: Article) -> PageInfo:
    other = pair[article.lang.other]
    return page_of_tree(
        "article",
        article.lang,
        article.title,
        pair.slug,
        section=article.section,
        is_indexed=not article.is_withdrawn,
        # What is in no index is nobody's translation: hreflang has to be mutual.
        has_twin=other is not None and not other.is_withdrawn,
    )


def _text(issue: Issue, pair: Pair, article: Article) -> ArticleText:
    is_withdrawn = article.is_withdrawn
    full_text = None if is_withdrawn else article.full_text
    printed_in = None if article.printed_in == NOWHERE else article.printed_in
    printed = pair[printed_in] if printed_in and not article.is_as_printed else None
    sections = () if is_withdrawn else article.body.sections
    blocks = {
        section.name: TitledBlock(
            heading=section.heading, html=set_story(section.html, article.lang)
        )
        for section in sections
        if section.html
    }
    return ArticleText(
        title=article.title,
        headline=set_headline(article.title),
        standfirst=article.standfirst,
        summary=blocks.get("summary"),
        digest="" if is_withdrawn else set_story(article.body.html, article.lang),
        steps=blocks.get("steps"),
        thought=blocks.get("thought"),
        figures=() if is_withdrawn else key_figures(issue, article.slug, article.lang),
        digest_minutes=reading_minutes(
            article.lang, article.body.html, *(section.html for section in sections)
        ),
        full_text=set_story(full_text.html, article.lang) if full_text else None,
        full_text_minutes=reading_minutes(article.lang, full_text.html if full_text else ""),
        photos=() if is_withdrawn else tuple(_shots(issue, article)),
        is_withdrawn=is_withdrawn,
        authors_lost=article.authors_lost,
        title_note=article.title_note,
        scan_lost_note=article.scan_lost_note,
        scan_lost=article.scan_lost,
        corrections=article.corrections,
        practices=practice_names(
            (issue.practice[name] for name in article.practices), article.lang
        ),
        printed_in=printed_in,
        printed_title=printed.title if printed else None,
        published=article.published,
    )


def _contents(article: Article, label: str) -> tuple[Heading, ...]:
    """The headings of what is shown, in its order; none where it is seen at a glance. ``label``
    stands above the full text."""
    if article.is_withdrawn:
        return ()
    blocks = {section.name: section.heading for section in article.body.sections if section.html}
    found = [
        *headings_of(article.body.html),
        *(Heading(id=name, words=blocks[name]) for name in ("steps", "thought") if name in blocks),
    ]
    if article.full_text:
        found += [Heading(id="full-text", words=label), *headings_of(article.full_text.html)]
    return tuple(found) if len(found) >= MANY else ()


def _shots(issue: Issue, article: Article) -> Iterator[Shot]:
    """The photos that could be opened: preview goes on without the others and names them."""
    for photo in article.photos:
        if picture := issue.pictures.get(photo.file):
            caption = photo.caption[article.lang] if photo.caption else ""
            yield Shot(
                picture=picture, alt=photo.alt[article.lang], caption=caption, credit=photo.credit
            )
