"""The second pass: a sound site passes in silence, every fault of a page is told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import write_files
from sound_site import DOOR, SITE, sound_site

from plugins.validation.site.judging import judge_built


def test_a_sound_site_passes(tmp_path: Path) -> None:
    assert judge_built(write_files(tmp_path, sound_site()), SITE) == ()


def test_the_404_page_may_say_where_the_root_is(tmp_path: Path) -> None:
    page = DOOR.replace("door", "404").replace("<title>", '<base href="{}"><title>')
    fits = {**sound_site(), "404.html": page.format("/archive/")}
    assert judge_built(write_files(tmp_path / "fits", fits), SITE) == ()
    strays = {**sound_site(), "404.html": page.format("/")}
    told = judge_built(write_files(tmp_path / "strays", strays), SITE)
    assert [(problem.code, problem.spot.path) for problem in told] == [("built-base", "404.html")]


HOME = "ru/index.html"
CODE_OF_OTHERS = {"built-script", "built-form", "built-running-link", "built-active"}
FAULTS = [
    ("foreign page", HOME, ' data-page-type="home"', "", "built-foreign-page", 0),
    ("unknown type", HOME, 'type="home"', 'type="post"', "built-foreign-page", 0),
    ("base elsewhere", HOME, "<title>", '<base href="/archive/"><title>', "built-base", 0),
    ("no heading", HOME, "<h1 ", "<p ", "built-h1", 0),
    ("two headings", HOME, "<h1 ", "<h1>a</h1><h1 ", "built-h1", 0),
    ("no title", HOME, "<title>ru</title>", "", "built-title", 0),
    ("style attribute", HOME, "<h1 ", '<h1 style="color:red" ', "built-style", 11),
    ("id twice", HOME, '<a href="#top">', '<a id="top" href="#top">', "built-id-twice", 13),
    ("lost file", HOME, '"#top"', '"about.html"', "built-lost-link", 13),
    ("lost fragment", HOME, '"#top"', '"#end"', "built-lost-fragment", 13),
    ("lost fragment there", "index.html", "html#top", "html#end", "built-lost-fragment", 4),
    ("rooted link", HOME, '"#top"', '"/kk/index.html"', "built-link-form", 13),
    ("folder link", HOME, '"#top"', '"../kk/"', "built-link-form", 13),
    ("empty link", HOME, '"#top"', '""', "built-empty-link", 13),
    ("lost address", HOME, "https://elsewhere.example/", f"{SITE}/a", "built-lost-link", 13),
    ("script link", HOME, "https://elsewhere.example/", "javascript:a()", "built-link-scheme", 13),
    ("picture", HOME, "</h1>", '</h1><img src="//a.example/p">', "built-outside-request", 11),
    ("frame", HOME, "</h1>", '</h1><iframe src="//a.kz"></iframe>', "built-outside-request", 11),
    ("candidates", HOME, "</h1>", '</h1><img srcset="http://a.example/p 2x">',
     "built-outside-request", 11),
    ("form", HOME, "</h1>", '</h1><form action="http://a.example"></form>',
     "built-outside-request", 11),
    ("sheet", HOME, 'rel="icon" href="../static/mark.svg"',
     'rel="stylesheet" href="https://fonts.example/css"', "built-outside-request", 7),
    ("preload", HOME, 'rel="icon" href="', 'rel="preload" href="//a.kz/',
     "built-outside-request", 7),
    ("font", HOME, "url(../static/text.woff2)", "url('https://fonts.example/a')",
     "built-outside-request", 8),
    ("lost font", HOME, "text.woff2", "lost.woff2", "built-lost-link", 8),
    ("import", HOME, "@font-face", '@import "http://a.example/c";@font-face',
     "built-outside-request", 8),
    ("refresh", "kz/index.html", "url=../kk/index.html", "url=https://a.example",
     "built-outside-request", 3),
    ("drawing style", "static/mark.svg", "<path ", '<path style="fill:red" ', "built-style", 1),
    ("drawing outside", "static/mark.svg", "</svg>", '<image href="http://a.example"/></svg>',
     "built-outside-request", 1),
    ("broken drawing", "static/mark.svg", "</svg>", "", "built-svg", 2),
]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "old", "new", "code", "line"), [row[1:] for row in FAULTS], ids=[r[0] for r in FAULTS]
)
def test_a_fault_of_a_page_is_told(
    path: str, old: str, new: str, code: str, line: int, tmp_path: Path
) -> None:
    files = sound_site()
    text = files[path]
    assert isinstance(text, str) and old in text
    problems = judge_built(write_files(tmp_path, {**files, path: text.replace(old, new, 1)}), SITE)
    told = [(p.code, p.spot.path, p.spot.line) for p in problems]
    # What is asked of another host may also be a thing no page has: a frame, a form.
    assert [row for row in told if row[0] not in CODE_OF_OTHERS] == [(code, path, line)]
    assert problems[0].message % dict(problems[0].args)


WORDS = {
    "foreign page": "The body has no known data-page-type (“”): the page does not come from our"
    " theme, or its template does not extend base.html.",
    "unknown type": "The body has no known data-page-type (“post”): the page does not come from our"
    " theme, or its template does not extend base.html.",
    "base elsewhere": "<base href=“/archive/”>: only the 404 page has one, and it is “/archive/”,"
    " the path of SITEURL.",
    "two headings": "Headings h1 on the page: 2. Every page has exactly one.",
    "id twice": "The id “top” stands twice on the page; it is also in line 11.",
    "lost fragment": "“#end”: no element there has this id.",
    "lost address": f"“{SITE}/a” leads to no file of the site.",
    "script link": "A link cannot lead to “javascript:a()”.",
    "picture": "The page asks another host for “//a.example/p”. Put the file into the theme.",
}


@pytest.mark.parametrize("name", WORDS)
def test_what_is_wrong_with_a_page_is_named(name: str, tmp_path: Path) -> None:
    (path, old, new), files = next(row[1:4] for row in FAULTS if row[0] == name), sound_site()
    files[path] = str(files[path]).replace(old, new, 1)
    first = judge_built(write_files(tmp_path, files), SITE)[0]
    assert first.message % dict(first.args) == WORDS[name]


@pytest.mark.parametrize(
    "link",
    [
        '<a href="http://a.example/">a</a>',
        '<a href="HTTPS://a.example/">a</a>',
        '<a href="mailto:a@a.example">a</a>',
        '<img src="data:image/png;base64,AA==" alt="">',
        '<img src="DATA:image/png;base64,AA==" alt="">',
        '<a href=" #top ">a</a>',
        f'<a href="{SITE}/">a</a>',
        f'<a href="{SITE}/kk/#top">a</a>',
    ],
)
def test_links_that_are_right(link: str, tmp_path: Path) -> None:
    files = sound_site()
    files[HOME] = str(files[HOME]).replace("</h1>", f"</h1>{link}", 1)
    assert judge_built(write_files(tmp_path, files), SITE) == ()


@pytest.mark.parametrize("link", ['<a href="#">a</a>', '<a href=" ">a</a>', '<img src="#">'])
def test_an_address_that_leads_nowhere(link: str, tmp_path: Path) -> None:
    files = sound_site()
    files[HOME] = str(files[HOME]).replace("</h1>", f"</h1>{link}", 1)
    (told,) = judge_built(write_files(tmp_path, files), SITE)
    assert (told.code, told.spot.line) == ("built-empty-link", 11)


@pytest.mark.parametrize(
    ("path", "lang", "told"),
    [
        ("kz/a.html", "en", "The language of the page is “en”, in this folder it is “kk, ru”."),
        ("kz/a.html", "ru", None),
        ("kz/a.html", "kk", None),
        ("kz/a.html", None, "The language of the page is “”, in this folder it is “kk, ru”."),
        ("kk/a.html", "ru", "The language of the page is “ru”, in this folder it is “kk”."),
        ("a.html", "en", "The language of the page is “en”, in this folder it is “kk, ru”."),
    ],
)
def test_the_language_of_a_page(
    path: str, lang: str | None, told: str | None, tmp_path: Path
) -> None:
    written = ' lang="kk"' if lang is None else 'kk"'
    page = DOOR.replace(written, "" if lang is None else f'{lang}"', 1).replace(' #top"', '"')
    found = judge_built(write_files(tmp_path, {**sound_site(), path: page}), SITE)
    assert [p.message % dict(p.args) for p in found if p.code == "built-lang"] == (
        [told] if told else []
    )


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('hreflang="x-default"', 'hreflang="kz"',
         "hreflang names kk, ru, kz; it has to name kk, ru, x-default."),
        ('hreflang="kk" href="https://site.example/archive/kk/"',
         'hreflang="kk" href="https://site.example/kk/"', "hreflang “kk” is"
         f" “https://site.example/kk/”, which is no page of {SITE} in its public form."),
        ("archive/ru/", "archive/", "hreflang does not name the page itself."),
        ("archive/ru/", "archive/", f"hreflang “ru” leads to “{SITE}/”, which does not lead back."),
        ('<a href="../kk/index.html" hreflang="kk">kk</a>', "",
         "No link leads to kk/index.html: the language switcher is missing."),
    ],
)  # fmt: skip
def test_what_is_wrong_with_the_twin_is_named(
    old: str, new: str, words: str, tmp_path: Path
) -> None:
    files = sound_site()
    assert old in str(files[HOME])
    files[HOME] = str(files[HOME]).replace(old, new, 1)
    found = judge_built(write_files(tmp_path, files), SITE)
    assert words in [p.message % dict(p.args) for p in found if p.spot.path == HOME]


_ROBOTS = '<meta name="robots" content="noindex">'


@pytest.mark.parametrize(
    ("kk", "ru", "told"),
    [
        ("", "", ["kk/a.html", "ru/a.html"]),
        (_ROBOTS, _ROBOTS, []),
        (_ROBOTS, "", []),
        ("", _ROBOTS, []),
        ("", None, []),
    ],
)
def test_pages_for_search_engines_with_a_twin_name_it(
    kk: str, ru: str | None, told: list[str], tmp_path: Path
) -> None:
    files = sound_site()
    for lang, other, head in (("kk", "ru", kk), ("ru", "kk", ru)):
        if head is not None:
            page = DOOR.replace('lang="kk"', f'lang="{lang}"').replace("<title>", f"{head}<title>")
            page = page.replace("kk/index.html", f"../{other}/a.html")
            files[f"{lang}/a.html"] = page.replace("ru/index.html#top", "../ru/index.html")
    found = judge_built(write_files(tmp_path, files), SITE)
    assert [p.spot.path for p in found if p.code == "built-no-hreflang"] == told


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ('html lang="ru"', 'html lang="kk"', {"built-lang", "built-hreflang"}),
        ('hreflang="ru" href="https://site.example/archive/ru/"',
         'hreflang="ru" href="../ru/index.html"', {"built-hreflang"}),
        ('hreflang="ru" href="https://site.example/archive/ru/"',
         'hreflang="ru" href="https://site.example/archive/ru/index.html"', {"built-hreflang"}),
        ('hreflang="kk" href="https://site.example/archive/kk/"',
         'hreflang="kk" href="https://site.example/kk/"', {"built-hreflang"}),
        ('hreflang="x-default"', 'hreflang="kz"', {"built-hreflang"}),
        ('<a href="../kk/index.html" hreflang="kk">kk</a>', "", {"built-no-switcher"}),
    ],
)  # fmt: skip
def test_the_languages_point_at_each_other(
    old: str, new: str, codes: set[str], tmp_path: Path
) -> None:
    files = sound_site()
    files[HOME] = str(files[HOME]).replace(old, new)
    assert files[HOME] != sound_site()[HOME]
    problems = judge_built(write_files(tmp_path, files), SITE)
    assert {problem.code for problem in problems} == codes


@pytest.mark.parametrize(("leads", "told"), [("../ru/index.html", False), ("index.html", True)])
def test_a_page_that_is_written_in_one_language_leads_to_the_home_of_the_other(
    leads: str, told: bool, tmp_path: Path
) -> None:
    page = DOOR.replace("door", "page").replace("kk/index.html", leads)
    page = page.replace("ru/index.html#top", "#")
    site = write_files(tmp_path, {**sound_site(), "kk/gazet.html": page})
    problems = {(p.code, p.spot.path) for p in judge_built(site, SITE)}
    assert (("built-no-switcher", "kk/gazet.html") in problems) is told


@pytest.mark.parametrize(("leads", "told"), [("../ru/gazet.html", False), ("index.html", True)])
def test_a_page_made_on_request_leads_to_its_twin_that_was_not_asked_for(
    leads: str, told: bool, tmp_path: Path
) -> None:
    """The preview makes what somebody opens, nothing else."""
    page = DOOR.replace("door", "page").replace("kk/index.html", leads)
    page = page.replace("ru/index.html#top", "#")
    site = write_files(tmp_path, {**sound_site(), "kk/gazet.html": page})
    problems = {p.code for p in judge_built(site, SITE, frozenset({"ru/gazet.html"}))}
    assert ("built-no-switcher" in problems) is told


def test_a_page_with_a_twin_needs_alternates(tmp_path: Path) -> None:
    files = sound_site()
    for path in ("kk/index.html", "ru/index.html"):
        lines = str(files[path]).splitlines(keepends=True)
        files[path] = "".join(line for line in lines if "alternate" not in line)
    problems = judge_built(write_files(tmp_path, files), SITE)
    assert {(p.code, p.spot.path) for p in problems} == {
        ("built-no-hreflang", "kk/index.html"),
        ("built-no-hreflang", "ru/index.html"),
    }


def test_a_page_of_the_fallback_theme_is_told(tmp_path: Path) -> None:
    """Pelican's own theme steps in where a template of ours is missing."""
    fallback = '<!DOCTYPE html><html lang="kk"><head><title>a</title></head><body><h1>a</h1></body>'
    problems = judge_built(write_files(tmp_path, {**sound_site(), "archives.html": fallback}), SITE)
    assert ("built-foreign-page", "archives.html") in {(p.code, p.spot.path) for p in problems}


def test_a_file_that_another_build_makes_is_not_missing(tmp_path: Path) -> None:
    door = DOOR.replace("<h1>", '<a href="kk/issue.epub">book</a><h1>')
    site = write_files(tmp_path, {**sound_site(), "index.html": door})
    assert [(p.code, p.spot.path) for p in judge_built(site, SITE)] == [
        ("built-lost-link", "index.html")
    ]
    assert judge_built(site, SITE, frozenset({"kk/issue.epub"})) == ()
    assert judge_built(site, SITE, frozenset({"kk/issue.pdf"})) != ()
