"""The things that pages tell of as nodes of schema.org: newspaper, issue, contribution, digest,
people. Each has one identifier in both languages."""

from dataclasses import dataclass
from typing import Any

from plugins.issue.addresses import absolute_link, address
from plugins.issue.contribution import NOWHERE, Article, Page, Pair
from plugins.issue.identifiers import (
    contribution_identifier,
    edition_identifier,
    identifier,
    text_identifier,
)
from plugins.issue.issue import Issue
from plugins.issue.language import Bilingual, Language
from plugins.issue.problem import N_
from plugins.issue.vocabulary import Author
from plugins.metadata.reference import cited_title
from plugins.site.outputs import Site

Node = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Things:
    """The nodes for pages in ``lang``."""

    issue: Issue
    site: Site
    lang: Language

    def _id(self, *names: str) -> str:
        return identifier(self.site.address, *names)

    def _names(self, text: Bilingual) -> Node:
        """The name in the language of the page, and the other one where it differs."""
        name, other = text[self.lang], text[self.lang.other]
        return {"name": name} if name == other else {"name": name, "alternateName": other}

    def edition(self) -> tuple[Node, ...]:
        """The newspaper, what it printed, and this site about it."""
        imprint = self.issue.imprint
        newspaper = {
            **self._newspaper(),
            "url": imprint.newspaper.site,
            "publisher": {"@type": "Organization", **self._names(imprint.newspaper.owner)},
        }
        printed = {
            **self._printed_issue(),
            "description": imprint.printed[self.lang],
            "inLanguage": [lang.value for lang in Language],
            "isPartOf": {"@id": newspaper["@id"]},
        }
        site = {
            "@type": "WebSite",
            "@id": edition_identifier(self.site.address, imprint.id),
            "url": absolute_link(self.site.address, address("home", None, self.lang)),
            "name": imprint.title[self.lang],
            "inLanguage": self.lang.value,
            "publisher": self._editors(),
            "about": {"@id": printed["@id"]},
        }
        return newspaper, printed, site

    def _newspaper(self) -> Node:
        newspaper = self.issue.imprint.newspaper
        name = {
            "name": newspaper.full_name,
            "alternateName": [newspaper.name[lang] for lang in Language],
        }
        return {"@type": "Newspaper", "@id": self._id("newspaper"), **name}

    def _printed_issue(self) -> Node:
        imprint = self.issue.imprint
        issue_id = self._id(imprint.id)
        node = {"@type": "PublicationIssue", "@id": issue_id, "name": imprint.title[self.lang]}
        return {**node, **self._print_year()}

    def _print_year(self) -> Node:
        """When it was printed, to the year: of a winter the one it began in, as catalogues count.
        A day is not known."""
        year = self.issue.imprint.first_year
        return {"datePublished": str(year)} if year else {}

    def contribution(self, pair: Pair) -> Node:
        """What was printed, with its authors. It has no address: we do not have its words."""
        facts, printed_in = pair.facts, pair.facts.printed_in
        issue_id = self.issue.imprint.id
        node: Node = {
            "@type": "Article" if printed_in == NOWHERE else "NewsArticle",
            "@id": contribution_identifier(self.site.address, issue_id, pair.slug),
            "headline": cited_title(pair),
        }
        if facts.authors:
            node["author"] = [self.person(self.issue.author[who]) for who in facts.authors]
        elif "signature" in facts.scan_lost:
            node["author"] = {"@id": "_:author"}  # somebody, whose name the scan has lost
        if region := self.issue.region.get(facts.section):
            node["contentLocation"] = {
                "@type": "AdministrativeArea",
                "@id": self._id("region", region.id),
                "name": region.name[self.lang],
            }
        if printed_in != NOWHERE:
            node["inLanguage"] = [printed_in.value]  # seldom that of the page
            node |= self._print_year()
            node["printSection"] = self.issue.section(facts.section).name[printed_in]
            node["position"] = facts.order
            node["isPartOf"] = {**self._printed_issue(), "isPartOf": self._newspaper()}
        return node

    def person(self, author: Author) -> Node:
        """A person with post and organisation."""
        name = Bilingual(**{lang.value: author.full_name(lang) for lang in Language})
        node: Node = {
            "@type": "Person",
            "@id": self._id("person", author.id),
            **self._names(name),
            "jobTitle": author.post[self.lang],
        }
        if organisation := self.issue.organisation_of(author):
            node["affiliation"] = {
                "@type": "Organization",
                "@id": self._id("organisation", organisation.id),
                "name": organisation.name[self.lang],
            }
        return node

    def digest(self, pair: Pair) -> Node:
        """Our digest of a contribution in the language of the page."""
        article = pair.in_lang(self.lang)
        issue_id = self.issue.imprint.id
        printed = contribution_identifier(self.site.address, issue_id, pair.slug)
        langs = tuple(half.lang for half in pair.halves if not half.is_withdrawn)
        node = self._own_text(article, "article", "digest", langs)
        if article.corrections:
            node["dateModified"] = max(row.date for row in article.corrections).isoformat()
        node["isBasedOn"] = {"@id": printed}
        return node

    def feature(self, feature: Page) -> Node:
        """An overview or a dossier."""
        found = (self.issue.page(feature.slug, lang, feature.kind) for lang in Language)
        langs = tuple(text.lang for text in found if text is not None)
        return self._own_text(feature, feature.kind, feature.kind, langs)

    def _own_text(
        self, text: Article | Page, page_kind: str, kind: str, langs: tuple[Language, ...]
    ) -> Node:
        """A text by the editors of the site, which is there in ``langs``."""
        where, issue_id = self.site.address, self.issue.imprint.id

        def own_id(lang: Language | None) -> str:
            return text_identifier(where, issue_id, kind, text.slug, lang)

        node: Node = {
            "@type": "Article",
            "@id": own_id(text.lang),
            "url": absolute_link(where, address(page_kind, text.slug, text.lang)),
            "headline": text.title,
            "inLanguage": text.lang.value,
            "author": self._editors(),
        }
        if text.published:
            node["datePublished"] = text.published.isoformat()
        if len(langs) > 1:
            node["translationOfWork"] = {
                "@type": "CreativeWork",
                "@id": own_id(None),
                "workTranslation": [{"@id": own_id(lang)} for lang in langs],
            }
        return node

    def _editors(self) -> Node:
        name = self.site.word(self.lang, N_("The editors of the site"))
        return {"@type": "Organization", "@id": self._id("editors"), "name": name}
