"""A small built site in both languages without any fault; spoil a copy of it."""

from __future__ import annotations

SITE = "https://site.example/archive"

_HOME = """\
<!doctype html>
<html lang="{lang}">
<head><title>{lang}</title>
<link rel="alternate" hreflang="kk" href="https://site.example/archive/kk/">
<link rel="alternate" hreflang="ru" href="https://site.example/archive/ru/">
<link rel="alternate" hreflang="x-default" href="https://site.example/archive/">
<link rel="icon" href="../static/mark.svg">
<style>@font-face {{ src: url(../static/text.woff2) }}</style>
</head>
<body data-page-type="home">
<h1 id="top">{lang}</h1>
<a href="../{other}/index.html" hreflang="{other}">{other}</a>
<a href="#top">top</a> <a href="https://elsewhere.example/">elsewhere</a>
</body>
</html>
"""
DOOR = """\
<!doctype html>
<html lang="kk"><head><title>door</title></head>
<body data-page-type="door"><h1>door</h1>
<a href="kk/index.html">kk</a> <a href="ru/index.html#top">ru</a>
</body></html>
"""
_REDIRECT = """\
<!doctype html>
<html lang="kk"><head><title>moved</title>
<meta http-equiv="refresh" content="0; url=../kk/index.html"><meta name="robots" content="noindex">
</head><body data-page-type="redirect"><h1>moved</h1><a href="../kk/index.html">kk</a></body></html>
"""
_MARK = '<svg xmlns="http://www.w3.org/2000/svg"><path id="p" d="M0 0"/></svg>\n'


def sound_site() -> dict[str, str | bytes]:
    """Its files by their paths; addresses begin with ``SITE``."""
    return {
        "index.html": DOOR,
        "kk/index.html": _HOME.format(lang="kk", other="ru"),
        "ru/index.html": _HOME.format(lang="ru", other="kk"),
        "kz/index.html": _REDIRECT,
        "static/mark.svg": _MARK,
        "static/text.woff2": b"wOF2",
    }
