"""A miniature site where some contributions are not whole: one language only, withdrawn, a draft,
with its full text. Readers of both trees find what there is and are told what there is not."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

import pytest
from bs4 import Tag
from built_pages import BuiltPage, declared_beside, file_of, pages_of, remember_declared
from makers import make_buildable, write_files
from unfinished_issue import SAID_BY_THE_AUTHOR, TITLES, unfinished_issue

from desk.building import build
from plugins.interface_text.wording import read_catalogue
from plugins.issue.language import Language

LISTS = ("index.html", "regions/akmola.html", "practices/{slug}.html", "authors/{slug}.html")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The miniature site, built."""
    project = write_files(tmp_path_factory.mktemp("miniature"), unfinished_issue())
    make_buildable(project)
    built = build(project)
    assert built
    remember_declared(project / "output", built.listing)
    return project / "output"


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, BuiltPage]:
    """Every page people read, by its path."""
    return {page.path: page for page in pages_of(site) if not page.is_redirect}


def _said(lang: Language, message: str) -> str:
    return read_catalogue(lang).gettext(message)


def _text(page: BuiltPage) -> str:
    return " ".join(page.soup.body.get_text(" ").split())


def _links(page: BuiltPage, target: str) -> list[Tag]:
    return [a for a in page.soup.main.find_all("a", href=True) if _led(page, a) == target]


def _led(page: BuiltPage, link: Tag) -> str:
    return urljoin(f"/{page.path}", str(link["href"])).removeprefix("/")


def _switch(page: BuiltPage) -> Tag:
    (link,) = page.soup.find(class_="switcher").find_all("a")
    return link


def _is_indexed(page: BuiltPage) -> bool:
    robots = page.soup.find("meta", attrs={"name": "robots"})
    return robots is None or "noindex" not in str(robots["content"])


def _alternates(page: BuiltPage) -> list[Tag]:
    return list(page.soup.find_all("link", rel="alternate", hreflang=True))


LONE = pytest.mark.parametrize(
    ("slug", "lang"),
    [("lone-kk", Language.KK), ("lone-ru", Language.RU), ("half-draft", Language.KK)],
)


@LONE
@pytest.mark.parametrize("where", LISTS)
def test_a_lone_article_is_found_in_the_lists_of_the_other_tree(
    pages: dict[str, BuiltPage], slug: str, lang: Language, where: str
) -> None:
    """On home, region, theme and author page, its title marked with its own language."""
    page = pages[f"{lang.other}/{where.format(slug=slug)}"]
    (link,) = _links(page, f"{lang.other}/articles/{slug}.html")
    title = TITLES[slug][list(Language).index(lang)]
    assert link.get_text(strip=True) == title
    assert link["lang"] == lang
    badge = "Text in Kazakh" if lang is Language.KK else "Text in Russian"
    assert _said(lang.other, badge) in link.find_parent("article").get_text()


@LONE
@pytest.mark.parametrize("where", LISTS)
def test_a_lone_article_stands_in_its_own_tree_like_any_other(
    pages: dict[str, BuiltPage], slug: str, lang: Language, where: str
) -> None:
    page = pages[f"{lang}/{where.format(slug=slug)}"]
    (link,) = _links(page, f"{lang}/articles/{slug}.html")
    assert "lang" not in link.attrs
    assert pages[f"{lang}/articles/{slug}.html"].kind == "article"


@pytest.mark.parametrize("slug", ["lone-kk", "lone-ru"])
def test_the_author_of_a_lone_article_is_in_both_indexes(
    pages: dict[str, BuiltPage], slug: str
) -> None:
    for lang in Language:
        index = pages[f"{lang}/authors/index.html"]
        assert len(_links(index, f"{lang}/authors/{slug}.html")) == 1


@LONE
def test_a_stub_says_honestly_what_there_is(
    pages: dict[str, BuiltPage], slug: str, lang: Language
) -> None:
    stub = pages[f"{lang.other}/articles/{slug}.html"]
    assert (stub.kind, stub.lang) == ("stub", lang.other)
    language = "Kazakh" if lang.other is Language.KK else "Russian"
    missing = f"This article is not yet available in {language}."
    assert _said(lang.other, missing) in _text(stub)
    heading = stub.soup.h1
    assert (heading.get_text(strip=True), heading["lang"]) == (
        TITLES[slug][list(Language).index(lang)],
        lang,
    )
    (way,) = _links(stub, f"{lang}/articles/{slug}.html")
    assert way["hreflang"] == lang
    assert len(_links(stub, f"{lang.other}/authors/{slug}.html")) == 1
    assert len(_links(stub, f"{lang.other}/regions/akmola.html")) == 1


@LONE
def test_a_stub_holds_nothing_of_the_text(
    pages: dict[str, BuiltPage], slug: str, lang: Language
) -> None:
    stub, whole = (pages[f"{tree}/articles/{slug}.html"] for tree in (lang.other, lang))
    told = [p.get_text(strip=True) for p in whole.soup.find(class_="story").find_all("p")]
    assert told
    assert [sentence for sentence in told if sentence in _text(stub)] == []


@LONE
def test_a_stub_is_in_no_index_and_neither_half_has_alternates(
    pages: dict[str, BuiltPage], slug: str, lang: Language
) -> None:
    stub, whole = (pages[f"{tree}/articles/{slug}.html"] for tree in (lang.other, lang))
    assert (_is_indexed(stub), _is_indexed(whole)) == (False, True)
    assert _alternates(stub) == _alternates(whole) == []


@LONE
def test_the_switcher_leads_to_the_stub_and_back(
    pages: dict[str, BuiltPage], slug: str, lang: Language
) -> None:
    stub, whole = (pages[f"{tree}/articles/{slug}.html"] for tree in (lang.other, lang))
    assert _led(whole, _switch(whole)) == stub.path
    assert _led(stub, _switch(stub)) == whole.path
    assert _said(lang, "not yet") in _switch(whole).get_text()
    assert _said(lang.other, "not yet") not in _switch(stub).get_text()


def test_a_missing_half_is_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A warning with the file to write; a half that is a draft is being worked on."""
    monkeypatch.setenv("EDITOR_LANG", "ru")
    assert build(make_buildable(write_files(tmp_path, unfinished_issue())))
    told = capsys.readouterr().out
    assert "content/articles/lone-kk.ru.md" in told
    assert "content/articles/lone-ru.kk.md" in told
    assert "content/articles/half-draft" not in told


@pytest.mark.parametrize("lang", list(Language))
def test_a_withdrawn_article_keeps_its_address_and_says_so(
    pages: dict[str, BuiltPage], lang: Language
) -> None:
    page = pages[f"{lang}/articles/withdrawn.html"]
    assert page.kind == "article"
    assert _said(lang, "This contribution has been withdrawn.") in _text(page)
    assert page.soup.find(class_="story") is None
    assert not _is_indexed(page)
    assert _alternates(page) == []
    assert _led(page, _switch(page)) == f"{lang.other}/articles/withdrawn.html"


@pytest.mark.parametrize("slug", ["withdrawn", "withdrawn-lone"])
def test_a_withdrawn_article_is_in_no_list(pages: dict[str, BuiltPage], slug: str) -> None:
    for path, page in pages.items():
        if not path.endswith((f"/articles/{slug}.html", "/corrections.html")):
            assert not [title for title in TITLES[slug] if title and title in _text(page)], path
            links = [
                target for _, target in page.targets() if target.endswith(f"/articles/{slug}.html")
            ]
            assert links == [], path


def test_the_stub_of_a_withdrawn_article_says_that_it_was_withdrawn(
    pages: dict[str, BuiltPage],
) -> None:
    """Not that its text will come."""
    stub = pages["ru/articles/withdrawn-lone.html"]
    assert stub.kind == "stub"
    assert _said(Language.RU, "This contribution has been withdrawn.") in _text(stub)
    promise = _said(Language.RU, "This article is not yet available in Russian.")
    assert promise not in str(stub.soup)


def test_a_draft_is_not_public(site: Path, pages: dict[str, BuiltPage]) -> None:
    begun = {f"{lang}/{kind}/draft.html" for lang in Language for kind in ("articles", "authors")}
    assert begun & set(pages) == set()
    private = (*TITLES["draft"], TITLES["half-draft"][1])
    for file in site.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        assert [title for title in private if title in text] == [], file


def test_a_draft_is_in_the_preview(tmp_path: Path) -> None:
    project = make_buildable(write_files(tmp_path, unfinished_issue()))
    assert build(project, drafts=True)
    shown = {page.path: page for page in pages_of(project / "output")}
    for lang, title in zip(Language, TITLES["draft"], strict=True):
        assert shown[f"{lang}/articles/draft.html"].soup.h1.get_text(strip=True) == title
    assert shown["ru/articles/half-draft.html"].kind == "article"


def test_the_full_text_is_shown_with_the_digest_as_its_summary(
    pages: dict[str, BuiltPage],
) -> None:
    page = pages["kk/articles/full.html"]
    digest, full_text = page.soup.find_all(class_="story")
    assert "көрші ауылдың ұстаздарымен" in digest.get_text()
    assert SAID_BY_THE_AUTHOR in full_text.get_text()
    headings = [heading.get_text(strip=True) for heading in page.soup.main.find_all("h2")]
    labels = [heading.partition("·")[0].strip() for heading in headings]
    wanted = [
        _said(Language.KK, text) for text in ("Digest by the editors", "Full text by the author")
    ]
    assert [label for label in labels if label in wanted] == wanted
    assert SAID_BY_THE_AUTHOR not in str(page.soup.head)


def test_a_half_without_the_full_text_is_a_digest_and_says_so(pages: dict[str, BuiltPage]) -> None:
    page = pages["ru/articles/full.html"]
    assert len(page.soup.find_all(class_="story")) == 1
    assert _said(Language.RU, "Digest by the editors") in _text(page)
    assert _said(Language.RU, "Full text by the author") not in _text(page)
    assert SAID_BY_THE_AUTHOR not in _text(page)


def test_every_link_of_the_miniature_leads_somewhere(site: Path) -> None:
    lost = [
        f"{page.path}: {written}"
        for page in pages_of(site)
        for written, target in page.targets()
        if not file_of(site, target).is_file() and target not in declared_beside(site)
    ]
    assert lost == []
