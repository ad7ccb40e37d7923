"""datapackage.json: what the tables are, column by column, in both languages.

The form is that of Data Package 2.0 and Table Schema; titles and descriptions in the second
language stand under ``title@ru``, ``description@ru`` (the pattern “Language support” there).
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

from plugins.issue.addresses import absolute_link
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.problem import N_
from plugins.open_data.columns import LICENCE, LICENCE_PAGE, Column, Table
from plugins.site.outputs import Site

FOLDER = "data"
PACKAGE = f"{FOLDER}/datapackage.json"
_SCHEMA = "https://datapackage.org/profiles/2.0/datapackage.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """A file of the package; ``format`` is csv, json or geojson, its ending."""

    table: Table
    format: str
    data: bytes

    @property
    def path(self) -> str:
        """The file from the site's root."""
        return f"{FOLDER}/{self.table.name}.{self.format}"


def datapackage(issue: Issue, site: Site, files: Iterable[DataFile]) -> bytes:
    """The description of these files."""
    titles = {
        lang: f"{issue.imprint.title[lang]} ({issue.imprint.printed[lang]})" for lang in Language
    }
    package = {
        "$schema": _SCHEMA,
        "name": issue.imprint.id,
        "id": absolute_link(site.address, PACKAGE),
        "homepage": absolute_link(site.address, "index.html"),
        "languages": [lang.value for lang in Language],
        **_in_both("title", titles),
        **_in_both(
            "description", {lang: issue.imprint.descriptions.edition[lang] for lang in Language}
        ),
        "licenses": [{"name": LICENCE, "path": LICENCE_PAGE}],
        "sources": [{"title": issue.imprint.newspaper.full_name}],
        "resources": [_resource(site, file) for file in files],
    }
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode()


def _in_both(key: str, texts: dict[Language, str]) -> dict[str, str]:
    first, second = Language
    return {key: texts[first], f"{key}@{second.value}": texts[second]}


def _resource(site: Site, file: DataFile) -> dict[str, object]:
    table = file.table
    described = {
        "name": table.name if file.format == "csv" else f"{table.name}-{file.format}",
        "path": file.path.removeprefix(f"{FOLDER}/"),
        **_in_both("title", {lang: site.word(lang, table.title) for lang in Language}),
        **_in_both("description", {lang: site.word(lang, table.about) for lang in Language}),
        "format": file.format,
        "mediatype": _MEDIA_TYPES[file.format],
        "encoding": "utf-8",
        "bytes": len(file.data),
        "hash": f"sha256:{hashlib.sha256(file.data).hexdigest()}",
    }
    if file.format != "csv":  # the same rows, described at the table
        return described
    return {"profile": "tabular-data-resource", **described, "schema": _schema(site, table)}


_MEDIA_TYPES = {"csv": "text/csv", "json": "application/json", "geojson": "application/geo+json"}


def _schema(site: Site, table: Table) -> dict[str, object]:
    schema: dict[str, object] = {
        "fields": [_field(site, column) for column in table.columns],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = [*table.key]
    if ties := [_foreign_key(table, column) for column in table.columns if column.refers_to]:
        schema["foreignKeys"] = ties
    return schema


def _foreign_key(table: Table, column: Column) -> dict[str, object]:
    other = "" if column.refers_to == table.name else column.refers_to
    return {"fields": [column.name], "reference": {"resource": other, "fields": ["id"]}}


def _field(site: Site, column: Column) -> dict[str, object]:
    constraints: dict[str, object] = {}
    if column.is_required:
        constraints["required"] = True
    if column.choices:
        constraints["enum"] = [*column.choices]
    field: dict[str, object] = {
        "name": column.name,
        "type": column.type,
        **_in_both("description", {lang: column_words(site, column, lang) for lang in Language}),
    }
    return {**field, "constraints": constraints} if constraints else field


_IN_LANGUAGE = {Language.KK: N_("in Kazakh"), Language.RU: N_("in Russian")}


def column_words(site: Site, column: Column, lang: Language) -> str:
    """What a column holds, in ``lang``."""
    about = site.word(lang, column.about)
    if column.lang is None:
        return about
    return f"{about} ({site.word(lang, _IN_LANGUAGE[column.lang])})"
