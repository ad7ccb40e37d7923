"""Which card a page has, what stands on it, and when its address changes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from all_pages import OUTPUTS, declared, infos_of, made_by, site_for
from whole_issue import whole_issue

from plugins.issue.language import Language
from plugins.issue.listing import PageInfo
from plugins.link_previews.cards import card_files, card_of
from plugins.link_previews.words import own_words, shared_words

ISSUE = whole_issue()
SITE = site_for(ISSUE)


def _article(slug: str, lang: Language = Language.KK) -> PageInfo:
    return PageInfo(kind="article", slug=slug, lang=lang, title="…")


def test_a_contribution_names_section_headline_and_author_and_says_what_its_words_are() -> None:
    words = own_words(ISSUE, SITE, _article("plain", Language.RU))
    assert words is not None
    assert (words.kicker, words.foot) == ("Рубрика", "Имя автора утрачено.")
    assert (words.foot_label, words.label) == ("", "краткое изложение")
    whole = own_words(ISSUE, SITE, _article("aral"))
    assert whole is not None
    assert whole.kicker == "Солтүстік"
    assert whole.foot.count(",") == 1
    assert (whole.foot_label, whole.label) == ("Мақала авторлары:", "толық мәтін")
    assert ISSUE.pair["aral"].in_lang(Language.KK).title in whole.spoken


def test_regions_overviews_and_dossiers_have_their_own_and_all_others_share_one() -> None:
    by_path: dict[str, set[str]] = {}
    for info in infos_of(ISSUE).values():
        if info.is_indexed:
            by_path.setdefault(card_of(ISSUE, SITE, info).path, set()).add(info.kind)
    homes = {lang: PageInfo(kind="home", lang=lang) for lang in Language}
    shared = {lang: card_of(ISSUE, SITE, home).path for lang, home in homes.items()}
    assert {"home", "regions", "authors", "practice", "door"} <= by_path[shared[Language.KK]]
    assert {"home", "glossary", "page"} <= by_path[shared[Language.RU]]
    others = [kinds for path, kinds in by_path.items() if path not in shared.values()]
    assert {kind for kinds in others for kind in kinds} == {
        "article",
        "region",
        "overview",
        "dossier",
    }


def test_the_address_changes_with_the_words_of_the_card_and_with_nothing_else() -> None:
    def path(issue=ISSUE) -> str:
        return card_of(issue, site_for(issue), _article("plain")).path

    def with_article(**fields):
        pairs = (
            replace(pair, kk=replace(pair.kk, **fields)) if pair.slug == "plain" else pair
            for pair in ISSUE.pairs
        )
        return replace(ISSUE, pairs=tuple(pairs))

    assert path(with_article(standfirst="Басқа", order=9)) == path()
    assert path(with_article(title="Басқа")) != path()
    assert path(with_article(authors=("aigul",))) != path()


@pytest.mark.parametrize("lang", Language)
def test_the_shared_card_says_which_issue_it_is(lang: Language) -> None:
    words = shared_words(ISSUE, SITE, lang)
    assert ISSUE.imprint.title[lang] == words.headline
    assert ISSUE.imprint.newspaper.name[lang] == words.masthead


def test_every_page_that_is_indexed_has_its_card_and_no_other_card_is_made() -> None:
    listing, _specs = declared(ISSUE, [output for output in OUTPUTS if output.name != "photos"])
    files = [spec.path for spec in made_by(card_files, ISSUE, listing)]
    pages = [line.page for line in listing if line.page is not None and line.page.is_indexed]
    assert len(set(files)) == len(files)
    assert set(files) == {card_of(ISSUE, SITE, page).path for page in pages}
    assert [path for path in files if "gone" in path] == []
