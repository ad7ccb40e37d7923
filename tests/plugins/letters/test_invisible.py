"""What nobody sees is found, in every way it can be written; pictures stay."""

from __future__ import annotations

import pytest

from plugins.letters.invisible import invisible_in


@pytest.mark.parametrize(
    "code",
    [
        *(0x00AD, 0x034F, 0x061C, 0x115F, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F),
        *(0x2028, 0x202A, 0x202E, 0x2060, 0x2063, 0x2066, 0x2069, 0x206F, 0x2800, 0x3164),
        *(0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFFD, 0xE0001, 0xE0041, 0xE0100, 0x0, 0x7F, 0x85),
    ],
)
def test_signs_and_their_entities(code: int) -> None:
    for written in (chr(code), f"&#{code};", f"&#x{code:X};"):
        if code in (0x0, 0x7F, 0x85) and written.startswith("&"):
            continue  # browsers read these as other letters
        found = list(invisible_in(f"мек{written}теп"))
        assert [place for place, _sign in found] == [3], written
        assert len(found) == 1


@pytest.mark.parametrize(
    "written", ["&shy;", "&zwj;", "&zwnj;", "&lrm;", "&rlm;", "&ZeroWidthSpace;"]
)
def test_entities_by_name(written: str) -> None:
    assert len(list(invisible_in(f"мек{written}теп"))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "👩\u200d🏫 мұғалім",
        "👩🏽\u200d🏫",
        "❤\ufe0f",
        "☎\ufe0f 55",
        "1\ufe0f\u20e3",
        "👨\u200d👩\u200d👧",
        "бір\tекі\nүш",
        "5&nbsp;кг &mdash; &laquo;ә&raquo; &amp; &lt;",
        "Қ Ң Ғ Ү Ұ Һ Ә І Ө",
        "№ 5, ₸, «», –",
    ],
)
def test_what_is_seen_stays(text: str) -> None:
    assert list(invisible_in(text)) == []


def test_a_joiner_between_letters_is_no_picture() -> None:
    assert len(list(invisible_in("мек\u200dтеп"))) == 1
    assert len(list(invisible_in("👩\u200dмектеп"))) == 1
