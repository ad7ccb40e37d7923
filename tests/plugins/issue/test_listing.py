"""A page to be written knows where it lies."""

from __future__ import annotations

from plugins.issue.language import Language
from plugins.issue.sheet import Here


def test_the_path_follows_from_the_rest() -> None:
    assert Here(kind="region", slug="akmola", lang=Language.RU).path == "ru/regions/akmola.html"


def test_a_given_path_is_kept() -> None:
    assert Here(kind="door", lang=Language.KK, path="kz/index.html").path == "kz/index.html"
