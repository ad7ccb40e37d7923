"""Markdown to HTML, once per text: headings with ids, links between files turned into addresses.

The dialect is CommonMark with tables, footnotes and bare addresses. Raw HTML is not HTML here: it
comes out as the characters the editor typed, and validation says so. Every block and link knows its
line, and so does the text as a reader will see it, without signs, escapes and entities.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from markdown_it.token import Token

from plugins.issue.addresses import address, relative_link
from plugins.issue.contribution import KIND_OF_FOLDER
from plugins.issue.language import Language
from plugins.issue.problem import Spot
from plugins.issue.text import Link, Text, TextSection
from plugins.letters.no_break import without_bad_breaks
from plugins.reading.fixed_headings import take_sections
from plugins.reading.markdown.blocks import blocks_of
from plugins.reading.markdown.engine import join_escapes, make_engine

_FILE_LINK = re.compile(r"(?P<slug>[a-z0-9-]+)\.(?P<lang>kk|ru)\.md")
# A term of the glossary is marked by a link that names its row.
TERM_LINK = re.compile(r"term:(?P<id>.*)")
NO_HEADINGS: Mapping[str, str] = {}


def address_of_file(path: str) -> str | None:
    """The address of the page an article or page file becomes; ``None`` for other files."""
    folder, name = posixpath.split(posixpath.normpath(path))
    found = _FILE_LINK.fullmatch(name)
    kind = KIND_OF_FOLDER.get(folder)
    if found is None or kind is None:
        return None
    return address(kind, found["slug"], Language(found["lang"]))


def linked_file(target: str, path: str) -> str | None:
    """The project's file that ``target``, written in the file at ``path``, leads to.

    ``None`` for links to other sites and within the page.
    """
    target = unquote(target.partition("#")[0])
    if not target or re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//", target):
        return None
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), target))


@dataclass(slots=True, kw_only=True)
class _Reading:
    """What is gathered from one text on the way through its tokens."""

    path: str
    page_path: str
    first_line: int
    fragment: str
    definitions: dict[str, int]
    links: list[Link] = field(default_factory=list)
    fragments: list[str] = field(default_factory=list)
    seen: list[tuple[int, str]] = field(default_factory=list)

    def walk(self, tokens: Sequence[Token]) -> None:
        """Name the headings, gather links and the words a reader sees."""
        row = len(self.seen)
        for token in tokens:
            if token.type == "heading_open":
                name = f"{self.fragment}-{len(self.fragments) + 1}"
                token.attrSet("id", name)
                self.fragments.append(name)
            elif token.type in ("th_open", "td_open"):
                token.attrs.pop("style", None)  # no page has any: columns stand at their start
            elif token.type == "thead_close":  # its line of dashes
                self.seen.append((self.seen[-1][0] + 1, "\t"))
            elif token.type == "tr_open":
                row = len(self.seen)
            elif token.type == "tr_close":  # one line, a tab before each cell
                cells = self.seen[row:]
                self.seen[row:] = [(cells[0][0], "".join(f"\t{words}" for _line, words in cells))]
            elif token.type == "inline":
                self._inline(token, self._begin(token))
            elif token.type in ("fence", "code_block") and token.content:
                begin = self._begin(token) + (token.type == "fence")
                self.seen += enumerate(token.content.rstrip("\n").split("\n"), start=begin)

    def _begin(self, token: Token) -> int:
        """The line of the file in which a token with words begins."""
        assert token.map is not None, "all words have their lines"
        return self.first_line + token.map[0]

    def _inline(self, block: Token, first: int) -> None:
        words: list[str] = []
        line = first
        for token in block.children or ():
            now = first + token.meta.get("line", line - first)
            if token.type in ("softbreak", "hardbreak"):
                self.seen.append((line, "".join(words)))
                words, line = [], now + 1
                continue
            if now > line:  # code or an address went on over the end of a line
                self.seen.append((line, "".join(words)))
                words, line = [], now
            if token.type == "link_open":
                target = str(token.attrs["href"])
                self._link(token, target, self._line_of(target, block, line))
                words += [f" {token.attrs['title']} "] if "title" in token.attrs else []
            elif token.type == "image":
                target = str(token.attrs["src"])
                self._found(target, self._line_of(target, block, line), is_image=True)
                words.append(token.content)
            else:
                words.append(token.content)
        self.seen.append((line, "".join(words)))

    def _line_of(self, target: str, block: Token, line: int) -> int:
        """A link by name has its target where the name is defined."""
        if target in self.definitions and target not in block.content:
            return self.first_line + self.definitions[target]
        return line

    def _link(self, token: Token, target: str, line: int) -> None:
        self._found(target, line, is_image=False)
        if (term := TERM_LINK.fullmatch(target)) and self.page_path:
            lang = Language(self.page_path.partition("/")[0])
            glossary = address("glossary", None, lang)
            token.attrs["href"] = relative_link(self.page_path, glossary, term["id"])
            token.attrSet("class", "term")
            return
        file = linked_file(target, self.path)
        found = address_of_file(file) if file else None
        if found:
            fragment = target.partition("#")[2]
            token.attrs["href"] = relative_link(self.page_path, found, fragment)

    def _found(self, target: str, line: int, *, is_image: bool) -> None:
        file = linked_file(target, self.path)
        spot = Spot(self.path, line)
        self.links.append(Link(target=target, spot=spot, is_image=is_image, file=file))


class Renderer:
    """Renders many texts with one Markdown engine; each text is read exactly once."""

    def __init__(self) -> None:
        self._engine = make_engine()

    def render(
        self,
        story: str,
        *,
        path: str,
        page_path: str,
        first_line: int = 1,
        fragment: str = "part",
        headings: Mapping[str, str] = NO_HEADINGS,
    ) -> Text:
        """The text at ``path`` as it stands on the page ``page_path``; ids of headings and of
        footnotes begin with ``fragment``. ``headings`` are those of ``take_sections``."""
        env: dict[str, Any] = {"docId": fragment}
        tokens = self._engine.parse(story, env)
        blocks = tuple(blocks_of(tokens, env, story.split("\n"), first_line))
        join_escapes(tokens)
        reading = _Reading(
            path=path,
            page_path=page_path,
            first_line=first_line,
            fragment=fragment,
            definitions=dict(_definitions(env)),
        )
        reading.walk(tokens)
        rest, sections = take_sections(tokens, headings)
        same = {words: words for block in blocks for _line, words in block.lines}
        return Text(
            html=self._html(rest, env),
            markdown=story,
            path=path,
            first_line=first_line,
            links=tuple(reading.links),
            fragments=tuple(reading.fragments),
            seen=tuple((line, same.get(words, words)) for line, words in reading.seen),
            blocks=blocks,
            sections=tuple(
                TextSection(
                    name=section.name,
                    heading=section.heading,
                    html=self._html(section.block, env),
                    items=section.items,
                    spot=Spot(path, first_line + section.line),
                )
                for section in sections
            ),
        )

    def _html(self, tokens: Sequence[Token], env: dict[str, Any]) -> str:
        html = self._engine.renderer.render(tokens, self._engine.options, env)
        return without_bad_breaks(html.strip())


def _definitions(env: dict[str, Any]) -> Iterator[tuple[str, int]]:
    for reference in env.get("references", {}).values():
        yield str(reference["href"]), int(reference["map"][0])
