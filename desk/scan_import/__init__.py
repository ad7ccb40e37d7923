"""The scan import: OCR text of printed pages becomes article files and a report.

``import_scan`` is the door. What happens, in order:

- bytes become text (``reading``), text becomes units (``blocks``);
- every unit gets a kind (``parts``, with ``sections``, ``signatures``, ``headlines``,
  ``furniture``, ``masthead``) and its letters are mended (``lookalikes``, ``mending``);
- units are dealt out to contributions (``untangling``, by ``links`` between paragraphs), the
  contributions to sections (``homes``), their paragraphs put in order (``ordering``) and set as
  Markdown (``composing``): all that together is ``pieces``;
- ``accounting`` shows that nothing was lost, ``doubts`` where a person must look; ``report``
  says both;
- ``content_files`` or ``review_files`` say what is to be written, ``writing`` puts all of it in
  place or nothing.

With ``into``, each contribution is one file, ``<NN>-<slug>.md`` in print order: YAML front matter
(title, lang, section, author, post, scan_lost where something is lost) and below it the text as
Markdown; report.txt and imprint.toml lie beside. ``author`` is the full name in normal case, empty
where it is lost; ``post`` is post, organisation and place as printed. Words by which the parts of a
page are known stand in cues.toml; no person, school or article is named anywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desk.scan_import.accounting import account_for
from desk.scan_import.content_files import content_files
from desk.scan_import.cues import read_cues
from desk.scan_import.doubts import find_doubts
from desk.scan_import.imprint import imprint_toml, read_imprint_parts
from desk.scan_import.pieces import untangle_scan
from desk.scan_import.reading import read_scan
from desk.scan_import.report import tell_differences, write_report
from desk.scan_import.review_files import review_files
from desk.scan_import.sections import SectionName
from desk.scan_import.writing import write_all
from plugins.issue.imprint_table import read_imprint
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Severity, Spot
from plugins.issue.tables import read_tables
from plugins.issue.wording import Wording, wording_of_the_shell

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
    wins. Bad input is a problem in the outcome, never an exception; a disk that cannot be written
    raises ``OSError`` and leaves every file as it was.
    """
    wording = wording or wording_of_the_shell()
    shown = scan.name
    names, opening, faults = _section_names(project)
    text, problems = read_scan(scan, shown)
    problems = (*faults, *problems)
    if text is None or any(problem.stops for problem in problems):
        return ImportOutcome(problems=problems, report=_failure(problems, wording))
    cues = read_cues()
    untangled = untangle_scan(text.text, names, opening, cues)
    if all(section.place < 0 for section in untangled.sections):
        problems = (*problems, _no_section(shown))
        return ImportOutcome(problems=problems, report=_failure(problems, wording))
    imprint = read_imprint_parts(untangled.parts, cues)
    account = account_for(text.text, untangled)
    doubts = find_doubts(untangled, imprint, account, shown)
    report = write_report(untangled, imprint, account, doubts, wording, shown)
    if into is not None:
        files = review_files(untangled, into)
        files[into / "imprint.toml"] = imprint_toml(imprint)
        files, differences = _without_others(files, replace)
        files[into / "report.txt"] = report
    else:
        files, differences = content_files(untangled, project, replace, wording, cues)
    written = write_all(files)
    told = tell_differences(differences, wording)
    summary = wording.say(N_("Files written: %(num)d"), num=len(written))
    problems = (*problems, *(row.problem for row in doubts), *differences)
    return ImportOutcome(
        problems=problems, report="\n".join(filter(None, (report, told, summary))), written=written
    )


def _section_names(
    project: Path,
) -> tuple[tuple[SectionName, ...], str | None, tuple[Problem, ...]]:
    """The sections of the tables, and the one whose piece stands before the first section line."""
    data = project / "content" / "data"
    tables = read_tables(data)
    imprint, faults = read_imprint(data / "issue.toml", "content/data/issue.toml")
    names = (
        *(
            SectionName(
                id=row.id, kind=row.kind, kk=row.name[Language.KK], ru=row.name[Language.RU]
            )
            for row in tables.regions
        ),
        *(
            SectionName(
                id=row.id, kind="rubric", kk=row.name[Language.KK], ru=row.name[Language.RU]
            )
            for row in tables.rubrics
        ),
    )
    first = imprint.sections[0] if imprint is not None and imprint.sections else None
    opening = first if first in {row.id for row in tables.rubrics} else None
    wanted = ("regions.toml", "rubrics.toml", "issue.toml")
    needed = [p for p in (*tables.problems, *faults) if p.stops and p.spot.path.endswith(wanted)]
    return names, opening, tuple(needed)


def _without_others(
    files: dict[Path, str], replace: tuple[str, ...]
) -> tuple[dict[Path, str], tuple[Problem, ...]]:
    """The files that may be written: new ones, unchanged ones, and those to be replaced."""
    kept, differences = {}, []
    for path, text in files.items():
        slug = path.stem.partition("-")[2] or path.stem
        same = not path.exists() or path.read_bytes() == text.encode("utf-8")
        if same or slug in replace:
            kept[path] = text
        else:
            message = N_(
                "This file differs from the scan and is left as it is. --replace %(slug)s takes the"
                " scan's text."
            )
            differences.append(
                Problem(
                    spot=Spot(path.name),
                    code="kept",
                    message=message,
                    facts={"slug": slug},
                    severity=Severity.WARNING,
                )
            )
    return kept, tuple(differences)


def _no_section(shown: str) -> Problem:
    message = N_(
        "No section line was found (▷ and the name of a region or rubric), so nothing can be put"
        " in its place. Check that this is the scan of the issue and that its names stand in the"
        " tables."
    )
    return Problem(spot=Spot(shown, 1), code="no-section", message=message)


def _failure(problems: tuple[Problem, ...], wording: Wording) -> str:
    told = wording.report(problems)
    return "\n".join((told, wording.say(N_("Nothing was imported and no file was changed."))))
