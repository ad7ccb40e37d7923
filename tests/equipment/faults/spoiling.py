"""The miniature issue with faults, and where each of them has to be told."""

from __future__ import annotations

from makers import Files, article, miniature

from faults.making import Fault
from plugins.issue.problem import Spot

_FIRST_ORDER = 3  # the miniature issue has two contributions in the same section


def _with_pair(fault: Fault, order: int) -> Files:
    section = fault.section or "region: akmola"
    return article(fault.name, section=section, order=order)


def _spot(fault: Fault, files: Files) -> Spot:
    """Where the fault has to be told: the line is looked up in the spoiled file."""
    path = fault.at.format(slug=fault.name)
    if not fault.line:
        return Spot(path)
    data = files[path]
    text = data if isinstance(data, str) else data.decode("utf-8", "replace")
    if fault.line == "\n":
        return Spot(path, text.count("\n"))
    if fault.at.endswith(".toml"):
        row = text.find(f'id = "{fault.name}"')
        place = text.rindex(fault.line) if row < 0 else text.index(fault.line, row)
    else:
        place = text.index(fault.line)
    return Spot(path, text.count("\n", 0, place) + 1)


def spoiled(faults: tuple[Fault, ...]) -> tuple[Files, dict[str, Spot]]:
    """The miniature issue with all these faults, and where each has to be told."""
    files = miniature()
    for number, fault in enumerate(faults):
        files.update(_with_pair(fault, _FIRST_ORDER + number))
    for fault in faults:
        fault.spoil(files, fault.name)
    return files, {fault.name: _spot(fault, files) for fault in faults}
