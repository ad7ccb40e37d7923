"""Edition: the pages that are nobody else's, and the writer all rooms hand their pages to.

What a reader sees because of this room: the bilingual front door, a home per language, articles,
pages about the edition, the 404 page, and the way from /kz/ to /kk/.
Signals: ``get_writer``, ``get_generators``, ``all_generators_finalized``, ``generator_init``.
Settings: ``SITEURL``, ``TEMPLATE_SHELF``.
In every template: ``here``, ``lang``, ``Language``, ``link``, ``link_in``, ``link_to``,
``canonical``, ``assets``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import FileSystemBytecodeCache
from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.issue.language import Language
from plugins.issue.sheet import Sheet
from plugins.pages.sheets import edition_sheets, redirect_sheets
from plugins.site.links import link_functions
from plugins.site.theme_files import read_assets


class SheetWriter(Writer):  # type: ignore[misc]
    """Writes sheets; remembers which files it wrote, so that none is written twice."""

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        super().__init__(output_path, settings)
        self.written: set[str] = set()

    def write_sheet(self, generator: Generator, sheet: Sheet) -> None:
        """Render a sheet with the shared context and its own values. Raises ``ValueError`` where
        two sheets claim one address."""
        path = sheet.here.path
        if path in self.written:
            raise ValueError(f"two pages claim the address {path}")
        self.written.add(path)
        values = {**generator.context, **sheet.values, "here": sheet.here, "lang": sheet.here.lang}
        text = generator.get_template(sheet.template).render(values)
        file = Path(self.output_path, path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.rstrip() + "\n", encoding="utf-8", newline="\n")
        signals.content_written.send(str(file), context=values)


class Edition(Generator):  # type: ignore[misc]
    """Writes the pages of this room. It is the last generator: the redirects need all others."""

    def generate_output(self, writer: SheetWriter) -> None:
        for asset in self.context["assets"].files.values():
            file = Path(writer.output_path, asset.path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(asset.data)
        for sheet in edition_sheets(self.context["issue"]):
            writer.write_sheet(self, sheet)
        for sheet in redirect_sheets(sorted(writer.written)):
            writer.write_sheet(self, sheet)


def share_templates(generator: Any) -> None:
    """One set of compiled templates for all generators, kept between builds."""
    environment = generator.context.setdefault("template_environment", generator.env)
    generator.env = environment
    environment.auto_reload = False  # templates do not change during a run; the next has its own
    if environment.bytecode_cache is None:
        shelf = Path(generator.settings["PATH"]).parent / generator.settings["TEMPLATE_SHELF"]
        shelf.mkdir(parents=True, exist_ok=True)
        environment.bytecode_cache = FileSystemBytecodeCache(str(shelf))


def give_writer(_pelican: Any) -> type[Writer]:
    """The writer of this run."""
    return SheetWriter


def add_generator(_pelican: Any) -> type[Generator]:
    """The generator of this room."""
    return Edition


def give_links(generators: list[Any]) -> None:
    """Links and the theme's fingerprinted files, for every template of this run."""
    settings, context = generators[0].settings, generators[0].context
    context.update(link_functions(settings["SITEURL"]))
    context["Language"] = Language
    context["assets"] = read_assets(Path(settings["THEME"]) / "static")


def register() -> None:
    """Pelican calls this when the plugin is loaded."""
    signals.generator_init.connect(share_templates)
    signals.get_writer.connect(give_writer)
    signals.get_generators.connect(add_generator)
    signals.all_generators_finalized.connect(give_links)
