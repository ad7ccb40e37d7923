"""Identifiers that leave the site, in feeds, JSON-LD and citations: names for ever, no addresses.

Each is a fragment of the front door, so that who follows one comes to a page that is there, names
the issue where it is the issue's, and no language where both versions are one thing.
"""

from plugins.issue.language import Language


def identifier(site_address: str, *names: str) -> str:
    """The identifier of what these names lead to: ``person`` and an id, ``newspaper`` …"""
    return f"{site_address.rstrip('/')}/#{'/'.join(names)}"


def edition_identifier(site_address: str, issue_id: str) -> str:
    """This site's edition of the issue."""
    return identifier(site_address, issue_id, "edition")


def contribution_identifier(site_address: str, issue_id: str, slug: str) -> str:
    """What the newspaper printed."""
    return identifier(site_address, issue_id, "contribution", slug)


def text_identifier(
    site_address: str, issue_id: str, kind: str, slug: str, lang: Language | None = None
) -> str:
    """A text by the editors of the site (a digest, an overview, a dossier): in both languages, or
    its version in one."""
    versions = (lang.value,) if lang else ()
    return identifier(site_address, issue_id, kind, slug, *versions)
