"""Guesses are those of ``nearest``, for as many words as somebody mistypes."""

from __future__ import annotations

from plugins.issue.problem import MOST_GUESSES, guesser, nearest

KNOWN = [f"school-{number}" for number in range(50)]


def test_a_guess_is_the_nearest_word() -> None:
    guess = guesser(KNOWN)
    words = ["school-7x", "scool-49", "wholly other", "school-7x"]
    assert [guess(word) for word in words] == [nearest(word, KNOWN) for word in words]


def test_after_a_hundred_words_nobody_guesses_any_more() -> None:
    """And a word that was guessed before still is: its faults are told alike."""
    guess = guesser(["school"])
    words = [f"schol{number}" for number in range(MOST_GUESSES + 1)]
    assert [guess(word) for word in words] == ["school"] * 100 + [""]
    assert guess(words[0]) == "school"
    assert guess(words[-1]) == ""
