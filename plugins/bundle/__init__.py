"""The bundle: the whole site as a ZIP, and the page of all that readers can take with them.

What a reader sees because of this room: “Take it with you”, a page per language, with the ZIP, the
books, the data, the feeds and the lists of literature, each with its size.
"""

from plugins.bundle.bundle import bundle
from plugins.bundle.pages import downloads_pages
from plugins.site.outputs import ALL_EARLIER, Output, When

OUTPUTS = (
    Output(
        name="bundle",
        make=bundle,
        when=When.PUBLISHING,
        reads=(ALL_EARLIER,),
        is_portable=False,
    ),
    Output(name="downloads", make=downloads_pages, reads=(ALL_EARLIER,)),
)


def register() -> None:
    """Pelican calls this; the outputs above are all there is."""
