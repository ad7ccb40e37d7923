"""Strings as newsrooms have them: the private ones are found by check and gate alike, the others by
neither."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest
from makers import PROJECT, miniature, problems_of, write_files

from desk.publishing.checks.private_data import (
    allowed_emails,
    private_in_content,
    private_in_site,
)
from plugins.built_site.site import read_site
from plugins.letters.private.finding import find_private
from plugins.reading.markdown_text import Renderer

_ROWS = tomllib.loads((PROJECT / "tests/equipment/newsroom_strings.toml").read_text("utf-8"))
PRIVATE = [(text, kind) for kind, texts in _ROWS["private"].items() for text in texts]
HARMLESS = _ROWS["harmless"]["numbers_and_names"]
PAGE = "content/pages/about.ru.md"
# What check calls a find, by its kind.
_CODES = {
    "phone": "phone-number",
    "mail": "mail-address",
    "person-number": "person-number",
    "card": "card-number",
    "account": "account-number",
    "messenger": "messenger-name",
}


def test_there_are_enough_of_both() -> None:
    assert len({text for text, _kind in PRIVATE}) >= 70
    assert len(set(HARMLESS)) >= 70


@pytest.mark.parametrize(("text", "kind"), PRIVATE)
def test_a_private_string_is_found_as_what_it_is(text: str, kind: str) -> None:
    assert kind in {find.kind.value for find in find_private(text)}


@pytest.mark.parametrize("text", HARMLESS)
def test_a_harmless_string_passes(text: str) -> None:
    assert find_private(text) == ()


def _page(folder: Path, texts: list[str]) -> tuple[Path, Mapping[int, str]]:
    """A page with each of the texts in a paragraph of its own, and which text is in which line."""
    files = miniature()
    head = str(files[PAGE])
    first = head.count("\n") + 2
    files[PAGE] = head + "".join(f"\n{text}\n" for text in texts)
    return write_files(folder, files), {first + 2 * n: text for n, text in enumerate(texts)}


def test_check_and_gate_tell_each_private_string_in_its_line(tmp_path: Path) -> None:
    site, lines = _page(tmp_path, [text for text, _kind in PRIVATE])
    kinds = dict(PRIVATE)
    told = {(problem.spot.line, problem.code) for problem in problems_of(site)}
    wanted = {(line, _CODES[kinds[text]]) for line, text in lines.items()}
    assert [lines[line] for line, _code in sorted(wanted - told)] == []
    held = {problem.spot.line for problem in private_in_content(site, allowed_emails(site))}
    assert [text for line, text in lines.items() if line not in held] == []


def test_check_and_gate_pass_what_is_harmless(tmp_path: Path) -> None:
    site, lines = _page(tmp_path, HARMLESS)
    codes = set(_CODES.values())
    told = {problem.spot.line for problem in problems_of(site) if problem.code in codes}
    assert [lines[line] for line in sorted(told)] == []
    held = {problem.spot.line for problem in private_in_content(site, allowed_emails(site))}
    assert [lines[line] for line in sorted(held)] == []


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    return Renderer()


@pytest.mark.parametrize(("text", "kind"), PRIVATE)
def test_markdown_hides_none_of_them(text: str, kind: str, renderer: Renderer) -> None:
    """Every sign that Markdown knows escaped, every space one that does not break."""
    escaped = "".join(f"\\{sign}" if sign in r"\`*_{}[]()#+-.!|<>@" else sign for sign in text)
    hidden = escaped.replace(" ", "&nbsp;")
    seen = renderer.render(hidden, path=PAGE, page_path="ru/pages/about.html").seen
    assert kind in {find.kind.value for find in find_private("\n".join(words for _, words in seen))}


# The same, as they are typed in Markdown: a text may take several lines.
_TEXTS = tomllib.loads((PROJECT / "tests/equipment/newsroom_texts.toml").read_text("utf-8"))


def _typed(folder: Path, texts: list[str]) -> tuple[Path, Mapping[int, str]]:
    """A page with each of the texts in blocks of its own, and which text is in which line."""
    files = miniature()
    head, lines = str(files[PAGE]), dict[int, str]()
    for text in texts:
        first = head.count("\n") + 2
        lines |= dict.fromkeys(range(first, first + text.count("\n") + 1), text)
        head += f"\n{text}\n"
    return write_files(folder, {**files, PAGE: head}), lines


def test_check_and_gates_find_each_private_text_as_it_is_typed(
    tmp_path: Path, renderer: Renderer
) -> None:
    texts = [text for kind in _TEXTS["private"].values() for text in kind]
    assert len({*texts}) > 900
    site, lines = _typed(tmp_path, texts)
    told = {lines[p.spot.line] for p in problems_of(site) if p.code in _CODES.values()}
    assert [text for text in texts if text not in told] == []
    held = {lines[p.spot.line] for p in private_in_content(site, allowed_emails(site))}
    assert [text for text in texts if text not in held] == []
    held = _in_pages(tmp_path / "output", texts, renderer)
    assert [text for text in texts if text not in held] == []


def test_check_and_gates_pass_each_harmless_text_as_it_is_typed(
    tmp_path: Path, renderer: Renderer
) -> None:
    texts = _TEXTS["harmless"]["texts"]
    assert len({*texts}) > 700
    site, lines = _typed(tmp_path, texts)
    told = {lines[p.spot.line] for p in problems_of(site) if p.code in _CODES.values()}
    held = {lines[p.spot.line] for p in private_in_content(site, allowed_emails(site))}
    assert [text for text in texts if text in told or text in held] == []
    assert _in_pages(tmp_path / "output", texts, renderer) == set()


def _in_pages(folder: Path, texts: list[str], renderer: Renderer) -> set[str]:
    """The texts in which the gate finds something, all of them rendered into one page."""
    folder.mkdir()
    page, lines = "<html><body>", dict[int, str]()
    for text in texts:
        first = page.count("\n") + 1
        html = renderer.render(text, path=PAGE, page_path="ru/pages/about.html").html
        page += f"<div>{html}</div>\n"
        lines |= dict.fromkeys(range(first, page.count("\n") + 1), text)
    (folder / "a.html").write_text(f"{page}</body></html>", encoding="utf-8")
    found = private_in_site(read_site(folder, "https://edition.kz"), frozenset())
    return {lines[problem.spot.line] for problem in found}
