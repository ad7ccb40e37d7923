"""An honest page for a contribution that has no file in this language yet."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import Listing, PageInfo
from plugins.issue.vocabulary import SectionName, section_name
from plugins.site.outputs import PageSpec, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class StubValues:
    """The headline of the text there is, and the language it is in."""

    title: str
    text_lang: Language
    is_withdrawn: bool
    section: SectionName


def stubs(issue: Issue, _site: Site, _listing: Listing) -> Iterator[PageSpec]:
    """A stub for every missing half: headline, author, section, and a link to the text."""
    for pair in issue.pairs:
        for lang in Language:
            if pair[lang] is None:
                article = pair.in_lang(lang)
                info = PageInfo(
                    kind="stub",
                    title=article.title,
                    slug=pair.slug,
                    lang=lang,
                    section=article.section,
                    is_indexed=False,
                )
                values = StubValues(
                    title=article.title,
                    text_lang=article.lang,
                    is_withdrawn=article.is_withdrawn,
                    section=section_name(issue.section(pair.facts.section), lang),
                )
                yield PageSpec(info=info, template="stub", values=values)
