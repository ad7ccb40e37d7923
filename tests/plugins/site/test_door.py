"""The door of the room: settings of Pelican in, a whole site and its listing out."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from all_pages import OUTPUTS
from makers import make_buildable, miniature, write_files

from desk.building import Built, run_pelican
from plugins.site.outputs import When

BOOK = "books/kis-2020-ru.epub"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_buildable(write_files(tmp_path_factory.mktemp("miniature"), miniature()))


@pytest.fixture(scope="module")
def told() -> list[str]:
    """What is heard of costly files while the site is built."""
    return []


@pytest.fixture(scope="module")
def built(project: Path, told: list[str]) -> Built:
    (project / ".cache" / "site" / "templates").unlink()  # no templates that others compiled
    overrides = {
        "OUTPUT_PATH": str(project / "output"),
        "SITEURL": "https://press.kz/index/",
        "REQUESTED": [BOOK],
        "TELL": told.append,
    }
    return run_pelican(project / "pelicanconf.py", overrides)


def test_the_listing_is_the_whole_site(project: Path, built: Built) -> None:
    """Nothing was written past the writer, and nothing that was made is missing."""
    output = project / "output"
    files = {
        file.relative_to(output).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in output.rglob("*")
        if file.is_file()
    }
    not_due = {output.name for output in OUTPUTS if output.when is not When.EVERY_BUILD}
    assert {line.path: line.digest for line in built.listing if line.is_made} == files
    for line in built.listing:
        if not line.is_made:
            assert line.output in not_due
            continue
        assert line.size == (output / line.path).stat().st_size


def test_what_is_asked_for_is_made_and_heard_of(
    project: Path, built: Built, told: list[str]
) -> None:
    """Once: what was costly is kept in the cache of the project."""
    made = [line.path for line in built.listing if line.output == "books" and line.is_made]
    assert made == told == [BOOK]
    (kept,) = (project / ".cache" / "site" / "files").iterdir()
    assert kept.read_bytes().endswith((project / "output" / BOOK).read_bytes())


def test_all_rooms_have_written(built: Built) -> None:
    outputs = {line.output for line in built.listing}
    assert {"front", "articles", "regions", "author", "sitemap", "theme-files"} <= outputs
    assert "robots" not in outputs, "the site lies below a path"


def test_a_slash_at_the_end_of_the_address_does_not_count(project: Path, built: Built) -> None:
    home = (project / "output" / "kk" / "index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://press.kz/index/kk/">' in home
    not_found = (project / "output" / "404.html").read_text(encoding="utf-8")
    assert '<base href="/index/">' in not_found


def test_compiled_templates_lie_in_the_cache_of_the_project(project: Path, built: Built) -> None:
    assert list((project / ".cache" / "site" / "templates").iterdir())
    assert built.problems == tuple(problem for problem in built.problems if not problem.stops)
