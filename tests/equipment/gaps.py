"""A small site with everything that may be missing: two lone halves, a withdrawn piece, a full
text in one language, one that was never in print; and a correction."""

from __future__ import annotations

from makers import Files, article, miniature

FULL_TEXT = "Школа провела открытый урок.\n\n## Итог\n\n> Дети спросили о многом.\n\n- раз\n- два\n"
CORRECTION = {"kk": "Мектептің аты түзетілді.", "ru": "Исправлено название школы."}

ONLY_KAZAKH = "kir"
ONLY_RUSSIAN = "bir"
WITHDRAWN = "eki"
CORRECTED = "oris"
WITH_FULL_TEXT = "ush"
NEVER_PRINTED = "tort"


def issue_with_gaps() -> Files:
    """The miniature issue with four contributions more, and the gaps."""
    files = miniature()
    for order, slug in enumerate((ONLY_RUSSIAN, WITHDRAWN, WITH_FULL_TEXT), start=3):
        files.update(article(slug, order=order, printed_in="ru", author="ivan-petrov"))
    files.update(article(NEVER_PRINTED, order=6, printed_in="nowhere"))
    del files[f"content/articles/{ONLY_KAZAKH}.ru.md"]
    del files[f"content/articles/{ONLY_RUSSIAN}.kk.md"]
    for lang, note in CORRECTION.items():
        _state(files, f"{WITHDRAWN}.{lang}", "withdrawn")
        correction = f"published\ncorrections:\n  - date: 2026-12-01\n    note: {note}"
        _state(files, f"{CORRECTED}.{lang}", correction)
    files[f"content/fulltext/{WITH_FULL_TEXT}.ru.md"] = FULL_TEXT
    return files


def _state(files: Files, name: str, status: str) -> None:
    text = files[f"content/articles/{name}.md"]
    assert isinstance(text, str) and "\nstatus: published\n" in text
    text = text.replace("\nstatus: published\n", f"\nstatus: {status}\n")
    files[f"content/articles/{name}.md"] = text
