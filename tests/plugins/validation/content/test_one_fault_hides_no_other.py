"""What cannot be judged in one file is left in peace, and the files after it are judged yet."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import Files, article, miniature, said_of, write_files

DATA = "content/data/"
FIRST, KIR = "content/articles/alghysoz.{}.md", "content/articles/kir.{}.md"
DAY = "published: 2026-11-23\n"
NOTE = "    note: {}\n"
PHOTO = "photos:\n  - file: a.jpg\n    alt: {kk: Сынып, ru: Класс}\n    credit: Аян\n"
PHOTO += "    consent: '2020'\n"
CORRECTION = "corrections:\n  - date: 2026-11-2{}\n    note: Исправлено.\n"
_Change = tuple[str, str, str]  # path, old, new


def _codes(folder: Path, files: Files, *changes: _Change) -> list[str]:
    """What is said, without what stands in every such issue."""
    for path, old, new in changes:
        assert old in str(files[path]), (path, old)
        files[path] = str(files[path]).replace(old, new, 1)
    return [
        " ".join(line.partition(": ")[0].split()) for line in said_of(write_files(folder, files))
    ]


RU, KK, FIRST_RU, FIRST_KK = KIR.format("ru"), KIR.format("kk"), *map(FIRST.format, ("ru", "kk"))
_ALONE = "content/articles/{}.ru.md"


@pytest.mark.parametrize(
    ("unreadable", "fault", "told"),
    [
        (("rubric: foreword", "rubric: [a]"), ("region: akmola\n", ""), "no-section"),
        (("[ivan-petrov]", "{a: b}"), ("[aygul-omarova]", "[]"), "no-authors"),
        (("[ivan-petrov]", "[]\nauthors_lost: {a: b}"), ("[aygul-omarova]", "[]"), "no-authors"),
        ((DAY, f"{DAY}scan_lost: {{a: b}}\n"), (DAY, f"{DAY}title_note: Это наше.\n"),
         "title-not-lost"),
        ((DAY, f"{DAY}scan_lost: [headline]\ntitle_note: {{a: b}}\n"),
         (DAY, f"{DAY}scan_lost: [headline]\n"), "no-title-note"),
        ((DAY, f"{DAY}scan_lost: {{a: b}}\nscan_lost_note: О чём там шла речь.\n"),
         (DAY, f"{DAY}scan_lost_note: О чём там шла речь.\n"), "loss-note-alone"),
        (("[networks]", "{a: b}"), ("[networks]", "[]"), "practices-number"),
        (("published: 2026-11-23", "published: soon\ncorrections:\n  - date: 2020-01-01\n"
          "    note: Исправлено."), (DAY, DAY + CORRECTION.format(2)), "correction-early"),
        (("published: 2026-11-23", "published: soon"), (DAY, "published: 2019-11-23\n"),
         "day-doubtful"),
        ((DAY, f"{DAY}photos: 5\n"), (DAY, DAY + PHOTO), "photos-differ?"),
        ((DAY, f"{DAY}corrections: 5\n"), (DAY, DAY + CORRECTION.format(3)),
         "corrections-differ?"),
        (("title: \"Учиться", "title: {a: b} # \"Учиться"), ("Учиться вместе с соседями", "…"),
         "no-words"),
        (("status: published", "status: draft"), ("Учиться вместе с соседями", "…"), "no-words"),
        (("order: 1", "order: two"), ("order: 1", "order: 2"), "pair-disagrees"),
        (("printed_in: ru", "printed_in: x"), ("printed_in: kk", "printed_in: ru"),
         "pair-disagrees"),
    ],
)  # fmt: skip
def test_of_what_cannot_be_read_nothing_more_is_said(
    unreadable: tuple[str, str], fault: tuple[str, str], told: str, tmp_path: Path
) -> None:
    """The first file cannot be read in one key, a later one has a fault of that kind."""
    first, later = (FIRST_RU, *unreadable), (RU, *fault)
    alone = _codes(tmp_path / "a", miniature(), first)
    assert told not in {line.split()[1] for line in alone}
    both = _codes(tmp_path / "b", miniature(), first, later)
    assert told in {line.split()[1] for line in both if line.startswith(KIR.partition("{")[0])}


def test_a_file_that_is_missing_keeps_no_pair_from_being_compared(tmp_path: Path) -> None:
    files = miniature()
    del files[FIRST_RU]
    summary = "\n## Қысқаша\n\n- **Кім:** мектеп\n- **Нәтиже:** сайт ашты\n"
    files[KK] = f"{files[KK]}{summary}"
    told = _codes(tmp_path, files, (RU, "[networks]", "[digital]"))
    assert sorted(line.split()[1] for line in told) == [
        "half-missing?", "pair-disagrees", "section-missing"
    ]  # fmt: skip


def test_a_heading_that_both_have_hides_no_other(tmp_path: Path) -> None:
    files = miniature()
    files[KK] = f"{files[KK]}\n## Қысқаша\n\n- бір мектеп\n- екі сынып\n"
    files[KK] = f"{files[KK]}\n## Автордың ойы\n\nБірге оңай.\n"
    files[RU] = f"{files[RU]}\n## Коротко\n\n- одна школа\n- два класса\n"
    assert [line.split()[1] for line in _codes(tmp_path, files)] == ["section-missing"]


def test_a_section_without_places_hides_no_gap_in_another(tmp_path: Path) -> None:
    files = {**miniature(), **article("ush", order=5)}
    changes = [(path, "order: 1", "order: two") for path in (FIRST_KK, FIRST_RU)]
    told = [line.split()[1] for line in _codes(tmp_path, files, *changes)]
    assert told == ["bad-value", "bad-value", "order-gap?"]


def test_the_first_place_of_a_section_is_one(tmp_path: Path) -> None:
    changes = [(path, "order: 1", "order: 2") for path in (FIRST_KK, FIRST_RU)]
    (told,) = said_of(write_files(tmp_path, {**miniature(), **_changed(changes)}))
    assert told.endswith("Order 2 in “foreword”, but there is no 1. Is a contribution missing?")


def _changed(changes: list[_Change]) -> Files:
    return {path: str(miniature()[path]).replace(old, new, 1) for path, old, new in changes}


def test_two_corrections_of_one_day_are_two(tmp_path: Path) -> None:
    files = miniature()
    one, two = CORRECTION.format(4), CORRECTION.format(4) + CORRECTION.format(4).split("\n", 1)[1]
    told = _codes(
        tmp_path, files, (RU, DAY, DAY + two),
        (KK, DAY, DAY + one.replace("Исправлено", "Түзетілді")),
    )  # fmt: skip
    assert told == [f"{KK}:11 corrections-differ?"]


@pytest.mark.parametrize(
    ("table", "unreadable", "fault", "told"),
    [
        ("authors", ('given.kk = "Айгүл"', "given.kk = 5"), ('family.kk = "Омарова"',
         'family.kk = "ОМАРОВА"'), "name-form"),
        ("places", ("lat = 52.1", 'lat = "x"'), None, ""),
        ("places", ("lon = 71.2", 'lon = "x"'), None, ""),
        ("places", ("lat = 52.1\nlon = 71.2", 'lat = "x"'), None, ""),
        ("places", ("lat = 52.1\nlon = 71.2", 'lon = "x"'), None, ""),
        ("regions", ("lat = 53.284", 'lat = "x"'), ("lat = 47.1", "lat = 147.1"), "far-away"),
        ("regions", ("lon = 69.394", 'lon = "x"'), ("lon = 51.9", "lon = 151.9"), "far-away"),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_read_hides_no_other(
    table: str,
    unreadable: tuple[str, str],
    fault: tuple[str, str] | None,
    told: str,
    tmp_path: Path,
) -> None:
    path = f"{DATA}{table}.toml"
    changes = [(path, *unreadable), *([(path, *fault)] if fault else [])]
    codes = [line.split()[1] for line in _codes(tmp_path, miniature(), *changes)]
    assert sorted(codes) == sorted(["bad-value", *([told] if told else [])])


def test_an_unknown_code_hides_no_known_one(tmp_path: Path) -> None:
    change = (RU, "вместе с", "&foo; &amp; вместе с")
    assert _codes(tmp_path, miniature(), change) == [f"{RU}:2 entity"]


def test_another_link_hides_no_unknown_term(tmp_path: Path) -> None:
    change = (RU, "Весной", "[А](https://a.kz) [б](term:x) весной")
    assert [line.split()[1] for line in _codes(tmp_path, miniature(), change)] == ["term-unknown"]


def test_halves_that_changed_places_hide_no_other_fault(tmp_path: Path) -> None:
    path = f"{DATA}practices.toml"
    long = "Школы района вместе готовили уроки и обсуждали первые итоги года."
    told = _codes(
        tmp_path, miniature(),
        (path, 'name.kk = "Желілер"\nname.ru = "Сети"', 'name.kk = "Сети"\nname.ru = "Желілер"'),
        (path, 'about.kk = "Оқу нәтижелері."', f'about.kk = "{long}"'),
    )  # fmt: skip
    assert [line.split()[1] for line in told] == ["halves-swapped", "other-language"]


def test_a_place_taken_by_a_draft_too_is_told_once_of_what_readers_see(tmp_path: Path) -> None:
    files = {**miniature(), **article("ush", order=1)}
    changes = [(f"content/articles/ush.{lang}.md", "status: published", "status: draft")
               for lang in ("kk", "ru")]  # fmt: skip
    changes += [(f"content/articles/oris.{lang}.md", "order: 2", "order: 1")
                for lang in ("kk", "ru")]  # fmt: skip
    told = _codes(tmp_path, files, *changes)
    assert sorted(told) == [
        "content/articles/kir.kk.md:5 order-twice",
        "content/articles/oris.kk.md:5 order-twice",
        "content/articles/ush.kk.md:5 order-twice?",
    ]
