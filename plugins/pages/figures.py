"""The issue in figures: the numbers that contributions report, section by section, with bars where
three or more of them can be held against each other."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.issue.cards.card import Card, card
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import Listing, page_of_tree
from plugins.issue.problem import N_
from plugins.issue.vocabulary import Figure, SectionName, section_name
from plugins.pages.charts import bars
from plugins.pages.key_figures import KeyFigure, key_figure
from plugins.site.outputs import PageSpec, Site

_ENOUGH = 3  # numbers that a chart is worth drawing for
_PER_CENT, _WHOLE = "%", 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """A number; ``length`` is that of its bar in hundredths of the drawing, ``None`` where it can
    be compared with nothing."""

    figure: KeyFigure
    length: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureGroup:
    """The numbers of a contribution."""

    card: Card
    rows: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureSection:
    """The contributions of a region or rubric that report numbers, in print order."""

    section: SectionName
    groups: tuple[FigureGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresValues:
    """All numbers, by the sections of the print."""

    sections: tuple[FigureSection, ...]


def has_figures(issue: Issue) -> bool:
    """Whether a listed contribution reports a number."""
    return any(issue.figures_of(pair.slug) for pair in issue.listed)


def figures_pages(issue: Issue, site: Site, _listing: Listing) -> Iterator[PageSpec]:
    """A page per language, where there are figures."""
    for lang in Language if has_figures(issue) else ():
        info = page_of_tree("figures", lang, site.word(lang, N_("The issue in figures")))
        values = FiguresValues(sections=tuple(figure_sections(issue, lang)))
        yield PageSpec(info=info, template="figures", values=values)


def figure_sections(issue: Issue, lang: Language) -> Iterator[FigureSection]:
    """The numbers of every section that has some, in print order."""
    for section in issue.sections:
        groups = tuple(
            FigureGroup(
                card=card(issue, pair, lang, with_people=False, with_standfirst=False),
                rows=tuple(_rows(issue.figures_of(pair.slug), lang)),
            )
            for pair in issue.listed_in(section.id)
            if issue.figures_of(pair.slug)
        )
        if groups:
            yield FigureSection(section=section_name(section, lang), groups=groups)


def _rows(figures: Sequence[Figure], lang: Language) -> Iterator[FigureRow]:
    """The numbers of a contribution in their order, but that those of one chart stay together,
    where the first of them stands."""
    charts: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        charts[_compared_by(figure)].append(figure)
    for figure in figures:
        compared = charts[_compared_by(figure)]
        if not _compared_by(figure) or len(compared) < _ENOUGH:
            yield FigureRow(figure=key_figure(figure, lang), length=None)
        elif figure is compared[0]:
            numbers = [(row.what[lang], row.value) for row in compared]
            for row, bar in zip(compared, bars(numbers, whole=_scale(compared)), strict=True):
                yield FigureRow(figure=key_figure(row, lang), length=bar.length)


def _compared_by(figure: Figure) -> str:
    """What two numbers of a contribution have to share to be held against each other: the unit.
    Empty for one that is no single number, or of which no bar can be drawn."""
    is_single = figure.value_to is None and figure.value >= 0
    return figure.unit.kk if is_single else ""


def _scale(compared: Sequence[Figure]) -> float | None:
    """A bar of the whole width is a hundred per cent; of other units it is the largest number."""
    is_share = all(row.unit.kk == _PER_CENT and row.value <= _WHOLE for row in compared)
    return _WHOLE if is_share else None
