"""Imprint, subscription boxes and copies are told from contributions."""

from __future__ import annotations

import pytest

from desk.scan_import.cues import Cues
from desk.scan_import.furniture import (
    find_copies,
    find_repeats,
    is_debris,
    is_imprint,
    is_subscription,
)

PARAGRAPH = (
    "Учителя трёх школ договорились раз в месяц меняться классами и сравнивать наблюдения вслух."
)


def test_blocks_of_an_imprint_are_known_by_their_labels(cues: Cues) -> None:
    assert is_imprint("Шеф-редактор: Инна Вересова тел. 8(700)111-22-33", cues)
    assert is_imprint(
        "Алова Б.А., ректор, Белов В.Г., декан, Волова Д.Е., судья, Гром Ж.З., врач", cues
    )
    assert not is_imprint("Редактор школьной газеты спросил директора о планах на лето.", cues)


def test_a_subscription_box_is_no_article(cues: Cues) -> None:
    assert is_subscription("Подписаться на газету можно на почте, индекс 11223", cues)
    assert not is_subscription("Ученики подписали письмо в газету и ждут ответа.", cues)


@pytest.mark.parametrize("text", ["--\t--", "12", "– 7 –"])
def test_rules_and_page_numbers_are_leftovers(text: str) -> None:
    assert is_debris(text)


@pytest.mark.parametrize("text", ["2020", "7 шагов", "а"])
def test_what_has_a_word_or_a_year_is_kept(text: str) -> None:
    assert not is_debris(text)


def test_a_block_printed_twice_is_a_copy_of_the_first() -> None:
    texts = [
        PARAGRAPH,
        "Другое.",
        PARAGRAPH.replace("вслух", "вслух"),
        "сравнивать наблюдения вслух.",
    ]
    assert find_copies(texts) == {2: 0, 3: 2}


def test_a_paragraph_with_words_of_its_own_is_kept_and_told() -> None:
    longer = "А вот начало, которого раньше не было и терять которое нельзя. " + PARAGRAPH
    assert find_copies([PARAGRAPH, longer]) == {}
    assert find_repeats([PARAGRAPH, longer], (0, 1)) == {1: 0}
