"""The page of a contribution: what it is given, and its neighbours in print order."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from all_pages import RENDERER, infos_of, made_by, pages_of, site_for
from bs4 import BeautifulSoup
from drawn_issues import issues
from hypothesis import given
from issue_values import article, both, issue, pair, photo, picture, practice, region, text
from whole_issue import whole_issue

from plugins.issue.contribution import NOWHERE, Correction, Pair
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.vocabulary import PracticeName, SectionName
from plugins.pages.articles import ArticleText, Shot, articles
from plugins.site.frame import frame_key
from plugins.site.outputs import PageSpec

KK, RU = Language.KK, Language.RU
NORTH = region("north", "Солтүстік", "Север")


def _articles(issue: Issue, lang: Language) -> Mapping[str | None, PageSpec]:
    pages = made_by(articles, issue)
    return {page.info.slug: page for page in pages if page.info.lang is lang}


def _text(one: Issue, lang: Language = KK, slug: str = "aral") -> ArticleText:
    found: ArticleText = _articles(one, lang)[slug].values.article
    return found


def _neighbours(page: PageSpec) -> tuple[str | None, str | None]:
    before, after = page.values.previous, page.values.following
    return before.slug if before else None, after.slug if after else None


def test_there_is_a_page_for_every_file() -> None:
    one = issue(pair("aral"), pair("lone", [RU], order=2))
    assert [(page.path, page.template) for page in made_by(articles, one)] == [
        ("kk/articles/aral.html", "article"),
        ("ru/articles/aral.html", "article"),
        ("ru/articles/lone.html", "article"),
    ]


def test_the_listing_knows_headline_and_section_of_an_article() -> None:
    one = issue(pair("aral", region="north"), sections=("north",), regions=(NORTH,))
    page = _articles(one, RU)["aral"]
    assert (page.info.title, page.info.section) == ("Тақырып aral ru", "north")
    assert page.values.section == SectionName(id="north", kind="region", name="Север")


def test_neighbours_follow_the_print_over_the_ends_of_sections() -> None:
    pairs = (
        pair("last", order=1),
        pair("first", order=1, region="north"),
        pair("middle", [RU], order=2, region="north"),
    )
    one = issue(*pairs, sections=("north", "foreword"), regions=(NORTH,))
    kazakh, russian = (_articles(one, lang) for lang in Language)
    assert _neighbours(kazakh["first"]) == (None, "middle")
    assert kazakh["first"].values.following.is_stub
    assert _neighbours(kazakh["last"]) == ("middle", None)
    assert _neighbours(russian["middle"]) == ("first", "last")


@given(issues())
def test_following_the_neighbours_one_reads_the_whole_issue(issue: Issue) -> None:
    listed = [pair.slug for pair in issue.pairs if pair.is_listed]
    for lang in Language:
        for slug, page in _articles(issue, lang).items():
            if slug not in listed:
                assert _neighbours(page) == (None, None)
                continue
            before, after = _neighbours(page)
            place = listed.index(str(slug))
            assert before == (listed[place - 1] if place else None)
            assert after == (listed[place + 1] if place + 1 < len(listed) else None)


def test_a_neighbour_is_told_by_its_headline_alone() -> None:
    one = issue(pair("aral", order=1), pair("balqash", order=2))
    following = _articles(one, KK)["aral"].values.following
    assert (following.title, following.standfirst) == ("Тақырып balqash kk", None)


def test_a_withdrawn_article_keeps_its_address_and_leaves_lists_and_index() -> None:
    one = issue(pair("kept", order=1), pair("gone", order=2, status="withdrawn"))
    gone = [info for info in infos_of(one).values() if info.slug == "gone"]
    assert [info.path for info in gone] == ["kk/articles/gone.html", "ru/articles/gone.html"]
    assert not any(info.is_indexed for info in gone)
    for page in pages_of(one):
        if page.template == "home":
            assert page.values.lead.card.slug == "kept"
            assert page.values.seconds == page.values.chapters == ()


def _with_everything(**more: Any) -> Issue:
    """A contribution with a full text and a photo, and the picture that was made of it."""
    facts = {"full_text": text("Толық"), "photos": (photo("yard.jpg"),), **more}
    one = issue(pair("aral", **facts))
    return replace(one, pictures={"yard.jpg": picture("yard")})


def test_a_page_is_given_digest_full_text_and_photos() -> None:
    found = _text(_with_everything(), RU)
    assert (found.digest, found.full_text) == ("<p>Мәтін</p>", "<p>Толық</p>")
    assert found.photos == (Shot(picture=picture("yard"), alt="Двор", caption="", credit="Аян"),)
    assert not found.is_withdrawn


def test_a_withdrawn_article_is_given_neither_text_nor_photos() -> None:
    """What is not shown is not even at hand."""
    found = _text(_with_everything(status="withdrawn"))
    assert (found.digest, found.full_text, found.photos) == ("", None, ())
    assert found.is_withdrawn


def test_a_caption_is_in_the_language_of_the_page() -> None:
    photos = (photo("yard.jpg", caption=both("Мектеп ауласы", "Школьный двор")),)
    for lang, caption in ((KK, "Мектеп ауласы"), (RU, "Школьный двор")):
        assert [shot.caption for shot in _text(_with_everything(photos=photos), lang).photos] == [
            caption
        ]


def test_a_photo_that_could_not_be_opened_leaves_the_others() -> None:
    """Preview goes on without it and names it."""
    photos = (photo("cut.jpg"), photo("yard.jpg"))
    found = _text(_with_everything(photos=photos)).photos
    assert [shot.picture for shot in found] == [picture("yard")]


@pytest.mark.parametrize(
    ("langs", "printed_in", "told"),
    [
        (tuple(Language), KK, {KK: None, RU: "Тақырып aral kk"}),
        (tuple(Language), RU, {KK: "Тақырып aral ru", RU: None}),
        ((RU,), KK, {RU: None}),
    ],
)
def test_a_translation_names_the_headline_in_the_newspaper(
    langs: tuple[Language, ...], printed_in: Language, told: Mapping[Language, str | None]
) -> None:
    """Where the file in the language of the print is there."""
    one = issue(pair("aral", langs, printed_in=printed_in))
    for lang, title in told.items():
        found = _text(one, lang)
        assert (found.printed_title, found.printed_in) == (title, printed_in)


def test_what_was_never_in_print_names_no_language_and_no_headline_of_it() -> None:
    one = issue(pair("aral", printed_in=NOWHERE))
    for lang in Language:
        found = _text(one, lang)
        assert (found.printed_title, found.printed_in) == (None, None)


def test_a_page_is_given_what_editors_and_the_scan_say_of_the_text() -> None:
    correction = Correction(date=datetime.date(2026, 12, 1), note="Аты түзетілді.")
    facts = {
        "practices": ("digital",),
        "scan_lost": ("end",),
        "authors_lost": "қолы жоқ",
        "title_note": "тақырыбы қысқарған",
        "corrections": (correction,),
    }
    one = issue(pair("aral", **facts), practices=(practice("digital", "Цифрлық", "Цифровые"),))
    found = _text(one, RU)
    assert found.practices == (PracticeName(id="digital", name="Цифровые"),)
    assert (found.scan_lost, found.corrections) == (("end",), (correction,))
    assert (found.authors_lost, found.title_note) == ("қолы жоқ", "тақырыбы қысқарған")
    assert (found.title, found.standfirst) == ("Тақырып aral ru", "Қысқаша.")
    assert found.published == datetime.date(2026, 11, 23)


def test_a_translation_that_was_withdrawn_is_no_twin() -> None:
    halves = Pair(kk=article("aral"), ru=article("aral", RU, status="withdrawn"))
    kazakh, russian = (_articles(issue(halves), lang)["aral"].info for lang in Language)
    assert (kazakh.twin, kazakh.is_indexed) == (None, True)
    assert (russian.twin, russian.is_indexed) == ("kk/articles/aral.html", False)


def test_a_text_without_a_translation_has_no_twin() -> None:
    lone = _articles(issue(pair("lone", [KK])), KK)["lone"].info
    assert (lone.twin, lone.is_indexed) == (None, True)


_HEADED = "".join(f'<h2 id="part-{n}">Бөлім <em>{n}</em></h2><p>Мәтін</p>' for n in range(1, 4))


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_a_long_text_begins_with_its_contents_in_their_order(number: int) -> None:
    """The digest's own headings, those the site knows, those of the full text."""
    body = replace(text(), html="".join(_HEADED.split("<p>Мәтін</p>")[:number]))
    full = replace(text(), html='<h2 id="text-1">Автор</h2><h2 id="text-2">Соңы</h2>')
    one = issue(pair("aral", body=body), pair("full", body=body, full_text=full, order=2))
    pages = _articles(one, RU)
    assert pages["aral"].values.contents == ()  # three are seen at a glance
    shown = [(heading.id, heading.words) for heading in pages["full"].values.contents]
    wanted = [(f"part-{n}", f"Бөлім {n}") for n in range(1, number + 1)]
    wanted += [("full-text", "Полный текст автора"), ("text-1", "Автор"), ("text-2", "Соңы")]
    assert shown == (wanted if len(wanted) >= 4 else [])


def test_contents_lead_to_headings_that_are_there() -> None:
    for page in pages_of(whole_issue()):
        if page.info.kind == "article" and page.values.contents:
            frame = site_for(whole_issue()).frames[frame_key(page.info)]
            html = BeautifulSoup(RENDERER.render(page, frame), "lxml")
            targets = [a["href"].removeprefix("#") for a in html.select(".text-contents a")]
            assert len(targets) >= 4
            assert all(len(html.select(f'[id="{target}"]')) == 1 for target in targets)
            break
    else:
        pytest.fail("no article of the whole issue is long")


def test_what_the_scan_lost_is_told_where_the_text_ends() -> None:
    """Below it came the ways to share it and to cite it, on telephones."""
    issue, told = whole_issue(), 0
    site = site_for(issue)
    for page in pages_of(issue):
        if page.info.kind != "article":
            continue
        html = BeautifulSoup(RENDERER.render(page, site.frames[frame_key(page.info)]), "lxml")
        for note in html.select(".note--loss"):
            told += 1
            assert note.find_previous(class_="story") and note.find_next(class_="share-links")
    assert told


def test_a_withdrawn_contribution_has_no_contents() -> None:
    body = replace(text(), html=_HEADED * 2)
    one = issue(pair("aral", body=body, status="withdrawn"))
    assert _articles(one, KK)["aral"].values.contents == ()


def test_an_article_leads_on_within_its_section() -> None:
    pairs = [pair(slug, region="north", order=n) for n, slug in enumerate("abc")]
    one = issue(*pairs, sections=("north",), regions=(NORTH,))
    beside = {slug: page.values.beside for slug, page in _articles(one, KK).items()}
    assert {slug: [card.slug for card in found] for slug, found in beside.items()} == {
        "a": ["b", "c"],
        "b": ["a", "c"],
        "c": ["a", "b"],
    }
