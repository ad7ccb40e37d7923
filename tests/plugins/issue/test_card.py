"""A pair in the lists of one tree."""

from __future__ import annotations

from pathlib import Path

from makers import miniature, read_issue, write_files

from plugins.issue.contribution import Pair
from plugins.issue.entry import entries
from plugins.issue.language import Language


def test_a_lone_half_stands_in_both_lists_and_is_marked(tmp_path: Path) -> None:
    pair = read_issue(write_files(tmp_path, miniature())).pair["kir"]
    lone = Pair(ru=pair.ru)
    (kazakh,) = entries([lone], Language.KK)
    (russian,) = entries([lone], Language.RU)
    assert kazakh.article is russian.article is pair.ru
    assert kazakh.is_stub and not russian.is_stub
    assert kazakh.slug == "kir"


def test_withdrawn_pairs_stand_in_no_list(tmp_path: Path) -> None:
    files = miniature()
    for lang in Language:
        path = f"content/articles/kir.{lang}.md"
        files[path] = str(files[path]).replace("status: published", "status: withdrawn")
    issue = read_issue(write_files(tmp_path, files))
    slugs = [entry.slug for entry in entries(issue.pairs, Language.KK)]
    assert slugs == ["alghysoz", "oris"]
