"""What all rules look at: the issue as it was written, its texts, and the files below content/."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from plugins.issue.issue import Issue
from plugins.issue.problem import Problem
from plugins.validation.text.passages import Passage, passages_of


@dataclass(frozen=True, kw_only=True)
class Manuscript:
    """Everything the editors handed in; ``files`` are paths as messages show them."""

    issue: Issue
    files: frozenset[str]

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text of articles, pages and tables."""
        return tuple(passages_of(self.issue))


# A rule yields what is wrong with a manuscript.
Rule = Callable[[Manuscript], Iterator[Problem]]


def files_below(content: Path) -> frozenset[str]:
    """Paths of all files below ``content`` as messages show them: ``content/data/issue.toml``."""
    return frozenset(
        f"content/{file.relative_to(content).as_posix()}"
        for file in content.rglob("*")
        if not file.is_dir()
    )
