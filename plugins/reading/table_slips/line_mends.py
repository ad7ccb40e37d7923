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
_DAY = re.compile(r"(?P<day>\d{1,2})[./-](\d{1,2})[./-](\d{4})|(\d{4})[./-](\d{1,2})[./-](\d{1,2})")
_COMPASS = r"(?:[NSEWСЮВЗ]|с\. ?ш\.?|в\. ?д\.?)"
_NUMBER = re.compile(rf"([-−–+]?)0*(\d*)(?:[.,](\d*))?\.?\s*(?:°?\s*{_COMPASS}|°|%)?")
# Degrees, minutes, seconds as maps show them, with the point of the compass: of the country's half
# of the globe alone, which has no sign.
_MINUTES = re.compile(
    r"(?:[NE]\s*)?(\d{1,3})\s*°\s*(\d{1,2}(?:[.,]\d+)?)\s*['’′]"
    r"\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:[\"”″]|'')?)?\s*(?:[NEСВ]|с\. ?ш\.|в\. ?д\.)?"
)
_THOUSANDS = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))")
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


def _value(mend: Mend, *, of_texts: bool = True) -> Mend:
    """The mend of a value, its note left aside, as the mend of a line. What is in both languages
    is a text, even where it looks like a number."""

    def mended(line: str) -> str:
        parts = _parts(line)
        if parts is None or parts[2] != "=":
            return line
        indent, key, _sign, value = parts
        if key.endswith((".kk", ".ru")) and not of_texts:
            return line
        note = found[0] if (found := _COMMENT.search(value)) else ""
        bare = value.removesuffix(note)
        fresh = mend(bare)
        return line if fresh == bare else f"{indent}{key} = {fresh}{note}"

    return mended


def _end(value: str) -> str:
    """A comma, a semicolon or a full stop after a value; a text may end in a full stop."""
    return re.sub(r"(?<=[\"'\]”»])\s*[,;.]+$|(?<=\w)\s*[,;]+$", "", value)


def _backslash(value: str) -> str:
    if not value.startswith('"'):
        return value
    return re.sub(r'\\+(?="$)', "", value).replace("\\", "/")


def _quotation_marks(value: str) -> str:
    """Straight marks around a text; those inside become marks of print."""
    opening, closing = value[0], value[-1]
    if opening not in f"{_OPENING}\"'" and closing not in "”“″\"'»":
        return value
    if twice := re.fullmatch(r"""(["']{2})([^"']+)["']{2}""", value):
        return f'"{twice[2]}"'
    inner = value[1:] if opening in f"{_OPENING}\"'" and not _opens_a_word(value) else value
    last = inner[-1:]
    is_paired = (last == "»" and inner.count("«") == inner.count("»")) or (
        last == '"' and inner is value and value.count('"') % 2 == 0
    )
    if last and last in _CLOSING and not is_paired:
        inner = inner[:-1]
    # Marks alone are no text: they begin one of several lines, say, that nothing closes.
    return f'"{_inner(inner.strip())}"' if inner.strip(f"{_OPENING}{_CLOSING} ") else value


def _opens_a_word(value: str) -> bool:
    """Whether the mark a value begins with belongs to its first words, not to the whole."""
    if value[0] == "«":
        return not _is_wrapped(value)
    second = value.find('"', 1)
    return value[0] == '"' and second > 1 and value[second - 1] != " "


def _is_wrapped(value: str) -> bool:
    """Whether the last » closes the first «."""
    depth, ends = 0, 0
    for place, sign in enumerate(value):
        depth += (sign == "«") - (sign == "»")
        if sign == "»" and depth == 0:
            ends = ends or place
    return ends == len(value) - 1


def _inner(text: str) -> str:
    """The text between the marks of a value: straight marks in it become «…»."""
    opens = [True]

    def mark(_found: re.Match[str]) -> str:
        opens.append(not opens[-1])
        return "«" if opens[-2] else "»"

    return re.sub('"', mark, text.replace("\\", "/"))


def _day(value: str) -> str:
    found = _DAY.fullmatch(value.strip('“”„«»". '))
    if not found:
        return value
    day, month, year = found.group(1, 2, 3) if found["day"] else found.group(6, 5, 4)
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return value


def number_meant(value: str) -> str:
    """The number in a text, as TOML has it; empty where there is none."""
    mended = _number(value.strip())
    return mended if is_sound(f"number = {mended}") and '"' not in mended else ""


def _number(value: str) -> str:
    if minutes := _MINUTES.fullmatch(value.strip('"“”«» ')):
        parts = [float((part or "0").replace(",", ".")) for part in minutes.groups()]
        degrees = round(parts[0] + parts[1] / 60 + parts[2] / 3600, 4)
        return str(degrees).removesuffix(".0")
    found = _NUMBER.fullmatch(_THOUSANDS.sub("", value))
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
    """Ids one after the other, or between other brackets."""
    bare = value.strip("(){}[] ")
    more = "*" if value[0] in "({" else "+"
    if not re.fullmatch(rf"{_ITEM}(?:\s*[,;]\s*{_ITEM}){more}", bare):
        return value
    return f"[{', '.join(f'{chr(34)}{item}{chr(34)}' for item in re.findall('[a-z0-9-]+', value))}]"


def _rest(value: str) -> str:
    """What stands after an id or a mark becomes a note of the editors."""
    return _noted(re.fullmatch(r'("[A-Za-z0-9-]*")\s*([^"=\s][^"=]*)', value), value)


def _rest_of_number(value: str) -> str:
    """The same after a day or a number."""
    number = r"(\d{4}-\d\d-\d\d|-?\d+(?:\.\d+)?)\s+([^\d\s].*)"
    return _noted(re.fullmatch(number, value), value)


def _noted(found: re.Match[str] | None, value: str) -> str:
    return f"{found[1]}  # {found[2].lstrip('#-–—/ ')}" if found else value


_NOTED = N_(
    "What you note for each other after a value begins with the sign #. Write the line like this:"
    " %(mended)s"
)
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
    (N_("A day is written year-month-day. Write the line like this: %(mended)s"), 
     _value(_day, of_texts=False)),
    (N_("A number is written with digits and a full stop. Write the line like this: %(mended)s"),
     _value(_number, of_texts=False)),
    (N_("A list stands in square brackets, every item between straight quotation marks, with commas"
        " between them. Write the line like this: %(mended)s"), _value(_list, of_texts=False)),
    (_NOTED, _value(_rest)),
    (_NOTED, _value(_rest_of_number, of_texts=False)),
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
