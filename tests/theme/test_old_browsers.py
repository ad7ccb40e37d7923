"""Everything can be read and reached where there is no woff2, no grid, no custom properties, no
fonts of ours and no script: in Opera Mini and in the browsers of old telephones."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import unquote

import pytest
from all_pages import EXTRAS, OUTPUTS, RENDERER, site_for
from browsing import Browser
from lxml import html
from old_browser import as_it_was
from readable import PALE_WORDS
from whole_issue import whole_issue

from plugins.site.writer import write_outputs

# Not offered without scripts; said once more for eyes in the switcher; on paper alone.
_NOT_FOR_EYES = (
    ".reader-settings, .share-links__action, .switcher__full, .switcher__short, .skip-link,"
    " .colophon__address, .masthead__other, .region-map__picture, .offline__form,"
    " .offline__missing, .search-form, script, style"
)
_UNSEEN = f"""
(() => {{
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
  while (texts.nextNode()) {{
    const text = texts.currentNode;
    if (!text.data.trim() || text.parentElement.closest({_NOT_FOR_EYES!r})) continue;
    const range = document.createRange();
    range.selectNode(text);
    const box = range.getBoundingClientRect();
    const size = parseFloat(getComputedStyle(text.parentElement).fontSize);
    if (!box.width || !box.height || box.left < 0 || box.right > innerWidth + 1 || size < 11)
      found.push([text.data.trim(), Math.round(box.left), Math.round(box.right), size]);
  }}
  return found;
}})()
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site as such a browser takes it."""
    issue = whole_issue()
    place = tmp_path_factory.mktemp("old")
    made = [output for output in OUTPUTS if output.name != "photos"]
    site = site_for(issue, cache=place / "cache")
    write_outputs(made, EXTRAS, issue, site, RENDERER, place / "site")
    for file in place.rglob("*.html"):
        file.write_text(as_it_was(file.read_text(encoding="utf-8")), encoding="utf-8")
    for file in place.rglob("*.woff2"):
        file.unlink()
    return place / "site"


@pytest.fixture(scope="module")
def pages(folder: Path) -> Mapping[str, html.HtmlElement]:
    """Pages by path, redirects left out."""
    found = {
        file.relative_to(folder).as_posix(): html.fromstring(file.read_bytes())
        for file in sorted(folder.rglob("*.html"))
    }
    return {path: page for path, page in found.items() if not page.xpath("//meta[@http-equiv]")}


def test_the_old_browser_of_these_tests_is_old(folder: Path) -> None:
    text = (folder / "kk/articles/aral.html").read_text(encoding="utf-8")
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert style and len(style[1]) > 3000
    for word in ("var(", "grid", "@font-face", "clamp(", "inline-start", ":has", "prefers-"):
        assert word not in style[1]
    assert "<script" not in text


def test_all_words_are_seen_and_stand_out_from_the_ground(
    folder: Path, serve_folder: Callable[[Path], str], browser: Browser
) -> None:
    start = serve_folder(folder)
    browser.look(width=320)
    found = {}
    for path in _one_of_each_kind(folder):
        browser.visit(f"{start}/{path}")
        found[path] = [*browser.evaluate(_UNSEEN), *browser.evaluate(PALE_WORDS)]
        if (needed := browser.evaluate("document.scrollingElement.scrollWidth")) > 320:
            found[path].append(f"is {needed} wide")
    assert len(found) > 12
    assert {path: faults for path, faults in found.items() if faults} == {}


def _one_of_each_kind(folder: Path) -> list[str]:
    kinds: dict[str, str] = {}
    for file in sorted(folder.rglob("*.html")):
        path = file.relative_to(folder).as_posix()
        kind = re.search(r'data-page-type="(\w+)"', file.read_text(encoding="utf-8"))
        if kind and kind[1] != "redirect":
            kinds.setdefault(kind[1], path)
    return list(kinds.values())


def test_every_page_is_reached_by_plain_links_alone(
    pages: Mapping[str, html.HtmlElement],
) -> None:
    """From the front door on; nothing waits behind a button."""
    reached, ahead = set(), ["index.html"]
    while ahead:
        path = ahead.pop()
        if path in reached or path not in pages:
            continue
        reached.add(path)
        for target in pages[path].xpath("//a/@href"):
            if "://" not in target and not target.startswith(("mailto:", "#")):
                name = unquote(target.partition("#")[0])
                ahead.append(posixpath.normpath(posixpath.join(posixpath.dirname(path), name)))
    unlisted = {path for path in pages if "gone" in path}  # withdrawn: nobody is led there
    assert set(pages) - reached - unlisted == {"404.html"}


def test_read_as_text_alone_a_page_says_what_it_is_and_every_link_has_words(
    pages: Mapping[str, html.HtmlElement],
) -> None:
    """As Opera Mini and readers of text show it: in the order of the file."""
    for path, page in pages.items():
        body = " ".join(page.xpath("string(//body)").split())
        main = " ".join(page.xpath("string(//main)").split())
        assert main and main in body, path
        for link in page.xpath("//a"):
            words = link.xpath("string()").strip() or link.xpath("string(.//img/@alt)")
            # Drawings name links as SVG 1.1 does: browsers of any age know it.
            assert words and (link.get("href") or link.get("xlink:href")), (
                f"{path}: {html.tostring(link)[:200]!r}"
            )
        assert not page.xpath("//*[@hidden] | //noscript | //main//template"), path
        headings = [int(heading.tag[1]) for heading in page.xpath("//h1|//h2|//h3|//h4")]
        assert headings[0] == 1 or path.endswith("index.html"), path
