"""The uncertain spots of an import, worst first, as problems with their place and reason."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desk.scan_import.furniture import find_repeats
from desk.scan_import.imprint import ScannedImprint, without_private
from desk.scan_import.parts import Kind
from desk.scan_import.pieces import Untangled
from plugins.issue.problem import N_, Problem, Severity, Spot

_CERTAIN_SECTION = 0.9
_CERTAIN_HEADLINE = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A spot a person must look at; ``weight`` orders the report, the greatest first."""

    weight: int
    problem: Problem


# (weight, line, code, message, facts) -> Doubt
MakeDoubt = Callable[..., Doubt]


def find_doubts(
    untangled: Untangled, imprint: ScannedImprint, missing: int, path: str
) -> tuple[Doubt, ...]:
    """All doubts of an import; ``path`` is what messages call the scan, ``missing`` how many
    characters of it are unaccounted for."""

    def doubt(weight: int, line: int, code: str, message: str, **facts: object) -> Doubt:
        problem = Spot(path, line).problem(code, message, severity=Severity.WARNING, **facts)
        return Doubt(weight=weight, problem=problem)

    found = [
        *_sections(untangled, doubt),
        *_pieces(untangled, doubt),
        *_parts(untangled, doubt),
        *_withheld(untangled, imprint, doubt),
    ]
    if missing:
        message = N_(
            "%(missing)d characters of the scan are unaccounted for. Report this as a bug."
        )
        found.append(doubt(200, 1, "unaccounted", message, missing=missing))
    return tuple(sorted(found, key=lambda row: (-row.weight, row.problem.spot, row.problem.code)))


def _sections(untangled: Untangled, doubt: MakeDoubt) -> Iterator[Doubt]:
    seen: dict[str, int] = {}
    for section in untangled.sections:
        line = untangled.line_of(section.place)
        if section.name.id in seen:
            message = N_(
                "The section “%(section)s” begins a second time (first at line %(other)d). Are two"
                " issues in one file? Import them one at a time."
            )
            other = seen[section.name.id]
            yield doubt(95, line, "section-twice", message, section=section.name.id, other=other)
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


def _pieces(untangled: Untangled, doubt: MakeDoubt) -> Iterator[Doubt]:
    for piece in untangled.pieces:
        line = untangled.line_of(piece.headline if piece.headline >= 0 else min(piece.places))
        title = {"title": piece.name}
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
            yield doubt(45, untangled.line_of(place), "paragraph-moved", message, **title)
        for place in piece.text.breaks:
            message = N_(
                "“%(title)s”: the text breaks off or begins here in the middle of a sentence."
            )
            yield doubt(65, untangled.line_of(place), "broken-off", message, **title)


def _parts(untangled: Untangled, doubt: MakeDoubt) -> Iterator[Doubt]:
    texts = [part.text for part in untangled.parts]
    spoken = [place for place, part in enumerate(untangled.parts) if part.kind is Kind.TEXT]
    for place, earlier in find_repeats(texts, spoken).items():
        message = N_(
            "This paragraph repeats words of line %(other)d; the scanner may have read them twice."
            " They are kept. Compare with the page."
        )
        other = untangled.line_of(earlier)
        yield doubt(40, untangled.line_of(place), "repeats", message, other=other)
    for part in untangled.parts:
        line = part.unit.first_line
        if part.kind is Kind.COPY:
            message = N_("This block was printed before and is left out. Compare the two.")
            yield doubt(30, line, "copy", message)
        if part.kind is Kind.SECTION and part.section is None:
            message = N_(
                "This line looks like a section's, but no table has a name like it. What follows"
                " was counted to the section before. Add the name to regions.toml or rubrics.toml."
            )
            yield doubt(100, line, "unknown-section", message)
        for before, after in part.mended:
            message = N_("Letters of another script were mended: “%(before)s” → “%(after)s”.")
            yield doubt(10, line, "look-alike", message, before=before, after=after)


def _withheld(untangled: Untangled, imprint: ScannedImprint, doubt: MakeDoubt) -> Iterator[Doubt]:
    message = N_("A telephone number or private address stands here. It is not written anywhere.")
    for line in sorted(set(imprint.withheld)):
        yield doubt(70, line, "private", message)
    for part in untangled.parts:
        if part.kind is not Kind.IMPRINT and without_private(part.text) != part.text:
            yield doubt(85, part.unit.first_line, "private", message)
