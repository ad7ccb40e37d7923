"""A rule on names that Windows keeps for its devices: nobody there could fetch such a file, nor build
a page of this name."""

from collections.abc import Iterator

from plugins.issue.problem import N_, Problem, Spot
from plugins.validation.manuscript import Manuscript, Rule

_DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)))
)


def no_names_of_devices(manuscript: Manuscript) -> Iterator[Problem]:
    """No file and no row is called as Windows calls a device, whatever its ending."""
    message = N_(
        "Windows keeps the name “%(name)s” for itself, so nobody could open this there. Choose"
        " another name."
    )
    for path in sorted(manuscript.files):
        for part in path.split("/"):
            if _is_device(part):
                yield Spot(path).problem("name-of-windows", message, name=part)
    for row in manuscript.issue.rows:
        if _is_device(row.id):
            yield row.source.problem("id", "name-of-windows", message, name=row.id)


def _is_device(name: str) -> bool:
    return name.partition(".")[0].strip().lower() in _DEVICES


RULES: tuple[Rule, ...] = (no_names_of_devices,)
