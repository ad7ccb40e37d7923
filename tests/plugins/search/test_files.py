"""The files of the index: scripts that hand over data, under names that change with it."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from all_pages import made_by
from issue_values import text
from searchable_issue import searchable_issue

from plugins.issue.contribution import Pair
from plugins.issue.issue import Issue
from plugins.search.files import search_files

_PART = re.compile(r"static/search/[wt]\d+\.[0-9a-f]{10}\.js")


def handed(data: bytes) -> tuple[str, object]:
    """What a file hands to the page: the name of the part, and its data."""
    call = re.fullmatch(r'searchPart\("(\w+)",(.*)\)\n', data.decode(), re.DOTALL)
    assert call
    return call[1], json.loads(call[2])


def files(issue: Issue) -> dict[str, bytes]:
    return {spec.path: spec.content for spec in made_by(search_files, issue)}


def test_the_entry_has_one_address_and_names_the_parts() -> None:
    made = files(searchable_issue())
    name, entry = handed(made.pop("search/index.js"))
    assert name == "index"
    assert isinstance(entry, dict)
    assert made and all(_PART.fullmatch(path) and entry["version"] in path for path in made)
    names = {path: re.split("[/.]", path)[2] for path in made}
    assert {path: handed(data)[0] for path, data in made.items()} == names


def test_names_of_parts_change_with_what_is_in_them() -> None:
    issue = searchable_issue()
    first, *others = issue.pairs
    assert first.ru
    changed = replace(first.ru, body=replace(text(), html="<p>2021</p>"))
    after = replace(issue, pairs=(Pair(kk=first.kk, ru=changed), *others))
    assert set(files(issue)) & set(files(after)) == {"search/index.js"}
    assert files(issue) == files(searchable_issue())


def test_signs_that_end_a_line_of_a_script_are_escaped() -> None:
    issue = searchable_issue()
    first, *others = issue.pairs
    assert first.ru
    odd = replace(first.ru, title='Урок\u2028"</script>')
    made = files(replace(issue, pairs=(Pair(kk=first.kk, ru=odd), *others)))
    assert all("\u2028" not in data.decode() for data in made.values())
    assert any('Урок\\u2028\\"' in data.decode() for data in made.values())
