"""Rule on private data: no mail addresses but the office's, no telephone numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.issue.issue import Issue
from plugins.issue.problem import N_, Problem
from plugins.validation.text.passages import Passage, Passages

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SEPARATOR = r"[\s().\u2010-\u2015-]{0,3}"
_PHONE = re.compile(
    rf"(?<![\w№-])(?:\+{_SEPARATOR}7|8){_SEPARATOR}7?(?:\d{_SEPARATOR}){{9,10}}(?!\d)"
    rf"|(?:\bтел\b|☎|\btel:)[^\d\n]{{0,12}}(?:\d{_SEPARATOR}){{5,12}}",
    re.IGNORECASE,
)


def no_private_contacts(issue: Issue, passages: Passages) -> Iterator[Problem]:
    """The only contact of the site is the office's mail address in issue.toml."""
    for passage in passages:
        for match in _MAIL.finditer(passage.markdown):
            if match[0].lower() != issue.imprint.email.lower():
                message = N_(
                    "A mail address: %(found)s. Private contacts are not published; delete it."
                )
                yield _problem(passage, match, "mail-address", message)
        for match in _PHONE.finditer(passage.markdown):
            message = N_(
                "A telephone number: %(found)s. Private contacts are not published; delete it."
            )
            yield _problem(passage, match, "phone-number", message)


def _problem(passage: Passage, match: re.Match[str], code: str, message: str) -> Problem:
    facts = {"found": match[0].strip()}
    return Problem(spot=passage.at(match.start()), code=code, message=message, args=facts)
