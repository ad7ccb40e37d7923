"""What hypothesis draws: texts in both languages, pages, and files as hands and machines spoil
them."""

from __future__ import annotations

from hypothesis import strategies as st
from makers import miniature

from plugins.issue.addresses import KINDS, alphabetical_address
from plugins.issue.language import Language
from plugins.issue.listing import PageInfo, page_of_tree
from plugins.letters.alphabet import KAZAKH, RUSSIAN

languages = st.sampled_from(list(Language))
letters = st.sampled_from(KAZAKH + KAZAKH.upper() + RUSSIAN + "abcehkmoptxyzABCEHKMOPTXYIəһ")
words = st.text(letters, min_size=1, max_size=12)
# Texts with what Markdown, YAML and our own reading give a meaning to.
signs = st.sampled_from(
    [" ", "\n", "\n\n", "«", "»", "`", "# ", "[", "](", ")", "<", ">", "---", ": ", '"', "'", "*"]
)
texts = st.lists(st.one_of(words, signs), max_size=30).map("".join)

slugs = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)
kinds = st.sampled_from(sorted(KINDS - {"redirect"}))
_pages_of_trees = st.builds(
    page_of_tree,
    st.sampled_from(sorted(KINDS - {"redirect", "door", "404"})),
    languages,
    words,
    slugs,
    is_indexed=st.booleans(),
    has_twin=st.booleans(),
)
_ordered_lists = languages.map(
    lambda lang: page_of_tree("regions", lang, "", path=alphabetical_address("regions", lang))
)
# Pages of every kind; links lead from each of them to each other.
page_infos = st.one_of(
    _pages_of_trees,
    _ordered_lists,
    st.builds(PageInfo, kind=st.sampled_from(["door", "404"]), is_indexed=st.booleans()),
)

_MINIATURE = miniature()
story_files = st.sampled_from(sorted(path for path in _MINIATURE if path.endswith(".md")))
table_files = st.sampled_from(sorted(path for path in _MINIATURE if path.endswith(".toml")))


@st.composite
def spoiled_files(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file of the miniature issue, and its bytes after some accidents."""
    path = draw(st.one_of(story_files, table_files))
    text = _MINIATURE[path]
    data = text if isinstance(text, bytes) else text.encode()
    for _ in range(draw(st.integers(1, 3))):
        data = draw(st.sampled_from(_ACCIDENTS))(draw, data)
    return path, data


def _place(draw: st.DrawFn, data: bytes) -> int:
    return draw(st.integers(0, len(data)))


def _line_lost(draw: st.DrawFn, data: bytes) -> bytes:
    lines = data.split(b"\n")
    del lines[draw(st.integers(0, len(lines) - 1))]
    return b"\n".join(lines)


def _line_twice(draw: st.DrawFn, data: bytes) -> bytes:
    lines = data.split(b"\n")
    place = draw(st.integers(0, len(lines) - 1))
    return b"\n".join((*lines[:place], lines[place], *lines[place:]))


def _lines_swapped(draw: st.DrawFn, data: bytes) -> bytes:
    lines = data.split(b"\n")
    one, two = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
    lines[one], lines[two] = lines[two], lines[one]
    return b"\n".join(lines)


def _bytes_put_in(draw: st.DrawFn, data: bytes) -> bytes:
    place = _place(draw, data)
    return data[:place] + draw(st.binary(min_size=1, max_size=4)) + data[place:]


def _text_put_in(draw: st.DrawFn, data: bytes) -> bytes:
    place = _place(draw, data)
    added = draw(st.one_of(texts, st.text(max_size=6))).encode("utf-8", "ignore")
    return data[:place] + added + data[place:]


def _value_changed(draw: st.DrawFn, data: bytes) -> bytes:
    lines = data.split(b"\n")
    place = draw(st.integers(0, len(lines) - 1))
    key, colon, _value = lines[place].partition(b": " if b": " in lines[place] else b" = ")
    values = ["", "~", "[]", "{}", "[a, b]", "010", "- x", "*a", "&a [*a]", "!!int 3", "> ", "yes"]
    values += ["{kk: a}", '"', "[[[[", "2025-13-31", "1e999", "nan", "\t", "-1", '"""', "'''"]
    lines[place] = key + colon + draw(st.sampled_from(values)).encode()
    return b"\n".join(lines)


def _cut_short(draw: st.DrawFn, data: bytes) -> bytes:
    return data[: _place(draw, data)]


def _other_line_ends(_draw: st.DrawFn, data: bytes) -> bytes:
    return data.replace(b"\n", b"\r\n")


def _marked(_draw: st.DrawFn, data: bytes) -> bytes:
    return b"\xef\xbb\xbf" + data


_ACCIDENTS = (
    _line_lost,
    _line_twice,
    _lines_swapped,
    _bytes_put_in,
    _text_put_in,
    _value_changed,
    _cut_short,
    _other_line_ends,
    _marked,
)
