"""Places within a section: each once, and none left out."""

from __future__ import annotations

from pathlib import Path

from makers import article, miniature, said_of, write_files


def _kk(slug: str) -> str:
    return f"content/articles/{slug}.kk.md"


def test_a_place_taken_twice_names_three_rivals_at_most(tmp_path: Path) -> None:
    """When nobody counted, the report does not name everybody in every line."""
    files = miniature()
    for slug in ("a", "b", "c", "d"):
        files.update(article(slug, order=2))
    found = said_of(write_files(tmp_path, files))
    rivals = {line.partition(":")[0]: line.partition("also by ")[2] for line in found}
    assert set(rivals) == {_kk(slug) for slug in ("a", "b", "c", "d", "oris")}
    told = ". Look into the print and correct one of them."
    assert rivals[_kk("d")] == f"{', '.join(f'{_kk(s)}:5' for s in 'abc')}, …{told}"
    assert rivals[_kk("a")] == f"{', '.join(f'{_kk(s)}:5' for s in 'bcd')}, …{told}"
    assert found[0].startswith(f"{_kk('a')}:5 order-twice: Order 2 in “akmola” is taken twice")


def test_four_on_one_place_are_named_whole(tmp_path: Path) -> None:
    files = miniature()
    for slug in ("a", "b", "c"):
        files.update(article(slug, order=2))
    found = said_of(write_files(tmp_path, files))
    assert len(found) == 4 and not any("…" in line for line in found)
    assert all(line.count(":5") == 4 for line in found)


def test_a_gap_is_told_at_the_next_contribution(tmp_path: Path) -> None:
    files = {**miniature(), **article("a", order=4), **article("b", order=5)}
    assert said_of(write_files(tmp_path, files)) == [
        f"{_kk('a')}:5 order-gap?: Order 4 in “akmola”, but there is no 3. Is a contribution"
        " missing?"
    ]


def test_where_a_place_cannot_be_read_nothing_is_said_of_gaps_and_rivals(tmp_path: Path) -> None:
    files = {**miniature(), **article("a", order=5)}
    for lang in ("kk", "ru"):
        path = f"content/articles/oris.{lang}.md"
        files[path] = str(files[path]).replace("order: 2", "order: two")
    codes = [line.split()[1] for line in said_of(write_files(tmp_path, files))]
    assert codes == ["bad-value:"] * 2
