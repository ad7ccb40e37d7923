"""What pages are made of, and what the writer refuses."""

from __future__ import annotations

import datetime
import math
from collections import namedtuple
from dataclasses import dataclass, field
from functools import cached_property

import pytest
from hypothesis import given
from hypothesis import strategies as st
from issue_values import article, issue, pair
from markupsafe import Markup
from writing import Writing, output, page

from plugins.issue.language import Bilingual, Language
from plugins.issue.listing import PageInfo
from plugins.site.outputs import Extra, FileSpec, PageSpec, When
from plugins.site.plain_values import open_part


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A value that holds another."""

    inside: object


@dataclass
class Mutable:
    inside: int = 1


@dataclass(frozen=True)
class Remembering:
    """Frozen, with something that is kept beside the fields."""

    inside: int = 1

    @cached_property
    def double(self) -> int:
        return 2 * self.inside


PLAIN = (
    *("", "Арал", 0, 2.5, math.inf, True, None, datetime.date(2020, 5, 1), Language.KK, ()),
    *(When.PUBLISHING, Bilingual(kk="а", ru="б"), (1, ("б", (None,))), Remembering()),
)
OPEN = (
    ([1], "list"),
    ({"a": 1}, "dict"),
    ({1}, "set"),
    (frozenset((1,)), "frozenset"),
    (b"bytes", "bytes"),
    (math.nan, "not a number"),
    (datetime.datetime(2020, 5, 1), "datetime"),
    (Markup("<b>"), "Markup"),
    (lambda: 1, "function"),
    (len, "builtin_function_or_method"),
    (Mutable(), "Mutable"),
    (Box, "type"),
    (namedtuple("Row", "a")(1), "Row"),
    (iter(()), "tuple_iterator"),
    (issue(), "Issue"),
    (article("aral"), "Article"),
    (pair("aral"), "Pair"),
    (FileSpec(path="a.txt", content=b""), "FileSpec"),
)


@pytest.mark.parametrize("value", PLAIN)
def test_what_is_plain_may_stand_anywhere(value: object) -> None:
    assert open_part(value) is None
    assert open_part((Box(inside=(1, value)), value)) is None


@pytest.mark.parametrize(("value", "kind"), OPEN, ids=[kind for _value, kind in OPEN])
def test_what_is_open_is_found_wherever_it_stands(value: object, kind: str) -> None:
    told = open_part(value)
    assert told is not None
    assert open_part((1, Box(inside=(value, "а")))) == f"[1].inside[0]{told}"
    if kind not in ("Issue", "Article", "Pair", "FileSpec"):
        assert told == f": {kind}"


_VALUES = st.recursive(
    st.sampled_from(PLAIN),
    lambda inner: st.lists(inner, max_size=3).map(tuple) | inner.map(lambda one: Box(inside=one)),
)


@given(_VALUES)
def test_what_is_plain_can_be_told_from_others(value: object) -> None:
    assert open_part(value) is None
    assert hash(value) == hash(value) and value == value


@pytest.mark.parametrize("value", [[1], {"title": "Арал"}, Mutable()])
def test_the_writer_refuses_a_page_with_open_values(writing: Writing, value: object) -> None:
    @dataclass(frozen=True)
    class Values:
        title: object = field(default_factory=lambda: value)

    made = PageSpec(info=page().info, template="page", values=Values())
    with pytest.raises(TypeError, match=rf"values\.title: {type(value).__name__}") as raised:
        writing.write(output("toy", made))
    assert "kk/articles/aral.html" in raised.value.__notes__[0]
    open_whole = PageSpec(info=page().info, template="page", values=value)
    with pytest.raises(TypeError, match=f"values: {type(value).__name__}"):
        writing.write(output("toy", open_whole))
    assert writing.files == {}


def test_so_it_does_where_another_room_adds_one(writing: Writing) -> None:
    def add(_issue: object, _site: object, info: PageInfo) -> object:
        return Box(inside=(info, [info.slug]))

    with pytest.raises(TypeError, match=r"twin\.inside\[1\]: list"):
        writing.write(output("toy", page()), extras=[Extra(name="twin", add=add)])
