"""Rules on names: one person, place or organisation stands in its table once; which row is meant by
a name."""

import difflib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Severity, guesser
from plugins.issue.vocabulary import Author, Organisation, Place, Row
from plugins.letters.folding import folded
from plugins.letters.slugs import slug_of
from plugins.validation.manuscript import Manuscript, Rule

_NEAR = 0.8  # aigul-omarova and aygul-omarova, not aygul-omarova and aygul-kenzhebaeva


def name_of(row: Row, lang: Language) -> str:
    """What a row is called, whole."""
    return row.full_name(lang) if isinstance(row, Author) else row.name[lang]


def ids_by_name(rows: Iterable[Row]) -> Mapping[str, tuple[str, ...]]:
    """The ids of rows by their names in either language, folded."""
    found: dict[str, tuple[str, ...]] = {}
    for row in rows:
        for name in dict.fromkeys(folded(name_of(row, lang)) for lang in Language):
            if name:
                found[name] = (*found.get(name, ()), row.id)
    return found


class IdFinder:
    """Which id is meant by a value that is none: a name, or an id with a slip."""

    def __init__(self, rows: Collection[Row], known: Collection[str]) -> None:
        self._strict = any(isinstance(row, Author) for row in rows)
        self._by_name = ids_by_name(rows)
        self._guess, self._guess_name = guesser(known), guesser(self._by_name)

    def named(self, value: str) -> tuple[str, ...]:
        """The ids of the rows with this name."""
        return self._by_name.get(folded(value), ())

    def guess(self, value: str) -> str:
        """The id most like it, or of the name most like it."""
        written = slug_of(value, otherwise=value)
        found = self._guess(written)
        if self._strict and difflib.SequenceMatcher(None, found, written).ratio() < _NEAR:
            return ""  # half of a person's name is that of many
        names = () if found else self._by_name.get(self._guess_name(folded(value)), ())
        return found or next(iter(names), "")


def _where(row: Row) -> tuple[str | None, ...]:
    """What tells rows of one name apart."""
    if isinstance(row, Author):
        return row.organisation, row.place
    if isinstance(row, Place):
        return row.kind, row.region
    return (row.place,) if isinstance(row, Organisation) else ()


def _is_elsewhere(row: Row, other: Row) -> bool:
    """Whether each of two rows says where it belongs, and they say different things."""
    pairs = zip(_where(row), _where(other), strict=True)
    return any(here and there and here != there for here, there in pairs)


def _spelt(row: Row) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(name_of(row, lang).lower().split()) for lang in Language)


def _has_note(row: Row) -> bool:
    return isinstance(row, Author) and row.note is not None


def one_row_for_each(manuscript: Manuscript) -> Iterator[Problem]:
    """Who has the name of another row, in the same place, is the same; who nearly has it, or has
    it elsewhere, may be."""
    for rows in _tables(manuscript.issue):
        first: dict[str, list[Row]] = {}
        for row in rows:
            if not row.invalid_keys:
                names = {folded(name_of(row, lang)) for lang in Language} - {""}
                yield from _told(row, [first.get(name, []) for name in names])
                for name in names:
                    first.setdefault(name, []).append(row)


def _tables(issue: Issue) -> tuple[tuple[Row, ...], ...]:
    return (issue.regions, issue.rubrics, issue.practices, issue.places, issue.organisations,
            issue.authors)  # fmt: skip


def _told(row: Row, others: Sequence[Sequence[Row]]) -> Iterator[Problem]:
    """What is told of a row; ``others`` are those with its name in either language, of which most
    need no look: one is enough."""
    is_person = isinstance(row, Author)
    for other in chain.from_iterable(others):
        if not _is_elsewhere(row, other) and _spelt(row) == _spelt(other):
            message = N_(
                "“%(id)s” has the same name as “%(other)s” in %(place)s. If both are one, keep one"
                " row and name its id everywhere; if not, make the names differ."
            )
            if is_person:
                message = N_(
                    "“%(id)s” has the same name as “%(other)s” in %(place)s. If both are one"
                    " person, keep one row and name its id in the articles. If they are namesakes,"
                    " give each row its own organisation or place."
                )
            yield _problem(row, other, "same-name", message, Severity.ERROR)
            return
    near: Callable[[Row], bool] = (
        (lambda other: not (_has_note(row) and _has_note(other)))
        if is_person
        else (lambda other: not _is_elsewhere(row, other))
    )
    for other in filter(near, chain.from_iterable(others)):
        message = N_(
            "“%(id)s” is spelt nearly like “%(other)s” in %(place)s. If both are one, keep one"
            " row and name its id everywhere."
        )
        if is_person:
            message = N_(
                "“%(id)s” is spelt like “%(other)s” in %(place)s, or nearly. If both are one"
                " person, keep one row and name its id in the articles. If they are two, say who"
                " is who in a note of both rows (note.kk, note.ru)."
            )
        yield _problem(row, other, "near-name", message, Severity.WARNING)
        return


def _problem(row: Row, other: Row, code: str, message: str, severity: Severity) -> Problem:
    args = {"id": row.id, "other": other.id, "place": str(other.source.at("id"))}
    return row.source.problem("id", code, message, severity=severity, **args)


RULES: tuple[Rule, ...] = (one_row_for_each,)
