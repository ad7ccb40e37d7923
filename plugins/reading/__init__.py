"""Reading: everything that opens a file of content/. Files and tables become the Issue, once.

What a reader sees because of this room: every article an editor committed, or a message about it.
Pelican's own reading leaves a faulty article out and goes on; here no fault of a file can make it
vanish: each becomes a Problem that validation shows.

Signals: ``readers_init`` (the reader for ``.md``), ``all_generators_finalized`` (the Issue).
Settings: ``SHOW_DRAFTS`` (preview), ``PATH``. In the context: ``assembled`` (for validation) and
``issue`` (for every other room; absent where issue.toml cannot be read).

For the desk: ``assembling`` (all of it, without Pelican), ``tables`` (content/data),
``source_file`` and ``front_matter`` (one file), ``table_files`` and ``fields`` (its own tables).
"""

import datetime
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import ArticlesGenerator, PagesGenerator
from pelican.readers import BaseReader, MarkdownReader, Readers

from plugins.reading.assembling import Reading, assemble, read_file, read_misplaced
from plugins.reading.fixed_headings import known_headings
from plugins.reading.imprint_table import read_imprint
from plugins.reading.markdown_text import Renderer
from plugins.reading.tables import read_tables

# Pelican leaves articles without a date out; ours carry their own and Pelican's is never shown.
_ANY_DAY = datetime.datetime.fromtimestamp(0, datetime.UTC)


class ContentReader(BaseReader):  # type: ignore[misc]
    """Pelican's door for our files: it never raises, and it hands the whole reading on."""

    enabled = True
    file_extensions = ("md",)

    def __init__(self, settings: dict[str, Any]) -> None:
        super().__init__(settings)
        self._renderer = Renderer()
        issue_table = Path(settings["PATH"]) / "data" / "issue.toml"
        imprint = read_imprint(issue_table, issue_table.name)[0]
        self._country = imprint.country.code
        self._headings = known_headings(imprint.headings)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        # Not resolved: a link to a file elsewhere stands for a file of content/ all the same.
        content = Path(self.settings["PATH"]).absolute()
        file = Path(source_path).absolute()
        reading = read_file(file, content, self._renderer, self._country, self._headings)
        name = {"title": reading.path, "slug": reading.path.replace("/", "-")}
        shown = {"date": _ANY_DAY, "summary": "", "status": "published"}
        return "", {**name, **shown, "reading": reading}


def add_reader(readers: Readers) -> None:
    """Our reader for Markdown, in place of Pelican's."""
    readers.reader_classes["md"] = ContentReader


def assemble_issue(generators: list[Any]) -> None:
    """All readings of this run become ``assembled`` and ``issue`` in the shared context."""
    readings: list[Reading] = []
    for generator in generators:
        contents: tuple[Any, ...] = ()
        if isinstance(generator, ArticlesGenerator):
            contents = (*generator.articles, *generator.translations)
        elif isinstance(generator, PagesGenerator):
            contents = (*generator.pages, *generator.translations)
        # Pelican keeps its articles to the end: what was read lives as long as it is asked for.
        readings.extend(content.metadata.pop("reading") for content in contents)
        for content in contents:
            del content.reading
    settings, context = generators[0].settings, generators[0].context
    readings.extend(read_misplaced(Path(settings["PATH"])))
    tables = read_tables(Path(settings["PATH"]) / "data")
    assembled = assemble(readings, tables, drafts=bool(settings.get("SHOW_DRAFTS")))
    context["assembled"] = assembled
    if assembled.public is not None:
        context["issue"] = assembled.public


def register() -> None:
    """Pelican calls this when the plugin is loaded."""
    # It reads nothing here, and would warn where the package Markdown is not installed.
    MarkdownReader.file_extensions = ()
    signals.readers_init.connect(add_reader)
    signals.all_generators_finalized.connect(assemble_issue)
