"""Removing what builds and tests left behind."""

import shutil
from pathlib import Path

_BUILT = ("output", ".output-*", "theme/translations/*/LC_MESSAGES/*.mo")
_CACHES = (".cache/*", ".hypothesis", ".pytest_cache", ".ruff_cache", ".import_linter_cache")
_HOUSES = ("plugins", "desk", "tests", "benchmarks", "theme")
# They belong to the set-up.
_KEPT = {"browser_tools", "environment-unfinished"}


def clean(project: Path) -> None:
    """Remove built pages, compiled catalogues and caches of ``project``."""
    patterns = (*_BUILT, *_CACHES, "__pycache__")
    found = [path for pattern in patterns for path in project.glob(pattern)]
    for house in _HOUSES:
        found += (project / house).rglob("__pycache__")
    for path in found:
        if path.name in _KEPT:
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
