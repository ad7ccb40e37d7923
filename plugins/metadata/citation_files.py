"""The files that reference managers read: BibTeX and RIS, of a contribution and of the issue."""

from collections.abc import Callable, Iterable, Iterator

from plugins.issue.addresses import address
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import Listing, Offer
from plugins.issue.problem import N_
from plugins.metadata.bibtex import bibtex_entry
from plugins.metadata.reference import Reference, reference_to
from plugins.metadata.ris import ris_record
from plugins.site.outputs import FileSpec, Site

BIBTEX, RIS = "bib", "ris"
_FORMS: dict[str, Callable[[Reference], str]] = {BIBTEX: bibtex_entry, RIS: ris_record}
_OFFERED = {
    BIBTEX: N_("References to all articles for reference managers (BibTeX)"),
    RIS: N_("References to all articles for reference managers (RIS)"),
}


def file_of_article(slug: str, lang: Language, ending: str) -> str:
    """The file beside the page of a contribution."""
    return f"{address('article', slug, lang).removesuffix('html')}{ending}"


def file_of_issue(lang: Language, ending: str) -> str:
    """The file of all contributions."""
    return f"{lang}/citations.{ending}"


def citation_files(issue: Issue, site: Site, _listing: Listing) -> Iterator[FileSpec]:
    """Both files of every page of a contribution, and both of the issue in either language."""
    for lang in Language:
        references = {
            pair.slug: reference_to(issue, site, pair, lang)
            for pair in issue.pairs
            if (article := pair[lang]) is not None and not article.is_withdrawn
        }
        for ending, form in _FORMS.items():
            for slug, reference in references.items():
                yield _file(file_of_article(slug, lang, ending), (form(reference),))
            if references:
                whole = file_of_issue(lang, ending)
                offer = Offer(words=_OFFERED[ending], lang=lang)
                yield _file(whole, map(form, references.values()), offer)


def _file(path: str, records: Iterable[str], offer: Offer | None = None) -> FileSpec:
    return FileSpec(path=path, content="".join(records).encode(), offer=offer)
