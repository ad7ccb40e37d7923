"""The gettext catalogues: extracted from code and templates, updated, compiled.

The catalogues in theme/translations hold no dates, line numbers or obsolete messages, so they
change only when a message does. The compiled ones are made when they are missing or older.
"""

import os
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from plugins.interface_text.wording import (
    DOMAIN,
    TRANSLATIONS,
    Wording,
    editor_languages,
    wording_for,
)
from plugins.issue.language import Language

PROJECT = TRANSLATIONS.parents[1]
_HEADER = "# Words of the site and its tools; inv translations updates this file."
# What marks a message: which arguments hold it, or nothing where it is the first.
_IN_PYTHON = {
    **{"N_": None, "_": None, "gettext": None, "say": None},
    **{"ngettext": (1, 2), "plural": (1, 2)},
}
_IN_TEMPLATES = {"_": None, "gettext": None, "ngettext": (1, 2), "say": (2,)}
_TEMPLATE_OPTIONS = {"trim_blocks": "true", "newstyle_gettext": "true", "silent": "false"}
_SOURCES: tuple[tuple[str, str, str, dict[str, Any], dict[str, str]], ...] = (
    ("plugins", "**.py", "python", _IN_PYTHON, {}),
    ("desk", "**.py", "python", _IN_PYTHON, {}),
    ("theme/templates", "**.html", "jinja2.ext:babel_extract", _IN_TEMPLATES, _TEMPLATE_OPTIONS),
)


def extract(project: Path = PROJECT) -> Catalog:
    """All messages of plugins/, desk/ and theme/templates/, each with the files it stands in."""
    catalog = Catalog(domain=DOMAIN, fuzzy=False)
    for folder, pattern, method, keywords, options in _SOURCES:
        found = extract_from_dir(
            project / folder,
            method_map=[(pattern, method)],
            options_map={pattern: options},
            keywords=keywords,
            comment_tags=("Translators:",),
            strip_comment_tags=True,
        )
        for name, _line, identity, comments, _context in found:
            catalog.add(identity, locations=[(f"{folder}/{name}", 0)], auto_comments=comments)
    return catalog


def catalogue_file(lang: Language, folder: Path = TRANSLATIONS) -> Path:
    """The catalogue people edit."""
    return folder / lang.value / "LC_MESSAGES" / f"{DOMAIN}.po"


def read_catalogue_file(lang: Language, folder: Path = TRANSLATIONS) -> Catalog:
    """The catalogue of a language; empty where there is none yet."""
    file = catalogue_file(lang, folder)
    if not file.exists():
        return Catalog(locale=lang.value, domain=DOMAIN, fuzzy=False)
    with file.open("rb") as lines:
        return read_po(lines, locale=lang.value, domain=DOMAIN)


def update(project: Path = PROJECT) -> tuple[str, ...]:
    """Bring both catalogues to what code and templates say; the messages still to translate."""
    template = extract(project)
    folder = project / "theme" / "translations"
    missing = []
    for lang in Language:
        catalogue = read_catalogue_file(lang, folder)
        # A message that merely resembles an old one is a new message: no guesses, nothing fuzzy.
        catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
        catalogue.obsolete.clear()
        _write_atomically(catalogue_file(lang, folder), _as_po(catalogue))
        for message in catalogue:
            if not _whole(message):
                first = message.id if isinstance(message.id, str) else message.id[0]
                missing.append(f"{lang.value}: {first}")
    return tuple(missing)


def _whole(message: Message) -> bool:
    """Whether a message is translated in all its forms; the header has no id."""
    string = message.string
    # A plural comes as a tuple or a list of forms; a message that is new as nothing at all.
    return not message.id or (all(string) if isinstance(string, (tuple, list)) else bool(string))


def _as_po(catalogue: Catalog) -> bytes:
    catalogue.header_comment = _HEADER
    buffer = BytesIO()
    write_po(
        buffer, catalogue, width=100, sort_output=True, ignore_obsolete=True, include_lineno=False
    )
    lines = buffer.getvalue().decode("utf-8").splitlines()
    # Dates and tools in the header would change with every run and tell nobody anything.
    dull = (
        *("POT-Creation-Date", "PO-Revision-Date", "Generated-By", "Last-Translator"),
        *("Language-Team", "Report-Msgid-Bugs-To", "Project-Id-Version"),
    )
    kept = [line for line in lines if not line.lstrip('"').startswith(dull)]
    return "".join(f"{line}\n" for line in kept).encode()


def compile_catalogues(folder: Path = TRANSLATIONS) -> None:
    """Write the compiled catalogues that are missing or older than what people edited."""
    for lang in Language:
        source = catalogue_file(lang, folder)
        compiled = source.with_suffix(".mo")
        if compiled.exists() and compiled.stat().st_mtime_ns > source.stat().st_mtime_ns:
            continue
        buffer = BytesIO()
        write_mo(buffer, read_catalogue_file(lang, folder))
        _write_atomically(compiled, buffer.getvalue())


def editors_wording() -> Wording:
    """The wording for whoever runs a command; the catalogues are compiled first where need be."""
    compile_catalogues()
    return wording_for(editor_languages(os.environ))


def _write_atomically(file: Path, data: bytes) -> None:
    """Another process may be reading or writing the same catalogue."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f"{file.name}.{os.getpid()}")
    fresh.write_bytes(data)
    fresh.replace(file)
