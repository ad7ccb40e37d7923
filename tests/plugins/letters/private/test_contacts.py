"""What is a mail address and a telephone number; years, sums and other figures are none."""

from __future__ import annotations

import pytest

from plugins.letters.private.contacts import MAIL, PRINTED_PHONE
from plugins.letters.private.finding import find_private


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Пишите: ivan.petrov+news@mail.school-1.kz.", ["ivan.petrov+news@mail.school-1.kz"]),
        ("a_b@c.kz, d@e.ru", ["a_b@c.kz", "d@e.ru"]),
        ("имя@школа.қаз", ["имя@школа.қаз"]),
        ("a@b, @c.kz и d@ e.kz", []),
    ],
)
def test_mail_addresses(text: str, found: list[str]) -> None:
    assert MAIL.findall(text) == found


@pytest.mark.parametrize(
    "number",
    [
        "+7 701 123 45 67",
        "8 (701) 123-45-67",
        "87011234567",
        "8–701–123–45–67",
        "8 7172 12 34 56",
        "тел. 12-34-56",
        "Тел.: 5 67 89",
        "☎ 5 67 89",
        "tel:567890",
    ],
)
def test_numbers_as_editors_write_them(number: str) -> None:
    (found,) = find_private(f"Звоните: {number}, ждём.")
    assert "".join(filter(str.isdigit, found.text)) == "".join(filter(str.isdigit, number))


@pytest.mark.parametrize(
    "text",
    [
        "С 8 до 11 класса: 85%, 90%, 93%, 82%, 88%.",
        "Школа №87011234567 и 8 школ, 120 учителей, 1500 уроков.",
        "Индекс 010000, свидетельство №16015-Г.",
        "Участвовали 8 000 000 человек.",
        "Телевизор, телеграм 123456.",
        "Тел. 1234",
    ],
)
def test_figures_as_editors_write_them(text: str) -> None:
    assert find_private(text) == ()


@pytest.mark.parametrize(
    "number",
    [
        "8(700)111-22-33",
        "8(7172)111 222",
        "87001112233",
        "+7 700 111 22 33",
        "8 700 111 22 33",
        "8-7001-11-22-33",
    ],
)
def test_numbers_as_the_scan_has_them(number: str) -> None:
    found = PRINTED_PHONE.search(f"тел. {number}, после обеда")
    assert found is not None and found[0] == number


@pytest.mark.parametrize(
    "text", ["2019-2020 гг.", "300 000 педагогов", "№16015-Г", "с 41,7 до 45%", "№87001112233"]
)
def test_figures_as_the_scan_has_them(text: str) -> None:
    assert PRINTED_PHONE.search(text) is None
