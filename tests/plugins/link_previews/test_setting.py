"""Words on a card: whole, in few lines of about one length, within their place."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from makers import PROJECT

from plugins.letters.no_break import NO_BREAK
from plugins.link_previews.setting import MORE, face, set_text

BOLD = (PROJECT / "theme/static/fonts/literata-700.woff2").read_bytes()
PLACE = {"width": 1072, "height": 306, "largest": 116, "smallest": 36}
LONGEST = (
    "Қазақстандағы жетекші мектеп педагогтерін әдістемелік қолдау зерттеуге сүйенеді және"
    " ынтымақтастықтарымыздың арқасында дамиды"
)
words = st.text("абвгдеёжзийклмнәғқңөұүһі-№«»1", min_size=1, max_size=70)


def _set(text: str, **place: int):
    return set_text(text, BOLD, **{**PLACE, **place})


def _as_typed(text: str) -> str:
    return " ".join(text.replace(NO_BREAK, " ").split())


def test_a_short_headline_is_large_and_a_long_one_is_whole() -> None:
    short, long = _set("Тұлға тәрбиелеу"), _set(LONGEST)
    assert (short.lines, short.size) == (("Тұлға тәрбиелеу",), 116)
    assert _as_typed(" ".join(long.lines)) == LONGEST
    assert 36 <= long.size < 60


def test_lines_are_about_equally_long() -> None:
    found = _set("Әдістемелік қолдаудың нәтижесі мен болашағы", largest=76)
    widths = [face(BOLD, found.size).getlength(line) for line in found.lines]
    assert len(widths) == 2
    assert min(widths) > 0.75 * max(widths)


def test_no_line_begins_with_a_dash() -> None:
    lines = _set("Профессиональный рост педагога – результат взаимообучения").lines
    assert [line for line in lines if line.startswith("–")] == []


def test_a_word_that_no_line_holds_is_parted_and_what_has_no_room_is_left_out() -> None:
    parted = _set("Взаимо" * 12)
    assert len(parted.lines) > 1
    assert "".join(line.removesuffix("-") for line in parted.lines) == "Взаимо" * 12
    cut = _set("мұғалім " * 100)
    assert cut.lines[-1].endswith(f"мұғалім {MORE}")
    assert cut.height <= PLACE["height"]


@given(st.lists(words, min_size=1, max_size=30).map(" ".join))
@example("а" * 300)
@example(" № 1 ")
def test_whatever_the_words_nothing_leaves_its_place(text: str) -> None:
    found = _set(text)
    measure = face(BOLD, found.size).getlength
    assert max(map(measure, found.lines)) <= PLACE["width"]
    assert found.height <= PLACE["height"]
    if found.size > PLACE["smallest"]:
        assert _as_typed(" ".join(found.lines)) == _as_typed(text)
