"""The whole judgement: silent on a sound issue, never broken by a spoiled one."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from makers import Files, article, miniature, problems_of, read_issue, write_files
from strategies import spoiled_files

from plugins.issue.contribution import Article
from plugins.issue.language import Language
from plugins.reading.assembling import assemble_content
from plugins.validation.judging import RULES, judge
from plugins.validation.manuscript import Manuscript, files_below

LINE_END = re.compile(rb"\r\n|\r|\n")


def test_a_sound_issue_has_no_problems(tmp_path: Path) -> None:
    assert problems_of(write_files(tmp_path, miniature())) == ()


@pytest.mark.edition
def test_the_shipped_content_has_no_errors(project: Path) -> None:
    assert [problem for problem in problems_of(project) if problem.stops] == []


def test_every_rule_stands_in_one_list_and_says_what_it_asks() -> None:
    assert len({rule.__name__ for rule in RULES}) == len(RULES)
    assert all(rule.__doc__ for rule in RULES)


@settings(max_examples=60)  # test_spoiled_copies.py has five thousand with --long
@given(spoiled_files())
@example(("content/articles/kir.kk.md", b"---\n" + b"[" * 5000 + b"\n---\n"))
@example(("content/articles/kir.kk.md", b"---\ntitle: &a [*a]\n---\n"))
@example(("content/articles/kir.kk.md", b"---\n? [a]\n: b\n---\n" + b"> " * 400))
@example(("content/articles/kir.kk.md", b"---\n---\n" + b"* " * 400 + b"a"))
@example(("content/data/places.toml", b"a = " + b"[" * 5000))
@example(("content/data/places.toml", b"a = " + b"9" * 5000))
@example(("content/data/authors.toml", b"[[author]]\nid = 3\n[[author]]\nid = []\n"))
@example(("content/data/issue.toml", b"newspaper = 3\n[[staff]]\nname = 3\n"))
def test_a_spoiled_file_gives_problems_and_never_an_exception(spoiled: tuple[str, bytes]) -> None:
    path, data = spoiled
    with tempfile.TemporaryDirectory() as folder:
        site = write_files(Path(folder), {**miniature(), path: data})
        for problem in problems_of(site):
            assert problem.message % dict(problem.args)
            file = site / problem.spot.path
            assert problem.spot.line <= len(LINE_END.findall(file.read_bytes())) + 1


@pytest.mark.parametrize("lang", list(Language))
def test_every_article_stands_in_exactly_one_section(lang: Language, tmp_path: Path) -> None:
    issue = read_issue(write_files(tmp_path, miniature()))
    listed: list[Article] = [
        pair.in_lang(lang) for section in issue.sections for pair in issue.in_section(section.id)
    ]
    assert sorted(a.slug for a in listed) == sorted(pair.slug for pair in issue.pairs)


def test_a_fault_in_a_table_is_told_once_and_not_at_everybody_who_refers_to_it(
    tmp_path: Path,
) -> None:
    """A row that cannot be read is there: those who name it are not at fault."""
    files = miniature()
    authors = str(files["content/data/authors.toml"])
    files["content/data/authors.toml"] = authors.replace('post.ru = "учитель"', "post.ru = учитель")
    problems = problems_of(write_files(tmp_path, files))
    assert [(p.code, p.spot.path) for p in problems] == [
        ("table-unreadable", "content/data/authors.toml")
    ]


def test_a_broken_issue_table_does_not_hide_other_faults(tmp_path: Path) -> None:
    files: Files = {**miniature(), **article("ush", order=3)}
    files["content/data/issue.toml"] = "\x00"
    text = str(files["content/articles/ush.ru.md"])
    files["content/articles/ush.ru.md"] = text.replace("[networks]", "[netwroks]")
    codes = {problem.code for problem in problems_of(write_files(tmp_path, files))}
    assert {"not-text", "unknown-practice", "pair-disagrees"} == codes


def test_spellings_of_the_editors_are_reminders(tmp_path: Path) -> None:
    content = write_files(tmp_path, miniature()) / "content"
    assembled = assemble_content(content)
    manuscript = Manuscript(issue=assembled.written, files=files_below(content))
    told = judge(manuscript, assembled.problems)
    assert {(p.code, p.stops, p.is_reminder) for p in told} == {("spelling-editorial", False, True)}
    authors = assembled.written.authors
    assert [problem.spot for problem in told] == [
        author.source.at(f"spelling.{lang}")
        for author in authors
        for lang in Language
        if author.spelling[lang] == "editorial"
    ]


def test_a_lost_signature_is_a_warning_until_the_name_is_known(tmp_path: Path) -> None:
    files = miniature()
    unsigned = article("aqsu", order=3)
    reasons = {"kk": "Қол қойған адамның аты сканда сақталмаған.", "ru": "Подпись утрачена."}
    for path, text in unsigned.items():
        lost = f"authors: []\nauthors_lost: {reasons[path.split('.')[-2]]}"
        files[path] = text.replace("authors: [aygul-omarova]", lost)
    told = problems_of(write_files(tmp_path, files))
    assert [(p.code, p.stops, p.is_reminder) for p in told] == [("signature-lost", False, True)]


@pytest.mark.parametrize(("number", "code"), [(1, "format-older"), (99, "format-newer")])
def test_of_content_in_another_form_nothing_else_is_told(
    number: int, code: str, tmp_path: Path
) -> None:
    files = miniature()
    table, story = "content/data/issue.toml", "content/articles/kir.ru.md"
    files[table] = str(files[table]).replace("format = 2", f"format = {number}")
    files[story] = str(files[story]).replace("[networks]", "[netwroks]")
    assert [problem.code for problem in problems_of(write_files(tmp_path, files))] == [code]
