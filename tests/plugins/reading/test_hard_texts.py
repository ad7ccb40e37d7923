"""Texts that made readers hang or lose words: long lines, long words, deep lists."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers import PROJECT
from strategies import texts

from plugins.reading.markdown_text import Renderer

_LIMIT = 240  # seconds for what takes one all in all; a hang is minutes
_LONG = (
    "'[' * 8000",
    "'[a](' * 3000",
    "'![' * 4000",
    "'сөз' * 13000",
    "'`' * 5000 + 'a'",
    "'**' * 8000 + 'a'",
    "'*a ' * 5000",
    "'<' * 10000",
    "'https://' + 'a' * 40000",
    "'|a' * 3000 + chr(10) + '|-' * 3000",
    "'> ' * 300 + 'x'",
    "'- ' * 300 + 'x'",
    "chr(10).join('  ' * n + '- x' for n in range(300))",
)
_READ = """
import sys
from plugins.reading.markdown_text import Renderer
for text in sys.argv[1:]:
    html = Renderer().render(eval(text), path="content/pages/a.kk.md", page_path="kk/a.html").html
    print(text if html else "", flush=True)
"""


def test_no_text_takes_long() -> None:
    """One process for all, which can be ended; what it said last is the text before the hang."""
    done = subprocess.run(
        [sys.executable, "-c", _READ, *_LONG],
        cwd=PROJECT,
        capture_output=True,
        encoding="utf-8",
        timeout=_LIMIT,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [*_LONG]


def _seen(text: str) -> list[tuple[int, str]]:
    rendered = Renderer().render(
        text, path="content/pages/a.kk.md", page_path="kk/a.html", first_line=10
    )
    return list(rendered.seen)


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("8 701 **123** 45&nbsp;67", "8 701 123 45\u00a067"),
        (r"8\-701\-123", "8-701-123"),
        ("x&#64;mail.kz", "x@mail.kz"),
        ("[мектеп](https://a.example 'сайты')", " сайты мектеп"),
        ("`8 701`", "8 701"),
        ("![сурет](a.jpg)", "сурет"),
    ],
)
def test_what_a_reader_sees_has_no_signs(written: str, seen: str) -> None:
    assert _seen(f"Бір.\n\n{written}") == [(10, "Бір."), (12, seen)]


def test_every_line_of_a_block_has_its_own_number() -> None:
    text = "Бір\nекі\n\n- үш\n  төрт\n- бес\n\n| а | б |\n|---|---|\n| в | г |\n\n```\nкод\n```\n"
    assert _seen(text) == [
        *[(10, "Бір"), (11, "екі"), (13, "үш"), (14, "төрт"), (15, "бес")],
        *[(17, "\tа\tб"), (18, "\t"), (19, "\tв\tг"), (22, "код")],  # cells behind tabs
    ]


@given(texts, st.integers(1, 500))
def test_lines_of_what_is_seen_lie_in_the_text(text: str, first: int) -> None:
    rendered = Renderer().render(
        text, path="content/pages/a.kk.md", page_path="kk/a.html", first_line=first
    )
    last = first + text.count("\n")
    assert all(first <= line <= last for line, _words in rendered.seen)


_WORD = re.compile(r"[^\W\d_]{3,}")


@given(st.lists(st.text("абвгдеқңөұ ", min_size=3, max_size=30), min_size=1, max_size=8))
def test_no_visible_word_is_lost(lines: list[str]) -> None:
    text = "\n\n".join(lines)
    found = " ".join(words for _line, words in _seen(text))
    assert set(_WORD.findall(text)) <= set(_WORD.findall(found))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("\n".join("  " * level + "- сөз" for level in range(300)), 19),
        ("> " * 300 + "сөз", 10),
        ("- " * 300 + "сөз", 10),
        ("\n".join("  " * level + "- сөз" for level in range(6)), 0),
        ("> > > сөз", 0),
    ],
)
def test_a_depth_at_which_words_would_be_lost_is_told(text: str, line: int) -> None:
    rendered = Renderer().render(
        text, path="content/pages/a.kk.md", page_path="kk/a.html", first_line=10
    )
    assert next((one.line for one in rendered.blocks if one.level > 19), 0) == line
