"""The site as it was built: pages and files are judged as readers and their browsers meet them.

A fault here is a fault of a template or a room; it ends the build like any other.
Signals: ``get_generators``; it stands last in ``PLUGINS``, so that everything is written.
Settings: ``SITEURL``, ``PURPOSE``, ``SHOW_DRAFTS``. From the context: ``listing``, what is declared
though this build does not make it (what is made on request alone no reader gets, so only the
preview may lead there); ``problems``: where drafts are shown with faults that are told, their pages
are not judged once more. Raises ``Stopped`` on errors.
"""

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.issue.problem import Stopped
from plugins.validation.going_on import is_fault
from plugins.validation.site.judging import judge_built


class BuiltSiteJudge(Generator):  # type: ignore[misc]
    """Reads what all generators before it wrote."""

    def generate_output(self, _writer: Any) -> None:
        self.context.pop("issue", None)  # everything is written: room for what was built
        problems = self.context["problems"]
        if self.settings.get("SHOW_DRAFTS") and any(map(is_fault, problems)):
            return
        is_preview = self.settings["PURPOSE"] == "preview"
        declared = frozenset(
            line.path
            for line in self.context["listing"]
            if not line.is_made and (line.is_published or is_preview)
        )
        problems = judge_built(Path(self.output_path), self.settings["SITEURL"], declared)
        if any(problem.stops for problem in problems):
            raise Stopped(problems)


def add_generator(_pelican: Any) -> type[Generator]:
    """The generator of this room."""
    return BuiltSiteJudge


def register() -> None:
    """Pelican calls this when the plugin is loaded."""
    signals.get_generators.connect(add_generator)
