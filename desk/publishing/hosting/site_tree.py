"""The built site made ready for readers: old addresses, hosting files, compressed twins."""

from __future__ import annotations

import shutil
from pathlib import Path

from desk.publishing.git.work_tree import Commit
from desk.publishing.hosting.compression import compress_tree, forget_unused
from desk.publishing.hosting.content_policy import inline_of
from desk.publishing.hosting.hosting_files import headers_file, redirects_file
from desk.publishing.hosting.old_addresses import Moved, redirect_page, redirects_for
from desk.publishing.values.publication import Delivery
from desk.publishing.values.release import Release
from desk.publishing.values.snapshot import take_snapshot
from desk.publishing.values.targets import Target
from plugins.built_site.site import BuiltSite
from plugins.interface_text.wording import Wording
from plugins.issue.language import Language
from plugins.issue.problem import Problem


def add_old_addresses(
    tree: Path, moved: tuple[Moved, ...], site: str, words: dict[Language, Wording]
) -> tuple[tuple[tuple[str, str], ...], tuple[Problem, ...]]:
    """Write a redirect page for every old address; gives the pairs of paths and the problems."""
    files = [path.relative_to(tree).as_posix() for path in tree.rglob("*.html")]
    redirects, problems = redirects_for(moved, files)
    for redirect in redirects:
        page = tree / redirect.old
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_bytes(redirect_page(redirect, site, words[redirect.lang]))
    return tuple((redirect.old, redirect.new) for redirect in redirects), problems


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
        forget_unused(tree, cache / "compressed")
    snapshot = take_snapshot(tree)
    draft = Release(
        id="",
        commit=commit.id,
        date=commit.date,
        address=site.url,
        after="",
        styles=inline.styles,
        scripts=inline.scripts,
        redirects=redirects,
        files=snapshot.files,
    )
    return Delivery(snapshot=snapshot, draft=draft)


def copy_of(built: Path, tree: Path) -> None:
    """A copy of the built site that may be added to."""
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(built, tree)
