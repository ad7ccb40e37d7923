"""What is a mail address and a telephone number; years, sums and other figures are none."""

from __future__ import annotations

import pytest

from plugins.letters.contacts import MAIL, PRINTED_PHONE, TALK, WRITTEN_PHONE, phones_in


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
    ("text", "found"),
    [
        ("+7 701 123 45 67", "+7 701 123 45 67"),
        ("8 (7172) 12-34-56", "8 (7172) 12-34-56"),
        ("8-701-123-45-67", "8-701-123-45-67"),
        ("+77011234567", "+77011234567"),
        ("87011234567", "87011234567"),
        ("77011234567", "77011234567"),
        ("тел.: 54-12-34", "54-12-34"),
        ("Тел. 2-15-40", "2-15-40"),
        ("WhatsApp 701 123 45 67", "701 123 45 67"),
        ("+49 30 1234567", "+49 30 1234567"),
        ("8 701 123 45 67", "8 701 123 45 67"),
        ("+7.701.123.45.67", "+7.701.123.45.67"),
        ("8.701.123.45.67", "8.701.123.45.67"),
        ("[WhatsApp](https://wa.me/77011234567)", "77011234567"),
        ("https://api.whatsapp.com/send?phone=77011234567", "77011234567"),
        ("https://t.me/+77011234567", "77011234567"),
    ],
)
def test_telephone_numbers_are_found_once(text: str, found: str) -> None:
    assert phones_in(f"Обращайтесь: {text}, с 9 до 18.") == (found,)


def test_all_telephone_numbers_of_a_text_are_found() -> None:
    text = "тел. 87011234567 или +7 702 111 22 33, факс 2-15-40"
    assert phones_in(text) == ("87011234567", "+7 702 111 22 33", "2-15-40")


@pytest.mark.parametrize(
    "text",
    [
        "2020–2021 оқу жылы",
        "в 2018, 2019, 2020 и 2021 годах",
        "1 234 567 890 теңге",
        "12 345 678 901 теңге",
        "877 123 456 789 теңге",
        "85 011 234 567 теңге",
        "№ 67, № 68",
        "ISBN 978-601-7123-45-6",
        "43.252, 76.912",
        "с 08.00 до 18.30",
        "качество знаний 87, 84, 82, 80, 78 процентов",
        "телефон доверия работает 24 часа",
        "static/images/photo.87012345670.avif",
        "20201123101500",
        "с 8.7.2019 по 15.10.2020",
        "https://t.me/schools2020",
    ],
)
def test_other_numbers_are_let_through(text: str) -> None:
    assert phones_in(text) == ()


@pytest.mark.parametrize(
    ("link", "number"),
    [
        ("https://wa.me/77011234567", "77011234567"),
        ("https://T.me/%2B77011234567", "77011234567"),
        ("https://a.example/?a=b&number=+77011234567", "77011234567"),
        ("https://a.example/?phone=123", None),
    ],
)
def test_links_that_open_a_talk(link: str, number: str | None) -> None:
    found = TALK.search(link)
    assert (found and found[1]) == number


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
    found = WRITTEN_PHONE.search(f"Звоните: {number}, ждём.")
    assert found is not None and found[0].strip() == number


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
    assert WRITTEN_PHONE.search(text) is None


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
