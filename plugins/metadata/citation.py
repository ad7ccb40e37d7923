"""What the page of a contribution says for citing it: the tags in its head and the block “Cite”.

Zotero's translator “Embedded Metadata” takes a newspaper article from ``DC.type`` and
``z:itemType``. With ``citation_journal_title`` any page became a journal article, and it does not
read ``citation_newspaper_title``: Google Scholar gets the tags of Dublin Core, which it reads too.
"""

from dataclasses import dataclass

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import PageInfo
from plugins.metadata.citation_files import BIBTEX, RIS, file_of_article, file_of_issue
from plugins.metadata.description import place_of_digest, printed_description
from plugins.metadata.reference import Reference, reference_to
from plugins.site.outputs import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationTag:
    """One ``<meta>`` of the head."""

    name: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationFile:
    """A file to take the reference from: ``path`` from the site's root, ``format`` its name."""

    format: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """``printed`` describes what was printed, in ``printed_lang`` where that is not the page's
    language; ``digest`` tells where our digest of it is."""

    tags: tuple[CitationTag, ...]
    printed: str
    printed_lang: Language | None
    digest: str
    files: tuple[CitationFile, ...]
    issue_files: tuple[CitationFile, ...]


def citation_of_page(issue: Issue, site: Site, info: PageInfo) -> Citation | None:
    """The citation on a contribution's page; ``None`` where it was withdrawn."""
    assert info.slug is not None and info.lang is not None, "the page of a contribution has both"
    pair, lang = issue.pair[info.slug], info.lang
    if not info.is_indexed:
        return None
    reference = reference_to(issue, site, pair, lang)
    formats = (("BibTeX", BIBTEX), ("RIS", RIS))
    return Citation(
        tags=citation_tags(reference),
        printed=printed_description(site, reference, lang),
        printed_lang=reference.lang if reference.lang is not lang else None,
        digest=place_of_digest(site, reference, lang),
        files=tuple(
            CitationFile(format=name, path=file_of_article(pair.slug, lang, ending))
            for name, ending in formats
        ),
        issue_files=tuple(
            CitationFile(format=name, path=file_of_issue(lang, ending)) for name, ending in formats
        ),
    )


def citation_tags(reference: Reference) -> tuple[CitationTag, ...]:
    """The tags for one printed contribution; none where it was never printed."""
    if reference.lang is None:
        return ()
    told = (
        ("DC.type", "newspaperArticle"),
        ("z:itemType", "newspaperArticle"),
        ("DC.title", reference.title),
        *(("DC.creator", person.inverted) for person in reference.people),
        ("DC.source", reference.newspaper),
        ("article:section", reference.section),
        ("DC.date", reference.years),
        ("DC.language", reference.lang.value),
        ("DCTERMS.abstract", reference.abstract),
    )
    return tuple(CitationTag(name=name, content=content) for name, content in told if content)
