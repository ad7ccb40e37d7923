"""Letters tell the language; starts and ends of paragraphs tell where a sentence broke."""

from __future__ import annotations

import pytest

from desk.scan_import.letters import Head, Tail, fold, head_of, language_of, tail_of
from plugins.issue.language import Language


def test_a_russian_text_with_a_kazakh_name_stays_russian() -> None:
    text = "Сообщество «Қызыл тал» собирается по пятницам, чтобы обсудить наблюдения недели вслух."
    assert language_of(text) == (Language.RU, 1.0)


def test_a_kazakh_text_is_kazakh_and_the_longer_the_surer() -> None:
    short = language_of("Әдіс")
    long = language_of("Біздің мектептің мұғалімдері әр аптада өз сабағын талдап, бір ойын жазады.")
    assert short[0] is long[0] is Language.KK
    assert short[1] < long[1]
    assert language_of("2020 – 45%") == (None, 0.0)


@pytest.mark.parametrize(
    ("text", "head", "tail"),
    [
        ("Целое предложение.", Head.CAPITAL, Tail.CLOSED),
        ("«Цитата целиком»", Head.CAPITAL, Tail.CLOSED),
        ("и вот конец сло-", Head.SMALL, Tail.HYPHEN),
        ("– ответил он и", Head.DASH, Tail.OPEN),
        ("45 процентов,", Head.DIGIT, Tail.OPEN),
        ("Слово органи-.", Head.CAPITAL, Tail.HYPHEN),
        ("Вопрос?»", Head.CAPITAL, Tail.CLOSED),
    ],
)
def test_heads_and_tails(text: str, head: Head, tail: Tail) -> None:
    assert (head_of(text), tail_of(text)) == (head, tail)


def test_what_scanners_confuse_folds_to_the_same() -> None:
    assert fold("Қарағанды Облысы") == fold("карағанды  облысы") == "карагандыоблысы"
