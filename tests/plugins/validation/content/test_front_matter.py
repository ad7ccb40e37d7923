"""What has to stand together in one file, and what has to fit."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from makers import miniature, problems_of, said_of, write_files

KK, RU = "content/articles/kir.kk.md", "content/articles/kir.ru.md"
PRACTICES, AUTHORS, DAY = (
    "practices: [networks]",
    "authors: [aygul-omarova]",
    "published: 2026-11-23",
)
LOST_KK, LOST_RU = "Қолы сақталмаған.", "Подпись утрачена."
NOTE_KK, NOTE_RU = "Тақырып редакциянікі.", "Заголовок редакции."


def _said(tmp_path: Path, old: str, kk: str, ru: str | None = None) -> list[str]:
    """What is said where ``old`` is replaced in both files of a pair."""
    files = miniature()
    for path, new in ((KK, kk), (RU, kk if ru is None else ru)):
        assert old in str(files[path])
        files[path] = str(files[path]).replace(old, new, 1)
    return said_of(write_files(tmp_path, files))


def test_two_sections_name_the_line_of_the_second(tmp_path: Path) -> None:
    found = _said(tmp_path, "region: akmola", "region: akmola\nrubric: foreword")
    both = "A contribution has a region or a rubric, not both; the rubric stands in line 5."
    assert found == [f"{path}:4 two-sections: {both} Delete one of them." for path in (KK, RU)]


def test_no_section(tmp_path: Path) -> None:
    found = _said(tmp_path, "region: akmola\n", "")
    told = "Region or rubric is missing. Add one of them: region: akmola."
    assert found[:2] == [f"{path}:1 no-section: {told}" for path in (KK, RU)]


def test_a_mark_for_a_text_to_come_is_told_once_it_would_be_published(tmp_path: Path) -> None:
    files = miniature()
    head, _, _story = str(files[RU]).partition("\n---\n")
    text = re.sub('(title|standfirst): ".*"', r'\1: "…"', head) + "\n---\n\n…\n"
    files[RU] = text
    found = said_of(write_files(tmp_path, files))
    assert [told.split(": ")[0] for told in found] == [f"{RU}:{n} no-words" for n in (2, 3, 12)]
    files[RU] = text.replace("status: published", "status: draft")
    assert said_of(write_files(tmp_path, files)) == []


def test_what_was_never_in_print_is_no_fault_and_its_scan_lost_nothing(tmp_path: Path) -> None:
    assert _said(tmp_path, "printed_in: kk", "printed_in: nowhere") == []
    found = _said(tmp_path, "printed_in: kk", "printed_in: nowhere\nscan_lost: [end]")
    assert [told.split(": ")[0] for told in found] == [
        f"{path}:8 lost-without-print" for path in (KK, RU)
    ]


@pytest.mark.parametrize("number", [0, 1, 4, 5])
def test_number_of_practices(number: int, tmp_path: Path) -> None:
    names = ", ".join(["networks", "digital", "mentoring", "quality", "surveys"][:number])
    told = (
        f"A contribution has one to 4 practices; here are {number}. Choose the ones it tells most"
        " of."
    )
    found = _said(tmp_path, PRACTICES, f"practices: [{names}]")
    if number == 0:
        told = (
            "No practice is named. Name one to 4 of these: networks, digital, mentoring, quality,"
            " surveys."
        )
    wrong = [f"{path}:8 practices-number: {told}" for path in (KK, RU)]
    assert found == ([] if number in (1, 4) else wrong)


def test_nobody_signs_and_no_reason_is_told(tmp_path: Path) -> None:
    found = _said(tmp_path, AUTHORS, "authors: []")
    assert [line.partition(". ")[0] for line in found] == [
        f"{path}:6 no-authors: Nobody signs this contribution" for path in (KK, RU)
    ]


def test_a_reason_although_somebody_signs(tmp_path: Path) -> None:
    lost = (f"{AUTHORS}\nauthors_lost: {reason}" for reason in (LOST_KK, LOST_RU))
    found = _said(tmp_path, AUTHORS, *lost)
    assert [line.partition(": ")[0] for line in found] == [
        f"{path}:7 authors-not-lost" for path in (KK, RU)
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (AUTHORS, "authors:\n  a: b"),
        (AUTHORS, "authors: []\nauthors_lost:\n  - 1"),
        ("region: akmola", "region:\n  a: b"),
        ("region: akmola", "rubric:\n  a: b"),
        (PRACTICES, "practices:\n  a: b"),
        (PRACTICES, f"{PRACTICES}\nscan_lost: [headline]\ntitle_note:\n  - 1"),
        (PRACTICES, f"{PRACTICES}\nscan_lost:\n  a: b\ntitle_note: 2020"),
        (PRACTICES, f"{PRACTICES}\nscan_lost:\n  a: b\nscan_lost_note: 2020"),
    ],
)
def test_a_value_that_cannot_be_read_is_the_only_fault(old: str, new: str, tmp_path: Path) -> None:
    found = _said(tmp_path, old, new)
    codes = [told.split()[1] for told in found if "?: " not in told]
    assert codes == ["bad-value:"] * 2


def test_a_lost_signature_is_counted_once_for_both_files(tmp_path: Path) -> None:
    lost = (f"authors: []\nauthors_lost: {reason}" for reason in (LOST_KK, LOST_RU))
    (line,) = _said(tmp_path, AUTHORS, *lost)
    assert line.startswith(f"{KK}:7 signature-lost?: The author’s name is lost.")


def test_a_lost_signature_is_not_counted_while_the_facts_cannot_be_read(tmp_path: Path) -> None:
    lost = f"authors: []\nauthors_lost: {LOST_KK}\nprinted_in: x"
    files = miniature()
    files[KK] = str(files[KK]).replace(AUTHORS, lost).replace("printed_in: kk\n", "")
    files[RU] = str(files[RU]).replace(AUTHORS, f"authors: []\nauthors_lost: {LOST_RU}")
    codes = {problem.code for problem in problems_of(write_files(tmp_path, files))}
    assert "bad-value" in codes and "signature-lost" not in codes


def test_a_lost_headline_and_its_note(tmp_path: Path) -> None:
    lost, notes = f"{PRACTICES}\nscan_lost: [headline]", (NOTE_KK, NOTE_RU)
    alone = _said(tmp_path / "a", PRACTICES, lost)
    assert [line.partition(": ")[0] for line in alone] == [
        f"{path}:9 no-title-note" for path in (KK, RU)
    ]
    together = _said(tmp_path / "b", PRACTICES, *(f"{lost}\ntitle_note: {note}" for note in notes))
    assert together == []
    notes_only = _said(tmp_path / "c", PRACTICES, *(f"{PRACTICES}\ntitle_note: {n}" for n in notes))
    assert [line.partition(": ")[0] for line in notes_only] == [
        f"{path}:9 title-not-lost" for path in (KK, RU)
    ]
    elsewhere = (f"{PRACTICES}\nscan_lost: [end]\ntitle_note: {note}" for note in notes)
    assert len(_said(tmp_path / "d", PRACTICES, *elsewhere)) == 2


@pytest.mark.parametrize("length", [200, 201, 230])
def test_a_standfirst_fits_a_card(length: int, tmp_path: Path) -> None:
    files = miniature()
    old = "Учителя двух школ готовили уроки сообща."
    files[RU] = str(files[RU]).replace(old, old + "ш" * (length - len(old)))
    told = f"The standfirst has {length} characters; at most 200 fit. Shorten it by {length - 200}."
    found = said_of(write_files(tmp_path, files))
    assert found == ([f"{RU}:3 standfirst-long: {told}"] if length > 200 else [])


@pytest.mark.parametrize(("below", "line"), [("", 11), ("\n", 12), ("\n \n\n", 12)])
def test_no_text_below_the_facts(below: str, line: int, tmp_path: Path) -> None:
    files = miniature()
    head, _mark, _story = str(files[RU]).rpartition("---\n")
    files[RU] = f"{head}---\n{below}"
    told = "There is no text below the facts. Write it below the second line of three hyphens."
    assert said_of(write_files(tmp_path, files)) == [f"{RU}:{line} no-text: {told}"]


@pytest.mark.parametrize(
    ("year", "sign"),
    [
        (20, ""),
        (2019, ""),
        (2020, None),
        (2031, None),
        (2032, "?"),
        (2070, "?"),
        (2071, ""),
        (2206, ""),
    ],
)
def test_years_of_the_edition(year: int, sign: str | None, tmp_path: Path) -> None:
    """From the year of the print to five years after the edition's own day; what can only be a
    slip is an error."""
    year = f"{year:04}"
    told = f"Is the year right? {year}-11-23 lies outside the years 2020 to 2031."
    found = _said(tmp_path / "a", DAY, f"published: {year}-11-23")
    wrong = [f"{path}:10 day-doubtful{sign}: {told}" for path in (KK, RU)]
    assert found == ([] if sign is None else wrong)
    notes = (NOTE_KK, NOTE_RU)
    correction = (f"{DAY}\ncorrections:\n  - date: {year}-11-23\n    note: {n}" for n in notes)
    corrected = _said(tmp_path / "b", DAY, *correction)
    wrong = [f"{path}:12 day-doubtful{sign}: {told}" for path in (KK, RU)]
    assert [line for line in corrected if "correction-early" not in line] == (
        [] if sign is None else wrong
    )


@pytest.mark.parametrize(("day", "is_early"), [("2026-11-22", True), ("2026-11-23", False)])
def test_nothing_is_put_right_before_it_is_published(
    day: str, is_early: bool, tmp_path: Path
) -> None:
    notes = (NOTE_KK, NOTE_RU)
    correction = (f"{DAY}\ncorrections:\n  - date: {day}\n    note: {note}" for note in notes)
    found = [line.partition(": ")[0] for line in _said(tmp_path, DAY, *correction)]
    assert found == ([f"{path}:12 correction-early" for path in (KK, RU)] if is_early else [])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("region: akmola", "region: [akmola]"),
        (AUTHORS, "authors: {a: b}"),
        (PRACTICES, "practices: {a: b}"),
        (PRACTICES, f"{PRACTICES}\nscan_lost: {{a: b}}\ntitle_note: Заголовок редакции."),
        (DAY, "published: soon"),
    ],
)
def test_what_cannot_be_read_is_told_once(old: str, new: str, tmp_path: Path) -> None:
    files = miniature()
    files[RU] = str(files[RU]).replace(old, new)
    assert [line.split()[1] for line in said_of(write_files(tmp_path, files))] == ["bad-value:"]


@pytest.mark.parametrize("length", [200, 201, 230])
def test_a_note_on_a_loss_is_a_sentence(length: int, tmp_path: Path) -> None:
    lost = [f"{PRACTICES}\nscan_lost: [end]\nscan_lost_note: {letter * length}" for letter in "әш"]
    found = _said(tmp_path, PRACTICES, *lost)
    told = f"scan_lost_note has {length} characters; at most 200 fit. Shorten it by {length - 200}."
    wrong = [f"{path}:10 loss-note-long: {told}" for path in (KK, RU)]
    assert found == (wrong if length > 200 else [])


def test_a_note_on_a_loss_that_is_not_there(tmp_path: Path) -> None:
    notes = ("Соңында әріптестер туралы айтылған.", "В конце шла речь о коллегах.")
    found = _said(tmp_path, PRACTICES, *(f"{PRACTICES}\nscan_lost_note: {note}" for note in notes))
    assert found == [
        f"{path}:9 loss-note-alone: scan_lost_note tells of a loss, but scan_lost names none. Add"
        " what is lost there."
        for path in (KK, RU)
    ]


@pytest.mark.parametrize("key", ["order: 1", "printed_in: kk", "status: published"])
def test_a_lost_signature_waits_until_the_file_can_be_read(key: str, tmp_path: Path) -> None:
    files = miniature()
    for path, reason in ((KK, LOST_KK), (RU, LOST_RU)):
        text = str(files[path]).replace(AUTHORS, f"authors: []\nauthors_lost: {reason}")
        files[path] = text.replace(key, f"{key.partition(':')[0]}: {{a: b}}")
    codes = {line.split()[1] for line in said_of(write_files(tmp_path, files))}
    assert "bad-value:" in codes and "signature-lost?:" not in codes


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("region: akmola\nrubric: foreword\n", "two-sections"),
        ("", "no-section"),
    ],
)
def test_the_remedy_for_a_section_stands_in_its_line(more: str, told: str, tmp_path: Path) -> None:
    files = miniature()
    files[RU] = str(files[RU]).replace("region: akmola\n", "").replace(
        "printed_in: kk\n", f"printed_in: kk\n{more}"
    )  # fmt: skip
    found = {line.partition(": ")[0] for line in said_of(write_files(tmp_path, files))}
    assert f"{RU}:{7 if more else 1} {told}" in found
