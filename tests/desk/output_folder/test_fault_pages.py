"""A preview build where much is broken at once: every broken file tells its own faults."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from faults.making import AUTHOR, DATA
from makers import Files, article, miniature

from desk.building import Built, build
from plugins.issue.language import Language

SmallSite = Callable[..., Path]


def _preview(site: Path) -> Built:
    return build(site, output="preview", drafts=True, overrides={"PURPOSE": "preview"})


def _page(site: Path, path: str) -> str:
    return (site / "preview" / path).read_text(encoding="utf-8")


OVERVIEW = (
    '---\ntitle: "Обзор"\ndescription: "Что делают школы"\norder: 1\npractices: [networks]\n'
    "published: 2026-11-23\n---\n\nШколы учатся вместе.\n"
)


def _broken_site() -> Files:
    files: Files = {**miniature(), **article("unread", order=3), **article("letters", order=4)}
    files |= {**article("signed", order=5, author="new"), **article("linking", order=6)}
    files |= article("gone", order=7)
    files["content/articles/unread.ru.md"] = "no facts\n"
    letters = str(files["content/articles/letters.ru.md"])
    files["content/articles/letters.ru.md"] = letters.replace("Весной", "Bесной")
    files[f"{DATA}authors.toml"] = (
        f"{files[f'{DATA}authors.toml']}\n{AUTHOR.replace('{slug}', 'new')}note = 3\n"
    )
    for lang in Language:
        files[f"content/articles/gone.{lang}.md"] = "---\n"
    links = "\n[a](unread.ru.md#part-1) [b](gone.ru.md) [c](letters.ru.md)\n"
    files["content/articles/linking.ru.md"] = str(files["content/articles/linking.ru.md"]) + links
    files["content/articles/Name.ru.md"] = files["content/articles/kir.ru.md"]
    files["content/overviews/broken.ru.md"] = OVERVIEW.replace("networks", "netwroks")
    files["content/overviews/sound.ru.md"] = OVERVIEW.replace("Обзор", "Другой обзор")
    files["content/dossiers/unread.ru.md"] = "no facts\n"
    files["content/pages/about.ru.md"] = "---\ntitle: '\n---\n\nСлова.\n"
    return files


def test_every_broken_file_tells_its_own_faults(
    small_site: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR_LANG", "ru")
    site = small_site(_broken_site())
    assert not _preview(site), "there are errors, and the preview shows them over every page"
    told = {
        "ru/articles/unread.html": "content/articles/unread.ru.md:1: ошибка: ",
        "ru/articles/letters.html": "content/articles/letters.ru.md:13: ошибка: ",
        "ru/articles/gone.html": "content/articles/gone.ru.md:1: ошибка: ",
        "kk/articles/gone.html": "content/articles/gone.kk.md:1: ошибка: ",
        "ru/articles/signed.html": f"{DATA}authors.toml:",
        "kk/articles/signed.html": f"{DATA}authors.toml:",
        "ru/about.html": "content/pages/about.ru.md:2: ошибка: ",
        "ru/overviews/broken.html": "content/overviews/broken.ru.md:5: ошибка: ",
        "ru/dossiers/unread.html": "content/dossiers/unread.ru.md:1: ошибка: ",
    }
    told_there = {"ru/articles/gone.html": 3, "kk/articles/gone.html": 3, "ru/about.html": 3}
    for path, fault in told.items():
        page = _page(site, path)
        file = fault.partition(":")[0]  # one file can have more than one fault
        assert page.count("<li>") == page.count(f"<li>{file}:") == told_there.get(path, 1), path
        assert f"<li>{fault}" in page, path
    assert 'data-page-type="overview"' in _page(site, "ru/overviews/sound.html")
    for path in ("ru/articles/kir.html", "kk/articles/unread.html", "ru/articles/linking.html"):
        assert 'data-page-type="article"' in _page(site, path)


def test_a_fault_is_told_with_its_signs_and_in_the_language_of_the_editor(
    small_site: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR_LANG", "kk")
    path = "content/articles/kir.ru.md"
    text = str(miniature()[path]).replace("Весной", "<script>alert(1)</script> весной")
    site = small_site({path: text})
    _preview(site)
    page = _page(site, "ru/articles/kir.html")
    assert '<html lang="kk">' in page and f"{path}:13: қате: " in page
    assert "<script" not in page and "&lt;script&gt;" in page


@pytest.mark.parametrize(
    ("table", "old", "new"),
    [
        ("authors", "[[author]]", "\0"),
        ("issue", '"foreword", ', '"forword", '),
    ],
)
def test_where_a_table_is_broken_the_last_good_pages_stay(
    table: str, old: str, new: str, small_site: SmallSite
) -> None:
    site = small_site()
    assert _preview(site)
    before = _page(site, "ru/index.html")
    file = site / f"{DATA}{table}.toml"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    (site / "content/articles/kir.ru.md").write_text("---\n", encoding="utf-8")
    built = _preview(site)
    assert built.has_failed
    assert {f"{DATA}{table}.toml", "content/articles/kir.ru.md"} <= {
        problem.spot.path for problem in built.problems
    }
    assert _page(site, "ru/index.html") == before


_ROWS = {
    "places": '[[place]]\nid = "../x"\nname.kk = "А"\nname.ru = "А"\nkind = "village"\n'
    'region = "akmola"\n',
    "practices": '[[practice]]\nid = "index"\nname.kk = "А"\nname.ru = "А"\n'
    'about.kk = "Желі."\nabout.ru = "Сеть."\n',
    "regions": '[[region]]\nid = "akmola"\nname.kk = "А"\nname.ru = "А"\nkind = "oblast"\n'
    'lat = 50.1\nlon = 60.1\ncode_2020 = "KZ-Y"\ncode_now = "KZ-1"\n',
    "rubrics": '[[rubric]]\nid = "../../x"\nname.kk = "А"\nname.ru = "А"\n'
    'spelling.kk = "printed"\nspelling.ru = "printed"\n',
    "moved": '[[moved]]\nkind = "article"\nold = "kir"\nnew = "oris"\n',
    "organisations": "[[organisation]]\nid = 3\n",
}


def test_faulty_rows_hold_up_nothing_else(small_site: SmallSite) -> None:
    tables = {f"{DATA}{table}.toml": row for table, row in _ROWS.items()}
    site = small_site({path: f"{miniature().get(path, '')}\n{row}" for path, row in tables.items()})
    built = _preview(site)
    assert not built.has_failed and {p.spot.path for p in built.problems if p.stops} == {*tables}
    for slug in ("kir", "oris", "alghysoz"):
        assert 'data-page-type="article"' in _page(site, f"ru/articles/{slug}.html")
