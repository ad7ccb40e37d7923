"""No rule of the style is there for nothing: each finds something on a page that carries it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import pytest
from all_pages import THEME, WORDS, pages_of, site_for
from bs4 import BeautifulSoup
from makers import PROJECT
from style_rules import finds, selectors, state_of
from whole_issue import whole_issue

from plugins.bundle.pages import DownloadsValues
from plugins.issue.language import Language
from plugins.open_data.pages import DataValues
from plugins.site.frame import frame_key
from plugins.site.outputs import PageSpec
from plugins.site.rendering import Renderer

# Components that stand on the pattern page for texts that are still to be written.
AWAITED = ("chart", "news-item", "resource-boxes", "timeline")
# What a script writes, by the block it writes into.
WRITTEN = {"search-results": "js/search/page.js"}
# Where states of the whole page are set.
_SETTING = (
    "theme/static/js/page.js",
    "theme/static/js/offline.js",
    "theme/templates/partials/head.html",
    "theme/templates/search.html",
)


@pytest.fixture(scope="module")
def shown() -> dict[str, list[BeautifulSoup]]:
    """Pages of every kind that readers have, in one language, by the style they carry; those made
    when publishing too."""
    issue = whole_issue()
    frames = site_for(issue).frames
    renderer = Renderer(PROJECT / "theme" / "templates", WORDS)
    found: dict[str, list[BeautifulSoup]] = {}
    kinds = set()
    for page in pages_of(issue):
        if page.info.lang is Language.KK or page.info.kind == "patterns":
            continue
        html = renderer.render(_as_published(page), frames[frame_key(page.info)])
        found.setdefault(THEME.styles[page.info.kind], []).append(BeautifulSoup(html, "lxml"))
        kinds.add(page.info.kind)
    assert kinds == {*THEME.styles} - {"patterns"}
    return found


def _as_published(page: PageSpec) -> PageSpec:
    """With the sizes of the files it leads to, which are made when publishing alone."""
    match page.values:
        case DownloadsValues(files=files):
            made: Any = {"files": tuple(replace(file, size=46_000) for file in files)}
        case DataValues(package=package):
            made = {"package": replace(package, size=46_000)}
        case _:
            return page
    return replace(page, values=replace(page.values, **made))


def _is_of(blocks: Iterable[str], selector: str) -> bool:
    return any(
        re.search(rf"\.{block}(?![a-z-])|\.{block}__|\.{block}--", selector) for block in blocks
    )


def test_every_rule_is_used(shown: Mapping[str, list[BeautifulSoup]]) -> None:
    """By some page that readers have and that carries it; what is for print and for wide screens
    counts too. What scripts write is looked for in them."""
    idle, used = set(), set()
    for style, pages in shown.items():
        for selector in selectors(style):
            if selector not in used:
                is_used = any(finds(page, selector) for page in pages)
                (used if is_used else idle).add(selector)
    idle -= used
    assert len(used) > 300
    assert {rule for rule in idle if not _is_of(WRITTEN, rule)} == set()
    for block, script in WRITTEN.items():
        text = (PROJECT / "theme" / "static" / script).read_text(encoding="utf-8")
        for rule in idle:
            plain = re.sub(r":[a-z-]+(\([^)]*\))?", "", rule.replace(f".{block} ", ""))
            named = re.findall(r"(?<![.\w-])[a-z]+|(?<=\.)[a-z_-]+", plain)
            assert named and all(f'"{name}"' in text for name in named), rule


def test_what_no_page_of_readers_has_is_awaited(shown: Mapping[str, list[BeautifulSoup]]) -> None:
    """Nothing else is carried by the pattern page alone."""
    carried = {rule for style in shown for rule in selectors(style)}
    alone = [rule for rule in selectors(THEME.styles["patterns"]) if rule not in carried]
    assert {rule for rule in alone if not _is_of((*AWAITED, "pattern"), rule)} == set()
    assert {block for block in AWAITED if not any(_is_of([block], rule) for rule in alone)} == set()


def test_every_state_is_set_by_something() -> None:
    """By the line in the head, the reader's settings or the saved copy."""
    setting = "".join((PROJECT / name).read_text(encoding="utf-8") for name in _SETTING)
    choices = (PROJECT / "theme/templates/partials/reader_settings.html").read_text("utf-8")
    rules = {rule for style in THEME.styles.values() for rule in selectors(style)}
    states = {state for rule in rules if (state := state_of(rule))}
    assert {name for name, _value in states} >= {"contrast", "script", "offline"}
    for name, value in states:
        is_chosen = f'choice("{name}"' in choices and f'"{value or name}", ' in choices
        assert is_chosen or (not value and f'setAttribute("data-{name}"' in setting), (name, value)


def test_the_reading_of_selectors_finds_those_of_media_too() -> None:
    style = "a,b:hover{c:d}@media print{e>f{g:h}.i{j:k}}.l{m:n}"
    assert [*selectors(style)] == ["a", "b:hover", "e>f", ".i", ".l"]
