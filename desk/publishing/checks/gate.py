"""The gate: what must hold before anything leaves this machine. All faults are told at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from desk.publishing.checks.private_data import allowed_emails, private_in_content, private_in_site
from desk.publishing.checks.whole_site import (
    dead_links,
    missing_pages,
    read_pages,
    shown_drafts,
    written_articles,
)
from desk.publishing.git.work_tree import ignored, uncommitted
from desk.publishing.hosting.content_policy import style_attributes
from desk.publishing.values.snapshot import Snapshot, assets_without_fingerprint
from desk.publishing.values.targets import Target, is_example, read_targets
from plugins.issue.problem import N_, Problem


def before_the_build(project: Path, target: Target, site: str) -> tuple[Problem, ...]:
    """Faults that can be told without a build: address, commit, what editors wrote."""
    return tuple(
        (
            *_address(target, site),
            *uncommitted(project, made=_archives(project)),
            *ignored(project, full_texts_allowed=target.fulltext),
            *private_in_content(project, allowed_emails(project)),
        )
    )


def after_the_build(project: Path, snapshot: Snapshot, site: str) -> tuple[Problem, ...]:
    """Faults of the site as readers would get it."""
    pages = read_pages(snapshot.folder)
    articles = written_articles(project)
    return tuple(
        (
            *missing_pages(pages, articles),
            *shown_drafts(pages, articles),
            *dead_links(pages, snapshot.files, site),
            *private_in_site(snapshot.folder, allowed_emails(project)),
            *style_attributes(snapshot.folder),
            *assets_without_fingerprint(snapshot),
        )
    )


def _archives(project: Path) -> frozenset[str]:
    """The files of targets of the kind zip: they may lie in the project."""
    return frozenset(target.file for target in read_targets(project) if target.kind == "zip")


def _address(target: Target, site: str) -> Iterator[Problem]:
    if is_example(site):
        message = N_(
            "The address of the site is not set (%(address)s is an example). Write the real one at"
            " “address” of this target, or give it in the environment variable SITEURL."
        )
    elif not site.startswith("https://"):
        message = N_("The address of the site (%(address)s) must begin with https://.")
    else:
        return
    yield Problem(
        spot=target.spot, code="address-not-set", message=message, args={"address": site or "–"}
    )
