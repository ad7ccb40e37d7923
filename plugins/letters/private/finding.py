"""Private data in a text as a reader sees it: telephones, mail, numbers of people, cards, accounts,
names in messengers."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from plugins.letters.private import patterns as look
from plugins.letters.private import telephones


class Kind(StrEnum):
    """What a find is."""

    PHONE = "phone"
    MAIL = "mail"
    PERSON_NUMBER = "person-number"
    CARD = "card"
    ACCOUNT = "account"
    MESSENGER = "messenger"


@dataclass(frozen=True, slots=True)
class Find:
    """A piece of private data: what it is, as written, and where it begins in the text."""

    kind: Kind
    text: str
    start: int


def find_private(text: str) -> tuple[Find, ...]:
    """The private data in ``text``, in its order; lines may end inside a number. The text is as a
    reader sees it: no signs of Markdown, no entities; before each cell of a table is a tab."""
    plain = _plain(text)
    found = _in_words(plain)
    if "\t" in plain:
        found += _in_tables(plain)
    kept: list[Find] = []
    for one in sorted(found, key=lambda find: (find.start, -len(find.text))):
        last = kept[-1] if kept else None
        if last is None or one.start >= last.start + len(last.text):
            kept.append(one)
    return tuple(kept)


def _in_words(plain: str) -> list[Find]:
    found = [*_all_of(Kind.MESSENGER, look.TALK, plain)] if look.LINK.search(plain.lower()) else []
    plain = look.ADDRESS.sub(_blank, plain)
    lowered = plain.lower()
    for hint, find in _SEARCHES:
        if hint.search(lowered):
            found += find(plain)
    return found


def _in_tables(text: str) -> Iterator[Find]:
    """What the head of a column, or the cell before, says of a cell."""
    for table in _TABLE.finditer(text):
        heads: list[str] = []
        for row in _ROW.finditer(table[0]):
            before, cells = "", [*_CELL.finditer(row[0])]
            for number, cell in enumerate(cells):
                labels = {before, heads[number] if number < len(heads) else ""} - {""}
                start = table.start() + row.start() + cell.start(1)
                yield from _in_cell(cell[1], start, sorted(labels))
                before = cell[1].strip()[-_LONGEST_LABEL:]
            heads = heads or [cell[1].strip()[-_LONGEST_LABEL:] for cell in cells]


def _in_cell(cell: str, start: int, labels: list[str]) -> Iterator[Find]:
    for label in labels:
        said = f"{label}: {cell}"
        for find in _in_words(said) if look.LABEL.search(label) else ():
            begin = max(find.start, len(said) - len(cell))
            if text := find.text[begin - find.start :]:
                yield Find(find.kind, text, start + begin - len(said) + len(cell))
        for match in telephones.IN_CELL.finditer(cell) if telephones.HEAD.search(label) else ():
            yield Find(Kind.PHONE, match[0], match.start() + start)


def _plain(text: str) -> str:
    """The text with plain digits, dashes and spaces; every sign keeps its place."""
    plain = look.RARE.sub(_plain_sign, text)
    return look.NO_DIGIT.sub(lambda match: match[0].translate(look.DIGIT), plain)


def _plain_sign(match: re.Match[str]) -> str:
    digit = unicodedata.decimal(match[0], None)
    new = unicodedata.normalize("NFKC", match[0]) if digit is None else str(digit)
    sign = new if len(new) == 1 else match[0]
    return sign.translate(look.UNSEEN).translate(look.PLAINER)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _all_of(kind: Kind, pattern: re.Pattern[str], text: str) -> Iterator[Find]:
    for match in pattern.finditer(text):
        yield Find(kind, match[0], match.start())


def _numbers(text: str) -> Iterator[Find]:
    """Telephones, numbers of people and cards, where no day, sum or document is meant."""
    text = telephones.NUMBERED.sub(lambda match: f"{match[0][:-1]} ", text)
    plain = look.NOT_PRIVATE.sub(_blank, text)
    if telephones.ELEVEN.search(plain):
        yield from _phones(plain)
    if telephones.FIVE.search(plain):
        yield from _called(plain)
    if look.LONG_NUMBER.search(text):
        yield from _person_numbers(text, plain)
        yield from _cards(text, plain)


def _phones(text: str) -> Iterator[Find]:
    for match in telephones.PHONE.finditer(text):
        number = match[0].strip(" ().-/\n")
        if telephones.THOUSANDS.fullmatch(number) or _is_other_number(number):
            continue
        yield Find(Kind.PHONE, number, match.start() + match[0].index(number[0]))


def _called(text: str) -> Iterator[Find]:
    """What a word beside it, or its form, makes a telephone of a town or of a house."""
    for match in telephones.CALLED.finditer(text):
        find = _of_group(Kind.PHONE, match)
        around = text[max(0, match.start() - 20) : find.start]
        is_of_document = match["number"] and telephones.NO_TELEPHONE.search(around)
        if not is_of_document and not telephones.CLOCK_OR_DAY.fullmatch(find.text):
            yield find
    for match in telephones.BARE.finditer(text):
        find = _of_group(Kind.PHONE, match)
        word = text[max(0, match.start() - 20) : match.start()].split()[-1]
        if telephones.OFFICE.search(word) or not (
            {*"(,"} & {*text[match.start() : find.start]}
            or _are_figures(find.text)
            or telephones.NO_TELEPHONE.search(word)
            or telephones.NUMBER_WORD.match(word)
        ):
            yield find


def _are_figures(number: str) -> bool:
    """Whether the parts grow, shrink, are round, small or alike, as figures in a row are."""
    parts = [int(part) for part in number.split("-")]
    is_round = sum(part % 5 == 0 for part in parts) > 1
    is_alike = max(parts) <= 31 or max(parts) - min(parts) < 20
    return is_round or is_alike or sorted(parts) in (parts, parts[::-1])


def _written_out(text: str) -> Iterator[Find]:
    for match in telephones.WORDS.finditer(text):
        if any(char.isalpha() for char in match[0]):
            yield Find(Kind.PHONE, match[0], match.start())


def _of_group(kind: Kind, match: re.Match[str]) -> Find:
    """A number beside the word that calls it one."""
    group = match.lastindex or 0
    return Find(kind, match[group], match.start(group))


def _is_other_number(number: str) -> bool:
    """Eleven digits in one piece are a telephone only where they begin as one of ours does, and in
    many pieces where these do not grow as figures in a row."""
    pieces = [int(piece) for piece in re.findall(r"\d+", number)]
    if len(pieces) == 1:
        digits = number.lstrip("+")
        return number == digits and len(digits) == 11 and digits[1] not in "79"
    return len(pieces) > 4 and max(pieces) < 100 and pieces == sorted(pieces)


def _person_numbers(text: str, plain: str) -> Iterator[Find]:
    for match in look.LABELLED.finditer(text):
        yield _of_group(Kind.PERSON_NUMBER, match)
    for match in look.TWELVE.finditer(plain):
        if _is_person_number(re.sub(r"\D", "", match[0])):
            yield Find(Kind.PERSON_NUMBER, match[0], match.start())


def _is_person_number(digits: str) -> bool:
    """A day of birth and a century with a sex from 1 to 6. The check digit does not count: who
    slipped in one digit of twelve has told the day of birth all the same."""
    month, day, century = int(digits[2:4]), int(digits[4:6]), int(digits[6])
    return 1 <= month <= 12 and 1 <= day <= 31 and 1 <= century <= 6


def _cards(text: str, plain: str) -> Iterator[Find]:
    yield from _all_of(Kind.CARD, look.SHOWN_AS_CARD, plain)
    for match in look.CALLED_CARD.finditer(text):
        yield _of_group(Kind.CARD, match)
    for match in look.CALLED_AND_CUT.finditer(text):
        if _passes_luhn(re.sub(r"\D", "", match[1])):
            yield _of_group(Kind.CARD, match)
    for match in look.CARD.finditer(plain):
        digits = re.sub(r"\D", "", match[0])
        if len(digits) >= 13 and _passes_luhn(digits):
            yield Find(Kind.CARD, match[0], match.start())


def _passes_luhn(digits: str) -> bool:
    doubled = [int(d) * (2 if n % 2 else 1) for n, d in enumerate(reversed(digits))]
    return sum(n - 9 if n > 9 else n for n in doubled) % 10 == 0


def _accounts(text: str) -> Iterator[Find]:
    for match in look.IBAN.finditer(text):
        sign = match[0].replace(" ", "").upper()
        number = "".join(str(int(char, 36)) for char in sign[4:] + sign[:4])
        if int(number) % 97 == 1 or (sign.startswith("KZ") and len(sign) == 20):
            yield Find(Kind.ACCOUNT, match[0], match.start())
    yield from _all_of(Kind.ACCOUNT, look.KZ_ACCOUNT, text)


def _messengers(text: str) -> Iterator[Find]:
    if look.OF_NAMES.search(text):
        yield from _all_of(Kind.MESSENGER, look.MESSENGER, text)


_TABLE = re.compile(r"^(?:[^\t\n]*\t[^\n]*(?:\n|$))+", re.MULTILINE)
_ROW = re.compile(r"^[^\n]*[^\W_][^\n]*", re.MULTILINE)
_CELL = re.compile(r"\t[^\S\t]*([^\t]*)")
_LONGEST_LABEL = 60
# Most texts have no sign of most kinds: to look for one is quicker than to look for the kind.
_SEARCHES: tuple[tuple[re.Pattern[str], Callable[[str], Iterator[Find]]], ...] = (
    (look.AT, partial(_all_of, Kind.MAIL, look.MAIL)),
    (telephones.DIGITS, _numbers),
    (telephones.SAID, _written_out),
    (look.ACCOUNT, _accounts),
    (look.MESSENGERS, _messengers),
)
