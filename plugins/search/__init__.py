"""Search: one page per language, and an index over both that is asked part by part.

What a reader sees because of this room: the search page, which forgives forms, letters of another
keyboard, Latin and a wrong letter (theme/static/js/search/). Without scripts the page leads to the
lists.
"""

from plugins.search.files import search_files
from plugins.search.pages import search_pages
from plugins.site.outputs import Output

OUTPUTS = (
    Output(name="search-pages", make=search_pages),
    Output(name="search-index", make=search_files),
)


def register() -> None:
    """Pelican calls this; the outputs above are all there is."""
