"""Copies the facts of the print from the file in the printed language to the other one.

Only the value of the key is touched. What cannot be done without touching more, or without doubt,
is left to a person.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass

import yaml

from desk.mending.saved_text import SavedText
from plugins.issue.contribution import (
    NOWHERE,
    PRINT_FACTS,
    Article,
    facts_differ,
    written_fact,
)
from plugins.issue.issue import Issue
from plugins.issue.problem import N_, Problem, Spot
from plugins.reading.yaml_facts.nodes import Mapping, compose

_FIRST = 1  # facts begin in the second line of a file, after ---
_Places = Counter[tuple[str, int]]  # how many contributions have a section and an order


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A key as the file in the printed language has it; ``instead_of`` is the key it replaces."""

    key: str
    value: str
    instead_of: str
    source: Spot


def facts_to_copy(issue: Issue) -> Iterator[tuple[Article, tuple[Fact, ...]]]:
    """Every file that is not in the printed language with the facts it should have."""
    places = Counter((pair.facts.section, pair.facts.order) for pair in issue.pairs)
    for pair in issue.pairs:
        if len(pair.halves) < 2 or any("printed_in" in half.invalid_keys for half in pair.halves):
            continue
        if pair.facts.printed_in == NOWHERE or len({half.printed_in for half in pair.halves}) > 1:
            continue  # nobody can tell which file to believe
        believed, other = pair.facts, pair[pair.facts.lang.other]
        assert other is not None
        facts = tuple(_facts(issue, places, believed, other))
        if facts:
            yield other, facts


def _facts(issue: Issue, places: _Places, believed: Article, other: Article) -> Iterator[Fact]:
    section = _section_fact(issue, believed, other)
    if section is not None:
        yield section
    for key in PRINT_FACTS:
        if key in believed.invalid_keys or not _is_sound(issue, places, believed, key):
            continue
        value = getattr(believed, key)
        if key in other.invalid_keys or facts_differ(key, value, getattr(other, key)):
            if key == "scan_lost" and not value:
                continue  # taking a line away could lose what somebody knew
            spot = believed.source.at(key)
            yield Fact(key=key, value=written_fact(value), instead_of=key, source=spot)


def _section_fact(issue: Issue, believed: Article, other: Article) -> Fact | None:
    known: dict[str, Collection[str]] = {"region": issue.region, "rubric": issue.rubric}
    invalid = believed.invalid_keys | other.invalid_keys
    if not invalid.isdisjoint(known) or (other.region and other.rubric):
        return None
    named = [(key, value) for key in known if (value := getattr(believed, key))]
    if len(named) != 1:
        return None
    key, value = named[0]
    if value not in known[key] or getattr(other, key) == value:
        return None
    there = "rubric" if other.rubric else "region" if other.region else key
    return Fact(key=key, value=value, instead_of=there, source=believed.source.at(key))


def _is_sound(issue: Issue, places: _Places, facts: Article, key: str) -> bool:
    """Whether the fact is no fault itself, which a copy would only double."""
    if key == "authors":
        return all(author in issue.author for author in facts.authors)
    if key == "practices":
        return all(practice in issue.practice for practice in facts.practices)
    if key == "order":
        return places[facts.section, facts.order] == 1
    return True


def copy_facts(
    saved: SavedText, path: str, facts: tuple[Fact, ...]
) -> tuple[SavedText, tuple[Problem, ...]]:
    """``saved``, which stands at ``path``, with ``facts``, and what was done."""
    mends = []
    for fact in facts:
        changed = _with_fact(saved, path, fact)
        if changed is None:
            continue
        saved, line, before = changed
        message = (
            N_("%(before)s was here; now it is %(now)s, as in %(source)s.")
            if before
            else N_("%(now)s has been added, as in %(source)s.")
        )
        now = f"{fact.key}: {fact.value}"
        spot, source = Spot(path, line), str(fact.source)
        mends.append(spot.problem("mended", message, before=before, now=now, source=source))
    return saved, tuple(mends)


def _with_fact(saved: SavedText, path: str, fact: Fact) -> tuple[SavedText, int, str] | None:
    """The file with one fact, the line it stands in and what stood there; ``None`` where that
    would touch more than the fact."""
    mapping, end = _mapping(saved, path), _last_line(saved)
    if mapping is None:
        return None
    new_line = f"{fact.key}: {fact.value}"
    node = mapping.nodes.get(fact.instead_of)
    if node is None:
        changed = saved.with_lines(end, end, (new_line,))
        line, before = end, ""
    else:
        line = mapping.source.lines_by_key[fact.instead_of] - 1
        last, column = _end_of(node)
        old = saved.lines[line : last + 1]
        tail = old[-1][column:]
        if any("#" in text for text in (*old[:-1], old[-1][:column])) or not old[0].startswith(
            fact.instead_of
        ):
            return None  # a note of somebody's stands in between, or the facts are not our shape
        changed = saved.with_lines(line, last + 1, (new_line + tail,))
        before = " ".join(" ".join((*old[:-1], old[-1][:column])).split())
    return (changed, line + 1, before) if _only_changed(saved, changed, path, fact) else None


def _last_line(saved: SavedText) -> int:
    """The index of the line that closes the facts; 0 where none does."""
    closing = (n for n, line in enumerate(saved.lines[1:], start=1) if line.rstrip() == "---")
    return next(closing, 0)


def _mapping(saved: SavedText, path: str) -> Mapping | None:
    end = _last_line(saved)
    front_matter = "\n".join(saved.lines[_FIRST:end])
    return compose(front_matter, path, _FIRST + 1)[0] if end else None


def _end_of(node: yaml.Node) -> tuple[int, int]:
    """Line of the file (from 0) and column in which the value ends."""
    if isinstance(node, yaml.SequenceNode) and not node.flow_style and node.value:
        return _end_of(node.value[-1])
    return node.end_mark.line + _FIRST, node.end_mark.column


def _only_changed(before: SavedText, after: SavedText, path: str, fact: Fact) -> bool:
    """Whether the fact and nothing else reads differently now."""
    old, new = _mapping(before, path), _mapping(after, path)
    if old is None or new is None:
        return False
    kept = {key: yaml.serialize(node) for key, node in old.nodes.items() if key != fact.instead_of}
    left = {key: yaml.serialize(node) for key, node in new.nodes.items() if key != fact.key}
    wanted = yaml.serialize(yaml.compose(fact.value))
    return kept == left and yaml.serialize(new.nodes[fact.key]) == wanted
