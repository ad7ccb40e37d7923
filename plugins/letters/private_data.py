"""Private data in a text as a reader sees it: telephones, mail, numbers of people, cards, accounts.

Numbers of Kazakhstan: a telephone has eleven digits from 7 or 8 (ITU, +7), an individual number
(ИИН, ЖСН) twelve with a check digit (order of the government of 2003), an account is an IBAN of
twenty signs (ISO 13616), a card number passes the rule of Luhn (ISO/IEC 7812).
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum


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


# Signs that are not seen between digits and letters, and what is written for others.
_UNSEEN = dict.fromkeys(
    map(ord, "\u00ad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"), " "
)
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-")
# Signs that may stand for plainer ones: all but Latin, Cyrillic, and common punctuation.
_RARE = re.compile("[^\x00-\x7f\u0400-\u052f«»№…]")
# Four digits of a number, or the sign of a mail address or a messenger.
_GAP = r"[ ().\-/\n]{0,3}"
_HINT = re.compile(
    rf"\d{_GAP}\d{_GAP}\d{_GAP}\d|@|[(\[{{]\s?(?:at|собака|ат|эт)\s?[)\]}}]"
    r"|\b(?:wa|t|vk)\.me/|[:=]|ник\b|\w\s?-\s?@?[A-Za-z]",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
# Also written around: name (at) school.kz, name [собака] mail (точка) ru, name @ mail.ru.
_AT = r"(?:@|\s?[(\[{]\s?(?:at|собака|ат|эт)\s?[)\]}]\s?)"
_DOT = r"(?:\.|\s?[(\[{]\s?(?:dot|точка|нүкте)\s?[)\]}]\s?)"
_MAIL = re.compile(
    rf"(?<![\w.+-])[\w.+-]{{1,64}}{_AT}[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}})+"
    r"|(?<![\w.+-])[\w.+-]{2,64} ?@ ?(?:mail|gmail|yandex|bk|list|inbox)\.\w+",
    re.IGNORECASE,
)
# What looks like a telephone and is none: days, years, sums, numbers of documents and books.
_DAY = r"(?<![\d.])\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?!\.?\d)"
_NOT_PRIVATE = re.compile(
    rf"{_DAY}"
    r"|(?<!\d)(?:19|20)\d\d ?[-/,] ?(?:19|20)?\d\d(?!\d)"
    r"|(?:№|\bNo\.?|\bN\b|\bISBN|\bISSN|\bУДК|\bББК|\bБИН|\bБСН|\bприказ\w{0,4}|\bбұйрық\w{0,8})"
    r"[ :.№]{0,5}[\dX][\dX -]{0,24}"
    r"|(?<![\d+])\d{1,3}(?: \d{3}){1,5}(?![\d-])(?= ?(?:₸|₽|%|[а-яәғқңөұүһі]))"
    r"|(?<!\d)\d[\d ]{0,20}\d ?(?:тенге|теңге|тг\b|₸|₽|руб|млн|млрд|%)",
    re.IGNORECASE,
)
_PHONE = re.compile(
    rf"(?<![\w.,/-])(?:\+{_GAP})?[78]{_GAP}(?:\d{_GAP}){{9}}\d(?![\w%])"  # eleven digits
    rf"|(?<![\w.,/-])\+{_GAP}\d(?:{_GAP}\d){{8,13}}(?!\w)"  # of any country
    r"|(?<![\w.,/-])7\d\d[ -]\d{3}[ -]\d\d[ -]\d\d(?![\w-])"  # a mobile without the 8
    r"|\(\d{3,5}\) ?\d{1,3}[ -]\d\d[ -]\d\d(?![\w-])"  # a town's code
)
_THOUSANDS = re.compile(r"\d{1,3}(?: \d{3})+")
_CALLED = re.compile(
    r"(?:(?<!\w)(?:тел(?:ефон\w*)?|моб(?:ильн\w*)?|сот(?:овы\w*|ка)?|ұялы\w*|байланыс|факс|phone|tel|call"
    r"|whats ?app|ватс?ап|вацап|viber|вайбер)(?!\w)|☎|📞|📱)"
    r"[^\d\n]{0,20}?(\d(?:[ ()\-]{0,2}\d){4,11})(?!\d)",
    re.IGNORECASE,
)
_TWELVE = re.compile(r"(?<![\d.,-])\d{6} ?\d{6}(?![\d.,-]?\d)")
_LABELLED = re.compile(r"(?:\bИИН|\bЖСН|\bIIN)\W{0,4}(\d[\d ]{10,14}\d)", re.IGNORECASE)
_CARD = re.compile(r"(?<![\d.,-])[2-6]\d{3}([ -]?)\d{4}\1\d{4}\1\d{1,7}(?![\d-])")
_IBAN = re.compile(
    r"(?<![A-Za-z0-9])[A-Z]{2}\d\d(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?![A-Za-z0-9])"
)
_MESSENGER = re.compile(
    r"(?<![\w.@/])@[A-Za-z][A-Za-z0-9_.]{3,31}(?![\w@])"
    r"|(?<!\w)(?:telegram|телеграм\w*|whats ?app|instagram|инстаграм\w*|инста|skype|скайп|viber"
    r"|discord|tiktok|вк|vk|tg|тг)\s?(?:[:=-]|\bник\b:?)\s?@?[A-Za-z][A-Za-z0-9_.-]{3,31}",
    re.IGNORECASE,
)
_TALK = re.compile(
    r"\b(?:wa\.me/\+?\d|t\.me/\+?\w|viber://|tg://|vk\.me/|api\.whatsapp\.com/send)\S*"
    r"|[?&](?:phone|number)=(?:\+|%2B)?\d{10,15}|(?<!\w)tel:\S+",
    re.IGNORECASE,
)


def find_private(text: str) -> tuple[Find, ...]:
    """The private data in ``text``, in its order; lines may end inside a number. The text is as a
    reader sees it: no signs of Markdown, no entities."""
    plain = _plain(text)
    if not _HINT.search(plain):
        return ()  # most texts: every search below needs one of these
    found = [*_talks(plain)]
    without_addresses = _ADDRESS.sub(_blank, plain)
    for find in _SEARCHES:
        found += find(without_addresses)
    kept: list[Find] = []
    for one in sorted(found, key=lambda find: (find.start, -len(find.text))):
        last = kept[-1] if kept else None
        if last is None or one.start >= last.start + len(last.text):
            kept.append(one)
    return tuple(kept)


def _plain(text: str) -> str:
    """The text with plain digits, dashes and spaces; every sign keeps its place."""
    return _RARE.sub(_plain_sign, text)


def _plain_sign(match: re.Match[str]) -> str:
    new = unicodedata.normalize("NFKC", match[0])
    sign = new if len(new) == 1 else match[0]
    return sign.translate(_UNSEEN).translate(_DASHES)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _talks(text: str) -> Iterator[Find]:
    for match in _TALK.finditer(text):
        yield Find(Kind.MESSENGER, match[0], match.start())


def _mails(text: str) -> Iterator[Find]:
    for match in _MAIL.finditer(text):
        yield Find(Kind.MAIL, match[0], match.start())


def _numbers(text: str) -> Iterator[Find]:
    """Telephones, numbers of people and cards, where no day, sum or document is meant."""
    plain = _NOT_PRIVATE.sub(_blank, text) if any(map(str.isdigit, text)) else text
    yield from _phones(plain)
    yield from _person_numbers(text, plain)
    yield from _cards(plain)


def _phones(text: str) -> Iterator[Find]:
    for match in _PHONE.finditer(text):
        number = match[0].strip(" ().-/\n")
        if _THOUSANDS.fullmatch(number) or _is_other_number(number):
            continue
        yield Find(Kind.PHONE, number, match.start() + match[0].index(number[0]))
    for match in _CALLED.finditer(text):
        yield Find(Kind.PHONE, match[1], match.start(1))


def _is_other_number(number: str) -> bool:
    """Eleven digits in one piece are a telephone only where they begin as one of ours does."""
    digits = re.sub(r"\D", "", number)
    return number == digits and len(digits) == 11 and digits[1] not in "79"


def _person_numbers(text: str, plain: str) -> Iterator[Find]:
    for match in _LABELLED.finditer(text):
        if len(re.sub(r"\D", "", match[1])) == 12:
            yield Find(Kind.PERSON_NUMBER, match[1], match.start(1))
    for match in _TWELVE.finditer(plain):
        if _is_person_number(re.sub(r"\D", "", match[0])):
            yield Find(Kind.PERSON_NUMBER, match[0], match.start())


def _is_person_number(digits: str) -> bool:
    """A day of birth, a century with a sex from 1 to 6, and the check digit."""
    month, day, century = int(digits[2:4]), int(digits[4:6]), int(digits[6])
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1 <= century <= 6):
        return False
    numbers = [int(digit) for digit in digits]
    check = sum(n * weight for n, weight in zip(numbers, range(1, 12), strict=False)) % 11
    if check == 10:
        weights = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
        check = sum(n * weight for n, weight in zip(numbers, weights, strict=False)) % 11
    return check == numbers[11]


def _cards(text: str) -> Iterator[Find]:
    for match in _CARD.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        if len(digits) >= 13 and _passes_luhn(digits):
            yield Find(Kind.CARD, match[0], match.start())


def _passes_luhn(digits: str) -> bool:
    doubled = [int(d) * (2 if n % 2 else 1) for n, d in enumerate(reversed(digits))]
    return sum(n - 9 if n > 9 else n for n in doubled) % 10 == 0


def _accounts(text: str) -> Iterator[Find]:
    for match in _IBAN.finditer(text):
        sign = match[0].replace(" ", "")
        number = "".join(str(int(char, 36)) for char in sign[4:] + sign[:4])
        if int(number) % 97 == 1 or (sign.startswith("KZ") and len(sign) == 20):
            yield Find(Kind.ACCOUNT, match[0], match.start())


def _messengers(text: str) -> Iterator[Find]:
    for match in _MESSENGER.finditer(text):
        yield Find(Kind.MESSENGER, match[0], match.start())


_SEARCHES: tuple[Callable[[str], Iterator[Find]], ...] = (
    _mails,
    _numbers,
    _accounts,
    _messengers,
)
