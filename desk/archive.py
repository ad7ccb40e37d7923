"""``inv archive``: the site with everything that only publishing makes, on this computer: books to
take along, to look at before readers do, or to hand on without a site."""

from pathlib import Path

from desk.building import build
from desk.outputs import made_when_publishing
from desk.translations import editors_wording
from plugins.issue.problem import N_


def archive(project: Path, *, output: str = "output") -> bool:
    """Build all of it into ``output`` and say where the books and the ZIP lie and what they weigh.
    The address inside them is that of the environment variable SITEURL."""
    built = build(project, output=output, settings="publishconf.py")
    if not built:
        return False
    costly = made_when_publishing(project)
    wording = editors_wording()
    for line in built.listing:
        if line.output in costly and line.offer is not None and line.size is not None:
            size = f"{line.size / 1000:.0f}"
            message = N_("%(file)s: %(size)s kB")
            print(wording.say(message, file=f"{output}/{line.path}", size=size))
    return True
