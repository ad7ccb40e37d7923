"""Reports in the words of the person who reads them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.interface_text.wording import editor_languages, read_catalogue, wording_for
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Severity, Source, Spot

KK, RU = Language.KK, Language.RU


@pytest.mark.parametrize(
    ("environment", "setting", "expected"),
    [
        ({"EDITOR_LANG": "kk", "LANG": "ru_RU.UTF-8"}, "ru", (KK,)),
        ({"LANG": "kk_KZ.UTF-8"}, "ru", (RU,)),
        ({"LANG": "ru_KZ.UTF-8"}, None, (RU,)),
        ({"LC_ALL": "kk-KZ", "LANG": "ru_RU"}, None, (KK,)),
        ({"LANG": "C.UTF-8"}, None, (KK, RU)),
        ({"LANG": "Kazakh_Kazakhstan.1251"}, None, (KK,)),  # as Windows says it
        ({"LANG": "Russian_Kazakhstan.1251"}, None, (RU,)),
        ({"LANG": "kk-KZ"}, None, (KK,)),
        ({"LANG": "en_US.UTF-8", "EDITOR_LANG": "kz"}, None, (KK, RU)),
        ({}, None, (KK, RU)),
    ],
)
def test_the_language_of_messages(
    environment: dict[str, str], setting: str | None, expected: tuple[Language, ...]
) -> None:
    assert editor_languages(environment, setting) == expected


def _problem(path: str, line: int, *, warning: bool = False) -> Problem:
    message = N_("The key “%(key)s” is missing. Add a line with it.")
    fault = Source(path=path, first_line=line).problem("", "missing-key", message, key="order")
    if not warning:
        return fault
    return Problem(
        spot=fault.spot,
        code=fault.code,
        message=fault.message,
        args=fault.args,
        severity=Severity.WARNING,
    )


@pytest.mark.parametrize("lang", list(Language))
def test_a_report_names_every_place_in_order_and_counts(lang: Language) -> None:
    problems = [_problem("b.md", 2), _problem("a.md", 10), _problem("a.md", 9, warning=True)]
    lines = wording_for((lang,)).report(problems).splitlines()
    assert [line.split(": ")[0] for line in lines[:3]] == ["a.md:9", "a.md:10", "b.md:2"]
    assert "2" in lines[3] and "1" in lines[4]
    assert "error" not in "".join(lines) and "warning" not in "".join(lines)
    assert all("order" in line for line in lines[:3])


@pytest.mark.parametrize("lang", list(Language))
def test_notes_stand_below_a_heading_of_their_own_before_all_else(lang: Language) -> None:
    note = replace(_problem("c.md", 1), severity=Severity.NOTE)
    wording = wording_for((lang,))
    heading = wording.say("Drafts: nothing here stops the site.")
    others = [_problem("b.md", 2), _problem("a.md", 9, warning=True)]
    lines = wording.report([*others, note]).splitlines()
    assert lines[0] == heading and lines[2] == ""
    assert [line.split(": ")[0] for line in lines[1:5]] == ["c.md:1", "", "a.md:9", "b.md:2"]
    assert len(lines[5:]) == 3 and all("1" in line for line in lines[5:])
    alone = wording.report([note]).splitlines()
    assert alone == [heading, lines[1], lines[-1]]
    assert heading not in wording.report(others)


def test_numbers_take_the_form_of_their_language() -> None:
    """Three forms in Russian, one in Kazakh; none of them English."""
    says = wording_for((RU,))
    words = {n: says.plural("%(num)d error", "%(num)d errors", n) for n in (1, 2, 5, 21)}
    stems = {n: text.replace(str(n), "") for n, text in words.items()}
    assert stems[1] == stems[21] and len({stems[1], stems[2], stems[5]}) == 3
    kazakh = wording_for((KK,))
    forms = {
        kazakh.plural("%(num)d error", "%(num)d errors", n).strip("0123456789") for n in (1, 5)
    }
    assert len(forms) == 1 and "error" not in forms.pop()


def test_an_unknown_reader_is_told_in_both_languages() -> None:
    said = wording_for(tuple(Language)).problem(_problem("a.md", 1)).splitlines()
    assert len(said) == 2 and said[0] != said[1]
    assert all(line.startswith("a.md:1: ") for line in said)


def test_what_both_languages_say_alike_stands_once() -> None:
    both = wording_for(tuple(Language))
    assert len(both.say("%(file)s: %(size)s kB", file="a.zip", size=3).splitlines()) == 1


def test_a_report_of_nothing_is_empty() -> None:
    assert wording_for((KK,)).report([]) == ""


def test_a_missing_catalogue_is_an_error_and_no_fallback(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_catalogue(KK, tmp_path)


def test_facts_with_percent_signs_are_shown_as_they_are() -> None:
    fault = Problem(spot=Spot("a"), code="x", message="%(text)s", args={"text": "95%% %s 5%"})
    assert wording_for((RU,)).problem(fault).endswith("95%% %s 5%")


def test_a_report_never_grows_without_end() -> None:
    wording = wording_for((Language.RU,))
    problems = [
        Spot("a.md", line).problem(
            "order", "The key “%(key)s” is missing. Add a line with it.", key="к" * 40_000
        )
        for line in range(1, 3_001)
    ]
    report = wording.report(problems)
    assert len(report.encode()) < 500_000
    assert report.startswith("2500 ") or "2500" in report.split("\n")[0]
    assert "3000" in report.split("\n")[-1]
    assert "к" * 300 + "…" in report


@pytest.mark.parametrize("sign", ["\n", "\r", "\x1b", "\u2028", "\u202e", "\udce9", "\0"])
def test_what_others_named_begins_no_line_and_steers_no_screen(sign: str) -> None:
    """A robot of CI takes orders from lines that begin with two colons."""
    message = N_("The key “%(key)s” is missing. Add a line with it.")
    name = f"a{sign}::error::b.md"
    fault = Source(path=name).problem("", "missing-key", message, key=f"x{sign}::stop-commands::y")
    lines = wording_for((RU,)).report([fault]).split("\n")
    assert re.match(r"a\S+::error::b\.md:1: ", lines[0]) and sign not in lines[0]
    assert "x?::stop-commands::y" in lines[0]
    assert len(lines) == 2 and lines[0].encode()


def test_what_is_copied_is_whole_and_steers_nothing() -> None:
    row = "\n    [[author]]" + "\n    id = “x”" * 100
    message = "%(mended)s%(row)s"
    problem = Spot("a.toml", 1).problem("x", message, mended="a\x9b2J\u202eb", row=row)
    said = wording_for((Language.RU,)).problem(problem)
    assert said.endswith(f"a?2J?b{row}")
