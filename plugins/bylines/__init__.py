"""Bylines: who wrote it.

What a reader sees because of this room: name, post, organisation and place under a headline, the
index of authors by the alphabet, and a page per author.
"""

from plugins.bylines.credits import credits_of_page
from plugins.bylines.pages import author_pages, authors_pages
from plugins.site.outputs import Extra, Output

OUTPUTS = (
    Output(name="authors", make=authors_pages),
    Output(name="author", make=author_pages),
)
EXTRAS = (Extra(name="credits", add=credits_of_page, kinds=("article", "stub")),)


def register() -> None:
    """Pelican calls this; the outputs and extras above are all there is."""
