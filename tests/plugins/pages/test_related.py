"""Who else does this."""

from __future__ import annotations

from issue_values import issue, pair, practice

from plugins.pages.related import related_slugs

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
