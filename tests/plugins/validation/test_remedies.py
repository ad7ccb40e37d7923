"""What a message says to write, written: then there is nothing more to say about the file."""

from __future__ import annotations

import posixpath
from pathlib import Path

from faults.names import NAMES
from faults.slips import SLIPS
from faults.values import VALUES
from makers import Files, article, miniature, problems_of, write_files

from plugins.issue.problem import Problem
from plugins.reading.yaml_facts.slips import COLUMN, EDGE, FURTHER, TAB

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
        "no-practice",
    ),
    *("correction-without-note", "correction-alone", "letters-in-two-signs", "title-in-two-signs"),
    *("alt-of-the-country", "alt-in-the-other", "all-in-one-record", "text-without-facts"),
    *("called-in-russian", "photo-of-a-phone", "code-inside", "code-in-quotation"),
    *("credit-with-code", "dash-above", "nothing-above", "blank-above", "plus-above", "dash-below"),
    *("spaces-below", "nothing-below", "device", "copied", "copied-in-russian", "copied-as-text"),
    *("copied-in-kazakh", "copied-table", "document", "picture-of-a-phone"),
    *("picture-as-pdf", "picture-as-document", "with-folder", "photo-on-a-disk"),
    # The pictures and the pairs that are found under the right names then want more.
    *("picture-in-russian", "picture-with-two-endings"),
    *("name-in-russian", "name-of-a-mac", "name-too-long", "name-with-line"),
}
_ROUNDS = 4  # one file can hold two slips; in the last there is nothing more to say
_ALL = {fault.name: fault for fault in (*SLIPS, *VALUES, *NAMES)}


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
    if problem.message in (COLUMN, FURTHER, TAB):
        indent = " " * int(str(args["spaces"]))
    key = old.partition(":")[0].strip()
    if "mended" in args:
        new = str(args["mended"])
    else:
        new = f"{key}: {args['day']}" if "day" in args else f"{key}: [{args['items']}]"
    lines[problem.spot.line - 1] = f"{indent}{new}"
    files[path] = "\n".join(lines)


def test_every_fault_left_to_people_is_there() -> None:
    assert set(_ALL) > _BY_HAND


def test_remedies_followed_to_the_letter_mend_every_file(tmp_path: Path) -> None:
    """All faults in one issue: in each round the first remedy for each file is followed."""
    faults = [fault for name, fault in sorted(_ALL.items()) if name not in _BY_HAND]
    files = miniature()
    for number, fault in enumerate(faults, start=3):
        files.update(article(fault.name, section=fault.section or "region: akmola", order=number))
    for fault in faults:
        fault.spoil(files, fault.name)
    for number in range(_ROUNDS):
        told = problems_of(write_files(tmp_path / str(number), files))
        first = {problem.spot.path: problem for problem in reversed(told) if problem.stops}
        if number == 0:
            assert len(first) >= len(faults)
        for problem in first.values():
            _follow(problem, files)
    assert first == {}
