"""What signs of Markdown look like that mean nothing where they stand, and what is told of each."""

from plugins.issue.problem import N_
from plugins.letters.bullets import BULLET

PROSE = "prose"
_LETTER = r"[^\W\d_]"
_TARGET = r"(?:\ufffc|\w+://|www\.|mailto:|#|\.{1,2}/|[^\s()\[\]]+\.md\b)"
# The first that fits is told, so the order counts: what is more exact stands before.
SIGNS: tuple[tuple[str, str, str], ...] = (
    (PROSE, r"\[(?:\.{2,3}|…|\?|!|sic!?)\]", ""),
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
        "note-number",
        r"\[(?:\d{1,3}|\*{1,3})\](?!:)",
        N_(
            "Readers see “%(sign)s”. For a footnote, write [^1] behind the word and, after an empty"
            " line, [^1]: before its text. If this was left over by another programme, delete it;"
            " if it is meant, put \\ before [ and ]."
        ),
    ),
    (
        "brackets",
        r"\[[^\[\]\n]*\]",
        N_(
            "Readers see “%(sign)s”. If this was left over by another programme (a comment, who"
            " sent it and when), delete it. If it is a link, write its target behind it:"
            " [words](target). If the brackets are meant, put \\ before [ and ]."
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
        "note-star",
        rf"^\*(?={_LETTER}[^*\n]*$)",
        N_(
            "“%(sign)s” begins neither a note nor a list. For a footnote, write [^1] behind the"
            " word and [^1]: with a space in place of this sign; for a list, put a space behind it."
        ),
    ),
    (
        "list-space",
        rf"^(?:[-+*]|\d{{1,3}}[.)])(?={_LETTER})",
        N_(
            "For a list, a space is missing behind “%(sign)s”. Put it there; for direct speech,"
            " begin the line with a dash and a space: — Words"
        ),
    ),
    (
        "heading-space",
        r"^#{1,6}(?=[^\s#])",
        N_(
            "For a heading, a space is missing behind “%(sign)s”. Put it there, with at least two"
            " #; if it is no heading, put \\ before #."
        ),
    ),
    (PROSE, r"(?<=[\d)])[ ]?\*[ ]?(?=[\d(])|(?<=[^\W_])_(?=[^\W_])", ""),
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
        "power",
        r"(?<=\w)\^\{?[+-]?\d{1,2}\b\}?(?!\^)",
        N_("Readers would see “%(sign)s”. Type the raised number itself: ², ³."),
    ),
    (
        "word-broken",
        rf"{_LETTER}{{2,}}-\n(?!(?:и|или|да|және|мен|пен|бен)\b)[^\W\d_A-ZА-ЯӘҒҚҢӨҰҮҺІЁ]+",
        N_("A word is divided at the end of a line: “%(sign)s”. Write it in one piece."),
    ),
    (
        "hyphens",
        r"(?<![-\w])--(?![-\w>])|(?<=\w)--(?=\w)",
        N_("Readers would see two hyphens “%(sign)s”. Type a dash: –"),
    ),
    (
        "formula",
        r"\$(?=[^$\n]*[\^_={}\ufffc\\])[^$\n]+\$",
        N_("“%(sign)s” is not shown as a formula. Write it in words or with plain signs: S = a²"),
    ),
    (
        "stray-sign",
        r"#{2,}|={2,}|[\[\]{}]|^:(?=\s)|\^[^\s^]+\^|(?<=\w)~\w{1,3}~|\+\+(?=\w)[^+\n]+\+\+",
        N_("Readers would see “%(sign)s”. Delete it; to show it, put \\ before each sign of it."),
    ),
)
