"""What a message says to write, written: then there is nothing more to say about the file."""

from __future__ import annotations

import posixpath
from pathlib import Path

import pytest
from faults import Fault
from faults.names import NAMES
from faults.slips import SLIPS
from faults.values import VALUES
from makers import Files, article, miniature, problems_of, write_files

from plugins.issue.problem import Problem
from plugins.reading.yaml_facts.slips import EDGE

# Where only a person knows what to write, or what to do with a second file.
_BY_HAND = {
    *(
        "cut-below",
        "colon-below",
        "marks-over-lines",
        "semicolon-alone",
        "text-at-the-edge",
        "key-in-kazakh",
        "note-of-programmers",
    ),
    *(
        "text-as-list",
        "list-without-commas",
        "day-that-is-none",
        "year-20",
        "year-2206",
        "correction-early",
        "no-theme",
    ),
    *("correction-without-note", "correction-alone", "letters-in-two-signs", "title-in-two-signs"),
    *("alt-of-the-country", "alt-in-the-other", "all-in-one-record", "text-without-facts"),
    *("called-in-russian", "photo-of-a-phone", "code-inside", "code-in-quotation"),
    *("credit-with-code", "dash-above", "nothing-above", "blank-above", "plus-above", "dash-below"),
    *("spaces-below", "nothing-below", "device", "copied", "copied-in-russian", "copied-as-text"),
    *("copied-in-kazakh", "copied-table", "lock-that-is-none", "document", "picture-of-a-phone"),
    *("picture-as-pdf", "picture-as-document", "with-folder", "photo-on-a-disk"),
    # The pictures and the pairs that are found under the right names then want more.
    *("picture-in-russian", "picture-with-two-endings"),
    *("name-in-russian", "name-of-a-mac", "name-too-long", "name-with-line"),
}
_ROUNDS = 4  # one line can hold two slips


def _follow(problem: Problem, files: Files) -> None:
    """Do what the message says, where it says it to the letter."""
    path, args = problem.spot.path, problem.args
    if not problem.spot.line:
        name = str(args.get("other") or args["name"])
        right = name if name.startswith("content/") else f"{posixpath.dirname(path)}/{name}"
        assert right not in files
        files[right] = files.pop(path)
        return
    lines = str(files[path]).split("\n")
    old = lines[problem.spot.line - 1]
    indent = "" if problem.message == EDGE else old[: len(old) - len(old.lstrip(" "))]
    key = old.partition(":")[0].strip()
    if "mended" in args:
        new = str(args["mended"])
    else:
        new = f"{key}: {args['day']}" if "day" in args else f"{key}: [{args['items']}]"
    lines[problem.spot.line - 1] = f"{indent}{new}"
    files[path] = "\n".join(lines)


def _clean(fault: Fault, files: Files, folder: Path) -> list[str]:
    """What is still said after every remedy has been followed."""
    for number in range(_ROUNDS):
        project = folder / str(number)
        told = problems_of(write_files(project, files))
        errors = [problem for problem in told if problem.stops]
        if not errors:
            return []
        _follow(errors[0], files)
    return [problem.message for problem in errors]


_ALL = {fault.name: fault for fault in (*SLIPS, *VALUES, *NAMES)}


def test_every_fault_left_to_people_is_there() -> None:
    assert set(_ALL) > _BY_HAND


@pytest.mark.parametrize("name", sorted(set(_ALL) - _BY_HAND))
def test_a_remedy_followed_to_the_letter_mends_the_file(name: str, tmp_path: Path) -> None:
    fault = _ALL[name]
    files = {**miniature(), **article(name, section=fault.section or "region: akmola", order=3)}
    fault.spoil(files, name)
    assert _clean(fault, files, tmp_path) == []
