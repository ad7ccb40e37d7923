"""What a place to publish to refuses: one exception, and how complaints of programs become it."""

import re

from plugins.issue.problem import N_

OVERTAKEN = N_(
    "Somebody else published at the same time, so nothing was sent. Readers have their"
    " version, whole. Look with inv releases, then publish again if need be."
)
Complaint = tuple[str, str, str]  # what a program says (a pattern), its code, an English message id


class TargetError(Exception):
    """The target could not do what was asked: a kind, an English message id, what fills it.

    ``code`` is one of full, denied, unreachable, broken, unknown-host, missing-tool, refused,
    damaged (a version is not there as it was sent), busy (somebody is publishing at this moment)
    and lock-lost (somebody took over).
    """

    def __init__(self, code: str, message: str, /, **details: object) -> None:
        self.code, self.message, self.details = code, message, details
        super().__init__(message % details if details else message)


def recognised(said: str, complaints: tuple[Complaint, ...], /, **details: object) -> TargetError:
    """What a program said as people need it: the first complaint that fits; the last must."""
    fits = (complaint for complaint in complaints if re.search(complaint[0], said))
    _pattern, code, message = next(fits)
    return TargetError(code, message, **details)


def damaged_version(release_id: str, files: tuple[str, ...]) -> TargetError:
    """These files of a version are not at the target as they were built."""
    message = N_(
        "Version %(id)s is damaged (files: %(num)d, the first is %(file)s), so readers are not led"
        " to it. Publish from the commit you want readers to have; all of it is sent anew."
    )
    return TargetError("damaged", message, id=release_id, num=len(files), file=files[0])


def missing_tool(name: str) -> TargetError:
    """A program that publishing calls is not there."""
    message = N_("The program %(tool)s is missing on this machine. Install it.")
    return TargetError("missing-tool", message, tool=name)
