"""Regional index: the way into the issue by place, rubric and practice.

What a reader sees because of this room: the list of the regions (as printed or by the alphabet), a
page per region, empty ones honest, a page per rubric and per practice.
"""

from plugins.regional_index.pages import practice_pages, region_pages, regions_pages, rubric_pages
from plugins.site.outputs import Output

OUTPUTS = (
    Output(name="regions", make=regions_pages),
    Output(name="region", make=region_pages),
    Output(name="rubric", make=rubric_pages),
    Output(name="practice", make=practice_pages),
)


def register() -> None:
    """Pelican calls this; the outputs above are all there is."""
