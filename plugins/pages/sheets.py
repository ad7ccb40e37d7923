"""Front door, homes, articles, pages about the edition, 404, and the way from /kz/."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.issue.addresses import COUNTRY_CODE, relative_link
from plugins.issue.contribution import Pair
from plugins.issue.entry import Entry, entries
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.sheet import Here, Sheet
from plugins.issue.vocabulary import Region, Rubric


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A section on the home page; ``kind`` is the kind of its own page."""

    section: Region | Rubric
    kind: str
    entries: tuple[Entry, ...]


def edition_sheets(issue: Issue) -> Iterator[Sheet]:
    """Every page of this room but the redirects."""
    yield Sheet(here=Here(kind="door"), template="door")
    yield Sheet(here=Here(kind="404", is_indexed=False), template="404")
    for lang in Language:
        home = Here(kind="home", lang=lang)
        yield Sheet(here=home, template="home", values={"chapters": _chapters(issue, lang)})
        for page in issue.pages:
            if page.lang is lang:
                has_twin = issue.page(page.slug, lang.other) is not None
                here = Here(kind="page", slug=page.slug, lang=lang, has_twin=has_twin)
                values = {"about": page, "losses": _losses(issue, lang)}
                yield Sheet(here=here, template="page", values=values)
        yield from _articles(issue, lang)


def _chapters(issue: Issue, lang: Language) -> tuple[Chapter, ...]:
    return tuple(
        Chapter(
            section=section,
            kind="region" if isinstance(section, Region) else "rubric",
            entries=entries(issue.in_section(section.id), lang),
        )
        for section in issue.sections
    )


def _losses(issue: Issue, lang: Language) -> tuple[Entry, ...]:
    """The contributions that the scan has lost something of."""
    return entries((pair for pair in issue.pairs if pair.facts.scan_lost), lang)


def _articles(issue: Issue, lang: Language) -> Iterator[Sheet]:
    listed = [pair for pair in issue.pairs if pair.is_listed]
    for pair in issue.pairs:
        article = pair[lang]
        if article is None:
            continue
        previous, following = _neighbours(pair, listed)
        other = pair.other(lang)
        here = Here(
            kind="article",
            slug=pair.slug,
            lang=lang,
            # What is in no index is nobody's translation: hreflang has to be mutual.
            has_twin=other is not None and other.status != "withdrawn",
            is_indexed=article.status != "withdrawn",
        )
        values = {
            "article": article,
            "section": issue.section(article.section),
            "previous": entries([previous], lang)[0] if previous else None,
            "following": entries([following], lang)[0] if following else None,
        }
        yield Sheet(here=here, template="article", values=values)


def _neighbours(pair: Pair, listed: list[Pair]) -> tuple[Pair | None, Pair | None]:
    """The contributions before and after this one in print order."""
    if pair not in listed:
        return None, None
    place = listed.index(pair)
    before = listed[place - 1] if place else None
    after = listed[place + 1] if place + 1 < len(listed) else None
    return before, after


def redirect_sheets(written: Iterable[str]) -> Iterator[Sheet]:
    """A page below /kz/ for every page below /kk/: people type the code of the country."""
    folder = f"{Language.KK.value}/"
    for path in written:
        if path.startswith(folder):
            start = f"{COUNTRY_CODE}/{path.removeprefix(folder)}"
            here = Here(kind="door", lang=Language.KK, path=start, has_twin=False, is_indexed=False)
            target = relative_link(start, path)
            values = {"target": target, "target_path": path}
            yield Sheet(here=here, template="redirect", values=values)
