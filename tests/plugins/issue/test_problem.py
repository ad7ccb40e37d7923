"""Problems: where, what, and whether they stop the work."""

from __future__ import annotations

from plugins.issue.problem import Problem, Severity, Source, Spot, Stopped

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
