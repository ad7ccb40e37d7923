"""The page on which a reader saves a copy, the worker that answers with it, and what a device is
told of the site as an app."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.issue.addresses import address, relative_link
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import Listing, page_of_tree
from plugins.issue.problem import N_
from plugins.issue.vocabulary import SectionName, section_name
from plugins.site.outputs import FileSpec, PageSpec, Site

_ICONS = (("192x192", "any"), ("512x512", "any"), ("512x512", "maskable"))
_WORKER = Path(__file__).with_name("worker.js")
_PAPER = "#fbf8f1"  # as in css/tokens.css


@dataclass(frozen=True, slots=True, kw_only=True)
class OfflineValues:
    """``regions`` have contributions; the rest are files from the site's root."""

    regions: tuple[SectionName, ...]
    save_script: str
    manifest: str
    touch_icon: str


def offline_pages(issue: Issue, site: Site, _listing: Listing) -> Iterator[PageSpec]:
    """A page per language; search engines need not know it."""
    for lang in Language:
        title = site.word(lang, N_("Reading offline"))
        info = page_of_tree("offline", lang, title, is_indexed=False)
        values = OfflineValues(
            regions=tuple(
                section_name(section, lang)
                for section in issue.sections
                if section.id in issue.region and issue.listed_in(section.id)
            ),
            save_script=site.theme.path("js/offline.js"),
            manifest=_manifest_path(lang),
            touch_icon=site.theme.path("icons/icon-192x192-any.png"),
        )
        yield PageSpec(info=info, template="offline", values=values)


def manifests(issue: Issue, site: Site, _listing: Listing) -> Iterator[FileSpec]:
    """What a device shows of the site among its apps, in each language."""
    for lang in Language:
        path = _manifest_path(lang)
        manifest = {
            "lang": lang.value,
            "id": relative_link(path, address("door")),
            "name": issue.imprint.title[lang],
            "short_name": issue.imprint.title[lang],
            "description": issue.imprint.descriptions.edition[lang],
            "start_url": relative_link(path, address("home", lang=lang)),
            "scope": "../",
            "display": "minimal-ui",
            "background_color": _PAPER,
            "theme_color": _PAPER,
            "icons": [
                {
                    "src": relative_link(path, site.theme.path(f"icons/icon-{size}-{use}.png")),
                    "sizes": size,
                    "type": "image/png",
                    "purpose": use,
                }
                for size, use in _ICONS
            ],
        }
        yield FileSpec(path=path, content=json.dumps(manifest, ensure_ascii=False).encode())


def worker(_issue: Issue, _site: Site, _listing: Listing) -> Iterator[FileSpec]:
    """The service worker; its folder is all that it answers for, so it lies at the root."""
    yield FileSpec(path="worker.js", content=_WORKER)


def _manifest_path(lang: Language) -> str:
    return f"{lang}/manifest.webmanifest"
