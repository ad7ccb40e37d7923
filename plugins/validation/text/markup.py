"""Rules on what a text may be made of: Markdown without HTML, pictures and code, and whole."""

import re
from collections.abc import Iterator

from plugins.issue.problem import N_, Problem
from plugins.issue.text import Block
from plugins.validation.manuscript import Manuscript, Rule
from plugins.validation.text.blocks import (
    blocks_with_words,
    conflict_in,
    is_of_facts,
    matches_in,
    whole_blocks,
)

# A tag needs its closing sign, so that «a < b» is no tag; the dangerous ones are told even without.
TAG = re.compile(
    r"<!--|<!\w|<\?|</?[a-zA-Z][\w-]*(?:\s[^<>]*)?/?>"
    r"|<(?:script|style|iframe|object|embed|img|svg|link|meta|base|form|input)\b",
    re.IGNORECASE,
)
_DEEPEST = 19  # levels of blocks; a list has two, a quotation one


def no_raw_html(manuscript: Manuscript) -> Iterator[Problem]:
    """HTML in Markdown is not HTML here: readers would see the characters."""
    message = N_(
        "HTML is not used in texts: “%(tag)s”. Delete it and write in Markdown; to show"
        " the characters themselves, put them between ` and `."
    )
    for passage in manuscript.passages:
        told = set()
        value = ((passage.start.line, passage.markdown),)
        texts = [block.lines for block in blocks_with_words(passage)]
        for lines in texts if passage.is_story else (value,):
            for line, match in matches_in(TAG, lines):
                if line not in told:
                    told.add(line)
                    tag = " ".join(match[0].split())[:60]
                    yield passage.problem_in(line, "raw-html", message, tag=tag)


def one_version_only(manuscript: Manuscript) -> Iterator[Problem]:
    """No marks of git, and no second front matter."""
    conflict = N_(
        "Two versions of the text stand one below the other here, from “<<<<<<<” to “>>>>>>>”."
        " Keep what is right of both, then delete the lines with <<<<<<<, ======= and >>>>>>>."
    )
    facts = N_(
        "These lines belong to the facts at the beginning of the file, between the two lines ---."
        " If they stand there too, delete them here."
    )
    for passage in manuscript.passages:
        if match := conflict_in(passage.markdown):
            yield passage.problem(match.start(), "conflict", conflict)
        for block in whole_blocks(passage):
            if is_of_facts(block):
                yield passage.problem_in(block.line, "front-matter-twice", facts)


def pictures_are_declared(manuscript: Manuscript) -> Iterator[Problem]:
    """A picture in the text would have neither both descriptions, nor credit, nor consent."""
    message = N_(
        "Pictures do not stand in the text: “%(target)s”. Declare it under “photos”"
        " in the facts, with alt in Kazakh and Russian, credit and consent."
    )
    for written in manuscript.issue.texts:
        for link in written.body.links:
            if link.is_image:
                yield link.spot.problem("picture-in-text", message, target=link.target)


def no_code(manuscript: Manuscript) -> Iterator[Problem]:
    """Whole lines of code are always a slip: of the space bar, or of pasting."""
    indented = N_(
        "A line that begins with four spaces or a tab is shown as code. Delete the spaces at the"
        " beginning of “%(words)s”."
    )
    fenced = N_(
        "What stands between two lines “%(sign)s” is shown as code. Delete these two lines."
    )
    for passage in manuscript.passages:
        for block in whole_blocks(passage):
            if block.kind == "code":
                words = block.lines[0][1].strip()[:40]
                yield passage.problem_in(block.line, "indented", indented, words=words)
            elif block.kind == "fence":
                yield passage.problem_in(block.line, "fence", fenced, sign=block.sign)


def headings_in_steps(manuscript: Manuscript) -> Iterator[Problem]:
    """The page has its first heading already; below it levels do not jump."""
    for passage in manuscript.passages:
        level = 1
        for block in whole_blocks(passage):
            if block.kind != "heading" or is_of_facts(block):
                continue
            depth, text = block.number, " ".join(words for _line, words in block.lines).strip()
            fault = _heading_fault(block, level, text)
            if fault is not None:
                code, message = fault
                args = {"text": text[:60], "marks": "#" * (level + 1), "sign": block.sign}
                yield passage.problem_in(block.line, code, message, **args)
            level = max(depth, 2) if depth <= level + 1 else level


def _heading_fault(block: Block, level: int, text: str) -> tuple[str, str] | None:
    if not text:
        return "heading-empty", N_("A heading without words. Write it, or delete the line.")
    if "#" not in block.sign:
        return "heading-underlined", N_(
            "The line of “%(sign)s” below “%(text)s” makes a heading of it. For a heading, write ##"
            " before it and delete the line below; for a line across the page, leave an empty line"
            " before ---."
        )
    if block.number == 1:
        return "heading-first", N_(
            "“%(text)s” is a heading of the first level, which the title of the page is. Begin the"
            " line with ##; if it is no heading, put \\ before #."
        )
    if block.number > level + 1:
        return "heading-jump", N_(
            "The heading “%(text)s” skips a level. Begin the line with %(marks)s."
        )
    return None


def nothing_nested_too_deeply(manuscript: Manuscript) -> Iterator[Problem]:
    """Lists in lists in lists: nobody reads them, and past a depth words would be left out."""
    message = N_("Lists or quotations are nested too deeply here. Write them side by side.")
    for passage in manuscript.passages:
        deep = next((block for block in passage.blocks if block.level > _DEEPEST), None)
        if deep is not None:
            yield passage.problem_in(deep.line, "nested-too-deeply", message)


def notes_have_both_halves(manuscript: Manuscript) -> Iterator[Problem]:
    """A footnote, or a target given by name, that nothing leads to is not shown to readers."""
    unused = N_(
        "This footnote is not shown: its mark is nowhere in the text. Put [^%(label)s] behind the"
        " word it belongs to."
    )
    twice = N_(
        "The text has two footnotes [^%(label)s], and only one of them is shown. Give this one and"
        " its mark another number."
    )
    empty = N_(
        "The footnote [^%(label)s] is empty. Write its text into this line, behind the colon."
    )
    target = N_(
        "A line that begins with “[…]:” gives a link its target and is not shown, and no link uses"
        " this one. To show the line, put \\ before [ and ]."
    )
    for passage in manuscript.passages:
        labels = set()
        for block in whole_blocks(passage):
            if block.kind == "footnote":
                if block.sign in labels:
                    yield passage.problem_in(block.line, "footnote-twice", twice, label=block.sign)
                elif not block.number:
                    yield passage.problem_in(
                        block.line, "footnote-unused", unused, label=block.sign
                    )
                labels.add(block.sign)
            elif block.kind == "empty footnote":
                yield passage.problem_in(block.line, "footnote-empty", empty, label=block.sign)
            elif block.kind == "target" and not block.number:
                yield passage.problem_in(block.line, "target-unused", target)


RULES: tuple[Rule, ...] = (
    *(no_raw_html, one_version_only, pictures_are_declared, no_code, headings_in_steps),
    *(nothing_nested_too_deeply, notes_have_both_halves),
)
