"""The theme’s own scripts: few, small, in the words of old browsers, known to the gate by name."""

from __future__ import annotations

import re

import brotli
from all_pages import RENDERER, THEME, pages_of, site_for
from bs4 import BeautifulSoup
from whole_issue import whole_issue

from plugins.built_site.active import ALLOWED_SCRIPTS
from plugins.built_site.page import inline_hash
from plugins.site.frame import frame_key

SCRIPT_AT_MOST = 1_200  # bytes after Brotli, all that every page loads
# Loaded by the one page that it is for; browsers too old for it have nothing that it could do.
_OF_SEARCH = "js/search/"
_RUN = "script:not([type='application/ld+json'])"
_OF_ONE_PAGE = ("js/offline.js", _OF_SEARCH)
SEARCH_AT_MOST = 9_000  # those of the search page
SAVING_AT_MOST = 3_000  # bytes after Brotli
# What browsers of 2013 cannot read, and one word of which keeps them from running the rest.
_TOO_NEW = re.compile(r"=>|`|\b(?:let|const|class|async|await)\b|\?\.|\.\.\.|\?\?")


def test_the_gate_lets_exactly_these_pass() -> None:
    """Whoever changes a script changes plugins/built_site/active.py with it."""
    issue = whole_issue()
    frames = site_for(issue).frames
    found = set()
    for page in pages_of(issue):
        html = BeautifulSoup(RENDERER.render(page, frames[frame_key(page.info)]), "lxml")
        for script in html.select(_RUN):
            source = script.get("src")
            found.add(re.sub(r"^(\.\./)*", "", source) if source else inline_hash(script.string))
    assert found == ALLOWED_SCRIPTS


def _searching() -> list[str]:
    """The scripts of the search page alone."""
    return [file.data.decode() for name, file in THEME.files.items() if name.startswith(_OF_SEARCH)]


def _scripts() -> list[str]:
    """Those that every page loads."""
    files = [
        file.data.decode()
        for name, file in THEME.files.items()
        if name.endswith(".js") and not name.startswith(_OF_ONE_PAGE)
    ]
    issue = whole_issue()
    page = pages_of(issue)[0]
    html = BeautifulSoup(
        RENDERER.render(page, site_for(issue).frames[frame_key(page.info)]), "lxml"
    )
    return [*files, *(script.string for script in html.select(f"{_RUN}:not([src])"))]


def test_scripts_are_small_and_in_the_words_of_old_browsers() -> None:
    scripts = _scripts()
    assert len(scripts) == 2
    assert len(brotli.compress("".join(scripts).encode())) <= SCRIPT_AT_MOST
    assert sum(len(brotli.compress(script.encode())) for script in _searching()) <= SEARCH_AT_MOST
    found = [
        found[0] for script in (*scripts, *_searching()) for found in _TOO_NEW.finditer(script)
    ]
    assert found == []


def test_scripts_ask_nobody_and_send_the_reader_nowhere() -> None:
    """The search asks for parts of its own index, by scripts, and knows the address of its page."""
    foreign = r"fetch|XMLHttpRequest|sendBeacon|import|eval|innerHTML|cookie"
    for scripts, asking in ((_scripts(), f"{foreign}|location"), (_searching(), foreign)):
        assert scripts
        assert [found[0] for script in scripts for found in re.finditer(asking, script)] == []
    for script in _searching():
        assert set(re.findall(r"location[\w.]*", script)) <= {"location.search"}
        assert "//" not in script


def test_the_script_of_one_page_is_small_and_asks_its_own_site_alone() -> None:
    script = THEME.files["js/offline.js"].data
    assert len(brotli.compress(script)) <= SAVING_AT_MOST
    asking = re.compile(r"https?:|XMLHttpRequest|sendBeacon|import|eval|innerHTML|cookie")
    assert asking.findall(script.decode()) == []
    assert re.findall(r"fetch\(([^,]*),", script.decode()) == ["root + path"]
