"""One file for each contribution, for review and for the checks: front matter and text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from desk.scan_import.existing import kept_file, unknown_slugs
from desk.scan_import.imprint import without_private
from desk.scan_import.pieces import Piece, Untangled
from desk.scan_import.slugs import slug_of
from desk.scan_import.writing import quoted
from plugins.issue.problem import Problem


def review_files(untangled: Untangled, folder: Path) -> dict[Path, str]:
    """``<NN>-<slug>.md`` in print order: title, lang, section, author, post; the text below."""
    files: dict[Path, str] = {}
    taken: set[str] = set()
    for number, piece in enumerate(untangled.pieces, start=1):
        slug = slug_of(piece.title or f"{piece.section} {piece.order}", taken)
        taken.add(slug)
        files[folder / f"{number:02d}-{slug}.md"] = _file(piece)
    return files


def _file(piece: Piece) -> str:
    facts = {
        "title": piece.title,
        "lang": str(piece.lang),
        "section": piece.section,
        "author": ", ".join(person.full for person in piece.people),
        "post": without_private(piece.role),
    }
    rows = [f"{key}: {quoted(value)}" for key, value in facts.items()]
    if piece.lost:
        rows.append(f"scan_lost: [{', '.join(piece.lost)}]")
    return "\n".join(["---", *rows, "---", "", full_text(piece)])


def full_text(piece: Piece) -> str:
    """The author's text as Markdown, a line end behind it."""
    return without_private(piece.text.markdown) + "\n"


def new_or_same(
    files: Mapping[Path, str], replace: Sequence[str]
) -> tuple[dict[Path, str], tuple[Problem, ...]]:
    """The files that may be written: new ones, unchanged ones, and those to be replaced."""
    free: dict[Path, str] = {}
    slugs = {path: path.stem.partition("-")[2] or path.stem for path in files}
    differences = [*unknown_slugs(replace, slugs.values())]
    for path, text in files.items():
        slug = slugs[path]
        same = not path.exists() or path.read_bytes() == text.encode("utf-8")
        if same or slug in replace:
            free[path] = text
        else:
            differences.append(kept_file(path.name, slug))
    return free, tuple(differences)
