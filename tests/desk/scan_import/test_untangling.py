"""Contributions come apart: columns, languages, author blocks wherever they stand."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable

import pytest

from desk.scan_import.pieces import Piece, Untangled
from plugins.issue.language import Language

Untangle = Callable[[str], Untangled]


def by_title(untangled: Untangled) -> dict[str, Piece]:
    return {piece.title: piece for piece in untangled.pieces}


def test_every_piece_is_found_in_its_section(small_scan: str, untangle_text: Untangle) -> None:
    found = [(p.section, p.order, p.lang.value, p.title) for p in untangle_text(small_scan).pieces]
    assert found == [
        ("foreword", 1, "ru", "Утро начинается с вопроса"),
        ("astana", 1, "kk", "Таңғы кеңестің пайдасы"),
        ("astana", 2, "ru", "Тетрадь для ошибок"),
        ("aktobe", 1, "ru", "Мост через четверть"),
        ("aktobe", 2, "kk", "Кітап көшесі"),
        ("aktobe", 3, "ru", "Звонок по желанию"),
        ("aktobe", 4, "kk", "Жеті сұрақ әдісі"),
        ("kompetentno", 1, "ru", "Что показали замеры"),
    ]


def test_interleaved_columns_come_apart_and_broken_words_are_whole(
    small_scan: str, untangle_text: Untangle
) -> None:
    pieces = by_title(untangle_text(small_scan))
    russian = pieces["Мост через четверть"].text.markdown
    kazakh = pieces["Кітап көшесі"].text.markdown
    assert "в настоящее исследование с выводами" in russian
    assert "Бұл дәстүрге қазір ата-аналар да қосылды." in kazakh
    assert "кітап" not in russian and "дневник" not in kazakh


def test_authors_keep_their_articles(small_scan: str, untangle_text: Untangle) -> None:
    authors = {
        title: [person.full for person in piece.people]
        for title, piece in by_title(untangle_text(small_scan)).items()
    }
    assert authors["Тетрадь для ошибок"] == ["Арсений Луговой"]
    assert authors["Мост через четверть"] == ["Глеб Стрижов"]
    assert authors["Кітап көшесі"] == ["Нұргүл Тастемір"]
    assert authors["Утро начинается с вопроса"] == ["Инна Вересова"]


HEADLINE = "Сад на крыше"
LEAD = "Наш сад вырос на плоской крыше пристройки, куда раньше складывали старые парты."
BODY = (
    "Грядки распределили между классами, и каждый отвечает за полив целую неделю подряд.",
    "Осенью урожай взвесили, записали в таблицу и отдали школьной столовой на салаты.",
)
SIGNATURE = "Тимур СТЕПНОЙ,\nучитель школы №506,\nМартукский район"
NEXT = """Книга на обмен

В коридоре поставили полку, с которой можно взять книгу, если принести свою взамен.

Через месяц полка опустела и наполнилась трижды, а список желаний занял всю доску рядом.

Лада РЕЧНАЯ,
библиотекарь школы №507"""


@pytest.mark.parametrize("place", range(4))
@pytest.mark.parametrize("bold", [False, True])
def test_an_author_block_may_stand_anywhere(
    place: int, bold: bool, untangle_text: Untangle
) -> None:
    blocks = [LEAD, *BODY]
    blocks.insert(place, f"**{SIGNATURE}**" if bold else SIGNATURE)
    scan = "\n\n".join(["▷ НҰР-СҰЛТАН ҚАЛАСЫ – ГОРОД НУР-СУЛТАН", HEADLINE, *blocks, NEXT])
    first, second = untangle_text(scan).pieces
    assert (first.title, second.title) == (HEADLINE, "Книга на обмен")
    assert [p.full for p in first.people] == ["Тимур Степной"]
    assert [p.full for p in second.people] == ["Лада Речная"]
    assert first.text.markdown == "\n\n".join([LEAD, *BODY])


def test_a_headline_may_be_bold(untangle_text: Untangle) -> None:
    piece = "\n\n".join([f"**{HEADLINE}**", LEAD, "**Что выросло**", *BODY, SIGNATURE])
    scan = f"▷ НҰР-СҰЛТАН ҚАЛАСЫ – ГОРОД НУР-СУЛТАН\n\n{piece}\n\n{NEXT}"
    first, second = untangle_text(scan).pieces
    assert (first.title, second.title) == (HEADLINE, "Книга на обмен")
    assert "## Что выросло" in first.text.markdown


def test_a_blank_line_inside_an_author_block_does_not_split_it(untangle_text: Untangle) -> None:
    name, role = SIGNATURE.split("\n", 1)
    scan = "\n\n".join(["▷ НҰР-СҰЛТАН ҚАЛАСЫ", HEADLINE, LEAD, *BODY, name, role, NEXT])
    first, _ = untangle_text(scan).pieces
    assert first.role == "учитель школы №506, Мартукский район"
    assert first.text.markdown == "\n\n".join([LEAD, *BODY])


def test_a_page_of_crumbs_takes_no_longer_than_it_must(untangle_text: Untangle) -> None:
    """Every word a paragraph of its own: nonsense, but an answer."""
    crumbs = "\n\n".join(" ".join([LEAD, *BODY]).split() * 10)
    untangled = untangle_text(f"▷ НҰР-СҰЛТАН ҚАЛАСЫ\n\n{crumbs}")
    assert untangled.pieces


def test_order_of_sections_does_not_matter(small_scan: str, untangle_text: Untangle) -> None:
    start, *sections = small_scan.replace("► ", "▷ ").split("▷ ")
    whole = {(p.section, p.title, p.text.markdown) for p in untangle_text(small_scan).pieces}
    for order in itertools.permutations(sections):
        scan = start + "".join(f"▷ {section}" for section in order)
        assert {(p.section, p.title, p.text.markdown) for p in untangle_text(scan).pieces} == whole


def test_noise_of_another_scanner_changes_no_headline_or_author(
    small_scan: str, untangle_text: Untangle
) -> None:
    """Latin look-alikes in long words and doubled spaces, at other places each time."""
    clean = [(p.title, p.people, p.section) for p in untangle_text(small_scan).pieces]
    for seed in range(5):
        noise = random.Random(seed)
        rows = [
            " ".join(
                word.replace("о", "o", 1) if len(word) > 7 and noise.random() < 0.2 else word
                for word in line.split(" ")
            )
            for line in small_scan.split("\n")
        ]
        noisy = untangle_text("\n".join(rows).replace(". ", ".  "))
        assert [(p.title, p.people, p.section) for p in noisy.pieces] == clean


def test_a_lost_headline_and_a_lost_signature_are_said(untangle_text: Untangle) -> None:
    scan = "\n\n".join(
        [
            "▷ НҰР-СҰЛТАН ҚАЛАСЫ – ГОРОД НУР-СУЛТАН",
            HEADLINE,
            LEAD,
            *BODY,
            "ЖЫЛЫ",
            "Біздің мектеп ауласында алма ағашы өседі, оны бесінші сынып оқушылары күтеді.",
            "Жазда алма пісіп, көршілерге таратылды, ал тұқымы келесі жылға сақталып жатыр.",
            "Айгерім БАЛҚЫТ,\nмектеп мұғалімі",
        ]
    )
    first, second = untangle_text(scan).pieces
    assert first.lost == ("signature",)
    assert second.lost == ("headline",)
    assert second.lang is Language.KK
    assert [p.full for p in second.people] == ["Айгерім Балқыт"]


def test_a_text_that_breaks_off_says_so(untangle_text: Untangle) -> None:
    scan = f"▷ КОМПЕТЕНТНО\n\n{HEADLINE}\n\n{LEAD}\n\nА потом мы посчитали урожай и\n\n{SIGNATURE}"
    (piece,) = untangle_text(scan).pieces
    assert piece.lost == ("end",)
    assert piece.text.markdown.endswith("урожай и")


def test_a_piece_that_runs_over_goes_to_the_section_it_names(untangle_text: Untangle) -> None:
    """One city has a piece too few, its neighbour one too many: the text tells whose it is."""
    stray = "\n\n".join(
        [
            "Часы у входа",
            "Школа столицы Нур-Султана повесила у входа часы, которые показывают время до каникул.",
            "Дети смотрят на них реже, чем ожидалось, зато родители перестали опаздывать.",
            "Егор МОРСКОЙ,\nдиректор школы №508",
        ]
    )
    alone = f"{HEADLINE}\n\n{LEAD}\n\n{BODY[0]}\n\n{SIGNATURE}"
    third = NEXT.replace("Книга", "Игра").replace("Лада РЕЧНАЯ", "Ольга ГОРНАЯ")
    scan = "\n\n".join(
        [
            "▷ НҰР-СҰЛТАН ҚАЛАСЫ – ГОРОД НУР-СУЛТАН",
            alone,
            "▷ АЛМАТЫ ҚАЛАСЫ – ГОРОД АЛМАТЫ",
            stray,
            NEXT,
            third,
        ]
    )
    homes = {piece.title: (piece.section, piece.moved_from) for piece in untangle_text(scan).pieces}
    assert homes["Часы у входа"] == ("astana", "almaty-city")
    assert homes["Книга на обмен"] == ("almaty-city", None)
