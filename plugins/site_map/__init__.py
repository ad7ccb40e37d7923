"""Site map: what search engines read before they read pages.

What a reader sees because of this room: nothing; who searches finds every page, in their language.
"""

from plugins.site.outputs import ALL_EARLIER, Output
from plugins.site_map.robots import robots
from plugins.site_map.sitemap import sitemap

OUTPUTS = (
    Output(name="sitemap", make=sitemap, reads=(ALL_EARLIER,), is_portable=False),
    Output(name="robots", make=robots, is_portable=False),
)


def register() -> None:
    """Pelican calls this; the outputs above are all there is."""
