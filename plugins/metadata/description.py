"""A reference in the form of GOST R 7.0.5, in Kazakh and in Russian."""

import re

from plugins.issue.language import Language
from plugins.issue.problem import N_
from plugins.letters.no_break import NO_BREAK
from plugins.metadata.reference import CitedName, Reference
from plugins.site.outputs import Site

_MOST_NAMED = 3  # of more authors the first is named alone
# A name may be initials already: “Б.А.”, “А.-М.”.
_PART_ENDS = re.compile(r"\s+|\.(?!-)\s*")
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")


def initials(given: str) -> str:
    """The first letter of each part of a name; those of a double name stay together."""
    parts = (
        "-".join(f"{word[0]}." for word in _WORD.findall(part)) for part in _PART_ENDS.split(given)
    )
    return NO_BREAK.join(part for part in parts if part)


def printed_description(site: Site, reference: Reference, lang: Language) -> str:
    """What the newspaper printed, in the words of the print: who, what, where, when."""
    words_in = reference.lang or lang
    who = ", ".join(_inverted(name) for name in reference.people)
    if len(reference.people) > _MOST_NAMED:
        others = site.word(words_in, N_("et al."))
        who = f"{_inverted(reference.people[0])} {others}"
    title = reference.title
    if reference.newspaper:
        title += f" // {reference.newspaper}"
    sentences = [who, title]
    if reference.years:
        sentences.append(f"[{reference.years}]")
    if reference.issue_title:
        special = site.word(words_in, N_("Special issue “%(title)s”"))
        sentences.append(special % {"title": reference.issue_title})
    return " ".join(_ended(sentence) for sentence in sentences if sentence)


def place_of_digest(site: Site, reference: Reference, lang: Language) -> str:
    """Where our digest of it is, and the place for the day on which the reader saw it."""
    message = N_(
        "Digest by the editors of the site. URL: %(address)s (date of access: DD.MM.YYYY)."
    )
    return site.word(lang, message) % {"address": reference.digest_address}


def _inverted(name: CitedName) -> str:
    return NO_BREAK.join(part for part in (name.family, initials(name.given)) if part)


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?", "…")) else f"{sentence}."
