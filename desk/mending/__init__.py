"""``inv fix``: mends in content/ what is certain and tells what it did; the rest is for people.

Files are changed in place and whole or not at all; what is no text in UTF-8 is left as it is. A
second run finds nothing to do.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from desk.mending.letters import mend_letters
from desk.mending.print_facts import copy_facts, facts_to_copy
from desk.mending.saved_text import SavedText, read_saved, write_saved
from desk.translations import compile_catalogues
from plugins.interface_text.wording import wording_of_the_shell
from plugins.issue.problem import N_, Problem, Spot
from plugins.reading.assembling import assemble_content

_MENDED = (
    *("articles/*.kk.md", "articles/*.ru.md", "pages/*.kk.md", "pages/*.ru.md"),
    *("fulltext/*.md", "data/*.toml"),
)
Mended = tuple[SavedText, tuple[Problem, ...]]


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

    def mend(path: str, mended: Callable[[SavedText, str], Mended]) -> None:
        file = project / path
        saved = read_saved(file)
        if saved is None:
            message = N_("This file cannot be read as text in UTF-8 and is left as it is.")
            left.append(Spot(path).problem("left", message))
            return
        fresh, done = mended(saved, path)
        if fresh == saved:
            return
        try:
            write_saved(file, fresh)
        except OSError as fault:
            message = N_("This file cannot be written (%(reason)s) and is left as it is.")
            left.append(Spot(path).problem("left", message, reason=fault.strerror))
        else:
            mends.extend(done)

    for pattern in _MENDED:
        for file in sorted((project / "content").glob(pattern)):
            if file.is_file():
                mend(file.relative_to(project).as_posix(), mend_letters)
    for article, facts in facts_to_copy(assemble_content(project / "content").written):
        mend(article.source.path, partial(copy_facts, facts=facts))
    return tuple(mends), tuple(left)
