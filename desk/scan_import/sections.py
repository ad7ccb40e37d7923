"""Section lines: ▷ or ►, a region in both languages or a rubric in one, however it is spelt."""

import re
from dataclasses import dataclass
from pathlib import Path

from desk.scan_import.letters import fold, likeness
from plugins.issue.language import Language
from plugins.issue.problem import Problem
from plugins.reading.tables import read_tables

MARKS = "▷►▶▸▹►▻→⊳❯➤>"
_LEAST_LIKENESS = 0.55
_LEAST_UNMARKED = 0.8
_DASH = re.compile(r"\s[–—-]\s*|\s*[–—]\s")

PIECES_BY_KIND = {"city": 2, "oblast": 4, "rubric": 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionName:
    """A section as the editors' tables name it; ``kind`` is city, oblast or rubric."""

    id: str
    kind: str
    kk: str
    ru: str

    @property
    def pieces(self) -> int:
        """How many contributions the plan of its page has."""
        return PIECES_BY_KIND[self.kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionMatch:
    """The section a line names, and how like its name is (0 to 1)."""

    section: SectionName
    likeness: float


def read_section_names(
    project: Path,
) -> tuple[tuple[SectionName, ...], str | None, tuple[Problem, ...]]:
    """The sections of the tables, and the one whose piece stands before the first section line."""
    tables = read_tables(project / "content" / "data")
    rows = [
        *((row.id, row.kind, row.name) for row in tables.regions),
        *((row.id, "rubric", row.name) for row in tables.rubrics),
    ]
    names = tuple(
        SectionName(id=row_id, kind=kind, kk=name[Language.KK], ru=name[Language.RU])
        for row_id, kind, name in rows
    )
    first = next(iter(tables.imprint.sections), None)
    opening = first if first in {row.id for row in tables.rubrics} else None
    wanted = ("regions.toml", "rubrics.toml", "issue.toml")
    needed = [p for p in tables.problems if p.stops and p.spot.path.endswith(wanted)]
    return names, opening, tuple(needed)


def looks_like_section(line: str) -> bool:
    """Whether the line bears the mark of a section line."""
    return line.lstrip("*# ")[:1] in tuple(MARKS[:-1]) or (
        line.startswith("> ") and line.upper() == line
    )


def match_section(line: str, names: tuple[SectionName, ...]) -> SectionMatch | None:
    """The section ``line`` names, or ``None`` where it names none.

    The words for city and oblast weigh with the name, since one city and one oblast share theirs.
    A line without its mark must be in capitals and much more alike.
    """
    marked = looks_like_section(line)
    name = line.strip("*#_ " + MARKS)
    if not name or not any(char.isalpha() for char in name):
        return None
    if not marked and not _is_capitals(name):
        return None
    best = max(
        (SectionMatch(section=section, likeness=_likeness(name, section)) for section in names),
        key=lambda match: match.likeness,
        default=None,
    )
    least = _LEAST_LIKENESS if marked else _LEAST_UNMARKED
    return best if best and best.likeness >= least else None


def _is_capitals(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 5 and sum(char.isupper() for char in letters) > 0.8 * len(letters)


def _likeness(line: str, section: SectionName) -> float:
    parts = [part for part in _DASH.split(line) if part.strip()]
    names = (section.kk, section.ru)
    if section.kind == "rubric" or len(parts) == 1:
        return max(_ratio(line, name) for name in names)
    return sum(max(_ratio(part, name) for part in parts) for name in names) / len(names)


def _ratio(left: str, right: str) -> float:
    # «город Алматы» and «АЛМАТЫ ГОРОД» are the same; order of words does not count.
    mine = "".join(sorted(left.split(), key=len))
    theirs = "".join(sorted(map(fold, right.split()), key=len))
    return max(likeness(left, right), likeness(mine, theirs))
