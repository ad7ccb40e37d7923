"""The newspaper to print: tags, languages, words that can be copied, lines in good company."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from book_values import book_specs, cache_with_photo, made_book, printed_book
from issue_values import article, issue, region, text
from printed_pages import Element, Line, PrintedPages
from whole_issue import whole_issue

from plugins.issue.contribution import Pair
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.problem import Spot
from plugins.issue.text import TextSection

KK, RU, PRINTED = "books/winter-kk.pdf", "books/winter-ru.pdf", "books/winter-as-printed.pdf"
HEADINGS = ("/H1", "/H2", "/H3", "/H4")


@pytest.fixture(scope="module")
def newspapers(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, PrintedPages]:
    """All newspapers of an issue that has everything."""
    cache = cache_with_photo(tmp_path_factory.mktemp("cache"))
    return {path: printed_book(whole_issue(), path, cache) for path in (KK, RU, PRINTED)}


def test_each_claims_to_be_for_everybody_and_for_ever(
    newspapers: Mapping[str, PrintedPages],
) -> None:
    for pages in newspapers.values():
        assert "<pdfuaid:part>1<" in pages.metadata
        assert "<pdfaid:part>2<" in pages.metadata
        assert "<pdfaid:conformance>A<" in pages.metadata
        assert pages.file.Root.MarkInfo.Marked
        assert str(pages.file.Root.ViewerPreferences.DisplayDocTitle) == "True"


def test_the_language_of_the_newspaper_and_of_guests_is_told(
    newspapers: Mapping[str, PrintedPages],
) -> None:
    assert {path: str(pages.file.Root.Lang) for path, pages in newspapers.items()} == {
        KK: "kk",
        RU: "ru",
        PRINTED: "kk",
    }
    assert {"kk", "en"} <= set(newspapers[RU].languages)  # a headline, a term
    assert {"ru", "en"} <= set(newspapers[KK].languages)


def test_headings_are_tagged_and_skip_no_rank(newspapers: Mapping[str, PrintedPages]) -> None:
    for pages in newspapers.values():
        ranks = [int(element.name[2]) for element in pages.tagged(*HEADINGS)]
        assert ranks[0] == 1
        assert all(below - above <= 1 for above, below in pairwise(ranks))


def test_tables_have_heads_and_pictures_words(newspapers: Mapping[str, PrintedPages]) -> None:
    pages = newspapers[RU]
    for table in pages.tagged("/Table"):
        assert [e.name for e in table.walk()].count("/TH") == 1
    assert pages.tagged("/Table")
    alts = [figure.alt for figure in pages.tagged("/Figure")]
    assert "Двор" in alts
    assert any(alt.startswith("Карта регионов") and "Север – 2" in alt for alt in alts)


def test_bookmarks_and_contents_lead_to_everything(newspapers: Mapping[str, PrintedPages]) -> None:
    pages = newspapers[RU]
    titles = [title for _depth, title in pages.bookmarks]
    assert titles[0] == "Содержание"
    assert {"Север", "Юг", "Обзоры", "Досье", "Глоссарий", "Практики", "Авторы"} <= set(titles)
    assert "Тақырып aral ru" in titles
    assert len(pages.tagged("/Link")) > 20


def test_texts_are_read_in_their_order(newspapers: Mapping[str, PrintedPages]) -> None:
    words = newspapers[RU].text
    contents = words.index("Содержание")
    order = (
        "Тақырып aral ru",
        "Краткое изложение",
        "Кім: ұстаз",
        "Ой",
        "Автордың мәтіні",
        "Обзоры",
    )
    places = []
    place = words.index("Север", contents + 400)
    for part in order:
        place = words.index(part, place)
        places.append(place)
    assert places == sorted(places)


def test_the_text_of_the_author_is_marked_as_such(newspapers: Mapping[str, PrintedPages]) -> None:
    words = newspapers[RU].text
    assert words.index("Полный текст автора") < words.index("Автордың мәтіні")
    printed = newspapers[PRINTED].text
    assert "Автордың мәтіні" in printed and "Кім: ұстаз" not in printed


def test_nobody_stands_as_author_over_a_digest(newspapers: Mapping[str, PrintedPages]) -> None:
    assert str(newspapers[RU].file.docinfo["/Author"]) == "Редакция этого сайта"
    assert "Айгуль" not in newspapers[RU].metadata


def test_a_withdrawn_contribution_is_in_no_newspaper(
    newspapers: Mapping[str, PrintedPages],
) -> None:
    for pages in newspapers.values():
        assert "gone" not in pages.text


LONG = (
    "Әдіскерлердің өңірлік қоғамдастығы ұстаздардың кәсібилендірілгендігін, көшбасшылығын, "
    "ынтымақтастығын қалыптастырып, әріптестерінің тәжірибесін жүйелендірумен шұғылданды. "
)


def _with_texts(paragraphs: Iterable[int], lang: Language = Language.KK) -> Issue:
    """An issue in which paragraphs of so many sentences fill columns."""
    pairs = []
    for number, sentences in enumerate(paragraphs):
        html = "".join(f"<p>{LONG * (1 + (sentences + n) % 5)}</p>" for n in range(4))
        more = {"title": f"{number}. {LONG[:70]}", "body": replace(text(), html=html)}
        pairs.append(Pair(kk=article(f"a{number}", lang, order=number + 1, **more)))
    return issue(*pairs)


@pytest.fixture(scope="module")
def full() -> PrintedPages:
    """A newspaper of many columns of Kazakh text."""
    return printed_book(_with_texts(range(24)), KK)


def test_kazakh_words_are_copied_whole_and_as_they_were_written(full: PrintedPages) -> None:
    assert len(full.texts) > 5
    assert full.text.count(LONG.strip()) > 100
    assert full.hidden_hyphens() == []
    assert "\u00ad" not in "".join(title for _depth, title in full.bookmarks)


def test_no_line_stands_alone_and_no_headline_at_the_foot(full: PrintedPages) -> None:
    assert full.tagged("/P") and full.lonely_lines() == []
    assert len(full.tagged("/H2")) == 24 and full.headings_at_the_foot(HEADINGS) == []


def test_the_summary_may_stand_in_the_column_behind_its_headline() -> None:
    """Kept together they left half of many a column empty."""
    items = f"<ul>{f'<li>{LONG}</li>' * 3}</ul>"
    gist = TextSection(name="summary", heading="Қысқаша", html=items, items=(), spot=Spot(path="a"))
    body = replace(text(), sections=(gist,))
    pairs = (
        Pair(
            kk=article(
                f"a{n}",
                Language.KK,
                order=n + 1,
                body=replace(body, html=f"<p>{LONG * (2 + n % 3)}</p>"),
            )
        )
        for n in range(40)
    )
    assert len(printed_book(issue(*pairs), KK).texts) <= 12


PAGE = range(520, 524)  # points: how wide a page is between its margins
SIGN = range(24, 28)  # points: how wide the sign is that ends a text


def test_the_sign_under_a_text_never_begins_a_column() -> None:
    """That of the last text stood alone on a page."""
    texts = (replace(text(), html="<p>Сөз.</p>" * (7 * n % 31)) for n in range(110))
    pairs = (
        Pair(kk=article(f"a{n}", Language.KK, order=n + 1, body=body))
        for n, body in enumerate(texts)
    )
    signs = printed_book(issue(*pairs), KK).drawn(width=SIGN)
    assert len(signs) == 110
    assert [sign for sign in signs if sign.y > 770] == []


def test_the_front_page_of_full_texts_shows_how_they_begin() -> None:
    """Headlines alone left two thirds of it empty; no more is shown than there is room for."""
    own = replace(text(), html="".join(f"<p>Нөмір {n}. {LONG * 4}</p>" for n in range(9)))
    short = replace(text(), html="<p>Бір сөйлем.</p><h2>Бөлім</h2><p>Екінші сөйлем.</p>")
    pairs = (
        Pair(kk=article(f"a{n}", Language.KK, order=n + 1, full_text=body))
        for n, body in enumerate((own, short, own))
    )
    pages = printed_book(issue(*pairs), PRINTED)
    front = pages.texts[0]
    assert "Нөмір 0." in front and "Бір сөйлем." in front
    assert "Нөмір 8." not in front and "Екінші" not in front
    assert "Мазмұны" in pages.texts[1], "the front page is one page"


def test_the_rule_of_the_running_head_keeps_clear_of_its_words(full: PrintedPages) -> None:
    """It went through the tails of letters."""
    rules = [rule for rule in full.drawn(width=PAGE) if rule.page > 0 and rule.y > 780]
    assert len(rules) == len(full.texts) - 1
    for rule in rules:
        head = [box.bottom for box in full.boxes[rule.page] if box.top > rule.y]
        assert head and min(head) > rule.y


def test_a_note_never_leaves_its_heading_behind() -> None:
    def noted(n: int) -> Pair:
        body = replace(text(), html=f"<p>{LONG * (1 + n % 7)}</p>" + "<p>Сөз.</p>" * (n % 11))
        return Pair(kk=article(f"a{n}", Language.KK, order=n + 1, body=body, scan_lost=("end",)))

    heading = "Газет сканында сақталмағаны"
    pages = printed_book(issue(*map(noted, range(80))), KK)
    assert pages.text.count(heading) == 80
    assert pages.words_at_the_foot(heading) == []


def _lines(element: Element) -> list[Line]:
    return [line for part in element.walk() for line in part.lines]


def test_an_issue_of_nothing_is_a_newspaper_too() -> None:
    assert printed_book(issue()).texts
    lost = issue(sections=(), lost=("akmola",), regions=(region("akmola"),))
    assert "Область" in printed_book(lost).text


def test_the_same_newspaper_on_any_day(
    newspapers: Mapping[str, PrintedPages], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    monkeypatch.setenv("TZ", "Asia/Almaty")
    again = made_book(whole_issue(), KK, cache_with_photo(tmp_path))
    assert again == newspapers[KK].data


def test_readers_are_offered_each_in_its_language() -> None:
    offers = {
        path: (spec.offer.words, spec.offer.lang)
        for path, spec in book_specs(whole_issue()).items()
        if spec.offer
    }
    assert offers[KK] == ("The issue to print", Language.KK)
    assert offers["books/winter-ru.epub"] == ("The issue as an e-book", Language.RU)
    assert len(offers) == 6
