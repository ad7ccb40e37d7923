"""The front matter of one file: the keys of an article and of a page, read with every fault."""

from collections.abc import Iterator, Mapping

from plugins.issue.contribution import (
    KIND_OF_FOLDER,
    PAGE_ADDITIONS,
    SCAN_LOSSES,
    STATUSES,
    Correction,
    Photo,
)
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Source
from plugins.reading.fields import (
    DAY,
    TEXT,
    Field,
    Values,
    fields_of,
    optional,
    read_fields,
    records,
)
from plugins.reading.source_file import SourceFile
from plugins.reading.value_lists import different_texts, some_of
from plugins.reading.values import Location, one_of, order, printed_in
from plugins.reading.yaml_facts.keyed_lines import KnownKeys
from plugins.reading.yaml_facts.nodes import compose_sound
from plugins.reading.yaml_facts.slips import find_slips
from plugins.reading.yaml_facts.values_as_written import CURLY, over_several_lines

_STATUS = N_(
    "“%(key)s” cannot be “%(value)s”. Write draft (not shown yet), published (shown to readers) or"
    " withdrawn (taken back)."
)
_IDS = Field(read=different_texts, stand_in=())
_ORDER = Field(read=order, stand_in=0)
ARTICLE_KEYS = {
    "title": TEXT,
    "standfirst": TEXT,
    "region": optional(TEXT),
    "rubric": optional(TEXT),
    "order": _ORDER,
    "authors": _IDS,
    "printed_in": Field(read=printed_in),
    "practices": _IDS,
    "status": Field(read=one_of(*STATUSES, message=_STATUS), stand_in="draft"),
    "published": DAY,
    "scan_lost": Field(read=some_of(*SCAN_LOSSES), optional=True),
    "authors_lost": optional(TEXT),
    "title_note": optional(TEXT),
    "scan_lost_note": optional(TEXT),
    "corrections": Field(read=records(Correction), optional=True),
    "photos": Field(read=records(Photo), optional=True),
}
PAGE_KEYS = {
    "title": TEXT,
    "description": TEXT,
    "order": optional(_ORDER),
    "shows": Field(read=some_of(*PAGE_ADDITIONS), optional=True),
}
FEATURE_KEYS = {
    "title": TEXT,
    "description": TEXT,
    "order": optional(_ORDER),
    "practices": Field(read=different_texts, optional=True),
    "published": DAY,
}
KEYS_OF_KIND: Mapping[str, Mapping[str, Field]] = {
    "article": ARTICLE_KEYS,
    "page": PAGE_KEYS,
    "overview": FEATURE_KEYS,
    "dossier": FEATURE_KEYS,
}
# Known from the name of the file; writing them again could only disagree with it.
_IN_THE_NAME = ("slug", "lang", "language")


# Running text; all other keys hold ids, numbers and days.
_TEXTS = frozenset(
    [
        *("title", "standfirst", "description", "authors_lost", "title_note", "scan_lost_note"),
        *("note", "file", "credit", "consent", *Language),
    ]
)
_INNER = (*fields_of(Correction), *fields_of(Photo), *Language)
_MEANINGS = N_(
    "“%(key)s” is no key. Keys are written in Latin letters: title (headline), standfirst"
    " (standfirst), region, rubric, order (place in the section), authors, authors_lost (why there"
    " are none), printed_in (language of the print), practices, status, published (day), scan_lost"
    " (what the scan lost), scan_lost_note (what that part was about), title_note (note on the"
    " headline), corrections, photos; of pages also description and shows."
)


def known_keys(keys: Mapping[str, Field]) -> KnownKeys:
    """``keys`` and those of the records below them, as slips are looked for."""
    return KnownKeys(top=keys, inner=_INNER, texts=_TEXTS)


def keys_for(path: str) -> Mapping[str, Field]:
    """The keys of the file at ``path``, by its folder: of an article where it is no other's."""
    return KEYS_OF_KIND[KIND_OF_FOLDER.get(path.rpartition("/")[0], "article")]


def read_front_matter(
    source_file: SourceFile, keys: Mapping[str, Field]
) -> tuple[Values, Source, tuple[Problem, ...]]:
    """The values that could be read, by key, where they stand, and all problems."""
    path, first_line = source_file.path, source_file.facts_line
    text, slips = find_slips(source_file.front_matter, known_keys(keys))
    lines = text.split("\n")
    told = [slip.problem(path, first_line, lines[slip.line]) for slip in slips]
    front_matter, faults = compose_sound(text, path, first_line)
    told += faults
    if front_matter is None:
        return {}, Source(path=path), tuple(told)
    source, values = front_matter.source, dict(front_matter.values)
    without_value = {slip.line + first_line for slip in slips if slip.mended.endswith(":")}
    for key in tuple(values):
        if values[key] == "" and source.at(key).line in without_value:
            del values[key]  # told by its slip
            continue
        if key in _IN_THE_NAME:
            message = N_("“%(key)s” is known from the name of the file. Delete the line.")
        elif not key.isascii():
            message = _MEANINGS
        else:
            continue
        del values[key]
        told.append(source.problem(key, "unknown-key", message, key=key))
    for key in _TEXTS & values.keys():
        if mended := over_several_lines(values[key]):
            told.append(source.problem(key, "marks", CURLY, mended=f"{key}: {mended}"))
    read = read_fields(values, keys, Location(source=source, told=told))
    if any(fault.code == "duplicate-key" and fault.args["key"] == "status" for fault in faults):
        read.pop("status", None)  # whether it is a draft is not to be guessed
    return read, source, tuple(told)


def photo_files(source_file: SourceFile) -> Iterator[str]:
    """The files that stand under ``photos``, also where nothing else there can be read."""
    text = source_file.front_matter
    front_matter, _faults = compose_sound(text, source_file.path, source_file.facts_line)
    photos = front_matter.values.get("photos") if front_matter is not None else ()
    for item in photos if isinstance(photos, list) else ():
        if isinstance(item, dict) and isinstance(item.get("file"), str):
            yield item["file"]
