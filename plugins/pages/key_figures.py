"""Numbers that a contribution reports, as they stand in large type."""

from dataclasses import dataclass

from plugins.issue.issue import Issue
from plugins.issue.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigure:
    """A number, or a range to ``value_to``, and what it counts; ``bound`` is more, about or less
    where it is not exact. ``sign`` is a unit that belongs to the number, as %; a unit in words is
    said by what is counted."""

    value: float
    value_to: float | None
    bound: str | None
    sign: str
    what: str


def key_figures(issue: Issue, slug: str, lang: Language) -> tuple[KeyFigure, ...]:
    """The figures of a contribution in the order of their table."""
    return tuple(
        KeyFigure(
            value=figure.value,
            value_to=figure.value_to,
            bound=figure.bound,
            sign="" if any(map(str.isalpha, figure.unit[lang])) else figure.unit[lang],
            what=figure.what[lang],
        )
        for figure in issue.figures
        if figure.contribution == slug
    )
