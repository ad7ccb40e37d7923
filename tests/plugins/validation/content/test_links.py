"""Links that lead somewhere are left in peace; the others get a suggestion."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import miniature, problems_of, write_files

from plugins.issue.problem import Problem


def _problems(tmp_path: Path, text: str) -> tuple[Problem, ...]:
    files = miniature()
    path = "content/articles/kir.ru.md"
    files[path] = f"{files[path]}\n## Один\n\n{text}\n"
    return problems_of(write_files(tmp_path, files))


@pytest.mark.parametrize(
    "target",
    [
        "oris.ru.md",
        "oris.kk.md",
        "../pages/about.ru.md",
        "#part-1",
        "kir.ru.md#part-1",
        "https://elsewhere.example/a(b)",
        "<oris.ru.md>",
    ],
)
def test_links_that_lead_somewhere(target: str, tmp_path: Path) -> None:
    assert _problems(tmp_path, f"[Слова]({target})") == ()


@pytest.mark.parametrize(
    ("target", "code", "nearest"),
    [
        ("oriss.ru.md", "link-nowhere", "oris.ru.md"),
        ("oriss.kk.md", "link-nowhere", "oris.kk.md"),
        ("articles/oris.ru.md", "link-nowhere", "oris.ru.md"),
        ("about.ru.md", "link-nowhere", "../pages/about.ru.md"),
        ("/ru/articles/oris.html", "link-nowhere", ""),
        ("#part-2", "link-no-place", None),
        ("oris.ru.md#part-1", "link-no-place", None),
        ("#", "link-empty", None),
        ("", "link-empty", None),
        ("JavaScript:alert", "link-scheme", None),
        ("data:text/html,a", "link-scheme", None),
        ("file:///a.docx", "link-scheme", None),
        ("//elsewhere.example", "link-scheme", None),
    ],
)
def test_links_that_do_not(target: str, code: str, nearest: str | None, tmp_path: Path) -> None:
    (problem,) = _problems(tmp_path, f"[Слова]({target})")
    assert (problem.code, problem.spot.line) == (code, 19)
    if nearest:
        assert problem.args["nearest"] == nearest


def test_an_ending_alone_is_no_likeness(tmp_path: Path) -> None:
    (problem,) = _problems(tmp_path, "[Слова](xwz.ru.md)")
    assert (problem.code, problem.args["nearest"]) == ("link-nowhere", "")


def test_a_link_to_a_file_that_cannot_be_read_is_no_second_fault(tmp_path: Path) -> None:
    files = miniature()
    files["content/articles/kir.ru.md"] = (
        f"{files['content/articles/kir.ru.md']}\n[а](oris.ru.md)\n"
    )
    files["content/articles/oris.ru.md"] = b"\xff\xfe"
    problems = problems_of(write_files(tmp_path, files))
    assert [problem.code for problem in problems] == ["not-utf-8"]
