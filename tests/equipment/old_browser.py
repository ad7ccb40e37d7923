"""What a browser of 2013 takes of a style: it leaves out what it does not know, as browsers do."""

from __future__ import annotations

import re

_STYLE = re.compile(r"(?<=<style>).*?(?=</style>)", re.DOTALL)
_FACE = re.compile(r"@font-face\{[^}]*\}")
_MEDIA = re.compile(r"@media ?([^{]*)\{((?:[^{}]*\{[^{}]*\})*)\}")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
# Custom properties, grids, functions, logical sides, and other words of later years.
_UNKNOWN_NAME = re.compile(
    r"--|grid|gap$|(?:row|column)-gap$|inset|(?:margin|padding|border)-(?:inline|block)|columns?"
    r"|text-wrap|hyphenate|clip-path|accent-color|text-decoration-|break-|overflow-wrap|color-scheme"
)
_UNKNOWN_VALUE = re.compile(r"var\(|clamp\(|min\(|max\(|minmax\(|grid|flow-root|fit-content|sticky")
_UNKNOWN_SELECTOR = re.compile(r":has|:is|:where|:focus-visible|:lang\(")
_UNKNOWN_MEDIA = re.compile(r"prefers-")


def as_it_was(html: str) -> str:
    """The page with no more style than such a browser understands, and without scripts."""
    plain = re.sub(r"<script\b.*?</script>", "", html, flags=re.DOTALL)
    return _STYLE.sub(lambda style: _known(style[0]), plain)


def _known(style: str) -> str:
    style = _FACE.sub("", style)
    kept = _MEDIA.sub(
        lambda media: (
            "" if _UNKNOWN_MEDIA.search(media[1]) else f"@media {media[1]}{{{_rules(media[2])}}}"
        ),
        style,
    )
    medias = [media[0] for media in _MEDIA.finditer(kept)]
    return _rules(_MEDIA.sub("", kept)) + "".join(medias)


def _rules(css: str) -> str:
    return "".join(
        f"{selector}{{{_declarations(body)}}}"
        for selector, body in _RULE.findall(css)
        if not _UNKNOWN_SELECTOR.search(selector) and "@" not in selector
    )


def _declarations(body: str) -> str:
    pairs = (declaration.partition(":")[::2] for declaration in body.split(";"))
    return ";".join(
        f"{name}:{value}"
        for name, value in pairs
        if not _UNKNOWN_NAME.match(name) and not _UNKNOWN_VALUE.search(value)
    )
