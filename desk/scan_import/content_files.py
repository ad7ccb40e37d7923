"""What an import writes into content/: full texts, drafts of new pairs, rows for new people."""

from __future__ import annotations

import gettext
import json
from collections.abc import Sequence
from pathlib import Path

from desk.scan_import.cues import Cues
from desk.scan_import.existing import Written, differences, full_names, match_written, read_written
from desk.scan_import.pieces import Piece, Untangled
from desk.scan_import.review_files import full_text
from desk.scan_import.slugs import slug_of
from desk.scan_import.table_rows import NewRows
from plugins.issue.imprint_table import read_imprint
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Severity, Spot
from plugins.issue.tables import Tables, read_tables
from plugins.issue.wording import Wording, read_catalogue

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
    imprint, _ = read_imprint(content / "data" / "issue.toml", "content/data/issue.toml")
    files: dict[Path, str] = {}
    told: list[Problem] = []
    taken = set(slugs)
    free = list(written)
    for piece in untangled.pieces:
        row = match_written(piece, free, names)
        if row is not None:
            free.remove(row)
        slug = row.slug if row else slug_of(piece.title or f"{piece.section} {piece.order}", taken)
        taken.add(slug)
        text_file = content / "fulltext" / f"{slug}.{piece.lang}.md"
        text = full_text(piece)
        if not text_file.exists() or slug in replace:
            files[text_file] = text
        elif text_file.read_bytes() != text.encode("utf-8"):
            told.append(_kept(f"content/fulltext/{text_file.name}", slug))
        if row is None:
            draft = content / "articles" / f"{slug}.{piece.lang}.md"
            published = imprint.published.isoformat() if imprint else ""
            files[draft] = draft_file(
                piece,
                rows.author_ids(piece),
                published,
                says[piece.lang],
                _is_region(piece, tables),
            )
        elif slug in replace:
            files[row.file] = _with_scan_facts(row, piece)
        else:
            told += differences(piece, row, names)
    for name in _TABLES:
        if added := getattr(rows, name):
            table = content / "data" / f"{name}.toml"
            before = table.read_text(encoding="utf-8-sig").rstrip() if table.exists() else ""
            files[table] = "\n\n".join(filter(None, (before, *added))) + "\n"
    return files, tuple(told)


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
        f"title: {_quoted(title)}",
        f"standfirst: {_quoted(to_do)}",
        f"{'region' if in_region else 'rubric'}: {piece.section}",
        f"order: {piece.order}",
        f"authors: [{', '.join(authors)}]",
        f"printed_in: {piece.lang}",
        "themes: []",
        *([f"scan_lost: [{', '.join(piece.lost)}]"] if piece.lost else []),
    ]
    if not authors:
        lost = say.gettext(N_("The scan of the page lost the author block."))
        rows.append(f"authors_lost: {_quoted(lost)}")
    if "headline" in piece.lost:
        note = say.gettext(N_("The scan of the page lost the headline."))
        rows.append(f"title_note: {_quoted(note)}")
    rows += ["status: draft", f"published: {published}"]
    return "\n".join(["---", *rows, "---", "", to_do, ""])


def _with_scan_facts(row: Written, piece: Piece) -> str:
    """The file with the scan's title, order and losses; all else stays as people wrote it."""
    text = row.file.read_text(encoding="utf-8-sig")
    facts = {"order": str(piece.order)}
    if "headline" not in piece.lost:
        facts["title"] = _quoted(piece.title)
    if piece.lost or "scan_lost" in row.source.lines_by_key:
        facts["scan_lost"] = f"[{', '.join(piece.lost)}]"
    head, mark, story = text.partition("\n---")
    for key, value in facts.items():
        rows = head.split("\n")
        at = next((n for n, row in enumerate(rows) if row.startswith(f"{key}:")), len(rows))
        head = "\n".join([*rows[:at], f"{key}: {value}", *rows[at + 1 :]])
    return head + mark + story


def _is_region(piece: Piece, tables: Tables) -> bool:
    return piece.section in {region.id for region in tables.regions}


def _kept(path: str, slug: str) -> Problem:
    message = N_(
        "This file differs from the scan and is left as it is. --replace %(slug)s takes the"
        " scan's text."
    )
    return Problem(
        spot=Spot(path),
        code="kept",
        message=message,
        facts={"slug": slug},
        severity=Severity.WARNING,
    )


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
