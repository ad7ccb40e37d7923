"""What an import writes: files for review, or full texts, drafts of new pairs and table rows."""

import gettext
from collections.abc import Mapping, Sequence
from pathlib import Path

from desk.content.writing import quoted, with_rows
from desk.scan_import.cues import Cues
from desk.scan_import.existing import (
    differences,
    kept_file,
    match_written,
    read_written,
    same_authors,
    section_key,
    unknown_slugs,
)
from desk.scan_import.imprint import without_private
from desk.scan_import.pieces import Piece, Untangled
from desk.scan_import.table_rows import NewRows
from plugins.interface_text.wording import Wording, read_catalogue
from plugins.issue.contribution import Article
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem
from plugins.letters.slugs import slug_of
from plugins.reading.tables import read_tables


def review_files(untangled: Untangled, folder: Path) -> dict[Path, str]:
    """``<NN>-<slug>.md`` in print order: title, lang, section, author, post; the text below."""
    files: dict[Path, str] = {}
    taken: set[str] = set()
    for number, piece in enumerate(untangled.pieces, start=1):
        slug = slug_of(piece.name, taken)
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


def content_files(
    untangled: Untangled, project: Path, replace: Sequence[str], wording: Wording, cues: Cues
) -> tuple[dict[Path, str | bytes], tuple[Problem, ...]]:
    """The files to be written and, as problems, what differs from files people wrote.

    A pair that exists keeps its facts and its full text unless its slug is in ``replace``.
    """
    content = project / "content"
    tables = read_tables(content / "data")
    written, slugs = read_written(content / "articles")
    names = {row.id: {lang: row.full_name(lang) for lang in Language} for row in tables.authors}
    says = {lang: wording.catalogues.get(lang) or read_catalogue(lang) for lang in Language}
    rows = NewRows(
        tables=tables,
        cues=cues,
        author_word={lang: says[lang].gettext(N_("author")) for lang in Language},
    )
    files: dict[Path, str | bytes] = {}
    told: list[Problem] = []
    taken = set(slugs)

    def same_text(piece: Piece, row: Article) -> bool:
        file = content / "fulltext" / f"{row.slug}.{row.lang}.md"
        return file.is_file() and file.read_bytes() == full_text(piece).encode("utf-8")

    rows_on_disk = match_written(untangled.pieces, written, names, same_text)
    for piece, row in zip(untangled.pieces, rows_on_disk, strict=True):
        slug = row.slug if row else slug_of(piece.name, taken)
        taken.add(slug)
        text_file = content / "fulltext" / f"{slug}.{piece.lang}.md"
        text = full_text(piece)
        if not text_file.exists() or slug in replace:
            files[text_file] = text
        elif text_file.read_bytes() != text.encode("utf-8"):
            told.append(kept_file(f"content/fulltext/{text_file.name}", slug))
        section = "region" if rows.is_region(piece.section) else "rubric"
        if row is None:
            draft = content / "articles" / f"{slug}.{piece.lang}.md"
            published = tables.imprint.published.isoformat()
            authors = rows.author_ids(piece)
            files[draft] = draft_file(piece, authors, published, says[piece.lang], section)
        elif slug in replace:
            file = project / row.source.path
            authors = () if same_authors(piece, row, names) else rows.author_ids(piece)
            before = file.read_text(encoding="utf-8-sig")
            files[file] = _with_scan_facts(before, row, piece, authors, section)
        else:
            told += differences(piece, row, names)
    told += unknown_slugs(replace, taken)
    for name, added in sorted(rows.added.items()):
        table = content / "data" / f"{name}.toml"
        files[table] = with_rows(table.read_bytes() if table.exists() else b"", added)
    return files, tuple(told)


def draft_file(
    piece: Piece,
    authors: tuple[str, ...],
    published: str,
    say: gettext.NullTranslations,
    section: str,
) -> str:
    """The file of a new pair in the printed language, a draft with every fact that was found;
    ``section`` is the key its section stands under."""
    to_do = say.gettext(N_("The digest is still to be written."))
    title = piece.title or say.gettext(N_("Headline lost"))
    rows = [
        f"title: {quoted(title)}",
        f"standfirst: {quoted(to_do)}",
        f"{section}: {piece.section}",
        f"order: {piece.order}",
        f"authors: [{', '.join(authors)}]",
        f"printed_in: {piece.lang}",
        "practices: []",
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
    text: str, row: Article, piece: Piece, authors: tuple[str, ...], section: str
) -> str:
    """The file's ``text`` with the scan's facts; all else stays as people wrote it.

    ``authors`` are ids, none where the file names the same people.
    """
    facts = {"order": str(piece.order)}
    if row.section != piece.section:
        facts[section_key(row)] = piece.section
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
        rows[at : at + 1] = [f"{section if key == section_key(row) else key}: {value}"]
    return "\n".join(rows) + mark + story
