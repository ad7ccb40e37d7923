"""Problems: where, what, and whether they stop the work."""

from __future__ import annotations

from plugins.issue.problem import Problem, Severity, Source, Spot, Stopped, nearest

SOURCE = Source(path="a.md", lines_by_key={"photos": 4, "photos.0.alt": 6}, first_line=2)


def test_a_key_is_told_at_its_line() -> None:
    assert str(SOURCE.at("photos.0.alt")) == "a.md:6"


def test_an_inner_key_without_a_line_is_told_at_its_parent() -> None:
    assert str(SOURCE.at("photos.0.credit")) == "a.md:4"


def test_a_missing_key_is_told_where_the_facts_begin() -> None:
    assert SOURCE.at("title").line == 2


def test_a_fault_of_the_file_itself_has_no_line() -> None:
    assert str(Spot("content/Thumbs.db")) == "content/Thumbs.db"


def test_only_errors_stop() -> None:
    error = Problem(spot=Spot("a"), code="x", message="x")
    warning = Problem(spot=Spot("a"), code="x", message="x", severity=Severity.WARNING)
    assert error.stops and not warning.stops
    assert Stopped([error, warning]).problems == (error, warning)


def test_a_fault_of_a_value_is_told_in_its_line() -> None:
    told = SOURCE.problem("photos.0.alt", "no-alt", "“%(file)s” has no words.", file="yard.jpg")
    assert told == Problem(
        spot=Spot("a.md", 6),
        code="no-alt",
        message="“%(file)s” has no words.",
        args={"file": "yard.jpg"},
    )
    assert told.stops


def test_a_fault_of_a_place_may_be_a_warning() -> None:
    """What fills the message may have any name, that of its parts too."""
    told = Spot("a.md", 3).problem("x", "%(code)s", severity=Severity.WARNING, code="y", key="z")
    assert (told.code, told.args, told.stops) == ("x", {"code": "y", "key": "z"}, False)
    of_value = SOURCE.problem("title", "x", "x", severity=Severity.WARNING, key="z")
    assert (of_value.spot.line, of_value.args, of_value.stops) == (2, {"key": "z"}, False)


def test_the_nearest_known_word_is_offered() -> None:
    assert nearest("akmolla", {"akmola", "astana"}) == "akmola"
    assert nearest("xyz", {"akmola", "astana"}) == ""
