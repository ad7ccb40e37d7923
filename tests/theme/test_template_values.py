"""What templates receive is written down in docs/architecture.md; here it is compared with what
they really receive."""

from __future__ import annotations

import dataclasses
import inspect
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from all_pages import WORDS, pages_of, site_for
from jinja2 import Environment, meta, nodes
from jinja2.runtime import Context
from makers import PROJECT
from whole_issue import whole_issue

from plugins.issue.listing import PageInfo
from plugins.site.frame import Frame, frame_key
from plugins.site.outputs import PageSpec
from plugins.site.rendering import Renderer

TEMPLATES = PROJECT / "theme" / "templates"
# Jinja's own functions; of those for texts, we have no contexts for messages.
UNUSED_BY_US = {"range", "dict", "lipsum", "cycler", "joiner", "namespace", "pgettext", "npgettext"}
OF_EVERY_PAGE = {"page", "lang", "frame"}
_CODE = re.compile(r"`([^`]+)`")
_SHAPE = re.compile(r"\b([A-Z]\w+)\(([a-z_]+(?:, [a-z_]+)*)\)")
_NAME = re.compile("[a-z_]+")

Names = Mapping[str, Any]


@pytest.fixture(scope="module")
def pages() -> tuple[PageSpec, ...]:
    """Pages of every template, a stub and a withdrawn contribution among them."""
    return pages_of(whole_issue())


@pytest.fixture(scope="module")
def frames() -> Mapping[str, Frame]:
    return site_for(whole_issue()).frames


@pytest.fixture(scope="module")
def functions() -> Names:
    """What every template can call, and the enum of languages."""
    names = Renderer(TEMPLATES, WORDS).environment.globals
    return {name: value for name, value in names.items() if name not in UNUSED_BY_US}


@pytest.fixture(scope="module")
def received(pages: tuple[PageSpec, ...], frames: Mapping[str, Frame]) -> Mapping[str, Names]:
    """What Jinja handed to the template of each page, by the page's path."""
    handed: list[tuple[str | None, Names]] = []

    class WatchedContext(Context):
        def __init__(self, environment: Any, parent: Any, name: Any, *rest: Any, **more: Any):
            super().__init__(environment, parent, name, *rest, **more)
            handed.append((name, dict(parent)))

    renderer = Renderer(TEMPLATES, WORDS)
    renderer.environment.context_class = WatchedContext
    found = {}
    for page in pages:
        handed.clear()
        renderer.render(page, frames[frame_key(page.info)])
        name, names = handed[0]  # those after it are of partials and macros
        assert name == f"{page.template}.html"
        found[page.path] = names
    return found


def _chapter() -> str:
    text = (PROJECT / "docs" / "architecture.md").read_text(encoding="utf-8")
    _before, _, after = text.partition("\n## What templates receive\n")
    assert after, "docs/architecture.md has no chapter “What templates receive”"
    return after.partition("\n## ")[0]


def _rows(wanted: str) -> Iterator[tuple[str, str, str]]:
    """The rows of the table whose head begins with this word."""
    head = ""
    for line in _chapter().splitlines():
        if not line.startswith("|"):
            head = ""
            continue
        first, middle, last = (cell.strip() for cell in line.strip("|").split("|"))
        if not head:
            head = first
        elif head == wanted and not first.startswith("---"):
            yield first, middle, last


def _documented_calls() -> list[str]:
    """The first column of “In every template”, as written."""
    return [call for first, *_rest in _rows("name") for call in _CODE.findall(first)]


def _documented_names() -> set[str]:
    return {str(re.match(r"\w+", call)[0]) for call in _documented_calls()}  # type: ignore[index]


def _documented_extras(kind: str) -> set[str]:
    """What other rooms add to pages of this kind."""
    return {
        first.strip("`")
        for first, kinds, _what in _rows("extra")
        if kind in _CODE.findall(kinds)
        or (kinds == "every page but redirects" and kind != "redirect")
    }


def _documented_values() -> Mapping[str, tuple[str, set[str]]]:
    """By template: the kind of its page and the names of its values."""
    return {
        first.strip("`"): (
            kind,
            set()
            if values.startswith("–")
            else {name for name in _CODE.findall(values) if _NAME.fullmatch(name)},
        )
        for first, kind, values in _rows("template")
    }


def test_the_chapter_was_found() -> None:
    assert {"page", "lang", "frame", "_"} <= _documented_names()
    assert {"twin", "credits"} <= _documented_extras("article")
    assert {"door", "article", "stub"} <= set(_documented_values())


def test_every_template_has_at_hand_what_is_written_down(functions: Names) -> None:
    assert {*functions, *OF_EVERY_PAGE} == _documented_names()


def test_a_page_receives_what_is_written_down_and_nothing_else(
    pages: tuple[PageSpec, ...], received: Mapping[str, Names], functions: Names
) -> None:
    assert len(received) == len(pages) > 30
    for page in pages:
        _kind, values = _documented_values()[page.template]
        extras = _documented_extras(page.info.kind)
        names = set(received[page.path]) - set(functions) - UNUSED_BY_US
        assert names == OF_EVERY_PAGE | values | extras, page.path


def test_page_lang_and_frame_are_those_of_the_page(
    pages: tuple[PageSpec, ...], received: Mapping[str, Names], frames: Mapping[str, Frame]
) -> None:
    for page in pages:
        names = received[page.path]
        assert names["page"] is page.info
        assert names["lang"] is page.info.lang is names["frame"].lang
        assert names["frame"] is frames[frame_key(page.info)]


def test_each_template_is_that_of_the_kind_written_down(pages: tuple[PageSpec, ...]) -> None:
    really = {(page.template, page.info.kind) for page in pages}
    assert really == {(template, kind) for template, (kind, _) in _documented_values().items()}


def test_no_value_of_a_page_hides_a_shared_one(pages: tuple[PageSpec, ...]) -> None:
    shared = _documented_names()
    for page in pages:
        extras = {name for name, _value in page.extras}
        values = {part.name for part in dataclasses.fields(page.values)} if page.values else set()
        assert values & shared == extras & shared == values & extras == set(), page.path


def test_functions_take_what_is_written_down(functions: Names) -> None:
    """Optional parameters need not be named."""
    checked = 0
    for call in _documented_calls():
        found = re.fullmatch(r"(\w+)\((.*)\)", call)
        if found is None:  # a value
            continue
        known = inspect.signature(functions[found[1]]).parameters
        named = [part.partition("=")[0].strip() for part in found[2].split(",")]
        needed = [
            name
            for name, parameter in known.items()
            if parameter.default is inspect.Parameter.empty and name != "context"
        ]
        assert set(needed) <= set(named), call
        assert set(named) <= set(known), call
        checked += 1
    assert checked == 10


def _shapes_below(value: object) -> Iterator[tuple[str, set[str]]]:
    """The fields of every value that can be reached, with the name of its type."""
    if isinstance(value, tuple):
        for item in value:
            yield from _shapes_below(item)
    elif dataclasses.is_dataclass(value):
        yield type(value).__name__, {part.name for part in dataclasses.fields(value)}
        for part in dataclasses.fields(value):
            yield from _shapes_below(getattr(value, part.name))


def test_values_have_the_fields_written_down(
    pages: tuple[PageSpec, ...], frames: Mapping[str, Frame]
) -> None:
    """Every kind of value, and no other."""
    seen = dict(_shapes_below(tuple(frames.values())))
    for page in pages:
        seen |= dict(_shapes_below((page.info, page.extras, page.values)))
        if page.values:  # the templates' own; the table above names their fields
            del seen[type(page.values).__name__]
    assert PageInfo.__name__ in seen
    chapter = " ".join(_chapter().split())
    assert {name: set(fields.split(", ")) for name, fields in _SHAPE.findall(chapter)} == seen


def test_templates_ask_for_nothing_that_is_not_written_down() -> None:
    """The templates of pages; partials and macros are given names of their own as well."""
    environment = Environment(extensions=["jinja2.ext.i18n"])
    values = _documented_values()
    for file in sorted(TEMPLATES.glob("*.html")):
        tree = environment.parse(file.read_text(encoding="utf-8"))
        asked = meta.find_undeclared_variables(tree) - _own_names(tree) - set(environment.globals)
        kind, given = values.get(file.stem, ("", set()))
        assert asked <= given | _documented_names() | _documented_extras(kind), file.name


def _own_names(tree: nodes.Template) -> set[str]:
    """What a template sets or imports itself; Jinja does not see that from inside blocks."""
    imported = {
        name if isinstance(name, str) else name[1]
        for node in tree.find_all(nodes.FromImport)
        for name in node.names
    }
    return imported | {name.name for name in tree.find_all(nodes.Name) if name.ctx == "store"}
