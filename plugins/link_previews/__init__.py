"""Link previews: what a reader sees of a page before it is opened.

What a reader sees because of this room: where somebody passes a link on in a messenger, the name of
the page, its first sentence and a card like the newspaper's head, in the language of the page.
"""

from plugins.link_previews.cards import card_files
from plugins.link_previews.tags import link_preview
from plugins.site.outputs import ALL_EARLIER, Extra, Output, When

OUTPUTS = (
    Output(
        name="cards",
        make=card_files,
        when=When.PUBLISHING,
        reads=(ALL_EARLIER,),
        is_portable=False,
    ),
)
EXTRAS = (Extra(name="link_preview", add=link_preview),)


def register() -> None:
    """Pelican calls this; the outputs and extras above are all there is."""
