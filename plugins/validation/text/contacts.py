"""Rule on private data: no mail addresses but the office's, no telephone numbers."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.issue.problem import N_, Problem
from plugins.letters.contacts import MAIL, WRITTEN_PHONE
from plugins.validation.manuscript import Manuscript, Rule


def no_private_contacts(manuscript: Manuscript) -> Iterator[Problem]:
    """The only contact of the site is the office's mail address in issue.toml."""
    office = manuscript.issue.imprint.email.lower()
    mail = N_("A mail address: %(found)s. Private contacts are not published; delete it.")
    phone = N_("A telephone number: %(found)s. Private contacts are not published; delete it.")
    for passage in manuscript.passages:
        for match in MAIL.finditer(passage.markdown):
            if match[0].lower() != office:
                yield passage.at(match.start()).problem("mail-address", mail, found=match[0])
        for match in WRITTEN_PHONE.finditer(passage.markdown):
            spot = passage.at(match.start())
            yield spot.problem("phone-number", phone, found=match[0].strip())


RULES: tuple[Rule, ...] = (no_private_contacts,)
