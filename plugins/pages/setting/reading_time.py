"""How long a text takes to read."""

import re

from plugins.issue.language import Language

# Words a minute of grown-ups reading for themselves, by the texts of IReST: 184 in Russian; Kazakh
# has no figure of its own, its nearest relation there, Turkish, has 166.
_WORDS_A_MINUTE = {Language.KK: 166, Language.RU: 184}
_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"\w[\w\u00ad-]*")


def reading_minutes(lang: Language, *texts: str) -> int:
    """Whole minutes for these texts in HTML together, one at least."""
    words = sum(len(_WORD.findall(_TAG.sub(" ", text))) for text in texts)
    return max(1, round(words / _WORDS_A_MINUTE[lang]))
