"""Headings that the site knows: what stands under them is taken out of the running text."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from plugins.issue.imprint import Headings
from plugins.issue.language import Bilingual
from plugins.issue.text import Text
from plugins.reading.fixed_headings import known_headings
from plugins.reading.markdown_text import Renderer

HEADINGS = {"коротко": "summary", "как это сделали": "steps", "мысль автора": "thought"}
SUMMARY = "## Коротко\n\n- **Кто:** школа\n- Итог: сайт\n"
STEPS = "## Как это сделали\n\n1. Собрали группу\n2. Открыли\n   сайт\n"
THOUGHT = "## Мысль автора\n\nПо мнению директора, *вместе* легче.\n"


def _render(story: str) -> Text:
    return Renderer().render(
        story,
        path="content/articles/aral.ru.md",
        page_path="ru/articles/aral.html",
        first_line=10,
        headings=HEADINGS,
    )


def _words(html: str) -> list[str]:
    return BeautifulSoup(html, "html.parser").get_text(" ").split()


def test_the_block_below_a_known_heading_is_taken_out() -> None:
    text = _render(f"{SUMMARY}\nТекст.\n\n{STEPS}\n{THOUGHT}\nЕщё текст.\n")
    assert text.html == "<p>Текст.</p>\n<p>Ещё текст.</p>"
    assert [section.name for section in text.sections] == ["summary", "steps", "thought"]
    assert text.section("summary").items == ("Кто: школа", "Итог: сайт")
    assert text.section("steps").items == ("Собрали группу", "Открыли сайт")
    assert text.section("thought").html == "<p>По мнению директора, <em>вместе</em> легче.</p>"
    assert [section.spot.line for section in text.sections] == [10, 17, 23]


@pytest.mark.parametrize(
    "heading", ["## коротко", "### КОРОТКО:", "#   Коротко  #", "Коротко\n---"]
)
def test_case_level_and_colon_do_not_matter(heading: str) -> None:
    text = _render(f"{heading}\n- раз\n- два\n\nТекст.")
    assert text.section("summary").items == ("раз", "два")
    assert _words(text.html) == ["Текст."]


@pytest.mark.parametrize(
    "below", ["Абзац вместо списка.\n", "1. нумерованный\n", "", "> цитата\n\n- список\n"]
)
def test_another_block_stays_in_the_text_and_the_section_is_empty(below: str) -> None:
    text = _render(f"## Коротко\n\n{below}")
    assert text.section("summary").html == ""
    assert _words(text.html) == [
        word for word in _words(below.replace("1.", "").replace("-", "").replace(">", ""))
    ]


def test_what_is_in_a_list_or_a_quotation_is_no_known_heading() -> None:
    text = _render("> ## Коротко\n>\n> - раз\n\n- ## Коротко\n")
    assert text.sections == ()


def test_links_in_sections_count_and_lead_on() -> None:
    text = _render("## Коротко\n\n- [Кир](kir.ru.md)\n- два\n")
    assert 'href="kir.html"' in text.section("summary").html
    (link,) = text.links
    assert link.spot.line == 12


@given(st.permutations(["Первый абзац.", SUMMARY, "Второй *абзац*.", STEPS, THOUGHT, "## Иное"]))
def test_no_word_is_lost_and_none_stands_twice(parts: list[str]) -> None:
    story = "\n\n".join(parts)
    text = _render(story)
    found = _words(text.html) + [word for s in text.sections for word in _words(s.html)]
    found += [word for section in text.sections for word in section.heading.split()]
    assert sorted(found) == sorted(
        _words(
            Renderer()
            .render(story, path="content/articles/aral.ru.md", page_path="ru/articles/aral.html")
            .html
        )
    )


def test_the_headings_of_both_languages_are_known_in_any_case() -> None:
    names = {name: Bilingual(kk=f"{name} А", ru=f"{name}  Б:") for name in set(HEADINGS.values())}
    known = known_headings(Headings(**names))
    assert known == {
        f"{name} {letter}": name for name in HEADINGS.values() for letter in ("а", "б")
    }


def test_a_section_keeps_its_heading_and_its_place() -> None:
    text = _render(f"Текст.\n\n## КОРОТКО *и* ясно:\n\n- раз\n\n{THOUGHT}")
    assert [section.name for section in text.sections] == ["thought"]
    text = _render(f"Текст.\n\n## *КОРОТКО*:\n\n- раз\n\n{THOUGHT}")
    summary, thought = text.sections
    assert (summary.heading, summary.spot.line) == ("КОРОТКО:", 12)
    assert (thought.heading, thought.spot.line) == ("Мысль автора", 16)
    assert summary.html == "<ul>\n<li>раз</li>\n</ul>"
    assert thought.items == ("По мнению директора, вместе легче.",)


def test_an_item_has_its_words_of_all_lines_and_blocks() -> None:
    items = "- раз\n  два\\\n  *три*\n\n  четыре\n- [пять](kir.ru.md)\n- \n"
    text = _render(f"## Коротко\n\n{items}\nТекст.")
    assert text.section("summary").items == ("раз два три четыре", "пять")
    assert text.html == "<p>Текст.</p>"


def test_a_list_inside_a_list_ends_with_it() -> None:
    text = _render("## Коротко\n\n- раз\n  - два\n\n1. три\n\n## Коротко")
    assert text.section("summary").items == ("раз", "два")
    inner = "<ul>\n<li>два</li>\n</ul>"
    assert text.section("summary").html == f"<ul>\n<li>раз\n{inner}\n</li>\n</ul>"
    assert text.html == "<ol>\n<li>три</li>\n</ol>"
    assert [section.html == "" for section in text.sections] == [False, True]


def test_an_empty_line_of_a_heading_is_no_known_one() -> None:
    assert _render("##\n\n- раз").sections == ()
