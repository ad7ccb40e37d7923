"""Accidents in tables: content/data/*.toml, and publishing.toml, which is a table too."""

from __future__ import annotations

import random
import re

from spoiling.copies import Spoiled, Spoiler, chosen_line, same, told, with_twin_letter, word_in

_ROW = re.compile(r"^\[\[(\w+)\]\]$")
_KEY = r"^[a-z_0-9]+(?:\.[a-z]+)? = \S"
_TEXT = r'^[a-z_0-9]+(?:\.[a-z]+)? = "[^"\\]+"$'
_NAME = r'^(?:name|about|post|what)\.(?:kk|ru) = "[^"\\]{9,}"$'
_OPTIONAL = ("now", "note", "lat", "lon", "centre", "sorted_as", "district", "organisation",
             "place", "now_region", "value_to", "bound", "whom", "when", "spelling", "cname",
             "remote", "branch", "file", "keep", "email", "subscription_index", "post", "site",
             "certificate", "owner", "office")  # fmt: skip
_UNIQUE = ("region", "rubric", "practice", "place", "organisation", "author", "target")
_WRONG = {
    "id": ("5", '""', "[]", '"A b"', '"../x"', '"a--b"', '"-a"', "true", '"мектеп"', '"index"'),
    "kind": ("1", '"no-such-kind-x"', "[]"),
    "region": ('"no-such-region-x"', "3", "[]"),
    "contribution": ('"no-such-contribution-x"', "7"),
    "value": ('"43"', "[]", "1e999", "true", "nan", "0x" + "f" * 400, "2020-01-01"),
    "lat": ('"51"', "5.0", "1e999", "[]", "-inf", "2020-01-01", "0x" + "f" * 4000),
    "lon": ('"71"', "5.0", "{}", "nan", "10:00:00"),
    "published": ('"x"', "2025", "[]", "10:00:00", "0x" + "f" * 9000, "2025-01-01T00:00:00Z"),
    "sections": ('"a"', '["no-such-section-x"]', "[1]", '[""]'),
    "address": ('"ftp://a.kz"', "5", '"javascript:x"', '"https://a.kz/ x"', '"-"'),
    "keep": ("1", '"5"', "-1", "2.5", "true"),
    "email": ('"office"', "[]", '"a b@c.kz"'),
    "code": ('"kk"', '"../x"', '"KZ"', "5"),
    "name": ('""', "[]", "1"),
}


def _keys(text: str) -> list[str]:
    return text.split("\n")


def _base(line: str) -> str:
    return line.partition(" ")[0].partition(".")[0]


def _without(chance: random.Random, path: str, text: str) -> Spoiled | None:
    lines = _keys(text)
    number = chosen_line(chance, lines, _TEXT)
    if number is None or _base(lines[number]) in _OPTIONAL:
        return None
    del lines[number]
    return told(path, "\n".join(lines))


def _twice(chance: random.Random, path: str, text: str) -> Spoiled | None:
    lines = _keys(text)
    number = chosen_line(chance, lines, _TEXT)
    if number is None:
        return None
    lines.insert(number, lines[number])
    return told(path, "\n".join(lines))


def _misspelt(chance: random.Random, path: str, text: str) -> Spoiled | None:
    lines = _keys(text)
    number = chosen_line(chance, lines, _TEXT)
    if number is None:
        return None
    lines[number] = f"{chance.choice('xzq')}{lines[number]}"
    return told(path, "\n".join(lines))


def _wrong_value(chance: random.Random, path: str, text: str) -> Spoiled | None:
    lines = _keys(text)
    known = "|".join(_WRONG)
    number = chosen_line(chance, lines, rf"^(?:{known}) = [^\[]")
    if number is None:
        return None
    key = _base(lines[number])
    lines[number] = f"{key} = {chance.choice(_WRONG[key])}"
    return told(path, "\n".join(lines))


def _row_twice(chance: random.Random, path: str, text: str) -> Spoiled | None:
    rows = [row for row in re.split(r"(?m)^(?=\[)", text)[1:] if _ROW.match(row.split("\n")[0])]
    rows = [row for row in rows if row[2:].partition("]")[0] in _UNIQUE]
    if not rows:
        return None
    row = chance.choice(rows)
    return told(path, f"{text.rstrip()}\n\n{row}")


def _half(chance: random.Random, path: str, text: str) -> Spoiled | None:
    """Only one language of a text."""
    lines = _keys(text)
    number = chosen_line(chance, lines, r"^(?:name|now|about|note|post)\.(?:kk|ru) = ")
    if number is None:
        return None
    del lines[number]
    return told(path, "\n".join(lines))


def _unclosed(chance: random.Random, path: str, text: str) -> Spoiled | None:
    lines = _keys(text)
    number = chosen_line(chance, lines, _TEXT)
    if number is None:
        return None
    lines[number] = chance.choice(
        [lines[number][:-1], lines[number].replace('"', "«", 1), lines[number].replace(" = ", " ")]
    )
    return told(path, "\n".join(lines))


def _cut(chance: random.Random, path: str, text: str) -> Spoiled | None:
    found = [m for m in re.finditer(r'(?m)^[a-z_.]+ = "[^"\\\n]+"$', text)]
    if not found:
        return None
    match = chance.choice(found)
    return told(path, text[: chance.randrange(match.start() + 2, match.end())])


def _header(chance: random.Random, path: str, text: str) -> Spoiled | None:
    lines = _keys(text)
    number = chosen_line(chance, lines, r"^\[\[\w+\]\]$")
    if number is None:
        return None
    name = lines[number].strip("[]")
    wrong = [f"[[x{name}]]", f"[[{name}]", f"[{name}]]", f"[[{name}s]]", f"[[{name.upper()}]]"]
    lines[number] = chance.choice(wrong)
    return told(path, "\n".join(lines))


def _sign(chance: random.Random, path: str, text: str) -> Spoiled | None:
    lines = _keys(text)
    number = chosen_line(chance, lines, _NAME)
    word = word_in(chance, lines[number]) if number is not None else None
    if number is None or word is None:
        return None
    sign = chance.choice(["\u200b", "\u00ad", "\u2060", "\u202e", "\u2066", "\u034f", "&shy;"])
    lines[number] = f"{lines[number][: word.start() + 2]}{sign}{lines[number][word.start() + 2 :]}"
    return told(path, "\n".join(lines))


def _letter(chance: random.Random, path: str, text: str) -> Spoiled | None:
    lines = _keys(text)
    number = chosen_line(chance, lines, _NAME)
    spoiled = with_twin_letter(chance, lines[number]) if number is not None else ""
    if number is None or not spoiled:
        return None
    lines[number] = spoiled
    return told(path, "\n".join(lines))


def _private(chance: random.Random, path: str, text: str) -> Spoiled | None:
    lines = _keys(text)
    number = chosen_line(chance, lines, _NAME)
    if number is None:
        return None
    private = chance.choice(
        ["8 701 555 44 33", "aigul@mail.kz", "тел. 55-44-33", "ЖСН 850412300128"]
    )
    lines[number] = f'{lines[number][:-1]}, {private}"'
    return told(path, "\n".join(lines))


def _blanks(chance: random.Random, path: str, text: str) -> Spoiled:
    lines = _keys(text)
    number = chosen_line(chance, lines, rf"{_KEY}|^$|^\[\[?\w+\]")
    number = 0 if number is None else number
    if lines[number].endswith(("[", ",")) or lines[number].startswith(("  ", "]")):
        number = 0
    way = chance.randrange(4)
    if way == 0:
        lines[number] += "   "
    elif way == 1:
        lines.insert(number, "# 8 сынып – a remark")
    elif way == 2:
        lines[number:number] = ["", ""]
    elif lines[number]:
        lines[number] = f"  {lines[number]}"
    return same(path, "\n".join(lines))


def _in_other_order(chance: random.Random, path: str, text: str) -> Spoiled | None:
    lines = _keys(text)
    number = chosen_line(chance, lines, r"^\[\[\w+\]\]$")
    if number is None:
        return None
    end = number + 1
    while end < len(lines) and re.match(_KEY, lines[end]):
        end += 1
    row = lines[number + 1 : end]
    if any(line.endswith("[") for line in row):
        return None
    chance.shuffle(row)
    return same(path, "\n".join((*lines[: number + 1], *row, *lines[end:])))


def _other_quotes(chance: random.Random, path: str, text: str) -> Spoiled | None:
    lines = _keys(text)
    number = chosen_line(chance, lines, r'^[a-z_.]+ = "[^"\'\\]+"$')
    if number is None:
        return None
    mark = chance.choice(["'", '"""', "'''"])
    lines[number] = lines[number].replace('"', mark)
    return same(path, "\n".join(lines))


def _moved(chance: random.Random, path: str, text: str) -> Spoiled:
    old = chance.choice(["../x", "a b", "a; }", "-", "", "{x}", "$root", "a\\nb", "Ә", "a/b", "*"])
    new = chance.choice(["no-such-article-x", "//evil.kz", "../x", "a b", "", "x.html"])
    kind = chance.choice(["article", "page", "region", "door", "404", ""])
    return told(path, f'{text}\n[[moved]]\nkind = "{kind}"\nold = "{old}"\nnew = "{new}"\n')


def _not_private(chance: random.Random, path: str, text: str) -> Spoiled:
    row = chance.choice(
        ['text = "8 701 123 45 67"', 'text = "x"\nreason = ""', "text = 8\nreason = 'x'", "x = 1"]
    )
    return told(path, f"{text}\n[[not_private]]\n{row}\n")


_ALL = (
    ("a needed key of a row that is gone", _without),
    ("a key of a row twice", _twice),
    ("a key of a row misspelt", _misspelt),
    ("a value of a row that is none", _wrong_value),
    ("a row twice", _row_twice),
    ("one language only", _half),
    ("an open quotation mark", _unclosed),
    ("a table cut in a text", _cut),
    ("a header misspelt", _header),
    ("an invisible sign in a name", _sign),
    ("a Latin letter in a name", _letter),
    ("private data in a row", _private),
    ("blanks and remarks in a table", _blanks),
    ("keys of a row in another order", _in_other_order),
    ("other quotation marks in a table", _other_quotes),
)
OF_TABLES = (
    *(Spoiler(name=name, make=make, ending=".toml") for name, make in _ALL),
    Spoiler(name="a hostile old address", make=_moved, ending="/moved.toml"),
    Spoiler(name="a find judged without a reason", make=_not_private, ending="/not_private.toml"),
)
