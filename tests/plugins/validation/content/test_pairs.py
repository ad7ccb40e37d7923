"""Pairs: what has to agree, and which file is believed."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import Files, article, miniature, problems_of, said_of, write_files

from plugins.issue.problem import Problem


def _problems(tmp_path: Path, files: Files) -> list[Problem]:
    return list(problems_of(write_files(tmp_path, files)))


@pytest.mark.parametrize(("printed_in", "told"), [("kk", "ru"), ("ru", "kk")])
def test_the_file_that_is_not_in_the_printed_language_is_told(
    printed_in: str, told: str, tmp_path: Path
) -> None:
    files = {**miniature(), **article("ush", order=3, printed_in=printed_in)}
    path = "content/articles/ush.ru.md"
    files[path] = str(files[path]).replace("[networks]", "[digital]")
    (problem,) = _problems(tmp_path, files)
    assert problem.spot.path == f"content/articles/ush.{told}.md"
    believed = f"content/articles/ush.{printed_in}.md:8"
    assert problem.args["other"] == believed
    assert {problem.args["here"], problem.args["there"]} == {
        "practices: [digital]",
        "practices: [networks]",
    }


def test_the_order_of_themes_is_no_fact_and_that_of_authors_is_one(tmp_path: Path) -> None:
    files = miniature()
    for lang, practices, authors in (
        ("kk", "[networks, digital]", "[aygul-omarova, ivan-petrov]"),
        ("ru", "[digital, networks]", "[ivan-petrov, aygul-omarova]"),
    ):
        path = f"content/articles/kir.{lang}.md"
        text = str(files[path]).replace("[networks]", practices)
        files[path] = text.replace("[aygul-omarova]", authors)
    (problem,) = _problems(tmp_path, files)
    assert str(problem.args["here"]).startswith("authors: ")


def test_words_may_differ(tmp_path: Path) -> None:
    """Title, standfirst, and of a draft also its day and status belong to one file."""
    files = miniature()
    path = "content/articles/kir.ru.md"
    text = str(files[path]).replace("status: published", "status: draft")
    files[path] = text.replace("2026-11-23", "2027-01-15")
    assert _problems(tmp_path, files) == []


def test_a_fact_that_cannot_be_read_is_told_once(tmp_path: Path) -> None:
    files = miniature()
    path = "content/articles/kir.ru.md"
    files[path] = str(files[path]).replace("region: akmola", "region: [akmola]")
    assert [problem.code for problem in _problems(tmp_path, files)] == ["bad-value"]


def test_a_missing_page_half_is_a_warning(tmp_path: Path) -> None:
    files = miniature()
    del files["content/pages/about.kk.md"]
    (problem,) = _problems(tmp_path, files)
    assert problem.code == "half-missing" and not problem.stops
    assert problem.args["name"] == "content/pages/about.kk.md"


def test_two_contributions_on_one_place_name_each_other(tmp_path: Path) -> None:
    files = {**miniature(), **article("ush", order=2)}
    problems = _problems(tmp_path, files)
    assert {(p.spot.path, p.args["others"]) for p in problems} == {
        ("content/articles/oris.kk.md", "content/articles/ush.kk.md:5"),
        ("content/articles/ush.kk.md", "content/articles/oris.kk.md:5"),
    }


def test_a_gap_in_the_order_is_a_warning(tmp_path: Path) -> None:
    files = {**miniature(), **article("ush", order=5)}
    (problem,) = _problems(tmp_path, files)
    assert (problem.code, problem.stops) == ("order-gap", False)
    assert problem.args["expected"] == 3


def test_each_fact_that_differs_is_told_with_both_values(tmp_path: Path) -> None:
    files = miniature()
    kk, ru = "content/articles/kir.kk.md", "content/articles/kir.ru.md"
    text = str(files[ru]).replace("region: akmola", "rubric: foreword")
    text = text.replace("[aygul-omarova]", "[ivan-petrov, aygul-omarova]")
    files[ru] = text.replace("order: 1", "order: 2").replace("printed_in: kk", "printed_in: ru")
    remedy = (
        "Put right the one that is wrong; “inv fix” copies facts from the file in the printed"
        " language."
    )
    differing = [
        ("rubric: foreword", "region: akmola", 4),
        ("order: 2", "order: 1", 5),
        ("authors: [ivan-petrov, aygul-omarova]", "authors: [aygul-omarova]", 6),
        ("printed_in: ru", "printed_in: kk", 7),
    ]
    found = [line for line in said_of(write_files(tmp_path, files)) if "pair-dis" in line]
    assert found == [
        f"{ru}:{line} pair-disagrees: The facts of the two files differ: here {here}, in"
        f" {kk}:{line} {there}. {remedy}"
        for here, there, line in differing
    ]


@pytest.mark.parametrize(("status", "mark"), [("published", ""), ("draft", "?")])
def test_a_contribution_withdrawn_in_one_language(status: str, mark: str, tmp_path: Path) -> None:
    """Beside a draft it is a note: readers have no text in either language."""
    files = miniature()
    kk, ru = "content/articles/kir.kk.md", "content/articles/kir.ru.md"
    files[kk] = str(files[kk]).replace("status: published", f"status: {status}")
    files[ru] = str(files[ru]).replace("status: published", "status: withdrawn")
    assert said_of(write_files(tmp_path / "a", files)) == [
        f"{kk}:9 withdrawn-alone{mark}: The contribution is withdrawn in {ru}:9, but here its"
        f" status is “{status}”. Withdraw both files or none."
    ]
    files[kk] = str(files[kk]).replace(f"status: {status}", "status: withdrawn")
    assert said_of(write_files(tmp_path / "b", files)) == []
    files[kk] = str(files[kk]).replace("status: withdrawn", "status: [a]")
    assert len(said_of(write_files(tmp_path / "c", files))) == 1


@pytest.mark.parametrize(
    ("lost", "left", "told"),
    [
        ("articles/kir.ru.md", "articles/kir.kk.md", "The Russian file is missing"),
        ("articles/kir.kk.md", "articles/kir.ru.md", "The Kazakh file is missing"),
        ("pages/about.ru.md", "pages/about.kk.md", "The Russian file is missing"),
        ("pages/about.kk.md", "pages/about.ru.md", "The Kazakh file is missing"),
    ],
)
def test_the_file_to_be_written_is_named(lost: str, left: str, told: str, tmp_path: Path) -> None:
    files = miniature()
    del files[f"content/{lost}"]
    assert said_of(write_files(tmp_path, files)) == [
        f"content/{left} half-missing?: {told}; readers see a note instead. Write content/{lost}."
    ]


KK, RU = "content/articles/kir.kk.md", "content/articles/kir.ru.md"
PHOTO = """  - file: {file}.jpg
    alt: {{kk: Сынып, ru: Класс}}
    credit: А. Омарова
    consent: ата-аналар жазбаша, 2020
"""


def _with(tmp_path: Path, kk: str, ru: str, *pictures: str) -> list[str]:
    files = miniature()
    for path, text in ((KK, kk), (RU, ru)):
        files[path] = str(files[path]).replace("published: 2026-11-23\n", text)
    files.update({f"content/images/{name}.jpg": b"\xff\xd8\xff" for name in pictures})
    return said_of(write_files(tmp_path, files))


DAY = "published: 2026-11-23\n"


def test_files_published_on_different_days_are_told_with_both(tmp_path: Path) -> None:
    told = _with(tmp_path / "a", DAY, "published: 2026-12-01\n")
    assert told == [
        f"{RU}:10 published-apart?: Published on 2026-12-01, but {KK}:10 says 2026-11-23. If both"
        " came out together, write one day in both files."
    ]


def test_a_photo_of_one_file_is_told_in_the_other(tmp_path: Path) -> None:
    photos = "photos:\n" + PHOTO.format(file="a") + PHOTO.format(file="b")
    (told,) = _with(tmp_path / "a", DAY + photos, f"{DAY}photos:\n{PHOTO.format(file='b')}", *"ab")
    assert told.startswith(f"{RU}:11 photos-differ?: The photo “a.jpg” of {KK}:12 is not here, so")
    (told,) = _with(tmp_path / "b", f"{DAY}photos:\n{PHOTO.format(file='a')}", DAY, "a")
    assert told.startswith(f"{RU}:1 photos-differ?: The photo “a.jpg” of {KK}:12 is not here, so")


def test_photos_in_another_order_are_told(tmp_path: Path) -> None:
    one, two = PHOTO.format(file="a"), PHOTO.format(file="b")
    assert _with(tmp_path, f"{DAY}photos:\n{one}{two}", f"{DAY}photos:\n{two}{one}", *"ab") == [
        f"{RU}:11 photos-differ?: The photos stand in another order than in {KK}:11. Put them in"
        " the same order."
    ]


def test_a_correction_of_one_file_is_told_in_the_other(tmp_path: Path) -> None:
    both = DAY + "corrections:\n  - date: 2026-12-0{}\n    note: {}\n"
    kk, ru = both.format(1, "Түзетілді."), both.format(1, "Исправлено.")
    assert _with(tmp_path / "a", kk, ru) == []
    for name, other in (("b", both.format(2, "Исправлено.")), ("c", DAY)):
        told = _with(tmp_path / name, kk, other)
        there = [line for line in told if line.startswith(RU)]
        assert len(told) == (2 if name == "b" else 1) and len(there) == 1
        assert (
            f"corrections-differ?: The correction of 2026-12-01 in {KK}:12 is not here" in there[0]
        )


def test_the_second_of_two_is_told_in_its_line(tmp_path: Path) -> None:
    one, two = PHOTO.format(file="a"), PHOTO.format(file="b")
    (told,) = _with(tmp_path / "a", f"{DAY}photos:\n{one}{two}", f"{DAY}photos:\n{one}", *"ab")
    assert told.startswith(f"{RU}:11 photos-differ?: The photo “b.jpg” of {KK}:16 is not here, so")
    note = "  - date: 2026-12-0{}\n    note: {}\n"
    kk = f"{DAY}corrections:\n{note.format(1, 'Түзетілді.')}{note.format(2, 'Түзетілді.')}"
    ru = f"{DAY}corrections:\n{note.format(1, 'Исправлено.')}"
    (told,) = _with(tmp_path / "b", kk, ru)
    assert told == (
        f"{RU}:11 corrections-differ?: The correction of 2026-12-02 in {KK}:14 is not here. If this"
        " text was wrong too, add it here with the same date."
    )


@pytest.mark.parametrize(
    ("section", "told"),
    [("rubric: {a: b}\nregion: atyrau", False), ("region: {a: b}\nrubric: foreword", False),
     ("region: akmola\nrubric: foreword", False), ("rubric: foreword", True)],
)  # fmt: skip
def test_sections_are_compared_where_each_file_names_one(
    section: str, told: bool, tmp_path: Path
) -> None:
    files = miniature()
    files[RU] = str(files[RU]).replace("region: akmola", section)
    found = [p.code for p in _problems(tmp_path, files)]
    assert ("pair-disagrees" in found) is told


def test_an_address_that_two_files_claim_gives_neither_a_place(tmp_path: Path) -> None:
    files = miniature()
    for lang in ("kk", "ru"):
        files[f"content/articles/Kir_2.{lang}.md"] = files[f"content/articles/kir.{lang}.md"]
    codes = {p.code for p in _problems(tmp_path, files)}
    assert "order-twice" not in codes and "half-missing" not in codes and "bad-name" in codes


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
def test_what_readers_do_not_see_need_not_agree(status: str, tmp_path: Path) -> None:
    files = miniature()
    for path in (KK, RU):
        files[path] = str(files[path]).replace("status: published", f"status: {status}")
    files[RU] = str(files[RU]).replace("2026-11-23", "2026-12-01")
    assert said_of(write_files(tmp_path, files)) == []
