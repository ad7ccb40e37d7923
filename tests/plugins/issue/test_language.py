"""Two languages, and texts that exist in both."""

from __future__ import annotations

import pytest

from plugins.issue.language import Bilingual, Language


@pytest.mark.parametrize("lang", list(Language))
def test_the_other_of_the_other_is_the_language_itself(lang: Language) -> None:
    assert lang.other is not lang
    assert lang.other.other is lang


def test_a_bilingual_text_gives_the_half_that_is_asked_for() -> None:
    both = Bilingual(kk="мектеп", ru="школа")
    assert (both[Language.KK], both[Language.RU]) == ("мектеп", "школа")


def test_a_bilingual_text_needs_both_halves() -> None:
    with pytest.raises(TypeError):
        Bilingual(kk="мектеп")  # type: ignore[call-arg]
