"""The build: one Pelican run into a fresh folder, swapped in when it is whole.

A build that finds errors, breaks or is killed leaves the last good output as it was. Pelican's log
is not filtered: a clean build writes no warning to it.
"""

import datetime
import errno
import gc
import logging
import sys
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from desk.console import speak_utf8
from desk.output_folder.fault_pages import write_fault_pages
from desk.output_folder.fresh_folder import fresh_folder, swap_in
from desk.output_folder.own_output import refusals, unmanaged
from desk.translations import editors_wording
from plugins.interface_text.wording import Wording
from plugins.issue.listing import Listing
from plugins.issue.problem import N_, Problem, Stopped
from plugins.reading.safe_files import unsafe_files

# What the disk refuses is no fault of the site: it is told in a sentence.
_REFUSED = {
    *(errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.EBUSY),
    *(errno.ENOTDIR, errno.EEXIST, errno.ENAMETOOLONG, errno.EXDEV),
}

_NEW_OBJECTS, _NEVER = 20_000, 1_000_000_000  # between two looks for rubbish


@dataclass(frozen=True, kw_only=True)
class Built:
    """What a build found and what it wrote: problems of content and pages, every file of the site,
    and the files that a preview shows nothing of. True where there was no error; then the output is
    in place, unless it was a check."""

    problems: tuple[Problem, ...]
    listing: Listing = ()
    held_back: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict)
    has_failed: bool = False

    def __bool__(self) -> bool:
        return not self.has_failed and not any(problem.stops for problem in self.problems)


def build(
    project: Path,
    *,
    output: str = "output",
    drafts: bool = False,
    check_only: bool = False,
    reminders: bool = False,
    settings: str = "pelicanconf.py",
    overrides: Mapping[str, Any] | None = None,
    today: datetime.date | None = None,
) -> Built:
    """Build the site of ``project`` and print what was found.

    ``output`` is a folder, from the project or absolute. ``drafts`` shows drafts too (preview).
    ``check_only`` builds and judges everything but leaves ``output`` alone. ``reminders`` shows
    each of them. ``overrides`` are Pelican settings that win over the file ``settings``; where
    ``PURPOSE`` is preview, errors are told and what can be shown is shown. Days later than
    ``today`` are warned of; pages never depend on it.
    """
    from pelican.settings import read_settings

    chosen = {
        "SHOW_DRAFTS": drafts,
        "TODAY": today,
        **(overrides or {}),
        "DELETE_OUTPUT_DIRECTORY": False,
    }
    known = read_settings(str(project / settings), override=dict(chosen))
    wording = editors_wording(known.get("EDITOR_LANG"))
    chosen["TELL"] = partial(_tell_progress, wording)

    def run(fresh: Path) -> Built:
        built = run_pelican(project / settings, {**chosen, "OUTPUT_PATH": str(fresh)})
        if known["PURPOSE"] == "preview":
            write_fault_pages(fresh, built.held_back, wording)
        elif not built:
            raise Stopped(built.problems)
        return built

    try:
        built = _swapped_in(project, output, run, check_only=check_only)
    except Stopped as stop:
        _tell(wording, stop.problems, reminders=reminders)
        print(wording.say(N_("Nothing was built; %(output)s is as it was."), output=output))
        return Built(problems=stop.problems, has_failed=True)
    except OSError as fault:
        if fault.errno not in _REFUSED:
            raise
        message = N_(
            "The disk refused (%(reason)s); %(output)s is as it was."
            " Make room or check the permissions, then build again."
        )
        print(wording.say(message, reason=fault.strerror, output=output))
        return Built(problems=(), has_failed=True)
    _tell(wording, built.problems, reminders=reminders)
    end = N_("Checked: there is no error.") if check_only else N_("Built into %(output)s.")
    print(wording.say(end, output=output))
    return built


def _swapped_in(
    project: Path, output: str, run: Callable[[Path], Built], *, check_only: bool
) -> Built:
    """What ``run`` builds in a fresh folder, which then takes the place of ``output``, unless it is
    a check. Raises ``Stopped`` where that holds anything else, or content/ what may not be read."""
    place = project / output
    refused = () if check_only else refusals(place, project, output)
    if found := (*refused, *unsafe_files(project / "content")):
        raise Stopped(found)
    with fresh_folder(place) as fresh:
        built = run(fresh)
        if not check_only:
            declared = (line.path for line in built.listing)
            if refused := unmanaged(place, declared, output):
                raise Stopped(refused)
            swap_in(fresh, place)
    return built


def run_pelican(settings: Path, overrides: Mapping[str, Any]) -> Built:
    """One Pelican run in this process; what it found and wrote. Raises ``Stopped`` on errors."""
    from pelican import Pelican, log, signals
    from pelican.settings import read_settings

    # Pelican goes on without a plugin it cannot load; here that is the end of the run.
    log.init(level=logging.WARNING, fatal="errors", logs_dedup_min_level=logging.DEBUG)
    contexts: list[dict[str, Any]] = []

    def remember(generators: list[Any]) -> None:
        contexts.append(generators[0].context)

    pelican = Pelican(read_settings(str(settings), override=dict(overrides)))
    # Nearly all that a build makes lives until its end: looking for rubbish in it again and again
    # costs a fifth of the time at ten thousand contributions. What every page leaves behind is
    # looked for among what is new, once: it would be most of the memory.
    thresholds = gc.get_threshold()
    gc.set_threshold(_NEW_OBJECTS, _NEVER, _NEVER)
    try:
        with signals.all_generators_finalized.connected_to(remember):
            pelican.run()
    finally:
        gc.set_threshold(*thresholds)
    context = contexts[0]
    return Built(
        problems=context.get("problems", ()),
        listing=context.get("listing", ()),
        held_back=context.get("held_back", {}),
    )


def _tell_progress(wording: Wording, path: str) -> None:
    """What is costly takes seconds: say what is being made."""
    print(wording.say(N_("Making %(file)s …"), file=path), flush=True)


def _tell(wording: Wording, problems: Collection[Problem], *, reminders: bool) -> None:
    """Print what was found; what nobody can mend today is counted in one line, or shown too."""
    shown = [p for p in problems if reminders or p.stops or not p.is_reminder]
    if report := wording.report(shown):
        print(report)
    if counted := len(problems) - len(shown):
        print(
            wording.plural(
                "%(num)d reminder can wait; inv check --reminders shows it.",
                "%(num)d reminders can wait; inv check --reminders shows them.",
                counted,
            )
        )


def _preview(output: str, requested: list[str]) -> int:
    """The preview builds in a process apart: ``python -m desk.building OUTPUT [FILE…]``, where the
    files are made though they are not due. What is only declared stands in OUTPUT.declared."""
    project = Path.cwd()
    overrides = {"PURPOSE": "preview", "REQUESTED": requested}
    built = build(project, output=output, drafts=True, overrides=overrides)
    if built.listing:
        declared = "".join(f"{line.path}\n" for line in built.listing if not line.is_made)
        (project / f"{output}.declared").write_text(declared, encoding="utf-8")
    return 0 if built else 1


if __name__ == "__main__":
    speak_utf8()
    sys.exit(_preview(sys.argv[1], sys.argv[2:]))
