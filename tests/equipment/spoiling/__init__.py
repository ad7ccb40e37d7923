"""Spoiled copies of files, each with what it must give, said before anybody looks: the fault is
told in that file, the page has the same text, or exactly a text that is added."""

from __future__ import annotations

from spoiling.as_bytes import OF_BYTES
from spoiling.copies import Spoiled, Spoiler
from spoiling.front_matter import OF_FRONT_MATTER
from spoiling.names import OF_NAMES
from spoiling.tables import OF_TABLES
from spoiling.texts import OF_TEXTS

SPOILERS: tuple[Spoiler, ...]
SPOILERS = (*OF_BYTES, *OF_FRONT_MATTER, *OF_TEXTS, *OF_TABLES, *OF_NAMES)

__all__ = ["SPOILERS", "Spoiled", "Spoiler"]
