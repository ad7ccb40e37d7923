"""An honest page for a contribution that has no file in this language yet."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.sheet import Here, Sheet


def stub_sheets(issue: Issue) -> Iterator[Sheet]:
    """A stub for every missing half: headline, author, section, and a link to the text."""
    for pair in issue.pairs:
        for lang in Language:
            if pair.is_stub(lang):
                here = Here(
                    kind="stub", slug=pair.slug, lang=lang, has_twin=False, is_indexed=False
                )
                values = {
                    "article": pair.in_lang(lang),
                    "section": issue.section(pair.facts.section),
                }
                yield Sheet(here=here, template="stub", values=values)
