"""The tasks: what is typed behind `inv` is what the work gets."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from invoke import Collection, Program
from invoke.parser import Parser
from makers import PROJECT, miniature, read_issue, write_files

import tasks


def _given(*typed: str) -> dict[str, object]:
    """The arguments of a task as invoke hands them over."""
    collection = Collection.from_module(tasks)
    (context,) = Parser(contexts=collection.to_contexts()).parse_argv(list(typed))
    return {argument.name: argument.value for argument in context.args.values()}


def _run(*typed: str) -> None:
    Program(namespace=Collection.from_module(tasks)).run(["inv", *typed], exit=False)


@pytest.mark.parametrize("number", [0, 1, 2])
def test_what_may_be_repeated_comes_whole(number: int) -> None:
    """invoke takes a tuple apart into letters."""
    for name, task in Collection.from_module(tasks).tasks.items():
        for key in task.iterable:
            needed = ["x"] * len(task.positional or ())
            typed = [f"--{key.replace('_', '-')}=kir-{n}" for n in range(number)]
            found = _given(name, *needed, *typed)[key]
            assert found == [f"kir-{n}" for n in range(number)], name


def test_a_slug_to_be_replaced_that_nothing_has_is_told_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project = write_files(tmp_path, miniature())
    scan = tmp_path / "scan.txt"
    scan.write_text(
        "▷ Ақмола облысы\n\nКөршімен бірге үйрену\n\nМектеп мұғалімдері бірге жұмыс істеді.\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(tasks, "PROJECT", project)
    monkeypatch.setenv("EDITOR_LANG", "ru")
    _run("import-scan", str(scan), "--replace", "keer", "--replace", "orees")
    said = capsys.readouterr().out
    assert "«keer»" in said and "«orees»" in said


def test_an_article_begins_with_all_that_was_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project = write_files(tmp_path, miniature())
    monkeypatch.setattr(tasks, "PROJECT", project)
    typed = ["--title-ru", "Урок: «весна» # 1", "--lang", "ru", "--section", "акмол"]
    people = [
        "--author",
        "петров",
        "--author",
        "айгул",
        "--practice",
        "сети",
        "--practice",
        "digital",
    ]
    _run("new", "koktem", *typed, *people)
    assert "content/articles/koktem.kk.md" in capsys.readouterr().out
    article = read_issue(project).pair["koktem"].facts
    assert (article.title, article.section, article.lang) == ("Урок: «весна» # 1", "akmola", "ru")
    assert article.authors == ("ivan-petrov", "aygul-omarova")
    assert article.practices == ("networks", "digital")
    _run("new", ".", *typed, *people)
    assert "urok-vesna-1" in read_issue(project).pair


def test_the_list_tells_tasks_for_developers_from_those_for_editors(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _run("-l")
    lines = [line.split(maxsplit=1) for line in capsys.readouterr().out.splitlines()[1:] if line]
    marked = {name for name, says in lines if says.startswith("[dev] ")}
    assert marked >= {"test", "lint", "torture", "translations"}
    assert not marked & {"new", "status", "check", "fix", "serve", "publish", "rollback"}


@pytest.mark.parametrize("wish", ["", "1"])
def test_compiled_modules_are_kept_unless_somebody_wishes_otherwise(
    tmp_path: Path, wish: str
) -> None:
    """Each task compiled some two hundred modules anew."""
    for name in ("tasks.py", "desk/__init__.py", "desk/console.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copyfile(PROJECT / name, tmp_path / name)
    with (tmp_path / "tasks.py").open("a", encoding="utf-8") as file:
        file.write("\nimport probe\n")
    (tmp_path / "probe.py").write_text("")
    wished = {"PYTHONDONTWRITEBYTECODE": wish, "PYTHONPYCACHEPREFIX": ""}
    environment = {**os.environ, **wished}
    command = [sys.executable, "-m", "invoke", "--list"]
    subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=True)
    assert bool([*tmp_path.glob("__pycache__/probe.*.pyc")]) is not bool(wish)
