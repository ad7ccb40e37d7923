"""Images: an editor's photo becomes small files without anything but its pixels.

What a reader sees because of this room: photos that load quickly in a format and width their
device knows, upright, in the right colours. Nobody learns from a file where or with what a photo
was taken.
Signals: ``all_generators_finalized`` (before validation, which shows this room's problems),
``get_generators``. Settings: ``PATH``, ``IMAGE_SHELF`` (where finished files are kept).
In every template: ``picture_of(photo)``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.images.pictures import make_pictures


class Images(Generator):  # type: ignore[misc]
    """Writes the renditions of the photos that articles declare."""

    def generate_output(self, writer: Any) -> None:
        for path, data in self.context["picture_of"].files.items():
            file = Path(writer.output_path, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)


def add_generator(_pelican: Any) -> type[Generator]:
    """The generator of this room."""
    return Images


def give_pictures(generators: list[Any]) -> None:
    """``picture_of`` for every template, and this room's problems for validation."""
    settings, context = generators[0].settings, generators[0].context
    if "issue" not in context:
        return
    images = Path(settings["PATH"]) / "images"
    shelf = Path(settings["PATH"]).parent / settings["IMAGE_SHELF"]
    pictures = make_pictures(context["assembled"].written.articles, images, shelf)
    context["picture_of"] = pictures
    context["room_problems"] = (*context.get("room_problems", ()), *pictures.problems)


def register() -> None:
    """Pelican calls this when the plugin is loaded."""
    signals.all_generators_finalized.connect(give_pictures)
    signals.get_generators.connect(add_generator)
