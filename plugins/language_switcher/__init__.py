"""Language switcher: every page leads to itself in the other language.

What a reader sees because of this room: «Қазақша / Русский» on every page, and an honest stub
where a contribution has no text in their language yet. Search engines see hreflang.
Signals: ``get_generators``, ``all_generators_finalized``. Settings: ``SITEURL``.
In every template: ``twin_of(here)``, ``alternates_of(here)``.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.language_switcher.stubs import stub_sheets
from plugins.language_switcher.twins import alternates_of, twin_of


class Stubs(Generator):  # type: ignore[misc]
    """Writes the stubs."""

    def generate_output(self, writer: Any) -> None:
        for sheet in stub_sheets(self.context["issue"]):
            writer.write_sheet(self, sheet)


def add_generator(_pelican: Any) -> type[Generator]:
    """The generator of this room."""
    return Stubs


def give_twins(generators: list[Any]) -> None:
    """The switcher's functions, for every template of this run."""
    context = generators[0].context
    if "issue" in context:
        site_url = generators[0].settings["SITEURL"]
        context["twin_of"] = partial(twin_of, issue=context["issue"])
        context["alternates_of"] = partial(alternates_of, site_url=site_url)


def register() -> None:
    """Pelican calls this when the plugin is loaded."""
    signals.get_generators.connect(add_generator)
    signals.all_generators_finalized.connect(give_twins)
