"""A real nginx with the snippet that publishing lays down; a browser watches the policy."""

import gzip
import http.client
from urllib.parse import urlsplit

import brotli
import pytest
from built_pages import one_of_each_kind, pages_of
from crash_test.loopback import free_port, missing_programs, nginx_server
from gaps import issue_with_gaps
from makers import make_buildable, write_files

from desk.building import build
from desk.publishing.git import Commit
from desk.publishing.hosting.site_tree import add_hosting_files, copy_of
from desk.publishing.store.folder import Folder
from desk.publishing.values.release import is_asset
from desk.publishing.ways.sending import send
from plugins.built_site.site import read_site

COMMIT = Commit(id="0123456789abcdef0123456789abcdef01234567", date="2026-11-23T10:00:00Z")


FOLDERS = (("kz/", "kk/"),)


def moved_to(slug):
    """Redirects as a build lists them, for an article that was renamed."""
    pages = [
        (f"{lang}/articles/old-name.html", f"{lang}/articles/{slug}.html") for lang in ("kk", "ru")
    ]
    return (*FOLDERS, *pages)


@pytest.fixture
def serve(tmp_path, target_of, session, packed):
    """``serve(built)``: a site published to a folder and shown by nginx; gives address and tree."""
    if missing := missing_programs("nginx"):
        pytest.skip(f"{', '.join(missing)} not installed: the snippet for it is not tested")
    running = []

    def start(built, redirects=FOLDERS):
        tree, place = tmp_path / "tree", tmp_path / "srv"
        copy_of(built, tree)
        for old, _new in redirects:
            if not old.endswith("/"):  # the build writes a page that leads on
                (tree / old).write_bytes((tree / "kz" / "index.html").read_bytes())
        target = target_of("folder", folder=str(place), server="nginx")
        site = read_site(tree, "https://edition.kz")
        delivery = add_hosting_files(site, target, COMMIT, redirects, packed / "nginx")
        assert send(delivery, target, session) is not None
        server = nginx_server(tmp_path / "nginx", free_port(), place / "hosting")
        running.append(server)
        return server.__enter__(), tree

    yield start
    for server in running:
        server.__exit__(None, None, None)


def ask(address, path, **headers):
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=120)
    try:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()
    finally:
        connection.close()


def test_brotli_and_gzip_are_sent_as_they_lie_there(serve, built_site_with_gaps):
    address, tree = serve(built_site_with_gaps)
    page = (tree / "kk" / "index.html").read_bytes()
    status, headers, body = ask(address, "/kk/", **{"Accept-Encoding": "gzip, br"})
    assert (status, headers["content-encoding"]) == (200, "br")
    assert body == (tree / "kk" / "index.html.br").read_bytes()
    assert brotli.decompress(body) == page
    status, headers, body = ask(address, "/kk/", **{"Accept-Encoding": "gzip"})
    assert (status, headers["content-encoding"]) == (200, "gzip")
    assert body == (tree / "kk" / "index.html.gz").read_bytes()
    assert gzip.decompress(body) == page
    assert "accept-encoding" in headers["vary"].lower()
    status, headers, body = ask(address, "/kk/")
    assert "content-encoding" not in headers
    assert body == page


def test_types_headers_and_caching(serve, built_site_with_gaps):
    address, tree = serve(built_site_with_gaps)
    types = {"/": "text/html; charset=utf-8", "/404.html": "text/html; charset=utf-8"}
    fonts = sorted((tree / "static" / "fonts").glob("*.woff2"))
    types[f"/static/fonts/{fonts[0].name}"] = "font/woff2"
    for path, expected in types.items():
        status, headers, _ = ask(address, path)
        assert (status, headers["content-type"]) == (200, expected)
        assert headers["content-security-policy"].startswith("default-src 'none'; ")
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["strict-transport-security"].startswith("max-age=")
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"]
        assert "geolocation=()" in headers["permissions-policy"]
        for_ever = is_asset(path.lstrip("/"))
        assert ("immutable" in headers["cache-control"]) is for_ever
        assert ("no-cache" in headers["cache-control"]) is not for_ever
    etag = ask(address, "/kk/")[1]["etag"]
    assert ask(address, "/kk/", **{"If-None-Match": etag})[0] == 304


def test_books_and_data_are_sent_as_what_they_are(serve, built_site_with_gaps):
    address, tree = serve(built_site_with_gaps)
    types = {
        "/data/authors.csv": "text/csv; charset=utf-8",
        "/data/regions.geojson": "application/geo+json",
        "/data/authors.json": "application/json",
    }
    for path, expected in types.items():
        status, headers, body = ask(address, path)
        assert (status, headers["content-type"]) == (200, expected)
        assert body == (tree / path.lstrip("/")).read_bytes()
        assert "content-security-policy" in headers
        assert headers["cache-control"] == "no-cache"
        packed = ask(address, path, **{"Accept-Encoding": "br"})[1]
        assert packed.get("content-encoding") == ("br" if len(body) > 200 else None)
    assert ask(address, "/data/nothing.csv")[0] == 404


def test_what_is_not_there_gets_our_page_with_the_headers(serve, built_site_with_gaps):
    address, tree = serve(built_site_with_gaps)
    status, headers, body = ask(address, "/kk/no-such-page.html")
    assert status == 404
    assert body == (tree / "404.html").read_bytes()
    assert "content-security-policy" in headers
    assert ask(address, "/.published.json")[0] == 404
    status, headers, _ = ask(address, "/static/fonts/gone.0123abcd45.woff2")
    assert (status, headers["cache-control"]) == (404, "no-cache")


def test_redirects_for_the_country_code_and_for_moved_pages(serve, built_site_with_gaps):
    slug = sorted((built_site_with_gaps / "kk" / "articles").glob("*.html"))[0].stem
    moved = moved_to(slug)
    address, _ = serve(built_site_with_gaps, moved)
    for path, target in {
        "/kz/": "/kk/",
        "/kz/articles/x.html?a=1": "/kk/articles/x.html?a=1",
        "/kk/articles/old-name.html": f"/kk/articles/{slug}.html",
        "/ru/articles/old-name.html": f"/ru/articles/{slug}.html",
    }.items():
        status, headers, _ = ask(address, path)
        assert status == 301
        assert urlsplit(headers["location"])[2:4] == urlsplit(target)[2:4]
    assert ask(address, f"/kk/articles/{slug}.html")[0] == 200


def test_what_stands_behind_the_country_code_goes_on_as_it_was_asked(serve, built_site_with_gaps):
    """Blanks, letters and ends of lines too: a header never holds what was typed."""
    address, _ = serve(built_site_with_gaps)
    for asked in (
        "articles/a%20b.html",
        "%D2%9B.html",
        "a%25b%23c",
        "a%0DX-Else:1",
        "search.html?q=%D2%9B%20a+b",
    ):
        status, headers, _ = ask(address, f"/kz/{asked}")
        assert (status, headers["location"]) == (301, f"/kk/{asked}")
        assert "x-else" not in headers


def test_after_a_step_back_the_old_address_is_the_page_again(serve, built_site_with_gaps, tmp_path):
    slug = sorted((built_site_with_gaps / "kk" / "articles").glob("*.html"))[0].stem
    moved = moved_to(slug)
    address, tree = serve(built_site_with_gaps, moved)
    storage = Folder(tmp_path / "srv")
    shown = storage.link_target("current")
    storage.remove([f"{shown}/kk/articles/{slug}.html{end}" for end in ("", ".br", ".gz")])
    status, _, body = ask(address, "/kk/articles/old-name.html")
    assert status == 200
    assert body == (tree / "kk" / "articles" / "old-name.html").read_bytes()


@pytest.fixture(scope="module")
def public_site(tmp_path_factory):
    """A site as publishing builds it, with the address of a real host."""
    project = make_buildable(write_files(tmp_path_factory.mktemp("public"), issue_with_gaps()))
    overrides = {"SITEURL": "https://edition.kz"}
    assert build(project, settings="publishconf.py", overrides=overrides)
    return project / "output"


def test_the_page_for_what_is_not_there_is_whole_at_any_depth(serve, public_site, browser):
    address, _ = serve(public_site)
    browser.console()
    browser.visit(f"{address}/kk/no/such/page.html")
    complaints = [line for line in browser.console() if "no/such/page.html" not in line]
    assert complaints == []
    home = browser.evaluate("[...document.links].map(a => a.href).find(x => /kk.index/.test(x))")
    assert home == f"{address}/kk/index.html"


def test_the_browser_reports_no_violation_on_any_kind_of_page(serve, public_site, browser):
    slug = sorted((public_site / "kk" / "articles").glob("*.html"))[0].stem
    moved = moved_to(slug)
    address, tree = serve(public_site, moved)
    pages = [page.path for page in one_of_each_kind(pages_of(tree))]
    browser.console()
    for path in [*pages, "kk/articles/old-name.html"]:
        browser.visit(f"{address}/{path}")
        styled = browser.evaluate("[...document.styleSheets].every(s => s.cssRules.length > 0)")
        assert styled, path
        complaints = [line for line in browser.console() if "favicon.ico" not in line]
        assert complaints == [], path


def test_the_browser_does_report_a_style_the_policy_does_not_name(
    serve, built_site_with_gaps, browser
):
    """The test above can fail: a page changed after publishing is caught."""
    address, tree = serve(built_site_with_gaps)
    page = tree.parent / "srv" / "current" / "kk" / "index.html"
    for ending in (".br", ".gz"):
        page.with_name(page.name + ending).unlink()
    text = page.read_text(encoding="utf-8").replace("<style>", "<style>/* not ours */", 1)
    page.unlink()
    page.write_text(text, encoding="utf-8")
    browser.console()
    browser.visit(f"{address}/kk/index.html")
    assert any("Content Security Policy" in line for line in browser.console())
