"""Whole issues drawn at random: the values the rooms are given, as editors would never think of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from hypothesis import strategies as st
from issue_values import author, issue, organisation, page, pair, place, practice, region, rubric

from plugins.issue.issue import Issue
from plugins.issue.language import Bilingual, Language
from plugins.letters.alphabet import KAZAKH, RUSSIAN

# Of every letter of both alphabets two names, and what real names bring along.
NAMES = (
    *(
        f"{letter.upper()}{rest}"
        for letter in sorted(set(KAZAKH + RUSSIAN))
        for rest in ("ана", "я")
    ),
    *("«Үміт»", "Ұлы-тау", "Ұлытау", "О’Коннор", "Smith", "Ән салар", "Әнші"),
)


_NAME = st.builds(Bilingual, kk=st.sampled_from(NAMES), ru=st.sampled_from(NAMES))
_NUMBER = st.integers(0, 6)
_FEW = st.sets(_NUMBER, max_size=2)
_LANGUAGES = st.sampled_from([tuple(Language), tuple(Language), (Language.KK,), (Language.RU,)])
_STATUS = st.sampled_from(["published", "published", "withdrawn", "draft"])
_DRAWN = st.fixed_dictionaries(
    {
        "regions": st.lists(st.tuples(_NAME, st.booleans(), st.booleans()), max_size=5),
        "shuffle": st.permutations(range(8)),
        "places": st.lists(st.tuples(_NAME, _NUMBER), max_size=3),
        "authors": st.lists(st.tuples(_NAME, _NAME, _FEW, _FEW), max_size=6),
        "pairs": st.lists(
            st.tuples(_NUMBER, _LANGUAGES, _FEW, _FEW, st.sampled_from(Language), _STATUS),
            max_size=6,
        ),
    }
)


def issues() -> st.SearchStrategy[Issue]:
    """Whole issues that validation would pass: some regions lost, some contributions with one file
    only, drafts, withdrawn ones, authors without contributions."""
    return _DRAWN.map(_issue_of)


def _issue_of(drawn: dict[str, Any]) -> Issue:
    """Numbers that were drawn stand for rows of the tables."""
    regions = tuple(
        region(f"region-{n}", name.kk, f"город {name.ru}", name)
        if is_city
        else region(f"region-{n}", name.kk, name.ru)
        for n, (name, is_city, _is_lost) in enumerate(drawn["regions"])
    )
    lost = [f"region-{n}" for n, drawing in enumerate(drawn["regions"]) if drawing[2]]
    rubrics = (rubric("foreword"), rubric("afterword"))
    kept = [row.id for row in (*regions, *rubrics) if row.id not in lost]
    sections = [kept[n] for n in drawn["shuffle"] if n < len(kept)]
    places = tuple(
        place(f"place-{n}", regions[number % len(regions)].id, name.kk, name.ru)
        for n, (name, number) in enumerate(drawn["places"])
        if regions
    )
    organisations = (organisation("school"), *(organisation(f"of-{p.id}", p.id) for p in places))
    authors = tuple(
        author(
            f"author-{n}",
            family,
            given=given,
            place=next(iter(_ids(places, own_place)), None),
            organisation=next(iter(_ids(organisations, own_school)), None),
        )
        for n, (family, given, own_place, own_school) in enumerate(drawn["authors"])
    )
    practices = (practice("digital"), practice("research"))
    pairs = []
    for n, (number, langs, by, about, printed_in, status) in enumerate(drawn["pairs"]):
        section = sections[number % len(sections)]
        is_region = section.startswith("region")
        facts = {
            "order": n + 1,
            "region": section if is_region else None,
            "rubric": None if is_region else section,
            "authors": _ids(authors, by),
            "practices": _ids(practices, about),
            "printed_in": printed_in,
            "status": status,
        }
        pairs.append(pair(f"slug-{n}", langs, **facts))
    return issue(
        *reversed(pairs),
        sections=sections,
        lost=lost,
        regions=regions,
        rubrics=rubrics,
        practices=practices,
        places=places,
        organisations=organisations,
        authors=authors,
        pages=tuple(page("about", lang) for lang in Language),
    ).without_drafts()


def _ids(rows: tuple[Any, ...], numbers: Iterable[int]) -> tuple[str, ...]:
    return tuple(rows[number].id for number in sorted(numbers) if number < len(rows))
