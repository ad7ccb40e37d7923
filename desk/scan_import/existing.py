"""What people wrote already: the articles on disk, and which of them a contribution is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from desk.scan_import.letters import fold
from desk.scan_import.pieces import Piece
from plugins.assembly.facts import read_facts
from plugins.assembly.keys import ARTICLE_KEYS
from plugins.assembly.source_file import read_source
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Severity, Source, Spot
from plugins.issue.tables import Tables

SAME_HEADLINE = 0.85
_SAME_NAME = 0.85


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An article on disk in the language it was printed in."""

    slug: str
    lang: Language
    title: str
    section: str
    order: int
    authors: tuple[str, ...]
    scan_lost: tuple[str, ...]
    source: Source
    file: Path


def read_written(articles: Path) -> tuple[tuple[Written, ...], frozenset[str]]:
    """The articles below ``articles`` in their printed language, and every slug in use.

    A file that cannot be read is left to the checks of the build; its slug counts as taken.
    """
    found: list[Written] = []
    slugs: set[str] = set()
    for file in sorted(articles.glob("*.md")):
        slugs.add(file.name.split(".")[0])
        source_file, _ = read_source(file, f"content/articles/{file.name}")
        if source_file is None:
            continue
        values, source, _ = read_facts(source_file, ARTICLE_KEYS)
        if values.get("printed_in", source_file.lang) is not source_file.lang:
            continue
        found.append(
            Written(
                slug=source_file.slug,
                lang=source_file.lang,
                title=values.get("title", ""),
                section=values.get("region") or values.get("rubric") or "",
                order=values.get("order", 0),
                authors=values.get("authors", ()),
                scan_lost=values.get("scan_lost", ()),
                source=source,
                file=file,
            )
        )
    return tuple(found), frozenset(slugs)


def likeness(left: str, right: str) -> float:
    """How alike two headlines or names are (0 to 1), letters that scanners confuse apart."""
    return SequenceMatcher(None, fold(left), fold(right), autojunk=False).ratio()


def match_written(
    piece: Piece, written: Sequence[Written], names: dict[str, dict[Language, str]]
) -> Written | None:
    """The article on disk that is this contribution, by headline and section.

    Where the scan lost the headline, the author in the same section tells. ``names`` are the full
    names of the authors' table by id.
    """
    same = [row for row in written if row.lang is piece.lang and row.section == piece.section]
    best = max(same, key=lambda row: likeness(row.title, piece.title), default=None)
    if best and piece.title and likeness(best.title, piece.title) >= SAME_HEADLINE:
        return best
    if "headline" not in piece.lost:
        return None
    for row in same:
        theirs = [names[author][piece.lang] for author in row.authors if author in names]
        if piece.people and theirs and likeness(piece.people[0].full, theirs[0]) >= _SAME_NAME:
            return row
    return None


def full_names(tables: Tables) -> dict[str, dict[Language, str]]:
    """Full names in both languages by the id of the author's row."""
    return {
        author.id: {lang: author.full_name(lang) for lang in Language} for author in tables.authors
    }


def differences(
    piece: Piece, written: Written, names: dict[str, dict[Language, str]]
) -> tuple[Problem, ...]:
    """Facts of a file that are other than the scan's; the file is right until it is replaced."""
    theirs = [names.get(author, {}).get(piece.lang, author) for author in written.authors]
    ours = [person.full for person in piece.people]
    pairs = {
        "title": (written.title, piece.title, "headline" in piece.lost),
        "order": (str(written.order), str(piece.order), False),
        "authors": (
            ", ".join(theirs),
            ", ".join(ours),
            len(theirs) == len(ours)
            and all(likeness(a, b) >= _SAME_NAME for a, b in zip(theirs, ours, strict=True)),
        ),
        "scan_lost": (
            ", ".join(sorted(written.scan_lost)),
            ", ".join(sorted(piece.lost)),
            False,
        ),
    }
    message = N_(
        "“%(key)s” is “%(file)s” here and “%(scan)s” in the scan. The file stays as it is;"
        " --replace %(slug)s takes the scan's."
    )
    return tuple(
        Problem(
            spot=written.source.at(key) if key in written.source.lines_by_key else _top(written),
            code="differs",
            message=message,
            facts={"key": key, "file": mine or "–", "scan": scans or "–", "slug": written.slug},
            severity=Severity.WARNING,
        )
        for key, (mine, scans, same) in pairs.items()
        if mine != scans and not same
    )


def _top(written: Written) -> Spot:
    return Spot(written.source.path, 1)
