"""The map of regions in a browser: for eyes and mice a picture with links, for the keyboard and for
speech one list, on telephones tiles that a finger meets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from all_pages import EXTRAS, OUTPUTS, RENDERER, site_for
from browsing import Browser
from heavy_issue import REGIONS, heavy_issue
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from plugins.site.writer import write_outputs

_SEEN = """
(() => {
  const box = document.querySelector(%r).getBoundingClientRect();
  const style = getComputedStyle(document.querySelector(%r));
  return style.display !== "none" && style.clipPath === "none" && box.width > 100;
})()
"""
_TILES = """
[...document.querySelectorAll(".region-map li a")].map(tile => {
  const box = tile.getBoundingClientRect();
  return [Math.round(box.width * 10) / 10, box.height, tile.scrollWidth <= tile.clientWidth];
})
"""
# The words of the names, and the lines each of them takes.
_LINES_OF_WORDS = """
[...document.querySelectorAll(".region-map__tile")].flatMap(tile =>
  [...tile.firstChild.data.matchAll(/\\S+/g)].map(found => {
    const word = document.createRange();
    word.setStart(tile.firstChild, found.index);
    word.setEnd(tile.firstChild, found.index + found[0].length);
    return [found[0], new Set([...word.getClientRects()].map(box => box.top)).size];
  }))
"""
# What a mouse meets where the number and the name of each region stand, or its point.
_UNDER_THE_MOUSE = """
[...document.querySelectorAll(".region-map__picture > a")].map(link => {
  const shape = link.querySelector("path, circle"), title = link.textContent;
  const box = shape.getBoundingClientRect();
  scrollTo(0, box.top + scrollY - 300);
  const now = shape.getBoundingClientRect();
  const met = document.elementFromPoint(now.left + now.width / 2, now.top + now.height / 2);
  const leadsTo = one => one?.getAttribute("xlink:href");
  return [leadsTo(link), leadsTo(met.closest("a")), link.tabIndex];
})
"""
_IN_THE_TREE = "Accessibility.getFullAXTree"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An issue with seventeen regions, three of them points."""
    issue = heavy_issue()
    place = tmp_path_factory.mktemp("map")
    made = [output for output in OUTPUTS if output.name in ("front", "region")]
    page_site = site_for(issue, cache=place / "cache")
    write_outputs(made, EXTRAS, issue, page_site, RENDERER, place / "site")
    return place / "site"


Open = Callable[[int], Browser]


@pytest.fixture
def home(site: Path, serve_folder: Callable[[Path], str], browser: Browser) -> Open:
    def open_home(width: int) -> Browser:
        browser.look(width=width)
        browser.visit(f"{serve_folder(site)}/kk/index.html")
        return browser

    return open_home


def _is_seen(browser: Browser, selector: str) -> Any:
    return browser.evaluate(_SEEN % (selector, selector))


@pytest.mark.parametrize(
    ("width", "is_map"), [(360, False), (639, False), (640, True), (1280, True)]
)
def test_there_is_a_map_where_there_is_room_and_tiles_where_there_is_none(
    width: int, is_map: bool, home: Open
) -> None:
    browser = home(width)
    assert _is_seen(browser, ".region-map__picture") is is_map
    assert _is_seen(browser, ".region-map__tiles") is not is_map


def test_who_reads_in_large_letters_has_the_tiles(home: Open) -> None:
    browser = home(1280)
    browser.evaluate("document.documentElement.setAttribute('data-size', 'large')")
    assert not _is_seen(browser, ".region-map__picture")
    assert _is_seen(browser, ".region-map__tiles")


@pytest.mark.parametrize("size", ["large", "largest"])
@pytest.mark.parametrize("width", [320, 360, 412])
def test_large_letters_break_no_name_of_a_region_on_a_telephone(
    size: str, width: int, home: Open
) -> None:
    browser = home(width)
    browser.evaluate(f"document.documentElement.setAttribute('data-size', '{size}')")
    words = browser.evaluate(_LINES_OF_WORDS)
    assert len(words) >= REGIONS
    assert [word for word, lines in words if lines > 1] == []


@pytest.mark.parametrize("width", [320, 360, 412])
def test_a_finger_meets_every_tile(width: int, home: Open) -> None:
    tiles = home(width).evaluate(_TILES)
    assert len(tiles) == REGIONS
    assert [tile for tile in tiles if tile[0] < 60 or tile[1] < 50] == []


@pytest.mark.parametrize("width", [640, 1280])
def test_the_mouse_meets_the_region_it_points_at(width: int, home: Open) -> None:
    met = home(width).evaluate(_UNDER_THE_MOUSE)
    assert len(met) == REGIONS
    points = met[-3:]
    assert [found for found in points if found[0] != found[1]] == []
    assert all(found[1] and found[2] == -1 for found in met)


def test_the_keyboard_has_the_list_which_shows_itself_below_the_map(home: Open) -> None:
    browser = home(1280)
    seen: list[str] = []
    for _ in range(60):
        ActionChains(browser.driver).send_keys(Keys.TAB).perform()
        href = browser.evaluate(
            "document.activeElement.closest('.region-map') && document.activeElement.href"
        )
        if href:
            assert _is_seen(browser, ".region-map__tiles")
            assert browser.evaluate("document.activeElement.closest('li') !== null")
            seen.append(href)
    assert len(seen) == len({*seen}) == REGIONS
    assert not _is_seen(browser, ".region-map__tiles")


@pytest.mark.parametrize("width", [360, 1280])
def test_speech_hears_every_region_once_with_its_number(width: int, home: Open) -> None:
    browser = home(width)
    nodes = browser.driver.execute_cdp_cmd(_IN_THE_TREE, {})["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}
    (nav,) = (
        node
        for node in nodes
        if node.get("role", {}).get("value") == "navigation"
        and any(_inside(node, by_id, "list", "listitem"))
        and "өңір" in str(node["name"]["value"]).lower()
    )
    names = [node["name"]["value"] for node in _inside(nav, by_id, "link")]
    assert len(names) == REGIONS
    assert all(name.split()[-1].isdigit() for name in names)
    assert len([*_inside(nav, by_id, "listitem")]) == REGIONS


def _inside(node: Any, by_id: Any, *roles: str) -> Any:
    for child in (by_id[name] for name in node.get("childIds", ()) if name in by_id):
        if not child.get("ignored") and child["role"]["value"] in roles:
            yield child
        yield from _inside(child, by_id, *roles)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["kk/index.html", "ru/regions/region-1.html"])
def test_axe_finds_nothing(
    path: str,
    scheme: str,
    site: Path,
    serve_folder: Callable[[Path], str],
    browser: Browser,
    axe: Callable[[], tuple[str, ...]],
) -> None:
    browser.look(width=1280, scheme=scheme)
    browser.visit(f"{serve_folder(site)}/{path}")
    assert axe() == ()
