"""What readers type, made of an issue by rules and a seed: each query with the pages one of which
must be among the first results.

Two sets by different rules: the weights of the search were tuned on ``names`` alone. ``missed``
puts them to a built site.
"""

from __future__ import annotations

import json
import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from browsing import Browser

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.letters.stems.layouts import KAZAKH_KEYS, LATIN_KEYS

_WORD = re.compile(r"[^\W\d_]+")
_VOWELS, _FRONT, _HARD = "аәеёиоөуұүыіэюя", "әөүіеэ", "кқпстфхшщчц"
_WITHOUT_KAZAKH = (
    str.maketrans("әғқңөұүһі", "агкноуухи"),
    str.maketrans("әғқңөұүһі", "агкноуугы"),
)
_LETTERS = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
_LATIN = tuple(
    str.maketrans(dict(zip(_LETTERS, letters.split(), strict=True)) | {"ъ": "", "ь": ""})
    for letters in (
        "a a b v g g d e yo zh z i y k k l m n n o o p r s t u u u f kh h ts ch sh shch _ y i _ e"
        " yu ya",
        "a a b v g gh d e e zh z i i k q l m n n o o p r s t u u u f kh h ts ch sh sch _ y i _ e"
        " yu ya",
        "a ä b v g ğ d e e j z i i k q l m n ñ o ö p r s t u ū ü f h h ts ch ş ş _ y ı _ e iu ya",
        "a á b v g ǵ d e e j z ı ı k q l m n ń o ó p r s t ý u ú f h h ts ch sh sh _ y i _ e iu ya",
    )
)
_RUSSIAN_ENDINGS = {
    "ая": ("ой", "ую", "ые", "ыми"),
    "ый": ("ого", "ому", "ые", "ыми"),
    "ие": ("ия", "ию", "ием", "иями"),
    "ия": ("ии", "ию", "ией", "иями"),
    "а": ("ы", "е", "ой", "ами"),
    "ь": ("и", "ью", "ями"),
    "": ("а", "у", "ом", "ами", "ах"),
}


_FIRST_THREE = """
Promise.all(%s.map(query => new Promise((done, failed) => siteSearch.find(query, {}, results => {
  const first = results.slice(0, 3).map(result => result.thing.documents[result.lang]);
  siteSearch.loadRows(first, () => done(first.map(one => siteSearch.row(one)[1].slice(3))), failed);
}, failed))))
"""


class Query(NamedTuple):
    """What is typed, and the pages (without the language) of which one is meant."""

    typed: str
    pages: frozenset[str]


def _kazakh_form(word: str, chance: random.Random) -> str:
    """The word with endings as Kazakh puts them."""
    for ending in chance.choice(("п", "и", "ж", "пи", "пж", "пс", "иж", "т", "ш")):
        vowels = [letter for letter in word.lower() if letter in _VOWELS]
        is_front = bool(vowels) and vowels[-1] in _FRONT
        last = word[-1].lower()
        is_hard, is_open = last in _HARD, last in _VOWELS
        a, y = ("е", "і") if is_front else ("а", "ы")
        if ending == "п":
            word += ("т" if is_hard else "д" if last in "змнңж" else "л") + a + "р"
        elif ending == "и":
            softened = {"к": "г", "қ": "ғ", "п": "б"}
            word = f"{word}с{y}" if is_open else word[:-1] + softened.get(last, last) + y
        elif ending == "с":
            word += f"{y}м{y}з"
        elif ending == "ж":
            word += ("т" if is_hard else "н" if is_open or last in "мнң" else "д") + y + "ң"
        elif ending == "т":
            word += ("т" if is_hard else "д") + a
        else:
            word += ("т" if is_hard else "н" if last in "мнң" else "д") + a + "н"
    return word


def _russian_form(word: str, chance: random.Random) -> str:
    """The word in another case, where its ending tells how."""
    end = next(end for end in _RUSSIAN_ENDINGS if word.lower().endswith(end))
    if not end and word[-1].lower() in f"{_VOWELS}й":
        return word
    return word[: len(word) - len(end)] + chance.choice(_RUSSIAN_ENDINGS[end])


def _slip(word: str, chance: random.Random) -> str:
    """The word with one wrong letter behind the second."""
    if len(word) < 6:
        return word
    at, letter = chance.randrange(2, len(word) - 1), chance.choice("абвгдеклмнорст")
    return chance.choice(
        (
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )


def _in_latin(text: str, chance: random.Random) -> str:
    return text.lower().translate(chance.choice(_LATIN)).replace("_", "")


def _without_kazakh(text: str, chance: random.Random) -> str:
    return text.lower().translate(chance.choice(_WITHOUT_KAZAKH))


def _on_latin_keys(text: str, _chance: random.Random) -> str:
    return text.lower().translate(str.maketrans(KAZAKH_KEYS, LATIN_KEYS))


def _each_word(change: Callable[[str, random.Random], str]) -> Callable[[str, random.Random], str]:
    return lambda text, chance: _WORD.sub(lambda word: change(word[0], chance), text)


def _as_typed(text: str, chance: random.Random) -> str:
    return chance.choice((text, text.lower(), text.upper()))


class _Named(NamedTuple):
    """A name of a page, in a language, and all pages that have it."""

    name: str
    lang: Language
    pages: frozenset[str]


def _named(issue: Issue, chance: random.Random) -> Iterator[_Named]:
    """Headlines (a piece of them), people, regions, practices, terms."""
    found: dict[tuple[str, Language], set[str]] = defaultdict(set)
    for pair in issue.pairs:
        for half in pair.halves if pair.is_listed else ():
            words = [word for word in _WORD.findall(half.title) if len(word) > 3]
            if len(words) > 2:
                first = chance.randrange(len(words) - 2)
                name = " ".join(words[first : first + 3])
                found[name, half.lang].add(f"articles/{half.slug}.html")
    listed = [row for row in issue.authors if any(p.is_listed for p in issue.by_author(row.id))]
    for lang in Language:
        for author in listed:
            page = f"authors/{author.id}.html"
            found[author.family[lang], lang].add(page)
            found[author.full_name(lang), lang].add(page)
        for region in issue.regions:
            found[region.name[lang], lang].add(f"regions/{region.id}.html")
        for practice in issue.practices:
            found[practice.name[lang], lang].add(f"practices/{practice.id}.html")
        for term in issue.terms:
            found[term.name[lang], lang].add(f"glossary.html#{term.id}")
    for (name, lang), pages in found.items():
        yield _Named(name, lang, frozenset(pages))


def _changed(
    issue: Issue, seed: int, changes: Iterable[Callable[[str, random.Random], str]]
) -> tuple[Query, ...]:
    chance = random.Random(seed)
    ways = tuple(changes)
    names = sorted(_named(issue, chance))
    return tuple(Query(chance.choice(ways)(name, chance), pages) for name, _lang, pages in names)


def names(issue: Issue, seed: int = 1) -> tuple[Query, ...]:
    """Names as they are written, without Kazakh letters, in Latin, with a wrong letter."""
    return _changed(issue, seed, (_as_typed, _without_kazakh, _in_latin, _each_word(_slip)))


def forms(issue: Issue, seed: int = 2) -> tuple[Query, ...]:
    """The same in other cases and numbers, in another order, on the keys of the other keyboard."""
    chance = random.Random(seed)
    found = []
    for name, lang, pages in sorted(_named(issue, chance)):
        inflect = _kazakh_form if lang is Language.KK else _russian_form
        typed = _each_word(inflect)(name, chance)
        way = chance.choice(("plain", "swapped", "latin", "bare", "keys"))
        if way == "swapped":
            typed = " ".join(reversed(typed.split()))
        elif way == "latin":
            typed = _in_latin(typed, chance)
        elif way == "bare":
            typed = _without_kazakh(typed, chance)
        elif way == "keys" and "-" not in name:  # a hyphen lies on the key of a Kazakh letter
            typed = _on_latin_keys(name, chance)
        found.append(Query(typed, pages))
    return tuple(found)


def missed(
    queries: Sequence[Query], browser: Browser, start: str
) -> list[tuple[str, list[str], list[str]]]:
    """The queries whose pages are none of the first three results of the site at ``start``: what
    was typed, what is meant, what was found."""
    browser.visit(f"{start}/kk/search.html")
    found = browser.evaluate(_FIRST_THREE % json.dumps([query.typed for query in queries]))
    return [
        (query.typed, sorted(query.pages), first)
        for query, first in zip(queries, found, strict=True)
        if query.pages.isdisjoint(first)
    ]
