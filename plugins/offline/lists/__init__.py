"""Lists: what belongs to a saved copy. They read the listing of all pages, so they are made last.

What a reader sees because of this room: how much there is to load before they save, and a copy in
which nothing is missing.
"""

from plugins.offline.lists.saved_lists import saved_lists
from plugins.site.outputs import ALL_EARLIER, Output, When

OUTPUTS = (
    Output(
        name="saved-lists",
        make=saved_lists,
        when=When.PUBLISHING,
        reads=(ALL_EARLIER,),
        is_portable=False,
    ),
)


def register() -> None:
    """Pelican calls this; the output above is all there is."""
