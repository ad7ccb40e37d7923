"""Code and addresses become blank, everything else keeps its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from strategies import texts

from plugins.letters.running_text import without_addresses, without_code


@pytest.mark.parametrize(
    ("markdown", "kept"),
    [
        ("a `<b>` c", "a       c"),
        ("a ``b ` c`` d", "a           d"),
        ("a `b\nc` d", "a   \n   d"),
        ("a ` b", "a ` b"),
        ("`a\n\nb`", "`a\n\nb`"),
        ("a\n\n    code\n\n    more\n\nb", "a\n\n        \n\n        \n\nb"),
        ("a\n    still a", "a\n    still a"),
        ("- item\n\n    of the item", "- item\n\n    of the item"),
        ("    code\n    too\nb", "        \n       \nb"),
        ("\tcode\n\ttoo\nb", "     \n    \nb"),
        (
            "12. item\n\n    of the item\n\na\n\n    code",
            "12. item\n\n    of the item\n\na\n\n        ",
        ),
        ("- item\nstill\n\n    of the item", "- item\nstill\n\n    of the item"),
        ("a\n    still a\n    and a", "a\n    still a\n    and a"),
        ("a ` b\n  \n c ` d", "a ` b\n  \n c ` d"),
    ],
)
def test_code_is_blank(markdown: str, kept: str) -> None:
    assert without_code(markdown) == kept


@pytest.mark.parametrize(
    "address",
    [
        "<https://a.example/b>",
        "https://a.example/б?в=г",
        "www.a.example/b",
        "some.body@school.example",
        "<mailto:a@b.kz>",
    ],
)
def test_addresses_are_blank(address: str) -> None:
    assert without_addresses(f"а {address} б") == f"а {' ' * len(address)} б"


def test_targets_of_links_are_blank_and_their_words_stay() -> None:
    assert without_addresses("[сөз](aral.kk.md#part-1) б") == f"[сөз]{' ' * 19} б"
    assert without_addresses("[сөз](a(b)c) б") == "[сөз]        б"
    assert without_addresses("[a]: b.md\nв") == "         \nв"


@given(texts)
def test_places_stay(markdown: str) -> None:
    for blank in (without_code, without_addresses):
        after = blank(markdown)
        assert len(after) == len(markdown)
        assert all(new in (old, " ") for old, new in zip(markdown, after, strict=True))
        assert after.count("\n") == markdown.count("\n")


@given(texts)
def test_blanking_twice_is_blanking_once(markdown: str) -> None:
    once = without_addresses(without_code(markdown))
    assert without_addresses(once) == once
