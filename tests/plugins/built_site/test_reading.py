"""What is read in a built file: addresses, words, inline parts and frame, each with its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.built_site.page import Use
from plugins.built_site.reading import read_css, read_html, read_svg

PAGE = """<!doctype html>
<html lang="kk"><head>
<title>Мектеп</title>
<meta http-equiv="refresh" content="0; url=../kk/index.html">
<link rel="stylesheet preload" href="a.css">
<style>p { background: url(z.avif) }</style>
</head><body data-page-type="article">
<a id="top" href="../b.html#x">текст
на двух строках</a>
<img src="c.svg" srcset="d.avif 480w, e.avif 960w" alt="сурет">
<script type="module">run()</script>
<script type="application/json">{"a": "+7 777"}</script>
<p style="color:red">x<b>y</b>
behind</p><h1>h</h1>
<!-- a
note -->
</body></html>
"""


def test_everything_is_found_where_it_stands() -> None:
    page = read_html("kk/a.html", PAGE.encode())
    assert (page.path, page.lang, page.kind) == ("kk/a.html", "kk", "article")
    assert (page.title, page.headings, page.leads_to) == ("Мектеп", 1, "../kk/index.html")
    assert [(r.line, r.target, r.use) for r in page.references] == [
        (4, "../kk/index.html", Use.LOADED),
        (5, "a.css", Use.LOADED),
        (6, "z.avif", Use.LOADED),
        (8, "../b.html#x", Use.FOLLOWED),
        (10, "c.svg", Use.LOADED),
        (10, "d.avif", Use.LOADED),
        (10, "e.avif", Use.LOADED),
    ]
    assert page.ids == {"top": 8}
    assert page.styles == ["p { background: url(z.avif) }"]
    assert page.scripts == ["run()"]
    assert page.style_attributes == [13]
    assert page.has_style_files
    assert not page.has_script_files
    words = [(line, text.strip()) for line, text in page.lines if text.strip()]
    assert words == [
        (3, "Мектеп"),
        (4, "0; url=../kk/index.html"),
        (8, "текст"),
        (9, "на двух строках"),
        (10, "сурет"),
        (12, '{"a": "+7 777"}'),
        (13, "x"),
        (13, "y"),
        (14, "behind"),
        (14, "h"),
        (15, "a"),
        (16, "note"),
    ]


def test_words_stand_in_one_piece_whatever_elements_and_lines_cut_them() -> None:
    page = read_html("a.html", b"<p>8 <b>701</b>\n<!-- c -->123<br>45 <i>6\n7</i></p><p>89</p>")
    texts = [words.text for words in page.words]
    assert texts == ["8 701\n123 45 6\n7", " c ", "89"]
    seven = page.words[0]
    assert [seven.line_at(seven.text.index(sign)) for sign in ("8", "123", "45", "6\n", "\n7")] == [
        *(1, 2, 2, 2, 2)
    ]
    assert seven.line_at(len(seven.text) - 1) == 3


def test_what_search_engines_are_told() -> None:
    page = read_html(
        "a.html",
        b'<link rel="alternate" hreflang="ru" href="b"><link rel="canonical" href="c">'
        b'<meta name="robots" content="noindex"><base href="/site/">',
    )
    assert page.alternates == {"ru": "b"}
    assert (page.canonical, page.base, page.is_noindex) == ("c", "/site/", True)
    assert {reference.use for reference in page.references} == {Use.DECLARED}
    assert page.leads_to is None


def test_a_refresh_without_an_address_is_a_redirect_too() -> None:
    page = read_html("a.html", b'<meta http-equiv="Refresh" content="30">')
    assert page.leads_to == ""
    assert page.references == []


def test_an_id_that_comes_again_is_kept_with_its_line() -> None:
    page = read_html("a.html", b'<p id="a"></p>\n<p id="a"></p>\n<p id="b"></p>')
    assert page.repeated_ids == [("a", 2)]
    assert page.ids == {"a": 1, "b": 3}


def test_a_script_from_a_file_is_known() -> None:
    page = read_html("a.html", b'<script src="a.js"></script>')
    assert page.has_script_files
    assert (page.scripts, [r.target for r in page.references]) == ([], ["a.js"])


@pytest.mark.parametrize(
    "page",
    [
        "<!-- 87011234567 -->",
        "<!-- 87011234567 --><!doctype html><html><body>a</body></html>",
        "<html><body>a</body></html>87011234567",
        "<html><body>a</body></html><!-- b --><p>87011234567</p>",
        "<html><body>a<?php 87011234567 ?>b</body></html>",
        "<template><p>87011234567</p></template>",
        '<input title="87011234567">',
        '<input placeholder="87011234567">',
        '<p aria-description="87011234567">',
    ],
)
def test_no_words_are_lost_wherever_they_stand(page: str) -> None:
    assert any("87011234567" in text for _, text in read_html("a.html", page.encode()).lines)


def test_line_ends_are_read_as_a_browser_reads_them() -> None:
    assert read_html("a.html", b"<style>a\r\nb\rc</style>").styles == ["a\nb\nc"]


def test_a_drawing_and_a_stylesheet_ask_for_files_too() -> None:
    drawing = read_svg(
        "a.svg",
        b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink">\n'
        b'<image x:href="b.avif"/><style>a { fill: url("c.svg") }</style></svg>',
    )
    assert [(r.target, r.line) for r in drawing.references] == [("b.avif", 2), ("c.svg", 2)]
    sheet = read_css("a.css", b"@import 'b.css'; a { src: url(c.woff2); b: url(data:x) }")
    assert [r.target for r in sheet.references] == ["b.css", "c.woff2"]


def test_a_drawing_that_is_no_xml_says_where_it_breaks_off() -> None:
    broken = read_svg("a.svg", b"<svg>\n").broken
    assert broken is not None
    assert broken[0] == 2


@given(st.binary(max_size=60), st.text(alphabet="<>/=\"' ahrefsc:;#&?!-", max_size=60))
def test_no_bytes_break_the_reader(data: bytes, text: str) -> None:
    for page in (data, text.encode(), b"<html><body " + data + text.encode()):
        assert read_html("a.html", page).path == "a.html"


@given(st.text(alphabet="<>/=\"' aphrefscid:;#&?!-\n", max_size=80))
def test_without_words_all_else_is_the_same(text: str) -> None:
    for data in (
        text.encode(),
        PAGE.replace("behind", text).encode(),
        f"<p {text}<b {text}".encode(),
    ):
        whole, bare = (read_html("a.html", data, with_words=each) for each in (True, False))
        assert not bare.words
        whole.words.clear()
        assert bare == whole


def test_an_address_in_a_meta_tag_is_an_address_and_no_words() -> None:
    page = read_html(
        "a.html",
        b'<meta property="og:image" content="https://site.example/static/a.7012345678.png">'
        b'<meta property="og:title" content="https">',
    )
    assert [(r.target, r.use) for r in page.references] == [
        ("https://site.example/static/a.7012345678.png", Use.DECLARED)
    ]
    assert [text for _line, text in page.lines] == ["https"]
