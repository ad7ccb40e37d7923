"""The texts of the benchmark are sound content of this project, and the same for everyone."""

from __future__ import annotations

from pathlib import Path

import pytest
from checkouts import bytes_of
from makers import make_buildable, problems_of

from benchmarks.corpus.contributions import LANGUAGES, contributions
from benchmarks.corpus.our_content import write_our_content
from benchmarks.corpus.peers_content import (
    Form,
    for_eleventy,
    for_hugo,
    for_nikola,
    for_pelican,
    write_peers_content,
)
from benchmarks.counting import count, differences, wanted
from benchmarks.generators import OURS
from desk.building import build

SIZE = 20  # every region has a page, some have two contributions


def test_nothing_is_wrong_with_the_texts(tmp_path: Path) -> None:
    write_our_content(SIZE, tmp_path)
    assert [str(problem.spot) for problem in problems_of(tmp_path)] == []


def test_the_pages_asked_for_are_built(tmp_path: Path) -> None:
    write_our_content(SIZE, tmp_path)
    assert build(make_buildable(tmp_path))
    found = count(tmp_path / "output", OURS.fronts)
    assert [line for line in differences(found, wanted(SIZE)) if "sitemap" not in line] == []


def test_missing_page_is_told(tmp_path: Path) -> None:
    for name in ("kk/index.html", "ru/index.html", "kk/articles/one.html", "kz/articles/one.html"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    found = count(tmp_path, OURS.fronts)
    assert (found.article, found.front, found.other) == (1, 2, 1)
    assert "article: 1 made, 2 asked for" in differences(found, wanted(1))


def test_same_texts_every_time(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_our_content(3, tmp_path / name)
    assert bytes_of(tmp_path / "one") == bytes_of(tmp_path / "two")


def test_fewer_are_the_first_of_more() -> None:
    for few, many in zip(contributions(3), contributions(40), strict=False):
        assert (few.body, few.title, few.practices) == (many.body, many.title, many.practices)


@pytest.mark.parametrize("form", [for_pelican, for_nikola, for_hugo, for_eleventy])
def test_others_read_the_same_bodies(tmp_path: Path, form: Form) -> None:
    write_our_content(2, tmp_path / "ours")
    write_peers_content(form, 2, tmp_path / "theirs")
    for contribution in contributions(2):
        for lang in LANGUAGES:
            ours = f"ours/content/articles/{contribution.slug}.{lang}.md"
            theirs = f"theirs/{form(contribution, lang)[0]}"
            for path in (ours, theirs):
                text = (tmp_path / path).read_text(encoding="utf-8")
                assert text.endswith(f"\n\n{contribution.body[lang]}")
