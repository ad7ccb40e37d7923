"""A pair that is to be: what is known of it so far, and the files and rows it becomes."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import get_type_hints

from desk.content.writing import quoted, with_rows
from plugins.issue.language import Bilingual, Language
from plugins.reading.tables import SHAPES

LATER = "…"  # stands for what the editor writes into the files


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRow:
    """A row for the table ``table`` (a name of SHAPES): its texts by dotted keys."""

    table: str
    values: Mapping[str, str]

    @property
    def id(self) -> str:
        return self.values["id"]

    def with_values(self, **values: str) -> NewRow:
        """The same row with these values, whatever stood in their place."""
        return replace(self, values={**self.values, **values})

    @property
    def name(self) -> Bilingual:
        """What the row is called; of a person both names."""
        parts = ("given", "family") if self.table == "authors" else ("name",)
        return Bilingual(
            **{
                lang.value: " ".join(self.values[f"{part}.{lang}"] for part in parts)
                for lang in Language
            }
        )

    @property
    def text(self) -> str:
        """The row as TOML, its keys in the order of their table."""
        keys = list(get_type_hints(SHAPES[self.table].make))
        values = sorted(self.values.items(), key=lambda item: keys.index(item[0].partition(".")[0]))
        lines = [f"{key} = {quoted(value)}" for key, value in values]
        return "\n".join([f"[[{SHAPES[self.table].array}]]", *lines])


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPair:
    """Both files of a contribution, and the ``rows`` that its authors need. ``section_key`` is
    region or rubric; titles that are missing are written later."""

    published: datetime.date
    slug: str = "new"
    printed_in: str = Language.KK
    titles: Mapping[Language, str] = field(default_factory=dict)
    section_key: str = "region"
    section: str = ""
    order: int = 1
    authors: tuple[str, ...] = ()
    authors_lost: Mapping[Language, str] = field(default_factory=dict)
    practices: tuple[str, ...] = ()
    rows: tuple[NewRow, ...] = ()

    def with_row(self, row: NewRow, **values: str) -> NewPair:
        """The same pair with one row more, which has these values too."""
        return replace(self, rows=(*self.rows, row.with_values(**values)))

    @property
    def first_lang(self) -> Language:
        """The language that comes first and gives names to files and rows: that of the print."""
        return Language.RU if self.printed_in == Language.RU else Language.KK

    def path(self, lang: Language) -> str:
        """The path of one of its files."""
        return f"content/articles/{self.slug}.{lang}.md"

    def files(self, project: Path, status: str = "draft") -> dict[str, bytes]:
        """By path what has to be written: both articles, and the tables with the new rows."""
        files = {self.path(lang): self._article(lang, status).encode() for lang in Language}
        for table in dict.fromkeys(row.table for row in self.rows):
            path = f"content/data/{table}.toml"
            rows = [row.text for row in self.rows if row.table == table]
            files[path] = with_rows((project / path).read_bytes(), rows)
        return files

    def _article(self, lang: Language, status: str) -> str:
        facts = {
            "title": quoted(self.titles.get(lang) or LATER),
            "standfirst": quoted(LATER),
            self.section_key: self.section or quoted(LATER),
            "order": str(self.order),
            "authors": f"[{', '.join(self.authors)}]",
            **({"authors_lost": quoted(self.authors_lost[lang])} if self.authors_lost else {}),
            "printed_in": self.printed_in,
            "practices": f"[{', '.join(self.practices)}]",
            "status": status,
            "published": self.published.isoformat(),
        }
        lines = [f"{key}: {value}" for key, value in facts.items()]
        return "\n".join(["---", *lines, "---", "", LATER, ""])
