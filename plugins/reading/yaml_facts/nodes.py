"""YAML as nodes with lines: no value is guessed from how it looks.

Only the tree is taken from the YAML library; ``010``, ``no`` and ``31.12.2025`` stay the text the
editor wrote, and each key decides what it reads from it.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import yaml

from plugins.issue.problem import N_, Problem, Source, Spot
from plugins.reading.yaml_facts.faults import STRAY, unreadable

_OTHER_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
SIGN = N_("A value that begins with %(sign)s must stand between straight quotation marks.")
_KEY = re.compile(r"([\w-]+)\s*:")
_BLANK_OR_NOTE = re.compile(r"\s*(?:#.*)?")
_BELOW_A_KEY = (" ", "\t", "-", "]", "}")
_MOST_FAULTS = 50  # of one file; who has more did not mean to write facts
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """A YAML mapping: by key its nodes and its plain values (texts, lists, mappings), and the line
    of every key, dotted below lists and mappings."""

    nodes: dict[str, yaml.Node]
    values: dict[str, object]
    source: Source


def compose(text: str, path: str, first_line: int) -> tuple[Mapping | None, tuple[Problem, ...]]:
    """The top mapping of ``text``, whose first line is ``first_line`` of the file at ``path``."""
    # For YAML these end a line; for editors, and for the numbers they see, they do not.
    text = _OTHER_LINE_ENDS.sub(" ", text)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            if (sign := _sign_of_yaml(event)) and event.start_mark is not None:
                spot = Spot(path, event.start_mark.line + first_line)
                return None, (spot.problem("yaml", SIGN, sign=sign),)
        root = yaml.compose(text, Loader=_LOADER)
        if not isinstance(root, yaml.MappingNode):
            return None, (_no_mapping(root, text, path, first_line),)
        return _with_lines(root, path, first_line), tuple(_twice(root, path, first_line))
    except yaml.YAMLError as fault:
        return None, (unreadable(fault, text, path, first_line),)
    except RecursionError:
        message = N_("The facts are nested too deeply. Write “key: value”, one to a line.")
        return None, (Spot(path, first_line).problem("yaml", message),)


def compose_sound(
    text: str, path: str, first_line: int
) -> tuple[Mapping | None, tuple[Problem, ...]]:
    """The same of all keys that can be read. Each that cannot is told, in its own lines, and left
    out of the values; it stands among the lines all the same."""
    mapping, faults = compose(text, path, first_line)
    if mapping is not None:
        return mapping, faults
    lines, told, left_out = text.split("\n"), list[Problem](), dict[str, int]()
    for first, end in _blocks(lines):
        block = "\n".join(lines[first:end])
        alone, faults = compose(block, path, first + first_line)
        if alone is None:
            told += faults
            if key := _KEY.match(block):
                left_out.setdefault(key[1], first + first_line)
            lines[first:end] = [""] * (end - first)
        if len(told) > _MOST_FAULTS:
            return None, tuple(told)
    rest = "\n".join(lines)
    if not rest.strip():
        return None, tuple(told) or faults
    mapping, faults = compose(rest, path, first_line)
    if mapping is not None:
        source = mapping.source
        source = replace(source, lines_by_key={**left_out, **source.lines_by_key})
        mapping = replace(mapping, source=source)
    return mapping, (*told, *faults)


def _blocks(lines: list[str]) -> Iterator[tuple[int, int]]:
    """Each key at the left edge with what stands below it: the first line, and that after it."""
    written = [n for n, line in enumerate(lines) if not _BLANK_OR_NOTE.fullmatch(line)]
    begins = [n for n in written if n in written[:1] or not lines[n].startswith(_BELOW_A_KEY)]
    yield from itertools.pairwise((*begins, len(lines)))


def _no_mapping(root: yaml.Node | None, text: str, path: str, first_line: int) -> Problem:
    if root is None or isinstance(root, yaml.SequenceNode):
        message = N_("The facts between the two lines --- must be “key: value”, one to a line.")
        return Spot(path, first_line).problem("yaml", message)
    lines = text.split("\n")
    line = min(root.start_mark.line, len(lines) - 1)
    written = lines[line].strip()[:80]
    return Spot(path, line + first_line).problem("yaml", STRAY, text=written)


def _sign_of_yaml(event: Any) -> str:
    """The sign with which a value takes or gives a name or a type, as nobody means it here."""
    if isinstance(event, yaml.AliasEvent):
        return "*"
    if getattr(event, "anchor", None):
        return "&"
    return "!" if getattr(event, "tag", None) else ""


def _with_lines(root: yaml.MappingNode, path: str, first_line: int) -> Mapping:
    lines: dict[str, int] = {}
    for key, node, line in _children(root, first_line):
        if key not in lines:
            lines |= {key: line, **_inner_lines(f"{key}.", node, first_line)}
    source = Source(path=path, lines_by_key=lines, first_line=first_line - 1)
    nodes = _by_key(root)
    values = {key: _plain(node) for key, node in nodes.items()}
    return Mapping(nodes=nodes, values=values, source=source)


def _twice(node: yaml.Node, path: str, first_line: int) -> Iterator[Problem]:
    """Keys that stand twice in one mapping, at any depth."""
    lines: dict[str, int] = {}
    for key, value, line in _children(node, first_line):
        if key in lines:
            message = N_(
                "The key “%(key)s” stands twice; it is also in line %(other)d. Delete one of them."
            )
            spot = Spot(path, line)
            yield spot.problem("duplicate-key", message, key=key, other=lines[key])
        lines.setdefault(key, line)
        yield from _twice(value, path, first_line)


def _children(node: yaml.Node, first_line: int) -> Iterator[tuple[str, yaml.Node, int]]:
    """The keys of a mapping or the numbers of a list, each with its node and its line."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield str(key.value), value, key.start_mark.line + first_line
    elif isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            yield str(number), item, item.start_mark.line + first_line


def _inner_lines(prefix: str, node: yaml.Node, first_line: int) -> dict[str, int]:
    lines: dict[str, int] = {}
    for key, value, line in _children(node, first_line):
        lines |= {prefix + key: line, **_inner_lines(f"{prefix}{key}.", value, first_line)}
    return lines


def _plain(node: yaml.Node) -> object:
    """A scalar as the text that was written (``~`` is an empty one), lists and mappings of them."""
    if isinstance(node, yaml.MappingNode):
        return {key: _plain(value) for key, value in _by_key(node).items()}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    assert isinstance(node, yaml.ScalarNode)
    return "" if not node.style and node.value in ("~", "null") else str(node.value).strip()


def _by_key(node: yaml.MappingNode) -> dict[str, yaml.Node]:
    """The nodes of a mapping by key, of two equal keys the first."""
    nodes: dict[str, yaml.Node] = {}
    for key, value in node.value:
        nodes.setdefault(str(key.value), value)
    return nodes
