"""Readings and tables become one Issue; faults keep nothing out of it but the public's view."""

from __future__ import annotations

from pathlib import Path

from makers import miniature, write_files

from plugins.reading.assembling import Assembled, assemble_content


def _assembled(tmp_path: Path, path: str, old: str, new: str, *, drafts: bool = True) -> Assembled:
    files = miniature()
    assert old in str(files[path])
    files[path] = str(files[path]).replace(old, new)
    return assemble_content(write_files(tmp_path, files) / "content", drafts=drafts)


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


def test_without_the_imprint_nothing_is_shown_and_all_is_judged(tmp_path: Path) -> None:
    both = _assembled(tmp_path, "content/data/issue.toml", "sections = [", "sections = 3 # [")
    assert both.public is None
    assert len(both.written.articles) == 6


def test_faulty_rows_are_handed_on(tmp_path: Path) -> None:
    both = _assembled(tmp_path, "content/data/authors.toml", 'post.kk = "директор"', "post.kk = 3")
    assert both.written.author["ivan-petrov"].invalid_keys == {"post"}
