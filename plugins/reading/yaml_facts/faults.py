"""What the YAML library cannot read, in the line where it was written and in words of an editor."""

import re

import yaml

from plugins.issue.problem import N_, Problem, Spot

STRAY = N_(
    "“%(text)s” is no “key: value”. If it goes on with the line above, put two spaces before it; if"
    " it is a note, put # before it."
)
# A quotation that its line does not close, and below it another key or nothing.
_OPEN_QUOTATION = re.compile(
    r"""[\s-]*[\w-]+:\s+(?:"(?:[^"\\\n]|\\.)*|'(?:[^'\n]|'')*)(?:\n[\s-]*[\w-]+:(?:\s.*)?)?"""
)
_UNSEEN = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TAB = re.compile(r" *\t")
# At the left edge stand keys, items, notes, and the brackets of a list of several lines.
_AT_THE_EDGE = re.compile(r"[^\s#:{\[]+[^:]*:(?:\s.*)?|-(?:\s.*)?|[#\]}].*|\s.*|")


def unreadable(fault: yaml.YAMLError, text: str, path: str, first_line: int) -> Problem:
    """The problem of facts that are no YAML."""
    lines = text.rstrip().split("\n")
    if isinstance(fault, yaml.reader.ReaderError) and (found := _UNSEEN.search(text)):
        line = text.count("\n", 0, found.start())
        message = N_("A sign that nobody sees (%(sign)s) stands in “%(text)s”. Delete it.")
        written = _UNSEEN.sub("", lines[line]).strip()[:80]
        sign = f"U+{ord(found[0]):04X}"
        return Spot(path, line + first_line).problem("yaml", message, sign=sign, text=written)
    reason = str(getattr(fault, "problem", None))
    stray = next((n for n, line in enumerate(lines) if not _AT_THE_EDGE.fullmatch(line)), None)
    line = _line_of(fault, lines)
    # A quotation runs on to the next mark, lines below: the fault is where it was opened.
    twos = ("\n".join(lines[n : n + 2]) for n in range(line + 1))
    opened = next((n for n, two in enumerate(twos) if _OPEN_QUOTATION.fullmatch(two)), None)
    code = "yaml"
    if opened is not None:
        line = opened
        message = N_(
            "The quotation mark that “%(text)s” opens is not closed in this line. Close it; inside"
            " a text write « and »."
        )
    elif stray is not None and stray <= line and "tab" not in reason:
        line = stray
        message = STRAY
    elif "mapping values" in reason and lines[line].count(": ") > 1:
        code = "yaml-colon"
        message = N_(
            "A colon inside a text breaks the line “%(text)s”. Put the text between straight"
            ' quotation marks: title: "Part one: part two".'
        )
    elif "escape" in reason:
        message = N_("Between straight quotation marks \\ is written \\\\: “%(text)s”. Double it.")
    elif _TAB.match(lines[line]):
        message = N_("The line “%(text)s” begins with a tab. Put spaces in its place.")
    elif "flow" in str(getattr(fault, "context", None)):
        message = N_(
            "The list or group that begins with “%(text)s” is not as it should be. Put a comma"
            " between its items and close the bracket."
        )
    else:
        message = N_(
            "This line of the facts cannot be read: “%(text)s”. Check quotation marks, brackets"
            " and the spaces at its beginning."
        )
    return Spot(path, line + first_line).problem(code, message, text=lines[line].strip()[:80])


def _line_of(fault: yaml.YAMLError, lines: list[str]) -> int:
    """The line to blame: of a list that is not closed the one that opens it."""
    mark = getattr(fault, "problem_mark", None)
    context = getattr(fault, "context_mark", None)
    if context is not None and "flow" in str(getattr(fault, "context", None)):
        mark = context
    return min(mark.line if mark else len(lines), len(lines) - 1)
