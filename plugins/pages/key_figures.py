"""Numbers that a contribution reports, as they stand in large type."""

from dataclasses import dataclass

from babel.numbers import format_decimal

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.vocabulary import Figure

_LETTERED = {"more": "{}+", "about": "≈ {}", "less": "< {}"}


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigure:
    """``number`` with its sign (“43 %”, “13 000+”, “2–10”), and what it counts."""

    number: str
    what: str


def key_figures(issue: Issue, slug: str, lang: Language) -> tuple[KeyFigure, ...]:
    """The figures of a contribution in the order of their table."""
    return tuple(
        KeyFigure(number=_number(figure, lang), what=figure.what[lang])
        for figure in issue.figures
        if figure.contribution == slug
    )


def _number(figure: Figure, lang: Language) -> str:
    values = [figure.value, *([] if figure.value_to is None else [figure.value_to])]
    number = "–".join(format_decimal(value, locale=lang.value) for value in values)
    unit = figure.unit[lang]
    # A unit in words is said by what is counted; a sign belongs to the number.
    sign = "" if any(char.isalpha() for char in unit) else f"\u00a0{unit}"
    return _LETTERED.get(figure.bound or "", "{}").format(number) + sign
