"""The tables of open data, made from the editors' tables and the front matter of articles."""

from plugins.open_data.named import (
    AUTHORS,
    ORGANISATIONS,
    PLACES,
    PRACTICES,
    REGIONS,
    RUBRICS,
    TERMS,
)
from plugins.open_data.printed import AUTHORSHIP, CONTRIBUTIONS, FIGURES, PRACTICE_USE

TABLES = (
    CONTRIBUTIONS,
    AUTHORS,
    AUTHORSHIP,
    ORGANISATIONS,
    PLACES,
    REGIONS,
    RUBRICS,
    PRACTICES,
    PRACTICE_USE,
    FIGURES,
    TERMS,
)
