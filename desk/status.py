"""``inv status``: how far the issue is, section by section and in both languages, and what is open.

It counts what can be read, whatever is broken beside it.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from desk.content.copying import JudgedCopy, judge_copy
from desk.translations import editors_wording
from plugins.interface_text.wording import Wording, wording_for
from plugins.issue.language import Language
from plugins.issue.problem import N_, Severity

WIDTH = 80
_MISSING = "missing"
# Headings of columns, in their order: short, or the names of sections have no room.
_HEADINGS = {
    "published": N_("publ."),
    "draft": N_("draft"),
    "withdrawn": N_("withdr."),
    _MISSING: N_("missing"),
}
_LANGUAGES = {Language.KK: N_("In Kazakh"), Language.RU: N_("In Russian")}
_Counts = Counter[tuple[Language, str]]


def status(project: Path) -> bool:
    """Print the state of the content of ``project``, once for each language of the person; False
    where the disk has no room to look at it."""
    wording = editors_wording()
    try:
        found = judge_copy(project)
    except OSError as fault:
        message = N_("The disk refused (%(reason)s). Make room, or check the permissions.")
        print(wording.say(message, reason=fault.strerror or str(fault)))
        return False
    for lang in wording.languages:
        print(status_report(found, lang))
    return True


def status_report(found: JudgedCopy, lang: Language) -> str:
    """The table of all sections, and how many findings are open, in the words of ``lang``."""
    wording = wording_for((lang,))
    counts = _counted(found)
    names = {row.id: row.name[lang] for row in found.issue.section_rows}
    rows = [(names.get(id) or id or "–", counts[id]) for id in _in_order(found, counts)]
    total: _Counts = sum(counts.values(), Counter())
    lines = [*_table(wording, rows, total), "", *_open_findings(found, wording)]
    return "\n".join(line.rstrip() for line in lines)


def _counted(found: JudgedCopy) -> dict[str, _Counts]:
    """By section how many files are in which state. A file that is there and cannot be read, so
    that nobody knows its state, is not missing; it is counted apart."""
    counts: dict[str, _Counts] = {row.id: Counter() for row in found.issue.section_rows}
    for pair in found.issue.pairs:
        known = (half.section for half in (pair.facts, *pair.halves) if half.section)
        of_section = counts.setdefault(next(known, ""), Counter())
        for lang in Language:
            half = pair[lang]
            if half is not None and "status" not in half.invalid_keys:
                of_section[lang, half.status] += 1
            elif half is None and f"content/articles/{pair.slug}.{lang}.md" not in found.files:
                of_section[lang, _MISSING] += 1
    return counts


def _in_order(found: JudgedCopy, counts: dict[str, _Counts]) -> Iterator[str]:
    """Sections in print order, then those the print has not, then what no table knows."""
    printed = [id for id in found.issue.imprint.sections if id in counts]
    yield from dict.fromkeys((*printed, *counts))


def _table(wording: Wording, rows: list[tuple[str, _Counts]], total: _Counts) -> Iterator[str]:
    headings = {state: wording.say(heading) for state, heading in _HEADINGS.items()}
    digits = len(str(max(total.values(), default=0)))
    widths = {state: max(len(heading), digits) + 1 for state, heading in headings.items()}
    half = sum(widths.values()) + 1
    room = WIDTH - 2 * half
    spoken = "".join(f" {wording.say(_LANGUAGES[lang]):<{half - 1}}" for lang in Language)
    yield " " * room + spoken
    heads = "".join(f"{headings[state]:>{widths[state]}}" for state in headings)
    yield " " * room + f" {heads}" * 2
    for name, counts in (*rows, (wording.say(N_("In all")), total)):
        cells = "".join(
            " " + "".join(f"{counts[lang, state] or '–':>{widths[state]}}" for state in headings)
            for lang in Language
        )
        yield f"{_shortened(name, room):<{room}}{cells}"


def _shortened(name: str, room: int) -> str:
    name = " ".join(name.split())
    return name if len(name) <= room else f"{name[: room - 1]}…"


def _open_findings(found: JudgedCopy, wording: Wording) -> Iterator[str]:
    articles = found.issue.articles
    read = {half.source.path for half in articles if "status" not in half.invalid_keys}
    files = {path for path in found.files if re.fullmatch(r"content/articles/.*\.md", path)}
    if unreadable := len(files - read):
        yield wording.say(N_("Files of articles that cannot be read: %(num)d"), num=unreadable)
    errors = sum(problem.stops for problem in found.problems)
    warnings = sum(
        problem.severity is Severity.WARNING and not problem.is_reminder
        for problem in found.problems
    )
    if errors:
        yield wording.plural("%(num)d error", "%(num)d errors", errors)
    if warnings:
        yield wording.plural("%(num)d warning", "%(num)d warnings", warnings)
    if errors or warnings:
        yield wording.say(N_("“inv check” names them all."))
    else:
        yield wording.say(N_("Nothing is open in the texts; “inv check” looks at the pages too."))
