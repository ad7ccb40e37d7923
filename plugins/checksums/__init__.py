"""Checksums: SHA256SUMS, the digest of every file that the build made, in the form of sha256sum.

What a reader sees because of this room: nothing; who keeps the site can prove that it is whole
(``sha256sum --check SHA256SUMS``). It is made last, so that nothing is left out but itself.
"""

from collections.abc import Iterator

from plugins.issue.issue import Issue
from plugins.issue.listing import Listing
from plugins.site.outputs import ALL_EARLIER, FileSpec, Output, Site

CHECKSUMS = "SHA256SUMS"


def checksums(_issue: Issue, _site: Site, listing: Listing) -> Iterator[FileSpec]:
    """A line for every file that was made, in the order of their paths."""
    made = sorted((line.path, line.digest) for line in listing if line.digest is not None)
    text = "".join(f"{digest}  {path}\n" for path, digest in made)
    yield FileSpec(path=CHECKSUMS, content=text.encode())


OUTPUTS = (Output(name="checksums", make=checksums, reads=(ALL_EARLIER,), is_portable=False),)


def register() -> None:
    """Pelican calls this; the output above is all there is."""
