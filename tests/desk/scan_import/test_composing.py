"""Paragraphs in reading order and set as Markdown."""

from __future__ import annotations

from collections.abc import Callable

from desk.scan_import.pieces import Untangled

Untangle = Callable[[str], Untangled]

PAGE = """▷ КОМПЕТЕНТНО

Что видно из окна

{body}

Егор МОРСКОЙ,
директор школы №508
"""


def markdown(body: str, untangle_text: Untangle) -> str:
    (piece,) = untangle_text(PAGE.format(body=body)).pieces
    return piece.text.markdown


def test_a_pull_quote_follows_the_sentence_it_was_set_into(
    small_scan: str, untangle_text: Untangle
) -> None:
    text = untangle_text(small_scan).pieces[-1].text.markdown
    assert "без посторонней помощи и без лишних отчётов." in text
    assert "> «Измеряй то, что готов изменить»\n>\n> — Ада Вольская, физик" in text
    assert text.index("без лишних отчётов") < text.index("Измеряй")


def test_bullets_are_a_list_and_bold_lines_sub_headings(
    small_scan: str, untangle_text: Untangle
) -> None:
    text = untangle_text(small_scan).pieces[-1].text.markdown
    assert "\n\n- выбрать один вопрос;\n- спросить об этом учеников;\n- обсудить" in text
    assert "\n\n## Что дальше\n\n" in text


def test_a_column_read_too_early_goes_behind_its_beginning(untangle_text: Untangle) -> None:
    body = "\n\n".join(
        [
            "Окно нашего класса выходит на пустырь, где дети решили разбить аллею.",
            "дения заносят в общий журнал, и учитель биологии отвечает на вопросы.",
            "Первые наблюдения были смешными, потом серьёзными. Теперь каждую пятницу наблю-",
        ]
    )
    text = markdown(body, untangle_text)
    assert text.endswith(
        "каждую пятницу наблюдения заносят в общий журнал, и учитель биологии отвечает на вопросы."
    )


def test_signs_that_markdown_would_read_are_escaped(untangle_text: Untangle) -> None:
    text = markdown(
        "# Решётка в начале строки ничего не значит, это просто опечатка сканера "
        "на странице, и звёздочка *здесь не значит ничего.",
        untangle_text,
    )
    assert text.startswith("\\# Решётка")
    assert "\\*здесь" in text
