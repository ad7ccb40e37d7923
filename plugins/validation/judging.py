"""All rules, and the judgement of what the editors wrote by all of them at once."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from plugins.issue.problem import Problem
from plugins.validation.content import (
    article_form,
    files,
    front_matter,
    halves,
    links,
    one_name,
    pairs,
    photos,
    references,
    sections,
    tables,
)
from plugins.validation.drafts import Drafts, noted
from plugins.validation.manuscript import Manuscript, Rule
from plugins.validation.text import (
    entities,
    letters,
    lists_and_tables,
    markup,
    private_data,
    stray_signs,
    terms,
)

# Each module says at its end which rules it has.
_MODULES = (
    *(references, sections, front_matter, article_form, tables, one_name, halves),
    *(links, photos, files, letters, entities, private_data),
    *(markup, lists_and_tables, stray_signs, terms),
)
# These hold files against each other: a fault they tell of one can be the fault of another.
_COMPARING: tuple[Rule, ...] = pairs.RULES
# The content is of another form: everything else that is told of it comes of that.
_OTHER_FORM = {"format-older", "format-newer"}
RULES: tuple[Rule, ...] = (*(rule for module in _MODULES for rule in module.RULES), *_COMPARING)


def judge(manuscript: Manuscript, met: Iterable[Problem] = ()) -> tuple[Problem, ...]:
    """Every problem of ``manuscript``, after those already ``met`` while reading.

    A fault is told once, also where two rules see it in the same place. How severe it is is decided
    here, after all have spoken: what is wrong with drafts alone is a note.
    """
    met = tuple(met)
    if other_form := tuple(problem for problem in met if problem.code in _OTHER_FORM):
        return other_form
    drafts = Drafts(issue=manuscript.issue)
    alone = (problem for rule in RULES if rule not in _COMPARING for problem in rule(manuscript))
    found = [drafts.judged(problem) for problem in (*met, *alone)]
    found += _compared(manuscript, drafts)
    unique = {(problem.spot, problem.message, str(problem.args)): problem for problem in found}
    return tuple(unique.values())


def _compared(manuscript: Manuscript, drafts: Drafts) -> Iterator[Problem]:
    """What files say of each other. Without the drafts they are compared once more: what is told
    then too is a fault of what readers see."""
    whole = [problem for rule in _COMPARING for problem in rule(manuscript)]
    if not drafts.files:
        yield from whole
        return
    public = replace(manuscript, issue=manuscript.issue.without_drafts())
    told = {(p.spot, p.code): p for rule in _COMPARING for p in rule(public)}
    for problem in whole:
        lasting = told.pop((problem.spot, problem.code), None)
        yield noted(problem) if lasting is None else lasting
    yield from (problem for problem in told.values() if problem.stops)
