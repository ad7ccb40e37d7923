"""What else to read: who else does this, and what is printed beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from issue_values import issue, pair, practice, region

from plugins.pages.related import related_slugs, slugs_beside

PRACTICES = tuple(practice(name) for name in ("a", "b", "c"))


def test_those_that_share_most_practices_come_first_then_the_nearest() -> None:
    one = issue(
        pair("first", order=1, practices=("a", "b")),
        pair("near", order=2, practices=("a",)),
        pair("far", order=3, practices=("a",)),
        pair("kin", order=4, practices=("a", "b")),
        pair("alone", order=5, practices=("c",)),
        practices=PRACTICES,
    )
    found = related_slugs(one)
    assert found["first"] == ("kin", "near", "far")
    assert found["far"] == ("kin", "near", "first")
    assert "alone" not in found


def test_who_was_taken_back_is_nobodys_kin() -> None:
    one = issue(
        pair("first", order=1, practices=("a",)),
        pair("gone", order=2, practices=("a",), status="withdrawn"),
        practices=PRACTICES,
    )
    assert related_slugs(one) == {}


def test_of_a_practice_with_many_only_the_neighbours_are_asked() -> None:
    """Thirteen places away somebody shares two practices, but only one group is that large."""
    many = [pair(f"p{n:02}", order=n + 1, practices=("a",)) for n in range(40)]
    found = related_slugs(issue(*many, practices=PRACTICES))
    assert found["p20"] == ("p19", "p21", "p18")


@pytest.mark.parametrize(
    ("slug", "others"),
    [
        ("p0", ("p1", "p2", "p3")),
        ("p1", ("p0", "p2", "p3")),
        ("p3", ("p2", "p4", "p5")),
        ("p5", ("p2", "p3", "p4")),
    ],
)
def test_beside_it_are_the_nearest_of_its_section_as_printed(
    slug: str, others: tuple[str, ...]
) -> None:
    many = [pair(f"p{n}", order=n + 1, region="north") for n in range(6)]
    one = issue(*many, sections=("north",), regions=(region("north"),))
    assert slugs_beside(one)[slug] == others


@given(st.lists(st.sampled_from(["published", "withdrawn"]), max_size=9))
def test_beside_are_up_to_three_others_that_are_listed(states: list[str]) -> None:
    rows = [
        pair(f"p{n}", order=n + 1, region="north", status=state) for n, state in enumerate(states)
    ]
    one = issue(pair("x"), *rows, sections=("foreword", "north"), regions=(region("north"),))
    listed = [row.slug for row in rows if row.is_listed]
    found = slugs_beside(one)
    assert found.pop("x") == ()
    assert sorted(found) == sorted(listed)
    for slug, others in found.items():
        assert len(others) == min(3, len(listed) - 1) and slug not in others
        assert [other for other in listed if other in others] == [*others]
