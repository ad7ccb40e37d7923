"""The pattern page shows every component there is, under its name, in every state that a style
knows, with the shortest and the longest words of the edition."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from all_pages import EXTRAS, THEME, WORDS, made_by, site_for
from bs4 import BeautifulSoup
from drawn_issues import issues
from heavy_issue import heavy_issue
from hypothesis import given, settings
from issue_values import issue
from jinja2 import FunctionLoader
from makers import PROJECT
from style_rules import finds, selectors
from whole_issue import whole_issue

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.pages.patterns import pattern_pages
from plugins.site.frame import frame_key
from plugins.site.rendering import Renderer
from plugins.site.writer import with_extras

TEMPLATES = PROJECT / "theme" / "templates"
# What stands around the pattern page as around every page.
FRAME = {
    *("masthead", "navigation", "switcher", "reader_settings", "skip_link", "footer", "colophon"),
    *("head", "link_preview", "feed_links", "citation_tags", "structured_data"),
}
# A page has one h1; these have one of their own, and put together what stands on this page.
WITH_A_HEADLINE = {"article", "article_head", "feature", "not_found", "stub_text"}
# What only other pages have in the frame: a large head, both names, a place in the menu.
OF_OTHER_FRAMES = (".masthead--front", ".masthead__names", ".navigation__link[aria-current]")
_MACRO = re.compile(r"(\{%-? macro (\w+)\(.*?%\})", re.DOTALL)


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A pattern page, and what was asked for when it was made: the files of macros that were
    called and of partials, and the macros that were called."""

    page: BeautifulSoup
    templates: frozenset[str]
    macros: frozenset[tuple[str, str]]


class _Watching:
    """Renders pattern pages of templates that tell when they are included and when a macro of
    theirs is called."""

    def __init__(self) -> None:
        self._called: set[tuple[str, str]] = set()
        self._entered: set[str] = set()
        self._renderer = Renderer(TEMPLATES, WORDS)
        self._renderer.environment.loader = FunctionLoader(_telling)
        self._renderer.environment.globals.update(
            told_macro=lambda template, name: self._called.add((template, name)) or "",
            told_template=lambda name: self._entered.add(name) or "",
        )

    def __call__(self, one: Issue) -> Mapping[Language, Shown]:
        site = site_for(one)
        found = {}
        for made in made_by(pattern_pages, one):
            self._called.clear()
            self._entered.clear()
            spec = with_extras(made, EXTRAS, one, site)
            html = self._renderer.render(spec, site.frames[frame_key(spec.info)])
            found[Language(spec.info.lang)] = Shown(
                page=BeautifulSoup(html, "lxml"),
                templates=frozenset(self._entered | {template for template, _ in self._called}),
                macros=frozenset(self._called),
            )
        return found


def _telling(name: str) -> str:
    text = _MACRO.sub(rf'\1{{{{ told_macro("{name}", "\2") }}}}', _text(name))
    is_partial = name.startswith("partials/")
    return f'{{{{ told_template("{name}") }}}}{text}' if is_partial else text


def _text(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def watching() -> _Watching:
    """Templates that are compiled once."""
    return _Watching()


@pytest.fixture(scope="module")
def shown(watching: _Watching) -> Mapping[Language, Shown]:
    """The pages of an issue that has something of everything."""
    return watching(whole_issue())


def _files() -> Iterator[str]:
    for folder in ("macros", "partials"):
        yield from (f"{folder}/{file.name}" for file in sorted((TEMPLATES / folder).glob("*.html")))


def test_every_macro_is_shown(shown: Mapping[Language, Shown]) -> None:
    there = {(file, name) for file in _files() for _head, name in _MACRO.findall(_text(file))}
    wanted = {(file, name) for file, name in there if file.startswith("macros/")}
    assert len(wanted) > 40
    for lang in Language:
        assert wanted - shown[lang].macros == set()


def test_every_partial_is_shown_but_those_named_here(shown: Mapping[Language, Shown]) -> None:
    for lang in Language:
        missing = {Path(file).stem for file in _files() if file not in shown[lang].templates}
        assert missing == WITH_A_HEADLINE
    assert {f"partials/{name}.html" for name in FRAME} <= {*_files()}


def test_each_stands_under_its_name(shown: Mapping[Language, Shown]) -> None:
    shown_by_the_page = {"page_head", "pattern"}  # its own head, and what shows the others
    named = {Path(file).stem for file in _files()} - FRAME - WITH_A_HEADLINE - shown_by_the_page
    for lang in Language:
        heads = [code.get_text() for code in shown[lang].page.select(".pattern__name code")]
        assert sorted(heads) == sorted(named)


def test_every_stylesheet_is_carried_and_each_of_its_rules_finds_something(
    shown: Mapping[Language, Shown],
) -> None:
    """So that every form of a component is seen, not only its plainest."""
    style = THEME.styles["patterns"]
    missing = set()
    for file in sorted((PROJECT / "theme/static/css/components").glob("*.css")):
        block = re.escape(file.stem)
        if not re.search(rf"\.{block}(?![a-z-])|\.{block}__|\.{block}--", style):
            missing.add(file.stem.replace("-", "_"))
    assert missing <= WITH_A_HEADLINE
    asked = {rule for rule in selectors(style) if not rule.startswith(OF_OTHER_FRAMES)}
    assert len(asked) > 200
    page = shown[Language.RU].page
    assert {rule for rule in asked if not finds(page, rule)} == set()


def test_the_shortest_and_the_longest_words_of_the_edition_stand_there(
    watching: _Watching,
) -> None:
    one = heavy_issue()
    found = watching(one)
    for lang in Language:
        words = " ".join(found[lang].page.main.get_text().replace("\N{SOFT HYPHEN}", "").split())
        titles = [pair.in_lang(lang).title for pair in one.pairs]
        sections, practices = (
            [r.name[lang] for r in of] for of in (one.section_rows, one.practices)
        )
        people = [author.full_name(lang) for author in one.authors]
        longest_word = max((word for title in titles for word in title.split()), key=len)
        assert longest_word in words
        for texts in (titles, sections, practices, people):
            lengths = {len(text) for text in texts if text in words}
            assert {min(map(len, texts)), max(map(len, texts))} <= lengths


@settings(max_examples=5)
@given(one=issues())
def test_every_issue_has_a_pattern_page(watching: _Watching, one: Issue) -> None:
    """Also one of which little is written yet."""
    for shown in watching(one).values():
        ids = [element["id"] for element in shown.page.select("[id]")]
        assert len(ids) == len({*ids}) > 50


def test_an_issue_without_anything_has_one_too(watching: _Watching) -> None:
    assert {*watching(issue(sections=(), rubrics=()))} == {*Language}
