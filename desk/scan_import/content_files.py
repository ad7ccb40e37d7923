"""What an import writes: files for review, or full texts, drafts of new pairs and table rows."""

from __future__ import annotations

import gettext
from collections.abc import Mapping, Sequence
from pathlib import Path

from desk.scan_import.cues import Cues
from desk.scan_import.existing import (
    Written,
    differences,
    full_names,
    kept_file,
    match_written,
    read_written,
    same_authors,
    unknown_slugs,
)
from desk.scan_import.imprint import without_private
from desk.scan_import.pieces import Piece, Untangled
from desk.scan_import.table_rows import NewRows
from desk.scan_import.writing import quoted, slug_of
from plugins.interface_text.wording import Wording, read_catalogue
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem
from plugins.reading.tables import Tables, read_tables


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


_TABLES = ("authors", "organisations", "places")


def content_files(
    untangled: Untangled, project: Path, replace: Sequence[str], wording: Wording, cues: Cues
) -> tuple[dict[Path, str], tuple[Problem, ...]]:
    """The files to be written and, as problems, what differs from files people wrote.

    A pair that exists keeps its facts and its full text unless its slug is in ``replace``.
    """
    content = project / "content"
    tables = read_tables(content / "data")
    written, slugs = read_written(content / "articles")
    names = full_names(tables)
    says = {lang: _catalogue(wording, lang) for lang in Language}
    rows = NewRows(
        tables=tables,
        cues=cues,
        author_word={lang: says[lang].gettext(N_("author")) for lang in Language},
    )
    files: dict[Path, str] = {}
    told: list[Problem] = []
    taken = set(slugs)
    on_disk = {row.slug: _text_on_disk(content, row) for row in written}

    def same_text(piece: Piece, row: Written) -> bool:
        return on_disk[row.slug] == full_text(piece).encode("utf-8")

    rows_on_disk = match_written(untangled.pieces, written, names, same_text)
    for piece, row in zip(untangled.pieces, rows_on_disk, strict=True):
        slug = row.slug if row else slug_of(piece.title or f"{piece.section} {piece.order}", taken)
        taken.add(slug)
        text_file = content / "fulltext" / f"{slug}.{piece.lang}.md"
        text = full_text(piece)
        if not text_file.exists() or slug in replace:
            files[text_file] = text
        elif text_file.read_bytes() != text.encode("utf-8"):
            told.append(kept_file(f"content/fulltext/{text_file.name}", slug))
        if row is None:
            draft = content / "articles" / f"{slug}.{piece.lang}.md"
            published = tables.imprint.published.isoformat()
            files[draft] = draft_file(
                piece,
                rows.author_ids(piece),
                published,
                says[piece.lang],
                _is_region(piece, tables),
            )
        elif slug in replace:
            authors = None if same_authors(piece, row, names) else rows.author_ids(piece)
            files[row.file] = _with_scan_facts(row, piece, authors, _is_region(piece, tables))
        else:
            told += differences(piece, row, names)
    told += unknown_slugs(replace, taken)
    for name in _TABLES:
        if added := getattr(rows, name):
            table = content / "data" / f"{name}.toml"
            before = table.read_text(encoding="utf-8-sig").rstrip() if table.exists() else ""
            files[table] = "\n\n".join(filter(None, (before, *added))) + "\n"
    return files, tuple(told)


def _text_on_disk(content: Path, row: Written) -> bytes | None:
    file = content / "fulltext" / f"{row.slug}.{row.lang}.md"
    return file.read_bytes() if file.is_file() else None


def _catalogue(wording: Wording, lang: Language) -> gettext.NullTranslations:
    return wording.catalogues[lang] if lang in wording.catalogues else read_catalogue(lang)


def draft_file(
    piece: Piece,
    authors: tuple[str, ...],
    published: str,
    say: gettext.NullTranslations,
    in_region: bool,
) -> str:
    """The file of a new pair in the printed language, a draft with every fact that was found."""
    to_do = say.gettext(N_("The digest is still to be written."))
    title = piece.title or say.gettext(N_("Headline lost"))
    rows = [
        f"title: {quoted(title)}",
        f"standfirst: {quoted(to_do)}",
        f"{'region' if in_region else 'rubric'}: {piece.section}",
        f"order: {piece.order}",
        f"authors: [{', '.join(authors)}]",
        f"printed_in: {piece.lang}",
        "themes: []",
        *([f"scan_lost: [{', '.join(piece.lost)}]"] if piece.lost else []),
    ]
    if not authors:
        lost = say.gettext(N_("The scan of the page lost the author block."))
        rows.append(f"authors_lost: {quoted(lost)}")
    if "headline" in piece.lost:
        note = say.gettext(N_("The scan of the page lost the headline."))
        rows.append(f"title_note: {quoted(note)}")
    rows += ["status: draft", f"published: {published}"]
    return "\n".join(["---", *rows, "---", "", to_do, ""])


def _with_scan_facts(
    row: Written, piece: Piece, authors: tuple[str, ...] | None, in_region: bool
) -> str:
    """The file with the scan's facts; all else stays as people wrote it.

    ``authors`` are ids, ``None`` where the file names the same people.
    """
    text = row.file.read_text(encoding="utf-8-sig")
    facts = {"order": str(piece.order)}
    if row.section != piece.section:
        facts[row.section_key] = piece.section
    if authors:
        facts["authors"] = f"[{', '.join(authors)}]"
    if "headline" not in piece.lost:
        facts["title"] = quoted(piece.title)
    if piece.lost or "scan_lost" in row.source.lines_by_key:
        facts["scan_lost"] = f"[{', '.join(piece.lost)}]"
    head, mark, story = text.partition("\n---")
    rows = head.split("\n")
    for key, value in facts.items():
        at = next((n for n, line in enumerate(rows) if line.startswith(f"{key}:")), len(rows))
        name = ("region" if in_region else "rubric") if key == row.section_key else key
        rows[at : at + 1] = [f"{name}: {value}"]
    return "\n".join(rows) + mark + story


def _is_region(piece: Piece, tables: Tables) -> bool:
    return piece.section in {region.id for region in tables.regions}
