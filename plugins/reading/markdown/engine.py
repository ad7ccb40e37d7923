"""The one engine: CommonMark with tables, footnotes and bare addresses, without HTML.

It differs from CommonMark in one thing: ``**«Мектеп»**нің`` is bold. Where a closing mark stands
before a sign of emphasis, or an opening one after it, CommonMark would leave the stars. Every token
knows its line.
"""

import itertools
import re
import unicodedata
from bisect import bisect_left
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Scanned
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

# Endings of bare addresses that become links; “README.md” and “т.е.” do not.
_SITES = ("kz", "ru", "com", "org", "net", "edu", "gov", "info", "қаз", "рф")
# No address is without one of these: to look for them is quicker than to look for an address.
_OF_ADDRESSES = re.compile(r"[@:/]|\.\w|www\.|localhost", re.IGNORECASE)
_MOST_NESTED = 60  # levels of lists and quotations; past them text would be left out
_OPENING = ("Ps", "Pi")  # categories of brackets and quotation marks that open


def make_engine() -> MarkdownIt:
    """The engine. Escapes stay tokens of their own (``text_special``) until ``join_escapes``."""
    options = {"html": False, "linkify": True, "xhtmlOut": False, "maxNesting": _MOST_NESTED}
    engine = MarkdownIt("commonmark", options)
    engine.inline = _LineKeepingParser()
    engine.configure("commonmark", options).enable(["table", "linkify"])
    engine.disable("text_join")
    footnote_plugin(engine, inline=False)
    engine.core.ruler.before("footnote_tail", _footnote_lines.__name__, _footnote_lines)
    assert engine.linkify is not None, "it comes with markdown-it-py[linkify]"
    engine.linkify.tlds(list(_SITES), keep_old=False)
    look = engine.linkify.pretest
    engine.linkify.pretest = lambda text: bool(_OF_ADDRESSES.search(text)) and look(text)
    # Targets stay as they were written, harmful ones too: validation tells them.
    engine.normalizeLink = lambda url: url  # type: ignore[method-assign]
    engine.validateLink = lambda url: True  # type: ignore[method-assign]
    return engine


def join_escapes(tokens: list[Token]) -> None:
    """Make ordinary text of characters that were escaped; whoever asks for them has done so."""
    for token in tokens:
        if token.type == "text_special":
            token.type = "text"
        join_escapes(token.children or [])


def _footnote_lines(state: StateCore) -> None:
    """Note where footnotes stand, and whether they are empty; those without a mark in the text are
    left out afterwards."""
    state.env["footnote_lines"] = [
        (str(token.meta["label"]), int(token.map[0]), following.nesting < 0)
        for token, following in itertools.pairwise(state.tokens)
        if token.type == "footnote_reference_open" and token.map
    ]


class _LineKeepingParser(ParserInline):
    def parse(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Token]:
        state = _State(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


class _State(StateInline):
    """Gives every token the line it begins in, counted from that of its block."""

    def __init__(self, src: str, md: MarkdownIt, env: Any, outTokens: list[Token]) -> None:
        super().__init__(src, md, env, outTokens)
        self._ends = [place for place, sign in enumerate(src) if sign == "\n"]

    def _line(self, place: int) -> int:
        return bisect_left(self._ends, place)

    def pushPending(self) -> Token:
        line = self._line(self.pos - len(self.pending))
        token = super().pushPending()
        token.meta["line"] = line
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta["line"] = self._line(self.pos)
        return token

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:
        scanned = super().scanDelims(start, canSplitWord)
        end = start + scanned.length
        before, after = self.src[start - 1 : start], self.src[end : min(end + 1, self.posMax)]
        if not canSplitWord or not before.strip() or not after.strip():
            return scanned
        opens = scanned.can_open or (before.isalnum() and _is_mark(after, opening=True))
        closes = scanned.can_close or (after.isalnum() and _is_mark(before, opening=False))
        return Scanned(opens, closes, scanned.length)


def _is_mark(sign: str, *, opening: bool) -> bool:
    """Whether ``sign`` is a mark that opens or closes; “ and straight quotes do both."""
    return sign in ("“", '"', "'") or (unicodedata.category(sign) in _OPENING) is opening
