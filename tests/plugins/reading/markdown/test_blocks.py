"""What a text is made of, as the engine took it: kinds, lines and what was typed amiss."""

from __future__ import annotations

import pytest

from plugins.issue.text import UNDERSTOOD, Block
from plugins.reading.markdown_text import Renderer


def _blocks(story: str, *kinds: str) -> list[Block]:
    rendered = Renderer().render(
        story, path="content/pages/a.kk.md", page_path="kk/a.html", first_line=10
    )
    return [block for block in rendered.blocks if not kinds or block.kind in kinds]


@pytest.mark.parametrize(
    ("story", "lines"),
    [
        ("Бір\nекі", [(10, "Бір"), (11, "екі")]),
        ("Бір\\\nекі  \nүш", [(10, "Бір"), (11, "екі"), (12, "үш")]),
        ("Бір *екі\nүш* төрт", [(10, "Бір екі"), (11, "үш төрт")]),
        (r"а\*б &amp; `в` г", [(10, f"а{UNDERSTOOD}б {UNDERSTOOD} {UNDERSTOOD} г")]),
        ("![сурет](a.jpg) сөз", [(10, f"{UNDERSTOOD} сөз")]),
        ("<https://a.example> [сөз](b.kk.md)", [(10, f"{UNDERSTOOD} сөз")]),
    ],
)
def test_words_stand_in_their_lines_but_for_what_was_understood(
    story: str, lines: list[tuple[int, str]]
) -> None:
    (block,) = _blocks(story, "paragraph")
    assert list(block.lines) == lines


@pytest.mark.parametrize(
    ("story", "kinds"),
    [
        ("## Сөз", ["heading"]),
        ("- сөз\n- сөз", ["list", "item", "paragraph", "item", "paragraph"]),
        ("2) сөз", ["list", "item", "paragraph"]),
        ("> сөз", ["quotation", "paragraph"]),
        ("    код", ["code"]),
        ("```\nкод\n```", ["fence"]),
        ("---", ["rule"]),
        ("|а|б|\n|---|---|\n|в|г|", ["table", "row", "cell", "cell", "row", "cell", "cell"]),
    ],
)
def test_every_kind_of_block_is_known(story: str, kinds: list[str]) -> None:
    assert [block.kind for block in _blocks(story)] == kinds


@pytest.mark.parametrize(
    ("story", "told"),
    [
        ("Сөз [](kir.kk.md) сөз", ("wordless link", 10, "kir.kk.md")),
        ("[ ](kir.kk.md)", ("wordless link", 10, "kir.kk.md")),
        ("Бір\nалаңы 2*3*4 метр", ("multiplication", 11, "2*3")),
    ],
)
def test_a_slip_inside_a_line_is_a_block_of_its_own(story: str, told: tuple[object, ...]) -> None:
    (block,) = _blocks(story, "wordless link", "multiplication")
    assert (block.kind, block.line, block.sign) == told


@pytest.mark.parametrize(
    "story", ["Сөз [мектеп](kir.kk.md)", "[![сурет](a.jpg)](kir.kk.md)", "5 *сөз* 6", "а*3*б"]
)
def test_what_can_be_seen_and_read_is_no_slip(story: str) -> None:
    assert _blocks(story, "wordless link", "multiplication") == []


def test_a_target_by_name_counts_its_uses_and_a_second_one_is_told() -> None:
    story = "[мектеп][a]\n\n[a]: kir.kk.md\n[b]: oris.kk.md\n[a]: baska.kk.md\n"
    found = [(block.sign, block.line, block.number) for block in _blocks(story, "target")]
    assert found == [("A", 12, 1), ("B", 13, 0), ("A", 14, 0)]


def test_a_footnote_counts_its_uses() -> None:
    story = "Сөз[^1] және[^1].\n\n[^1]: Мәтін\n\n[^2]: Басқа\n"
    found = [(block.sign, block.line, block.number) for block in _blocks(story, "footnote")]
    assert found == [("1", 12, 2), ("2", 14, 0)]


@pytest.mark.parametrize(
    ("story", "blocks"),
    [
        ("# А\n\nА\n===\n\n### Б ###",
         [("heading", 10, 0, "#", 1), ("heading", 12, 0, "=", 1), ("heading", 15, 0, "###", 3)]),
        ("3) а\n4) б",
         [("list", 10, 0, ")", 3), ("item", 10, 1, ")", 3), ("paragraph", 10, 2, "", 0),
          ("item", 11, 1, ")", 4), ("paragraph", 11, 2, "", 0)]),
        ("1. а",
         [("list", 10, 0, ".", 1), ("item", 10, 1, ".", 1), ("paragraph", 10, 2, "", 0)]),
        ("+ > а",
         [("list", 10, 0, "+", 0), ("item", 10, 1, "+", 0), ("quotation", 10, 2, ">", 0),
          ("paragraph", 10, 3, "", 0)]),
        ("___", [("rule", 10, 0, "____", 0)]),
        ("    а", [("code", 10, 0, "", 0)]),
        ("~~~\nа\n~~~", [("fence", 10, 0, "~~~", 0)]),
        ("сөз\n\n[^2]: а\n\n[^1]:",
         [("paragraph", 10, 0, "", 0), ("footnote", 12, 0, "2", 0),
          ("empty footnote", 14, 0, "1", 0)]),
        ("[ә б]: c\n\n![д][ә б]", [("paragraph", 12, 0, "", 0), ("target", 10, 0, "Ә Б", 1)]),
    ],
)  # fmt: skip
def test_a_block_has_its_place_and_what_was_typed_for_it(
    story: str, blocks: list[tuple[object, ...]]
) -> None:
    found = [(b.kind, b.line, b.level, b.sign, b.number) for b in _blocks(story)]
    assert found == blocks


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("|в|г|", 2),
        ("в|г", 2),
        ("|в|г", 2),
        ("в|г|", 2),
        (" | в | г | ", 2),
        ("|в|", 1),
        ("в|", 1),
        ("|в", 1),
        ("|в|г|д|", 3),
        ("|в||", 2),
        ("||г", 2),
        ("|в\\|г|", 1),
    ],
)
def test_a_row_counts_the_cells_that_were_typed(row: str, cells: int) -> None:
    _head, found = _blocks(f"|а|б|\n|---|---|\n{row}", "row")
    assert (found.line, found.sign, found.number) == (12, "|", cells)


def test_a_row_without_a_sign_between_cells_is_known() -> None:
    _head, row = _blocks("|а|б|\n|---|---|\nв", "row")
    assert (row.sign, row.number) == ("", 1)


@pytest.mark.parametrize(
    ("story", "lines"),
    [
        ("    а\n    б", [(10, "а"), (11, "б"), (12, "")]),
        ("```\nа\n\nб", [(11, "а"), (12, ""), (13, "б")]),
        ("`а\nб` в", [(10, UNDERSTOOD), (11, " в")]),
        ("[а\nб](c.kk.md) г", [(10, "а"), (11, "б г")]),
        ("![а\nб](c.jpg) г", [(10, UNDERSTOOD), (11, " г")]),
        ("a.kz [в](c.kk.md)", [(10, f"{UNDERSTOOD} в")]),
        (r"а\б", [(10, r"а\б")]),
        ("&amp;&x; <b>", [(10, f"{UNDERSTOOD}&x; <b>")]),
        ("*а* [б][в]", [(10, "а [б][в]")]),
        ("## *Сөз*", [(10, "Сөз")]),
        ("|а|\n|---|\n", [(10, "а")]),
        ("сөз[^1].\n\n[^1]: а", [(10, f"сөз{UNDERSTOOD}.")]),
    ],
)
def test_the_lines_of_a_block_are_those_of_the_file(
    story: str, lines: list[tuple[int, str]]
) -> None:
    assert list(_blocks(story, "paragraph", "heading", "cell", "code", "fence")[0].lines) == lines


@pytest.mark.parametrize(
    ("story", "signs"),
    [
        ("5**6**7", ["5**6"]),
        ("5*6* 7", ["5*6"]),
        ("а 5*6*7 8*9*1", ["5*6", "8*9"]),
        ("5*60 м*7", ["5*60"]),
        ("5*6м*7", ["5*6м"]),
        ("5_6_7 *8* 5 *6*", []),
        ("5*а*6", []),
        ("а*6*7", []),
    ],
)
def test_a_product_that_lost_its_stars_is_shown_as_it_was_typed(
    story: str, signs: list[str]
) -> None:
    assert [block.sign for block in _blocks(story, "multiplication")] == signs


@pytest.mark.parametrize("words", ["`код`", "**", "а", "![](b.jpg)", "&nbsp;а", "\\*"])
def test_a_link_that_shows_anything_is_none_without_words(words: str) -> None:
    assert _blocks(f"[{words}](kir.kk.md)", "wordless link") == []


@pytest.mark.parametrize("words", ["", " ", "&nbsp;", "а](b.kk.md) [", "\\\n"])
def test_a_link_that_shows_nothing_is_told_in_its_line(words: str) -> None:
    told = _blocks(f"сөз\n[{words}](kir.kk.md) сөз", "wordless link")
    assert [(block.line, block.sign) for block in told] == [(11, "kir.kk.md")]


def test_a_definition_that_stands_twice_is_told_with_its_name() -> None:
    found = _blocks("[а]\n\n[а]: b\n[а]: c", "target")
    assert [(block.line, block.sign, block.number) for block in found] == [
        (12, "А", 1),
        (13, "А", 0),
    ]


@pytest.mark.parametrize("target", ["x", "<>", "href"])
def test_a_target_that_nothing_names_is_used_by_nothing(target: str) -> None:
    (block,) = _blocks(f"сөз *а* a.kz\n\n[б]: {target}", "target")
    assert (block.line, block.sign, block.number) == (12, "Б", 0)
