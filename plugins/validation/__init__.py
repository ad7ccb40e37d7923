"""Validation: the Issue is judged before anything is written, and the pages after.

What an editor sees because of this room: every fault of every file and table in one report, with
file, line and remedy. Errors stop the build, warnings are counted and shown, notes tell of drafts.
The preview goes on without the files that are faulty.
Signals: ``all_generators_finalized``. Settings: ``PATH``, ``PURPOSE``, ``SHOW_DRAFTS``, ``TODAY``
(of ``inv check`` and of publishing, for a warning of days to come; no page knows it). In the
context: ``room_problems``, what other rooms met; ``problems``, for the command that ran the build
and prints the report; ``issue`` without what is faulty and without the sources of its texts;
``held_back``, the files of which it shows nothing, with what is wrong in each; no ``assembled`` any
more, for nobody asks after the rules. Raises ``Stopped`` on errors.
"""

from pathlib import Path
from typing import Any

from pelican import signals

from plugins.issue.problem import Stopped
from plugins.issue.showing import without_sources
from plugins.validation.content.front_matter import days_to_come
from plugins.validation.going_on import can_go_on, held_back, what_is_shown
from plugins.validation.judging import judge
from plugins.validation.manuscript import Manuscript, files_below


def judge_issue(generators: list[Any]) -> None:
    """Everything the editors wrote, by all rules at once."""
    settings, context = generators[0].settings, generators[0].context
    assembled = context.pop("assembled")
    manuscript = Manuscript(issue=assembled.written, files=files_below(Path(settings["PATH"])))
    met = (*assembled.problems, *context.get("room_problems", ()))
    if today := settings.get("TODAY"):
        met += tuple(days_to_come(manuscript, today))
    problems = judge(manuscript, met)
    context["problems"] = problems
    is_preview = settings["PURPOSE"] == "preview" and can_go_on(manuscript.issue, problems)
    if any(problem.stops for problem in problems) and not is_preview:
        raise Stopped(problems)
    shown = what_is_shown(
        context["issue"], problems, drafts=bool(settings.get("SHOW_DRAFTS")), is_preview=is_preview
    )
    context["issue"] = without_sources(shown)
    context["held_back"] = held_back(manuscript, shown, problems) if is_preview else {}


def register() -> None:
    """Pelican calls this when the plugin is loaded."""
    signals.all_generators_finalized.connect(judge_issue)
