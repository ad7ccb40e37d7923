"""YAML as nodes with lines: no value is guessed from how it looks.

Only the tree is taken from the YAML library; ``010``, ``no`` and ``31.12.2025`` stay the text the
editor wrote, and each key decides what it reads from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from plugins.issue.problem import N_, Problem, Source, Spot

_OTHER_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """A YAML mapping: nodes by key, and the line of every key, dotted below lists and mappings."""

    nodes: dict[str, yaml.Node]
    source: Source


def compose(text: str, path: str, first_line: int) -> tuple[Mapping | None, tuple[Problem, ...]]:
    """The top mapping of ``text``, whose first line is ``first_line`` of the file at ``path``."""
    # For YAML these end a line; for editors, and for the numbers they see, they do not.
    text = _OTHER_LINE_ENDS.sub(" ", text)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            if isinstance(event, yaml.AliasEvent):
                return None, (_alias(path, event.start_mark.line + first_line),)
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as fault:
        return None, (_unreadable(fault, text, path, first_line),)
    except RecursionError:
        message = N_("The facts are nested too deeply. Write “key: value”, one to a line.")
        return None, (Problem(spot=Spot(path, first_line), code="yaml", message=message),)
    if not isinstance(root, yaml.MappingNode):
        message = N_("The facts between the two lines --- must be “key: value”, one to a line.")
        return None, (Problem(spot=Spot(path, first_line), code="yaml", message=message),)
    lines: dict[str, int] = {}
    nodes: dict[str, yaml.Node] = {}
    problems = []
    for key, node, line in _pairs(root, first_line):
        if key in nodes:
            message = N_(
                "The key “%(key)s” stands twice; it is also in line %(other)d. Delete one of them."
            )
            facts = {"key": key, "other": lines[key]}
            spot = Spot(path, line)
            problems.append(Problem(spot=spot, code="duplicate-key", message=message, facts=facts))
            continue
        nodes[key] = node
        lines[key] = line
        lines.update(_inner_lines(key, node, first_line))
    source = Source(path=path, lines_by_key=lines, first_line=first_line - 1)
    return Mapping(nodes=nodes, source=source), tuple(problems)


def _alias(path: str, line: int) -> Problem:
    message = N_("A value that begins with * must stand between straight quotation marks.")
    return Problem(spot=Spot(path, line), code="yaml", message=message)


def _pairs(node: yaml.MappingNode, first_line: int) -> Iterator[tuple[str, yaml.Node, int]]:
    for key, value in node.value:
        yield str(key.value), value, key.start_mark.line + first_line


def _inner_lines(prefix: str, node: yaml.Node, first_line: int) -> dict[str, int]:
    lines: dict[str, int] = {}
    if isinstance(node, yaml.MappingNode):
        children = [(key, value, line) for key, value, line in _pairs(node, first_line)]
    elif isinstance(node, yaml.SequenceNode):
        children = [
            (str(number), item, item.start_mark.line + first_line)
            for number, item in enumerate(node.value)
        ]
    else:
        return lines
    for key, value, line in children:
        lines[f"{prefix}.{key}"] = line
        lines.update(_inner_lines(f"{prefix}.{key}", value, first_line))
    return lines


def _unreadable(fault: yaml.YAMLError, text: str, path: str, first_line: int) -> Problem:
    mark = getattr(fault, "problem_mark", None) or getattr(fault, "context_mark", None)
    line = mark.line if mark else 0
    lines = text.split("\n")
    line = min(line, max(len(lines) - 1, 0))
    written = lines[line].strip() if lines else ""
    facts = {"text": written[:80], "reason": getattr(fault, "problem", None) or str(fault)}
    if written.count(": ") > 1 and "mapping values" in str(facts["reason"]):
        code = "yaml-colon"
        message = N_(
            "A colon inside a text breaks the line “%(text)s”. Put the text between straight"
            ' quotation marks: title: "Part one: part two".'
        )
    else:
        code = "yaml"
        message = N_(
            "This line of the facts cannot be read: “%(text)s” (%(reason)s). Check quotation"
            " marks, brackets and the spaces at its beginning."
        )
    return Problem(spot=Spot(path, line + first_line), code=code, message=message, facts=facts)


def text_of(node: yaml.Node) -> str | None:
    """The text of a scalar, as written; ``None`` for lists and mappings. ``~`` is an empty text."""
    if not isinstance(node, yaml.ScalarNode):
        return None
    if not node.style and node.value in ("~", "null"):
        return ""
    return str(node.value).strip()


def texts_of(node: yaml.Node) -> tuple[str, ...] | None:
    """The texts of a list of scalars; ``None`` for anything else."""
    if not isinstance(node, yaml.SequenceNode):
        return None
    items = tuple(text_of(item) for item in node.value)
    return None if None in items else tuple(str(item) for item in items)


def mapping_of(node: yaml.Node) -> dict[str, yaml.Node] | None:
    """The nodes of a mapping by key; ``None`` for anything else."""
    if not isinstance(node, yaml.MappingNode):
        return None
    return {str(key.value): value for key, value in node.value}
