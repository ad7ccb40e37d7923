"""Settings of every build. What the build does is the list of plugins, read from top to bottom."""

from jinja2 import StrictUndefined

SITENAME = "Leading schools"
SITEURL = "https://leading-schools.example"  # until a publisher sets the real one
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
TIMEZONE = "Asia/Almaty"
DEFAULT_LANG = "kk"
DELETE_OUTPUT_DIRECTORY = False  # every build goes into a fresh folder, see desk/building.py

# Handlers run in this order, so the list is the pipeline.
PLUGINS = [
    "plugins.interface_text",  # words in the language of each page
    "plugins.reading",  # files and tables become the Issue
    "plugins.images",  # photos become small files without metadata
    "plugins.validation",  # the Issue is judged; errors stop here
    "plugins.regional_index",  # regions, rubrics, themes
    "plugins.bylines",  # credits, author index, author pages
    "plugins.language_switcher",  # twins, hreflang, stubs
    "plugins.pages",  # front door, homes, articles, pages; last: it knows all that was written
]

ARTICLE_PATHS = ["articles"]
PAGE_PATHS = ["pages"]
STATIC_PATHS: list[str] = []
TEMPLATE_SHELF = ".cache/templates"  # compiled templates, kept between builds
IMAGE_SHELF = ".cache/images"  # finished renditions, kept between builds
READERS = {"html": None, "htm": None, "rst": None}

# Pelican reads; our own generators write.
ARTICLE_SAVE_AS = ARTICLE_LANG_SAVE_AS = DRAFT_SAVE_AS = DRAFT_LANG_SAVE_AS = ""
PAGE_SAVE_AS = PAGE_LANG_SAVE_AS = DRAFT_PAGE_SAVE_AS = DRAFT_PAGE_LANG_SAVE_AS = ""
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
DIRECT_TEMPLATES: list[str] = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
SLUGIFY_SOURCE = "basename"
THEME_STATIC_DIR = "static"
THEME_STATIC_PATHS: list[str] = []
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False
TYPOGRIFY = False

JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": [],
}
