"""What publishing reads in a page: links, words and inline parts, each with its line."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.built_site.page_reading import read_page

PAGE = """<!doctype html>
<html lang="kk"><head>
<title>Мектеп</title>
<meta http-equiv="refresh" content="0; url=../kk/index.html">
<link rel="stylesheet preload" href="a.css">
<style>p { color: red }</style>
</head><body data-page-type="article">
<a id="top" href="../b.html#x">текст
на двух строках</a>
<img src="c.svg" srcset="d.avif 480w, e.avif 960w" alt="сурет">
<script type="module">run()</script>
<script type="application/json">{"a": "+7 777"}</script>
<p style="color:red">x</p>
</body></html>
"""


def test_everything_is_found_where_it_stands():
    page = read_page(PAGE.encode())
    assert page.page_type == "article"
    assert page.links == [
        (4, "../kk/index.html"),
        (5, "a.css"),
        (8, "../b.html#x"),
        (10, "c.svg"),
        (10, "d.avif"),
        (10, "e.avif"),
    ]
    assert page.anchors == {"top"}
    assert page.styles == ["p { color: red }"]
    assert page.scripts == ["run()"]
    assert page.style_attributes == [13]
    assert page.has_style_files
    assert not page.has_script_files
    assert {(3, "Мектеп"), (8, "текст"), (9, "на двух строках"), (10, "сурет")} <= set(page.words)
    assert any("+7 777" in words for _, words in page.words)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_without_a_fault(data):
    read_page(b"<p>" + data)
