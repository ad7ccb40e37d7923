"""Nikola's own translations; categories are regions, tags are authors (it allows one of a post)."""

import json
from pathlib import Path

BLOG_AUTHOR = BLOG_TITLE = BLOG_DESCRIPTION = "Bench"
SITE_URL, BLOG_EMAIL = "https://example.kz/", "office@example.kz"
DEFAULT_LANG = "kk"
TRANSLATIONS = {"kk": "", "ru": "./ru"}
TRANSLATIONS_PATTERN = "{path}.{lang}.{ext}"
NAVIGATION_LINKS = NAVIGATION_ALT_LINKS = {"kk": (), "ru": ()}
THEME, TIMEZONE = "bench", "UTC"
POSTS, PAGES = (("posts/*.md", "articles", "post.tmpl"),), ()
COMPILERS = {"markdown": [".md"]}
MARKDOWN_EXTENSIONS = ["markdown.extensions.codehilite", "markdown.extensions.extra"]
CATEGORY_PATH, TAG_PATH, CATEGORY_PREFIX = "region", "author", ""
CATEGORY_ALLOW_HIERARCHIES = CATEGORY_OUTPUT_FLAT_HIERARCHY = False
IMAGE_FOLDERS, FILES_FOLDERS, GALLERY_FOLDERS, LISTINGS_FOLDERS = {}, {}, {}, {}
INDEX_DISPLAY_POST_COUNT = 1_000_000
STRIP_INDEXES = PRETTY_URLS = True
COPY_SOURCES = SHOW_SOURCELINK = USE_BUNDLES = False
USE_TAG_METADATA = WARN_ABOUT_TAG_METADATA = False
GENERATE_RSS = GENERATE_ATOM = False
DATE_FORMAT, LOCALE_DEFAULT = "yyyy-MM-dd", "kk"
COMMENT_SYSTEM = None
DISABLED_PLUGINS = [
    "classify_archive",
    "classify_authors",
    "classify_page_index",
    "create_bundles",
    "gzip",
    "redirect",
    "render_galleries",
    "render_listings",
    "robots",
    "scale_images",
]
GLOBAL_CONTEXT = {
    "REGIONS": json.loads(Path("data/regions.json").read_text(encoding="utf-8")),
    "LABELS": json.loads(Path("data/labels.json").read_text(encoding="utf-8")),
}
