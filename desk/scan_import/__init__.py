"""The scan import: OCR text of printed pages becomes article files and a report.

``import_scan`` is the door; it runs through these rooms in this order:

1. The text: ``reading`` (bytes to text), ``blocks`` (text to units: a paragraph, a headline, an
   author block), ``letters`` and ``words`` (what letters and the scan's own words tell and mend).
2. What each unit is: ``parts``, asking ``sections``, ``signatures`` and ``furniture``, by the words
   of ``cues`` (cues.toml).
3. Which units make a contribution: ``untangling`` deals them out, weighing ``links`` (sentences
   that go on, words in common).
4. The contributions: ``composing`` (their paragraphs in order, as Markdown), put together and
   given their section in ``pieces``.
5. What is told: ``report`` (where every character went), ``doubts`` (where a person must look),
   ``imprint`` (data for issue.toml).
6. What is written: ``content_files`` with ``table_rows`` and ``existing`` (what people wrote
   already); all is put in place or nothing.

With ``into``, each contribution is one file, ``<NN>-<slug>.md`` in print order: YAML front matter
(title, lang, section, author, post, scan_lost where something is lost) and below it the body, the
text as Markdown; report.txt and imprint.toml lie beside. ``author`` is the full name in normal
case, empty where it is lost; ``post`` is post, organisation and place as printed. Where the
headline is lost, ``title`` is what is left of it. No person, school or article is named anywhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from desk.content.writing import write_all
from desk.scan_import.content_files import content_files, new_or_same, review_files
from desk.scan_import.cues import read_cues
from desk.scan_import.doubts import find_doubts
from desk.scan_import.imprint import imprint_toml, read_imprint_parts
from desk.scan_import.pieces import untangle_scan
from desk.scan_import.reading import read_scan
from desk.scan_import.report import account_for, tell_differences, write_report
from desk.scan_import.sections import read_section_names
from desk.translations import editors_wording
from plugins.interface_text.wording import Wording
from plugins.issue.problem import N_, Problem, Spot, Stopped

__all__ = ["ImportOutcome", "import_scan"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOutcome:
    """What an import did. ``report`` is for printing; ``written`` are the files that changed."""

    problems: tuple[Problem, ...]
    report: str
    written: tuple[Path, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether nothing could be imported."""
        return any(problem.stops for problem in self.problems)


def import_scan(
    scan: Path,
    project: Path,
    *,
    into: Path | None = None,
    replace: tuple[str, ...] = (),
    wording: Wording | None = None,
) -> ImportOutcome:
    """Import the OCR text ``scan`` into ``project``, or into the folder ``into`` for review.

    Files that exist and differ are left alone and told; ``replace`` names slugs where the scan
    wins. Bad input and a disk that refuses are problems in the outcome, never an exception; then
    every file is as it was.
    """
    wording = wording or editors_wording()
    try:
        return _import(scan, project, into, replace, wording)
    except Stopped as stop:
        nothing = wording.say(N_("Nothing was imported and no file was changed."))
        report = f"{wording.report(stop.problems)}\n{nothing}"
        return ImportOutcome(problems=stop.problems, report=report)


def _import(
    scan: Path, project: Path, into: Path | None, replace: tuple[str, ...], wording: Wording
) -> ImportOutcome:
    """See ``import_scan``. Raises ``Stopped``."""
    if into is not None and into.exists() and not into.is_dir():
        message = N_("This is a file, and --into names a folder. Name one that is not there yet.")
        raise Stopped((Spot(str(into)).problem("into-a-file", message),))
    names, opening, faults = read_section_names(project)
    text, problems = read_scan(scan, scan.name)
    problems = (*faults, *problems)
    if text is None or any(problem.stops for problem in problems):
        raise Stopped(problems)
    cues = read_cues()
    untangled = untangle_scan(text, names, opening, cues)
    if all(section.place < 0 for section in untangled.sections):
        message = N_(
            "No section line was found (▷ and the name of a region or rubric), so nothing can be"
            " put in its place. Check that this is the scan of the issue and that its names stand"
            " in the tables."
        )
        raise Stopped((*problems, Spot(scan.name, 1).problem("no-section", message)))
    imprint = read_imprint_parts(untangled.parts, cues)
    account = account_for(text, untangled)
    doubts = find_doubts(untangled, imprint, account.size - account.total, scan.name)
    report = write_report(untangled, imprint, account, doubts, wording, scan.name)
    try:
        if into is not None:
            review = {**review_files(untangled, into), into / "imprint.toml": imprint_toml(imprint)}
            kept, told = new_or_same(review, replace)
            files: Mapping[Path, str | bytes] = {**kept, into / "report.txt": report}
        else:
            files, told = content_files(untangled, project, replace, wording, cues)
        if any(problem.stops for problem in told):
            raise Stopped(told)
        written = write_all(files)
    except OSError as fault:
        message = N_(
            "The disk refused (%(reason)s). Make room, check the permissions or name another"
            " folder, then import again."
        )
        spot = Spot(str(fault.filename or into or "content"))
        refused = spot.problem("refused", message, reason=fault.strerror or str(fault))
        raise Stopped((*problems, refused)) from fault
    summary = wording.say(N_("Files written: %(num)d"), num=len(written))
    problems = (*problems, *(row.problem for row in doubts), *told)
    rows = filter(None, (report, tell_differences(told, wording), summary))
    return ImportOutcome(problems=problems, report="\n".join(rows), written=written)
