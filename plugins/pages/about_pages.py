"""Pages about the edition: what editors write, and below it what the build knows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.issue.imprint import Newspaper, Person
from plugins.issue.issue import Issue
from plugins.issue.language import Bilingual, Language
from plugins.issue.listing import Listing, page_of_tree
from plugins.pages.setting.typesetting import set_story
from plugins.site.outputs import PageSpec, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class ImprintPerson:
    """Somebody of the imprint; ``lang`` marks a name in the spelling of the other language."""

    name: str
    lang: Language | None
    post: str
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImprintFacts:
    """The newspaper's imprint and editorial council, as printed."""

    newspaper: Newspaper
    printed: Bilingual
    staff: tuple[ImprintPerson, ...]
    council: tuple[ImprintPerson, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """A contribution that the scan lost something of; ``lang`` as in a Card."""

    slug: str
    title: str
    lang: Language
    is_stub: bool
    scan_lost: tuple[str, ...]
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutValues:
    """``imprint`` and ``losses`` are given where the page shows them."""

    title: str
    description: str
    text: str
    imprint: ImprintFacts | None
    losses: tuple[Loss, ...]


def about_pages(issue: Issue, _site: Site, _listing: Listing) -> Iterator[PageSpec]:
    """Every page of content/pages."""
    for page in issue.pages:
        info = page_of_tree(
            "page",
            page.lang,
            page.title,
            page.slug,
            has_twin=issue.page(page.slug, page.lang.other) is not None,
        )
        values = AboutValues(
            title=page.title,
            description=page.description,
            text=set_story(page.body.html, page.lang),
            imprint=imprint_facts(issue, page.lang) if "imprint" in page.shows else None,
            losses=tuple(_losses(issue, page.lang)) if "losses" in page.shows else (),
        )
        yield PageSpec(info=info, template="page", values=values)


def imprint_facts(issue: Issue, lang: Language) -> ImprintFacts:
    """Who made the newspaper, in the language of a page."""
    imprint = issue.imprint
    return ImprintFacts(
        newspaper=imprint.newspaper,
        printed=imprint.printed,
        staff=_people(imprint.staff, lang),
        council=_people(imprint.council, lang),
    )


def _people(people: Iterable[Person], lang: Language) -> tuple[ImprintPerson, ...]:
    return tuple(
        ImprintPerson(
            name=person.name[lang],
            lang=lang.other
            if person.name[lang] == person.name[lang.other] and person.spelling[lang] != "printed"
            else None,
            post=person.post[lang],
            note=person.note[lang] if person.note else None,
        )
        for person in people
    )


def _losses(issue: Issue, lang: Language) -> Iterator[Loss]:
    for pair in issue.listed:
        article = pair.in_lang(lang)
        if pair.facts.scan_lost:
            yield Loss(
                slug=pair.slug,
                title=article.title,
                lang=article.lang,
                is_stub=article.lang is not lang,
                scan_lost=article.scan_lost,
                note=article.scan_lost_note,
            )
