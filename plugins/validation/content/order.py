"""Rules on the order of contributions within their section."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.issue.contribution import Pair
from plugins.issue.issue import Issue
from plugins.issue.problem import N_, Problem, Severity
from plugins.validation.manuscript import Manuscript, Rule

MOST_RIVALS = 3  # named in one message; with more, somebody forgot to count


def _by_section(issue: Issue) -> dict[str, list[Pair]]:
    """Pairs by their section, where there is such a section."""
    known = {*issue.region, *issue.rubric}
    sections: dict[str, list[Pair]] = {}
    for pair in issue.pairs:
        if pair.facts.section in known:
            sections.setdefault(pair.facts.section, []).append(pair)
    return sections


def order_once(manuscript: Manuscript) -> Iterator[Problem]:
    """Two contributions have two places. Both are told: nobody knows which of them is right."""
    message = N_(
        "Order %(order)d in “%(section)s” is taken twice, also by %(others)s. Look into"
        " the print and correct one of them."
    )
    for section, pairs in _by_section(manuscript.issue).items():
        places: dict[int, list[Pair]] = {}
        for pair in pairs:
            if "order" not in pair.facts.invalid_keys:
                places.setdefault(pair.facts.order, []).append(pair)
        for order, rivals in places.items():
            for pair in rivals if len(rivals) > 1 else ():
                spot, others = pair.facts.source.at("order"), _others(pair, rivals)
                yield spot.problem(
                    "order-twice", message, order=order, section=section, others=others
                )


def _others(pair: Pair, rivals: list[Pair]) -> str:
    """Where the first of the others say their order."""
    others = [rival for rival in rivals[: MOST_RIVALS + 1] if rival is not pair][:MOST_RIVALS]
    more = ["…"] if len(rivals) - 1 > len(others) else []
    return ", ".join([*(str(rival.facts.source.at("order")) for rival in others), *more])


def order_without_gaps(manuscript: Manuscript) -> Iterator[Problem]:
    """The places of a section count from one. Said only where every place could be read."""
    for section, pairs in _by_section(manuscript.issue).items():
        if any("order" in half.invalid_keys for pair in pairs for half in pair.halves):
            continue
        expected = 1
        for pair in sorted(pairs, key=lambda pair: pair.facts.order):
            if pair.facts.order > expected:
                yield pair.facts.source.problem(
                    "order",
                    "order-gap",
                    N_(
                        "Order %(order)d in “%(section)s”, but there is no %(expected)d. Is a"
                        " contribution missing?"
                    ),
                    severity=Severity.WARNING,
                    order=pair.facts.order,
                    section=section,
                    expected=expected,
                )
            expected = max(expected, pair.facts.order + 1)


RULES: tuple[Rule, ...] = (order_once, order_without_gaps)
