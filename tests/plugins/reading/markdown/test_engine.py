"""The engine: bare addresses become links, and texts without one are passed over quickly."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from linkify_it import LinkifyIt
from strategies import texts

from plugins.reading.markdown.engine import make_engine

ENGINE = make_engine()
_PIECES = ("http:", "//", "www.", "LOCALHOST", ".kz", ".Қаз", ".рф", ".10.", "@", "mailto:", ".")


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Мекенжай: bilim.kz.", "http://bilim.kz"),
        ("www.bilim.kz сайты", "http://www.bilim.kz"),
        ("Сайт мектеп.қаз", "http://мектеп.қаз"),
        ("//bilim.kz", "//bilim.kz"),
    ],
)
def test_a_bare_address_is_a_link(text: str, target: str) -> None:
    assert f'href="{target}"' in ENGINE.render(text)


@given(st.lists(st.one_of(texts, st.sampled_from(_PIECES))).map("".join))
@example("т.б.")
def test_no_text_with_an_address_is_passed_over(text: str) -> None:
    assert ENGINE.linkify is not None
    assert bool(ENGINE.linkify.pretest(text)) is LinkifyIt.pretest(ENGINE.linkify, text)
