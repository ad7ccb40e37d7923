"""``inv fix``: mends in content/ what is certain and tells what it did; the rest is for people.

Files are changed in place and whole or not at all; what is no text in UTF-8 is left as it is. A
second run finds nothing to do.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from desk.mending.letters import mend_letters
from desk.mending.print_facts import copy_facts, facts_to_copy
from desk.mending.saved_text import SavedText, read_saved, write_saved
from desk.translations import compile_catalogues
from plugins.interface_text.wording import wording_of_the_shell
from plugins.issue.problem import N_, Problem, Spot
from plugins.reading.assembling import assemble_content

_MENDED = (
    "articles/*.kk.md",
    "articles/*.ru.md",
    "pages/*.kk.md",
    "pages/*.ru.md",
    "fulltext/*.md",
    "data/*.toml",
)


def fix(project: Path) -> bool:
    """Mend the content of ``project`` and print every mend; False where a file was left alone."""
    compile_catalogues()
    wording = wording_of_the_shell()
    mends, left = mend_content(project)
    for mend in (*mends, *left):
        for line in wording.say(mend.message, **mend.args).split("\n"):
            print(f"{mend.spot}: {line}")
    print(wording.plural("%(num)d mend", "%(num)d mends", len(mends)))
    return not left


def mend_content(project: Path) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Mend the content of ``project``: what was done, and which files were left alone and why."""
    mends: list[Problem] = []
    left: list[Problem] = []
    for file, path in _files(project):
        saved = read_saved(file)
        if saved is None:
            message = N_("This file cannot be read as text in UTF-8 and is left as it is.")
            left.append(Spot(path).problem("left", message))
            continue
        _put(file, path, saved, mend_letters(saved, path), mends, left)
    issue = assemble_content(project / "content").written
    for article, facts in facts_to_copy(issue):
        path = article.source.path
        saved = read_saved(project / path)
        if saved is not None:
            _put(project / path, path, saved, copy_facts(saved, path, facts), mends, left)
    return tuple(mends), tuple(left)


def _files(project: Path) -> Iterator[tuple[Path, str]]:
    for pattern in _MENDED:
        for file in sorted((project / "content").glob(pattern)):
            if file.is_file():
                yield file, file.relative_to(project).as_posix()


def _put(
    file: Path,
    path: str,
    saved: SavedText,
    mended: tuple[SavedText, tuple[Problem, ...]],
    mends: list[Problem],
    left: list[Problem],
) -> None:
    """Write the mended text where it differs, and note what was done or could not be."""
    fresh, done = mended
    if fresh == saved:
        return
    try:
        write_saved(file, fresh)
    except OSError as fault:
        message = N_("This file cannot be written (%(reason)s) and is left as it is.")
        left.append(Spot(path).problem("left", message, reason=fault.strerror))
    else:
        mends.extend(done)
