"""The imprint as data for issue.toml. Telephone numbers and private addresses are never written."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desk.content.writing import quoted
from desk.scan_import.cues import Cues
from desk.scan_import.parts import Kind, Part
from desk.scan_import.words import WORD
from plugins.letters.private.contacts import MAIL, PRINTED_PHONE

_SITE = re.compile(r"\b(?:www\.)?[A-Za-z][\w-]+\.(?:kz|com|org|ru|net)\b")
_MEMBER = re.compile(r"(?=\b[^\W\d_]{3,}\s+[^\W\d_]\.\s?[^\W\d_]\.\s?,)")
_COPY = 0.8
_PERSONAL = ("editor_in_chief", "chief_of_desk", "managing_editor", "layout")


@dataclass(frozen=True, slots=True, kw_only=True)
class ScannedImprint:
    """Names and facts of the imprint by key and the members of the council.

    ``lines`` are those its blocks begin at; ``withheld`` has the line of everything that was found
    and is not written.
    """

    lines: tuple[int, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    council: tuple[str, ...] = ()
    withheld: tuple[int, ...] = ()


def read_imprint_parts(parts: Sequence[Part], cues: Cues) -> ScannedImprint:
    """The imprint from its blocks; blocks that repeat earlier ones add nothing."""
    fields: dict[str, str] = {}
    council: list[str] = []
    withheld: list[int] = []
    seen: set[str] = set()
    blocks = [part for part in parts if part.kind is Kind.IMPRINT]
    for part in blocks:
        line = part.unit.first_line
        withheld += [line] * len(PRINTED_PHONE.findall(part.text))
        words = WORD.findall(part.text.lower())
        if words and sum(word in seen for word in words) > _COPY * len(words):
            continue
        seen.update(words)
        found = [row.strip() for row in _MEMBER.split(part.text)]
        if len(found) > 4:
            council += [row for row in found if _MEMBER.match(row)]
            continue
        labelled = _labelled(part.text, cues)
        for key, value in labelled:
            if key == "office":
                withheld.append(line)
            elif value:
                fields.setdefault(key, value)
        if email := MAIL.search(part.text):
            if any(key == "office" for key, _ in labelled):
                fields.setdefault("email", email[0])
            else:
                withheld.append(line)
        if site := _SITE.search(MAIL.sub(" ", part.text)):
            fields.setdefault("site", site[0].lower())
    return ScannedImprint(
        lines=tuple(part.unit.first_line for part in blocks),
        fields=fields,
        council=tuple(council),
        withheld=tuple(withheld),
    )


def without_private(text: str) -> str:
    """``text`` with every telephone number and e-mail address as an ellipsis in brackets."""
    return MAIL.sub("[…]", PRINTED_PHONE.sub("[…]", text))


def _labelled(text: str, cues: Cues) -> list[tuple[str, str]]:
    """Labels of the imprint in a text, each with what stands behind it."""
    lower = text.lower()
    marks: list[tuple[int, int, str]] = []
    for key, labels in cues.imprint_fields.items():
        if label := next((label for label in labels if label in lower), None):
            at = lower.index(label)
            marks.append((at, at + len(label), key))
    # Of labels that overlap the one that starts first counts, of these the longest.
    marks.sort(key=lambda mark: (mark[0], -mark[1]))
    kept: list[tuple[int, int, str]] = []
    for mark in marks:
        if not kept or mark[0] >= kept[-1][1]:
            kept.append(mark)
    ends = [mark[0] for mark in (*kept[1:], (len(text), 0, ""))]
    return [
        (key, _value(text[end:stop], key, cues))
        for (_, end, key), stop in zip(kept, ends, strict=False)
    ]


def _value(text: str, key: str, cues: Cues) -> str:
    text = _SITE.split(MAIL.sub(" ", PRINTED_PHONE.sub(" ", text)))[0]
    if key in _PERSONAL or key == "owner":
        stops = "|".join(map(re.escape, cues.imprint_stops))
        text = re.split(rf"\(|(?i:\b(?:{stops}))", text)[0]
    if key == "registration" and (number := re.search(r"№\s?[\w-]+", text)):
        return number[0]
    if key == "subscription_index":
        found = re.search(r"\d{5,6}", text)
        return found[0] if found else ""
    return " ".join(text.split()).strip(" :;,.–-")


def imprint_toml(imprint: ScannedImprint) -> str:
    """The imprint as a TOML file for a person to take into issue.toml."""
    rows = [
        "# Read from the imprint of the scan, as printed. Check it, then take it into issue.toml.",
        f"# Withheld and never written: {len(imprint.withheld)} telephone numbers or addresses.",
        f"lines = [{', '.join(map(str, imprint.lines))}]",
        "",
        "[imprint]",
        *(f"{key} = {quoted(value)}" for key, value in imprint.fields.items()),
        "",
    ]
    for member in imprint.council:
        name, _, post = member.partition(".,")
        rows += ["[[council]]", f"name = {quoted(name + '.')}"]
        rows += [f"post = {quoted(post.strip(' ,.;'))}", ""]
    return "\n".join(rows)
