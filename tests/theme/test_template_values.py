"""What templates receive is written down in docs/architecture.md; here it is compared with what
they really receive."""

from __future__ import annotations

import dataclasses
import inspect
import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from all_sheets import sheets_with_redirects
from jinja2 import Environment, meta, nodes
from makers import PROJECT, article, make_buildable, miniature, write_files
from pelican import signals
from plugins.issue.sheet import Sheet

from desk.building import run_pelican
from plugins.images.pictures import Picture

# What rooms hand to each other and to the desk; no template has any use for it.
BETWEEN_ROOMS = {"assembled", "problems", "room_problems", "template_environment"}
# Jinja's extension for texts brings these along; we have no contexts for messages.
UNUSED_BY_US = {"pgettext", "npgettext"}
_PELICAN_ALONE = """
import json, sys
from pelican import Pelican, signals
from pelican.settings import read_settings
names = []
def remember(generators):
    names.extend([*generators[0].context, *generators[0].env.globals])
signals.all_generators_finalized.connect(remember)
alone = {"PLUGINS": [], "PATH": sys.argv[2], "OUTPUT_PATH": sys.argv[2] + "/output"}
Pelican(read_settings(sys.argv[1], override=alone)).run()
print()
print(json.dumps(names))
"""
_CODE = re.compile(r"`([^`]+)`")
_SHAPE = re.compile(r"\b([A-Z]\w+)\(([a-z_]+(?:, [a-z_]+)*)\)")


@dataclass(frozen=True, kw_only=True)
class Received:
    """What a run gave to templates: ``shared`` and ``functions`` (globals of Jinja) to all of them,
    the rest to each page, by its path."""

    shared: Mapping[str, Any]
    functions: Mapping[str, Any]
    by_path: Mapping[str, Mapping[str, Any]]


def _watch(settings: Path, overrides: dict[str, Any]) -> Received:
    """One run of Pelican, and all its templates received."""
    generators: list[Any] = []
    by_path: dict[str, Mapping[str, Any]] = {}

    def remember(found: list[Any]) -> None:
        generators.extend(found)

    def remember_page(_path: str, context: Mapping[str, Any]) -> None:
        by_path[context["here"].path] = context

    with (
        signals.all_generators_finalized.connected_to(remember),
        signals.content_written.connected_to(remember_page),
    ):
        run_pelican(settings, overrides)
    first = generators[0]
    return Received(shared=first.context, functions=first.env.globals, by_path=by_path)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A miniature site that has every kind of page, a stub among them."""
    files = miniature()
    made = article("lone", order=3)
    files["content/articles/lone.kk.md"] = made["content/articles/lone.kk.md"]
    return make_buildable(write_files(tmp_path_factory.mktemp("miniature"), files))


@pytest.fixture(scope="module")
def received(project: Path) -> Received:
    return _watch(project / "pelicanconf.py", {"OUTPUT_PATH": str(project / "output")})


@pytest.fixture(scope="module")
def pelicans_own(project: Path, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Names that Pelican gives to templates without any room. In a process of its own: once a room
    is loaded it takes part in every run."""
    empty = tmp_path_factory.mktemp("empty")
    command = [sys.executable, "-c", _PELICAN_ALONE, str(project / "pelicanconf.py"), str(empty)]
    done = subprocess.run(command, capture_output=True, check=True)
    return set(json.loads(done.stdout.splitlines()[-1]))


@pytest.fixture(scope="module")
def sheets(received: Received) -> tuple[Sheet, ...]:
    return tuple(sheets_with_redirects(received.shared["issue"]))


def _chapter() -> str:
    text = (PROJECT / "docs" / "architecture.md").read_text(encoding="utf-8")
    _before, _, after = text.partition("\n## What templates receive\n")
    assert after, "docs/architecture.md has no chapter “What templates receive”"
    return after.partition("\n## ")[0]


def _rows() -> Iterator[tuple[tuple[str, str], str, str]]:
    """The rows of both tables: the table's head, then the first cell and the last."""
    head = ("", "")
    for line in _chapter().splitlines():
        if not line.startswith("|"):
            head = ("", "")
            continue
        first, middle, last = (cell.strip() for cell in line.strip("|").split("|"))
        if head == ("", ""):
            head = (first, last)
        elif not first.startswith("---"):
            yield head, first, last if head[0] == "name" else f"{middle}|{last}"


def _documented_calls() -> list[str]:
    """The first column of “In every template”, as written."""
    return [
        call for head, first, _what in _rows() if head[0] == "name" for call in _CODE.findall(first)
    ]


def _documented_names() -> set[str]:
    return {str(re.match(r"\w+", call)[0]) for call in _documented_calls()}  # type: ignore[index]


def _documented_values() -> dict[str, tuple[str, set[str]]]:
    """By template: the kind of its page and the names of its values."""
    found = {}
    for head, first, rest in _rows():
        if head[0] == "template":
            kind, _, values = rest.partition("|")
            names = {} if values.startswith("–") else _CODE.findall(values)
            found[first.strip("`")] = (
                kind,
                {name for name in names if re.fullmatch("[a-z_]+", name)},
            )
    return found


def test_the_chapter_was_found() -> None:
    assert {"here", "lang", "issue", "_"} <= _documented_names()
    assert {"door", "article", "stub"} <= set(_documented_values())


def test_every_template_receives_what_is_written_down(
    received: Received, pelicans_own: set[str]
) -> None:
    """Settings, which are in capitals, and Pelican's own values apart."""
    ours = {*received.shared, *received.functions, "here", "lang"} - pelicans_own
    named = {name for name in ours if not name.isupper()} - BETWEEN_ROOMS - UNUSED_BY_US
    assert named == _documented_names()


def test_here_and_lang_are_those_of_the_page(received: Received) -> None:
    assert len(received.by_path) > 20
    for path, values in received.by_path.items():
        assert values["here"].path == path
        assert values["lang"] is values["here"].lang


def test_a_page_receives_the_values_of_its_sheet_and_no_others(
    received: Received, sheets: tuple[Sheet, ...]
) -> None:
    assert {sheet.here.path for sheet in sheets} == set(received.by_path)
    for sheet in sheets:
        values = received.by_path[sheet.here.path]
        assert {name: values[name] for name in sheet.values} == dict(sheet.values)
        assert set(values) == {*received.shared, *sheet.values, "here", "lang"}


def test_each_template_receives_the_values_written_down(sheets: tuple[Sheet, ...]) -> None:
    really = {sheet.template: (sheet.here.kind, set(sheet.values)) for sheet in sheets}
    assert really == _documented_values()
    for sheet in sheets:
        assert really[sheet.template] == (sheet.here.kind, set(sheet.values)), sheet.here.path


def test_no_value_of_a_sheet_hides_a_shared_one(
    received: Received, sheets: tuple[Sheet, ...]
) -> None:
    hidden = {name for sheet in sheets for name in sheet.values} & set(_documented_names())
    assert hidden == set()
    assert set(received.functions) & {name for sheet in sheets for name in sheet.values} == set()


def test_functions_take_what_is_written_down(received: Received) -> None:
    """Optional parameters need not be named."""
    checked = 0
    for call in _documented_calls():
        found = re.fullmatch(r"(\w+)\((.*)\)", call)
        if found is None:  # a value, or a method of one
            continue
        function = {**received.functions, **received.shared}[found[1]]
        known = inspect.signature(function).parameters
        named = [part.partition("=")[0].strip() for part in found[2].split(",")]
        needed = [
            name
            for name, parameter in known.items()
            if parameter.default is inspect.Parameter.empty and name != "context"
        ]
        assert set(needed) <= set(named), call
        assert set(named) <= set(known), call
        checked += 1
    assert checked > 8


def _all_below(value: object, seen: dict[str, set[str]]) -> None:
    """Gather the fields of every value that can be reached, by the name of its type."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        if type(value).__name__ in seen:
            return
        seen[type(value).__name__] = {part.name for part in dataclasses.fields(value)}
        for part in dataclasses.fields(value):
            _all_below(getattr(value, part.name), seen)
    elif isinstance(value, Mapping):
        for item in value.values():
            _all_below(item, seen)
    elif isinstance(value, tuple | list):
        for item in value:
            _all_below(item, seen)


def test_values_have_the_fields_written_down(received: Received, sheets: tuple[Sheet, ...]) -> None:
    seen: dict[str, set[str]] = {}
    for sheet in sheets:
        _all_below(sheet.values, seen)
        _all_below(received.shared["twin_of"](sheet.here), seen)
        _all_below(received.shared["alternates_of"](sheet.here), seen)
    # The miniature has no photo.
    _all_below(Picture(candidates={}, width=1, height=1), seen)
    documented = dict(_SHAPE.findall(_chapter()))
    assert len(documented) > 5
    for name, fields in documented.items():
        assert seen[name] == set(fields.split(", ")), name


def test_templates_ask_for_nothing_that_is_not_written_down(project: Path) -> None:
    """The templates of pages; partials and macros are given names of their own as well."""
    environment = Environment(extensions=["jinja2.ext.i18n"])
    values = _documented_values()
    for file in sorted((project / "theme" / "templates").glob("*.html")):
        tree = environment.parse(file.read_text(encoding="utf-8"))
        asked = meta.find_undeclared_variables(tree) - _own_names(tree) - set(environment.globals)
        _kind, given = values.get(file.stem, ("", set()))
        assert asked <= given | _documented_names(), file.name


def _own_names(tree: nodes.Template) -> set[str]:
    """What a template sets or imports itself; Jinja does not see that from inside blocks."""
    imported = {
        name if isinstance(name, str) else name[1]
        for node in tree.find_all(nodes.FromImport)
        for name in node.names
    }
    return imported | {name.name for name in tree.find_all(nodes.Name) if name.ctx == "store"}
