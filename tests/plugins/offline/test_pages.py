"""The page that saves, and what a device is told of the site as an app."""

from __future__ import annotations

import json
import posixpath

import brotli
import pytest
from all_pages import ADDRESS, RENDERER, THEME, made_by, pages_of, site_for
from bs4 import BeautifulSoup
from issue_values import issue, pair, region
from whole_issue import whole_issue

from plugins.issue.language import Language
from plugins.offline.pages import manifests, offline_pages, worker
from plugins.site.frame import frame_key

ISSUE = whole_issue()
WORKER_AT_MOST = 1_200  # bytes after Brotli


@pytest.fixture(scope="module")
def pages() -> dict[str, BeautifulSoup]:
    frames = site_for(ISSUE).frames
    return {
        page.path: BeautifulSoup(RENDERER.render(page, frames[frame_key(page.info)]), "lxml")
        for page in pages_of(ISSUE)
        if page.info.kind in ("offline", "region", "home")
    }


def test_regions_with_contributions_can_be_chosen() -> None:
    (kazakh, _russian) = made_by(offline_pages, ISSUE)
    assert [region.id for region in kazakh.values.regions] == ["north"]


def test_a_region_of_which_everything_was_withdrawn_is_no_choice() -> None:
    taken_back = issue(
        pair("taken-back", region="north", status="withdrawn"),
        pair("there", region="south"),
        sections=("north", "south"),
        regions=(region("north"), region("south")),
    )
    (kazakh, _russian) = made_by(offline_pages, taken_back)
    assert [choice.id for choice in kazakh.values.regions] == ["south"]


def test_without_a_script_nothing_is_offered_and_a_sentence_says_why(
    pages: dict[str, BeautifulSoup],
) -> None:
    page = pages["ru/offline.html"]
    refused = page.select_one(".offline__refused")
    assert refused is not None
    assert "https" in refused.text
    style = THEME.styles["offline"]
    assert (
        ".offline__form,.offline__missing,[data-offline] .offline__refused{display:none}" in style
    )


def test_every_page_leads_there_and_that_of_a_region_to_its_choice(
    pages: dict[str, BeautifulSoup],
) -> None:
    assert pages["kk/index.html"].select_one('footer a[href="offline.html"]')
    assert pages["kk/regions/north.html"].select_one('main a[href="../offline.html#region-north"]')
    assert pages["kk/offline.html"].select_one("option#region-north")
    assert not pages["kk/regions/south.html"].select_one('main a[href*="offline.html"]')


def test_a_script_saves_and_only_this_page_loads_it(pages: dict[str, BeautifulSoup]) -> None:
    script = f'script[src$="{THEME.path("js/offline.js")}"]'
    loading = [path for path, page in pages.items() if page.select(script)]
    assert loading == ["kk/offline.html", "ru/offline.html"]


@pytest.mark.parametrize("lang", Language)
def test_the_manifest_names_the_issue_and_leads_to_files_of_the_site(lang: Language) -> None:
    files = {file.path: json.loads(file.content) for file in made_by(manifests, ISSUE)}
    facts = files[f"{lang}/manifest.webmanifest"]
    assert (facts["lang"], facts["name"]) == (lang, ISSUE.imprint.title[lang])
    led = [posixpath.normpath(f"{lang}/{icon['src']}") for icon in facts["icons"]]
    assert set(led) <= {file.path for file in THEME.files.values()}
    assert {(icon["sizes"], icon["purpose"]) for icon in facts["icons"]} == {
        ("192x192", "any"),
        ("512x512", "any"),
        ("512x512", "maskable"),
    }
    assert posixpath.normpath(f"{lang}/{facts['start_url']}") == f"{lang}/index.html"
    assert ADDRESS not in json.dumps(facts), "it works below any path"


def test_the_worker_lies_at_the_root_and_is_small() -> None:
    (file,) = made_by(worker, ISSUE)
    assert file.path == "worker.js"
    assert len(brotli.compress(file.content.read_bytes())) < WORKER_AT_MOST
