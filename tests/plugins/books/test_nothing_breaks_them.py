"""No text and no number of people breaks a book."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from all_pages import site_for
from book_values import cache_with_photo, made_book, printed_book
from ebooks import Ebook
from hypothesis import given, settings
from hypothesis import strategies as st
from issue_values import article, author, both, issue, text
from whole_issue import whole_issue

from plugins.books.gathering import books
from plugins.books.newspaper.pdf import pdf
from plugins.issue.contribution import Pair
from plugins.issue.language import Language
from plugins.reading.markdown.engine import make_engine

KK, RU = "books/winter-kk.pdf", "books/winter-ru.pdf"
_MARKS = st.text(alphabet=st.sampled_from("ab #*_`[]()<>|-\n1.!\\&😀ә\u0301:/"), max_size=80)
_ANYTHING = st.text(min_size=1, max_size=40)


@settings(max_examples=12)
@given(title=_ANYTHING, name=_ANYTHING, marks=_MARKS)
def test_no_book_breaks_whatever_is_written(title: str, name: str, marks: str) -> None:
    html = make_engine().render(marks)
    one = issue(
        Pair(
            ru=article(
                "one",
                Language.RU,
                title=title,
                standfirst=name,
                authors=("eve",),
                body=replace(text(), html=html),
            )
        ),
        authors=(author("eve", both(name), post=both(title)),),
    )
    assert printed_book(one).texts
    assert Ebook(made_book(one, RU.replace(".pdf", ".epub"))).documents


def test_more_people_than_a_pdf_can_name_are_no_fault(tmp_path: Path) -> None:
    """All names are one string of the file, and strings of a PDF that lasts have an end."""
    planned = [one for one in books(whole_issue(), site_for(whole_issue())) if not one.has_digests]
    book = planned[0].gather()
    crowd = tuple(f"Айгүл Серікқызы Омарова {number}" for number in range(1_500))
    cache = cache_with_photo(tmp_path) / "images"
    photo = next(cache.rglob("*.jpeg")).read_bytes()
    photos = {shot.key: photo for story in book.stories for shot in story.photos}
    made = pdf(replace(book, creators=crowd), photos)
    with pikepdf.open(io.BytesIO(made)) as document:
        named = str(document.docinfo.Author)
    assert named.startswith(f"{crowd[0]}, {crowd[1]}")
    assert crowd[400] in named and crowd[-1] not in named


@pytest.mark.parametrize(
    "html",
    [
        f"<h3>{'мектеп сөзі ' * 2_000}</h3><p>а</p>",
        f"<p>{'ә' * 40_000}</p>",
        f"<p><a href='https://a.kz/{'a' * 40_000}'>а</a></p>",
        f"<p><code>{'a' * 40_000}</code> <strong>{'я' * 40_000}</strong></p>",
        f"<pre>{'a' * 40_000}</pre>",
        f"<table><tr><td>{'т' * 40_000}</td></tr></table>",
    ],
)
def test_nothing_long_breaks_a_book(html: str) -> None:
    pair = Pair(kk=article("one", authors=("eve",), body=replace(text(), html=html)))
    assert printed_book(issue(pair, authors=(author("eve"),)), KK).texts
