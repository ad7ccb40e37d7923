"""A reference as BibTeX: UTF-8, with every sign written out that TeX would take for its own."""

import re

from plugins.issue.language import Language
from plugins.metadata.reference import CitedName, Reference

_SIGNS = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "$&#%_"},
        "\\": r"\textbackslash{}",
        # An escaped brace would still be counted, and end the field too early.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
_LANGUAGES = {Language.KK: "kazakh", Language.RU: "russian"}
# What parts the names of a list, or the parts of a name, unless it stands in braces.
_PARTING = re.compile(r",|\band\b", re.IGNORECASE)


def bibtex_entry(reference: Reference) -> str:
    """One entry, with an empty line after it. BibTeX has no newspapers: it is an article with the
    mark that BibLaTeX has for them. Our address stands in the note on our digest alone."""
    digest = f"{reference.digest_label} {reference.digest_address}"
    fields = (
        ("author", " and ".join(map(_name, reference.people))),
        ("title", f"{{{_escaped(reference.title)}}}"),
        ("journal", _escaped(reference.newspaper)),
        ("entrysubtype", "newspaper" if reference.newspaper else ""),
        ("year", _escaped(reference.years)),
        ("langid", _LANGUAGES[reference.lang] if reference.lang else ""),
        ("note", _escaped(digest)),
        ("abstract", _escaped(reference.abstract)),
    )
    kind = "article" if reference.newspaper else "misc"
    lines = [f"  {name} = {{{value}}}" for name, value in fields if value]
    return f"@{kind}{{{reference.key},\n" + ",\n".join(lines) + "\n}\n\n"


def _name(name: CitedName) -> str:
    parts = (_escaped(part) for part in (name.family, name.given) if part)
    return ", ".join(f"{{{part}}}" if _PARTING.search(part) else part for part in parts)


def _escaped(text: str) -> str:
    return " ".join(text.split()).translate(_SIGNS)
