"""Who has which address: no two files of a site may want one place.

Addresses that differ in capitals only, or in whether a letter is one sign or two, are one place on
many systems; and where a file lies, there is no room for a folder.
"""

import unicodedata
from collections.abc import Iterator

from plugins.issue.listing import Written
from plugins.issue.problem import N_, Problem, Spot


class Claims:
    """The addresses that are taken, also of files that this build only declares."""

    def __init__(self) -> None:
        self._files: dict[str, Written] = {}
        self._folders: dict[str, Written] = {}

    def take(self, line: Written) -> Problem | None:
        """Take the address of this line, or say who has it. Raises ``ValueError`` for a path that
        leads out of the site or names a file in a roundabout way."""
        if {"..", ".", ""} & {*line.path.split("/")} or "\\" in line.path:
            raise ValueError(f"{line.path} leads out of the site")
        place = _place(line.path)
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


def _place(path: str) -> str:
    """The same for all spellings that some system takes for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", path).casefold())


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
