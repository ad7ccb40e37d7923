"""Messages in Python code, read from its syntax tree.

``N_("…")``, ``_("…")``, ``gettext("…")`` and ``say("…")`` hold one message; ``ngettext`` and
``count`` hold two, of one thing and of many, which may be marked by ``N_`` themselves. A comment
that begins with “Translators:” in the line above goes with the message.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

_ONE = frozenset({"N_", "_", "gettext", "say"})
_TWO = frozenset({"ngettext", "count"})
_COMMENT_TAG = "# Translators:"


@dataclass(frozen=True, slots=True, kw_only=True)
class PythonMessage:
    """A message id, or the two of a plural, with the comment for whoever translates it."""

    ids: tuple[str, ...]
    line: int
    comment: str = ""


def messages_in(code: str) -> Iterator[PythonMessage]:
    """All messages of a module in the order of its lines."""
    lines = code.splitlines()
    found: list[PythonMessage] = []
    in_plurals: set[ast.AST] = set()
    # The walk meets a call before the calls among its arguments.
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.Call) or node in in_plurals:
            continue
        name = _name(node.func)
        if name in _TWO and len(node.args) >= 2:
            texts = [_text(argument) for argument in node.args[:2]]
            in_plurals.update(node.args[:2])
        elif name in _ONE and node.args:
            texts = [_text(node.args[0])]
        else:
            continue
        ids = tuple(text for text in texts if text is not None)
        if len(ids) == len(texts):
            comment = _comment_above(lines, node.lineno)
            found.append(PythonMessage(ids=ids, line=node.lineno, comment=comment))
    yield from sorted(found, key=lambda message: (message.line, message.ids))


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _text(argument: ast.expr) -> str | None:
    """The text of a literal, also of one that ``N_`` marks; ``None`` for anything else."""
    if isinstance(argument, ast.Call) and _name(argument.func) in _ONE and argument.args:
        return _text(argument.args[0])
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        return argument.value
    return None


def _comment_above(lines: list[str], line: int) -> str:
    above = lines[line - 2].strip() if line >= 2 else ""
    return above.removeprefix(_COMMENT_TAG).strip() if above.startswith(_COMMENT_TAG) else ""
