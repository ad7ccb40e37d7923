"""The list of rooms is the pipeline: what it declares, in its order."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import ModuleType

import pytest

from pelicanconf import PLUGINS
from plugins.site.outputs import ALL_EARLIER, Extra, Output
from plugins.site.pipeline import extras_of, outputs_of

Door = Callable[..., str]


@pytest.fixture
def door(monkeypatch: pytest.MonkeyPatch) -> Door:
    """``door(name, OUTPUTS=…, EXTRAS=…)``: a room with this door, and its full name."""

    def make(name: str, **declared: object) -> str:
        full_name = f"rooms_of_a_test.{name}"
        room = ModuleType(full_name, "A room of a test.")
        vars(room).update(declared)
        monkeypatch.setitem(sys.modules, "rooms_of_a_test", ModuleType("rooms_of_a_test"))
        monkeypatch.setitem(sys.modules, full_name, room)
        return full_name

    return make


def _output(name: str, *reads: str) -> Output:
    return Output(name=name, make=lambda _issue, _site, _listing: (), reads=reads)


def _extra(name: str) -> Extra:
    return Extra(name=name, add=lambda _issue, _site, _info: None)


def test_outputs_stand_in_the_order_of_the_rooms_and_of_their_doors(door: Door) -> None:
    rooms = [
        door("late", OUTPUTS=(_output("feeds"), _output("books"))),
        door("silent"),
        door("early", OUTPUTS=(_output("articles"),)),
    ]
    names = [output.name for output in outputs_of(rooms)]
    assert names == ["feeds", "books", "articles"]
    assert [output.name for output in outputs_of(reversed(rooms))] == ["articles", "feeds", "books"]


def test_two_outputs_cannot_have_one_name(door: Door) -> None:
    rooms = [door("one", OUTPUTS=(_output("feeds"),)), door("other", OUTPUTS=(_output("feeds"),))]
    with pytest.raises(ValueError, match=r"other: there is an output “feeds” already"):
        outputs_of(rooms)


def test_an_output_may_read_what_stands_before_it(door: Door) -> None:
    rooms = [
        door("one", OUTPUTS=(_output("articles"), _output("feeds", "articles"))),
        door("other", OUTPUTS=(_output("sitemap", ALL_EARLIER), _output("both", "feeds", "*"))),
    ]
    assert len(outputs_of(rooms)) == 4


@pytest.mark.parametrize("reads", ["sitemap", "feeds", "nothing-of-that-name"])
def test_an_output_cannot_read_itself_or_what_comes_later(door: Door, reads: str) -> None:
    room = door("one", OUTPUTS=(_output("feeds", reads), _output("sitemap")))
    with pytest.raises(ValueError, match=rf"one: “feeds” reads .*{reads}.* not made before it"):
        outputs_of([room])


def test_extras_are_those_of_all_rooms(door: Door) -> None:
    rooms = [door("one", EXTRAS=(_extra("twin"), _extra("alternates"))), door("silent")]
    rooms.append(door("other", EXTRAS=(_extra("credits"),)))
    assert [extra.name for extra in extras_of(rooms)] == ["twin", "alternates", "credits"]


def test_two_extras_cannot_have_one_name(door: Door) -> None:
    """Else one room would overwrite what the other adds to a page."""
    rooms = [door("one", EXTRAS=(_extra("twin"),)), door("other", EXTRAS=(_extra("twin"),))]
    with pytest.raises(ValueError, match="other: there is an extra “twin” already"):
        extras_of(rooms)


@pytest.mark.parametrize("kinds", [("artcle",), ("article", "books"), ("a", "b")])
def test_an_extra_is_for_kinds_of_pages_that_there_are(door: Door, kinds: tuple[str, ...]) -> None:
    """Else no page would ever have it, and nobody would know."""
    extra = Extra(name="twin", add=lambda _issue, _site, _info: None, kinds=kinds)
    with pytest.raises(ValueError, match=r"one: “twin” is for .*, no kind of page"):
        extras_of([door("one", EXTRAS=(extra,))])


def test_a_room_that_is_not_there_breaks_the_build() -> None:
    with pytest.raises(ModuleNotFoundError, match="no_such_room"):
        outputs_of(["plugins.no_such_room"])


def test_the_pipeline_of_this_project_is_whole() -> None:
    """Pages first, then what reads them, the theme's files last."""
    names = [output.name for output in outputs_of(PLUGINS)]
    assert {"articles", "stubs", "photos", "sitemap", "robots"} <= set(names)
    assert names.index("articles") < names.index("country-code") < names.index("sitemap")
    assert {"twin", "alternates", "credits"} <= {extra.name for extra in extras_of(PLUGINS)}
