"""``inv fix``: mends in content/ what is certain and tells what it did; the rest is for people.

Content of an earlier version of the tool is brought to the present form (``practices`` its themes,
``migration`` its issue.toml).
Bullets of other programmes become “- ” in texts (``list_signs``). Letters are mended in every file:
the byte order mark, letters saved as two signs, and look-alikes where only one reading is possible;
slips of the pen in the facts of articles (``slips``). Facts of the print are copied between the
files of a pair (``print_facts``). Files are changed in place and whole or not at all; what is no
text in UTF-8 is left as it is. A second run finds nothing to do.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from desk.mending.list_signs import mend_bullets
from desk.mending.migration import ISSUE_TABLE, to_present_form
from desk.mending.practices import themes_to_practices, with_key_of_practices
from desk.mending.print_facts import copy_facts, facts_to_copy
from desk.mending.saved_text import SavedText, read_saved, write_saved
from desk.mending.slips import mend_slips
from desk.translations import editors_wording
from plugins.issue.contribution import FULL_TEXTS, KIND_OF_FOLDER
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Spot
from plugins.letters.composed import composed, in_two_signs
from plugins.letters.mixed_scripts import mixed_words
from plugins.letters.running_text import without_addresses, without_code
from plugins.reading.assembling import assemble_content
from plugins.reading.safe_files import unsafe_files

_MENDED = (
    *(f"{folder}/*.{lang}.md" for folder in KIND_OF_FOLDER for lang in Language),
    *(f"{FULL_TEXTS}/*.md", "content/data/*.toml"),
)
_ARTICLES = "content/articles/"
_WITH_FACTS = tuple(f"{folder}/" for folder in KIND_OF_FOLDER)
_RUSSIAN_KEY = re.compile(r"\s*[\w.]+\.ru\s*=")
_MOST_ROUNDS = 10  # a mended word can make its neighbour certain
Mended = tuple[SavedText, tuple[Problem, ...]]


def fix(project: Path) -> bool:
    """Mend the content of ``project`` and print every mend; False where a file was left alone."""
    wording = editors_wording()
    if unsafe := unsafe_files(project / "content"):
        print(wording.report(unsafe))  # a link would be mended where it leads
        return False
    mends, left = mend_content(project)
    for mend in (*mends, *left):
        for line in wording.say(mend.message, **mend.args).split("\n"):
            print(f"{mend.spot}: {line}")
    print(wording.plural("%(num)d mend", "%(num)d mends", len(mends)))
    return not left


def mend_content(project: Path) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Mend the content of ``project``: what was done, and which files were left alone and why."""
    mends, left = map(list, themes_to_practices(project))

    def mend(path: str, mended: Callable[[SavedText, str], Mended]) -> None:
        file = project / path
        saved = read_saved(file)
        if saved is None:
            message = N_("This file cannot be read as text in UTF-8 and is left as it is.")
            left.append(Spot(path).problem("left", message))
            return
        fresh, done = mended(saved, path)
        if fresh == saved:
            left.extend(done)  # why nothing could be done, where something should be
            return
        try:
            write_saved(file, fresh)
        except OSError as fault:
            message = N_("This file cannot be written (%(reason)s) and is left as it is.")
            left.append(Spot(path).problem("left", message, reason=fault.strerror))
        else:
            mends.extend(done)

    if (project / ISSUE_TABLE).is_file():
        mend(ISSUE_TABLE, partial(to_present_form, data=project / "content" / "data"))
    # Before letters: a bullet may be the letter o.
    for written in assemble_content(project / "content").written.texts:
        mend(written.body.path, partial(mend_bullets, text=written.body))
    for pattern in _MENDED:
        for file in sorted(project.glob(pattern)):
            if file.is_file():
                path = file.relative_to(project).as_posix()
                mend(path, mend_letters)
                if path.startswith(_ARTICLES):
                    mend(path, with_key_of_practices)
                if path.startswith(_WITH_FACTS):
                    mend(path, mend_slips)
    for article, facts in facts_to_copy(assemble_content(project / "content").written):
        mend(article.source.path, partial(copy_facts, facts=facts))
    return tuple(mends), tuple(left)


def mend_letters(saved: SavedText, path: str) -> tuple[SavedText, tuple[Problem, ...]]:
    """``saved``, which stands at ``path``, without mark, letters in two signs and look-alikes, and
    what was done."""
    mends: list[Problem] = []
    if saved.has_bom:
        saved = replace(saved, has_bom=False)
        message = N_("The byte order mark at the beginning of the file is gone.")
        mends.append(Spot(path, 1).problem("mended", message))
    if two := tuple(in_two_signs(saved.text)):
        start, _signs, letter = two[0]
        message = N_(
            "“%(letter)s” was saved as two signs (letters of this kind: %(number)d); now each is"
            " one."
        )
        spot = Spot(path, saved.text.count("\n", 0, start) + 1)
        mends.append(spot.problem("mended", message, letter=letter, number=len(two)))
        saved = replace(saved, lines=tuple(map(composed, saved.lines)))
    for _round in range(_MOST_ROUNDS):
        text, found = _mend_words(saved.text, path)
        if not found:
            break
        saved = replace(saved, lines=tuple(text.split("\n")))
        mends.extend(found)
    return saved, tuple(mends)


def _mend_words(text: str, path: str) -> tuple[str, list[Problem]]:
    if path.endswith(".toml"):
        lines, mends = [], []
        for number, line in enumerate(text.split("\n"), start=1):
            lang = Language.RU if _RUSSIAN_KEY.match(line) else Language.KK
            # What editors note for each other after # is theirs.
            seen = "" if line.lstrip().startswith("#") else without_addresses(line)
            line, found = _replaced(line, seen, lang, path, number)
            lines.append(line)
            mends.extend(found)
        return "\n".join(lines), mends
    lang = Language.RU if path.endswith(".ru.md") else Language.KK
    return _replaced(text, without_addresses(without_code(text)), lang, path, 1)


def _replaced(
    text: str, seen: str, lang: Language, path: str, first_line: int
) -> tuple[str, list[Problem]]:
    """``text`` with the mixed words of ``seen`` (the same, with blanks) in one alphabet."""
    parts, mends, end = [], [], 0
    for found in mixed_words(seen, lang):
        if not found.mended:
            continue
        parts += [text[end : found.start], found.mended]
        end = found.start + len(found.word)
        message = N_("“%(word)s” had letters of another alphabet; now it is “%(mended)s”.")
        spot = Spot(path, first_line + text.count("\n", 0, found.start))
        mends.append(spot.problem("mended", message, word=found.word, mended=found.mended))
    return "".join((*parts, text[end:])), mends
