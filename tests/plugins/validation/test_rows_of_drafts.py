"""Which rows drafts alone need, behind whichever row; and which an article needs to be shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import Files, article, miniature, read_issue, write_files

from plugins.issue.problem import Severity, Spot
from plugins.validation.drafts import Drafts, spots_needed, spots_of_all_rows

DATA = "content/data/"
ROWS = {
    "regions": (
        '[[region]]\nid = "new-region"\nname.kk = "Жаңа өлке"\nname.ru = "Новый край"\n'
        'kind = "oblast"\nlat = 50.1\nlon = 60.1\ncode_2020 = "KZ-Y"\ncode_now = "KZ-1"\n'
    ),
    "rubrics": (
        '[[rubric]]\nid = "new-rubric"\nname.kk = "Пікір"\nname.ru = "Мнение"\n'
        'spelling.kk = "printed"\nspelling.ru = "printed"\n'
    ),
    "practices": (
        '[[practice]]\nid = "new-practice"\nname.kk = "Үйірме"\nname.ru = "Кружок"\n'
        'about.kk = "Сабақтан кейін."\nabout.ru = "После уроков."\n'
    ),
    "authors": (
        '[[author]]\nid = "new-author"\ngiven.kk = "Асан"\ngiven.ru = "Асан"\n'
        'family.kk = "Әлиев"\nfamily.ru = "Алиев"\nspelling.kk = "printed"\n'
        'spelling.ru = "printed"\npost.kk = "мұғалім"\npost.ru = "учитель"\n'
        'organisation = "new-school"\nplace = "new-place"\n'
    ),
    "organisations": (
        '[[organisation]]\nid = "new-school"\nname.kk = "Жаңа мектеп"\nname.ru = "Новая школа"\n'
        'kind = "school"\nplace = "far-place"\n'
    ),
    "places": (
        '[[place]]\nid = "new-place"\nname.kk = "Жаңа ауыл"\nname.ru = "Новое село"\n'
        'kind = "village"\nregion = "atyrau"\ndistrict = "new-district"\n\n'
        '[[place]]\nid = "far-place"\nname.kk = "Алыс ауыл"\nname.ru = "Дальнее село"\n'
        'kind = "village"\nregion = "behind"\n\n'
        '[[place]]\nid = "new-district"\nname.kk = "Жаңа аудан"\nname.ru = "Новый район"\n'
        'kind = "district"\nregion = "atyrau"\n'
    ),
}
ROWS["regions"] += "\n" + ROWS["regions"].replace("new-region", "behind").replace("Жаңа", "Ескі")
ABOUT = {
    "figures": (
        '[[figure]]\ncontribution = "{}"\nvalue = 1\nunit.kk = "рет"\nunit.ru = "раз"\n'
        'what.kk = "сабақ"\nwhat.ru = "урок"\n'
    ),
    "moved": '[[moved]]\nkind = "article"\nold = "old-{0}"\nnew = "{0}"\n',
}


def _files(section: str, status: str) -> Files:
    files: Files = {**miniature(), **article("ush", section=section, order=3, author="new-author")}
    for lang in ("kk", "ru"):
        path = f"content/articles/ush.{lang}.md"
        text = str(files[path]).replace("status: published", f"status: {status}")
        files[path] = text.replace("[networks]", "[new-practice]")
    for table, row in ROWS.items():
        files[f"{DATA}{table}.toml"] = f"{files[f'{DATA}{table}.toml']!s}\n{row}"
    for table, row in ABOUT.items():
        files[f"{DATA}{table}.toml"] = "\n".join(row.format(slug) for slug in ("ush", "kir"))
    return files


def _spots(files: Files, *ids: str) -> set[Spot]:
    """Where these ids stand."""
    return {
        Spot(path, number)
        for path, text in files.items()
        if path.startswith(DATA)
        for number, line in enumerate(str(text).split("\n"), start=1)
        if line in [f'id = "{name}"' for name in ids]
    }


NEW = ("new-practice", "new-author", "new-school", "new-place", "new-district", "far-place")


@pytest.mark.parametrize("own", ["new-region", "new-rubric"])
def test_all_rows_behind_a_draft_are_its_own(own: str, tmp_path: Path) -> None:
    section = f"{own.removeprefix('new-')}: {own}"
    files = _files(section, "draft")
    issue = read_issue(write_files(tmp_path / "a", files))
    spots = Drafts(issue=issue).spots_of_rows
    other = {"new-region": "new-rubric", "new-rubric": "new-region"}[own]
    rest = ("akmola", "foreword", "networks", "aygul-omarova", "stepnoe", other)
    needed = _spots(files, own, "behind", *NEW)
    assert needed <= spots and len(needed) == len(NEW) + 2
    assert not _spots(files, *rest) & spots
    for table in ABOUT:
        path = f"{DATA}{table}.toml"
        lines = [n for n, text in enumerate(str(files[path]).split("\n"), start=1) if "ush" in text]
        assert {Spot(path, n) for n in lines} <= spots
        assert {spot.line for spot in spots if spot.path == path} == set(
            range(1, str(files[path]).split("\n\n")[0].count("\n") + 2)
        )
    published = read_issue(write_files(tmp_path / "b", _files(section, "published")))
    assert Drafts(issue=published).spots_of_rows == frozenset()


@pytest.mark.parametrize("own", ["new-region", "new-rubric"])
def test_what_an_article_needs_to_be_shown(own: str, tmp_path: Path) -> None:
    files = _files(f"{own.removeprefix('new-')}: {own}", "published")
    issue = read_issue(write_files(tmp_path, files))
    one = next(written for written in issue.articles if written.slug == "ush")
    spots = spots_needed(issue, one)
    assert _spots(files, own, "behind", "atyrau", *NEW) <= spots
    assert not _spots(files, "akmola", "networks", "aygul-omarova", "stepnoe", "foreword") & spots
    assert spots < spots_of_all_rows(issue)


def test_of_a_draft_faults_are_notes_and_warnings_about_its_rows_stay(tmp_path: Path) -> None:
    files = _files("region: new-region", "draft")
    drafts = Drafts(issue=read_issue(write_files(tmp_path, files)))
    (row,) = _spots(files, "new-author")
    story, full = Spot("content/articles/ush.kk.md", 3), Spot("content/fulltext/ush.kk.md", 1)
    other = Spot("content/articles/kir.kk.md", 3)
    error, warning, note = Severity.ERROR, Severity.WARNING, Severity.NOTE
    for spot, code, told, judged in (
        (story, "trial", error, note),
        (story, "trial", warning, note),
        (full, "trial", error, note),
        (row, "trial", error, note),
        (row, "trial", warning, warning),
        (story, "phone-number", error, error),
        (story, "duplicate-slug", error, error),
        (row, "mail-address", error, error),
        (other, "trial", error, error),
        (other, "trial", warning, warning),
    ):
        problem = spot.problem(code, "A fault.", severity=told)
        assert drafts.judged(problem).severity is judged, (spot, code, told)
