"""The scan's own words tell which halves of a broken word belong together."""

from __future__ import annotations

from desk.scan_import.words import join_evidence, joined, overlapping, vocabulary

WORDS = vocabulary(
    [
        "а исследование уроков и исследования учителей помогают школе я",
        "в дистанционного обучения и дистанционное обучение я",
        "у мектеп гимназия мектеп гимназиясы школа-лицей и школы б",
    ]
)


def test_halves_of_a_known_word_beat_any_other_pair() -> None:
    right = join_evidence("иссле", "дование", WORDS)
    assert right == 3.0
    assert join_evidence("иссле", "обучения", WORDS) < 0 < right


def test_letters_read_on_both_sides_of_a_break_are_written_once() -> None:
    assert overlapping("дистанцион", "онного", WORDS) == "дистанционного"
    assert joined("дистанцион", "онного", WORDS) == "дистанционного"


def test_a_compound_keeps_its_hyphen() -> None:
    assert joined("школа", "лицей", WORDS) == "школа-лицей"
    assert joined("мектеп", "гимназиясы", WORDS) == "мектеп-гимназиясы"
    assert joined("уро", "ков", WORDS) == "уроков"


def test_a_word_follows_where_its_like_stands_elsewhere() -> None:
    assert WORDS.follows("исследования", "учителей") > 0
    assert WORDS.follows("исследования", "учителей") > WORDS.follows("исследования", "школы")


def test_words_are_counted_by_their_beginning() -> None:
    assert WORDS.begun("Исслед") == 2
    assert WORDS.begun("щ") == 0


def test_first_and_last_words_are_not_counted_since_they_may_be_broken() -> None:
    assert vocabulary(["ов хороших урок"]).count("ов") == 0
    assert vocabulary(["ов хороших урок"]).count("хороших") == 1
