"""No private mail addresses and telephone numbers; numbers of other kinds are left in peace."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import RUSSIAN_STORY, TERM_ROW, codes_with, miniature, problems_of, said_of, write_files

from plugins.validation.text.private_data import CODES

ISSUE, REGIONS = "content/data/issue.toml", "content/data/regions.toml"
TERMS, KIR = "content/data/terms.toml", "content/articles/kir.kk.md"
_PHOTO = """\
photos:
  - file: a.jpg
    alt: {kk: сурет, ru: фото}
    credit: Иван
    consent: мұғалімдер келісті
"""


@pytest.mark.parametrize(
    "number",
    [
        "+7 701 123 45 67",
        "8 (701) 123-45-67",
        "87011234567",
        "+77011234567",
        "8–701–123–45–67",
        "8 7172 12 34 56",
        "тел. 12-34-56",
        "Тел.: 5 67 89",
    ],
)
def test_telephone_numbers(number: str, tmp_path: Path) -> None:
    assert codes_with(tmp_path, f"Звоните: {number}, ждём.") == ["phone-number"]


@pytest.mark.parametrize(
    "text",
    [
        "В 2019–2020 и 2020–2021 учебных годах 838 учителей и 1745 учеников.",
        "С 8 до 11 класса: 85%, 90%, 93%, 82%, 88%.",
        "Школа №87011234567 и 8 школ, 120 учителей, 1500 уроков.",
        "Индекс 010000, свидетельство №16015-Г.",
        "Рост с 45,6 до 78,9 процента за 8 лет, 12.05.2020.",
        "Пишите на office@newspaper.example.",
        "Участвовали 8 000 000 человек.",
        "Телевизор, телеграм 123456.",
    ],
)
def test_other_numbers(text: str, tmp_path: Path) -> None:
    assert codes_with(tmp_path, text) == []


def test_a_mail_address_is_told_also_as_a_link(tmp_path: Path) -> None:
    assert codes_with(tmp_path, "[Почта](mailto:ivan@school.example)") == ["mail-address"]


REMEDY = (
    "Private data are not published; delete it. If it is none, say so with a reason in"
    " content/data/not_private.toml."
)


def test_the_contact_is_named_and_an_error_also_in_an_authors_own_text(tmp_path: Path) -> None:
    full = f"{RUSSIAN_STORY}\nIvan@School.example\n\nтел. 12-34-56 \n\nOffice@newspaper.example\n"
    path = "content/fulltext/kir.ru.md"
    assert said_of(write_files(tmp_path, {**miniature(), path: full})) == [
        f"{path}:5 mail-address: A mail address: Ivan@School.example. {REMEDY}",
        f"{path}:7 phone-number: A telephone number: 12-34-56. {REMEDY}",
    ]


def _places(folder: Path, files: dict[str, str | bytes]) -> list[tuple[str, int, str]]:
    problems = problems_of(write_files(folder, {**miniature(), **files}))
    return sorted((p.spot.path, p.spot.line, p.code) for p in problems)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("8 701 **123** 45 67", "phone-number"),
        (r"8\-701\-123\-45\-67", "phone-number"),
        ("8&nbsp;701&nbsp;123&nbsp;45&nbsp;67", "phone-number"),
        ("８ ７０１ １２３ ４５ ６７", "phone-number"),
        ("x&#64;mail.kz", "mail-address"),
        ("x (at) mail.kz", "mail-address"),
        ("[жазыңыз](mailto:ivan@mail.kz)", "mail-address"),
        ("[қоңырау](tel:+77011234567)", "messenger-name"),
        ("[ватсап](https://wa.me/77011234567)", "messenger-name"),
        ("ЖСН 850412300128", "person-number"),
        ("KZ86125KZT5004100100", "account-number"),
        ("карта 4000 0000 0000 0002", "card-number"),
        ("| байланыс |\n|---|\n| 8 701 123 45 67 |", "phone-number"),
        ("- 8 701 123\n  45 67", "phone-number"),
    ],
)
def test_what_a_reader_sees_is_judged(tmp_path: Path, written: str, code: str) -> None:
    path = "content/pages/about.kk.md"
    text = f"{miniature()[path]}\n{written}\n"
    line = text.rstrip().count("\n") + 1 - written.count("\n")
    if written.startswith("|"):
        line += 2
    assert (path, line, code) in _places(tmp_path, {path: text})


def test_the_credit_of_a_photo_is_read_too(tmp_path: Path) -> None:
    photos = (
        "photos:\n  - file: a.jpg\n    alt: {kk: сурет, ru: фото}\n"
        '    credit: "Иван, 8 701 123 45 67"\n    consent: "мұғалімдер келісті"\nstatus:'
    )
    files = {
        path: str(text).replace("status:", photos)
        for path, text in miniature().items()
        if path.startswith("content/articles/kir.")
    }
    told = [row for row in _places(tmp_path, files) if row[2] == "phone-number"]
    assert [path for path, _line, _code in told] == [
        "content/articles/kir.kk.md",
        "content/articles/kir.ru.md",
    ]


def test_who_judged_that_it_is_none_says_so_once_with_a_reason(tmp_path: Path) -> None:
    path, table = "content/pages/about.kk.md", "content/data/not_private.toml"
    text = f"{miniature()[path]}\nҚұжат 8 701 123 45 67.\n"
    row = '[[not_private]]\ntext = "8 701 123 45 67"\nreason = "{}"\n'
    assert _places(tmp_path / "a", {path: text}) != []
    assert _places(tmp_path / "b", {path: text, table: row.format("номер дела")}) == []
    assert [code for _path, _line, code in _places(tmp_path / "c", {table: row.format("")})] == [
        "bad-value"
    ]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (ISSUE, 'certificate = "№1"', 'certificate = "№1, 8 701 123 45 67"'),
        (ISSUE, 'subscription_index = "1"', 'subscription_index = "ivan@mail.kz"'),
        (REGIONS, 'code_now = "KZ-11"', 'code_now = "8 701 123 45 67"'),
        (KIR, "    consent: ", "    consent: 'ата-анасы, 8 701 123 45 67' #"),
        (TERMS, '"Lesson Study"', '"Lesson Study, t.me/aiman_ustaz"'),
    ],
)
def test_no_value_of_a_table_is_left_out(path: str, old: str, new: str, tmp_path: Path) -> None:
    files = {**miniature(), TERMS: TERM_ROW}
    for lang in ("kk", "ru"):
        story = f"content/articles/kir.{lang}.md"
        files[story] = str(files[story]).replace("status:", f"{_PHOTO}status:")
    assert old in str(files[path])
    files[path] = str(files[path]).replace(old, new, 1)
    line = next(n for n, row in enumerate(str(files[path]).split("\n"), start=1) if new in row)
    told = {place[:2] for place in _places(tmp_path, files) if place[2] in CODES}
    assert told == {(path, line)}
