"""Numbers that a contribution reports, as they stand in large type."""

from dataclasses import dataclass

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.vocabulary import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigure:
    """A number, or two where ``value_to`` is given (``is_change``: the first became the second),
    and what it counts, of whom and when; ``bound`` is more, about or less where it is not exact.
    ``sign`` is a unit that belongs to the number, as %; ``unit`` is one in words."""

    value: float
    value_to: float | None
    is_change: bool
    bound: str | None
    sign: str
    unit: str
    what: str
    whom: str
    when: str


def key_figures(issue: Issue, slug: str, lang: Language) -> tuple[KeyFigure, ...]:
    """The figures of a contribution in the order of their table."""
    return tuple(key_figure(figure, lang) for figure in issue.figures_of(slug))


def key_figure(figure: Figure, lang: Language) -> KeyFigure:
    """A row of the table in the language of a page."""
    unit = figure.unit[lang]
    has_sign = figure.has_sign(lang)
    return KeyFigure(
        value=figure.value,
        value_to=figure.value_to,
        is_change=figure.span == "change",
        bound=figure.bound,
        sign=unit if has_sign else "",
        unit="" if has_sign else unit,
        what=figure.what[lang],
        whom=figure.whom[lang] if figure.whom else "",
        when=figure.when[lang] if figure.when else "",
    )
