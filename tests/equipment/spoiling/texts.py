"""Accidents in stories, and words that are added to them."""

from __future__ import annotations

import random
import tomllib
from html import escape

from makers import PROJECT, article

from spoiling.copies import (
    Gives,
    Spoiled,
    Spoiler,
    joined,
    language_of,
    parts_of,
    plain_lines,
    same,
    told,
    with_twin_letter,
    word_in,
)

_SIGNS = ("\u200b", "\u00ad", "\u2060", "\u202e", "\u2066", "\u2069", "\u061c", "\u034f",
          "\ufeff", "\ufe0f", "\u200e", "\U000e0041", "\x07", "\ufffd", "\u2800", "\u3164",
          "&shy;", "&#8203;", "&zwnj;", "&#x2060;", "&#x200B;")  # fmt: skip
_ROWS = tomllib.loads((PROJECT / "tests/equipment/newsroom_strings.toml").read_text("utf-8"))
_PRIVATE = [text for texts in _ROWS["private"].values() for text in texts if "<" not in text]
_SENTENCE = {
    "kk": "Ұстаздар көктемде көрші ауылдың мектебіне барып, үлгі сабақтарға қатысты.",
    "ru": "Учителя весной съездили в школу соседнего села и побывали на уроках.",
}
_WORD = {"kk": "сөздік", "ru": "словарь"}
# Markdown and what becomes of it; {} is the sentence.
_ADDED = (
    ("{}", "<p>{}</p>"),
    ("**{}**", "<p><strong>{}</strong></p>"),
    ("*{}*", "<p><em>{}</em></p>"),
    ("> {}", "<blockquote>\n<p>{}</p>\n</blockquote>"),
    ("- {0}\n- {0}", "<ul>\n<li>{0}</li>\n<li>{0}</li>\n</ul>"),
    ("1. {}", "<ol>\n<li>{}</li>\n</ol>"),
    ("{}\\\n{}", "<p>{}<br>\n{}</p>"),
    ("`{}`", "<p><code>{}</code></p>"),
    ("[{}](https://bilim.kz/)", '<p><a href="https://bilim.kz/">{}</a></p>'),
    ("\\[{}\\]", "<p>[{}]</p>"),
    ("{} 5 < 6 & 7", "<p>{} 5 &lt; 6 &amp; 7</p>"),
    ("{} &lt;b&gt;", "<p>{} &lt;b&gt;</p>"),
    ("   {}  ", "<p>{}</p>"),
    ("{} %(x)s", "<p>{} %(x)s</p>"),
)  # fmt: skip
_FAULTS = (
    "# {}",
    "###### {}",
    "##\n\n{}",
    "{} <b>x</b>",
    "{} <script>alert(1)</script>",
    "{} <!-- x -->",
    "{}\n\n<iframe src=x>",
    "![{}](a.jpg)",
    "![{}](https://a.kz/a.png)",
    "[{}](no-such-article-x.kk.md)",
    "[{}](../pages/no-such-page-x.ru.md)",
    "[{}](/)",
    "[{}](../../README.md)",
    "[{}](#no-such-place)",
    "[{}]()",
    "[{}](javascript:alert(1))",
    "[{}](java&#115;cript:alert(1))",
    "[{}][a]\n\n[a]: VBScript:x",
    "[{}](data:text/html,x)",
    "[{}](file:///etc/passwd)",
    "[{}](//evil.kz)",
    "[{}](https://ехаmple.com/)",
    "<javascript:alert(1)> {}",
    "{} c\u0301\u200bа",
    "{} {{{{ 7*7 }}}} {{% raw %}}",
)


def _added(path: str, text: str, markdown: str) -> str:
    return f"{text.rstrip()}\n\n{markdown}\n"


def _exactly(path: str, text: str, markdown: str, html: str) -> Spoiled | None:
    if "[^" in text or text.rstrip().endswith(("```", "~~~")):
        return None  # footnotes stand below everything
    data = _added(path, text, markdown).encode()
    return Spoiled(path=path, data=data, gives=Gives.EXACTLY, html=html)


def _words(chance: random.Random, path: str, text: str) -> Spoiled | None:
    sentence = _SENTENCE[language_of(path)]
    markdown, html = chance.choice(_ADDED)
    written = (sentence,) * markdown.count("{}") or (sentence,)
    shown = (escape(sentence, quote=False),) * len(written)
    return _exactly(path, text, markdown.format(*written), html.format(*shown))


def _long(chance: random.Random, path: str, text: str) -> Spoiled | None:
    sentence, word = _SENTENCE[language_of(path)], _WORD[language_of(path)]
    line = chance.choice(
        [
            " ".join([sentence] * 300),
            f"{sentence} {'[' * 8000}",
            f"{sentence} {'(' * 9000}",
            f"{sentence} {word * 6000}",
            f"{sentence} {'!' * 20000}",
            f"{sentence} {'« »' * 4000}",
            f"{sentence} {word}{',' + word}" + f" {word}" * 9000,
        ]
    )
    if "[" in line:
        return told(path, _added(path, text, line))
    return _exactly(path, text, line, f"<p>{escape(line, quote=False)}</p>")


def _fault(chance: random.Random, path: str, text: str) -> Spoiled:
    markdown = chance.choice(_FAULTS).format(_SENTENCE[language_of(path)])
    return told(path, _added(path, text, markdown))


def _private(chance: random.Random, path: str, text: str) -> Spoiled:
    return told(
        path, _added(path, text, f"{_SENTENCE[language_of(path)]} {chance.choice(_PRIVATE)}")
    )


def _deep(chance: random.Random, path: str, text: str) -> Spoiled:
    levels, word = chance.choice([25, 70, 300]), _SENTENCE[language_of(path)]
    steps = "\n".join(f"{'  ' * level}- {word}" for level in range(levels))
    return told(path, _added(path, text, chance.choice([steps, "> " * levels + word])))


def _no_story(chance: random.Random, path: str, text: str) -> Spoiled:
    front, _story = parts_of(text)
    return told(path, joined(front, chance.choice([[], [""], ["", "  ", ""]])))


def _other_language(_chance: random.Random, path: str, text: str) -> Spoiled:
    front, _story = parts_of(text)
    other = {"kk": "ru", "ru": "kk"}[language_of(path)]
    _front, story = parts_of(str(article("a")[f"content/articles/a.{other}.md"]))
    return told(path, joined(front, story))


def _sign(chance: random.Random, path: str, text: str) -> Spoiled | None:
    front, story = parts_of(text)
    lines = plain_lines(story)
    if not lines:
        return None
    number = chance.choice(lines)
    word = word_in(chance, story[number])
    if word is None:
        return None
    place = word.start() + chance.randint(1, 3)
    story[number] = f"{story[number][:place]}{chance.choice(_SIGNS)}{story[number][place:]}"
    return told(path, joined(front, story))


def _letter(chance: random.Random, path: str, text: str) -> Spoiled | None:
    front, story = parts_of(text)
    lines = plain_lines(story)
    number = chance.choice(lines) if lines else 0
    spoiled = with_twin_letter(chance, story[number]) if lines else ""
    if not spoiled:
        return None
    story[number] = spoiled
    return told(path, joined(front, story))


def _written_otherwise(chance: random.Random, path: str, text: str) -> Spoiled | None:
    """An escape, an entity: another way to write the same."""
    front, story = parts_of(text)
    lines = plain_lines(story)
    ways = (
        (", ", "\\, "),
        (" – ", " &ndash; "),
        (" – ", " &#8211; "),
        ("; ", "\\; "),
        (". ", "\\. "),
    )
    old, new = chance.choice(ways)
    fit = [number for number in lines if old in story[number][3:]]
    if not fit:
        return None
    number = chance.choice(fit)
    story[number] = story[number][:3] + story[number][3:].replace(old, new, 1)
    return same(path, joined(front, story))


def _blanks(chance: random.Random, path: str, text: str) -> Spoiled | None:
    front, story = parts_of(text)
    lines = plain_lines(story)
    if not lines:
        return None
    number = chance.choice(lines)
    story[number] += chance.choice([" ", "  ", "     ", "\t"])
    return same(path, joined(front, story))


def _empty_lines(chance: random.Random, path: str, text: str) -> Spoiled | None:
    front, story = parts_of(text)
    lines = plain_lines(story)
    if not lines:
        return None
    number = chance.choice(lines)
    story[number:number] = chance.choice([[""], ["", ""], ["   ", ""]])
    return same(path, joined(front, story))


def _broken_lines(chance: random.Random, path: str, text: str) -> Spoiled | None:
    """A paragraph in two lines: the page has the same words, in two lines of its source."""
    front, story = parts_of(text)
    lines = [number for number in plain_lines(story) if " – " not in story[number]]
    if not lines:
        return None
    number = chance.choice(lines)
    word = word_in(chance, story[number])
    if word is None or story[number][word.start() - 1] != " ":
        return None
    line = story[number]
    story[number : number + 1] = [line[: word.start() - 1], line[word.start() :]]
    return same(path, joined(front, story))


_ALL = (
    ("words added", _words),
    ("a long line", _long),
    ("a fault added", _fault),
    ("private data", _private),
    ("deep lists", _deep),
    ("no story", _no_story),
    ("a story in the other language", _other_language),
    ("an invisible sign", _sign),
    ("a Latin letter in a word", _letter),
    ("signs written otherwise", _written_otherwise),
    ("blanks at the end of a paragraph", _blanks),
    ("empty lines between paragraphs", _empty_lines),
    ("a paragraph in two lines", _broken_lines),
)
OF_TEXTS = tuple(Spoiler(name=name, make=make, ending=".md") for name, make in _ALL)
