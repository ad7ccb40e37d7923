"""Rules on the order of contributions within their section."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.issue.contribution import Pair
from plugins.issue.issue import Issue
from plugins.issue.problem import N_, Problem, Severity


def _by_section(issue: Issue) -> dict[str, list[Pair]]:
    """Pairs by their section, where there is such a section."""
    known = {*issue.region, *issue.rubric}
    sections: dict[str, list[Pair]] = {}
    for pair in issue.pairs:
        if pair.facts.section in known:
            sections.setdefault(pair.facts.section, []).append(pair)
    return sections


def order_once(issue: Issue) -> Iterator[Problem]:
    """Two contributions have two places. Both are told: nobody knows which of them is right."""
    for section, pairs in _by_section(issue).items():
        places: dict[int, list[Pair]] = {}
        for pair in pairs:
            if "order" not in pair.facts.invalid_keys:
                places.setdefault(pair.facts.order, []).append(pair)
        for order, rivals in places.items():
            for pair in rivals if len(rivals) > 1 else ():
                others = [str(rival.facts.source.at("order")) for rival in rivals if rival != pair]
                message = N_(
                    "Order %(order)d in “%(section)s” is taken twice, also by %(others)s. Look into"
                    " the print and correct one of them."
                )
                facts = {"order": order, "section": section, "others": ", ".join(others)}
                spot = pair.facts.source.at("order")
                yield Problem(spot=spot, code="order-twice", message=message, args=facts)


def order_without_gaps(issue: Issue) -> Iterator[Problem]:
    """The places of a section count from one. Said only where every place could be read."""
    for section, pairs in _by_section(issue).items():
        if any("order" in half.invalid_keys for pair in pairs for half in pair.halves):
            continue
        expected = 1
        for pair in sorted(pairs, key=lambda pair: pair.facts.order):
            if pair.facts.order > expected:
                message = N_(
                    "Order %(order)d in “%(section)s”, but there is no %(expected)d. Is a"
                    " contribution missing?"
                )
                facts = {"order": pair.facts.order, "section": section, "expected": expected}
                yield Problem(
                    spot=pair.facts.source.at("order"),
                    code="order-gap",
                    message=message,
                    args=facts,
                    severity=Severity.WARNING,
                )
            expected = max(expected, pair.facts.order + 1)
