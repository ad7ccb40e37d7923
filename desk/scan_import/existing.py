"""What people wrote already: the articles on disk, and which of them a contribution is."""

from collections.abc import Callable, Collection, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from desk.scan_import.letters import likeness
from desk.scan_import.pieces import Piece
from plugins.issue.contribution import Article
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Severity, Spot
from plugins.reading.assembling import read_file
from plugins.reading.markdown_text import Renderer

# The full names in both languages by the id of the author's row.
Names = Mapping[str, Mapping[Language, str]]
IsSame = Callable[[Piece, Article], bool]

_SAME_HEADLINE = 0.85
_SAME_NAME = 0.85


def read_written(articles: Path) -> tuple[tuple[Article, ...], frozenset[str]]:
    """The articles below ``articles`` in their printed language, and every slug in use.

    A file that cannot be read is left to the checks of the build; its slug counts as taken.
    """
    files = sorted(articles.glob("*.md"))
    renderer = Renderer()
    found = (read_file(file, articles.parent, renderer).article for file in files)
    written = tuple(row for row in found if row and row.is_as_printed)
    return written, frozenset(file.name.split(".")[0] for file in files)


def section_key(written: Article) -> str:
    """The key the section of an article stands under."""
    return "rubric" if "rubric" in written.source.lines_by_key else "region"


def match_written(
    pieces: Sequence[Piece],
    written: Sequence[Article],
    names: Names,
    same_text: IsSame = lambda piece, row: False,
) -> tuple[Article | None, ...]:
    """For each contribution the article on disk that it is, whatever people corrected in it.

    Its full text tells when that was imported before; then the headline, in its own section first;
    where another one was written, the author in the same section, and where there is none, the
    place in the section.
    """
    found: dict[int, Article] = {}
    for same in (
        same_text,
        lambda piece, row: row.section == piece.section and _same_headline(piece, row),
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


def _same_headline(piece: Piece, row: Article) -> bool:
    return bool(piece.title) and likeness(row.title, piece.title) >= _SAME_HEADLINE


def _same_author(piece: Piece, row: Article, names: Names) -> bool:
    theirs = [names[author][piece.lang] for author in row.authors if author in names]
    if row.section != piece.section or not piece.people or not theirs:
        return False
    return likeness(piece.people[0].full, theirs[0]) >= _SAME_NAME


def _same_place_unsigned(piece: Piece, row: Article) -> bool:
    unsigned = not piece.people and not row.authors
    return unsigned and (row.section, row.order) == (piece.section, piece.order)


def _authors(piece: Piece, written: Article, names: Names) -> tuple[list[str], list[str]]:
    """Who signs by the file, and by the scan."""
    theirs = [names.get(author, {}).get(piece.lang, author) for author in written.authors]
    return theirs, [person.full for person in piece.people]


def same_authors(piece: Piece, written: Article, names: Names) -> bool:
    """Whether a file names the people who sign the contribution."""
    theirs, ours = _authors(piece, written, names)
    return len(theirs) == len(ours) and all(
        likeness(a, b) >= _SAME_NAME for a, b in zip(theirs, ours, strict=True)
    )


def differences(piece: Piece, written: Article, names: Names) -> tuple[Problem, ...]:
    """Facts of a file that are other than the scan's; the file is right until it is replaced."""
    theirs, ours = _authors(piece, written, names)
    pairs = {
        section_key(written): (written.section, piece.section),
        "title": (written.title, piece.title),
        "order": (str(written.order), str(piece.order)),
        "authors": (", ".join(theirs), ", ".join(ours)),
        "scan_lost": (", ".join(sorted(written.scan_lost)), ", ".join(sorted(piece.lost))),
    }
    if "headline" in piece.lost:
        del pairs["title"]
    if same_authors(piece, written, names):
        del pairs["authors"]
    message = N_(
        "“%(key)s” is “%(file)s” here and “%(scan)s” in the scan. The file stays as it is;"
        " --replace %(slug)s takes the scan's."
    )
    return tuple(
        written.source.problem(
            key,
            "differs",
            message,
            severity=Severity.WARNING,
            key=key,
            file=mine or "–",
            scan=scans or "–",
            slug=written.slug,
        )
        for key, (mine, scans) in pairs.items()
        if mine != scans
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
    guesses = {
        slug: get_close_matches(slug, known, n=1, cutoff=0.0)[0]
        for slug in replace
        if slug not in known
    }
    return tuple(
        Spot("--replace").problem("unknown-slug", message, value=slug, nearest=guess)
        for slug, guess in guesses.items()
    )
