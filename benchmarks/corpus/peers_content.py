"""The same contributions as Pelican, Nikola, Hugo and Eleventy read them.

Bodies are the bytes of ours; only the lines above them and the folders differ.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from pathlib import Path

from benchmarks.corpus.contributions import (
    LANGUAGES,
    REGIONS,
    Contribution,
    author_name,
    contributions,
    named,
    words,
)

# The path of a contribution's file in one language, and the lines above its body.
Form = Callable[[Contribution, str], tuple[str, str]]
_FIRST_DAY = datetime.datetime(2024, 1, 1, 9)


def write_peers_content(form: Form, size: int, work: Path) -> None:
    """Write ``size`` contributions in ``form`` below ``work``, and what frames show as JSON."""
    for contribution in contributions(size):
        for lang in LANGUAGES:
            path, head = form(contribution, lang)
            file = work / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f"{head}\n{contribution.body[lang]}", encoding="utf-8", newline="\n")
    (work / "data").mkdir(exist_ok=True)
    regions = [named("region", number) for number in range(REGIONS)]
    for name, value in (("regions", regions), ("labels", words()["labels"])):
        text = json.dumps(value, ensure_ascii=False, indent=1)
        (work / "data" / f"{name}.json").write_text(text, encoding="utf-8")


def for_pelican(contribution: Contribution, lang: str) -> tuple[str, str]:
    """A tag of each language makes its front page."""
    head = (
        f"Title: {contribution.title[lang]}\n"
        f"Date: {_day(contribution):%Y-%m-%d %H:%M}\n"
        f"Category: {_region(contribution, lang)}\n"
        f"Authors: {'; '.join(_authors(contribution, lang))}\n"
        f"Tags: {lang}\n"
        f"Lang: {lang}\n"
        f"Slug: {contribution.slug}\n"
        f"Summary: {contribution.standfirst[lang]}\n"
    )
    return f"content/{lang}/{contribution.slug}.md", head


def for_nikola(contribution: Contribution, lang: str) -> tuple[str, str]:
    """Nikola knows one author of a post; its tags, which may be many, carry the authors."""
    head = (
        f"<!--\n.. title: {contribution.title[lang]}\n"
        f".. slug: {contribution.slug}\n"
        f".. date: {_day(contribution):%Y-%m-%d %H:%M:%S} UTC\n"
        f".. tags: {', '.join(_authors(contribution, lang))}\n"
        f".. category: {_region(contribution, lang)}\n"
        f".. description: {contribution.standfirst[lang]}\n"
        ".. type: text\n-->\n"
    )
    ending = "" if lang == "kk" else f".{lang}"
    return f"posts/{contribution.slug}{ending}.md", head


def for_hugo(contribution: Contribution, lang: str) -> tuple[str, str]:
    """Regions are a taxonomy, a list."""
    head = _yaml(contribution, lang, regions=[_region(contribution, lang)])
    return f"content/{lang}/articles/{contribution.slug}.md", head


def for_eleventy(contribution: Contribution, lang: str) -> tuple[str, str]:
    """The configuration groups by region and author itself."""
    head = _yaml(contribution, lang, region=_region(contribution, lang))
    return f"content/{lang}/{contribution.slug}.md", head


def _yaml(contribution: Contribution, lang: str, **more: object) -> str:
    facts = {
        "title": contribution.title[lang],
        "date": f"{_day(contribution):%Y-%m-%dT%H:%M:%S}Z",
        "authors": _authors(contribution, lang),
        "slug": contribution.slug,
        "lang": lang,
        "summary": contribution.standfirst[lang],
        **more,
    }
    lines = []
    for key, value in facts.items():
        # A day in quotation marks would be a text.
        shown = value if key == "date" else json.dumps(value, ensure_ascii=False)
        lines.append(f"{key}: {shown}\n")
    return f"---\n{''.join(lines)}---\n"


def _day(contribution: Contribution) -> datetime.datetime:
    """A time of its own for each: the others order by it."""
    return _FIRST_DAY + datetime.timedelta(hours=3 * contribution.number)


def _region(contribution: Contribution, lang: str) -> str:
    return named("region", contribution.region)[lang]


def _authors(contribution: Contribution, lang: str) -> list[str]:
    return [author_name(number)[lang] for number in contribution.authors]
