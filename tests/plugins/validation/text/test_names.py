"""Names in running text: found as one regular expression of all of them would find them."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.letters.alphabet import KAZAKH, KAZAKH_ONLY, RUSSIAN
from plugins.validation.text.names import blanker

_FEW = st.sampled_from("әӘқбБxX1_ \n-«».")  # names that meet, overlap and contain each other
_MANY = st.sampled_from(KAZAKH + KAZAKH.upper() + RUSSIAN + "abxyzABXYZ0159_ \n\t-–«»„“.,:’()")


def _by_expression(names: list[str], text: str) -> str:
    """The longest of the names that begin in one place, all of them in one expression."""
    kazakh = sorted((name for name in names if KAZAKH_ONLY & set(name)), key=lambda n: (-len(n), n))
    either = "|".join(re.escape(name) for name in kazakh) or r"(?!)"
    expression = re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)
    return expression.sub(lambda match: " " * len(match[0]), text)


@settings(max_examples=400)
@given(
    st.one_of(
        *(
            st.tuples(
                st.lists(st.text(letters, max_size=5), max_size=6), st.text(letters, max_size=30)
            )
            for letters in (_FEW, _MANY)
        )
    ),
    st.integers(0, 40),
)
@example((["ә б", "ә"], "ә бә"), 0)
@example((["қ", "қққққ"], "қ"), 0)
@example((["«ә» ә"], "х«ә» ә «Ә» ә"), 0)
def test_names_are_found_as_one_expression_finds_them(
    drawn: tuple[list[str], str], place: int
) -> None:
    names, text = drawn
    for name in names:
        text = f"{text[:place]}{name}{text[place:]}"
    assert blanker(names)(text) == _by_expression(names, text)


@pytest.mark.parametrize(
    ("text", "blanked"),
    [
        ("это Өлке, ӨЛКЕ и өлкеде", "это     ,      и өлкеде"),
        ("а Өлке тарихы тут", "а             тут"),
        ("а Өлке тарих тут", "а      тарих тут"),
        ("и İ Өлке", "и İ     "),
    ],
)
def test_the_longest_name_in_one_place(text: str, blanked: str) -> None:
    assert blanker(["Өлке", "Өлке тарихы", "Край"])(text) == blanked


def test_the_cost_does_not_grow_with_the_number_of_names() -> None:
    """With one expression of all names a text like this took minutes; the lines that are run tell
    of work, however busy the machine is."""
    text = "Өлке тарихы және Өлке келбеті, " * 2_000
    few, many = blanker(["Өлке тарихы"]), blanker(f"Өлке {n} тарихы" for n in range(5_000))
    assert many(text) == text

    def lines(blanked: Callable[[str], str]) -> int:
        run = 0

        def trace(_frame: FrameType, event: str, _argument: object) -> Callable[..., Any]:
            nonlocal run
            run += event == "line"
            return trace

        before = sys.gettrace()
        sys.settrace(trace)
        try:
            blanked(text[:3_000])
        finally:
            sys.settrace(before)
        return run

    assert 0 < lines(many) < 5 * lines(few)
