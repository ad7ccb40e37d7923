"""All rules, and the judgement of what the editors wrote by all of them at once."""

from collections.abc import Iterable

from plugins.issue.problem import Problem
from plugins.validation.content import (
    article_form,
    files,
    front_matter,
    links,
    pairs,
    references,
    tables,
)
from plugins.validation.manuscript import Manuscript, Rule
from plugins.validation.text import letters, markup, private_data

# Each module says at its end which rules it has.
_MODULES = (
    references,
    front_matter,
    article_form,
    pairs,
    tables,
    links,
    files,
    letters,
    markup,
    private_data,
)
RULES: tuple[Rule, ...] = tuple(rule for module in _MODULES for rule in module.RULES)


def judge(manuscript: Manuscript, met: Iterable[Problem] = ()) -> tuple[Problem, ...]:
    """Every problem of ``manuscript``, after those already ``met`` while reading.

    A fault is told once, also where two rules see it in the same place.
    """
    found = [*met, *(problem for rule in RULES for problem in rule(manuscript))]
    unique = {(problem.spot, problem.message, str(problem.args)): problem for problem in found}
    return tuple(unique.values())
