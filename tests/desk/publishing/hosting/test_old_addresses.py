"""Moved pages: a table of old slugs, redirect pages that work on any host and from a folder."""

import pytest
from lxml import html

from desk.publishing.hosting.old_addresses import (
    TABLE,
    Moved,
    Redirect,
    read_moved,
    redirect_page,
    redirects_for,
)
from plugins.issue.language import Language
from plugins.issue.problem import Source

NEW = {"kk/articles/new.html", "ru/articles/new.html"}


def row(old, new, kind="article", line=1):
    return Moved(kind=kind, old=old, new=new, source=Source(path=TABLE, first_line=line))


def codes(problems):
    return [(problem.spot.line, problem.code) for problem in problems]


def table(folder, text):
    (folder / "content" / "data").mkdir(parents=True)
    (folder / TABLE).write_text(text, encoding="utf-8")
    return read_moved(folder)


def test_a_moved_article_is_found_in_both_languages():
    redirects, problems = redirects_for([row("old", "new")], NEW)
    assert problems == ()
    assert [(r.old, r.new) for r in redirects] == [
        ("kk/articles/old.html", "kk/articles/new.html"),
        ("ru/articles/old.html", "ru/articles/new.html"),
    ]


def test_who_moved_twice_is_led_to_the_end_at_once():
    redirects, problems = redirects_for([row("first", "old"), row("old", "new")], NEW)
    assert problems == ()
    assert {r.new for r in redirects} == NEW
    assert len(redirects) == 4


def test_an_article_in_one_language_is_moved_in_that_one():
    redirects, problems = redirects_for([row("old", "new")], {"kk/articles/new.html"})
    assert problems == ()
    assert [r.lang for r in redirects] == [Language.KK]


def test_faults_of_the_table_are_told_with_their_lines():
    rows = [
        row("a", "b", line=1),
        row("b", "a", line=2),
        row("self", "self", line=3),
        row("new", "new2", line=4),
        row("old", "nowhere", line=5),
    ]
    _, problems = redirects_for(rows, NEW)
    assert codes(problems) == [
        (1, "moved-ring"),
        (2, "moved-ring"),
        (3, "moved-ring"),
        (4, "moved-used"),
        (5, "moved-lost"),
    ]


def test_the_table_is_read_with_lines(tmp_path):
    rows, problems = table(
        tmp_path,
        '[[moved]]\nkind = "article"\nold = "old"\nnew = "new"\n\n'
        '[[moved]]\nkind = "articl"\nold = "x"\nnew = "y"\n\n'
        '[[moved]]\nkind = "article"\nold = "old"\nnew = "z"\n',
    )
    assert [(r.kind, r.old, r.new) for r in rows] == [("article", "old", "new")]
    assert codes(problems) == [(7, "bad-value"), (13, "duplicate-id")]


def test_a_project_without_the_table_has_moved_nothing(tmp_path):
    assert read_moved(tmp_path) == ((), ())


@pytest.mark.parametrize("lang", list(Language))
def test_the_redirect_page_leads_on_by_itself_and_by_a_link(english, lang):
    redirect = Redirect(old=f"{lang}/articles/old.html", new=f"{lang}/articles/new.html", lang=lang)
    page = html.document_fromstring(redirect_page(redirect, "https://edition.kz", english))
    assert page.get("lang") == lang
    assert page.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=new.html"]
    assert page.xpath("//a/@href") == ["new.html"]
    assert page.xpath("//link[@rel='canonical']/@href") == [
        f"https://edition.kz/{lang}/articles/new.html"
    ]
    assert page.xpath("//style | //script | //@style") == []


def test_the_redirect_page_is_valid_html(english, nu, tmp_path):
    redirect = Redirect(old="kk/old.html", new="kk/new.html", lang=Language.KK)
    (tmp_path / "old.html").write_bytes(redirect_page(redirect, "https://edition.kz", english))
    assert nu(tmp_path) == ()
