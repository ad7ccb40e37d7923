"""The editors' tables: every row that can be read, and every fault of every other."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import PRACTICE_ROW, miniature, write_files

from plugins.issue.issue import TABLES
from plugins.issue.language import Language
from plugins.reading.tables import SHAPES, Tables, read_tables


def _read(tmp_path: Path, **tables: str) -> Tables:
    """The miniature tables with these texts in place of theirs."""
    files = {**miniature(), **{f"content/data/{name}.toml": text for name, text in tables.items()}}
    return read_tables(write_files(tmp_path, files) / "content" / "data")


def _codes(tables: Tables) -> list[tuple[str, str]]:
    return [(problem.code, str(problem.spot)) for problem in tables.problems]


def test_sound_tables_are_read_whole(tmp_path: Path) -> None:
    tables = _read(tmp_path)
    assert tables.problems == ()
    assert set(SHAPES) == set(TABLES)
    assert all(getattr(tables, name) for name, shape in SHAPES.items() if not shape.optional)
    village, district = tables.places
    assert village.lat is None and village.lon is None
    assert district.lat == 52.1
    assert tables.authors[0].full_name(Language.RU) == "Айгуль Омарова"


@pytest.mark.parametrize("name", ["rubrics", "authors"])
def test_a_spelling_that_is_neither_printed_nor_editorial_is_told(
    name: str, tmp_path: Path
) -> None:
    written = str(miniature()[f"content/data/{name}.toml"])
    tables = _read(tmp_path, **{name: written.replace('"editorial"', '"edited"', 1)})
    line = written[: written.index('"editorial"')].count("\n") + 1
    assert [spot for _code, spot in _codes(tables)] == [f"content/data/{name}.toml:{line}"]


@pytest.mark.edition
def test_the_shipped_tables_have_no_problems(project: Path) -> None:
    tables = read_tables(project / "content" / "data")
    assert tables.problems == ()
    assert tables.regions


def test_all_faults_of_all_rows_are_told_at_once(tmp_path: Path) -> None:
    text = (
        PRACTICE_ROW.format(id="one")
        + PRACTICE_ROW.format(id="two").replace('name.ru = "Имя"\n', "")
        + PRACTICE_ROW.format(id="three").replace('about.kk = "Мәтін."', "about.kk = 3\nabuot = 1")
        + PRACTICE_ROW.format(id="one")
    )
    tables = _read(tmp_path, practices=text)
    where = "content/data/practices.toml"
    assert _codes(tables) == [
        ("bad-value", f"{where}:9"),
        ("unknown-key", f"{where}:17"),
        ("bad-value", f"{where}:16"),
        ("duplicate-id", f"{where}:20"),
    ]
    invalid_keys = {practice.id: practice.invalid_keys for practice in tables.practices}
    assert invalid_keys == {"one": set(), "two": {"name"}, "three": {"about"}}


def test_ids_of_rows_that_cannot_be_read_are_known(tmp_path: Path) -> None:
    """Who refers to them is not at fault."""
    text = (
        PRACTICE_ROW.format(id="one")
        + PRACTICE_ROW.format(id="two")
        + PRACTICE_ROW.format(id="two")
    )
    text = text.replace('id = "two"', 'id = "two"\nid = 3', 1)
    tables = _read(tmp_path, practices=text)
    assert [practice.id for practice in tables.practices] == ["one", "two"]
    utf_16 = PRACTICE_ROW.format(id="three").encode("utf-16")
    data = write_files(tmp_path, {"content/data/practices.toml": utf_16}) / "content" / "data"
    assert read_tables(data).invalid_tables == {"practices"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[[practice]\n", "table-unreadable"),
        ('[[practice]]\nid = "a"\nid = "b"\n', "table-unreadable"),
        ("[[them]]\n", "unknown-key"),
        ("theme = 3\n", "unknown-key"),
        ("[practice]\nid = 3\n", "table-unreadable"),
        ("[[practice]]\nid = []\n", "bad-value"),
        ("practice = [1, 2]\n", "unknown-key"),
        ("a = " + "[" * 3000, "table-unreadable"),
    ],
)
def test_a_table_of_another_shape_is_told(text: str, code: str, tmp_path: Path) -> None:
    assert code in {problem.code for problem in _read(tmp_path, practices=text).problems}


def test_a_missing_table_is_told(tmp_path: Path) -> None:
    data = write_files(tmp_path, miniature()) / "content" / "data"
    (data / "places.toml").unlink()
    assert _codes(read_tables(data)) == [("table-missing", "content/data/places.toml")]


PLACE = '[[place]]\nid = "a"\nname.kk = "А"\nname.ru = "А"\nkind = "{kind}"\nregion = "akmola"\n'


def test_kinds_are_those_of_the_issue(tmp_path: Path) -> None:
    assert _read(tmp_path, places=PLACE.format(kind="village")).problems == ()
    tables = _read(tmp_path, places=PLACE.format(kind="vilage"))
    assert _codes(tables) == [("bad-value", "content/data/places.toml:5")]
    assert tables.problems[0].args["nearest"] == "village"
    assert [place.invalid_keys for place in tables.places] == [{"kind"}]


def test_where_the_kinds_cannot_be_read_that_alone_is_told(tmp_path: Path) -> None:
    issue_table = str(miniature()["content/data/issue.toml"]).replace(
        '["village", "district"]', "3"
    )
    tables = _read(tmp_path, issue=issue_table)
    assert [problem.args["key"] for problem in tables.problems] == ["place_kinds"]
    assert [place.kind for place in tables.places] == ["village", "district"]


def test_a_region_may_be_sorted_by_another_name(tmp_path: Path) -> None:
    regions = str(miniature()["content/data/regions.toml"]).replace(
        'kind = "oblast"', 'kind = "oblast"\nsorted_as.kk = "А"\nsorted_as.ru = "Б"', 1
    )
    first, second = _read(tmp_path, regions=regions).regions
    assert first.sorted_as is not None and first.sorted_as.ru == "Б"
    assert second.sorted_as is None


MOVED = '[[moved]]\nkind = "{kind}"\nold = "{old}"\nnew = "{new}"\n'


def test_moved_pages_are_rows_like_others(tmp_path: Path) -> None:
    text = MOVED.format(kind="article", old="kyr", new="kir")
    text += MOVED.format(kind="page", old="kyr", new="about")
    tables = _read(tmp_path, moved=text)
    assert tables.problems == () and tables.invalid_ids == {}
    assert [(row.kind, row.old, row.new) for row in tables.moved] == [
        ("article", "kyr", "kir"),
        ("page", "kyr", "about"),
    ]
    assert tables.moved[1].source.at("new").line == 8


@pytest.mark.parametrize(
    ("row", "line"),
    [
        ({"kind": "home"}, 6),
        ({"old": "../../etc/passwd"}, 7),
        ({"old": "a; return 301 /"}, 7),
        ({"old": "Қыр"}, 7),
        ({"new": "kir.kk.md"}, 8),
        ({"new": ""}, 8),
    ],
)
def test_a_moved_page_has_a_kind_and_two_slugs(
    row: dict[str, str], line: int, tmp_path: Path
) -> None:
    sound = {"kind": "article", "old": "a", "new": "kir"}
    text = MOVED.format(**sound) + MOVED.format(**{**sound, "old": "b", **row})
    tables = _read(tmp_path, moved=text)
    assert _codes(tables) == [("bad-value", f"content/data/moved.toml:{line}")]
    assert [moved.old for moved in tables.moved] == ["a"]


def test_an_old_address_stands_once(tmp_path: Path) -> None:
    text = MOVED.format(kind="article", old="a", new="kir") * 2
    text += MOVED.format(kind="article", old="b", new="kir")
    tables = _read(tmp_path, moved=text)
    (problem,) = tables.problems
    assert (problem.code, problem.spot.line) == ("duplicate-id", 7)
    assert "a" in problem.message % problem.args
    assert [row.old for row in tables.moved] == ["a", "b"]


def test_what_is_not_private_stands_once(tmp_path: Path) -> None:
    text = '[[not_private]]\ntext = "{}"\nreason = "нөмір"\n'
    tables = _read(tmp_path, not_private=text.format("12") + text.format("34") + text.format("12"))
    assert _codes(tables) == [("duplicate-id", "content/data/not_private.toml:8")]
    assert [row.text for row in tables.not_private] == ["12", "34"]


def test_figures_of_one_contribution_are_as_many_as_there_are(tmp_path: Path) -> None:
    text = str(miniature()["content/data/figures.toml"])
    tables = _read(tmp_path, figures=text * 2)
    assert tables.problems == () and len(tables.figures) == 2


def test_only_optional_tables_may_be_absent(tmp_path: Path) -> None:
    data = write_files(tmp_path, miniature()) / "content" / "data"
    for file in data.iterdir():
        file.unlink()
    missing = {problem.spot.path.rpartition("/")[2] for problem in read_tables(data).problems}
    assert missing == {f"{name}.toml" for name, shape in SHAPES.items() if not shape.optional} | {
        "issue.toml"
    }


OUTLINE = """\
[[outline]]
region = "akmola"
tile = [1, 2]
lat = 50.5
lon = 70
rings = ["1 2,3 4,5 6"]
"""


def test_an_outline_is_read_with_its_rings(tmp_path: Path) -> None:
    text = OUTLINE + OUTLINE.replace("akmola", "atyrau").replace('rings = ["1 2,3 4,5 6"]\n', "")
    tables = _read(tmp_path, outlines=text)
    assert tables.problems == ()
    first, second = tables.outlines
    assert (first.tile, first.lat, first.lon) == ((1, 2), 50.5, 70)
    assert first.rings == (((1, 2), (3, 4), (5, 6)),) and not second.rings


def test_an_outline_that_cannot_be_read_is_handed_on_for_drafts(tmp_path: Path) -> None:
    tables = _read(tmp_path, outlines=OUTLINE.replace("[1, 2]", "3") + OUTLINE + OUTLINE)
    assert [(p.code, p.spot.line) for p in tables.problems] == [
        ("bad-value", 3),
        ("duplicate-id", 14),
    ]
    assert len(tables.outlines) == 1
    assert [(row.table, row.texts, row.source.first_line) for row in tables.invalid_rows] == [
        ("outlines", {"region": "akmola"}, 1),
        ("outlines", {"region": "akmola"}, 13),
    ]


@pytest.mark.parametrize(("key", "choices"), [("bound", "more, about, less"),
                                              ("span", "range, change")])  # fmt: skip
def test_bound_and_span_of_a_figure_are_known_words(key: str, choices: str, tmp_path: Path) -> None:
    text = str(miniature()["content/data/figures.toml"])
    sound = "\n".join(line for line in text.split("\n") if not line.startswith(f"{key} ="))
    tables = _read(tmp_path, figures=f'{sound.rstrip()}\n{key} = "x"\n')
    (problem,) = tables.problems
    assert (problem.args["key"], problem.args["choices"]) == (key, choices)
    assert tables.figures == () and tables.invalid_tables == frozenset()


def test_a_row_whose_id_cannot_be_read_is_no_row_and_its_fault_alone_is_told(
    tmp_path: Path,
) -> None:
    text = PRACTICE_ROW.format(id="a").replace('id = "a"', "id = 3") + PRACTICE_ROW.format(id="b")
    tables = _read(tmp_path, practices=text)
    assert _codes(tables) == [("bad-value", "content/data/practices.toml:2")]
    assert [practice.id for practice in tables.practices] == ["b"]
    assert [row.table for row in tables.invalid_rows] == ["practices"]
    assert tables.invalid_ids == {}


def test_an_id_outside_of_any_row_is_remembered_for_those_who_name_it(tmp_path: Path) -> None:
    tables = _read(tmp_path, practices='id = "a"\n' + PRACTICE_ROW.format(id="b"))
    assert _codes(tables) == [("unknown-key", "content/data/practices.toml:1")]
    assert tables.invalid_ids == {"practices": {"a"}}


def test_of_a_table_that_is_no_text_nothing_is_known(tmp_path: Path) -> None:
    files = {**miniature(), "content/data/practices.toml": "[[practice]]\nid = 3".encode("utf-16")}
    tables = read_tables(write_files(tmp_path, files) / "content" / "data")
    assert (tables.practices, tables.invalid_tables) == ((), {"practices"})
    assert _codes(tables) == [("not-utf-8", "content/data/practices.toml:1")]


def test_an_empty_id_is_nobodys(tmp_path: Path) -> None:
    tables = _read(tmp_path, practices=PRACTICE_ROW.format(id="a") + PRACTICE_ROW.format(id=""))
    assert _codes(tables) == [("bad-value", "content/data/practices.toml:8")]
    assert (tables.invalid_ids, [row.table for row in tables.invalid_rows]) == ({}, ["practices"])
