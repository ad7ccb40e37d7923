"""The one place that turns a Sheet into a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, Template, UndefinedError
from pelican.settings import DEFAULT_CONFIG

from plugins.issue.language import Language
from plugins.issue.sheet import Here, Sheet
from plugins.pages import SheetWriter

TEMPLATES = {
    "page": "{{ lang }} {{ here.path }} {{ shared }} {{ title }}\n\n\n",
    "wrong": "{{ nobody_gave_this }}",
}


class Room:
    """What the writer needs of a generator: its context and its templates."""

    def __init__(self) -> None:
        self.context: dict[str, Any] = {"shared": "қалған", "title": "shared", "lang": None}
        loader = DictLoader(TEMPLATES)
        self._environment = Environment(loader=loader, undefined=StrictUndefined)

    def get_template(self, name: str) -> Template:
        return self._environment.get_template(name)


@pytest.fixture
def writer(tmp_path: Path) -> SheetWriter:
    return SheetWriter(str(tmp_path), DEFAULT_CONFIG)


def _sheet(slug: str = "aral", template: str = "page") -> Sheet:
    here = Here(kind="article", slug=slug, lang=Language.KK)
    return Sheet(here=here, template=template, values={"title": "Арал"})


def test_a_sheet_becomes_the_file_at_its_address(writer: SheetWriter, tmp_path: Path) -> None:
    """In UTF-8 with one line end at its end, on every system."""
    writer.write_sheet(Room(), _sheet())
    written = (tmp_path / "kk" / "articles" / "aral.html").read_bytes()
    assert written == "kk kk/articles/aral.html қалған Арал\n".encode()
    assert writer.written == {"kk/articles/aral.html"}


def test_values_of_a_sheet_do_not_reach_the_next(writer: SheetWriter, tmp_path: Path) -> None:
    room = Room()
    before = dict(room.context)
    writer.write_sheet(room, _sheet())
    assert room.context == before


def test_two_sheets_cannot_claim_one_address(writer: SheetWriter, tmp_path: Path) -> None:
    writer.write_sheet(Room(), _sheet())
    with pytest.raises(ValueError, match=r"two pages claim .* kk/articles/aral\.html"):
        writer.write_sheet(Room(), _sheet())


def test_a_value_nobody_gave_breaks_the_build(writer: SheetWriter, tmp_path: Path) -> None:
    with pytest.raises(UndefinedError, match="nobody_gave_this"):
        writer.write_sheet(Room(), _sheet(template="wrong"))
    assert list(tmp_path.rglob("*.html")) == []
