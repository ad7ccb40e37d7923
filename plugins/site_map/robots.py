"""robots.txt: where the site map lies. Everything may be read."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from plugins.issue.addresses import absolute_link
from plugins.issue.issue import Issue
from plugins.issue.listing import Listing
from plugins.site.outputs import FileSpec, Site
from plugins.site_map.sitemap import SITEMAP


def robots(_issue: Issue, site: Site, _listing: Listing) -> Iterator[FileSpec]:
    """The file, where the site lies at the root of its host: no robot reads it elsewhere."""
    if not urlsplit(site.address).path.strip("/"):
        text = f"User-agent: *\nAllow: /\n\nSitemap: {absolute_link(site.address, SITEMAP)}\n"
        yield FileSpec(path="robots.txt", content=text.encode())
