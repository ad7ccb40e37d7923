"""A site with everything that may be missing: two lone halves, a withdrawn piece, a full text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FULL_TEXT = {
    "kk": "Мектеп ашық сабақ өткізді.\n\n## Нәтиже\n\n> Балалар көп сұрақ қойды.\n\n- бір\n- екі\n",
    "ru": "Школа провела открытый урок.\n\n## Итог\n\n> Дети спросили о многом.\n\n- раз\n- два\n",
}
CORRECTION = {"kk": "Мектептің аты түзетілді.", "ru": "Исправлено название школы."}


@dataclass(frozen=True)
class Chosen:
    """Slugs of the real site, chosen by the facts they have."""

    only_kazakh: str
    only_russian: str
    withdrawn: str
    corrected: str
    with_full_text: str


def choose(site: Path) -> Chosen:
    """The first contributions, in the order of their slugs, that fit."""
    printed: dict[str, list[str]] = {"kk": [], "ru": []}
    for file in sorted((site / "content" / "articles").glob("*.kk.md")):
        text = file.read_text(encoding="utf-8")
        lang = "kk" if "\nprinted_in: kk\n" in text else "ru"
        if "\nregion: " in text and "\nauthors: []" not in text:
            printed[lang].append(file.name.removesuffix(".kk.md"))
    return Chosen(
        only_kazakh=printed["kk"][0],
        only_russian=printed["ru"][0],
        withdrawn=printed["ru"][1],
        corrected=printed["kk"][1],
        with_full_text=printed["ru"][2],
    )


def make_gaps(site: Path) -> Chosen:
    """Change a copy of the site accordingly."""
    chosen = choose(site)
    articles = site / "content" / "articles"
    (articles / f"{chosen.only_kazakh}.ru.md").unlink()
    (articles / f"{chosen.only_russian}.kk.md").unlink()
    for lang in ("kk", "ru"):
        _replace(articles / f"{chosen.withdrawn}.{lang}.md", "published", "withdrawn")
        note = f"published\ncorrections:\n  - date: 2026-12-01\n    note: {CORRECTION[lang]}"
        _replace(articles / f"{chosen.corrected}.{lang}.md", "published", note)
    full_text = site / "content" / "fulltext" / f"{chosen.with_full_text}.ru.md"
    full_text.parent.mkdir(exist_ok=True)
    full_text.write_text(FULL_TEXT["ru"], encoding="utf-8")
    return chosen


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert f"\nstatus: {old}\n" in text, file
    file.write_text(text.replace(f"\nstatus: {old}\n", f"\nstatus: {new}\n"), encoding="utf-8")
