"""Accidents in the facts at the beginning of articles and pages."""

from __future__ import annotations

import random
import re

from spoiling.copies import (
    Spoiled,
    Spoiler,
    chosen_line,
    joined,
    parts_of,
    same,
    told,
    twin_of,
    with_twin_letter,
)

_NEEDED = r"^(?:title|standfirst|description|printed_in|practices|status|published|authors):"
_KEY = r"^[a-z_]+: ?\S"
_QUOTED = r'^(?:title|standfirst|description): "[^"\\\']*"$'
_WRONG = {
    "title": (
        *("[a, b]", "{a: b}", "", "~", '"без кавычки', "'x", "!!str [a]", "*a", "A: b: c", "|"),
        "@x",
    ),
    "standfirst": ("[a]", "{}", '""', '"  "', f'"{"сөз " * 60}"'),
    "description": ("[a]", "", "~"),
    "order": ("0", "-1", "1.5", "01", "9999999999", "бір", "[1]", '"1 "x', "1e3", "0x1", "½", "１"),
    "published": ("31.12.2025", "2025-02-30", "2025-13-01", "кеше", "2025", "2025-1-1", "[2025]"),
    "printed_in": ("kz", "en", "[kk]", "kk ru", "казахский"),
    "status": ("publish", "ready", "Published", "[draft]", "true"),
    "authors": ("[no-such-author-x]", "aigul", "[a, a]", '[""]', "{a: b}", "[[a]]"),
    "practices": ("[no-such-theme-x]", "networks", "{a: b}", "[1, 2, 3, 4, 5]"),
    "region": ("no-such-region-x", "[akmola]", "", "../x"),
    "rubric": ("no-such-rubric-x", "[a]", ""),
}  # fmt: skip


def _is_single(front: list[str], number: int) -> bool:
    return number + 1 == len(front) or re.match(r"[a-z_]+:", front[number + 1]) is not None


def _without(chance: random.Random, path: str, text: str) -> Spoiled | None:
    front, story = parts_of(text)
    number = chosen_line(chance, front, _NEEDED)
    if number is None or not _is_single(front, number):
        return None
    del front[number]
    return told(path, joined(front, story))


def _twice(chance: random.Random, path: str, text: str) -> Spoiled | None:
    front, story = parts_of(text)
    number = chosen_line(chance, front, _KEY)
    if number is None:
        return None
    front.insert(chance.randint(0, 1) * len(front), front[number])
    return told(path, joined(front, story))


def _misspelt(chance: random.Random, path: str, text: str) -> Spoiled | None:
    front, story = parts_of(text)
    number = chosen_line(chance, front, _KEY)
    if number is None:
        return None
    key, _colon, rest = front[number].partition(":")
    place = chance.randrange(len(key))
    wrong = chance.choice([key[:place] + key[place + 1 :], f"{key}s", f"x{key}", key.upper()])
    front[number] = f"{wrong}:{rest}"
    return told(path, joined(front, story))


def _wrong_value(chance: random.Random, path: str, text: str) -> Spoiled | None:
    front, story = parts_of(text)
    number = chosen_line(chance, front, _KEY)
    key = "" if number is None else front[number].partition(":")[0]
    if number is None or key not in _WRONG or not _is_single(front, number):
        return None
    front[number] = f"{key}: {chance.choice(_WRONG[key])}"
    return told(path, joined(front, story))


def _other_fact(chance: random.Random, path: str, text: str) -> Spoiled | None:
    front, story = parts_of(text)
    number = chosen_line(chance, front, "^order: ")
    if number is None or "/pages/" in path:
        return None
    front[number] = f"order: {chance.randint(700, 900)}"
    return told(path, joined(front, story), twin_of(path))


def _tab(chance: random.Random, path: str, text: str) -> Spoiled:
    front, story = parts_of(text)
    number = chance.randrange(1, len(front))
    front[number] = f"\t{front[number]}"
    return told(path, joined(front, story))


def _open(_chance: random.Random, path: str, text: str) -> Spoiled:
    return told(path, text.removeprefix("---\n"))


def _unclosed(_chance: random.Random, path: str, text: str) -> Spoiled:
    front, story = parts_of(text)
    return told(path, "\n".join(("---", *front, *(line for line in story if line != "---"))))


def _cut(chance: random.Random, path: str, text: str) -> Spoiled:
    end = text.index("\n---\n", 3)
    return told(path, text[: chance.randrange(1, end)])


def _sign(chance: random.Random, path: str, text: str) -> Spoiled | None:
    front, story = parts_of(text)
    number = chosen_line(chance, front, _QUOTED)
    if number is None:
        return None
    sign = chance.choice(["\u200b", "\u00ad", "\u2060", "\u202e", "\u2066", "\u061c", "\ufeff"])
    front[number] = f"{front[number][:-1]}{sign}{front[number][-1]}"
    return told(path, joined(front, story))


def _letter(chance: random.Random, path: str, text: str) -> Spoiled | None:
    front, story = parts_of(text)
    number = chosen_line(chance, front, _QUOTED)
    spoiled = "" if number is None else with_twin_letter(chance, front[number])
    if number is None or not spoiled:
        return None
    front[number] = spoiled
    return told(path, joined(front, story))


def _html(chance: random.Random, path: str, text: str) -> Spoiled | None:
    front, story = parts_of(text)
    number = chosen_line(chance, front, _QUOTED)
    if number is None:
        return None
    tag = chance.choice(["<b>", "<script>", "<!-- x -->", "</title>", "<br/>", "<img src=x>"])
    front[number] = f"{front[number][:-1]} {tag}{front[number][-1]}"
    return told(path, joined(front, story))


def _in_other_order(chance: random.Random, path: str, text: str) -> Spoiled:
    front, story = parts_of(text)
    blocks: list[list[str]] = []
    for line in front:
        if re.match(r"[a-z_]+:", line) or not blocks:
            blocks.append([])
        blocks[-1].append(line)
    chance.shuffle(blocks)
    return same(path, joined([line for block in blocks for line in block], story))


def _blanks(chance: random.Random, path: str, text: str) -> Spoiled:
    front, story = parts_of(text)
    number = chance.randrange(len(front))
    front[number] += chance.choice([" ", "   "])
    return same(path, joined(front, story))


def _empty_lines(chance: random.Random, path: str, text: str) -> Spoiled | None:
    front, story = parts_of(text)
    number = chosen_line(chance, front, r"^[a-z_]+:")
    if number is None:
        return None
    front[number:number] = [chance.choice(["", "# a remark", "   "])] * chance.randint(1, 2)
    return same(path, joined(front, story))


def _other_quotes(chance: random.Random, path: str, text: str) -> Spoiled | None:
    front, story = parts_of(text)
    number = chosen_line(chance, front, _QUOTED)
    if number is None:
        return None
    front[number] = front[number].replace('"', "'")
    return same(path, joined(front, story))


def _with_quotes(chance: random.Random, path: str, text: str) -> Spoiled | None:
    front, story = parts_of(text)
    number = chosen_line(chance, front, r"^[a-z_]+: [\w-]+$")
    if number is None:
        return None
    key, _colon, value = front[number].partition(": ")
    front[number] = f'{key}:  "{value}"  # so'
    return same(path, joined(front, story))


_ALL = (
    ("a needed key that is gone", _without),
    ("a key twice", _twice),
    ("a key misspelt", _misspelt),
    ("a value that is none", _wrong_value),
    ("a fact the twin does not know", _other_fact),
    ("a tab", _tab),
    ("no first mark", _open),
    ("no second mark", _unclosed),
    ("cut in the facts", _cut),
    ("an invisible sign in a fact", _sign),
    ("a Latin letter in a fact", _letter),
    ("HTML in a fact", _html),
    ("facts in another order", _in_other_order),
    ("blanks at the end of a fact", _blanks),
    ("empty lines among facts", _empty_lines),
    ("other quotation marks", _other_quotes),
    ("quotation marks where none are needed", _with_quotes),
)
OF_FRONT_MATTER = tuple(Spoiler(name=name, make=make, ending=".md") for name, make in _ALL)
