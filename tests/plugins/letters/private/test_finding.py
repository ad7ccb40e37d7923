"""What is private in a text, and what only looks like it, in both languages."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers import PROJECT

from plugins.letters.private import patterns
from plugins.letters.private.finding import Kind, find_private

PHONES = (
    "8 701 123 45 67",
    "8(701)123-45-67",
    "+7 (701) 123-45-67",
    "+77011234567",
    "87011234567",
    "8-701-123-45-67",
    "8.701.123.45.67",
    "8 701 123-4567",
    "+7 7172 55 44 33",
    "8 (7172) 55-44-33",
    "701 123 45 67",
    "747-123-45-67",
    "(7272) 50-60-70",
    "(71636) 2-15-40",
    "8\u00a0701\u00a0123\u00a045\u00a067",
    "８ ７０１ １２３ ４５ ６７",
    "8 701 123\u200b45 67",
    "8‑701‑123‑45‑67",
    "8 701\n123 45 67",
    "8 / 701 / 123 45 67",
    "8 916 123 45 67",
    "+49 30 1234567",
)
CALLED = (
    "Телефон: 55-55-55",
    "тел. 2-15-40",
    "тел.: 54-12-34",
    "сот. 701 123 45 67",
    "моб. 7011234567",
    "ұялы телефоны 701 1234567",
    "факс 50 60 70",
    "WhatsApp 701 123 45 67",
    "ватсап: 7011234567",
    "☎ 55-44-33",
    "Байланыс телефоны: 22-33-44",
    "по телефону 22-33-44",
)
MAILS = (
    "ivan.petrov@mail.kz",
    "ivan (at) mail.kz",
    "ivan[собака]mail.ru",
    "ivan(at)mail(dot)kz",
    "ivan @ mail.ru",
    "ｉｖａｎ@mail.kz",
    "айгүл@мектеп.қаз",
)
OTHERS = (
    ("ИИН 850412300128", Kind.PERSON_NUMBER),
    ("ЖСН: 850412 300128", Kind.PERSON_NUMBER),
    ("4400 4301 1234 5670", Kind.CARD),
    ("4400430112345670", Kind.CARD),
    ("KZ86125KZT5004100100", Kind.ACCOUNT),
    ("KZ86 125K ZT50 0410 0100", Kind.ACCOUNT),
    ("telegram: @aigul_kz", Kind.MESSENGER),
    ("@aigul.teacher", Kind.MESSENGER),
    ("инстаграм: aigul_mektep", Kind.MESSENGER),
    ("https://t.me/aigul_kz", Kind.MESSENGER),
    ("https://t.me/share", Kind.MESSENGER),
    ("https://t.me/share/url?url=https://t.me/aigul_kz", Kind.MESSENGER),
    ("https://t.me/sharecenter", Kind.MESSENGER),
    ("https://wa.me/77011234567", Kind.MESSENGER),
    ("https://api.whatsapp.com/send?phone=77011234567", Kind.MESSENGER),
)
HARMLESS = (
    "8 700 000 000 тенге",
    "87 012 345 678 тенге",
    "1 234 567 890 теңге бөлінді",
    "12 345 678 901 тенге выделено",
    "87012345678 тенге",
    "8.09.2019 – 25.05.2020",
    "с 8.7.2019 по 15.10.2020",
    "01.09.2020-25.05.2021",
    "приказ № 87012345678",
    "№ 87012345678 бұйрық",
    "ISBN 978-601-7123-45-6",
    "ISBN 9786017123456",
    "БИН 990440000123",
    "БСН: 990440000123",
    "https://www.youtube.com/watch?v=87012345678",
    "https://vimeo.com/87012345678",
    "https://www.youtube.com/@mektep",
    "youtu.be/87012345678",
    "2020–2021 оқу жылы",
    "в 2018, 2019, 2020 и 2021 годах",
    "2018-2019, 2019-2020 учебные годы",
    "телефон доверия работает 24 часа",
    "телефон 112",
    "сенім телефоны 150",
    "қазір 12 500 телефон бар",
    "телефонов 12 500 тенге стоимостью",
    "с 08.00 до 18.30",
    "качество знаний 87, 84, 82, 80, 78 процентов",
    "43.252, 76.912",
    "20201123101500",
    "7-8-9 классы, 10-11 классы",
    "8 класс, 25 учеников",
    "счёт 3:2, группы 5-6-7",
    "11 234 567 жителей",
    "5 000 000 000 теңгелік жоба",
    "по 15 000 – 20 000 тенге",
    "кабинет 8-701",
    "мобильные учителя: 12",
    "мобильный класс на 25 мест",
    "сотовая связь есть в 95 % сёл",
    "850412 адам қатысты",
    "№ 123456789012 хаттама",
    "Lesson Study – 2 @ 3",
    "ZOOM, Google Meet, WhatsApp топтары",
    "WhatsApp-группа: 25 родителей",
    "в чате Telegram 120 учителей",
    "Instagram желісінде 3000 оқырман",
    "вк: 5 участников",
    "1 сентября 2020 года, 8 часов 30 минут 15 секунд",
    "А4, 210 × 297",
    "https://t.me/share/url?url=https://edition.kz/kk/articles/aral.html&text=Тақырып",
    "https://wa.me/?text=Тақырып https://edition.kz/kk/articles/aral.html",
)


@pytest.mark.parametrize("text", PHONES)
def test_telephones(text: str) -> None:
    for frame in ("{}", "Обращайтесь: {}, с 9 до 18.", "Хабарласыңыз ({})", "«{}»"):
        finds = find_private(frame.format(text))
        assert [find.kind for find in finds] == [Kind.PHONE], (frame, finds)


@pytest.mark.parametrize("text", CALLED)
def test_numbers_that_are_called_telephones(text: str) -> None:
    finds = find_private(f"Сұрақтар бойынша: {text}.")
    assert [find.kind for find in finds] == [Kind.PHONE], finds


@pytest.mark.parametrize("text", MAILS)
def test_mail(text: str) -> None:
    finds = find_private(f"Пишите: {text}.")
    assert [find.kind for find in finds] == [Kind.MAIL], finds


@pytest.mark.parametrize(("text", "kind"), OTHERS)
def test_other_kinds(text: str, kind: Kind) -> None:
    finds = find_private(f"Деректер: {text}, рақмет.")
    assert [find.kind for find in finds] == [kind], finds


@pytest.mark.parametrize("text", HARMLESS)
def test_what_only_looks_private(text: str) -> None:
    assert find_private(f"Мектеп туралы: {text}.") == ()


def test_finds_stand_where_they_begin() -> None:
    text = "Тел. 55-44-33 және +7 701 123 45 67, a@b.kz"
    assert [(find.kind, text[find.start :][: len(find.text)]) for find in find_private(text)] == [
        (Kind.PHONE, "55-44-33"),
        (Kind.PHONE, "+7 701 123 45 67"),
        (Kind.MAIL, "a@b.kz"),
    ]


@given(st.text(max_size=200))
def test_no_text_breaks_the_search(text: str) -> None:
    for find in find_private(text):
        assert 0 <= find.start < len(text)


@given(
    st.integers(0, 9_999_999),
    st.sampled_from(["+7 7{}{} {} {} {}", "8(7{}{}){}-{}-{}", "87{}{}{}{}{}"]),
)
def test_every_mobile_number_is_found(number: int, form: str) -> None:
    digits = f"{number:07}"
    written = form.format("0", "1", digits[:3], digits[3:5], digits[5:])
    assert [find.kind for find in find_private(f"бұл {written} нөмірі")] == [Kind.PHONE]


_SEARCH = """
import sys
from plugins.letters.private.finding import find_private
for text in eval(sys.argv[1]):
    find_private(text)
"""
_HOSTILE = [
    *["'ы' * 40000", "'8 ' * 20000", "'7' * 40000", "'+' * 20000", "'@' * 20000", "'a@' * 20000"],
    *["'a.' * 20000 + '@'", "'№ ' * 10000 + '1' * 10000", "'тел. ' * 10000", "'( ' * 20000"],
    *["'1 234 ' * 10000", "'A1B2 ' * 8000", "'a [at] ' * 5000", "'8' + '-' * 40000"],
    *["'_8' * 20000", "'карта ' * 8000 + '1 ' * 9000", "'нөмір ' * 8000", "'справки ' * 8000"],
    *["'ИИН ' * 9000 + '1' * 9000", "'a at ' * 9000", "'паспорт ' * 8000", "'live:' * 9000"],
    *["'instagram _' * 5000", "'8\\n\\n' * 9000", "'<a@' * 9000"],
    *["'1.1.' * 10000", "'2020-' * 8000", "'ISBN ' * 8000", "'telegram ' * 5000"],
    *["'\\tтелефон' * 8000", "'\\tTelegram\\ta_1\\n' * 3000", "'ник а' * 9000", "'KZ 1 2' * 8000"],
    *["'сегіз жеті жүз ' * 4000", "'1-11-11 ' * 6000", "'a собака ' * 5000", "'тел:\\n' * 9000"],
    *["'\\t' * 40000", "'[' * 40000", "'восемь семьсот ' * 4000", "'0 ' * 20000", "'тг_' * 9000"],
    *["'8 701 ' * 9000", "'карта 4 ' * 8000", "'8 701 455 ' + 'он ' * 9000", "'a (b) mail' * 6000"],
    *[
        "'t . me / ' * 6000",
        "'a собака b точка ' * 4000",
        "'8O' * 20000",
        "'карта ' + '4 ' * 20000",
    ],
]


def test_no_text_takes_long() -> None:
    """Each of these takes less than a second; a search that goes back and forth takes minutes."""
    texts = f"[{', '.join(_HOSTILE)}]"
    command = [sys.executable, "-c", _SEARCH, texts]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, done.stderr


@given(
    st.lists(
        st.sampled_from(
            (
                *("Телеграм", "в WhatsApp", "Insta", "ник", "live:", "@", ":", " ", " - ", "="),
                *("(", ")", "aiman_ustaz", "aiman85", "aiman", "Айман", "мой ", "ва", "\n", "-"),
                *("İ", "."),
            )
        ),
        max_size=8,
    ).map("".join)
)
def test_the_signs_of_a_name_in_a_messenger_stand_wherever_there_is_one(text: str) -> None:
    """They are looked for first, in small letters, and most texts are passed over."""
    if patterns.MESSENGER.search(text):
        assert patterns.OF_NAMES.search(text) and patterns.MESSENGERS.search(text.lower())
