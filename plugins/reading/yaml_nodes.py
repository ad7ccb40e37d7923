"""YAML as nodes with lines: no value is guessed from how it looks.

Only the tree is taken from the YAML library; ``010``, ``no`` and ``31.12.2025`` stay the text the
editor wrote, and each key decides what it reads from it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from plugins.issue.problem import N_, Problem, Source, Spot

_OTHER_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
# A quotation that its line does not close, and below it another key or nothing.
_OPEN_QUOTATION = re.compile(
    r"""[\s-]*[\w-]+:\s+(?:"(?:[^"\\\n]|\\.)*|'(?:[^'\n]|'')*)(?:\n[\s-]*[\w-]+:(?:\s.*)?)?"""
)
_TAB = re.compile(r" *\t")
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
            if isinstance(event, yaml.AliasEvent) and event.start_mark is not None:
                message = N_(
                    "A value that begins with * must stand between straight quotation marks."
                )
                spot = Spot(path, event.start_mark.line + first_line)
                return None, (spot.problem("yaml", message),)
        root = yaml.compose(text, Loader=_LOADER)
        if not isinstance(root, yaml.MappingNode):
            message = N_("The facts between the two lines --- must be “key: value”, one to a line.")
            return None, (Spot(path, first_line).problem("yaml", message),)
        return _with_lines(root, path, first_line), tuple(_twice(root, path, first_line))
    except yaml.YAMLError as fault:
        return None, (_unreadable(fault, text, path, first_line),)
    except RecursionError:
        message = N_("The facts are nested too deeply. Write “key: value”, one to a line.")
        return None, (Spot(path, first_line).problem("yaml", message),)


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


def _unreadable(fault: yaml.YAMLError, text: str, path: str, first_line: int) -> Problem:
    mark = getattr(fault, "problem_mark", None) or getattr(fault, "context_mark", None)
    reason = str(getattr(fault, "problem", ""))
    lines = text.rstrip().split("\n")
    line = min(mark.line if mark else 0, len(lines) - 1)
    # A quotation runs on to the next mark, lines below: the fault is where it was opened.
    twos = ("\n".join(lines[n : n + 2]) for n in range(line + 1))
    opened = next((n for n, two in enumerate(twos) if _OPEN_QUOTATION.fullmatch(two)), None)
    line = line if opened is None else opened
    written = lines[line]
    code = "yaml"
    if opened is not None:
        message = N_(
            "The quotation mark that “%(text)s” opens is not closed in this line. Close it; inside"
            " a text write « and »."
        )
    elif "mapping values" in reason and written.count(": ") > 1:
        code = "yaml-colon"
        message = N_(
            "A colon inside a text breaks the line “%(text)s”. Put the text between straight"
            ' quotation marks: title: "Part one: part two".'
        )
    elif "escape" in reason:
        message = N_("Between straight quotation marks \\ is written \\\\: “%(text)s”. Double it.")
    elif _TAB.match(written):
        message = N_("The line “%(text)s” begins with a tab. Put spaces in its place.")
    else:
        message = N_(
            "This line of the facts cannot be read: “%(text)s”. Check quotation marks, brackets"
            " and the spaces at its beginning."
        )
    return Spot(path, line + first_line).problem(code, message, text=written.strip()[:80])


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
