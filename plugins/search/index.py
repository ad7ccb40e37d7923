"""The index: every form of a word in one spelling, and where it stands; cut into parts, so that a
search asks only for those it needs.

Forms are sorted and cut into runs, documents into bundles; the entry says what lies in which. The
browser finds the forms that share a stem with what was typed next to each other, because a stem is
how a word begins. Numbers are written in letters, five bits in each, the sixth says that more
follow; numbers of documents as the distance to the one before.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TypeVar

from plugins.issue.language import Language
from plugins.letters.stems.spelling import one_spelling, words_in
from plugins.letters.stems.stemming import SILENT
from plugins.search.documents import KINDS, Document, Thing

# Where a form stands in a document: in a name of it, among its facts, in its text.
NAME, FACT, TEXT = range(3)
PLACES = 3
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
RUN = 6_000  # characters
BUNDLE = 4_000
_LONGEST_NAME = 31  # words that are counted

Row = tuple[str, str, str, str]  # title, path, about, lines
_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """``things`` are numbers in letters: kind, languages, region, words of the title in both
    languages, how many practices and which. ``starts`` are the first forms of the runs, ``sizes``
    how many documents lie in each bundle."""

    things: str
    starts: tuple[str, ...]
    sizes: str
    runs: tuple[str, ...]
    bundles: tuple[tuple[Row, ...], ...]


def build_index(things: Iterable[Thing], regions: Sequence[str], practices: Sequence[str]) -> Index:
    """The index of all things; regions and practices are named by their places in these lists."""
    region_number = {name: number for number, name in enumerate(regions, 1)}
    practice_number = {name: number for number, name in enumerate(practices)}
    words = _Words()
    rows: list[Row] = []
    told: list[str] = []
    for thing in things:
        lengths = dict.fromkeys(Language, 0)
        for lang, document in thing.documents:
            lengths[lang] = words.add(document)
            rows.append(_row(document))
        chosen = [practice_number[name] for name in thing.practices]
        numbers = (
            KINDS.index(thing.kind),
            sum(1 << list(Language).index(lang) for lang, _document in thing.documents),
            region_number.get(thing.region or "", 0),
            *lengths.values(),
            len(chosen),
            *chosen,
        )
        told.append("".join(map(in_letters, numbers)))
    runs = [*_cut(words.lines(), RUN, len)]
    bundles = [*_cut(rows, BUNDLE, lambda row: sum(map(len, row)))]
    return Index(
        things="".join(told),
        starts=tuple(run[0].partition(" ")[0] for run in runs),
        sizes="".join(in_letters(len(bundle)) for bundle in bundles),
        runs=tuple("\n".join(run) for run in runs),
        bundles=tuple(bundles),
    )


class _Spellings(dict[str, str]):
    """Words as they are looked up; empty for those that say nothing."""

    def __missing__(self, word: str) -> str:
        form = one_spelling(word)
        says = (len(form) > 1 or form.isdigit()) and form not in SILENT
        self[word] = form = form if says else ""
        return form


class _Words:
    """Gathers the forms of all documents: for each place, by form, the numbers of documents."""

    def __init__(self) -> None:
        self._spelling = _Spellings()
        self._found: tuple[dict[str, list[int]], ...] = tuple(
            defaultdict(list) for _place in range(PLACES)
        )
        self._documents = 0

    def add(self, document: Document) -> int:
        """The words of the next document; how many its title has."""
        title = self._forms(words_in(document.title.lower()))
        names, facts = (self._forms(_named(texts)) for texts in (document.names, document.facts))
        text = self._forms(words_in("\n".join(document.lines).lower()))
        best = (names, facts - names, text - facts - names)
        for found, forms in zip(self._found, best, strict=True):
            for form in forms:
                found[form].append(self._documents)
        self._documents += 1
        return min(len(title), _LONGEST_NAME)

    def _forms(self, words: Iterable[str]) -> set[str]:
        return set(map(self._spelling.__getitem__, words)) - {""}

    def lines(self) -> Iterator[str]:
        """A line for every form, in their order, with its documents by place."""
        distances = [in_letters(number) for number in range(self._documents)]
        for form in sorted(set().union(*self._found)):
            told = [
                "".join([distances[later - earlier - 1] for earlier, later in pairwise(numbers)])
                for numbers in ((-1, *found.get(form, ())) for found in self._found)
            ]
            yield f"{form} {'.'.join(told).rstrip('.')}"


def _named(texts: Iterable[str]) -> Iterator[str]:
    """Every word of names; what a hyphen joins is looked for in one word too."""
    for text in map(str.lower, texts):
        yield from words_in(text)
        if "-" in text:
            yield from words_in(text.replace("-", ""))


def _row(document: Document) -> Row:
    return (document.title, document.path, document.about, "\n".join(document.lines))


def _cut(
    items: Iterable[_Item], most: int, weight: Callable[[_Item], int]
) -> Iterator[tuple[_Item, ...]]:
    """Neighbours together, until they weigh that much."""
    part: list[_Item] = []
    weighed = 0
    for item in items:
        part.append(item)
        weighed += weight(item)
        if weighed >= most:
            yield tuple(part)
            part, weighed = [], 0
    if part:
        yield tuple(part)


@cache
def in_letters(number: int) -> str:
    """``number`` as the browser reads it: five bits a letter, those that count least first."""
    low, rest = number % 32, number // 32
    return DIGITS[low + 32] + in_letters(rest) if rest else DIGITS[low]
