"""What disks, programs and old habits do to the bytes of a file, whatever stands in it."""

from __future__ import annotations

import random
import re

from spoiling.copies import Gives, Spoiled, Spoiler, same, told


def _no_letter(chance: random.Random, path: str, text: str) -> Spoiled:
    data = text.encode()
    place = chance.randrange(len(data))
    return told(path, data[:place] + chance.choice([b"\xff", b"\xfe", b"\xc0"]) + data[place:])


def _bit(chance: random.Random, path: str, text: str) -> Spoiled | None:
    data = bytearray(text.encode())
    places = [n for n, byte in enumerate(data) if 0x80 <= byte < 0xC0]
    if not places:
        return None
    data[chance.choice(places)] &= 0x7F
    return told(path, bytes(data))


def _cut_letter(chance: random.Random, path: str, text: str) -> Spoiled | None:
    places = [n for n, sign in enumerate(text) if sign > "\x7f"]
    if not places:
        return None
    place = chance.choice(places)
    return told(path, text[:place].encode() + text[place].encode()[:1])


def _zero(chance: random.Random, path: str, text: str) -> Spoiled:
    place = chance.randrange(len(text))
    return told(path, f"{text[:place]}\0{text[place:]}")


def _of_windows(_chance: random.Random, path: str, text: str) -> Spoiled | None:
    if len(re.findall("[а-яё]{2}", text)) < 5:
        return None
    return told(path, text.encode("cp1251", "ignore"))


def _wide(chance: random.Random, path: str, text: str) -> Spoiled:
    return told(path, text.encode(chance.choice(["utf-16", "utf-32"])))


def _mark(_chance: random.Random, path: str, text: str) -> Spoiled:
    return same(path, b"\xef\xbb\xbf" + text.encode())


def _line_ends(chance: random.Random, path: str, text: str) -> Spoiled:
    return same(path, text.replace("\n", chance.choice(["\r\n", "\r"])))


def _no_last_line_end(_chance: random.Random, path: str, text: str) -> Spoiled:
    return same(path, text.rstrip("\n"))


def _more_line_ends(chance: random.Random, path: str, text: str) -> Spoiled:
    return same(path, text + "\n" * chance.randint(1, 5))


def _gone(_chance: random.Random, path: str, _text: str) -> Spoiled | None:
    if path.endswith(("moved.toml", "not_private.toml")):
        return None  # these may be missing
    return Spoiled(path=path, data=None, gives=Gives.TOLD)


def _emptied(chance: random.Random, path: str, _text: str) -> Spoiled:
    return told(path, chance.choice(["", "\n", " \n\n", "\ufeff"]))


OF_BYTES: tuple[Spoiler, ...] = (
    Spoiler(name="a byte that is no letter", make=_no_letter),
    Spoiler(name="a bit of a letter turned", make=_bit),
    Spoiler(name="cut inside a letter", make=_cut_letter),
    Spoiler(name="a zero byte", make=_zero),
    Spoiler(name="in the encoding of old Windows", make=_of_windows),
    Spoiler(name="in wide letters", make=_wide),
    Spoiler(name="a byte order mark", make=_mark),
    Spoiler(name="line ends of other systems", make=_line_ends),
    Spoiler(name="no line end at the end", make=_no_last_line_end),
    Spoiler(name="empty lines at the end", make=_more_line_ends),
    Spoiler(name="emptied", make=_emptied, ending=".md"),
    Spoiler(name="a table that is gone", make=_gone, ending=".toml"),
)
