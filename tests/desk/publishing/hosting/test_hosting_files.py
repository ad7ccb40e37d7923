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


def test_every_answer_has_all_headers_and_browsers_are_told_nothing_else():
    own = "img-src font-src connect-src manifest-src worker-src form-action base-uri"
    policy = "; ".join(
        (
            "default-src 'none'; style-src 'sha256-AAAA=' 'sha256-BBBB='; script-src 'none'",
            *(f"{name} 'self'" for name in (*own.split(), "frame-ancestors")),
        )
    )
    assert headers_file(SITE).decode().splitlines() == [
        "/*",
        f"  Content-Security-Policy: {policy}",
        "  Strict-Transport-Security: max-age=31536000",
        "  X-Content-Type-Options: nosniff",
        "  Referrer-Policy: strict-origin-when-cross-origin",
        "  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "  Cross-Origin-Opener-Policy: same-origin",
        "/static/*",
        "  Cache-Control: public, max-age=31536000, immutable",
    ]


def test_servers_are_told_what_they_may_not_know_and_what_may_be_kept():
    types = {
        "bib": "application/x-bibtex; charset=utf-8",
        "csv": "text/csv; charset=utf-8",
        "epub": "application/epub+zip",
        "geojson": "application/geo+json",
        "ris": "application/x-research-info-systems; charset=utf-8",
        "webmanifest": "application/manifest+json",
    }
    files = {name: data.decode() for name, data in server_files("/srv", [SITE], MOVED).items()}
    assert set(files) == {"nginx.conf", "nginx-brotli.conf", "Caddyfile"}
    nginx, caddy = files["nginx.conf"], files["Caddyfile"]
    for ending, kind in types.items():
        assert f'location ~ \\.{ending}$ {{\n    types {{ }}\n    default_type "{kind}";' in nginx
        assert f'header @{ending} Content-Type "{kind}"' in caddy
    fingerprint = r"^/static/.*\.[0-9a-f]{8,}\.[A-Za-z0-9]+$"
    assert f'location ~ "{fingerprint}"' in nginx and f"path_regexp {fingerprint}\n" in caddy
    for text, kept in ((nginx, 1), (caddy, 1)):
        assert text.count('"public, max-age=31536000, immutable"') == kept
        assert '"no-cache"' in text
    for text in files.values():
        lines = text.split("\n")
        assert lines[-1] == "" and not any(line != line.rstrip() for line in lines)
        assert "" not in lines[:-2]


def test_a_site_below_a_path_of_its_host_says_so():
    below = replace(SITE, address="https://paper.github.io/site/")
    assert headers_file(below).startswith(b"/site/*\n")
    text = redirects_file(below).decode()
    assert text.splitlines() == [
        "/site/kk/articles/old.html /site/kk/articles/new.html 301",
        "/site/kz/* /site/kk/:splat 301",
    ]
    at_x = replace(SITE, address="https://a.kz/linux", redirects=(("kk/a.html", "kk/"),))
    assert redirects_file(at_x) == b"/linux/kk/a.html /linux/kk/ 301\n"
    at_root = replace(SITE, redirects=())
    assert redirects_file(at_root) == b""


def test_snippets_name_the_folder_the_policy_and_the_moved_pages():
    files = server_files("/srv/my site", [SITE], MOVED)
    for name in ("nginx.conf", "Caddyfile"):
        text = files[name].decode()
        assert '"/srv/my site/current"' in text
        assert "'sha256-AAAA=' 'sha256-BBBB='" in text
        assert "/kk/articles/new.html" in text
        assert "unsafe" not in text
    assert "rewrite ^/kz/(.*)$ /kk/$1 permanent;" in files["nginx.conf"].decode()
    assert "handle_path /kz/* {\n\tredir * /kk{uri} 301\n}" in files["Caddyfile"].decode()
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
