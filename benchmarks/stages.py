"""Which stage of our build takes the processor's time: a clock that looks at the running code.

Run by itself in a process of its own, from a copy of the project: python stages.py RESULT.json.
Every few milliseconds of processor time it notes what the build is at, by the files on its stack,
so the product holds no clocks and a moved function loses nothing but its name in the list of the
costliest. Work of C code counts for the Python line that called it.
"""

from __future__ import annotations

import json
import signal
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import FrameType

_EVERY = 0.002  # seconds of processor time
_REST = "start, settings, rest"
# Where one of these stands on the stack, nothing outside of it matters.
_ANYWHERE = (("import", ("importlib._bootstrap",)), ("rendering", ("/jinja2/", ".cache/templates")))
# Else the innermost frame that is in one of these decides. The domain, the letters and the words
# of the interface are in none: they work for who asks them.
PLACES = (
    ("second pass", ("/plugins/validation/site/", "/plugins/built_site/")),
    ("validation", ("/plugins/validation/",)),
    ("reading", ("/plugins/reading/", "/pelican/readers.py", "/pelican/generators.py")),
    ("images", ("/plugins/images/",)),
    (
        "writing",
        (
            "/plugins/site/writ",
            "/plugins/site/claims",
            "/plugins/site/kept_files",
            "/plugins/site/transfer_sizes",
            "/desk/output_folder/fresh_folder.py",
        ),
    ),
    ("", ("/plugins/issue/", "/plugins/letters/", "/plugins/interface_text/")),
    ("values of pages", ("/plugins/",)),
)
STAGES = (
    "import",
    "reading",
    "validation",
    "values of pages",
    "images",
    "rendering",
    "writing",
    "second pass",
    _REST,
)


class Clock:
    """Counts looks by stage, and by the innermost function of the project."""

    def __init__(self, project: Path) -> None:
        self._project = f"{project}/"
        self.stages: Counter[str] = Counter()
        self.functions: Counter[tuple[str, str]] = Counter()

    def look(self, _signal: int, frame: FrameType | None) -> None:
        """What is the build at? Called by the system's timer."""
        stack = list(_frames(frame))
        stage = stage_of(stack)
        self.stages[stage] += 1
        ours = (place for place in stack if place.startswith(self._project))
        self.functions[stage, next(ours, "").removeprefix(self._project)] += 1


def _frames(frame: FrameType | None) -> Iterator[str]:
    """“file: function” of each frame, the innermost first."""
    while frame is not None:
        yield f"{frame.f_code.co_filename}: {frame.f_code.co_qualname}"
        frame = frame.f_back


def stage_of(stack: Sequence[str]) -> str:
    """The stage to which a stack of “file: function” belongs, the innermost first."""
    for stage, places in _ANYWHERE:
        if any(place in frame for frame in stack for place in places):
            return stage
    owners = (_owner_of(frame) for frame in stack)
    return next((stage for stage in owners if stage), _REST)


def _owner_of(frame: str) -> str:
    return next((stage for stage, places in PLACES if any(place in frame for place in places)), "")


def main(result: Path) -> None:
    """Build with the clock running and write what it saw."""
    project = Path.cwd()
    sys.path.insert(0, str(project))
    clock = Clock(project)
    signal.signal(signal.SIGPROF, clock.look)
    signal.setitimer(signal.ITIMER_PROF, _EVERY, _EVERY)
    from desk.building import build

    built = build(project)
    signal.setitimer(signal.ITIMER_PROF, 0)
    seen = sum(clock.stages.values())
    shares = {stage: clock.stages[stage] / seen for stage in STAGES}
    costliest = [
        {"stage": stage, "function": function, "share": number / seen}
        for (stage, function), number in clock.functions.most_common(12)
    ]
    result.write_text(json.dumps({"shares": shares, "costliest": costliest}), encoding="utf-8")
    sys.exit(0 if built else 1)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
