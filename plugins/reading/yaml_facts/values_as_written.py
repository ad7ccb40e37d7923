"""The value of a key as it was written in one line: where YAML would refuse it, cut it or show a
sign of its own, the value as it should be written."""

import html
import re
from dataclasses import dataclass

from plugins.issue.problem import N_

_CLOSED = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?:\s#.*)?""")
# A backslash with what YAML knows behind it, or alone.
_ESCAPE = re.compile(
    r"\\([\\\"/ 0abtnvfreNLP_\t]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})?"
)
_AFTER = re.compile(r"""(?P<mark>["'])(?P<inside>.*?)(?P=mark)(?P<rest>\s*\S.*)""")
_TWICE = re.compile(r"""(?P<mark>""|'')(?P<inside>[^"']+)(?P=mark)""")
_PAIR = re.compile(r'"([^"]*)"')
# Marks around a text, of one kind or of two, as phones and word processors mix them; and one of
# them that has no other. Behind a number ″ are inches.
_DOUBLE = '“”„‟＂«»″"'
_AROUND = re.compile(rf"[{_DOUBLE}‘‚'](?P<inside>[^{_DOUBLE}]*)[{_DOUBLE}’‘']")
_ALONE = re.compile(
    rf"[“”„‟＂«»″](?P<first>[^{_DOUBLE}]*)|(?P<last>[^{_DOUBLE}]*[^{_DOUBLE}\d])[{_DOUBLE}]"
)
_PAIRS = ("«»", '""', "''")
_BLOCK = re.compile(r"[|>][+\-\d]{0,2}[ \t]*(?:#.*)?")
_COMMENT = re.compile(r"[ \t]#")
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z]\w*);")
_FLAT_LIST = re.compile(r"\[(?P<items>[^\[\]{}\"'#]*)\]")
_ONE_ITEM = re.compile(r"-\s+(?P<item>[\w-]+)")
_BULLETS = re.compile(r"^(?:[-*>]\s+)+")
_STARS = re.compile(r"(?P<stars>\*{1,3})(?P<inside>[^*]+)(?P=stars)")
_COLON = re.compile(r":(?:\s|$)")
_REFUSED = (*"@`%&*!|>{}[],", "? ", "- ")
_MARKED = re.compile(r"""[“”„‟＂‘’‚«»]+(?P<word>[\w-]+)[“”„‟＂‘’«»]+|(?P<before>[\w-]+)\s*[;,.]""")

CLOSE = N_(
    "The quotation mark that opens the text is not closed in this line. Write the line so:"
    " %(mended)s"
)
AFTER = N_(
    "After the quotation mark that closes a text nothing more may stand. Write the line so:"
    " %(mended)s"
)
INNER = N_("Inside a text between quotation marks others stand. Write the line so: %(mended)s")
LIST = N_("A list in one line stands in square brackets. Write the line so: %(mended)s")
CURLY = N_(
    "Readers would see the marks around this text. If they only enclose it, write %(mended)s; if it"
    " is a quotation, put « and » in their place."
)
FIRST = N_(
    "A text that begins with such a sign must stand between straight quotation marks. Write the"
    " line so: %(mended)s"
)
COLON = N_(
    "A text with a colon inside must stand between straight quotation marks. Write the line so:"
    " %(mended)s"
)
CUT = N_(
    "What stands after # is not shown. If it belongs to the text, write %(mended)s; if it is a"
    " note, put it into a line of its own."
)
ESCAPE = N_("Between straight quotation marks \\ is written \\\\. Write the line so: %(mended)s")
ENTITY = N_(
    "Such a code of HTML is shown to readers as it stands. Write the sign itself: %(mended)s"
)
GAP = N_("The list has an empty place. Write the line so: %(mended)s")
MARKED = N_("The value stands alone, without marks or signs. Write the line so: %(mended)s")


@dataclass(frozen=True, slots=True, kw_only=True)
class MendedValue:
    """A value as it should be written, why, and whether nothing else can be meant."""

    message: str
    mended: str
    code: str = "yaml"
    is_certain: bool = False


def quoted(text: str) -> str:
    """``text`` between straight quotation marks, which YAML reads as it stands."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def mended_text(value: str, *, ends_here: bool) -> MendedValue | None:
    """A running text as it should be written; ``None`` where it is read as it stands.

    ``ends_here`` says that the next line does not go on with it.
    """
    if not value or _BLOCK.fullmatch(value):
        return None
    if _CLOSED.fullmatch(value):
        escaped = _ESCAPE.sub(lambda found: found[0] if found[1] else "\\\\", value)
        if value.startswith('"') and escaped != value:
            return MendedValue(message=ESCAPE, mended=escaped)
        return None
    if inside := _within_marks(value, ends_here):
        return MendedValue(message=CURLY, mended=quoted(inside), code="marks")
    if value[0] in "\"'":
        return _broken_quotation(value, ends_here)
    if _ENTITY.match(value):
        return MendedValue(message=ENTITY, mended=quoted(html.unescape(value)), code="entity")
    if value.startswith(_REFUSED):
        return MendedValue(message=FIRST, mended=quoted(_without_marks_of_texts(value)))
    if value.startswith("#") or _COMMENT.search(value):
        return MendedValue(message=CUT, mended=quoted(value), code="text-cut")
    if _COLON.search(value):
        return MendedValue(message=COLON, mended=quoted(value), code="yaml-colon")
    return None


def _without_marks_of_texts(value: str) -> str:
    """A headline or note has no bullets and no stars, which only texts below the facts know."""
    words = _BULLETS.sub("", value)
    stars = _STARS.fullmatch(words)
    return stars["inside"] if stars else words


def over_several_lines(value: object) -> str:
    """The text between “ and ”, where YAML joined it out of several lines, between straight
    marks; nothing where there are no such marks around it."""
    if not isinstance(value, str) or value[:1] not in tuple("“”„‟＂‘‚"):
        return ""
    inside = _within_marks(value, True)
    return quoted(" ".join(inside.split())) if inside else ""


def _within_marks(value: str, ends_here: bool) -> str:
    """The text between two marks that are no pair of a text or of YAML, or beside a single one;
    nothing where there are none."""
    if around := _AROUND.fullmatch(value):
        return "" if value[0] + value[-1] in _PAIRS else around["inside"].strip()
    alone = _ALONE.fullmatch(value) if ends_here else None
    return (alone["first"] or alone["last"] or "").strip() if alone else ""


def _broken_quotation(value: str, ends_here: bool) -> MendedValue | None:
    """A text that begins with a quotation mark and does not end with it."""
    if twice := _TWICE.fullmatch(value):
        return MendedValue(message=AFTER, mended=quoted(twice["inside"]))
    inner = _inner_quotation(value)
    if inner:
        return MendedValue(message=INNER, mended=quoted(_PAIR.sub(r"«\1»", inner)))
    if after := _AFTER.fullmatch(value):
        if re.fullmatch(r"\s*[.,;]", after["rest"]):
            return MendedValue(message=AFTER, mended=quoted(after["inside"]))
        text = _PAIR.sub(r"«\1»", value)
        needs_marks = '"' in text or "'" in text or _COLON.search(text) or _COMMENT.search(text)
        return MendedValue(message=AFTER, mended=quoted(text) if needs_marks else text)
    if ends_here:
        return MendedValue(message=CLOSE, mended=quoted(value[1:].rstrip()))
    return None


def _inner_quotation(value: str) -> str:
    """What stands between the first and the last mark, where these belong together and others
    stand inside: "Школа "Жас" открыта", 'О'Генри'."""
    mark, inner = value[0], value[1:-1]
    place = inner.find(mark)
    if not value.endswith(mark) or place < 0:
        return ""
    is_opening = place == 0 or inner[place - 1] in " («"
    is_apostrophe = mark == "'" and inner[place + 1 : place + 2].isalpha()
    return inner if is_opening or is_apostrophe else ""


def mended_word(value: str) -> MendedValue | None:
    """An id, a number, a day: a value of one word, without marks around it or signs behind."""
    if flat := _FLAT_LIST.fullmatch(value):
        items = [item.strip() for item in flat["items"].split(",")]
        if "" in items[:-1]:
            kept = ", ".join(filter(None, items))
            return MendedValue(message=GAP, mended=f"[{kept}]")
    if item := _ONE_ITEM.fullmatch(value):
        return MendedValue(message=LIST, mended=f"[{item['item']}]")
    marked = _MARKED.fullmatch(value)
    if not marked:
        return None
    word = marked["word"] or marked["before"]
    return MendedValue(message=MARKED, mended=word, is_certain=True)
