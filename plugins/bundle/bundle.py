"""One ZIP of what readers read: every page and file that is of use without a server."""

from collections.abc import Iterator

from plugins.bundle.pages import downloads_page
from plugins.bundle.zip_file import packer, packing_key
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import Listing, Offer, Written
from plugins.issue.problem import N_
from plugins.site.outputs import BundleSpec, PageSpec, Site


def bundle(issue: Issue, site: Site, listing: Listing) -> Iterator[BundleSpec]:
    """The ZIP, with one folder in it, so that unpacking strews nothing about. It holds the page of
    what to take away as it is without the ZIP, whose size nobody knows before it is packed."""
    inside = tuple(line for line in listing if _is_of_use(line))
    members: dict[str, str | PageSpec] = {line.path: line.path for line in inside if line.is_made}
    for page in (downloads_page(site, lang, inside) for lang in Language):
        members[page.path] = page
    yield BundleSpec(
        path=f"downloads/{issue.imprint.id}.zip",  # people keep it among other files
        members=tuple((f"{issue.imprint.id}/{path}", members[path]) for path in sorted(members)),
        pack=packer(issue.imprint.published),
        key=packing_key(issue.imprint.published),
        offer=Offer(
            words=N_(
                "The whole site, with search: unpack it and open index.html, no internet needed"
            )
        ),
    )


def _is_of_use(line: Written) -> bool:
    """Whether a file is of use in a folder: a page for lost ways or one that leads on is not."""
    page = line.page
    return line.is_portable and (page is None or (page.kind != "404" and page.leads_to is None))
