"""The guides tell editors everything there is, alike in both languages, and every example holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from guide_examples import Example, Guide, apply, read_guide
from invoke import Collection
from makers import miniature, problems_of, write_files
from photo_samples import gradient

from desk.building import build
from plugins.issue.addresses import MOVABLE
from plugins.issue.contribution import (
    KIND_OF_FOLDER,
    PAGE_ADDITIONS,
    SCAN_LOSSES,
    STATUSES,
    Correction,
    Photo,
)
from plugins.issue.language import Language
from plugins.issue.vocabulary import BOUNDS, SPANS, SPELLINGS
from plugins.reading.fields import fields_of
from plugins.reading.front_matter import KEYS_OF_KIND
from plugins.reading.imprint_table import KEYS
from plugins.reading.tables import SHAPES

Keys = frozenset[tuple[str, str]]
_ROW = re.compile(
    r"^\| (`(?:inv )?[a-z][a-z_-]+\b[^|\n]*?) \| ", re.MULTILINE
)  # of a key or a task
_NAME = re.compile(r"`(?:inv )?([\w-]+)[^`]*`")
_RECORDS = {"corrections": Correction, "photos": Photo}


@pytest.fixture(params=list(Language))
def guide(request: pytest.FixtureRequest, project: Path) -> Guide:
    return read_guide(project, request.param)


def _declared() -> Keys:
    """Every key that is read: the name of a table or the kind of a text, and the key."""
    keys = {(kind, key) for kind, fields in KEYS_OF_KIND.items() for key in fields}
    for name, record in _RECORDS.items():
        keys |= {(name, key) for key in get_type_hints(record)}
    for table, shape in SHAPES.items():
        keys |= {(table, key) for key in fields_of(shape.make, **shape.fields)}
    for group, fields in KEYS.items():
        keys |= {(group or "issue", key) for key in fields}
    return frozenset(keys)


def _shown(examples: Iterable[Example]) -> Keys:
    """The same for all keys that stand in an example."""
    return frozenset(key for example in examples for key in _keys_of(example))


def _keys_of(example: Example) -> Iterator[tuple[str, str]]:
    folder, name = example.files[0].split("/")[1:]
    owner = KIND_OF_FOLDER.get(f"content/{folder}", name.partition(".")[0])
    for key, value in example.values.items():
        if owner in SHAPES:
            yield from ((owner, inner) for row in value for inner in row)
            continue
        yield owner, key
        if key in _RECORDS or key in KEYS:
            records = value if isinstance(value, list) else [value]
            yield from ((key, inner) for record in records for inner in record)


def test_every_key_stands_in_an_example(guide: Guide) -> None:
    people = {("issue", group) for group in KEYS if group}
    assert _shown(guide.examples) == _declared() | people


def test_every_key_is_explained_where_its_table_is(guide: Guide) -> None:
    told: dict[str, set[str]] = {}
    for part in guide.parts:
        rows = "".join(re.findall(r"^\| .*$", part, flags=re.MULTILINE))
        for owner, _key in _shown(example for example in guide.examples if example.text in part):
            told.setdefault(owner, set()).update(_NAME.findall(rows))
    assert {(owner, key) for owner, key in _declared() if key not in told[owner]} == set()


@pytest.mark.parametrize(
    "choices", [STATUSES, SCAN_LOSSES, PAGE_ADDITIONS, SPELLINGS, BOUNDS, SPANS, MOVABLE]
)
def test_every_choice_is_named(guide: Guide, choices: Iterable[str]) -> None:
    assert {choice for choice in choices if f"`{choice}`" not in guide.text} == set()


def test_every_table_and_every_task_is_named(guide: Guide) -> None:
    import tasks

    tables = [f"### {name}.toml – " for name in (*SHAPES, "issue")]
    assert [heading for heading in tables if heading not in guide.text] == []
    commands = Collection.from_module(tasks).task_names
    told = set(_NAME.findall("".join(re.findall(r"^\| `inv .*$", guide.text, flags=re.M))))
    assert set(commands) - told == set()


def test_the_guides_say_the_same(project: Path) -> None:
    kk, ru = (read_guide(project, lang) for lang in Language)
    assert kk.levels == ru.levels
    assert [_outline(example) for example in kk.examples] == [
        _outline(example) for example in ru.examples
    ]
    rows = [
        [_NAME.findall(row) for row in _ROW.findall(_without_dialect(guide))] for guide in (kk, ru)
    ]
    assert rows[0] == rows[1] and len(rows[0]) > 50


def _without_dialect(guide: Guide) -> str:
    """The guide without the tables of Markdown, whose examples are words and links of a text."""
    dialect = r"\n## (?:Мәтін белгілері|Разметка текста)\n.*?(?=\n## )"
    text, number = re.subn(dialect, "", guide.text, flags=re.DOTALL)
    assert number == 1
    return text


def _outline(example: Example) -> tuple[str, tuple[str, ...], list[str]]:
    return example.kind, example.files, list(_flat(example.values))


def _flat(value: Any, path: str = "") -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _flat(inner, f"{path}.{key}")
    elif isinstance(value, list) and value and isinstance(value[0], Mapping):
        for inner in value:
            yield from _flat(inner, f"{path}[]")
    else:
        yield path


def test_whoever_follows_the_guide_gets_no_error(guide: Guide, tmp_path: Path) -> None:
    """Section by section, on top of the miniature issue: what an editor has done is sound."""
    project = write_files(tmp_path, miniature())
    for section, examples in groupby(guide.examples, key=lambda example: example.section):
        for example in examples:
            apply(example, project)
        assert [str(p) for p in problems_of(project) if p.stops] == [], section


def test_the_edition_of_the_guide_is_built(project: Path, small_site: Callable[..., Path]) -> None:
    guide, project = read_guide(project, Language.KK), small_site()
    for example in guide.examples:
        apply(example, project)
    for photo in (project / "content" / "images").iterdir():
        gradient().save(photo, "JPEG")
    assert build(project)
    page = (project / "output" / "kk" / "articles" / "bes-minut.html").read_text(encoding="utf-8")
    assert "Бес минут үнсіздік" in page and "<img" in page


def test_links_of_the_guide_lead_somewhere(guide: Guide, project: Path) -> None:
    examples = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
    prose = examples.sub("", _without_dialect(guide))
    links = re.findall(r"\]\((?!https?:|term:)([^)]+)\)", prose)
    assert links
    titles = re.findall(r"^#+ (.+)$", guide.text, flags=re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}
    for link in links:
        file, _mark, anchor = link.partition("#")
        assert (project / "docs" / "guide" / file).exists(), link
        assert not anchor or anchor in anchors, link
