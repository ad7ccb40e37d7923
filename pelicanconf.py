"""Settings of every build. What the build does is the list of plugins, read from top to bottom."""

SITEURL = "https://leading-schools.example"  # the real one is set in publishing.toml
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
TIMEZONE = "Asia/Almaty"
DEFAULT_LANG = "kk"
DELETE_OUTPUT_DIRECTORY = False  # every build goes into a fresh folder, see desk/building.py

# The pipeline, from top to bottom; `inv outputs` prints what each room makes.
PLUGINS = [
    "plugins.interface_text",  # words in the language of each page
    "plugins.reading",  # files and tables become the Issue
    "plugins.images",  # photos become small files without metadata
    "plugins.validation",  # the Issue is judged; errors stop here
    "plugins.site",  # fonts and scripts of the theme; writes what the rooms below declare
    "plugins.regional_index",  # regions, rubrics, practices
    "plugins.region_map",  # the map of the home page, where a region lies
    "plugins.bylines",  # credits, author index, author pages
    "plugins.language_switcher",  # twins, hreflang, stubs
    "plugins.pages",  # front door, homes, articles, pages, redirects
    "plugins.search",  # the search page and its index
    "plugins.feeds",  # Atom: what is new, in reading programs
    "plugins.metadata",  # citations, JSON-LD
    "plugins.books",  # EPUB and PDF
    "plugins.open_data",  # tables for spreadsheets, programs and maps
    "plugins.link_previews",  # what messengers show of a page; a card for each
    "plugins.offline",  # the page that saves a copy on a device, and its worker
    "plugins.bundle",  # the whole site as a ZIP, and the page of all there is to take away
    "plugins.site_map",  # what search engines read: sitemap, robots
    "plugins.offline.lists",  # what belongs to a saved copy
    "plugins.checksums",  # the digest of every file, last of all
    "plugins.validation.site",  # what was built is judged
]

ARTICLE_PATHS = ["articles"]
PAGE_PATHS = ["pages", "overviews", "dossiers"]
STATIC_PATHS: list[str] = []
CACHE = ".cache/site"  # finished photos, costly files, compiled templates: kept between builds
PURPOSE = "build"  # build, preview or publish: decides what is made and what is only declared
REQUESTED: list[str] = []  # outputs or files to make though they are not due
TELL = None  # hears of each costly file before it is made
READERS = {"html": None, "htm": None, "rst": None}
IGNORE_FILES = [".#*"]  # marks that Emacs puts beside a file being edited

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
