"""The site: the seam between the rooms that make pages and the files that are written.

What a reader sees because of this room: the fonts, the icon and the style of every page. All that
the doors of ``PLUGINS`` declare under ``OUTPUTS`` and ``EXTRAS`` is written here, by one writer.
Signals: ``get_generators``. Settings: ``PLUGINS``, ``SITEURL``, ``THEME``, ``PURPOSE``,
``REQUESTED`` (outputs or files to make though they are not due), ``CACHE``, ``TELL`` (hears of each
costly file before it is made). In the context: ``listing``, all files of the site.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.issue.issue import Issue
from plugins.issue.listing import Listing
from plugins.site.frame import frames
from plugins.site.outputs import FileSpec, Output, Purpose, Site
from plugins.site.pipeline import extras_of, outputs_of
from plugins.site.rendering import Renderer
from plugins.site.theme_files import read_theme_files
from plugins.site.writer import write_outputs


def theme_files(_issue: Issue, site: Site, _listing: Listing) -> Iterator[FileSpec]:
    """Fonts and pictures of the theme."""
    for file in site.theme.files.values():
        yield FileSpec(path=file.path, content=file.data)


OUTPUTS = (Output(name="theme-files", make=theme_files),)


class SiteGenerator(Generator):  # type: ignore[misc]
    """Writes everything that the rooms declare."""

    def generate_output(self, _writer: Any) -> None:
        settings, context = self.settings, self.context
        theme, cache = Path(settings["THEME"]), Path(settings["PATH"]).parent / settings["CACHE"]
        files = read_theme_files(theme)
        address = settings["SITEURL"].rstrip("/")
        site = Site(
            address=address,
            purpose=Purpose(settings["PURPOSE"]),
            frames=frames(context["issue"], address, files),
            words=context["words"],
            theme=files,
            cache=cache,
        )
        context["listing"] = write_outputs(
            outputs_of(settings["PLUGINS"]),
            extras_of(settings["PLUGINS"]),
            context["issue"],
            site,
            Renderer(theme / "templates", site.words, cache / "templates"),
            Path(self.output_path),
            requested=settings["REQUESTED"],
            tell=settings["TELL"],
        )


def add_generator(_pelican: Any) -> type[Generator]:
    """The generator of this room."""
    return SiteGenerator


def register() -> None:
    """Pelican calls this when the plugin is loaded."""
    signals.get_generators.connect(add_generator)
