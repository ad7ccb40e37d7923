"""A page runs and shows nothing of others: every way that browsers know is told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.built_site.active import no_foreign_code
from plugins.built_site.page import inline_hash
from plugins.built_site.site import read_site

SITE = "https://edition.kz"


def told(folder: Path, body: str, allowed: frozenset[str] = frozenset()) -> list[tuple[str, int]]:
    (folder / "a.html").write_text(f"<!doctype html>\n<body>\n{body}</body>", encoding="utf-8")
    site = read_site(folder, SITE)
    found = no_foreign_code(site, site.pages["a.html"], folder="output/", allowed=allowed)
    problems = list(found)
    assert all(problem.spot.path == "output/a.html" for problem in problems)
    assert all(problem.message % dict(problem.args) for problem in problems)
    return [(problem.code, problem.spot.line) for problem in problems]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("<script>a()</script>", "built-script"),
        ("<SCRIPT type=module>a()</SCRIPT>", "built-script"),
        ('<script type="text/template">a</script>', "built-script"),
        ('<script type="importmap">{}</script>', "built-script"),
        ('<script src="https://a.kz/a.js"></script>', "built-script"),
        ('<script src="a.js" type="application/json"></script>', "built-script"),
        ('<svg><script href="a.js"></script></svg>', "built-script"),
        ('<p onclick="a()">x</p>', "built-active"),
        ("<img src=x OnError=a()>", "built-active"),
        ("<svg onload=a()></svg>", "built-active"),
        ('<iframe src="kk/a.html"></iframe>', "built-active"),
        ("<iframe srcdoc='x'></iframe>", "built-active"),
        ('<object data="a.svg"></object>', "built-active"),
        ('<embed src="a.svg">', "built-active"),
        ('<a href="javascript:a()">x</a>', "built-running-link"),
        ('<a href=" JavaScript&#58;a()">x</a>', "built-running-link"),
        ('<a href="java\tscript:a()">x</a>', "built-running-link"),
        ('<a href="&#1;javascript:a()">x</a>', "built-running-link"),
        ('<a href="data:text/html,x">x</a>', "built-running-link"),
        ('<a href="data:image/svg+xml,x">x</a>', "built-running-link"),
        ('<a href="vbscript:a()">x</a>', "built-running-link"),
        ('<svg><a xlink:href="javascript:a()">x</a></svg>', "built-running-link"),
        ('<svg><set attributeName="href" to="javascript:a()"/></svg>', "built-running-link"),
        ('<svg><animate values="a;javascript:a()"/></svg>', "built-running-link"),
        ('<meta http-equiv="refresh" content="0; url=javascript:a()">', "built-running-link"),
        ('<form action="javascript:a()"></form>', "built-running-link"),
        ('<form action="https://a.kz/"></form>', "built-form"),
        ('<form action="//a.kz/"></form>', "built-form"),
        ('<button formaction="https://a.kz/">x</button>', "built-form"),
    ],
)
def test_what_runs_or_shows_others_is_told(tmp_path: Path, body: str, code: str) -> None:
    assert (code, 3) in told(tmp_path, body)


@pytest.mark.parametrize(
    "body",
    [
        '<script type="application/ld+json">{"a": "javascript:"}</script>',
        '<script type="application/json">{}</script>',
        '<form action="search.html"><input name="q"></form>',
        f'<form action="{SITE}/kk/search.html"></form>',
        '<meta name="description" content="javascript: уроки">',
        '<meta name="description" content="Мектеп; javascript сабағы: 5">',
        '<a href="https://a.kz/?q=javascript:">x</a>',
        '<p title="onclick">on</p>',
        '<img src="data:image/png;base64,AA==" alt="">',
    ],
)
def test_what_is_ours_passes(tmp_path: Path, body: str) -> None:
    assert told(tmp_path, body) == []


def test_a_script_in_the_list_passes_by_hash_or_by_its_file(tmp_path: Path) -> None:
    body = '<script>a()</script><script src="static/a.js"></script>'
    allowed = frozenset((inline_hash("a()"), "static/a.js"))
    assert told(tmp_path, body, allowed) == []
    assert told(tmp_path, body.replace("a()", "b()"), allowed) == [("built-script", 3)]
