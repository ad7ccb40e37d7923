"""Pairs: the half that is believed, the half that is shown, the half that is missing."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import article, miniature, read_issue, write_files

from plugins.issue.contribution import Pair
from plugins.issue.language import Language

KK, RU = Language.KK, Language.RU


@pytest.fixture
def pair(tmp_path: Path) -> Pair:
    """A whole pair, printed in Kazakh."""
    return read_issue(write_files(tmp_path, miniature())).pair["kir"]


def test_each_half_is_in_its_language(pair: Pair) -> None:
    for lang in Language:
        half = pair[lang]
        assert half is not None and half.lang is lang


def test_facts_come_from_the_file_in_the_printed_language(tmp_path: Path) -> None:
    files = {**miniature(), **article("ush", order=3, printed_in="ru")}
    issue = read_issue(write_files(tmp_path, files))
    assert issue.pair["kir"].facts.lang is KK
    assert issue.pair["ush"].facts.lang is RU


def test_a_lone_half_stands_in_both_trees(pair: Pair) -> None:
    lone = Pair(ru=pair.ru)
    assert lone.in_lang(KK) is lone.in_lang(RU) is lone.facts is pair.ru
    assert lone[KK] is None and lone[RU] is pair.ru
    assert lone.halves == (pair.ru,)


def _with_status(tmp_path: Path, kk: str, ru: str) -> Pair:
    files = miniature()
    for lang, status in (("kk", kk), ("ru", ru)):
        path = f"content/articles/kir.{lang}.md"
        files[path] = str(files[path]).replace("status: published", f"status: {status}")
    return read_issue(write_files(tmp_path, files)).pair["kir"]


def test_a_draft_is_not_public(tmp_path: Path) -> None:
    public = _with_status(tmp_path, "published", "draft").without_drafts()
    assert public is not None and public.ru is None and public.kk is not None


def test_two_drafts_are_nothing(tmp_path: Path) -> None:
    assert _with_status(tmp_path, "draft", "draft").without_drafts() is None


def test_a_withdrawn_pair_is_public_but_in_no_list(tmp_path: Path) -> None:
    pair = _with_status(tmp_path, "withdrawn", "withdrawn")
    assert pair.without_drafts() == pair
    assert not pair.is_listed
