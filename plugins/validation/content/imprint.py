"""Rule on the imprint in issue.toml: readers can reach the office by what stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.issue.problem import N_, Problem
from plugins.letters.contacts import MAIL
from plugins.validation.manuscript import Manuscript, Rule

_SITE = re.compile(r"https?://[\w-]+(?:\.[\w-]+)+(?:/\S*)?")


def office_can_be_reached(manuscript: Manuscript) -> Iterator[Problem]:
    """The office's mail address and site have the shape of one."""
    imprint = manuscript.issue.imprint
    mail, site = imprint.email, imprint.newspaper.site
    if "email" not in imprint.invalid_keys and mail and not MAIL.fullmatch(mail):
        message = N_("“%(value)s” is no mail address. Write it like this: office@example.kz.")
        yield imprint.source.problem("contact.email", "bad-mail", message, value=mail)
    if "site" not in imprint.invalid_keys and site and not _SITE.fullmatch(site):
        message = N_("“%(value)s” is no address. Write it like this: https://example.kz/.")
        yield imprint.source.problem("newspaper.site", "bad-site", message, value=site)


RULES: tuple[Rule, ...] = (office_can_be_reached,)
