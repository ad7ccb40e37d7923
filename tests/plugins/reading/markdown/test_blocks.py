"""What a text is made of, as the engine took it: kinds, lines and what was typed amiss."""

from __future__ import annotations

import pytest

from plugins.issue.contribution import UNDERSTOOD, Block
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
