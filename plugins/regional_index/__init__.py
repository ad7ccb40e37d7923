"""Regional index: the way into the issue by place, rubric and theme.

What a reader sees because of this room: the list of regions (as printed or by the alphabet), a page
per region, empty ones honest, a page per rubric and per theme.
Signals: ``get_generators``.
"""

from __future__ import annotations

from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.regional_index.sheets import regional_sheets


class RegionalIndex(Generator):  # type: ignore[misc]
    """Writes the pages of this room."""

    def generate_output(self, writer: Any) -> None:
        for sheet in regional_sheets(self.context["issue"]):
            writer.write_sheet(self, sheet)


def add_generator(_pelican: Any) -> type[Generator]:
    """The generator of this room."""
    return RegionalIndex


def register() -> None:
    """Pelican calls this when the plugin is loaded."""
    signals.get_generators.connect(add_generator)
