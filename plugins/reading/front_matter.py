"""The front matter of one file: the keys of an article and of a page, read with every fault."""

from collections.abc import Mapping

from plugins.issue.contribution import PAGE_ADDITIONS, SCAN_LOSSES, STATUSES, Correction, Photo
from plugins.issue.problem import N_, Problem, Source
from plugins.reading.fields import DAY, TEXT, Field, Values, optional, read_fields, records
from plugins.reading.source_file import SourceFile
from plugins.reading.values import Location, different_texts, language, one_of, order, some_of
from plugins.reading.yaml_nodes import compose

_IDS = Field(read=different_texts, stand_in=())
_ORDER = Field(read=order, stand_in=0)
ARTICLE_KEYS = {
    "title": TEXT,
    "standfirst": TEXT,
    "region": optional(TEXT),
    "rubric": optional(TEXT),
    "order": _ORDER,
    "authors": _IDS,
    "printed_in": Field(read=language),
    "themes": _IDS,
    "status": Field(read=one_of(*STATUSES), stand_in="draft"),
    "published": DAY,
    "scan_lost": Field(read=some_of(*SCAN_LOSSES), optional=True),
    "authors_lost": optional(TEXT),
    "title_note": optional(TEXT),
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


def read_front_matter(
    source_file: SourceFile, keys: Mapping[str, Field]
) -> tuple[Values, Source, tuple[Problem, ...]]:
    """The values that could be read, by key, where they stand, and all problems."""
    front_matter, faults = compose(source_file.front_matter, source_file.path, first_line=2)
    if front_matter is None:
        return {}, Source(path=source_file.path), faults
    source, values = front_matter.source, dict(front_matter.values)
    told = list(faults)
    for key in _IN_THE_NAME:
        if values.pop(key, None) is not None:
            message = N_("“%(key)s” is known from the name of the file. Delete the line.")
            told.append(source.problem(key, "unknown-key", message, key=key))
    read = read_fields(values, keys, Location(source=source, told=told))
    return read, source, tuple(told)
