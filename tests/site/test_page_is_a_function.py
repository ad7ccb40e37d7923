"""A page's bytes are a function of its template, its PageInfo, its values and the frame.

Shown twice: pages that were pickled come out the same in a process that has the theme and no
content; and what changes in one file changes the values of no page but those that show it.
"""

from __future__ import annotations

import pickle
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from makers import PROJECT, article, miniature, read_issue, write_files
from recorded_pages import THEME, recorded_pages

from plugins.issue.language import Language
from plugins.site.frame import Frame
from plugins.site.outputs import PageSpec

_ELSEWHERE = """
import pickle, sys
from pathlib import Path
from plugins.interface_text.texts import interface_words
from plugins.site.rendering import Renderer
renderer = Renderer(Path("theme/templates"), interface_words())
pages = pickle.loads(Path(sys.argv[1]).read_bytes())
wrong = [page.path for page, frame, data in pages if renderer.render(page, frame) != data]
print(len(pages), "pages,", len(wrong), "differ:", *wrong[:5])
sys.exit(bool(wrong))
"""
Pages = dict[str, tuple[PageSpec, Frame, bytes]]


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """An issue with a stub, a withdrawn piece and a contribution in a second region."""
    files = {**miniature(), **article("jalghyz", order=3), **article("keri", order=4)}
    del files["content/articles/jalghyz.ru.md"]
    for name in [name for name in files if "/keri." in name]:
        files[name] = str(files[name]).replace("status: published", "status: withdrawn")
    return write_files(tmp_path / "newsroom", files)


def test_a_process_without_content_makes_the_same_bytes(newsroom: Path, tmp_path: Path) -> None:
    pages = list(recorded_pages(read_issue(newsroom), tmp_path).values())
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    shutil.copytree(THEME, elsewhere / "theme")
    shutil.copytree(
        PROJECT / "plugins", elsewhere / "plugins", ignore=shutil.ignore_patterns("__pycache__")
    )
    (elsewhere / "pages").write_bytes(pickle.dumps(pages))
    done = subprocess.run(
        [sys.executable, "-c", _ELSEWHERE, "pages"],
        cwd=elsewhere,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith(f"{len(pages)} pages, 0 differ")


# What stands there is the size of files that hold the text.
_TELLING_SIZES = ("/downloads.html", "/data.html")


def _changed(newsroom: Path, tmp_path: Path, path: str, old: str, new: str) -> set[str]:
    """The pages whose values change when ``old`` becomes ``new`` in one file."""
    before = recorded_pages(read_issue(newsroom), tmp_path / "before")
    return _changed_since(before, newsroom, tmp_path, path, old, new)


def _changed_since(
    before: Pages, newsroom: Path, tmp_path: Path, path: str, old: str, new: str
) -> set[str]:
    file = newsroom / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    after = recorded_pages(read_issue(newsroom), tmp_path / "after")
    file.write_text(text, encoding="utf-8")
    assert set(before) == set(after)
    values = {page for page in before if before[page][:2] != after[page][:2]}
    assert values == {page for page in before if before[page][2] != after[page][2]}, (
        "values change exactly where bytes do"
    )
    return {page for page in values if not page.endswith(_TELLING_SIZES)}


@pytest.mark.parametrize("lang", list(Language))
def test_a_changed_body_changes_one_page(newsroom: Path, tmp_path: Path, lang: Language) -> None:
    file = f"content/articles/kir.{lang}.md"
    last = (newsroom / file).read_text(encoding="utf-8").rstrip().rpartition("\n")[2]
    changed = _changed(newsroom, tmp_path, file, last, f"{last} 2021.")
    assert changed == {f"{lang}/articles/kir.html"}


@pytest.mark.parametrize("lang", list(Language))
def test_a_changed_headline_changes_the_pages_that_show_it(
    newsroom: Path, tmp_path: Path, lang: Language
) -> None:
    """Its own page, the page in the other language where it is the headline of the print, the
    neighbours in print order, those with the same practice, and the lists it stands in."""
    file = f"content/articles/kir.{lang}.md"
    title = next(
        line
        for line in (newsroom / file).read_text(encoding="utf-8").split("\n")
        if line.startswith("title: ")
    )
    changed = _changed(newsroom, tmp_path, file, title, 'title: "2021"')
    lists = {"index", "articles/kir", "articles/alghysoz", "articles/oris", "regions/akmola"}
    lists |= {"practices/networks", "authors/aygul-omarova", "figures"}
    if lang is Language.KK:  # of “jalghyz” there is no other page
        lists.add("articles/jalghyz")
    expected = {f"{lang}/{name}.html" for name in lists}
    if lang is Language.KK:  # the language of the print
        expected.add("ru/articles/kir.html")
    assert changed == expected


# What an editor changes in a table; the pages of one language that show it, where they are few.
_IN_TABLES = (
    ("authors", 'family.ru = "Омарова"', 'family.ru = "Омар"', None),
    ("places", 'name.ru = "Степное"', 'name.ru = "Степь"', None),
    ("regions", 'name.ru = "Акмолинская область"', 'name.ru = "Северная область"', None),
    ("practices", 'about.ru = "Школы вместе."', 'about.ru = "Сообща."', {"practices/networks"}),
    ("figures", 'unit.ru = "учителей"', 'unit.ru = "человек"', {"articles/kir", "figures"}),
)


def test_a_changed_row_changes_the_values_of_no_page_but_those_that_show_it(
    newsroom: Path, tmp_path: Path
) -> None:
    before = recorded_pages(read_issue(newsroom), tmp_path / "before")
    for table, old, new, shown in _IN_TABLES:
        file = f"content/data/{table}.toml"
        changed = _changed_since(before, newsroom, tmp_path, file, old, new)
        assert changed, old
        if shown is not None:
            assert changed == {f"ru/{name}.html" for name in shown}, old
