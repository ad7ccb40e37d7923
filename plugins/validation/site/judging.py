"""All rules on the built site, asked of every file of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from plugins.built_site.page import BuiltPage
from plugins.built_site.site import BuiltSite, read_site
from plugins.issue.problem import Problem
from plugins.validation.site import files, languages, pages

Rule = Callable[[BuiltSite, BuiltPage], Iterator[Problem]]
_FILE_RULES: tuple[Rule, ...] = files.RULES
_PAGE_RULES: tuple[Rule, ...] = (*pages.RULES, *files.RULES, *languages.RULES)


def judge_built(
    output: Path, site_url: str, declared: frozenset[str] = frozenset()
) -> tuple[Problem, ...]:
    """Every fault of the site in ``output``; ``site_url`` is what its absolute addresses begin
    with, ``declared`` are files that other builds make."""
    site = read_site(output, site_url, declared)
    asked = [(page, _PAGE_RULES) for page in site.pages.values()]
    asked += [(drawing, _FILE_RULES) for drawing in site.drawings]
    return tuple(fault for file, rules in asked for rule in rules for fault in rule(site, file))
