"""The gate: what must hold before anything leaves this machine. All faults are told at once."""

from collections.abc import Iterator
from pathlib import Path

from desk.publishing.checks.private_data import allowed_emails, private_in_content, private_in_site
from desk.publishing.checks.whole_site import (
    assets_without_fingerprint,
    dead_links,
    foreign_code,
    full_texts,
    missing_pages,
    public_drafts,
    style_attributes,
    written_articles,
)
from desk.publishing.git import ignored, uncommitted
from desk.publishing.values.targets import Target, is_address, is_example, read_targets
from plugins.built_site.site import BuiltSite
from plugins.issue.problem import N_, Problem
from plugins.reading.safe_files import unsafe_files


def before_the_build(project: Path, target: Target, address: str) -> tuple[Problem, ...]:
    """Faults that can be told without a build: address, commit, what editors wrote. Nothing below
    content/ is opened where anything there may not be."""
    if unsafe := unsafe_files(project / "content"):
        return unsafe
    # Archives to upload may lie in the project.
    made = frozenset(target.file for target in read_targets(project) if target.kind == "zip")
    return (
        *_address(target, address),
        *uncommitted(project, made=made),
        *ignored(project),
        *full_texts(project, target),
        *private_in_content(project, allowed_emails(project)),
    )


def after_the_build(project: Path, site: BuiltSite) -> tuple[Problem, ...]:
    """Faults of the site as readers would get it."""
    articles = tuple(written_articles(project))
    return (
        *missing_pages(site, articles),
        *public_drafts(site, articles),
        *dead_links(site),
        *private_in_site(site, allowed_emails(project)),
        *style_attributes(site),
        *foreign_code(site),
        *assets_without_fingerprint(site.files),
    )


def _address(target: Target, address: str) -> Iterator[Problem]:
    if is_example(address):
        message = N_(
            "The address of the site is not set (%(address)s is an example). Write the real one at"
            " “address” of this target, or give it in the environment variable SITEURL."
        )
    elif not address.startswith("https://"):
        message = N_("The address of the site (%(address)s) must begin with https://.")
    elif not is_address(address):
        message = N_(
            "The address of the site (%(address)s) has signs that no address needs. Write it like"
            " this: https://newspaper.kz"
        )
    else:
        return
    yield target.spot.problem("address-not-set", message, address=address or "–")
