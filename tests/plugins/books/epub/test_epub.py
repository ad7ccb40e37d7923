"""E-books: everything is there and leads somewhere, whose words are whose, the same on any day."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from all_pages import ADDRESS
from book_values import NOWHERE, book_keys, book_specs, cache_with_photo, made_book
from ebooks import OPS, XHTML, XML, Ebook
from issue_values import SOURCE, article, author, both, issue, region, text
from whole_issue import whole_issue

from plugins.issue.contribution import Pair
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.vocabulary import Term

KK, RU, PRINTED = "books/winter-kk.epub", "books/winter-ru.epub", "books/winter-as-printed.epub"


def _made(one: Issue, path: str = RU, cache: Path = NOWHERE) -> Ebook:
    return Ebook(made_book(one, path, cache))


@pytest.fixture(scope="module")
def ebooks(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Ebook]:
    """All e-books of an issue that has everything."""
    cache = cache_with_photo(tmp_path_factory.mktemp("cache"))
    return {path: _made(whole_issue(), path, cache) for path in (KK, RU, PRINTED)}


def _hrefs(root: object) -> Iterator[str]:
    for link in root.iter(f"{XHTML}a"):  # type: ignore[attr-defined]
        yield link.get("href")


def test_nothing_is_wrong_with_how_they_are_built(ebooks: Mapping[str, Ebook]) -> None:
    assert {path: list(book.faults()) for path, book in ebooks.items()} == {
        KK: [],
        RU: [],
        PRINTED: [],
    }


def test_contents_lead_to_every_contribution_and_feature(ebooks: Mapping[str, Ebook]) -> None:
    found = set(_hrefs(ebooks[RU].nav("toc")))
    assert {"article-aral.xhtml", "article-lone.xhtml", "article-plain.xhtml"} <= found
    assert {"overview-long.xhtml", "dossier-abroad.xhtml", "glossary.xhtml"} <= found
    assert {"practices.xhtml#digital", "authors.xhtml#letter-0", "text-aral.xhtml"} <= found
    assert {"region-north.xhtml", "region-south.xhtml", "rubric-foreword.xhtml"} <= found


def test_landmarks_name_contents_text_and_indexes(ebooks: Mapping[str, Ebook]) -> None:
    marks = {
        (link.get(f"{OPS}type"), link.get("href"))
        for link in ebooks[KK].nav("landmarks").iter(f"{XHTML}a")
    }
    assert {("index", "authors.xhtml"), ("index", "practices.xhtml")} < marks
    assert {kind for kind, _href in marks} >= {"cover", "toc", "bodymatter", "glossary"}


def test_a_withdrawn_contribution_is_in_no_book(ebooks: Mapping[str, Ebook]) -> None:
    for book in ebooks.values():
        assert not [name for name in book.files if "gone" in name]


def test_nobody_stands_as_author_over_a_digest(ebooks: Mapping[str, Ebook]) -> None:
    assert ebooks[RU].said("creator") == ["Редакция этого сайта"]
    page = ebooks[RU].text("article-aral.xhtml")
    assert (
        page.index("Авторы статьи") < page.index("изложение: редакция сайта") < page.index("Мәтін")
    )


def test_the_text_of_the_author_stands_apart_under_its_own_name(
    ebooks: Mapping[str, Ebook],
) -> None:
    assert "Автордың мәтіні" not in ebooks[RU].text("article-aral.xhtml")
    assert "Полный текст автора" in ebooks[RU].text("text-aral.xhtml")
    assert "Автордың мәтіні" in ebooks[RU].text("text-aral.xhtml")


def test_as_printed_holds_the_words_of_authors_alone(ebooks: Mapping[str, Ebook]) -> None:
    book = ebooks[PRINTED]
    assert [name for name in book.documents if name.startswith("article-")] == [
        "article-aral.xhtml"
    ]
    assert "Автордың мәтіні" in book.text("article-aral.xhtml")
    assert "Кім: ұстаз" not in book.text("article-aral.xhtml")
    assert len(book.said("creator")) == 2
    assert book.said("language") == ["kk"]


def test_as_printed_is_not_there_without_texts_of_authors() -> None:
    assert PRINTED not in book_specs(issue(Pair(ru=article("one", Language.RU))))


def test_as_printed_speaks_the_language_of_most_texts() -> None:
    own = {"full_text": text("Слово"), "authors": ("petr",)}
    kazakh = Pair(kk=article("a", Language.KK, full_text=text("Сөз")))
    russian = [
        Pair(ru=article(slug, Language.RU, order=2, printed_in=Language.RU, **own))
        for slug in ("b", "c")
    ]
    book = _made(issue(kazakh, *russian, authors=(author("petr"),)), PRINTED)
    assert book.said("language") == ["ru", "kk"]
    assert book.documents["article-a.xhtml"].get("lang") == "kk"
    assert book.documents["article-b.xhtml"].get("lang") == "ru"
    titles = {a.get("href"): a for a in book.nav("toc").iter(f"{XHTML}a")}
    (marked,) = titles["article-a.xhtml"].iter(f"{XHTML}span")
    assert marked.get(f"{XML}lang") == "kk"
    assert list(book.faults()) == []


def test_a_contribution_without_text_in_a_language_says_so(ebooks: Mapping[str, Ebook]) -> None:
    lone = ebooks[RU].documents["article-lone.xhtml"]
    assert lone.get("lang") == "ru"
    (title,) = lone.iterfind(f".//{XHTML}h1/{XHTML}span")
    assert title.get("lang") == "kk"
    assert "Этой статьи на русском языке пока нет." in ebooks[RU].text("article-lone.xhtml")
    assert f"{ADDRESS}/kk/articles/lone.html" in list(_hrefs(lone))


def test_links_of_texts_lead_into_the_book_or_to_the_site() -> None:
    body = "".join(
        f'<p><a href="{href}">x</a></p>'
        for href in (
            "other.html",
            "../glossary.html#coaching",
            "../about.html",
            "https://example.org/a",
            "other.html#part",
            "../regions/akmola.html",
        )
    )
    one = issue(
        Pair(ru=article("one", Language.RU, body=replace(text(), html=body))),
        Pair(ru=article("other", Language.RU, order=2, region="akmola", body=replace(
            text(), html='<h2 id="part">X</h2>'))),
        sections=("foreword", "akmola"),
        regions=(region("akmola"),),
        terms=(Term(id="coaching", name=both("к"), english="c", meaning=both("м"), source=SOURCE),),
    )  # fmt: skip
    book = _made(one)
    assert list(_hrefs(book.documents["article-one.xhtml"]))[:6] == [
        "article-other.xhtml",
        "glossary.xhtml#coaching",
        f"{ADDRESS}/ru/about.html",
        "https://example.org/a",
        "article-other.xhtml#part",
        "region-akmola.xhtml",
    ]
    assert list(book.faults()) == []


HOSTILE = "<i>&amp;\"'\u0000\u000b\ufffe]]> ${x} {{ y }} #let \\ @"


def test_words_are_words_whatever_they_hold() -> None:
    one = issue(
        Pair(ru=article("one", Language.RU, title=HOSTILE, standfirst=HOSTILE, authors=("eve",))),
        authors=(author("eve", both(HOSTILE), post=both(HOSTILE)),),
    )
    book = _made(one)
    assert list(book.faults()) == []
    heading = book.documents["article-one.xhtml"].findtext(f".//{XHTML}h1")
    assert heading == "<i>&amp;\"']]> ${x} {{ y }} #let \\ @"


def test_kazakh_words_may_break_and_russian_ones_are_left_to_the_reader(
    ebooks: Mapping[str, Ebook],
) -> None:
    long = "кәсібилендірілгендіктен"
    halves = {
        lang.value: article("one", lang, body=replace(text(), html=f"<p>{long}</p>"))
        for lang in Language
    }
    one = issue(Pair(**halves))
    kazakh, russian = (_made(one, path).files["article-one.xhtml"].decode() for path in (KK, RU))
    assert long not in kazakh and "\u00ad" in kazakh
    assert long in russian


def test_the_same_book_on_any_day(ebooks: Mapping[str, Ebook], tmp_path: Path,
                                  monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    monkeypatch.setenv("TZ", "Asia/Almaty")
    again = _made(whole_issue(), KK, cache_with_photo(tmp_path))
    assert again.data == ebooks[KK].data
    assert {entry.date_time for entry in again.entries} == {(1980, 1, 1, 0, 0, 0)}


def test_a_book_that_is_not_due_is_not_gathered() -> None:
    """A plain build declares books: it holds no second copy of the whole issue for that."""
    nobodys = article("one", authors=("nobody",))  # whose row would be looked up
    specs = book_specs(issue(Pair(kk=nobodys)))
    assert {KK, RU} <= {*specs}
    key = specs[KK].key
    assert callable(key)
    with pytest.raises(KeyError):
        key()


def test_the_key_of_a_book_changes_with_its_words_alone() -> None:
    first, same = book_keys(whole_issue()), book_keys(whole_issue())
    assert first == same
    one = whole_issue()
    lone = replace(one.pair["lone"], kk=replace(one.pair["lone"].halves[0], body=text("Басқа")))
    changed = replace(one, pairs=tuple(lone if p.slug == "lone" else p for p in one.pairs))
    keys = book_keys(changed)
    assert keys[KK] != first[KK]
    assert keys[RU] == first[RU]  # it shows the headline alone


def test_the_package_tells_what_can_be_read_and_how(ebooks: Mapping[str, Ebook]) -> None:
    package = ebooks[KK].package
    metas = {
        (meta.get("property"), meta.text)
        for meta in package.iter("{http://www.idpf.org/2007/opf}meta")
    }
    assert ("schema:accessModeSufficient", "textual") in metas
    assert ("schema:accessibilityFeature", "tableOfContents") in metas
    assert ("schema:accessibilityHazard", "none") in metas
    assert ("dcterms:modified", "2026-12-01T12:00:00Z") in metas  # the day of the correction
    assert package.get(f"{XML}lang") == "kk"
