"""Tables of texts as the component data-table has them: on a telephone each row is a list, so that
nobody scrolls sideways."""

import re
from collections.abc import Iterator

from plugins.letters.soft_hyphens import with_soft_hyphens

# As the reader of Markdown writes them.
_TABLE = re.compile(r"<table>(?P<inside>.*?)</table>", re.DOTALL)
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<t[hd][^>]*>(?P<words>.*?)</t[hd]>", re.DOTALL)
_NARROW = 2  # columns that fit a telephone side by side


def set_tables(html: str) -> str:
    """The text with every table of more than two columns made ready; others stay as they are."""
    return _TABLE.sub(lambda table: _set(table[0], table["inside"]), html)


def _set(table: str, inside: str) -> str:
    rows = [[cell["words"] for cell in _CELL.finditer(row)] for row in _ROW.findall(inside)]
    if not rows or len(rows[0]) <= _NARROW:
        return table
    head, *body = rows
    columns = "".join(f'<th scope="col">{words}</th>' for words in head)
    lines = "".join(
        f'<tr class="data-table__row">{"".join(_cells(head, row))}</tr>\n' for row in body
    )
    return with_soft_hyphens(
        '<table class="data-table">\n'
        f"<thead><tr>{columns}</tr></thead>\n"
        f"<tbody>\n{lines}</tbody>\n</table>"
    )


def _cells(head: list[str], row: list[str]) -> Iterator[str]:
    yield f'<th scope="row">{row[0]}</th>'
    for label, words in zip(head[1:], row[1:], strict=True):
        named = f'<span class="data-table__label" aria-hidden="true">{label}</span> '
        yield f"<td>{named if words else ''}{words}</td>"
