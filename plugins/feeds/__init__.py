"""Feeds: what is new comes to readers who subscribe.

What a reader sees because of this room: nothing on the pages; their reading program finds an Atom
feed of each language, region and practice, of people with two contributions or more, and of
corrections. The digests stand in them whole, as ours.
"""

from plugins.feeds.files import feed_files, feed_links
from plugins.site.outputs import ALL_EARLIER, Extra, Output

OUTPUTS = (Output(name="feeds", make=feed_files, reads=(ALL_EARLIER,), is_portable=False),)
EXTRAS = (Extra(name="feeds", add=feed_links),)


def register() -> None:
    """Pelican calls this; the outputs and extras above are all there is."""
