"""The built site made ready for readers: redirects, hosting files, compressed twins."""

from __future__ import annotations

import shutil
from pathlib import Path

from desk.publishing.git import Commit
from desk.publishing.hosting.compression import compress_tree
from desk.publishing.hosting.content_policy import inline_of
from desk.publishing.hosting.hosting_files import headers_file, redirects_file
from desk.publishing.values.publication import Delivery
from desk.publishing.values.release import Release, files_of
from desk.publishing.values.targets import Target
from plugins.built_site.site import BuiltSite
from plugins.issue.listing import Listing


def redirects_of(listing: Listing) -> tuple[tuple[str, str], ...]:
    """Pairs of an old and a new path, for servers that lead on without a page. Where an output
    leads pages of one folder to another (kz to kk), the pair of folders stands for all of them,
    also for those that have no page of their own."""
    pairs = {}
    for line in listing:
        if line.page is not None and line.page.leads_to is not None:
            old, new = line.path, line.page.leads_to
            tree, _slash, rest = old.partition("/")
            other, _slash, same = new.partition("/")
            if tree != other and rest == same:
                old, new = f"{tree}/", f"{other}/"
            pairs[old] = new
    return tuple(pairs.items())


def add_hosting_files(
    site: BuiltSite,
    target: Target,
    commit: Commit,
    redirects: tuple[tuple[str, str], ...],
    cache: Path,
) -> Delivery:
    """Add what hosts read, and compressed twins where the target wants them."""
    tree, inline = site.folder, inline_of(site)
    (tree / "_headers").write_bytes(headers_file(inline, site.url))
    (tree / "_redirects").write_bytes(redirects_file(redirects, site.url))
    if target.wants_compressed:
        compress_tree(tree, cache / "compressed")
    draft = Release(
        id="",
        commit=commit.id,
        date=commit.date,
        address=site.url,
        after="",
        styles=inline.styles,
        scripts=inline.scripts,
        redirects=redirects,
        files=files_of(tree),
    )
    return Delivery(folder=tree, draft=draft)


def copy_of(built: Path, tree: Path) -> None:
    """A copy of the built site that may be added to."""
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(built, tree)
