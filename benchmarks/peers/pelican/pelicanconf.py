"""Stock Pelican, one run, its own translations (Lang and Slug); Kazakh is the default language."""

import json
import os
import sys
from pathlib import Path

from pelican.settings import DEFAULT_CONFIG
from pelican.utils import slugify

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

SITENAME, SITEURL, BASE = "Bench", "https://example.kz", "/"
PATH, THEME = str(HERE / "content"), str(HERE / "theme")
DEFAULT_LANG, TIMEZONE, DEFAULT_DATE_FORMAT = "kk", "UTC", "%Y-%m-%d"
ARTICLE_PATHS, PAGE_PATHS, STATIC_PATHS = ["kk", "ru"], [], []
PLUGINS = ["list_translations", "pelican.plugins.sitemap"]
SITEMAP = {"format": "xml"}

ARTICLE_URL = ARTICLE_LANG_URL = "{lang}/articles/{slug}/"
ARTICLE_SAVE_AS = ARTICLE_LANG_SAVE_AS = "{lang}/articles/{slug}/index.html"
CATEGORY_URL, CATEGORY_SAVE_AS = "region/{slug}/", "region/{slug}/index.html"
AUTHOR_URL, AUTHOR_SAVE_AS = "author/{slug}/", "author/{slug}/index.html"
TAG_URL, TAG_SAVE_AS = "{slug}/", "{slug}/index.html"  # tag kk / ru: the front page
DIRECT_TEMPLATES = []
DEFAULT_PAGINATION = False
ARCHIVES_SAVE_AS = YEAR_ARCHIVE_SAVE_AS = MONTH_ARCHIVE_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
TRANSLATION_FEED_ATOM = None

LABELS = json.loads((HERE / "data" / "labels.json").read_text(encoding="utf-8"))
REGIONS = json.loads((HERE / "data" / "regions.json").read_text(encoding="utf-8"))
_SLUG_RULES = DEFAULT_CONFIG["SLUG_REGEX_SUBSTITUTIONS"]
for _region in REGIONS:
    for _lang in ("kk", "ru"):
        _region[f"url_{_lang}"] = f"region/{slugify(_region[_lang], regex_subs=_SLUG_RULES)}/"

if os.environ.get("KEEP_CACHE"):  # what a rebuild after an edit may use
    CACHE_CONTENT = LOAD_CONTENT_CACHE = True
    CONTENT_CACHING_LAYER, CHECK_MODIFIED_METHOD = "reader", "mtime"
    CACHE_PATH = str(HERE / "cache")
