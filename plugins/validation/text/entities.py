"""Rule on codes of HTML in values: Markdown reads ``&laquo;``, a headline shows it as it stands."""

import html
from collections.abc import Iterator

from plugins.issue.problem import N_, Problem, Spot
from plugins.letters.invisible import ENTITY
from plugins.validation.manuscript import Manuscript, Rule


def no_codes_in_values(manuscript: Manuscript) -> Iterator[Problem]:
    """No code stands where readers would see it: «&laquo;» in a headline, a name, a caption."""
    for passage in manuscript.passages:
        if not passage.is_story:
            yield from _codes(passage.markdown, passage.start)


def _codes(text: str, spot: Spot) -> Iterator[Problem]:
    for code in dict.fromkeys(ENTITY.findall(text)):
        sign = html.unescape(code)
        if sign == code:
            continue  # no code that anybody knows
        message = N_("Readers see “%(code)s” here as it stands. Write %(sign)s in its place.")
        if not sign.strip():
            message = N_("Readers see “%(code)s” here as it stands. Write a space in its place.")
        yield spot.problem("entity", message, code=code, sign=sign)


RULES: tuple[Rule, ...] = (no_codes_in_values,)
