"""The script that measures tests by mutants: what it changes, what it leaves, what it tells."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from makers import write_files
from mutant_trial import Trial
from mutants import main, mutants_of

SOURCE = '''\
"""Words about 3 things."""

Kind = tuple[int, str]


def sound(names: set[str], most: int = 3) -> bool:
    """Whether "a" is there."""
    message = N_("At most 3")
    for name in names - {"қ"}:
        if name == "ә" and most > len(f"{name}1"):
            continue
    return not (names and message)
'''


def test_each_mutant_is_one_change_of_code() -> None:
    changes = [mutant.change() for mutant in mutants_of("a.py", SOURCE)]
    assert [change.rpartition("    +")[2].strip() for change in changes] == [
        "def sound(names: set[str], most: int = (4)) -> bool:",
        "for name in (names + {'қ'}):",
        "for name in names - {'қx'}:",
        "if (name == 'ә' or most > len(f'{name}1')):",
        "if (name != 'ә') and most > len(f\"{name}1\"):",
        "if name == 'әx' and most > len(f\"{name}1\"):",
        "if name == \"ә\" and (most >= len(f'{name}1')):",
        "break",
        "return (names and message)",
        "return not ((names or message))",
    ]
    for mutant in mutants_of("a.py", SOURCE):
        assert ast.dump(ast.parse(mutant.after)) != ast.dump(ast.parse(SOURCE))


def test_what_no_test_notices_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = {
        "room/size.py": "def is_big(size):\n    return size > 3\n",
        "tests/test_size.py": (
            "from room.size import is_big\n\n\n"
            "def test_big():\n    assert is_big(5) and not is_big(1)\n"
        ),
        "pytest.ini": "[pytest]\npythonpath = .\n",
    }
    project = write_files(tmp_path / "project", files)
    asked = ["room", "--tests", "tests", "--least", "1"]
    assert main(asked, project) == 1
    said = capsys.readouterr().out
    assert "0 of 2 killed, 0 excused\n(seed 1, 2 possible)" in said
    assert "room/size.py:2\n    -    return size > 3\n    +    return (size >= 3)" in said
    tests = project / "tests/test_size.py"
    tests.write_text(tests.read_text() + "    assert is_big(4) and not is_big(3)\n")
    assert main([*asked, "--count", "1"], project) == 0
    assert "1 of 1 killed" in capsys.readouterr().out


def test_a_change_that_comes_to_no_end_is_not_waited_for(tmp_path: Path) -> None:
    code = "def left(number):\n    while number > 0:\n        number -= 1\n    return number\n"
    files = {
        "room/count.py": code,
        "tests/test_count.py": (
            "from room.count import left\n\n\ndef test_left():\n    assert left(3) == 0\n"
        ),
        "pytest.ini": "[pytest]\npythonpath = .\n",
    }
    project = write_files(tmp_path / "project", files)
    trial = Trial(project, tmp_path / "tree", ["room"], ["tests"], patience=1)
    assert trial.as_it_is(600) == ""
    assert trial.outcome("room/count.py", 1, code.replace("-=", "+=")) == "killed by time"
    assert trial.outcome("room/count.py", 1, code.replace("> 0", "> 1")) == "killed"
    assert trial.outcome("room/count.py", 1, code.replace("> 0", ">= 1")) == "survived"
