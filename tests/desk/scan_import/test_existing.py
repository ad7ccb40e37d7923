"""A contribution is recognised among the articles on disk, and differing facts are told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desk.scan_import.existing import differences, match_written, read_written
from desk.scan_import.pieces import Piece, Untangled
from plugins.issue.contribution import Article

ARTICLE = """---
title: "{title}"
standfirst: "Коротко."
region: aktobe
order: {order}
authors: [{author}]
printed_in: {lang}
practices: []
status: draft
published: 2026-11-23
---

Пересказ.
"""
OnDisk = Callable[..., tuple[Article, ...]]
NAMES = {"gleb": {"kk": "Глеб Стрижов", "ru": "Глеб Стрижов"}}


@pytest.fixture
def bridge(small_scan: str, untangle_text: Callable[[str], Untangled]) -> Piece:
    return untangle_text(small_scan).pieces[3]


@pytest.fixture
def on_disk(tmp_path: Path) -> OnDisk:
    def write(**facts: object) -> tuple[Article, ...]:
        values = {"title": "Мост через четверть", "order": 1, "author": "gleb", "lang": "ru"}
        text = ARTICLE.format(**{**values, **facts})
        articles = tmp_path / "content" / "articles"
        articles.mkdir(parents=True, exist_ok=True)
        (articles / "most.ru.md").write_text(text, encoding="utf-8")
        return read_written(articles)[0]

    return write


def test_a_corrected_headline_is_still_the_same_article(bridge: Piece, on_disk: OnDisk) -> None:
    (row,) = on_disk(title="Мост через четверти")
    assert match_written([bridge], (row,), NAMES) == (row,)
    (told,) = differences(bridge, row, NAMES)
    assert told.args["file"] == "Мост через четверти"
    assert (told.spot.path, told.spot.line) == ("content/articles/most.ru.md", 2)


def test_another_headline_by_another_author_is_another_article(
    bridge: Piece, on_disk: OnDisk
) -> None:
    rows = on_disk(title="Дорога через поле", author="inna")
    assert match_written([bridge], rows, NAMES) == (None,)


def test_a_new_headline_by_the_same_author_is_the_same_article(
    bridge: Piece, on_disk: OnDisk
) -> None:
    rows = on_disk(title="Дорога через поле")
    assert match_written([bridge], rows, NAMES) == rows


def test_an_article_is_one_contribution_only(bridge: Piece, on_disk: OnDisk) -> None:
    rows = on_disk()
    assert match_written([bridge, bridge], rows, NAMES) == (*rows, None)


def test_the_translation_of_an_article_is_not_the_article(bridge: Piece, on_disk: OnDisk) -> None:
    assert on_disk(lang="kk") == ()


def test_agreeing_facts_are_not_told(bridge: Piece, on_disk: OnDisk) -> None:
    (row,) = on_disk()
    assert differences(bridge, row, NAMES) == ()


def test_another_order_and_author_are_told(bridge: Piece, on_disk: OnDisk) -> None:
    (row,) = on_disk(order=3, author="inna")
    assert [told.args["key"] for told in differences(bridge, row, NAMES)] == ["order", "authors"]
