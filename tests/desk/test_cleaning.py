"""What was built goes, what people wrote and what was set up stays."""

from __future__ import annotations

from pathlib import Path

from desk.cleaning import clean


def test_only_what_was_built_goes(tmp_path: Path) -> None:
    stays = {
        "content/articles/a.kk.md",
        "theme/translations/kk/LC_MESSAGES/messages.po",
        ".venv/bin/python",
        ".cache/browser_tools/package.json",
        "plugins/issue/problem.py",
    }
    goes = {
        "output/index.html",
        ".output-fresh-1-1/index.html",
        ".cache/preview/index.html",
        ".cache/templates/base.cache",
        "theme/translations/kk/LC_MESSAGES/messages.mo",
        "plugins/issue/__pycache__/problem.pyc",
    }
    for name in stays | goes:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    clean(tmp_path)
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert left == stays
