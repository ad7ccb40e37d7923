"""What people wrote already: the articles on disk, and which of them a contribution is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from pathlib import Path

from desk.scan_import.letters import fold
from desk.scan_import.pieces import Piece
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Severity, Source, Spot
from plugins.reading.front_matter import ARTICLE_KEYS, read_front_matter
from plugins.reading.source_file import read_source
from plugins.reading.tables import Tables

SAME_HEADLINE = 0.85

IsSame = Callable[[Piece, "Written"], bool]
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

    @property
    def section_key(self) -> str:
        """The key its section stands under."""
        return "rubric" if "rubric" in self.source.lines_by_key else "region"


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
        values, source, _ = read_front_matter(source_file, ARTICLE_KEYS)
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
    pieces: Sequence[Piece],
    written: Sequence[Written],
    names: dict[str, dict[Language, str]],
    same_text: IsSame = lambda piece, row: False,
) -> tuple[Written | None, ...]:
    """For each contribution the article on disk that it is, whatever people corrected in it.

    Its full text tells when that was imported before; then the headline, in its own section first;
    where another one was written, the author in the same section, and where there is none, the
    place in the section. ``names`` are the full names of the authors' table by id.
    """
    found: dict[int, Written] = {}
    for same in (
        same_text,
        _same_headline_here,
        _same_headline,
        lambda piece, row: _same_author(piece, row, names),
        _same_place_unsigned,
    ):
        for number, piece in enumerate(pieces):
            if number in found:
                continue
            free = [row for row in written if row not in found.values()]
            likely = [row for row in free if row.lang is piece.lang and same(piece, row)]
            if likely:
                found[number] = max(likely, key=lambda row: likeness(row.title, piece.title))
    return tuple(found.get(number) for number in range(len(pieces)))


def _same_headline(piece: Piece, row: Written) -> bool:
    return bool(piece.title) and likeness(row.title, piece.title) >= SAME_HEADLINE


def _same_headline_here(piece: Piece, row: Written) -> bool:
    return row.section == piece.section and _same_headline(piece, row)


def _same_author(piece: Piece, row: Written, names: dict[str, dict[Language, str]]) -> bool:
    theirs = [names[author][piece.lang] for author in row.authors if author in names]
    if row.section != piece.section or not piece.people or not theirs:
        return False
    return likeness(piece.people[0].full, theirs[0]) >= _SAME_NAME


def _same_place_unsigned(piece: Piece, row: Written) -> bool:
    unsigned = not piece.people and not row.authors
    return unsigned and (row.section, row.order) == (piece.section, piece.order)


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
        written.section_key: (written.section, piece.section, False),
        "title": (written.title, piece.title, "headline" in piece.lost),
        "order": (str(written.order), str(piece.order), False),
        "authors": (
            ", ".join(theirs),
            ", ".join(ours),
            same_authors(piece, written, names),
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
    lines = written.source.lines_by_key
    return tuple(
        Spot(written.source.path, lines.get(key, 1)).problem(
            "differs",
            message,
            severity=Severity.WARNING,
            key=key,
            file=mine or "–",
            scan=scans or "–",
            slug=written.slug,
        )
        for key, (mine, scans, same) in pairs.items()
        if mine != scans and not same
    )


def kept_file(path: str, slug: str) -> Problem:
    """A file that says something else than the scan and is not written."""
    message = N_(
        "This file differs from the scan and is left as it is. --replace %(slug)s takes the"
        " scan's text."
    )
    return Spot(path).problem("kept", message, severity=Severity.WARNING, slug=slug)


def unknown_slugs(replace: Sequence[str], known: Collection[str]) -> tuple[Problem, ...]:
    """Slugs to be replaced that no contribution has."""
    message = N_("There is no contribution “%(value)s”. Did you mean “%(nearest)s”?")
    wrong = [slug for slug in replace if slug not in known]
    guesses = {slug: get_close_matches(slug, known, n=1, cutoff=0.0)[0] for slug in wrong}
    return tuple(
        Spot("--replace").problem("unknown-slug", message, value=slug, nearest=guess)
        for slug, guess in guesses.items()
    )


def same_authors(piece: Piece, written: Written, names: dict[str, dict[Language, str]]) -> bool:
    """Whether a file names the people who sign the contribution."""
    theirs = [names.get(author, {}).get(piece.lang, author) for author in written.authors]
    ours = [person.full for person in piece.people]
    return len(theirs) == len(ours) and all(
        likeness(a, b) >= _SAME_NAME for a, b in zip(theirs, ours, strict=True)
    )
