"""The uncertain spots of an import, worst first, as problems with their place and reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desk.scan_import.accounting import Account
from desk.scan_import.furniture import find_repeats
from desk.scan_import.imprint import ScannedImprint
from desk.scan_import.parts import Kind
from desk.scan_import.pieces import Untangled
from plugins.issue.problem import N_, Problem, Severity, Spot
from plugins.letters.contacts import MAIL, PRINTED_PHONE

_CERTAIN_SECTION = 0.9
_CERTAIN_HEADLINE = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A spot a person must look at; ``weight`` orders the report, the greatest first."""

    weight: int
    problem: Problem


# (weight, line, code, message, facts) -> Doubt; place among the parts -> line of the scan.
MakeDoubt = Callable[..., Doubt]
LineOf = Callable[[int], int]


def find_doubts(
    untangled: Untangled, imprint: ScannedImprint, account: Account, path: str
) -> tuple[Doubt, ...]:
    """All doubts of an import; ``path`` is what messages call the scan."""

    def doubt(weight: int, line: int, code: str, message: str, **facts: object) -> Doubt:
        problem = Problem(
            spot=Spot(path, line),
            code=code,
            message=message,
            args=facts,
            severity=Severity.WARNING,
        )
        return Doubt(weight=weight, problem=problem)

    def line_of(place: int) -> int:
        return untangled.parts[place].unit.first_line if place >= 0 else 1

    found = [
        *_sections(untangled, doubt, line_of),
        *_pieces(untangled, doubt, line_of),
        *_withheld(untangled, imprint, doubt),
    ]
    texts = [part.text for part in untangled.parts]
    spoken = [place for place, part in enumerate(untangled.parts) if part.kind is Kind.TEXT]
    for place, earlier in find_repeats(texts, spoken).items():
        message = N_(
            "This paragraph repeats words of line %(other)d; the scanner may have read them twice."
            " They are kept. Compare with the page."
        )
        found.append(doubt(40, line_of(place), "repeats", message, other=line_of(earlier)))
    for part in untangled.parts:
        if part.kind is Kind.COPY and part.copy_of is not None:
            message = N_("This block was printed before and is left out. Compare the two.")
            found.append(doubt(30, part.unit.first_line, "copy", message))
        if part.kind is Kind.SECTION and part.section is None:
            message = N_(
                "This line looks like a section's, but no table has a name like it. What follows"
                " was counted to the section before. Add the name to regions.toml or rubrics.toml."
            )
            found.append(doubt(100, part.unit.first_line, "unknown-section", message))
        for before, after in part.mended:
            message = N_("Letters of another script were mended: “%(before)s” → “%(after)s”.")
            facts = {"before": before, "after": after}
            found.append(doubt(10, part.unit.first_line, "look-alike", message, **facts))
    if not account.adds_up:
        message = N_(
            "%(missing)d characters of the scan are unaccounted for. Report this as a bug."
        )
        found.append(doubt(200, 1, "unaccounted", message, missing=account.size - account.total))
    return tuple(sorted(found, key=lambda row: (-row.weight, row.problem.spot, row.problem.code)))


def _sections(untangled: Untangled, doubt: MakeDoubt, line_of: LineOf) -> Iterator[Doubt]:
    seen: dict[str, int] = {}
    for section in untangled.sections:
        line = line_of(section.place)
        if section.name.id in seen:
            message = N_(
                "The section “%(section)s” begins a second time (first at line %(other)d). Are two"
                " issues in one file? Import them one at a time."
            )
            facts = {"section": section.name.id, "other": seen[section.name.id]}
            yield doubt(95, line, "section-twice", message, **facts)
            continue
        seen[section.name.id] = line
        found = sum(piece.section == section.name.id for piece in untangled.pieces)
        if found != section.name.pieces and (section.place >= 0 or found):
            message = N_(
                "The section “%(section)s” has %(found)d contributions; the plan of its page has"
                " %(planned)d. Look for a lost headline or a piece that stands elsewhere."
            )
            facts = {"section": section.name.id, "found": found, "planned": section.name.pieces}
            yield doubt(90, line, "off-plan", message, **facts)
        match = untangled.parts[section.place].section if section.place >= 0 else None
        if match and match.likeness < _CERTAIN_SECTION:
            message = N_(
                "This line was read as the section “%(section)s”, though it is spelt otherwise."
            )
            yield doubt(60, line, "section-unsure", message, section=section.name.id)


def _pieces(untangled: Untangled, doubt: MakeDoubt, line_of: LineOf) -> Iterator[Doubt]:
    for piece in untangled.pieces:
        places = [p for p in (piece.headline, piece.signature, *piece.body) if p >= 0]
        line = line_of(piece.headline if piece.headline >= 0 else min(places))
        title = {"title": piece.title or f"{piece.section} {piece.order}"}
        if "headline" in piece.lost:
            message = N_("“%(title)s”: the headline is lost. Give the piece a title of your own.")
            yield doubt(80, line, "headline-lost", message, **title)
        elif untangled.parts[piece.headline].likeness < _CERTAIN_HEADLINE:
            message = N_("“%(title)s” was taken for a headline. Check that it is one.")
            yield doubt(50, line, "headline-unsure", message, **title)
        if "signature" in piece.lost:
            message = N_("“%(title)s”: no author block was found. Look for it on the page.")
            yield doubt(80, line, "signature-lost", message, **title)
        if piece.moved_from:
            message = N_(
                "“%(title)s” stands under “%(stands)s” and was counted to “%(section)s”, which its"
                " text names. Check the section."
            )
            facts = {**title, "stands": piece.moved_from, "section": piece.section}
            yield doubt(75, line, "section-changed", message, **facts)
        for place in piece.moved:
            message = N_(
                "“%(title)s”: this paragraph was moved to where its sentence began. Check it."
            )
            yield doubt(45, line_of(place), "paragraph-moved", message, **title)
        for place in piece.text.breaks:
            message = N_(
                "“%(title)s”: the text breaks off or begins here in the middle of a sentence."
            )
            yield doubt(65, line_of(place), "broken-off", message, **title)


def _withheld(untangled: Untangled, imprint: ScannedImprint, doubt: MakeDoubt) -> Iterator[Doubt]:
    for line in sorted({row.line for row in imprint.withheld}):
        message = N_(
            "A telephone number or private address stands here. It is not written anywhere."
        )
        yield doubt(70, line, "private", message)
    for part in untangled.parts:
        if part.kind is not Kind.IMPRINT and (
            PRINTED_PHONE.search(part.text) or MAIL.search(part.text)
        ):
            message = N_(
                "A telephone number or private address stands here. It is not written anywhere."
            )
            yield doubt(85, part.unit.first_line, "private", message)
