"""Readings and tables become one Issue; faults keep nothing out of it but the public's view."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import miniature, write_files

from plugins.issue.problem import Severity
from plugins.reading.assembling import Assembled, assemble, assemble_content, read_file
from plugins.reading.markdown_text import Renderer
from plugins.reading.tables import read_tables


def _assembled(tmp_path: Path, path: str, old: str, new: str, **shown: bool) -> Assembled:
    files = miniature()
    assert old in str(files[path])
    files[path] = str(files[path]).replace(old, new)
    return assemble_content(write_files(tmp_path, files) / "content", **shown)


def test_a_faulty_article_is_written_but_not_shown(tmp_path: Path) -> None:
    both = _assembled(tmp_path, "content/articles/kir.ru.md", "order: 1", "order: 010")
    assert both.public is not None
    assert both.written.pair["kir"].ru is not None
    assert both.public.pair["kir"].ru is None
    assert [problem.code for problem in both.problems] == ["bad-value"]


def test_a_faulty_page_is_written_but_not_shown(tmp_path: Path) -> None:
    both = _assembled(tmp_path, "content/pages/about.ru.md", "description:", "descripton:")
    assert both.public is not None
    assert [page.lang for page in both.written.pages] == ["kk", "ru"]
    assert [page.lang for page in both.public.pages] == ["kk"]


def test_drafts_are_shown_only_in_the_preview(tmp_path: Path) -> None:
    spoil = ("content/articles/kir.ru.md", "status: published", "status: draft")
    preview = _assembled(tmp_path / "a", *spoil)
    public = _assembled(tmp_path / "b", *spoil, drafts=False)
    assert preview.public is not None and preview.public.pair["kir"].ru is not None
    assert public.public is not None and public.public.pair["kir"].ru is None
    assert public.written.pair["kir"].ru is not None


def test_the_order_in_which_a_disk_lists_files_changes_nothing(tmp_path: Path) -> None:
    faulty = {path: str(text).replace("order: ", "order: 0") for path, text in miniature().items()}
    content = write_files(tmp_path, faulty) / "content"
    readings = [read_file(file, content, Renderer()) for file in content.rglob("*.md")]
    tables = read_tables(content / "data")
    found = assemble(readings, tables, drafts=True)
    assert assemble(reversed(readings), tables, drafts=True) == found
    paths = [problem.spot.path for problem in found.problems]
    assert len(set(paths)) == 6 and paths == sorted(paths)


def test_without_the_imprint_nothing_is_shown_and_all_is_judged(tmp_path: Path) -> None:
    both = _assembled(tmp_path, "content/data/issue.toml", "sections = [", "sections = 3 # [")
    assert both.public is None
    assert len(both.written.articles) == 6


def test_faulty_rows_are_handed_on(tmp_path: Path) -> None:
    both = _assembled(tmp_path, "content/data/authors.toml", 'post.kk = "директор"', "post.kk = 3")
    assert both.written.author["ivan-petrov"].invalid_keys == {"post"}


KIR = str(miniature()["content/articles/kir.kk.md"])
DRAFT = KIR.replace("status: published", "status: draft")


def _with(tmp_path: Path, path: str, text: str | bytes) -> Assembled:
    return assemble_content(write_files(tmp_path, {**miniature(), path: text}) / "content")


@pytest.mark.parametrize(
    ("path", "is_misnamed"),
    [
        ("content/articles/new/kir.kk.md", False),
        ("content/kir.kk.md", False),
        ("content/other/kir.kk.md", False),
        ("content/articles/dala.kk.MD", False),
        ("content/articles/dala.md", True),
    ],
)
def test_a_draft_that_lies_where_nothing_is_expected_is_known_with_its_text(
    path: str, is_misnamed: bool, tmp_path: Path
) -> None:
    both = _with(tmp_path, path, DRAFT)
    (draft,) = both.written.drafts
    assert draft.path == path and "status: draft" in draft.front_matter
    assert draft.stray is not None and draft.stray.html.startswith("<p>")
    assert draft.stray.path == path
    assert draft.stray.first_line == DRAFT[: DRAFT.rindex("---\n")].count("\n") + 2
    assert [problem.code for problem in both.problems] == ["bad-name"] * is_misnamed
    assert [pair.slug for pair in both.written.pairs] == ["alghysoz", "kir", "oris"]


def test_a_draft_that_has_no_page_keeps_its_links(tmp_path: Path) -> None:
    both = _with(tmp_path, "content/new/dala.kk.md", f"{DRAFT}\n[сөз](term:a)\n")
    (draft,) = both.written.drafts
    assert draft.stray is not None and 'href="term:a"' in draft.stray.html


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("content/fulltext/dala.kk.md", DRAFT),
        ("content/articles/.#kir.kk.md", DRAFT),
        ("content/other/.#kir.md", DRAFT),
        ("content/other/notes.md", "сөз"),
        ("content/other/dala.kk.md", KIR),
        ("content/articles/new/dala.kk.md", b"\xff"),
    ],
)
def test_what_is_no_draft_and_lies_elsewhere_is_nothing(
    path: str, text: str | bytes, tmp_path: Path
) -> None:
    """Where it lies is told by a rule."""
    both = _with(tmp_path, path, text)
    assert (both.problems, both.written.drafts) == ((), ())
    assert len(both.written.articles) == 6


def test_a_draft_under_a_wrong_name_is_read_under_the_right_one(tmp_path: Path) -> None:
    both = _with(tmp_path, "content/articles/Dala.kk.md", DRAFT)
    (draft,) = both.written.drafts
    assert draft.stray is None
    dala = both.written.pair["dala"].kk
    assert dala is not None and dala.invalid_keys == {"slug"}
    assert both.public is not None and "dala" not in both.public.pair


def test_a_page_is_never_a_draft(tmp_path: Path) -> None:
    both = _with(tmp_path, "content/pages/dala.kk.md", DRAFT)
    assert both.written.drafts == ()
    assert [page.slug for page in both.written.pages] == ["about", "about", "dala"]


@pytest.mark.parametrize("kind", ["overview", "dossier"])
def test_an_overview_is_known_by_its_folder(kind: str, tmp_path: Path) -> None:
    facts = "title: а\ndescription: б\npublished: 2026-11-23\norder: 2"
    both = _with(tmp_path, f"content/{kind}s/dala.kk.md", f"---\n{facts}\n---\n\nМәтін.\n")
    assert both.problems == () and both.public is not None
    assert [(page.kind, page.slug) for page in both.public.features] == [(kind, "dala")]
    assert [page.slug for page in both.public.pages] == ["about", "about"]


def test_pages_stand_in_their_order_and_then_by_name(tmp_path: Path) -> None:
    about = str(miniature()["content/pages/about.kk.md"])
    files = miniature()
    for slug, order in (("ata", 2), ("zan", 1), ("jer", 2)):
        files[f"content/pages/{slug}.kk.md"] = about.replace("---\n", f"---\norder: {order}\n", 1)
    both = assemble_content(write_files(tmp_path, files) / "content")
    ordered = [page.slug for page in both.written.pages if page.slug != "about"]
    assert ordered == ["zan", "ata", "jer"]


def test_a_slip_of_an_authors_own_text_stops_nobody(tmp_path: Path) -> None:
    both = _with(tmp_path, "content/fulltext/kir.kk.md", "и\u0306 и")
    (problem,) = both.problems
    assert (problem.code, problem.severity) == ("two-signs", Severity.WARNING)
    assert problem.spot.path == "content/fulltext/kir.kk.md"
    half = both.written.pair["kir"].kk
    assert half is not None and half.full_text is not None
    both = _with(tmp_path, "content/fulltext/kir.kk.md", b"\xff")
    assert [(p.code, p.stops) for p in both.problems] == [("not-utf-8", True)]


def test_files_of_photos_that_cannot_be_read_are_known(tmp_path: Path) -> None:
    """No rule says that nobody shows them."""
    photos = "photos:\n  - file: a.jpg\n  - size: 1\n  - file: [b]\n  - file: c.jpg\n"
    both = _with(tmp_path, "content/articles/kir.kk.md", KIR.replace("order:", f"{photos}order:"))
    half = both.written.pair["kir"].kk
    assert half is not None and half.photo_files == {"a.jpg", "c.jpg"}
    assert half.invalid_keys == {"photos"}
    untouched = both.written.pair["kir"].ru
    assert untouched is not None and untouched.photo_files == frozenset()


def test_known_headings_are_taken_out_of_articles_alone(tmp_path: Path) -> None:
    files = miniature()
    for path in ("content/articles/kir.ru.md", "content/pages/about.ru.md"):
        files[path] = f"{files[path]}\n## Коротко\n\n- раз\n"
    both = assemble_content(write_files(tmp_path, files) / "content")
    article = both.written.pair["kir"].ru
    assert article is not None and [s.name for s in article.body.sections] == ["summary"]
    assert all(page.body.sections == () for page in both.written.pages)


def test_who_leaves_the_language_of_print_out_is_printed_in_that_of_the_file(
    tmp_path: Path,
) -> None:
    text = KIR.replace("printed_in: kk\n", "")
    both = _with(tmp_path, "content/articles/kir.kk.md", text)
    half = both.written.pair["kir"].kk
    assert half is not None and half.printed_in == "kk"
    assert half.invalid_keys == {"printed_in"}
