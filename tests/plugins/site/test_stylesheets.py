"""The styles of pages: of the blocks that their templates can show, one for each layout."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from makers import PROJECT

from plugins.site.stylesheets import read_styles

_NAMES = "abcdefghijkl"
_CLASS = re.compile(r'class="([^"]*)"')
_TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", re.DOTALL)
THEME = {
    "static/css/tokens.css": ":root {\n  --ink: #111;\n  --gap: 0.5rem;\n"
    "  --wide: var(--gap) var(--gap);\n}\n"
    "@media (prefers-color-scheme: dark) {\n  :root { --ink: #eee; }\n}\n",
    "static/css/base.css": "body { margin: 0; color: var(--ink); } /* a note */\n\n\n",
    "static/css/components/note.css": ".note > p { padding: var(--wide); }\n",
    "static/css/components/side-note.css": ".side-note { border: 1px solid var(--ink); }\n",
    "static/css/components/list.css": ".list { color: red; }\n",
    "static/css/print.css": "@media print { a { color: black; } }\n",
    "templates/base.html": '{% include "partials/foot.html" %}',
    "templates/layouts/reading.html": '{% extends "base.html" %}',
    "templates/layouts/listing.html": '{% extends "base.html" %}',
    "templates/article.html": '{% extends "layouts/reading.html" %}\n'
    '{% from "macros/side_note.html" import side_note with context %}',
    "templates/stub.html": '{% extends "layouts/reading.html" %}',
    "templates/region.html": '{% extends "layouts/listing.html" %}'
    '{% include "partials/list.html" %}',
    "templates/redirect.html": '{% include "partials/foot.html" %}',
    "templates/macros/side_note.html": '{%- from "macros/note.html" import note -%}',
    "templates/macros/note.html": "",
    "templates/partials/list.html": "",
    "templates/partials/foot.html": "",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in THEME.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def styles(folder: Path) -> Mapping[str, str]:
    return read_styles(folder)


def test_a_page_has_the_style_of_what_its_layout_can_show(styles: Mapping[str, str]) -> None:
    assert set(styles) == {"article", "stub", "region", "redirect"}
    assert styles["article"] == styles["stub"]
    assert ".note" in styles["article"] and ".side-note" in styles["article"]
    assert ".list" not in styles["article"]
    assert ".list" in styles["region"] and ".note" not in styles["region"]
    assert styles["redirect"] == ""


def test_blocks_stand_between_what_they_are_made_of_and_paper(styles: Mapping[str, str]) -> None:
    rules = [":root", "body", ".note", ".side-note", "@media print"]
    places = [styles["article"].index(rule) for rule in rules]
    assert places == sorted(places)


def test_what_never_changes_is_put_in_place(styles: Mapping[str, str]) -> None:
    """What does stays a property, after a plain value where text and ground are coloured."""
    assert ".note>p{padding:.5rem .5rem}" in styles["article"]
    assert "--gap" not in styles["article"] and "--wide" not in styles["article"]
    assert "body{margin:0;color:#111;color:var(--ink)}" in styles["article"]
    assert ".side-note{border:1px solid var(--ink)}" in styles["article"]
    assert ":root{--ink:#eee}" in styles["article"]


def test_the_style_has_nothing_that_only_people_need(styles: Mapping[str, str]) -> None:
    assert styles["article"] == (
        ":root{--ink:#111}@media (prefers-color-scheme:dark){:root{--ink:#eee}}"
        "body{margin:0;color:#111;color:var(--ink)}"
        ".note>p{padding:.5rem .5rem}.side-note{border:1px solid var(--ink)}"
        "@media print{a{color:black}}"
    )


def test_tokens_that_stand_for_themselves_break_the_build(folder: Path) -> None:
    tokens = ":root { --a: var(--b); --b: var(--a); }"
    (folder / "static/css/tokens.css").write_text(tokens, encoding="utf-8")
    (folder / "static/css/base.css").write_text("p { margin: var(--a); }", encoding="utf-8")
    with pytest.raises(ValueError, match=r"--[ab]"):
        read_styles(folder)


def test_tokens_may_stand_for_tokens_nine_times_over(folder: Path) -> None:
    """Who goes deeper goes in circles."""

    def style(depth: int) -> str:
        pairs = itertools.pairwise(_NAMES[:depth])
        tokens = "".join(f"--{one}: var(--{other}); " for one, other in pairs)
        text = f":root {{ {tokens}--{_NAMES[depth - 1]}: 7px; }}"
        (folder / "static/css/tokens.css").write_text(text, encoding="utf-8")
        return read_styles(folder)["region"]

    (folder / "static/css/base.css").write_text("p { margin: var(--a); }", encoding="utf-8")
    assert "p{margin:7px}" in style(9)
    with pytest.raises(ValueError, match="stand for themselves"):
        style(10)


def test_a_template_that_is_not_there_breaks_the_build(folder: Path) -> None:
    (folder / "templates/stub.html").write_text(
        THEME["templates/article.html"].replace("side", "x")
    )
    with pytest.raises(KeyError, match="x_note"):
        read_styles(folder)


def test_every_block_a_page_can_show_is_in_its_style() -> None:
    """Also one that a template names without its macro."""
    templates = PROJECT / "theme" / "templates"
    styles = read_styles(PROJECT / "theme")
    missing = set()
    for kind, style in styles.items():
        ahead, seen = [f"{kind}.html"] if style else [], set()
        while ahead:
            name = ahead.pop()
            if name in seen:
                continue
            seen.add(name)
            text = (templates / name).read_text(encoding="utf-8")
            ahead += re.findall(r'\{%[^%]*"([a-z0-9_/-]+\.html)"', text)
            plain = _TAG.sub(" ", _TAG.sub(lambda tag: tag[0].replace('"', "'"), text))
            names = {word for found in _CLASS.findall(plain) for word in found.split()}
            blocks = {re.split("__|--", word)[0] for word in names}
            missing |= {
                (kind, b) for b in blocks if not re.search(rf"\.{b}(?![a-z-]*[a-z]-)", style)
            }
    assert missing == set()


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("a  >  b\n+ c ~ d {\n  margin : 0 ;\n}\n", "a>b+c~d{margin :0}"),
        ("a { width: calc(1px + 2 * (3px - 1px)); }", "a{width:calc(1px + 2 * (3px - 1px))}"),
        ("a { margin: 0.5em 10.5em -0.25em v0.5; }", "a{margin:.5em 10.5em -.25em v0.5}"),
        ("@keyframes b { 50.0% { top: 20.05%; } }", "@keyframes b{50%{top:20.05%}}"),
        ('a[lang="kk"], a[rel="x-y"] { top: 0; }', 'a[lang=kk],a[rel="x-y"]{top:0}'),
        ('@font-face { src: local("Times New Roman"); }', "@font-face{src:local(Times New Roman)}"),
        (
            '@font-face { font-family: "A"; font-weight: 400; font-style: normal; }\n'
            "b { font-weight: 400; top: 0; }",
            '@font-face{font-family:"A";font-style:normal}b{font-weight:400;top:0}',
        ),
        ("a {}\nb { /* c\nd */ }\ne { top: 0; }", "e{top:0}"),
        ("a { --still: 1px; } b { top: var(--still); }", "b{top:1px}"),
        ("a { color: var(--none); }", "a{color:var(--none);color:var(--none)}"),
        ("a { background: none; color: red; }", "a{background:none;color:red}"),
        (
            "a { background: linear-gradient(var(--ink), var(--ink)); }",
            "a{background:linear-gradient(#111,#111);"
            "background:linear-gradient(var(--ink),var(--ink))}",
        ),
        ("a { border-color: var(--ink); }", "a{border-color:var(--ink)}"),
    ],
)
def test_what_is_left_out_of_a_style_changes_nothing(folder: Path, written: str, kept: str) -> None:
    (folder / "static/css/components/list.css").write_text(written, encoding="utf-8")
    style = read_styles(folder)["region"]
    assert (
        style.partition("color:var(--ink)}")[2].removesuffix("@media print{a{color:black}}") == kept
    )


def test_what_blocks_do_on_paper_stands_behind_them_all(folder: Path) -> None:
    css = ".list { top: 0; }\n@media print { .list { top: 1px; } .b { top: 2px; } }\n.c { top: 0; }"
    (folder / "static/css/components/list.css").write_text(css, encoding="utf-8")
    assert read_styles(folder)["region"].endswith(
        ".list{top:0}.c{top:0}@media print{.list{top:1px}.b{top:2px}a{color:black}}"
    )
    for sheet in ("components/list.css", "print.css"):
        (folder / "static/css" / sheet).write_text("p { top: 0; }", encoding="utf-8")
    assert read_styles(folder)["region"].endswith("p{top:0}p{top:0}")
