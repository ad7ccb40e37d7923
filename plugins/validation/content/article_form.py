"""Rules on the form of an article: the sections under headings that the site knows, and figures."""

from collections.abc import Iterator
from typing import Any

from plugins.issue.contribution import Article
from plugins.issue.imprint import Headings
from plugins.issue.problem import N_, Problem
from plugins.issue.text import TextSection
from plugins.validation.manuscript import Manuscript, Rule

SUMMARY_LINES = (2, 4)
LONGEST_SUMMARY_LINE = 160  # characters
STEPS = (3, 6)
LONGEST_STEP = 200  # characters
LONGEST_THOUGHT = 300  # characters
_BLOCK_MISSING = {
    "summary": N_(
        "Below the heading “%(heading)s” stands a list: two to four lines that begin with “- ”."
        " Write the list right below the heading."
    ),
    "steps": N_(
        "Below the heading “%(heading)s” stands a numbered list: lines that begin with “1. ”,"
        " “2. ” and so on. Write it right below the heading."
    ),
    "thought": N_(
        "Below the heading “%(heading)s” stands one paragraph. Write it right below the heading."
    ),
}


def sections_under_known_headings(manuscript: Manuscript) -> Iterator[Problem]:
    """The right block follows each known heading, once; the heading is in the file's language."""
    twice = N_(
        "The heading “%(heading)s” stands here a second time; it is known from line %(line)d. Join"
        " the two sections."
    )
    foreign = N_(
        "The heading “%(heading)s” is in the other language. In this file it is “%(right)s”."
    )
    headings = manuscript.issue.imprint.headings.names()
    for article in manuscript.issue.articles:
        first: dict[str, TextSection] = {}
        for section in article.body.sections:
            other = first.setdefault(section.name, section)
            if other is not section:
                args: dict[str, Any] = {"heading": section.heading, "line": other.spot.line}
                yield section.spot.problem("section-twice", twice, **args)
            right = headings[section.name]
            written = Headings.compared(section.heading)
            own, other_own = map(
                Headings.compared, (right[article.lang], right[article.lang.other])
            )
            if written == other_own != own:
                args = {"heading": section.heading, "right": right[article.lang]}
                yield section.spot.problem("heading-foreign", foreign, **args)
            if not section.html:
                message = _BLOCK_MISSING[section.name]
                yield section.spot.problem("section-empty", message, heading=section.heading)


def sections_fit(manuscript: Manuscript) -> Iterator[Problem]:
    """The box, the steps and the thought are as long as readers take in at a glance."""
    for article in manuscript.issue.articles:
        for section in article.body.sections:
            if section.html:
                if section.name != "thought":  # which is one paragraph
                    yield from _number(section)
                yield from _lengths(section)


def _number(section: TextSection) -> Iterator[Problem]:
    least, most = {"summary": SUMMARY_LINES, "steps": STEPS}[section.name]
    if not least <= len(section.items) <= most:
        message = N_(
            "Below “%(heading)s” stand %(least)d to %(most)d lines; here are %(number)d. Join lines"
            " that belong together, or leave the section out."
        )
        args: dict[str, Any] = {"least": least, "most": most, "number": len(section.items)}
        yield section.spot.problem("section-lines", message, heading=section.heading, **args)


def _lengths(section: TextSection) -> Iterator[Problem]:
    most = {
        "summary": LONGEST_SUMMARY_LINE,
        "steps": LONGEST_STEP,
        "thought": LONGEST_THOUGHT,
    }[section.name]
    message = N_(
        "Line %(place)d below “%(heading)s” has %(length)d characters; at most %(most)d fit."
        " Shorten it by %(over)d."
    )
    for place, item in enumerate(section.items, start=1):
        if len(item) > most:
            args: dict[str, Any] = {
                "length": len(item),
                "most": most,
                "over": len(item) - most,
                "place": place,
            }
            yield section.spot.problem("section-long", message, heading=section.heading, **args)


def halves_have_the_same_form(manuscript: Manuscript) -> Iterator[Problem]:
    """What one file of a pair has under a known heading the other has too, in as many steps."""
    missing = N_(
        "The other file of the pair has “%(heading)s” (%(other)s), this one has not. Write it here"
        " too under the heading “%(right)s”."
    )
    differ = N_(
        "Here are %(here)d steps, in %(other)s %(there)d. Tell the same steps in both languages."
    )
    headings = manuscript.issue.imprint.headings.names()
    for pair in manuscript.issue.pairs:
        if pair.kk is None or pair.ru is None:
            continue
        for name, right in headings.items():
            kazakh, russian = pair.kk.body.section(name), pair.ru.body.section(name)
            if kazakh and russian:
                here, there = len(kazakh.items), len(russian.items)
                if name == "steps" and kazakh.html and russian.html and here != there:
                    args: dict[str, Any] = {
                        "here": here,
                        "there": there,
                        "other": str(russian.spot),
                    }
                    yield kazakh.spot.problem("steps-differ", differ, **args)
                continue
            found = kazakh or russian
            lacking: Article = pair.ru if kazakh else pair.kk
            if found:
                args = {"heading": found.heading, "other": str(found.spot)}
                spot = lacking.source.problem
                yield spot("", "section-missing", missing, right=right[lacking.lang], **args)


def figures_say_what_two_numbers_mean(manuscript: Manuscript) -> Iterator[Problem]:
    """Two numbers are a range or a change; one number is neither."""
    unsaid = N_(
        "There are two numbers. Add a line span: range where the number lies between them, change"
        " where it became the second."
    )
    single = N_("span belongs to two numbers, and there is no value_to. Delete the line span.")
    for row in manuscript.issue.figures:
        if row.value_to is not None and row.span is None:
            yield row.source.problem("value_to", "span-missing", unsaid)
        elif row.value_to is None and row.span is not None:
            yield row.source.problem("span", "span-alone", single)


RULES: tuple[Rule, ...] = (
    sections_under_known_headings,
    sections_fit,
    halves_have_the_same_form,
    figures_say_what_two_numbers_mean,
)
