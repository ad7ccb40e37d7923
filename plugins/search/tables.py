"""The tables by which the browser spells and stems what a reader types: those by which the index
was made. Tests hold what both make of them together."""

from plugins.letters.alphabet import LOOKALIKES
from plugins.letters.folding import FOLDED, NOT_FOLDED
from plugins.letters.stems import endings, layouts, spelling, stemming


def search_tables() -> dict[str, object]:
    """All tables, as JSON can hold them."""
    irregular: dict[str, list[str]] = {}
    for form, first in stemming.IRREGULAR_FORMS.items():
        irregular.setdefault(first, []).append(form)
    return {
        "word": spelling.WORD,
        "marks": spelling.MARKS,
        "doubled": spelling.DOUBLED,
        "y": spelling.Y,
        "dzh": spelling.DZH,
        "latin": spelling.LATIN,
        "lookalikes": {char: twin for char, twin in LOOKALIKES.items() if char == char.lower()},
        "folded": {**FOLDED, **spelling.ALSO_FOLDED, **dict.fromkeys(NOT_FOLDED, "")},
        "groups": [" ".join(group) for group in stemming.GROUPS],
        "russian": stemming.FIRST_RUSSIAN,
        "verbs": endings.KAZAKH_VERBS,
        "shortest": stemming.SHORTEST,
        "softened": stemming.SOFTENED,
        "dropped": stemming.DROPPED,
        "consonants": stemming.CONSONANTS,
        "beforeDropped": stemming.BEFORE_DROPPED,
        "silent": " ".join(sorted(stemming.SILENT)),
        "noun": stemming.VERBAL_NOUN,
        "irregular": irregular,
        "russianKeys": layouts.RUSSIAN_KEYS,
        "keys": [layouts.LATIN_KEYS, layouts.KAZAKH_KEYS],
    }
