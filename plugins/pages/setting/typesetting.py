"""Words set in type: a headline that may break where its language allows, and nowhere else; a text
in which long Kazakh words may."""

import re

from plugins.issue.language import Language
from plugins.letters.alphabet import KAZAKH_ONLY
from plugins.letters.no_break import with_numbers_tied, without_bad_breaks
from plugins.letters.soft_hyphens import with_soft_hyphens
from plugins.pages.setting.text_tables import set_tables

_TAG = re.compile(r"(<[^>]*>)")
_KAZAKH_NAME = re.compile(rf"(?<=«)([^«»]*[{''.join(sorted(KAZAKH_ONLY))}][^«»]*)(?=»)")


def set_headline(title: str) -> str:
    """A headline for large type: soft hyphens in long words of either language (of the largest type
    the longest word does not fit a telephone), no line that begins with a dash."""
    return with_soft_hyphens(without_bad_breaks(title))


def set_story(html: str, lang: Language) -> str:
    """A text in HTML; browsers hyphenate Russian themselves. No table scrolls sideways, so the
    keyboard need not reach one. Kazakh names among Russian words are marked, so that speech reads
    them rightly."""
    ready = with_numbers_tied(set_tables(html))
    return with_soft_hyphens(ready) if lang is Language.KK else with_kazakh_marked(ready)


def with_kazakh_marked(html: str) -> str:
    """Names in quotation marks with letters that Russian has not, as Kazakh ones."""
    parts = _TAG.split(html)
    parts[::2] = (_KAZAKH_NAME.sub(r'<span lang="kk">\1</span>', text) for text in parts[::2])
    return "".join(parts)
