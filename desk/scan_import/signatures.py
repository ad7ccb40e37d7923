"""Author blocks: "Given SURNAME," and then post, school and place, wherever they stand."""

import re
from dataclasses import dataclass

_LONGEST = 45  # words; an author block is never longer
_CAP = "А-ЯЁӘҒҚҢӨҰҮҺІA-Z"
_LOW = "а-яёәғқңөұүһіa-z"
_GIVEN = rf"[{_CAP}][{_LOW}]+(?:-[{_CAP}]?[{_LOW}]+)?"
_INITIALS = rf"(?:[{_CAP}]\.\s?){{1,2}}"
_FAMILY = rf"[{_CAP}]{{2}}[{_CAP}{_LOW}]*(?:-[{_CAP}][{_CAP}{_LOW}]+)?"
_NAME = re.compile(rf"((?:{_GIVEN}|{_INITIALS})(?:\s+{_GIVEN})?)\s+({_FAMILY})(?=$|[\s,.;:])")
# Between two names: a comma, or a short word in small letters.
_BETWEEN = re.compile(rf"^\s*(?:(?:[,;]|[{_LOW}]{{1,5}})\s+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """A name as printed in an author block, in normal case."""

    given: str
    family: str

    @property
    def full(self) -> str:
        """Given name first."""
        return f"{self.given} {self.family}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who signs, and as what: ``role`` is post, organisation and place as printed."""

    people: tuple[PersonName, ...]
    role: str


def starts_signature(*lines: str) -> bool:
    """Whether an author block begins with these lines."""
    plain = [line.replace("**", "").strip() for line in lines]
    text = " ".join(plain[:3])
    match = _NAME.match(text)
    if match is None or not _is_capitals(match[2]):
        return False
    rest = text[match.end() :]
    ends = {len(" ".join(plain[:count])) for count in range(1, len(plain) + 1)}
    another = _NAME.match(_BETWEEN.sub("", rest))
    is_apart = rest.startswith(",") or match.end() in ends or another is not None
    return is_apart or lines[0].startswith("**")


def _is_capitals(family: str) -> bool:
    letters = [char for char in family if char.isalpha()]
    return len(letters) > 1 and sum(char.isupper() for char in letters) >= 0.7 * len(letters)


def read_signature(lines: tuple[str, ...], text: str) -> Signature | None:
    """The author block these lines are, or ``None``; ``text`` is the lines joined and mended."""
    if len(text.split()) > _LONGEST or not starts_signature(*lines):
        return None
    people: list[PersonName] = []
    rest = text
    while (match := _NAME.match(rest)) and _is_capitals(match[2]):
        if people and len(match[2]) < 4:
            break  # an abbreviation in the post, not a second name
        given = " ".join(match[1].split())
        family = "-".join(map(str.capitalize, match[2].split("-")))
        people.append(PersonName(given=given, family=family))
        rest = _BETWEEN.sub("", rest[match.end() :])
    role = rest.strip(" ,;")
    alone = len(text.split()) == 2
    if not people or (len(people[-1].family) < 3 and not role and not alone):
        return None
    return Signature(people=tuple(people), role=role)
