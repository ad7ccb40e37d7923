"""sitemap.xml: every page that is for search engines, with its versions in both languages.

The form is that of sitemaps.org, and Google's for hreflang. There is no lastmod: the day a text was
last changed is not known, and a build has no clock. More pages than one file may name stand in
several, which sitemap.xml lists then.
"""

from collections.abc import Iterable, Iterator
from xml.etree import ElementTree

from plugins.issue.addresses import absolute_link, address
from plugins.issue.issue import Issue
from plugins.issue.listing import Listing, PageInfo, language_versions, pages_in
from plugins.site.outputs import FileSpec, Site

SITEMAP = "sitemap.xml"
_SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"
_MOST = 50_000  # addresses in a file, by the protocol
_XHTML = "http://www.w3.org/1999/xhtml"


def sitemap(_issue: Issue, site: Site, listing: Listing) -> Iterator[FileSpec]:
    """The site map, in the order of the addresses."""
    indexed = [page for page in pages_in(listing) if page.is_indexed]
    indexed.sort(key=lambda page: page.path)
    if len(indexed) <= _MOST:
        yield _file(SITEMAP, _of_pages(indexed, site))
        return
    root = ElementTree.Element("sitemapindex", {"xmlns": _SITEMAPS})
    for number, first in enumerate(range(0, len(indexed), _MOST), 1):
        path = f"sitemap-{number}.xml"
        yield _file(path, _of_pages(indexed[first : first + _MOST], site))
        part = ElementTree.SubElement(root, "sitemap")
        ElementTree.SubElement(part, "loc").text = absolute_link(site.address, path)
    yield _file(SITEMAP, root)


def _of_pages(pages: Iterable[PageInfo], site: Site) -> ElementTree.Element:
    root = ElementTree.Element("urlset", {"xmlns": _SITEMAPS, "xmlns:xhtml": _XHTML})
    for page in pages:
        url = ElementTree.SubElement(root, "url")
        ElementTree.SubElement(url, "loc").text = absolute_link(site.address, page.path)
        versions = language_versions(page)
        default = [("x-default", address("door"))] if versions else []
        for hreflang, path in (*versions, *default):
            href = absolute_link(site.address, path)
            attributes = {"rel": "alternate", "hreflang": str(hreflang), "href": href}
            ElementTree.SubElement(url, "xhtml:link", attributes)
    return root


def _file(path: str, root: ElementTree.Element) -> FileSpec:
    ElementTree.indent(root, space="")
    text = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return FileSpec(path=path, content=text + b"\n")
