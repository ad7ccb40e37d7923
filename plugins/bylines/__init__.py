"""Bylines: who wrote it.

What a reader sees because of this room: name, post, organisation and place under a headline, the
index of authors by the alphabet, and a page per author.
Signals: ``get_generators``, ``all_generators_finalized``.
In every template: ``credits_of(article)``.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.bylines.credits import credits_of
from plugins.bylines.sheets import author_sheets


class Authors(Generator):  # type: ignore[misc]
    """Writes the pages of this room."""

    def generate_output(self, writer: Any) -> None:
        for sheet in author_sheets(self.context["issue"]):
            writer.write_sheet(self, sheet)


def add_generator(_pelican: Any) -> type[Generator]:
    """The generator of this room."""
    return Authors


def give_credits(generators: list[Any]) -> None:
    """``credits_of`` for every template of this run."""
    context = generators[0].context
    if "issue" in context:
        context["credits_of"] = partial(credits_of, issue=context["issue"])


def register() -> None:
    """Pelican calls this when the plugin is loaded."""
    signals.get_generators.connect(add_generator)
    signals.all_generators_finalized.connect(give_credits)
