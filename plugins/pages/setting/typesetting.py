"""Words set in type: a headline that may break where its language allows, and nowhere else; a text
in which long Kazakh words may."""

from plugins.issue.language import Language
from plugins.letters.no_break import without_bad_breaks
from plugins.letters.soft_hyphens import with_soft_hyphens
from plugins.pages.setting.text_tables import set_tables


def set_headline(title: str) -> str:
    """A headline for large type: soft hyphens in long words of either language (of the largest type
    the longest word does not fit a telephone), no line that begins with a dash."""
    return with_soft_hyphens(without_bad_breaks(title))


def set_story(html: str, lang: Language) -> str:
    """A text in HTML; browsers hyphenate Russian themselves. No table scrolls sideways, so the
    keyboard need not reach one."""
    ready = set_tables(html)
    return with_soft_hyphens(ready) if lang is Language.KK else ready
