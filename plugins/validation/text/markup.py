"""Rules on what a text may hold: Markdown without HTML and pictures."""

import re
from collections.abc import Iterator

from plugins.issue.problem import N_, Problem, Spot
from plugins.validation.manuscript import Manuscript, Passage, Rule

# A tag needs its closing sign, so that «a < b» is no tag; the dangerous ones are told even without.
_TAG = re.compile(
    r"<!--|<!\w|<\?|</?[a-zA-Z][\w-]*(?:\s[^<>]*)?/?>"
    r"|<(?:script|style|iframe|object|embed|img|svg|link|meta|base|form|input)\b",
    re.IGNORECASE,
)
_HEADING = re.compile(r"^(?P<marks>#{1,6})(?P<text>[^\n]*)$", re.MULTILINE)
_UNDERLINE = re.compile(r"\n(?P<line>=+|-+)[ \t]*$", re.MULTILINE)


def no_raw_html(manuscript: Manuscript) -> Iterator[Problem]:
    """HTML in Markdown is not HTML here: readers would see the characters."""
    message = N_(
        "HTML is not used in texts: “%(tag)s”. Delete it and write in Markdown; to show"
        " the characters themselves, put them between ` and `."
    )
    for passage in manuscript.passages:
        seen = set()
        for match in _TAG.finditer(passage.uncoded):
            spot = passage.at(match.start())
            if spot not in seen:
                seen.add(spot)
                tag = " ".join(match[0].split())[:60]
                yield passage.problem(match.start(), "raw-html", message, tag=tag)


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


def headings_in_steps(manuscript: Manuscript) -> Iterator[Problem]:
    """The page has its first heading already; below it levels do not jump."""
    for passage in manuscript.passages:
        level = 1
        for offset, depth, text in _headings(passage) if passage.is_story else ():
            fault = _heading_fault(depth, level, text)
            if fault is not None:
                code, message = fault
                marks = "#" * (level + 1)
                yield passage.problem(offset, code, message, text=text[:60], marks=marks)
            level = max(depth, 2) if depth <= level + 1 else level


def _heading_fault(depth: int, level: int, text: str) -> tuple[str, str] | None:
    if not text:
        return "heading-empty", N_("A heading without words. Write it, or delete the line.")
    if depth == 1:
        return "heading-first", N_(
            "“%(text)s” is a heading of the first level, which the title of the page is. Begin the"
            " line with ##; if it is no heading, put \\ before #."
        )
    if depth > level + 1:
        return "heading-jump", N_(
            "The heading “%(text)s” skips a level. Begin the line with %(marks)s."
        )
    return None


def _headings(passage: Passage) -> list[tuple[int, int, str]]:
    """Offset, level and words of every heading, in their order."""
    story = passage.uncoded
    found = [
        (match.start(), len(match["marks"]), match["text"].strip(" \t#"))
        for match in _HEADING.finditer(story)
    ]
    for match in _UNDERLINE.finditer(story):
        start = story.rfind("\n", 0, match.start()) + 1
        text = story[start : match.start()].strip()
        if text and not text.startswith(("#", "|")):
            found.append((start, 1 if match["line"].startswith("=") else 2, text))
    return sorted(found)


def nothing_nested_too_deeply(manuscript: Manuscript) -> Iterator[Problem]:
    """Lists in lists in lists: nobody reads them, and past a depth words would be left out."""
    message = N_("Lists or quotations are nested too deeply here. Write them side by side.")
    issue = manuscript.issue
    full_texts = (article.full_text for article in issue.articles if article.full_text)
    for text in (*(written.body for written in issue.texts), *full_texts):
        if text.too_deep:
            yield Spot(text.path, text.too_deep).problem("nested-too-deeply", message)


RULES: tuple[Rule, ...]
RULES = (no_raw_html, pictures_are_declared, headings_in_steps, nothing_nested_too_deeply)
