"""Digests and corrections as entries of a feed: whole, and always told as ours."""

from collections import Counter
from collections.abc import Iterator
from html import escape

from lxml import html

from plugins.feeds.atom import Entry
from plugins.issue.addresses import absolute_link, address
from plugins.issue.contribution import Article
from plugins.issue.identifiers import identifier, text_identifier
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.problem import N_
from plugins.issue.vocabulary import Author
from plugins.site.outputs import Site


def digest_entry(issue: Issue, site: Site, article: Article) -> Entry:
    """A digest with all that stands on its page; its links lead to the site from anywhere."""
    page = absolute_link(site.address, address("article", article.slug, article.lang))
    practices = (issue.practice[name] for name in article.practices)
    label = site.word(article.lang, N_("Digest by the editors:"))
    return Entry(
        id=text_identifier(site.address, issue.imprint.id, "digest", article.slug, article.lang),
        title=article.title,
        page=page,
        published=article.published,
        updated=max((article.published, *(row.date for row in article.corrections))),
        summary=f"{label} {article.standfirst}",
        content=with_absolute_links("".join(_parts(issue, site, article)), page),
        categories=tuple((row.id, row.name[article.lang]) for row in practices),
    )


def _parts(issue: Issue, site: Site, article: Article) -> Iterator[str]:
    """In the order of the page."""
    lang = article.lang
    ours = site.word(lang, N_("Digest by the editors"))
    yield f"<p><em>{escape(f'{ours}. {_byline(issue, site, article)}')}</em></p>"
    yield f"<p><strong>{escape(article.standfirst)}</strong></p>"
    blocks = {
        section.name: f"<h2>{escape(section.heading)}</h2>{section.html}"
        for section in article.body.sections
        if section.html
    }
    yield blocks.get("summary", "")
    yield article.body.html
    yield blocks.get("steps", "")
    yield blocks.get("thought", "")


def _byline(issue: Issue, site: Site, article: Article) -> str:
    if not article.authors:
        return site.word(article.lang, N_("The author’s name is lost."))
    label = site.words.catalogues[article.lang].ngettext(
        "Author of the contribution:", "Authors of the contribution:", len(article.authors)
    )
    people = "; ".join(_person(issue, issue.author[who], article.lang) for who in article.authors)
    return f"{label} {people}."


def _person(issue: Issue, author: Author, lang: Language) -> str:
    organisation = issue.organisation_of(author)
    known = (
        author.full_name(lang),
        author.post[lang],
        organisation.name[lang] if organisation else "",
    )
    return ", ".join(part for part in known if part)


def with_absolute_links(text: str, page: str) -> str:
    """HTML whose links lead where they lead on the page at this address."""
    root = html.fragment_fromstring(text, create_parent="div")
    root.make_links_absolute(page, resolve_base_href=False, handle_failures="ignore")
    return str(html.tostring(root, encoding="unicode"))


def correction_entries(issue: Issue, site: Site, lang: Language) -> Iterator[Entry]:
    """What was put right in this language. Two corrections of one day are told apart by their
    order."""
    for article in issue.articles:
        if article.lang is not lang:
            continue
        page = absolute_link(site.address, address("article", article.slug, lang))
        same_day: Counter[str] = Counter()
        for row in article.corrections:
            day = row.date.isoformat()
            same_day[day] += 1
            names = ("correction", article.slug, lang.value, f"{day}-{same_day[day]}")
            yield Entry(
                id=identifier(site.address, issue.imprint.id, *names),
                title=site.word(lang, N_("Correction: %(title)s")) % {"title": article.title},
                page=page,
                published=row.date,
                updated=row.date,
                content=row.note,
                content_type="text",
            )
