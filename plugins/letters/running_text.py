"""The running text of a Markdown source: code, addresses and link targets, or what stands between
«…», made blank.

All functions keep the length of the text and its line ends, so that places stay what they were.
"""

import re

from plugins.letters.private.contacts import MAIL

_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n).)*?(?<!`)\1(?!`)", re.DOTALL)
_LIST_ITEM = re.compile(r"[ \t]*(?:[*+-]|\d+\.)[ \t]")
_ADDRESS = re.compile(
    r"(?<=\])\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"  # [text](target)
    r"|^[ ]{0,3}\[[^\]\n]+\]:[^\n]*"  # [name]: target
    r"|<[a-zA-Z][a-zA-Z0-9+.-]*:[^>\s]*>"  # <https://target>
    r"|\b(?:https?://|www\.)[^\s<>«»]+"
    rf"|{MAIL.pattern}",
    re.MULTILINE,
)
_PARAGRAPH_END = re.compile(r"(\n[ \t]*\n)")
_NOT_LINE_END = re.compile(r"[^\n]")


def without_code(markdown: str) -> str:
    """``markdown`` with its code made blank."""
    if "`" not in markdown and "\n    " not in markdown and "\n\t" not in markdown:
        return markdown  # most texts have none
    lines = markdown.split("\n")
    begins_code = is_list = False
    blank_before = True
    for number, line in enumerate(lines):
        if not line.strip():
            blank_before = True
            continue
        indented = line.startswith(("    ", "\t"))
        if indented and not is_list and (blank_before or begins_code):
            lines[number] = " " * len(line)
            begins_code = True
        elif not indented:
            begins_code = False
            is_list = bool(_LIST_ITEM.match(line)) or (is_list and not blank_before)
        blank_before = False
    story = "\n".join(lines)
    return _CODE_SPAN.sub(_blank, story) if "`" in story else story


def without_addresses(markdown: str) -> str:
    """``markdown`` with web and mail addresses and the targets of links made blank."""
    return _ADDRESS.sub(_blank, markdown)


def _blank(match: re.Match[str]) -> str:
    return _NOT_LINE_END.sub(" ", match[0])


def outside_quotes(text: str) -> str:
    """``text`` with everything between « and » made blank: words of another language may stand
    there, and keep their own spelling.

    Marks may stand one pair inside another; one that is not closed ends with its paragraph.
    """
    if "«" not in text:
        return text
    return "".join(map(_blank_quotes, _PARAGRAPH_END.split(text)))


def _blank_quotes(paragraph: str) -> str:
    if "«" not in paragraph:
        return paragraph
    depth = 0
    kept = []
    for char in paragraph:
        depth += char == "«"
        kept.append(" " if depth and char != "\n" else char)
        depth -= char == "»" and depth > 0
    return "".join(kept)
