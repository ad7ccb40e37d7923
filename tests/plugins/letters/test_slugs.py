"""Names of files are ASCII, short and each one's own."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from plugins.letters.alphabet import KAZAKH
from plugins.letters.slugs import LONGEST, slug_of


def test_both_alphabets_have_their_letters() -> None:
    assert slug_of("Жеті сұрақ әдісі") == "zheti-suraq-adisi"
    assert slug_of("Щедрый объезд, №5!") == "shchedryy-obezd-5"


def test_where_nothing_can_stand_in_a_slug_the_caller_says_what_does() -> None:
    assert slug_of("…", otherwise="nothing") == "nothing"


def test_a_taken_slug_gets_a_number() -> None:
    assert slug_of("Мост", {"most", "most-2"}) == "most-3"


@given(st.text(alphabet=KAZAKH + KAZAKH.upper() + " -–«»№0123456789", max_size=200))
def test_every_headline_gives_a_valid_slug(headline: str) -> None:
    slug = slug_of(headline)
    assert len(slug) <= LONGEST
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug)
