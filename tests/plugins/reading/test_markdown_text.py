"""Markdown to HTML: links between files, headings with names, no HTML of editors."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given
from strategies import texts

from plugins.issue.text import Text
from plugins.reading.markdown_text import Renderer, address_of_file, linked_file

PATH = "content/articles/aral.kk.md"


def _render(story: str, first_line: int = 10) -> Text:
    return Renderer().render(
        story, path=PATH, page_path="kk/articles/aral.html", first_line=first_line
    )


@pytest.mark.parametrize(
    ("target", "href"),
    [
        ("kir.kk.md", "kir.html"),
        ("kir.ru.md#part-2", "../../ru/articles/kir.html#part-2"),
        ("../pages/about.kk.md", "../about.html"),
        ("#part-1", "#part-1"),
        ("https://a.example/b?c=d&e=f", "https://a.example/b?c=d&e=f"),
        ("kir.md", "kir.md"),
    ],
)
def test_links_to_files_become_links_to_pages(target: str, href: str) -> None:
    text = _render(f"[сөз]({target})")
    link = BeautifulSoup(text.html, "lxml").a
    assert link is not None and link["href"] == href
    assert [found.target for found in text.links] == [target]


def test_every_link_has_its_line_and_file() -> None:
    story = "[a](kir.kk.md)\n\n[b](kir.kk.md#x) [c](kir.kk.md)\n\n<me@a.example> [d][e]\n\n"
    found = _render(story + "![f](p.jpg)\n\n[e]: kir.ru.md").links
    assert [(link.target, link.spot.line, link.file) for link in found] == [
        ("kir.kk.md", 10, "content/articles/kir.kk.md"),
        ("kir.kk.md#x", 12, "content/articles/kir.kk.md"),
        ("kir.kk.md", 12, "content/articles/kir.kk.md"),
        ("mailto:me@a.example", 14, None),
        ("kir.ru.md", 18, "content/articles/kir.ru.md"),
        ("p.jpg", 16, "content/articles/p.jpg"),
    ]
    assert [link.is_image for link in found] == [False] * 5 + [True]


@pytest.mark.parametrize(
    ("written", "target"),
    [
        ("https://a.example/?b=1&amp;c=2", "https://a.example/?b=1&c=2"),
        ("javascript&colon;alert(1)", "javascript:alert(1)"),
    ],
)
def test_a_disguised_link_has_its_line_too(written: str, target: str) -> None:
    (link,) = _render(f"а&#10;б\n\n[в]({written})").links
    assert (link.target, link.spot.line) == (target, 12)


def test_headings_have_names_in_their_order() -> None:
    text = _render("## Бір\n\nа\n\n## Екі\n")
    assert text.fragments == ("part-1", "part-2")
    soup = BeautifulSoup(text.html, "lxml")
    assert [heading["id"] for heading in soup.find_all("h2")] == list(text.fragments)


@pytest.mark.parametrize(
    "html", ["<script>alert(1)</script>", "a <b>c</b>", "<div>\n\na\n\n</div>", "<!-- a -->"]
)
def test_html_of_editors_is_text(html: str) -> None:
    soup = BeautifulSoup(_render(html).html, "lxml")
    assert soup.find(["script", "b", "div"]) is None
    assert "".join(html.split()) in "".join(soup.get_text().split())


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("content/articles/a.kk.md", "kk/articles/a.html"),
        ("content/pages/b.ru.md", "ru/b.html"),
        ("content/data/issue.toml", None),
        ("content/articles/new/a.kk.md", None),
    ],
)
def test_addresses_of_files(path: str, address: str | None) -> None:
    assert address_of_file(path) == address


def test_links_to_other_sites_lead_to_no_file() -> None:
    assert linked_file("https://a.example/", PATH) is None
    assert linked_file("//a.example/", PATH) is None
    assert linked_file("", PATH) is None
    assert linked_file("%D0%B0.kk.md", PATH) == "content/articles/а.kk.md"


@given(texts)
@example("> " * 500)
@example("* " * 300 + "a")
@example("[a](<b> 'c')\n\x02klzzwxh:0\x03")
@example("[" * 500)
@example("[a](b&#10;&#10;c)")
def test_no_text_breaks_the_renderer(story: str) -> None:
    text = _render(story)
    assert text.markdown == story
    last = 10 + story.count("\n")
    assert all(10 <= link.spot.line <= last for link in text.links)


@given(texts, texts)
def test_one_renderer_keeps_nothing_of_the_last_text(one: str, two: str) -> None:
    engine = Renderer()
    engine.render(one, path=PATH, page_path="kk/articles/aral.html")
    again = engine.render(two, path=PATH, page_path="kk/articles/aral.html", first_line=10)
    assert again == _render(two)


@pytest.mark.parametrize(
    ("target", "file"),
    [
        ("kir.kk.md#part-2", "content/articles/kir.kk.md"),
        ("../pages/a%20b.kk.md", "content/pages/a b.kk.md"),
        ("./kir.kk.md", "content/articles/kir.kk.md"),
        ("kir:2.md", None),
        ("mailto:a@b.example", None),
        ("web+a.b-c:d", None),
        ("1:2.md", "content/articles/1:2.md"),
        ("a//b.md", "content/articles/a/b.md"),
        ("#part-1", None),
        ("", None),
    ],
)
def test_a_target_leads_to_a_file_or_to_none(target: str, file: str | None) -> None:
    assert linked_file(target, PATH) == file


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("content/overviews/a-1.kk.md", "kk/overviews/a-1.html"),
        ("content/dossiers/a.ru.md", "ru/dossiers/a.html"),
        ("content/articles/../pages/b.ru.md", "ru/b.html"),
        ("content/articles/A.kk.md", None),
        ("content/articles/a.kk.md.txt", None),
        ("content/articles/a.en.md", None),
        ("content/fulltext/a.kk.md", None),
    ],
)
def test_only_texts_with_a_page_have_an_address(path: str, address: str | None) -> None:
    assert address_of_file(path) == address


def test_a_term_leads_to_the_glossary_of_its_language() -> None:
    story = "[сөз](term:lesson-study) [басқа](kir.kk.md)"
    soup = BeautifulSoup(_render(story).html, "lxml")
    term, other = soup.find_all("a")
    assert (term["href"], term.get("class")) == ("../glossary.html#lesson-study", ["term"])
    assert other.get("class") is None
    text = Renderer().render(story, path=PATH, page_path="ru/articles/aral.html")
    assert 'href="../glossary.html#lesson-study"' in text.html
    assert [link.target for link in text.links] == ["term:lesson-study", "kir.kk.md"]


def test_a_text_that_has_no_page_keeps_its_links_to_terms() -> None:
    text = Renderer().render("[сөз](term:a)", path=PATH, page_path="")
    assert 'href="term:a"' in text.html and "class" not in text.html


def test_a_text_that_is_a_whole_file_begins_in_its_first_line() -> None:
    text = Renderer().render("сөз\n[а](kir.kk.md)", path=PATH, page_path="kk/articles/aral.html")
    assert (text.first_line, text.links[0].spot.line, text.seen[0]) == (1, 2, (1, "сөз"))


def test_a_table_says_nothing_of_looks() -> None:
    """No page has styles of its own."""
    html = _render("|а|б|в|\n|:--|--:|:-:|\n|1|2|3|").html
    assert "style" not in html and html.count("<td>") == html.count("<th>") == 3


def test_headings_and_footnotes_of_two_texts_of_a_page_have_names_of_their_own() -> None:
    story = "## Бір\n\nсөз[^1]\n\n## Екі\n\n[^1]: а"
    text = Renderer().render(story, path=PATH, page_path="kk/a.html", fragment="text")
    assert text.fragments == ("text-1", "text-2")
    soup = BeautifulSoup(text.html, "lxml")
    names = [str(tag["id"]) for tag in soup.find_all(id=True)]
    assert len(set(names)) == len(names) >= 4
    assert all("text" in name for name in names)
    assert {str(tag["href"]) for tag in soup.find_all("a")} <= {f"#{name}" for name in names}


def test_a_link_by_name_has_the_line_of_its_definition_and_another_its_own() -> None:
    story = "сөз\n[a][n] [b](other.kk.md)\n[c](twice.kk.md)\n\n[n]: kir.kk.md\n[m]: twice.kk.md\n"
    story += "\n![f][p]\n\n[p]: p.jpg"
    found = [(link.target, link.spot.line) for link in _render(story).links]
    assert found == [
        ("kir.kk.md", 14),
        ("other.kk.md", 11),
        ("twice.kk.md", 12),
        ("p.jpg", 19),
    ]


@pytest.mark.parametrize(
    ("story", "seen"),
    [
        ("`а\nб` в", [(10, "а б"), (11, " в")]),
        ("а\\\nб *в*\nг", [(10, "а"), (11, "б в"), (12, "г")]),
        ("[а\nб](c.kk.md) г", [(10, "а"), (11, "б г")]),
        ("![а](c.jpg) *б*", [(10, "а б")]),
        ("а a.kz\nб b.kz в", [(10, "а a.kz"), (11, "б b.kz в")]),
        ("    а\n    б\n\nв", [(10, "а"), (11, "б"), (13, "в")]),
        ("~~~\nа\n\nб\n~~~", [(11, "а"), (12, ""), (13, "б")]),
        ("~~~\n~~~", []),
        ("|а|\n|---|\n|б|\n\n|в|г|\n|---|---|",
         [(10, "\tа"), (11, "\t"), (12, "\tб"), (14, "\tв\tг"), (15, "\t")]),
    ],
)  # fmt: skip
def test_what_a_reader_sees_stands_in_its_lines(story: str, seen: list[tuple[int, str]]) -> None:
    assert list(_render(story).seen) == seen


def test_a_break_that_would_leave_a_word_alone_is_none() -> None:
    assert _render(" в школе № 5 ").html == "<p>в\u00a0школе №\u00a05</p>"
