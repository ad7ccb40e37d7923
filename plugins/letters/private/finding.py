"""Private data in a text as a reader sees it: telephones, mail, numbers of people, cards, accounts,
names in messengers."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from plugins.letters.private import patterns as look


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
    reader sees it: no signs of Markdown, no entities."""
    plain = _plain(text)
    if not look.HINT.search(plain):
        return ()  # most texts: every search below needs one of these
    found = [*_talks(plain)]
    without_addresses = look.ADDRESS.sub(_blank, plain)
    for hint, find in _SEARCHES:
        if hint.search(without_addresses):
            found += find(without_addresses)
    kept: list[Find] = []
    for one in sorted(found, key=lambda find: (find.start, -len(find.text))):
        last = kept[-1] if kept else None
        if last is None or one.start >= last.start + len(last.text):
            kept.append(one)
    return tuple(kept)


def _plain(text: str) -> str:
    """The text with plain digits, dashes and spaces; every sign keeps its place."""
    return look.RARE.sub(_plain_sign, text)


def _plain_sign(match: re.Match[str]) -> str:
    new = unicodedata.normalize("NFKC", match[0])
    sign = new if len(new) == 1 else match[0]
    return sign.translate(look.UNSEEN).translate(look.DASHES)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _talks(text: str) -> Iterator[Find]:
    for match in look.TALK.finditer(text):
        yield Find(Kind.MESSENGER, match[0], match.start())


def _mails(text: str) -> Iterator[Find]:
    for match in look.MAIL.finditer(text):
        yield Find(Kind.MAIL, match[0], match.start())


def _numbers(text: str) -> Iterator[Find]:
    """Telephones, numbers of people and cards, where no day, sum or document is meant."""
    plain = look.NOT_PRIVATE.sub(_blank, text)
    yield from _phones(plain)
    yield from _person_numbers(text, plain)
    yield from _cards(plain)


def _phones(text: str) -> Iterator[Find]:
    for match in look.PHONE.finditer(text):
        number = match[0].strip(" ().-/\n")
        if look.THOUSANDS.fullmatch(number) or _is_other_number(number):
            continue
        yield Find(Kind.PHONE, number, match.start() + match[0].index(number[0]))
    for match in look.CALLED.finditer(text):
        yield _of_group(Kind.PHONE, match)


def _of_group(kind: Kind, match: re.Match[str]) -> Find:
    """A number beside the word that calls it one."""
    group = match.lastindex or 0
    return Find(kind, match[group], match.start(group))


def _is_other_number(number: str) -> bool:
    """Eleven digits in one piece are a telephone only where they begin as one of ours does."""
    digits = re.sub(r"\D", "", number)
    return number == digits and len(digits) == 11 and digits[1] not in "79"


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


def _cards(text: str) -> Iterator[Find]:
    for match in look.SHOWN_AS_CARD.finditer(text):
        yield Find(Kind.CARD, match[0], match.start())
    for match in look.CALLED_CARD.finditer(text):
        yield Find(Kind.CARD, match[1], match.start(1))
    for match in look.CARD.finditer(text):
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


def _messengers(text: str) -> Iterator[Find]:
    for match in look.MESSENGER.finditer(text):
        yield Find(Kind.MESSENGER, match[0], match.start())


# Most texts have no sign of most kinds: to look for one is quicker than to look for the kind.
_SEARCHES: tuple[tuple[re.Pattern[str], Callable[[str], Iterator[Find]]], ...] = (
    (look.AT, _mails),
    (look.FOUR_DIGITS, _numbers),
    (look.ACCOUNT, _accounts),
    (look.HINT, _messengers),
)
