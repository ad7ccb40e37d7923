"""The tables of open data, made from the editors' tables and the front matter of articles."""

from plugins.open_data import named, printed

TABLES = (
    printed.CONTRIBUTIONS,
    named.AUTHORS,
    printed.AUTHORSHIP,
    named.ORGANISATIONS,
    named.PLACES,
    named.REGIONS,
    named.RUBRICS,
    named.PRACTICES,
    printed.PRACTICE_USE,
    printed.FIGURES,
    named.TERMS,
)
