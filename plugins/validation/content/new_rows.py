"""The row that is missing, spelt out so that an editor can paste it into its table."""

import re
from collections.abc import Collection

from plugins.issue.imprint import Imprint
from plugins.letters.slugs import slug_of

_FAMILY = re.compile(r"\w+(?:[оеё]в|[оеё]ва|ин|ина|ский|ская)", re.IGNORECASE)
_SPOILS_A_TEXT = re.compile(r'["\\\s]+')
BLANK = "…"  # what the editor fills in; a rule tells those that are left


def id_of(kind: str, value: str, taken: Collection[str]) -> str:
    """The id a row gets that is named ``value`` now; none that is ``taken``."""
    named = slug_of(" ".join(_parts(value)) if kind == "author" else value, otherwise="")
    return slug_of(named, taken) if named else BLANK


def new_row(kind: str, row_id: str, value: str, lang: str, imprint: Imprint) -> str:
    """The row with the id ``row_id`` of an author, a place or an organisation that was named
    ``value`` by a text in ``lang``, with dots where only the editor knows."""
    name = _SPOILS_A_TEXT.sub(" ", value).strip() if not value.isascii() else ""
    lines = [f"[[{kind}]]", f'id = "{row_id}"']
    if kind == "author":
        given, family = _parts(name)
        lines += _both("given", given, lang) + _both("family", family, lang)
        lines += [f'spelling.{half} = "unchecked"' for half in ("kk", "ru")]
        lines += _both("post", "", lang)
    else:
        kinds = imprint.place_kinds if kind == "place" else imprint.organisation_kinds
        lines += [*_both("name", name, lang), f'kind = "{BLANK}"  # {", ".join(kinds)}']
        lines += [f'region = "{BLANK}"'] if kind == "place" else []
    return "".join(f"\n    {line}" for line in lines)


def _parts(name: str) -> tuple[str, str]:
    """Given name and family name."""
    words = name.split()
    if words and _FAMILY.fullmatch(words[0]) and not _FAMILY.fullmatch(words[-1]):
        words = [*words[1:], words[0]]
    return (" ".join(words[:-1]), words[-1]) if len(words) > 1 else ("", name)


def _both(key: str, text: str, lang: str) -> list[str]:
    return [f'{key}.{half} = "{text if text and half == lang else BLANK}"' for half in ("kk", "ru")]
