"""Every page of an issue as it reaches the templates: PageSpec with all extras, and frame."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from all_pages import WORDS, site_for
from makers import PROJECT

from pelicanconf import PLUGINS
from plugins.issue.issue import Issue
from plugins.site.frame import Frame
from plugins.site.outputs import PageSpec, Purpose, Site
from plugins.site.pipeline import extras_of, outputs_of
from plugins.site.rendering import Renderer
from plugins.site.writer import write_outputs

THEME = PROJECT / "theme"
ADDRESS = "https://issue.example"


class RecordingRenderer(Renderer):
    """Renders as the build does and keeps what it was given."""

    def __init__(self) -> None:
        super().__init__(THEME / "templates", WORDS)
        self.pages: dict[str, tuple[PageSpec, Frame, bytes]] = {}

    def render(self, page: PageSpec, frame: Frame) -> bytes:
        data = super().render(page, frame)
        self.pages[page.path] = page, frame, data
        return data


def site_of(issue: Issue, cache: Path, purpose: Purpose = Purpose.BUILD) -> Site:
    """What outputs know beside the issue."""
    return site_for(issue, ADDRESS, purpose=purpose, cache=cache)


def recorded_pages(
    issue: Issue, folder: Path, rooms: Iterable[str] = PLUGINS
) -> dict[str, tuple[PageSpec, Frame, bytes]]:
    """Page, frame and bytes of everything these rooms make of ``issue``, by path; the files are
    written below ``folder``."""
    rooms = tuple(rooms)
    renderer = RecordingRenderer()
    site = site_of(issue, folder / "cache")
    write_outputs(outputs_of(rooms), extras_of(rooms), issue, site, renderer, folder / "site")
    return renderer.pages
