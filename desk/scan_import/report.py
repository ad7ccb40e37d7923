"""The report of an import: what was found, where every character went, where a person must look."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desk.scan_import.doubts import Doubt
from desk.scan_import.imprint import ScannedImprint, imprint_toml, without_private
from desk.scan_import.parts import Kind, Part
from desk.scan_import.pieces import Untangled
from plugins.interface_text.wording import Wording
from plugins.issue.problem import N_, Problem

_REASONS = {
    Kind.MASTHEAD: N_("masthead of the newspaper"),
    Kind.SUBSCRIPTION: N_("subscription box"),
    Kind.COPY: N_("printed twice"),
    Kind.DEBRIS: N_("rules and leftovers without words"),
    Kind.TEXT: N_("text that belongs to no contribution"),
    Kind.ATTRIBUTION: N_("text that belongs to no contribution"),
    Kind.SIGNATURE: N_("text that belongs to no contribution"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Characters of the scan by where they went; the sums together are its size.

    ``pieces`` has one number for each contribution, in order; ``kinds`` counts what is in none,
    ``left_out`` are the parts that were not used at all. ``spaces`` are line ends and blanks
    between blocks.
    """

    pieces: tuple[int, ...]
    kinds: Counter[Kind]
    left_out: tuple[tuple[Part, int], ...]
    spaces: int
    size: int

    @property
    def total(self) -> int:
        """The sum of all parts."""
        return sum(self.pieces) + self.kinds.total() + self.spaces


def account_for(text: str, untangled: Untangled) -> Account:
    """Count the characters of ``text`` by where ``untangled`` put them.

    What is in no unit must be white space, and no character may be in two: that is counted here
    from the text itself, not from the units, so that a loss would show.
    """
    owned = bytearray(len(text))

    def claim(place: int) -> int:
        unit = untangled.parts[place].unit
        fresh = owned.count(0, unit.start, unit.end)
        owned[unit.start : unit.end] = b"\x01" * (unit.end - unit.start)
        return fresh

    pieces = tuple(sum(map(claim, piece.places)) for piece in untangled.pieces)
    claimed = {place for piece in untangled.pieces for place in piece.places}
    kinds: Counter[Kind] = Counter()
    left_out = []
    for place, part in enumerate(untangled.parts):
        if place not in claimed:
            characters = claim(place)
            kinds[part.kind] += characters
            if part.kind in _REASONS:
                left_out.append((part, characters))
    spaces = sum(
        char == "\ufeff" or (char.isspace() and not owned[at]) for at, char in enumerate(text)
    )
    return Account(
        pieces=pieces, kinds=kinds, left_out=tuple(left_out), spaces=spaces, size=len(text)
    )


def write_report(
    untangled: Untangled,
    imprint: ScannedImprint,
    account: Account,
    doubts: Sequence[Doubt],
    wording: Wording,
    scan: str,
) -> str:
    """The report as text, in the editor's language. The same scan gives the same report."""
    say = wording.say
    left_out = sorted(_REASONS.keys() & account.kinds.keys())
    rows = [
        say(N_("Import of %(scan)s"), scan=scan),
        "",
        say(N_("Contributions: %(num)d"), num=len(untangled.pieces)),
        *(
            f"{number:4d}  {piece.section} {piece.order}  {piece.lang}  {size:6d}  "
            f"{piece.title or '–'} · {', '.join(p.full for p in piece.people) or '–'}"
            + (f"  [{', '.join(piece.lost)}]" if piece.lost else "")
            for number, (piece, size) in enumerate(
                zip(untangled.pieces, account.pieces, strict=True), start=1
            )
        ),
        "",
        say(N_("Where every character of the scan went")),
        _sum(sum(account.pieces), say(N_("contributions"))),
        _sum(account.kinds[Kind.SECTION], say(N_("section lines"))),
        _sum(account.kinds[Kind.IMPRINT], say(N_("imprint"))),
        *(_sum(account.kinds[kind], say(_REASONS[kind])) for kind in left_out),
        _sum(account.spaces, say(N_("line ends and spaces between blocks"))),
        _sum(account.total, say(N_("together"))),
        _sum(account.size, say(N_("characters in the scan"))),
        "",
        say(N_("Broken words made whole: %(num)d"), num=_joined(untangled)),
        "",
        say(N_("Left out")),
        *(_left_out(*row, wording) for row in account.left_out),
        "",
        say(N_("Imprint, for issue.toml")),
        imprint_toml(imprint),
        "",
        say(N_("Uncertain spots, worst first: %(num)d"), num=len(doubts)),
        *(wording.problem(row.problem) for row in doubts),
    ]
    return "\n".join(rows) + "\n"


def tell_differences(differences: Sequence[Problem], wording: Wording) -> str:
    """Where files people wrote say something else than the scan."""
    if not differences:
        return ""
    rows = [
        wording.say(N_("Files that say something else than the scan, left as they are")),
        *(wording.problem(problem) for problem in differences),
    ]
    return "\n".join(rows) + "\n"


def _left_out(part: Part, count: int, wording: Wording) -> str:
    told = []
    unit = part.unit
    for lang in wording.languages:
        say = replace(wording, languages=(lang,)).say
        message = N_("lines %(first)d–%(last)d: %(count)d characters, %(reason)s")
        facts = {"first": unit.first_line, "last": unit.last_line, "count": count}
        told.append(say(message, **facts, reason=say(_REASONS[part.kind])))
    return "\n".join((*told, f"    {without_private(part.text)}"))


def _joined(untangled: Untangled) -> int:
    """Words whose halves stood in two lines, columns or pages."""
    broken = sum(
        line.endswith("-")
        for piece in untangled.pieces
        for place in piece.body
        for line in untangled.parts[place].unit.lines[:-1]
    )
    return broken + sum(len(piece.text.mended) for piece in untangled.pieces)


def _sum(count: int, what: str) -> str:
    return f"{count:9d}  {what}"
