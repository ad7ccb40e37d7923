"""The theme: blocks, their stylesheets and their templates bear one name; nothing is inline."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

_CLASS = re.compile(r'class="([^"]*)"')
_TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", re.DOTALL)
# Set by CSS for all pages, tied to no component.
_UTILITIES = {"visually-hidden"}
LONGEST_LINE = 140


@pytest.fixture(scope="module")
def theme(project: Path) -> Path:
    return project / "theme"


def _templates(theme: Path) -> list[Path]:
    return sorted((theme / "templates").rglob("*.html"))


def test_lines_of_templates_and_styles_can_be_read(theme: Path) -> None:
    files = [*_templates(theme), *(theme / "static").rglob("*.css")]
    long = {
        f"{file.relative_to(theme)}:{number}": len(line)
        for file in files
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
        if len(line) > LONGEST_LINE
    }
    assert files and long == {}


def _blocks(theme: Path) -> dict[str, set[str]]:
    """Every BEM block used in templates, with the templates that use it."""
    blocks: dict[str, set[str]] = {}
    for file in _templates(theme):
        text = _TAG.sub(" ", _without_quotes_in_tags(file.read_text(encoding="utf-8")))
        for classes in _CLASS.findall(text):
            for name in classes.split():
                block = re.split("__|--", name)[0]
                if block not in _UTILITIES:
                    blocks.setdefault(block, set()).add(file.name)
    return blocks


def _without_quotes_in_tags(text: str) -> str:
    return _TAG.sub(lambda tag: tag[0].replace('"', "'"), text)


def test_every_block_has_a_stylesheet_of_its_name(theme: Path) -> None:
    blocks = _blocks(theme)
    assert len(blocks) > 5
    components = {file.stem for file in (theme / "static/css/components").glob("*.css")}
    assert set(blocks) - components == set()


def test_every_block_has_a_macro_or_partial_of_its_name(theme: Path) -> None:
    folders = ("macros", "partials")
    names = {file.stem for folder in folders for file in (theme / "templates" / folder).iterdir()}
    assert {block for block in _blocks(theme) if block.replace("-", "_") not in names} == set()


def test_every_stylesheet_styles_its_own_block_only(theme: Path) -> None:
    used = _blocks(theme)
    for file in sorted((theme / "static/css/components").glob("*.css")):
        assert file.stem in used, f"{file.name} styles a block that no template shows"
        text = re.sub(r"/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        found = {re.split("__|--", name)[0] for name in re.findall(r"\.([a-z][a-z0-9_-]*)", text)}
        words = {name for name in found if not re.match(r"\d", name)}
        assert words <= {file.stem, *_UTILITIES}, f"{file.name} styles {words - {file.stem}}"


def test_nothing_is_styled_or_scripted_inline(theme: Path) -> None:
    inline = re.compile(r"\sstyle\s*=|\son[a-z]+\s*=\s*[\"']")
    found = [file.name for file in _templates(theme) if inline.search(file.read_text("utf-8"))]
    assert found == []


def test_css_needs_no_important_and_no_physical_sides(theme: Path) -> None:
    physical = re.compile(r"!important|\b(margin|padding|border)-(left|right)\b")
    found = [
        f"{file.name}: {match[0]}"
        for file in (theme / "static/css").rglob("*.css")
        for match in physical.finditer(file.read_text(encoding="utf-8"))
        # The wish for less motion must win over every component.
        if not (match[0] == "!important" and "prefers-reduced-motion" in file.read_text("utf-8"))
    ]
    assert found == []


def test_every_template_the_rooms_name_exists(project: Path, theme: Path) -> None:
    """A missing one would come from Pelican's own theme, in silence."""
    named = set()
    for file in sorted((project / "plugins").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "template":
                assert isinstance(node.value, ast.Constant), f"{file}: name the template outright"
                named.add(str(node.value.value))
    assert len(named) > 10
    assert {name for name in named if not (theme / "templates" / f"{name}.html").is_file()} == set()


def test_templates_choose_nothing(theme: Path) -> None:
    """Grouping, sorting, dates and looking up are done in the rooms, where they are tested."""
    jinja = Environment(extensions=["jinja2.ext.i18n"])
    found = [
        f"{file.name}:{node.lineno}: {node}"
        for file in _templates(theme)
        for node in jinja.parse(file.read_text(encoding="utf-8")).find_all(nodes.Node)
        if _chooses(node)
    ]
    assert found == []


@pytest.mark.parametrize(
    "text",
    [
        "{{ cards|sort }}",
        "{{ cards|first }}",
        "{% for card in cards if card.number %}{% endfor %}",
        "{{ cards[0] }}",
        "{{ cards[-1].title }}",
        "{{ cards[:3] }}",
        "{{ names[card.slug] }}",
        "{% for card in cards %}{{ columns[loop.index0] }}{% endfor %}",
        "{{ names.get(card.slug) }}",
    ],
)
def test_that_would_be_seen(text: str) -> None:
    tree = Environment().parse(text)
    assert any(map(_chooses, tree.find_all(nodes.Node)))


# A text in both languages has one half for each of these.
_OF_A_LANGUAGE = {"lang", "language", "lang.other", "lang or Language.KK"}
_CHOOSING = {
    *("sort", "dictsort", "groupby", "selectattr", "rejectattr", "select", "reject", "map"),
    *("unique", "first", "last", "min", "max", "sum", "random", "reverse", "slice", "batch"),
}


def _chooses(node: nodes.Node) -> bool:
    match node:
        case nodes.Filter(name=name):
            return name in _CHOOSING
        case nodes.For(test=test):
            return test is not None
        case nodes.Getitem(arg=key):
            return _written(key) not in _OF_A_LANGUAGE
        case nodes.Call(node=nodes.Getattr(attr="get" | "index" | "find")):
            return True
    return False


def _written(node: nodes.Node) -> str:
    """A name as it stands in the template; empty for anything else."""
    match node:
        case nodes.Name(name=name):
            return str(name)
        case nodes.Getattr(node=of, attr=attr):
            return f"{_written(of)}.{attr}"
        case nodes.Or(left=left, right=right):
            return f"{_written(left)} or {_written(right)}"
    return ""


def test_templates_hold_no_words_of_their_own(theme: Path) -> None:
    """Every word of the interface goes through gettext; its ids are English."""
    cyrillic = re.compile("[А-Яа-яӘәҒғҚқҢңӨөҰұҮүҺһІі]")
    found = [
        f"{file.name}: {match[0]}"
        for file in _templates(theme)
        for match in cyrillic.finditer(
            re.sub(r"\{#.*?#\}", "", file.read_text("utf-8"), flags=re.DOTALL)
        )
    ]
    assert found == []


def test_fonts_come_with_their_licence(theme: Path) -> None:
    fonts = list((theme / "static" / "fonts").glob("*.woff2"))
    assert fonts
    texts = [
        file.read_text(encoding="utf-8") for file in (theme / "static" / "fonts").glob("*.txt")
    ]
    assert any("SIL OPEN FONT LICENSE" in text.upper() for text in texts)
