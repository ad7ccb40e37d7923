"""The dialect: what becomes bold, a link or a line end, and what stays as it was typed."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from linkify_it import LinkifyIt
from strategies import texts

from plugins.reading.markdown.engine import make_engine

ENGINE = make_engine()
_PIECES = ("http:", "//", "www.", "LOCALHOST", ".kz", ".Қаз", ".рф", ".10.", "@", "mailto:", ".")


def _html(text: str) -> str:
    return str(ENGINE.render(text)).strip()


@pytest.mark.parametrize(
    "site", ["kz", "ru", "com", "org", "net", "edu", "gov", "info", "қаз", "рф"]
)
def test_a_bare_address_is_a_link(site: str) -> None:
    assert _html(f"мына mektep.{site} сайты").count("<a href=") == 1


@pytest.mark.parametrize(
    "text", ["README.md", "т.е.", "a.py", "mektep.kzx", "сөз.Сөз", "a.co", "a.biz"]
)
def test_what_only_looks_like_an_address_is_none(text: str) -> None:
    assert "<a" not in _html(text)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**«А»**нің", "<strong>«А»</strong>нің"),
        ("**А:**сөз", "<strong>А:</strong>сөз"),
        ("**(А)**нің", "<strong>(А)</strong>нің"),
        ('**"А"**нің', "<strong>&quot;А&quot;</strong>нің"),
        ("**“А“**нің", "<strong>“А“</strong>нің"),
        ("сөз**«А»**", "сөз<strong>«А»</strong>"),
        ("сөз*(А)*", "сөз<em>(А)</em>"),
        ("а*(А)*", "а<em>(А)</em>"),
        ("*(А)*а", "<em>(А)</em>а"),
        ("сөз**'А'**нің", "сөз<strong>'А'</strong>нің"),
        ("сөз**“А**", "сөз<strong>“А</strong>"),
        ("**А**нің", "<strong>А</strong>нің"),
        ("сөз**»А**", "сөз**»А**"),
        ("**А«**нің", "**А«**нің"),
        ("сөз_«А»_нің", "сөз_«А»_нің"),
        ("сөз ** А** сөз", "сөз ** А** сөз"),
        ("**«А»**", "<strong>«А»</strong>"),
        ("**А**", "<strong>А</strong>"),
    ],
)
def test_a_sign_of_emphasis_beside_a_mark_is_understood(text: str, html: str) -> None:
    assert _html(text) == f"<p>{html}</p>"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("а\\\nб", "<p>а<br>\nб</p>"),
        ("---", "<hr>"),
        ("<b>а</b>", "<p>&lt;b&gt;а&lt;/b&gt;</p>"),
        ("[а](javascript:1)", '<p><a href="javascript:1">а</a></p>'),
        ("[а](б%20в)", '<p><a href="б%20в">а</a></p>'),
        ("~~а~~", "<p>~~а~~</p>"),
        ("a^[б]", "<p>a^[б]</p>"),
        ('а -- б "в"...', "<p>а -- б &quot;в&quot;...</p>"),
    ],
)
def test_html_is_plain_and_targets_stay_as_they_were_written(text: str, html: str) -> None:
    assert _html(text) == html


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("а *б\nв* `г\nд` е\\\nж", [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3]),
        ("[а\nб](в) г", [0, 0, 0, 1, 1, 1]),
    ],
)
def test_every_token_knows_its_line(text: str, lines: list[int]) -> None:
    (inline,) = (token for token in ENGINE.parse(text) if token.type == "inline")
    assert [token.meta["line"] for token in inline.children or ()] == lines


@given(st.lists(st.one_of(texts, st.sampled_from(_PIECES))).map("".join))
@example("т.б.")
def test_no_text_with_an_address_is_passed_over(text: str) -> None:
    assert ENGINE.linkify is not None
    assert bool(ENGINE.linkify.pretest(text)) is LinkifyIt.pretest(ENGINE.linkify, text)


@pytest.mark.parametrize(("sign", "most"), [("> ", 59), ("* ", 29)])
def test_what_stands_deeper_than_anybody_writes_is_left_out(sign: str, most: int) -> None:
    """The rules tell it."""
    assert "а" in _html(sign * most + "а")
    assert "а" not in _html(sign * (most + 1) + "а")
