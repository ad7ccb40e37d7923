"""The report of an import: what was found, where every character went, where a person must look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desk.scan_import.accounting import Account, LeftOut
from desk.scan_import.doubts import Doubt
from desk.scan_import.imprint import ScannedImprint, imprint_toml, without_private
from desk.scan_import.parts import Kind
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
    sums = account.left_out_by_kind
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
        _sum(account.section_lines, say(N_("section lines"))),
        _sum(account.imprint, say(N_("imprint"))),
        *(_sum(count, say(_REASONS[kind])) for kind, count in sorted(sums.items())),
        _sum(account.spaces, say(N_("line ends and spaces between blocks"))),
        _sum(account.total, say(N_("together"))),
        _sum(account.size, say(N_("characters in the scan"))),
        "",
        say(N_("Broken words made whole: %(num)d"), num=_joined(untangled)),
        "",
        say(N_("Left out")),
        *(_left_out(row, wording) for row in account.left_out),
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


def _left_out(row: LeftOut, wording: Wording) -> str:
    told = []
    for lang in wording.languages:
        say = replace(wording, languages=(lang,)).say
        message = N_("lines %(first)d–%(last)d: %(count)d characters, %(reason)s")
        facts = {"first": row.first_line, "last": row.last_line, "count": row.characters}
        told.append(say(message, **facts, reason=say(_REASONS[row.kind])))
    return "\n".join((*told, f"    {without_private(row.text)}"))


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
