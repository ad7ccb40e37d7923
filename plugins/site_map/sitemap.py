"""sitemap.xml: every page that is for search engines, with its versions in both languages.

The form is that of sitemaps.org, and Google's for hreflang. There is no lastmod: the day a text was
last changed is not known, and a build has no clock.
"""

from collections.abc import Iterator
from xml.etree import ElementTree

from plugins.issue.addresses import absolute_link, address
from plugins.issue.issue import Issue
from plugins.issue.listing import Listing, language_versions, pages_in
from plugins.site.outputs import FileSpec, Site

SITEMAP = "sitemap.xml"
_SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def sitemap(_issue: Issue, site: Site, listing: Listing) -> Iterator[FileSpec]:
    """The site map, in the order of the addresses."""
    root = ElementTree.Element("urlset", {"xmlns": _SITEMAPS, "xmlns:xhtml": _XHTML})
    indexed = (page for page in pages_in(listing) if page.is_indexed)
    for page in sorted(indexed, key=lambda page: page.path):
        url = ElementTree.SubElement(root, "url")
        ElementTree.SubElement(url, "loc").text = absolute_link(site.address, page.path)
        versions = language_versions(page)
        default = [("x-default", address("door"))] if versions else []
        for hreflang, path in (*versions, *default):
            href = absolute_link(site.address, path)
            attributes = {"rel": "alternate", "hreflang": str(hreflang), "href": href}
            ElementTree.SubElement(url, "xhtml:link", attributes)
    ElementTree.indent(root, space="")
    text = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    yield FileSpec(path=SITEMAP, content=text + b"\n")
