"""Whether the built site is all there: main pages, articles, links; and no draft got out."""

import pytest

from desk.publishing.checks.whole_site import (
    assets_without_fingerprint,
    dead_links,
    foreign_code,
    full_texts,
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
    problems = missing_pages(pages(tmp_path / "none"), ())
    assert [(str(problem.spot), problem.code) for problem in problems] == [
        *((f"output/{path}", "page-missing") for path in ("index.html", "404.html")),
        *(
            (f"output/{lang}/{page}.html", "page-missing")
            for lang in ("kk", "ru")
            for page in ("index", "regions/index", "authors/index")
        ),
        ("content/articles", "empty-site"),
    ]


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


def test_a_page_and_a_place_that_are_not_there_are_told_apart(tmp_path):
    site = pages(tmp_path, kk__a='<a href="b.html">x</a><a href="#there">x</a>')
    told = [problem.message % dict(problem.args) for problem in dead_links(site)]
    assert told == [
        "The link “b.html” leads to a page that is not there.",
        "The link “#there” leads to a place on the page that is not there.",
    ]
    assert {problem.code for problem in dead_links(site)} == {"dead-link"}


def test_code_of_others_and_roots_of_ours_are_told_where_they_stand(tmp_path):
    base = '<base href="/archive/">'
    site = pages(tmp_path, a=f"{base}<script>a()</script>", **{"404": base})
    told = {(str(problem.spot).partition(":")[0], problem.code) for problem in foreign_code(site)}
    assert told == {("output/a.html", "built-script"), ("output/a.html", "built-base")}


def test_an_article_that_does_not_say_its_status_is_published_and_one_without_facts_is_left_out(
    tmp_path,
):
    folder = tmp_path / "content" / "articles"
    folder.mkdir(parents=True)
    (folder / "aral.kk.md").write_text('---\ntitle: "Тақырып"\n---\n\nМәтін.\n', encoding="utf-8")
    (folder / "a.md").write_text("---\n---\n", encoding="utf-8")
    [written] = written_articles(tmp_path)
    assert (written.page, written.status) == ("kk/articles/aral.html", "published")
    assert written.spot.path == "content/articles/aral.kk.md"


def test_authors_own_texts_are_counted_and_hidden_files_are_none(tmp_path, target_of):
    folder = tmp_path / "content" / "fulltext" / "folder"
    folder.mkdir(parents=True)
    for name in (".gitkeep", "a.kk.md", "b.ru.md"):
        (folder / name).write_text("x")
    [problem] = full_texts(tmp_path, target_of("zip"))
    assert (str(problem.spot), problem.code) == ("content/fulltext", "fulltext")
    assert (problem.args["num"], problem.args["target"]) == (2, "trial")
    assert list(full_texts(tmp_path, target_of("zip", fulltext=True))) == []


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
