"""Metadata: what the pages are about, for search engines, libraries and who cites.

What a reader sees because of this room: the block “Cite” below a digest, with files for BibTeX and
for programs that read RIS. What machines see: JSON-LD on every page that has something to tell, and
tags from which Zotero takes the contribution as the newspaper printed it.
"""

from plugins.metadata.citation import citation_of_page
from plugins.metadata.citation_files import citation_files
from plugins.metadata.structured_data import structured_data
from plugins.site.outputs import Extra, Output

OUTPUTS = (Output(name="citations", make=citation_files),)
EXTRAS = (
    Extra(name="structured_data", add=structured_data),
    Extra(name="citation", add=citation_of_page, kinds=("article",)),
)


def register() -> None:
    """Pelican calls this; the outputs and extras above are all there is."""
