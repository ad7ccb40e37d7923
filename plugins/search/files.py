"""The index as files: scripts that hand over data, so that they work from a folder too and under a
policy that allows the site's own scripts.

The parts carry the digest of the whole in their names and can be kept for ever; the entry leads to
them and is asked for again with each visit.
"""

import hashlib
import json
from collections.abc import Iterator

from plugins.issue.addresses import SEARCH_ENTRY, search_part
from plugins.issue.issue import Issue
from plugins.issue.listing import Listing
from plugins.search.documents import KINDS, everything
from plugins.search.index import build_index
from plugins.search.tables import search_tables
from plugins.search.weights import KIND_WEIGHTS, PLACE_WEIGHTS, WHOLE_NAME
from plugins.site.outputs import FileSpec, Site


def search_files(issue: Issue, _site: Site, _listing: Listing) -> Iterator[FileSpec]:
    """The entry and the parts."""
    regions, practices = (
        tuple(row.id for row in rows) for rows in (issue.regions, issue.practices)
    )
    index = build_index(everything(issue), regions, practices)
    parts = {f"w{number}": _script(f"w{number}", run) for number, run in enumerate(index.runs)}
    for number, bundle in enumerate(index.bundles):
        parts[f"t{number}"] = _script(f"t{number}", bundle)
    version = hashlib.sha256(b"".join(parts.values())).hexdigest()[:10]
    entry = {
        "version": version,
        "kinds": KINDS,
        "weights": {"places": PLACE_WEIGHTS, "kinds": KIND_WEIGHTS, "whole": WHOLE_NAME},
        "regions": regions,
        "practices": practices,
        "things": index.things,
        "starts": index.starts,
        "sizes": index.sizes,
        "tables": search_tables(),
    }
    yield FileSpec(path=SEARCH_ENTRY, content=_script("index", entry))
    for name, data in parts.items():
        yield FileSpec(path=search_part(name, version), content=data)


def _script(name: str, data: object) -> bytes:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    # Two ends of line that JSON allows and scripts of old browsers do not.
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f'searchPart("{name}",{text})\n'.encode()
