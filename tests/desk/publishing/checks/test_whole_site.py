"""Whether the built site is all there: main pages, articles, links; and no draft got out."""

import pytest

from desk.publishing.checks.whole_site import (
    assets_without_fingerprint,
    dead_links,
    missing_pages,
    public_drafts,
    style_attributes,
    written_articles,
)
from plugins.built_site.site import read_site

SITE = "https://edition.kz/archive"


def article(folder, name, status):
    path = folder / "content" / "articles" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'---\ntitle: "Тақырып"\nstatus: {status}\n---\n\nМәтін.\n', encoding="utf-8")


def pages(folder, **files):
    """``pages(tmp_path, kk__a="…")`` writes kk/a.html."""
    for name, text in files.items():
        path = folder / "site" / f"{name.replace('__', '/')}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return read_site(folder / "site", SITE)


def dead(folder, link, **files):
    drawing = folder / "site" / "static" / "x.0123abcd.svg"
    drawing.parent.mkdir(parents=True, exist_ok=True)
    drawing.write_text("<svg/>")
    site = pages(folder, kk__a=f'<p id="here">x</p>\n<a href="{link}">x</a>', **files)
    return [str(problem.spot) for problem in dead_links(site)]


def test_a_published_article_without_its_page_is_found_in_its_file(tmp_path):
    article(tmp_path, "aral.kk.md", "published")
    article(tmp_path, "aral.ru.md", "draft")
    problems = list(missing_pages(pages(tmp_path, index="x"), written_articles(tmp_path)))
    spots = [str(problem.spot) for problem in problems]
    assert "content/articles/aral.kk.md:3" in spots
    assert not any("aral.ru.md" in spot for spot in spots)


def test_a_site_without_its_main_pages_or_without_articles_is_found(tmp_path):
    spots = [str(problem.spot) for problem in missing_pages(pages(tmp_path, index="x"), ())]
    assert {"output/404.html", "output/kk/index.html", "output/ru/authors/index.html"} <= set(spots)
    assert "content/articles" in spots
    assert "output/index.html" not in spots


def test_a_draft_that_got_a_page_is_found_but_a_stub_at_its_address_is_right(tmp_path):
    article(tmp_path, "aral.kk.md", "draft")
    article(tmp_path, "aral.ru.md", "draft")
    found = pages(
        tmp_path,
        kk__articles__aral='<body data-page-type="article">',
        ru__articles__aral='<body data-page-type="stub">',
    )
    problems = list(public_drafts(found, written_articles(tmp_path)))
    assert [str(problem.spot) for problem in problems] == ["content/articles/aral.kk.md:3"]


@pytest.mark.parametrize(
    "link",
    [
        "a.html",
        "#here",
        "a.html#here",
        "../kk/a.html?x=1",
        "../static/x.0123abcd.svg",
        "/kk/a.html",
        f"{SITE}/kk/a.html",
        "https://bilimdinews.kz/",
        "https://edition.kz/elsewhere",
        "mailto:office@edition.kz",
        "data:image/png;base64,AAAA",
    ],
)
def test_links_that_lead_somewhere_pass(tmp_path, link):
    assert dead(tmp_path, link) == []


@pytest.mark.parametrize(
    "link",
    [
        "b.html",
        "#there",
        "a.html#there",
        "../static/y.0123abcd.svg",
        "/ru/a.html",
        f"{SITE}/kk/b.html",
        "../",
        "..",
        "%D0%B0.html",
    ],
)
def test_links_that_lead_nowhere_are_found_with_their_line(tmp_path, link):
    assert dead(tmp_path, link) == ["output/kk/a.html:2"]


def test_a_link_to_a_folder_means_its_first_page(tmp_path):
    assert dead(tmp_path, "../ru/", ru__index="x") == []
    assert dead(tmp_path, "..", index="x") == []


def test_a_style_attribute_is_found_with_its_line(tmp_path):
    site = pages(tmp_path, kk__a='<p>\n<svg style="fill:red"></svg></p>')
    assert [str(problem.spot) for problem in style_attributes(site)] == ["output/kk/a.html:2"]


def test_a_shared_file_must_carry_a_fingerprint():
    files = ("robots.txt", "static/b.svg", "static/a.0123abcd.svg")
    problems = assets_without_fingerprint(files)
    assert [str(problem.spot) for problem in problems] == ["output/static/b.svg"]
