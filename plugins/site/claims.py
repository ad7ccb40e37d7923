"""Who has which address: every system can keep a file there, and no two files want one place.

Addresses that differ in capitals only are one place on many systems; and where a file lies, there
is no room for a folder.
"""

from collections.abc import Iterator

from plugins.issue.addresses import is_sound_path
from plugins.issue.listing import Written
from plugins.issue.problem import N_, Problem, Spot


class Claims:
    """The addresses that are taken, also of files that this build only declares."""

    def __init__(self) -> None:
        self._files: dict[str, Written] = {}
        self._folders: dict[str, Written] = {}

    def take(self, line: Written) -> Problem | None:
        """Take the address of this line, or say why not: it is none, or somebody has it."""
        if not is_sound_path(line.path):
            message = N_(
                "“%(output)s” would make a file at this address, which not every system can keep or"
                " lead to. Latin letters, digits, hyphens, single dots between them and slashes"
                " between folders can stand in one, no name of more than 255 characters and none"
                " that Windows keeps for itself. Write to whoever looks after the program."
            )
            return Spot(line.path).problem("address-unfit", message, output=line.output)
        place = line.path.casefold()
        if (other := self._files.get(place)) is not None:
            message = N_(
                "Two files would lie at this address, one of “%(first)s” and one of “%(second)s”"
                " (%(other)s). Give one of them another name."
            )
            return _taken(message, line, other)
        folders = tuple(_folders(place))
        files = (self._files[folder] for folder in folders if folder in self._files)
        if (other := self._folders.get(place) or next(files, None)) is not None:
            message = N_(
                "A file and a folder would have one name: this file of “%(second)s” and one of"
                " “%(first)s” (%(other)s). Give one of them another name."
            )
            return _taken(message, line, other)
        self._files[place] = line
        for folder in folders:
            self._folders.setdefault(folder, line)
        return None


def _folders(place: str) -> Iterator[str]:
    """The folders above a place, from the outermost to its own."""
    end = place.find("/")
    while end >= 0:
        yield place[:end]
        end = place.find("/", end + 1)


def _taken(message: str, line: Written, other: Written) -> Problem:
    return Spot(line.path).problem(
        "address-taken", message, first=other.output, second=line.output, other=other.path
    )
