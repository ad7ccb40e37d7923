"""What people write in place of a key and its value, and the line as TOML has it.

Each mend takes a line and gives another one, or the same where it has nothing to mend. They are
tried in order until the line can be read; the first that changed it says what was wrong.
"""

import datetime
import re
from collections.abc import Callable

from plugins.issue.problem import N_
from plugins.letters.mixed_scripts import latin_reading
from plugins.reading.table_slips.statements import is_sound

_ODD_BLANK = re.compile("[\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]")
_QUOTED = re.compile(r'("(?:[^"\\]|\\.)*")')
_NOTE = re.compile(r"^\s*(?://+|--+|;+|/\*+|<!--|%+)\s*(.*?)\s*(?:\*/|-->)?\s*$")
# Key, what stands in place of the sign =, value; a key alone is none.
_PARTS = re.compile(
    r"^(\s*)([^\s=:\[\]{}#]+(?:\s+(?:kk|ru)(?=\s*[=:]))?)(\s*(?:=[=>]?|:=?|->|[–—→-](?=\s)|(?=[\"“„«]))\s*|\s+)(.+)$"
)
_OPENING, _CLOSING = "“”„‟«»‘’‚″〝", "“”‟«»‘’″〞\"'"
_COMMENT = re.compile(r"\s+#(?!\s*\d)[^\"“”»]*$")  # «Школа # 1» is a text
_DAY = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})|(\d{4})[./-](\d{1,2})[./-](\d{1,2})")
_NUMBER = re.compile(r"([-−–+]?)0*(\d*)(?:[.,](\d*))?\s*(?:°.*|[NSEWСЮВЗ])?")
_ITEM = "[\"“”„«'‘]?[a-z0-9-]+[\"“”»'’]?"
_NO_TEXT = "\"'[{"

Mend = Callable[[str], str]


def _ordinary_blanks(line: str) -> str:
    parts = _QUOTED.split(line)
    return "".join(
        part if n % 2 else _ODD_BLANK.sub(" ", part) for n, part in enumerate(parts)
    ).rstrip()


def _note(line: str) -> str:
    found = _NOTE.match(line)
    return f"# {found[1]}" if found else line


def _parts(line: str) -> tuple[str, str, str, str] | None:
    """Indent, key, sign between and value."""
    found = _PARTS.match(line)
    return None if found is None else (found[1], found[2], found[3].strip(), found[4].strip())


def _sign(line: str) -> str:
    parts = _parts(line)
    if parts is None or parts[2] == "=":
        return line
    indent, key, sign, value = parts
    is_value = value[0] in f"{_OPENING}{_NO_TEXT}" or value[0].isdigit() or " " not in value
    if not re.fullmatch(r"[\w.,-]+", key) or not (sign or is_value) or value[0] in "-–—=":
        return line
    return f"{indent}{key} = {value}"


def _key(line: str) -> str:
    parts = _parts(line)
    if parts is None or parts[2] != "=":
        return line
    indent, key, _sign, value = parts
    latin = latin_reading(key.strip(f"{_OPENING}{_CLOSING}"))
    latin = re.sub(r"\s*[,\s]\s*", ".", latin).rstrip(".") if latin.isascii() else ""
    is_key = latin != key and re.fullmatch(r"[\w.-]+", latin)
    return f"{indent}{latin} = {value}" if is_key else line


def _value(mend: Mend) -> Mend:
    """The mend of a value, its note left aside, as the mend of a line."""

    def mended(line: str) -> str:
        parts = _parts(line)
        if parts is None or parts[2] != "=":
            return line
        indent, key, _sign, value = parts
        note = found[0] if (found := _COMMENT.search(value)) else ""
        bare = value.removesuffix(note)
        fresh = mend(bare)
        return line if fresh == bare else f"{indent}{key} = {fresh}{note}"

    return mended


def _end(value: str) -> str:
    """A comma, a semicolon or a full stop after a value that is whole."""
    return re.sub(r"(?<=[\"'\]\w”»])\s*[,;.]+$", "", value)


def _backslash(value: str) -> str:
    return value.replace("\\", "/") if value.startswith('"') else value


def _quotation_marks(value: str) -> str:
    """Straight marks around a text; those inside become marks of print."""
    opening, closing = value[0], value[-1]
    if opening not in f"{_OPENING}\"'" and closing not in "”“″\"'»":
        return value
    if twice := re.fullmatch(r"""(["']{2})([^"']+)["']{2}""", value):
        return f'"{twice[2]}"'
    inner = value
    if opening == "«" and not (closing == "»" and value.count("«") == 1):
        pass  # only a word of the text stands between «…»
    elif opening in f"{_OPENING}\"'":
        inner = value[1:]
    is_begun = inner is not value or closing == "”" or value.count(closing) % 2
    if is_begun and inner and inner[-1] in _CLOSING:
        inner = inner[:-1]
    return f'"{_inner(inner.strip())}"'


def _inner(text: str) -> str:
    """The text between the marks of a value: straight marks in it become «…»."""
    opens = [True]

    def mark(_found: re.Match[str]) -> str:
        opens.append(not opens[-1])
        return "«" if opens[-2] else "»"

    return re.sub('"', mark, text.replace("\\", "/"))


def _day(value: str) -> str:
    found = _DAY.fullmatch(value.strip('“”„«»"'))
    if not found:
        return value
    day, month, year = (found[1], found[2], found[3]) if found[1] else found.group(6, 5, 4)
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return value


def _number(value: str) -> str:
    found = _NUMBER.fullmatch(value)
    if not found or not (found[2] or found[3]):
        return value
    sign = "-" if found[1] in ("-", "−", "–") else ""
    decimals = f".{found[3] or '0'}" if found[3] is not None else ""
    return f"{sign}{found[2] or '0'}{decimals}"


def _words(value: str) -> str:
    """A text without any marks."""
    is_text = value[0] not in f"{_NO_TEXT}{_OPENING}" and not _DAY.fullmatch(value)
    return f'"{_inner(value)}"' if is_text else value


def _list(value: str) -> str:
    """Ids one after the other."""
    if not re.fullmatch(rf"{_ITEM}(?:\s*[,;]\s*{_ITEM})+", value):
        return value
    return f"[{', '.join(f'{chr(34)}{item}{chr(34)}' for item in re.findall('[a-z0-9-]+', value))}]"


def _rest(value: str) -> str:
    """What stands after a text becomes a note of the editors."""
    found = re.fullmatch(r'("[^"\\]*")\s*([^"=\s][^"=]*)', value)
    return f"{found[1]}  # {found[2].lstrip('#-–—/ ')}" if found else value


MENDS: tuple[tuple[str, Mend], ...] = (
    (N_("A sign that only looks like a space stands in this line. Type an ordinary space; write"
        " the line like this: %(mended)s"), _ordinary_blanks),
    (N_("A note of yours begins with the sign #. Write the line like this: %(mended)s"), _note),
    (N_("Between a key and its value stands the sign =. Write the line like this: %(mended)s"),
     _sign),
    (N_("A key is written in small Latin letters and without quotation marks; parts of it are"
        " joined by a full stop. Write the line like this: %(mended)s"), _key),
    (N_("Nothing stands after the value. Write the line like this: %(mended)s"), _value(_end)),
    (N_("A text cannot hold the sign \\ here. Write the line like this: %(mended)s"),
     _value(_backslash)),
    (N_("A day is written year-month-day. Write the line like this: %(mended)s"), _value(_day)),
    (N_("A number is written with digits and a full stop. Write the line like this: %(mended)s"),
     _value(_number)),
    (N_("A list stands in square brackets, every item between straight quotation marks, with commas"
        " between them. Write the line like this: %(mended)s"), _value(_list)),
    (N_("What you note for each other after a value begins with the sign #. Write the line like"
        " this: %(mended)s"), _value(_rest)),
    (N_("A text stands between two straight quotation marks, and marks inside it are «…». Write"
        " the line like this: %(mended)s"), _value(_quotation_marks)),
    (N_("A text stands between two straight quotation marks. Write the line like this:"
        " %(mended)s"), _value(_words)),
)  # fmt: skip


def mended_line(line: str) -> tuple[str, str]:
    """The line as it should be, and what was wrong with it; two empty texts where nobody can
    tell."""
    said = ""
    for message, mend in MENDS:
        fresh = mend(line)
        if fresh == line:
            continue
        line, said = fresh, said or message
        if is_sound(line):
            return line, said
    return "", ""
