"""Faults editors make, each with the change that makes it and what has to be said about it.

Every fault has a pair of its own in the miniature issue, named after it, so that all of them can
stand in one copy of the content.
"""

from __future__ import annotations

from faults.facts import FACTS
from faults.links_and_files import LINKS_AND_FILES
from faults.making import Fault
from faults.pairs import PAIRS
from faults.reading import READING
from faults.table_names import TABLE_NAMES
from faults.table_slips import TABLE_SLIPS
from faults.tables import TABLES
from faults.texts import TEXTS

__all__ = ["FAULTS", "Fault"]

FAULTS: tuple[Fault, ...] = (
    *(*READING, *FACTS, *PAIRS, *TEXTS),
    *(*LINKS_AND_FILES, *TABLES, *TABLE_SLIPS, *TABLE_NAMES),
)
