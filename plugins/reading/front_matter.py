"""The facts of one file, key by key, with every fault of every key at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from plugins.issue.problem import N_, Problem, Source
from plugins.reading.fields import missing_key, unknown_key
from plugins.reading.keys import KEYS_IN_THE_NAME, Key, Unreadable
from plugins.reading.source_file import SourceFile
from plugins.reading.yaml_nodes import compose


def read_facts(
    source_file: SourceFile, keys: Mapping[str, Key]
) -> tuple[dict[str, Any], Source, tuple[Problem, ...]]:
    """The values that could be read, by key, where they stand, and all problems."""
    mapping, faults = compose(source_file.facts, source_file.path, source_file.facts_line)
    if mapping is None:
        return {}, Source(path=source_file.path), faults
    source = mapping.source
    problems = list(faults)
    for written in mapping.nodes:
        if written in KEYS_IN_THE_NAME:
            message = N_("“%(key)s” is known from the name of the file. Delete the line.")
            spot = source.at(written)
            facts = {"key": written}
            problems.append(Problem(spot=spot, code="unknown-key", message=message, args=facts))
        elif written not in keys:
            problems.append(unknown_key(source, written, keys))
    values: dict[str, Any] = {}
    for name, key in keys.items():
        if name not in mapping.nodes:
            if not key.optional:
                problems.append(missing_key(source, name))
            continue
        try:
            values[name] = key.read(mapping.nodes[name])
        except Unreadable as fault:
            spot = source.at(f"{name}.{fault.inner}" if fault.inner else name)
            told = {"key": name, **fault.facts}
            problems.append(Problem(spot=spot, code="bad-value", message=fault.message, args=told))
    return values, source, tuple(problems)
