"""Lists and tables: what is told of one that does not come out as it was typed, and where."""

from __future__ import annotations

import pytest
from told_texts import FIRST_LINE, Told, miniature_to_tell

from plugins.issue.language import Language

YEAR = "“{0}{1}” at the beginning of a line makes a list. If it is no list, put \\"
YEAR += " before the sign: {0}\\{1}"
INSIDE = "This line is not inside the item above it: it begins with too few spaces. Begin it with"
INSIDE += " {} spaces."
SHOWN = "Readers see {} here, not {}: a list counts on by itself. Correct the number, or begin a"
SHOWN += " new list after a line of text."
ONE = "“{}” at the beginning of this line makes a list of one item. If it is a dash, write – and"
ONE += " put it at the end of the line before; if it is a list, leave an empty line before it."
TOGETHER = "Lines that begin with “{}” run together into one paragraph. For a list, begin each line"
TOGETHER += " with “- ” or “1. ”; for direct speech, leave an empty line between the lines."
WORDLESS = "An item of a list without words. Write it, or delete the line."
TWO = "Two signs of a list stand in one line. Delete one of them; if it is a date or a number, put"
TWO += " \\ before its full stop: 25\\. 11. 2026"
CELLS = (
    "This row has {} cells, the first row of the table {}: the rest would not be shown. Give the"
)
CELLS += " first row and the line below it as many."
GLUED = "This line counts as a row of the table above. Leave an empty line before it; if it is a"
GLUED += " row, put | between its cells."
PASTED = "These lines were pasted from a table and run together into one paragraph. Write them as a"
PASTED += " table: | between the cells, and |---|---| below the first line."


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    return miniature_to_tell(tmp_path_factory.mktemp("site"))


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("2019. Год\nслово", [(1, YEAR.format(2019, "."))]),
        ("2019) Год\nслово", [(1, YEAR.format(2019, ")"))]),
        ("99. а\n100. б", [(2, YEAR.format(100, "."))]),
        ("1. раз\n2. два\n4. три\n5. пять", [(3, SHOWN.format(3, 4))]),
        ("3) раз\n5) два", [(2, SHOWN.format(4, 5))]),
        ("1. раз\n  - два", [(2, INSIDE.format(3))]),
        ("1. раз\n  1. два\n  2. три", [(2, INSIDE.format(3))]),
        ("10. раз\n\n  - два", [(3, INSIDE.format(4))]),
        ("> 1. раз\n>   - два", [(2, INSIDE.format(3))]),
        ("1.\tраз\n   - два", [(2, INSIDE.format(4))]),
        ("10. раз\n11.\n   - два", [(2, WORDLESS), (3, INSIDE.format(4))]),
        ("Слово и\n- слово", [(2, ONE.format("-"))]),
        ("Слово\n1. а", [(2, ONE.format("1."))]),
        ("> Слово и\n> - слово", [(2, ONE.format("-"))]),
        ("Слово и\n– так\n– эдак", [(2, TOGETHER.format("–"))]),
        ("– а\n– б\nв\n– г\n– д", [(1, TOGETHER.format("–")), (4, TOGETHER.format("–"))]),
        ("а) раз\nб) два", [(1, TOGETHER.format("а)"))]),
        ("(а) раз\n(б) два", [(1, TOGETHER.format("(а)"))]),
        ("слово\nII. два\nIII. три", [(2, TOGETHER.format("II."))]),
        ("IV) раз\nV) два", [(1, TOGETHER.format("IV)"))]),
        ("☺ а\n☺ б", [(1, TOGETHER.format("☺"))]),
        ("1\ufe0f\u20e3 раз\n2\ufe0f\u20e3 два", [(1, TOGETHER.format("1\ufe0f\u20e3"))]),
        ("-> а\n-> б", [(1, TOGETHER.format("->"))]),
        ("- а\n-\n- б", [(2, WORDLESS)]),
        ("- а\n-", [(2, WORDLESS)]),
        ("- - а", [(1, TWO)]),
        ("25. 11. 2026", [(1, TWO)]),
        ("| а | б |\n|---|---|\n| 1 | 2 | 3 |", [(3, CELLS.format(3, 2))]),
        ("| а | б |\n|---|---|\nслово", [(3, GLUED)]),
        ("| а | б |\n|---|---|\n\nслово\n\n| а | б | в |\n|---|---|---|\n| 1 | 2 | 3 |", []),
        ("| а | б | в |\n|---|---|---|\n| 1 | 2 |", []),
        ("слово\nа\tб\nв\tг", [(2, PASTED)]),
        ("слово\nа\tб\nв", []),
        ("1. раз\n1. два\n1. три", []),
        ("3) раз\n4) два", []),
        ("- раз\n\n - два\n   - три", []),
        ("- раз\n    - два\n      - три", []),
        ("1. раз\n\n  а\n\n2. два", []),
        ("- раз\n- два\n\n1. три\n   - а", []),
        ("Слово:\n- слово", []),
        ("Слово\n- а\n- б", []),
        ("Слово\n\n- а", []),
        ("- Слово\n  - одно\n\nСлово", []),
        ("а) раз\nслово", []),
        ("– раз\n☺ два", []),
        ("99. а", []),
    ],
)
def test_what_is_told_and_where(typed: str, words: list[tuple[int, str]], told: Told) -> None:
    found = told.about(Language.RU, typed)
    assert [(p.spot.line - FIRST_LINE + 1, p.message % dict(p.args)) for p in found] == words


@pytest.mark.parametrize("sign", ["- а", "+ а", "1. а", "• а", "-а", "1.а"])
def test_a_sign_of_a_list_is_a_word_in_cells_and_headings(sign: str, told: Told) -> None:
    for typed in (f"| б | {sign} |\n|---|---|\n| {sign} | б |", f"## {sign}"):
        assert told.codes(Language.RU, typed) == []
