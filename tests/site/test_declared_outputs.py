"""A page may link a file that a plain build does not make: it is declared, and made when asked for.

A room of the test's own, in the site's folder, declares a book that is made when publishing, and a
page that leads to it.
"""

from __future__ import annotations

import http.client
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desk.building import build
from desk.serving import Preview, preview_server

DOOR = '''
"""A book, and the page that leads to it."""

from dataclasses import dataclass

from plugins.issue.language import Language
from plugins.issue.listing import page_of_tree
from plugins.site.outputs import FileSpec, Output, PageSpec, When

MADE = {made!r}


@dataclass(frozen=True, kw_only=True)
class BookValues:
    book: str


def pages(issue, site, listing):
    for lang in Language:
        info = page_of_tree("page", lang, "Book", "book")
        yield PageSpec(info=info, template="book", values=BookValues(book="books/issue.bin"))


def book(issue, site, listing):
    def make():
        with open(MADE, "a") as stream:
            stream.write("made\\n")
        return b"a book"

    yield FileSpec(path="books/issue.bin", content=make, key=str(len(issue.pairs)))


OUTPUTS = (
    Output(name="book-pages", make=pages),
    Output(name="book", make=book, when=When.PUBLISHING),
)


def register():
    pass
'''
TEMPLATE = """\
{% extends "base.html" %}
{% block title %}{{ page.title }}{% endblock title %}
{% block description %}{{ page.title }}{% endblock description %}
{% block content %}
<h1>{{ page.title }}</h1><a href="{{ link_to(book) }}">book</a>
{% endblock content %}
"""


@pytest.fixture
def site(small_site: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = tmp_path / "made.txt"
    site = small_site()
    (site / "bookroom").mkdir()
    (site / "bookroom" / "__init__.py").write_text(DOOR.format(made=str(made)), encoding="utf-8")
    (site / "theme" / "templates" / "book.html").write_text(TEMPLATE, encoding="utf-8")
    settings = site / "pelicanconf.py"
    text = settings.read_text(encoding="utf-8")
    line = '    "plugins.site_map",'
    assert line in text
    settings.write_text(text.replace(line, f'    "bookroom",\n{line}'), encoding="utf-8")
    monkeypatch.syspath_prepend(str(site))
    monkeypatch.setenv("PYTHONPATH", f"{Path(__file__).resolve().parents[2]}:{site}")
    sys.modules.pop("bookroom", None)
    return site


def _times_made(site: Path, tmp_path: Path) -> int:
    made = tmp_path / "made.txt"
    return len(made.read_text().splitlines()) if made.exists() else 0


def test_a_plain_build_declares_the_book_and_does_not_make_it(site: Path, tmp_path: Path) -> None:
    built = build(site)
    assert built
    (line,) = [line for line in built.listing if line.path == "books/issue.bin"]
    assert (line.is_made, line.size, line.output) == (False, None, "book")
    assert not (site / "output" / "books").exists()
    assert _times_made(site, tmp_path) == 0


def test_publishing_makes_it_once_while_nothing_changes(site: Path, tmp_path: Path) -> None:
    for _ in range(2):
        built = build(site, overrides={"PURPOSE": "publish"})
        assert built
        assert (site / "output" / "books" / "issue.bin").read_bytes() == b"a book"
        (line,) = [line for line in built.listing if line.path == "books/issue.bin"]
        assert line.size == 6
    assert _times_made(site, tmp_path) == 1


def test_a_link_to_what_nobody_declares_is_missing(site: Path) -> None:
    template = site / "theme" / "templates" / "book.html"
    text = template.read_text(encoding="utf-8")
    template.write_text(text.replace("link_to(book)", 'link_to("books/none.bin")'), "utf-8")
    built = build(site)
    assert {problem.code for problem in built.problems} == {"built-lost-link"}


@contextmanager
def _serving(preview: Preview) -> Iterator[Callable[[str], tuple[int, bytes]]]:
    """What is answered when a path is asked for."""
    server = preview_server(preview, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()

    def get(path: str) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=240)
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read()

    try:
        yield get
    finally:
        server.shutdown()
        server.server_close()


def test_the_preview_makes_it_when_it_is_asked_for(site: Path, tmp_path: Path) -> None:
    preview = Preview(site)
    preview.rebuild()
    assert preview.errors == ""
    assert not (preview.folder / "books").exists()
    with _serving(preview) as get:
        assert get("/books/issue.bin") == (200, b"a book")
        assert _times_made(site, tmp_path) == 1
        assert get("/books/other.bin")[0] == 404


def test_no_page_leads_to_what_is_made_on_request_alone(site: Path) -> None:
    """No reader ever gets it; the preview makes it when it is asked for."""
    door = site / "bookroom" / "__init__.py"
    text = door.read_text(encoding="utf-8")
    door.write_text(text.replace("When.PUBLISHING", "When.ON_REQUEST"), encoding="utf-8")
    assert {problem.code for problem in build(site).problems} == {"built-lost-link"}
    assert build(site, output="preview", drafts=True, overrides={"PURPOSE": "preview"})


def _break(site: Path) -> None:
    door = site / "bookroom" / "__init__.py"
    text = door.read_text(encoding="utf-8").replace('return b"a book"', 'raise ValueError("ә")')
    door.write_text(text, encoding="utf-8")


def test_the_preview_says_why_it_cannot_make_what_is_asked_for(site: Path) -> None:
    """Not that there is no such file; and once it is put right, it comes."""
    whole = (site / "bookroom" / "__init__.py").read_text(encoding="utf-8")
    _break(site)
    preview = Preview(site)
    preview.rebuild()
    with _serving(preview) as get:
        status, said = get("/books/issue.bin")
        assert status == 500
        for words in ("ValueError: ә", "books/issue.bin", "“book”"):
            assert words in said.decode(), said.decode()
        assert get("/kk/index.html")[0] == 200
        (site / "bookroom" / "__init__.py").write_text(whole, encoding="utf-8")
        assert get("/books/issue.bin") == (200, b"a book")
