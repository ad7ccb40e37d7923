"""Rules on signs of Markdown that a reader would see: each is told as what was meant by it.

They look at what the reader of Markdown left as it was typed; escapes, code and addresses are not
among it. What is clearly prose stays: 2 * 3, A_B, C#, № 5, ~50, […].
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from plugins.issue.contribution import Block
from plugins.issue.problem import N_, Problem, Severity
from plugins.letters.bullets import BULLET
from plugins.validation.manuscript import Manuscript, Passage, Rule
from plugins.validation.text.blocks import (
    blocks_with_words,
    is_of_facts,
    matches_in,
    whole_blocks,
)
from plugins.validation.text.markup import TAG

_PROSE = "prose"
_LETTER = r"[^\W\d_]"
_TARGET = r"(?:\ufffc|\w+://|www\.|mailto:|#|\.{1,2}/|[^\s()\[\]]+\.md\b)"
# The first that fits is told, so the order counts: what is more exact stands before.
SIGNS: tuple[tuple[str, str, str], ...] = (
    (_PROSE, r"\[(?:\.{2,3}|…|\?|!|sic!?)\]", ""),
    (
        "link-spaced",
        rf"\[[^\[\]]*\]\s+\(\s*{_TARGET}[^)\n]*\)?",
        N_("A space keeps “%(sign)s” from being a link. Put ( directly behind ]."),
    ),
    (
        "link-target",
        r"\[[^\[\]]*\]\([^()]*(?:\([^()]*\)[^()]*)*\)",
        N_(
            "“%(sign)s” is not read as a link. Its target has no spaces; a title stands after it"
            ' between straight quotation marks: [words](aral.kk.md "title")'
        ),
    ),
    (
        "link-open",
        r"\[[^\[\]]*\]\([^)\n]*$",
        N_("The link “%(sign)s” is not closed. Put ) behind its target."),
    ),
    (
        "link-reversed",
        rf"\([^()\n]+\)\[\s*{_TARGET}[^\]\n]*\]",
        N_("“%(sign)s” is not read as a link. Write it like this: [words](target)"),
    ),
    (
        "footnote-without-text",
        r"\[\^[^\[\]\n]+\]|\^\[[^\[\]\n]*\]",
        N_(
            "The footnote “%(sign)s” has no text. Put it in a line of its own, after an empty line:"
            " [^1]: Text"
        ),
    ),
    (
        "link-undefined",
        r"\[[^\[\]]+\]\[[^\[\]]*\]",
        N_("“%(sign)s” leads nowhere. Write the target in round brackets: [words](target)"),
    ),
    (
        "task-list",
        r"^\[[ xXхХvV✓✔]?\](?=\s)",
        N_("Boxes to tick, “%(sign)s”, are not shown as such. Delete the box."),
    ),
    (
        "shortcode",
        r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|\[\[[^\[\]\n]*\]\]|^:{3,}.*|^!!!(?=\s[a-z]).*|(?<!\w):[a-z][a-z_+-]+:(?!\w)"
        r"|\[/?(?:[a-z][a-z_-]{2,}|TOC)(?:[\s=](?=[^\[\]\n]*[=\"“”\ufffc])[^\[\]\n]*)?\]",
        N_(
            "“%(sign)s” is an instruction to another programme and means nothing here. Delete it;"
            " to show it to readers, put \\ before each sign of it."
        ),
    ),
    (
        "attributes",
        r"\{[:#.][^{}\n]*\}",
        N_("“%(sign)s” means nothing here, readers would see it. Delete it."),
    ),
    (
        "brackets",
        r"\[[^\[\]\n]*\]",
        N_(
            "Readers see the brackets “%(sign)s”. If this is a link, write its target behind it:"
            " [words](target). If they are meant, put \\ before [ and ]."
        ),
    ),
    (
        "strike",
        r"~~[^~\n]*~~|~~|~(?=\S)[^~\n]*\S~(?!\w)",
        N_("Words are not struck out here: “%(sign)s”. Delete the signs ~, or the words too."),
    ),
    (
        "entity",
        r"&(?:#\w+|[A-Za-z]\w*);|[&\ufffc](?:nbsp|[lr]aquo|[lrb]dquo|quot|amp|[lg]t|[mn]dash|hellip"
        r"|shy|copy|#\d+)\b;?",
        N_("“%(sign)s” would be seen as it is typed. Type the character itself."),
    ),
    (
        "list-sign",
        rf"^{BULLET}",
        N_(
            "“%(sign)s” makes no list. Begin each line of the list with “- ” instead; “inv fix”"
            " does it."
        ),
    ),
    (
        "list-indent",
        r"^(?:[-+*]|1[.)])\s",
        N_(
            "“%(sign)s” makes no list here: the line begins with too many spaces. Begin it with two"
            " more than the line above."
        ),
    ),
    (
        "list-space",
        rf"^(?:[-+*]|\d{{1,3}}[.)])(?={_LETTER})",
        N_("For a list, a space is missing behind “%(sign)s”. Put it there."),
    ),
    (
        "heading-space",
        r"^#{1,6}(?=[^\s#])",
        N_(
            "For a heading, a space is missing behind “%(sign)s”. Put it there, with at least two"
            " #; if it is no heading, put \\ before #."
        ),
    ),
    (_PROSE, r"(?<=[\d)])[ ]?\*[ ]?(?=[\d(])|(?<=[^\W_])_(?=[^\W_])", ""),
    (
        "emphasis-space",
        r"(?<![^\W_])(?P<one>\*{1,3}|_{1,3})[^\S\n][^*_\n]+(?P=one)"
        r"|(?P<two>\*{1,3}|_{1,3})[^*_\n]+(?<=\s)(?P=two)(?![^\W_])",
        N_(
            "“%(sign)s” is not emphasised: no space may stand between the signs and the words."
            " Write it like this: **words**"
        ),
    ),
    (
        "emphasis-open",
        r"\*+|_+",
        N_(
            "Readers would see “%(sign)s”. Emphasised words have it on both sides, in one"
            " paragraph: **words**. If nothing is emphasised, delete it; to show it, put \\ before"
            " each sign of it."
        ),
    ),
    (
        "code-open",
        r"`+",
        N_("Readers would see “%(sign)s”. Delete it; for an apostrophe, type ’."),
    ),
    (
        "table-rule",
        r"\|+",
        N_(
            "This is not read as a table: below its first line a line |---|---| is missing, with as"
            " many parts as there are cells. If it is no table, put \\ before |."
        ),
    ),
    (
        "backslash",
        r"\\",
        N_("Readers would see “%(sign)s”. Delete it; to show it, type it twice."),
    ),
    (
        "angle-quotes",
        r"<<|>>",
        N_("Readers would see “%(sign)s”. Type the quotation marks « and »."),
    ),
    (
        "stray-sign",
        r"#{2,}|={2,}|[\[\]{}]|^:(?=\s)|\^[^\s^]+\^|(?<=\w)~\w{1,3}~|\+\+(?=\w)[^+\n]+\+\+",
        N_("Readers would see “%(sign)s”. Delete it; to show it, put \\ before each sign of it."),
    ),
)
_ANY_SIGN = re.compile(
    "|".join(f"(?P<sign{number}>{sign[1]})" for number, sign in enumerate(SIGNS)), re.MULTILINE
)
# Most blocks have none of this and are not looked at any closer.
_MAYBE = re.compile(
    r"[*_`|\[\]{}\\~#&<>=^]|:[a-z]|\+\+|\ufffc|^(?:[^\w\s]|[oо]\s|\d+[.)])", re.MULTILINE
)
# Elsewhere they are words; in a cell | has been typed as \|.
_WHERE = {
    "list-sign": ("paragraph",),
    "list-space": ("paragraph",),
    "list-indent": ("paragraph",),
    "table-rule": ("paragraph", "heading"),
}
_ONCE_IN_A_BLOCK = ("list-sign", "list-indent", "list-space", "table-rule")
_UNSURE = ("brackets",)  # they may be meant
# What has a meaning in a text and none in a headline or a caption.
_IN_VALUE = re.compile(
    r"\*\*|__|~~|`+|\]\(|\[\^|\[\[|\{[{%:#.]|\\(?=[^\w\s])"
    r"|(?<![^\W_])(?P<sign>[*_])(?=\S)[^*_\n]*[^\s*_](?P=sign)(?![^\W_])"
    r"|^[ ]*(?:\#{1,6}|[-*+>])[ ]",
    re.MULTILINE,
)


def no_stray_signs(manuscript: Manuscript) -> Iterator[Problem]:
    """No sign of Markdown reaches readers that was meant to do something."""
    wordless = N_("Nobody sees the link “%(sign)s”. Write words between [ and ].")
    times = N_("Between numbers * makes words slanted: “%(sign)s”. Type × for multiplication.")
    for passage in manuscript.passages:
        for block in blocks_with_words(passage):
            yield from _in_block(passage, block)
        for block in whole_blocks(passage):
            if block.kind == "multiplication":
                yield passage.problem_in(block.line, "multiplication", times, sign=block.sign)
            elif block.kind == "wordless link":
                yield passage.problem_in(block.line, "link-wordless", wordless, sign=block.sign)


def _in_block(passage: Passage, block: Block) -> Iterator[Problem]:
    if not any(_MAYBE.search(words) for _line, words in block.lines) or is_of_facts(block):
        return
    told = set()
    lines = tuple((line, TAG.sub(_blank, words)) for line, words in block.lines)
    for line, match in matches_in(_ANY_SIGN, lines):
        number = next(n for n in range(len(SIGNS)) if match[f"sign{n}"] is not None)
        code, _pattern, message = SIGNS[number]
        if code == _PROSE or block.kind not in _WHERE.get(code, (block.kind,)):
            continue
        place = () if code in _ONCE_IN_A_BLOCK else (line,)
        if (code, *place) not in told:
            told.add((code, *place))
            sign = " ".join(match[0].replace("\ufffc", "…").split())[:60]
            problem = passage.problem_in(line, code, message, sign=sign)
            yield replace(problem, severity=Severity.WARNING) if code in _UNSURE else problem


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def no_markdown_in_values(manuscript: Manuscript) -> Iterator[Problem]:
    """Headlines, captions and tables are shown as they are typed."""
    message = N_(
        "Markdown works in texts only, readers would see “%(sign)s” here. Delete these signs."
    )
    for passage in manuscript.passages:
        match = None if passage.is_story else _IN_VALUE.search(passage.markdown)
        if match is not None:
            sign = match[0].strip()[:60]
            yield passage.problem(match.start(), "markdown-in-value", message, sign=sign)


RULES: tuple[Rule, ...] = (no_stray_signs, no_markdown_in_values)
