"""Region map: where every region lies, and how much the issue has of it.

What a reader sees because of this room: on the home page a map of the regions, on telephones one of
tiles; on the page of a region where it lies and where its contributions come from. The outlines are
a table, content/data/outlines.toml; without it there are tiles alone.
"""

from plugins.region_map.front_map import region_map
from plugins.region_map.locator import locator
from plugins.site.outputs import Extra

EXTRAS = (
    Extra(name="region_map", add=region_map, kinds=("home", "patterns")),
    Extra(name="locator", add=locator, kinds=("region",)),
)


def register() -> None:
    """Pelican calls this; the extras above are all there is."""
