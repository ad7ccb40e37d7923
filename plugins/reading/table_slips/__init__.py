"""Slips in a TOML file, all of them at once: each with its line and, where there is only one way to
mend it, the line as it should be. What is mended here is judged on; the file stays as it is."""

from plugins.reading.table_slips.headers import HeaderNames
from plugins.reading.table_slips.mending import MendedTable, mend_table
from plugins.reading.table_slips.statements import HEADER, KEY, LOST, NumberedLine

__all__ = ["HEADER", "KEY", "LOST", "HeaderNames", "MendedTable", "NumberedLine", "mend_table"]
