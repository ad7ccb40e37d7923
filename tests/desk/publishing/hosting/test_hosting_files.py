"""Headers, redirects and snippets as text; test_nginx.py asks a real server."""

from dataclasses import replace

import pytest

from desk.publishing.hosting.hosting_files import headers_file, redirects_file, server_files
from desk.publishing.values.release import Release
from desk.publishing.values.target_error import TargetError

MOVED = (("kk/articles/old.html", "kk/articles/new.html"), ("kz/", "kk/"))
SITE = Release(
    id="",
    commit="",
    date="",
    address="https://edition.kz",
    after="",
    styles=("sha256-AAAA=", "sha256-BBBB="),
    redirects=MOVED,
    files={},
)


def test_headers_stand_below_their_paths_and_nothing_unsafe_is_allowed():
    text = headers_file(SITE).decode()
    assert text.startswith("/*\n  Content-Security-Policy: default-src 'none'; ")
    assert "style-src 'sha256-AAAA=' 'sha256-BBBB=';" in text
    assert "script-src 'none';" in text
    assert "unsafe" not in text
    for header in ("Strict-Transport-Security: max-age=", "X-Content-Type-Options: nosniff"):
        assert f"  {header}" in text
    assert text.endswith("/static/*\n  Cache-Control: public, max-age=31536000, immutable\n")


def test_a_site_below_a_path_of_its_host_says_so():
    below = replace(SITE, address="https://paper.github.io/site/")
    assert headers_file(below).startswith(b"/site/*\n")
    text = redirects_file(below).decode()
    assert text.splitlines() == [
        "/site/kk/articles/old.html /site/kk/articles/new.html 301",
        "/site/kz/* /site/kk/:splat 301",
    ]


def test_snippets_name_the_folder_the_policy_and_the_moved_pages():
    files = server_files("/srv/my site", [SITE], MOVED)
    for name in ("nginx.conf", "Caddyfile"):
        text = files[name].decode()
        assert '"/srv/my site/current"' in text
        assert "'sha256-AAAA=' 'sha256-BBBB='" in text
        assert "/kk/articles/new.html" in text
        assert "unsafe" not in text
        assert "^/kz/(.*)$" in text
    assert files == server_files("/srv/my site", [SITE], iter(MOVED))


@pytest.mark.parametrize("mark", ['"', "$", "{", "}", ";", "`", "\\", "\n", "\r", "\0"])
def test_a_folder_that_is_more_than_a_path_never_reaches_a_server(mark):
    with pytest.raises(TargetError) as refused:
        server_files(f"/srv/{mark}site", [SITE], MOVED)
    assert refused.value.code == "refused"


def test_a_policy_names_hashes_alone():
    """Facts of releases are read at the target, where others may write."""
    with pytest.raises(ValueError, match="no source of a policy"):
        headers_file(replace(SITE, styles=("sha256-A='; script-src *",)))


def test_redirects_of_nginx_know_no_name_and_no_port():
    assert b"absolute_redirect off;\n" in server_files("/srv", [SITE], MOVED)["nginx.conf"]


@pytest.mark.parametrize(
    "path",
    [
        "kk/a.html; root /",
        "kk/a b.html",
        "kk/a\n}",
        "../etc/passwd",
        "kk/../../etc",
        "/etc",
        "kk/$document_root",
        "kk/{env.HOME}",
        "kk/*",
        'kk/"',
        "",
    ],
)
def test_a_path_that_is_more_than_a_path_never_reaches_a_server(path):
    for pair in ((path, "kk/new.html"), ("kk/old.html", path)):
        with pytest.raises(ValueError, match="no path of this site"):
            redirects_file(replace(SITE, redirects=(pair,)))
        with pytest.raises(ValueError, match="no path of this site"):
            server_files("/srv/site", [SITE], [pair])
