"""The dialect of Markdown is the table in both guides: what works gives its HTML, what does not is
told under its code, and what stands there instead is all right."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from makers import PROJECT, make_buildable, miniature, write_files
from told_texts import Told, miniature_to_tell

from desk.building import build
from plugins.issue.language import Language
from plugins.reading.markdown_text import Renderer
from plugins.validation.text.sign_patterns import SIGNS

_ROW = re.compile(r"^\| (`+[^\n]+?) \| ([^\n]+) \| ([^\n|]+) \|$", re.MULTILINE)
_CODE = re.compile(r"(`+)(.+?)(?<!`)\1(?!`)")


@dataclass(frozen=True, kw_only=True)
class _Row:
    lang: Language
    typed: str
    between: str
    gives: str

    def __str__(self) -> str:
        return f"{self.lang}: {self.typed}"


def _rows() -> list[_Row]:
    rows = []
    for lang in Language:
        guide = (PROJECT / f"docs/guide/{lang}.md").read_text(encoding="utf-8")
        for match in _ROW.finditer(guide):
            first, *rest = re.split(r"(?<!\\)\|", match[0].strip("|"))
            between, gives = (cell.strip() for cell in rest)
            rows.append(_Row(lang=lang, typed=_example(first), between=between, gives=gives))
    return rows


def _example(cell: str) -> str:
    """What is typed, of a cell of the table; nothing where the cell is words."""
    code = _CODE.match(cell.strip())
    if code is None:
        return ""
    text = code[2].replace("\\|", "|").replace("⏎", "\n").replace("⇥", "\t")
    return text.strip() if len(code[1]) > 1 else text


_ROWS = _rows()
_WORKS = [row for row in _ROWS if row.gives.startswith("`")]
_TOLD = [row for row in _ROWS if not row.gives.startswith("`")]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    return miniature_to_tell(tmp_path_factory.mktemp("site"))


@pytest.mark.parametrize("row", _WORKS, ids=str)
def test_what_works_comes_out_as_meant(row: _Row, told: Told) -> None:
    path, page = f"content/articles/kir.{row.lang}.md", f"{row.lang}/articles/kir.html"
    html = " ".join(Renderer().render(row.typed, path=path, page_path=page).html.split())
    expected = "(?s:.*)".join(map(re.escape, _example(row.gives).split("…")))
    if "[…]" in row.typed:
        expected = re.escape(_example(row.gives))
    assert re.fullmatch(expected, html.replace("\u00a0", " "))
    assert told.codes(row.lang, row.typed) == []


@pytest.mark.parametrize("row", _TOLD, ids=str)
def test_what_does_not_is_told(row: _Row, told: Told) -> None:
    found = told.codes(row.lang, row.typed)
    assert {code for code, _line in found} == {row.gives}
    assert all(1 <= line <= row.typed.count("\n") + 1 for _code, line in found)


@pytest.mark.parametrize("row", [row for row in _TOLD if _example(row.between)], ids=str)
def test_what_stands_instead_is_all_right(row: _Row, told: Told) -> None:
    assert told.codes(row.lang, _example(row.between)) == []


def test_both_guides_have_the_same_table() -> None:
    kazakh, russian = ([row for row in _ROWS if row.lang is lang] for lang in Language)
    assert [row.gives for row in kazakh if row in _TOLD] == [
        row.gives for row in russian if row in _TOLD
    ]
    assert len(kazakh) == len(russian) >= 80


def test_every_sign_that_is_told_stands_in_the_table() -> None:
    codes = {code for code, _pattern, _message in SIGNS} - {"prose"}
    assert codes <= {row.gives for row in _TOLD}


# Of signs that are typed in several ways, those the guides do not show.
_OTHER_WAYS = (
    ("слово [^а]", "footnote-without-text"),
    ("слово ^[сноска]", "footnote-without-text"),
    ("[TOC]", "shortcode"),
    ("[gallery id=3]", "shortcode"),
    ("[/quote]", "shortcode"),
    (":smile:", "shortcode"),
    ("~слово~", "strike"),
    ("~~слово", "strike"),
    ("слово &nbsp слово", "entity"),
    ("слово &shy слово", "entity"),
    ("слово **важное **", "emphasis-space"),
    ("слово>>", "angle-quotes"),
    ("слово--слово", "hyphens"),
    ("слово -- слово", "hyphens"),
    ("5^{12}", "power"),
    ("++слово++", "stray-sign"),
    ("H~2~O", "stray-sign"),
    ("x^2н^", "stray-sign"),
    ("{слово}", "stray-sign"),
    ("слово [слово]", "brackets"),
    ("слово [**]", "note-number"),
)


@pytest.mark.parametrize(("typed", "code"), _OTHER_WAYS)
def test_whichever_way_it_is_typed_it_is_told(typed: str, code: str, told: Told) -> None:
    assert {found for found, _line in told.codes(Language.RU, typed)} == {code}


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("99. Слово", []),
        ("100. Слово", ["list-year"]),
        ("2 * 3 (4) * 5 и А_Б [sic!] […]", []),
    ],
)
def test_numbers_and_signs_of_prose_are_left_in_peace(
    typed: str, codes: list[str], told: Told
) -> None:
    assert [code for code, _line in told.codes(Language.RU, typed)] == codes


# What stands before each line of a text inside something else, and the lines before the text.
_INSIDE = {
    "a list": ("- Это список.\n\n", "  "),
    "a list in a list": ("1. Это список.\n   - Внутри.\n\n", "     "),
    "a quotation": ("> Это цитата.\n>\n", "> "),
    "a footnote": ("Слово[^9].\n\n[^9]: Это сноска.\n\n", "    "),
    "a text after code and addresses of two lines": (
        "Код `а\nб` и [в](kir.kk.md\n'г\nд') е\n\n",
        "",
    ),
}
_NOT_INSIDE = (
    *("conflict", "footnote-empty", "footnote-unused", "footnote-twice"),
    *("heading-jump", "indented"),
)


@pytest.mark.parametrize("place", _INSIDE)
def test_lines_are_right_also_inside(place: str, told: Told) -> None:
    before, margin = _INSIDE[place]
    wrong = []
    for row in _TOLD:
        if row.lang is Language.KK or (margin and row.gives in _NOT_INSIDE):
            continue
        text = before + "".join(f"{margin}{line}\n" for line in row.typed.split("\n"))
        lines = [line + before.count("\n") for _code, line in told.codes(row.lang, row.typed)]
        found = told.codes(row.lang, text)
        if found != [(row.gives, line) for line in lines]:
            wrong.append((row.typed, found))
    assert wrong == []


def test_lines_are_right_in_the_cells_of_a_table(told: Told) -> None:
    signs = (
        "** важное **",
        "**важное",
        "[сайт] (https://a.example/)",
        "[сайт][а]",
        "<b>а</b>",
        "`а",
    )
    rows = "".join(f"| а | {sign} |\n" for sign in signs)
    found = told.codes(Language.RU, f"| а | б |\n|---|---|\n{rows}")
    codes = ("emphasis-space", "emphasis-open", "link-spaced", "link-undefined", "code-open")
    assert found == [("raw-html", 7)] + [
        (code, line) for code, line in zip(codes, (3, 4, 5, 6, 8), strict=True)
    ]


_IN_ORDER = [row for row in _WORKS if row.lang is Language.RU and "[^1]" not in row.typed]


@given(st.lists(st.sampled_from(_IN_ORDER), min_size=1, max_size=8))
def test_no_word_is_lost_and_their_order_kept(rows: list[_Row]) -> None:
    """Texts of all that works, read back from their HTML; a line of text stands between two."""
    text = "\n\nМежду ними.\n\n".join(row.typed for row in rows)
    path, page = "content/articles/kir.ru.md", "ru/articles/kir.html"
    html = Renderer().render(text, path=path, page_path=page).html
    typed = re.sub(r"\]\([^)]*\)|&[a-z]+;", " ", text)
    seen = BeautifulSoup(html.replace("<", " <"), "lxml").get_text()
    # A number is a list's own, and a page may part a word where emphasis ends.
    assert re.findall("[а-яё]", seen) == re.findall("[а-яё]", typed)


def _site_of_all_that_works(folder: Path) -> Path:
    files = miniature()
    for lang, between in ((Language.KK, "Осы арада сөз."), (Language.RU, "Слово между ними.")):
        path = f"content/articles/kir.{lang}.md"
        rows = [row.typed for row in _WORKS if row.lang is lang]
        sides = "| а | б |\n|:-:|--:|\n| 1 | 2 |\n"
        files[path] = f"{files[path]}\n" + f"\n\n{between}\n\n".join([*rows, sides])
    return make_buildable(write_files(folder, files))


def test_all_that_works_can_be_built(tmp_path: Path) -> None:
    assert not build(_site_of_all_that_works(tmp_path)).has_failed


@pytest.mark.long
def test_all_that_works_is_valid(tmp_path: Path, nu: Callable[[Path], tuple[str, ...]]) -> None:
    site = _site_of_all_that_works(tmp_path)
    assert not build(site).has_failed
    assert nu(site / "output") == ()
