"""Images: an editor's photo becomes small files without anything but its pixels.

What a reader sees because of this room: photos that load quickly in a format and width their
device knows, upright, in the right colours. Nobody learns from a file where or with what a photo
was taken.
Signals: ``all_generators_finalized`` (before validation, which shows this room's problems).
Settings: ``PATH``, ``CACHE`` (where finished files are kept). In the context: ``issue`` gets its
pictures.
"""

from dataclasses import replace
from pathlib import Path
from typing import Any

from pelican import signals

from plugins.images.pictures import make_pictures, photo_files
from plugins.images.renditions import CACHE
from plugins.site.outputs import Output

OUTPUTS = (Output(name="photos", make=photo_files),)


def add_pictures(generators: list[Any]) -> None:
    """The Issue gets the pictures of its photos, validation the problems of this room."""
    settings, context = generators[0].settings, generators[0].context
    if "issue" not in context:
        return
    content = Path(settings["PATH"])
    pictures, problems = make_pictures(
        context["assembled"].written.articles,
        content / "images",
        content.parent / settings["CACHE"] / CACHE,
    )
    context["issue"] = replace(context["issue"], pictures=pictures)
    context["room_problems"] = (*context.get("room_problems", ()), *problems)


def register() -> None:
    """Pelican calls this when the plugin is loaded."""
    signals.all_generators_finalized.connect(add_pictures)
