"""Whatever is typed: no sign of Markdown is seen by readers, and no word lost, in silence."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given
from hypothesis import strategies as st
from told_texts import FIRST_LINE, Told, miniature_to_tell

from plugins.issue.language import Language
from plugins.validation.text.sign_patterns import SIGNS

_WORDS = st.text("абвгдежзийклмнәғқңөұү", min_size=1, max_size=6)
_SIGNS = st.sampled_from(
    [
        *(
            "*",
            "**",
            "***",
            "_",
            "__",
            "`",
            "``",
            "~",
            "~~",
            "#",
            "##",
            "# ",
            "## ",
            "|",
            "| ",
            " |",
        ),
        *("|---|", "|---|---|", "[", "]", "](", "[^1]", "[^1]: ", "]: ", "(", ")", "{", "}", "{#"),
        *("- ", "* ", "+ ", "1. ", "2) ", "2019. ", "-", "• ", "– ", "> ", "\\\n", "---", "==="),
        *(
            "«",
            "»",
            "“",
            '"',
            ",",
            ".",
            ":",
            "5",
            "kir.kk.md",
            "https://a.example/",
            "<b>",
            "<",
            ">",
        ),
        *(" ", " ", " ", "  ", "    ", "\t", "\n", "\n", "\n", "\n\n", "\n\n", "!["),
    ]
)
_SOUP = st.lists(st.one_of(_WORDS, _SIGNS), max_size=24).map("".join)
_CODES = {code for code, _pattern, _message in SIGNS}
# Signs that are no prose: what is left of them has to be told.
_STRAY = re.compile(r"[*`|\[\]{}\\]|~~|##|(?<![^\W_])_|_(?![^\W_])|^#{1,6}(?=\S)")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    return miniature_to_tell(tmp_path_factory.mktemp("site"))


@given(_SOUP)
@example("а **«б» **в")
@example("[а](б\n\n| в")
def test_every_sign_a_reader_would_see_is_told(told: Told, text: str) -> None:
    body = told.render(Language.KK, text)
    soup = BeautifulSoup(body.html, "lxml")
    for code in soup(["code", "a"]):
        code.replace_with("")
    if any(map(_STRAY.search, soup.get_text().split("\n"))):
        assert told.codes(Language.KK, text)


def _letters(text: str) -> list[str]:
    """All Cyrillic letters, sorted: footnotes go to the end of a page."""
    return sorted(re.findall("[а-яәғқңөұү]", text))


@given(_SOUP)
@example("`а\nб` **в\n\n[а](kir.kk.md\n'б\nв') г **д")
def test_a_sign_stands_in_the_line_that_is_told(told: Told, text: str) -> None:
    lines = text.split("\n")
    for problem in told.about(Language.KK, text):
        if problem.code in _CODES:
            line = lines[problem.spot.line - FIRST_LINE]
            assert str(problem.args["sign"])[0] in f"{line}…"


@given(_SOUP)
@example("| а | б |\n|---|---|\n| в | г | д |")
@example("а\n\n[^1]: б")
@example("[а]: б")
def test_no_letter_is_lost_in_silence(told: Told, text: str) -> None:
    body = told.render(Language.KK, text)
    if any(block.kind == "target" and block.number for block in body.blocks):
        return  # a link by name has it twice in the source
    soup = BeautifulSoup(body.html, "lxml")
    seen = [soup.get_text()]
    for link in soup("a"):
        target = unquote(str(link["href"]))
        is_shown = link.get_text() in (target, target.partition("://")[2])
        seen += ["" if is_shown else target, str(link.get("title", ""))]
    if _letters("".join(seen)) != _letters(text):
        assert told.codes(Language.KK, text)
