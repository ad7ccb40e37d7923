"""Paragraphs of one article share words that are rare elsewhere."""

from __future__ import annotations

from desk.scan_import.blocks import cut_into_units
from desk.scan_import.cues import Cues
from desk.scan_import.links import Kinship
from desk.scan_import.parts import sort_units

GARDEN = (
    "Школьный огород дал первый урожай моркови, и дети измерили каждую грядку рулеткой.",
    "Урожай моркови с грядки разделили между столовой и теми, кто поливал школьный огород.",
)
CHOIR = (
    "Хор второго класса выучил канон на три голоса, а концерт записали на старый магнитофон.",
    "Концерт слушали родители, и хор спел канон ещё раз, уже на четыре голоса без нот.",
)


def kinship_of(texts: tuple[str, ...], cues: Cues) -> Kinship:
    return Kinship(sort_units(cut_into_units("\n\n".join(texts)), (), cues)[0])


def test_a_paragraph_is_nearer_to_its_own_article(cues: Cues) -> None:
    kinship = kinship_of((*GARDEN, *CHOIR), cues)
    assert kinship.of(1, (0,)) > 0 > kinship.of(1, (2,))
    assert kinship.of(3, (2,)) > kinship.of(3, (0, 1))


def test_a_paragraph_says_nothing_about_an_article_without_text(cues: Cues) -> None:
    assert kinship_of(GARDEN, cues).of(0, ()) == 0.0


def test_a_long_article_attracts_no_more_than_a_short_one(cues: Cues) -> None:
    texts = (*GARDEN, *CHOIR)
    kinship = kinship_of((*texts, "Совсем о другом: расписание автобусов поменяли в январе."), cues)
    alone, together = kinship.of(4, (0,)), kinship.of(4, (0, 1, 2, 3))
    assert abs(alone - together) < 0.3
