"""What people type in place of a key and its value, and the line as TOML has it."""

from __future__ import annotations

import string
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.reading.table_slips.line_mends import mended_line

MENDED = [
    ("id = “almaty”", 'id = "almaty"'),
    ("id = “almaty", 'id = "almaty"'),
    ("id = almaty”", 'id = "almaty"'),
    ('id = ""almaty""', 'id = "almaty"'),
    ("id = ''almaty''", 'id = "almaty"'),
    ("name.kk = «Айгүл»", 'name.kk = "Айгүл"'),
    ("name.kk = «Білімді ел» газеті", 'name.kk = "«Білімді ел» газеті"'),
    ("owner.kk = ««Өлке» ЖШС»", 'owner.kk = "«Өлке» ЖШС"'),
    ("owner.ru = ТОО «Өлке»", 'owner.ru = "ТОО «Өлке»"'),
    ('owner.ru = "ТОО «Өлке»', 'owner.ru = "ТОО «Өлке»"'),
    ('name.kk = "Айгүл”', 'name.kk = "Айгүл"'),
    ("name.kk = „Айгүл“", 'name.kk = "Айгүл"'),
    ("name.kk = „…“", 'name.kk = "…"'),
    ("kind = school  # мектеп", 'kind = "school"  # мектеп'),
    ("title.kk = Мектеп # 1", 'title.kk = "Мектеп # 1"'),
    ('id = "almaty', 'id = "almaty"'),
    ('id = "almaty  # ескертпе', 'id = "almaty"  # ескертпе'),
    ('id = almaty"', 'id = "almaty"'),
    ("about.kk = Мектептер бірге.", 'about.kk = "Мектептер бірге."'),
    ('name.kk = "газета "Білімді ел""', 'name.kk = "газета «Білімді ел»"'),
    ('name.kk = ""Білімді ел" газеті"', 'name.kk = "«Білімді ел» газеті"'),
    ('name.kk = "№5 "Өрлеу" орталығы"', 'name.kk = "№5 «Өрлеу» орталығы"'),
    ('name.kk = "Өлке" газетінің "Айна"', 'name.kk = "«Өлке» газетінің «Айна»"'),
    ("name.kk = 'д'Артаньян'", 'name.kk = "д\'Артаньян"'),
    ("name.kk = \"abc'", 'name.kk = "abc"'),
    ('file = "C:\\фото\\x.jpg"', 'file = "C:/фото/x.jpg"'),
    ('file = "C:\\фото\\"', 'file = "C:/фото"'),
    ("file = C:\\фото\\x.jpg", 'file = "C:/фото/x.jpg"'),
    ("lat = 53,284", "lat = 53.284"),
    ("lat = 53.284°", "lat = 53.284"),
    ("lat = 05.2", "lat = 5.2"),
    ("lat = .5", "lat = 0.5"),
    ("lat = −53.2", "lat = -53.2"),
    ("lat = 52.1.", "lat = 52.1"),
    ("value = 43%", "value = 43"),
    ("value = 12 000", "value = 12000"),
    ("value = 1 200 000,5", "value = 1200000.5"),
    ("south = 40 градусов", "south = 40  # градусов"),
    ("unit.kk = 12 мектеп", 'unit.kk = "12 мектеп"'),
    ("published = 23.11.2026", "published = 2026-11-23"),
    ("published = 2026-1-5", "published = 2026-01-05"),
    ("published = 2026/11/23", "published = 2026-11-23"),
    ("printed_years = 2020–2021", 'printed_years = "2020–2021"'),
    ('id "almaty"', 'id = "almaty"'),
    *((f"id {letter}ral", f'id = "{letter}ral"') for letter in string.ascii_lowercase),
    ("id: almaty", 'id = "almaty"'),
    ('id == "x"', 'id = "x"'),
    ('id => "x"', 'id = "x"'),
    ('id – "x"', 'id = "x"'),
    ('nаme.kk = "x"', 'name.kk = "x"'),
    ('“id” = "x"', 'id = "x"'),
    ('"name.kk" = "x"', 'name.kk = "x"'),
    ('name,kk = "x"', 'name.kk = "x"'),
    ('name kk = "x"', 'name.kk = "x"'),
    ('name.kk. = "x"', 'name.kk = "x"'),
    ('id = "almaty",', 'id = "almaty"'),
    ('id = "almaty";', 'id = "almaty"'),
    ('id = "almaty".', 'id = "almaty"'),
    ("// комментарий", "# комментарий"),
    ("-- комментарий", "# комментарий"),
    ('kind = "school" // мектеп', 'kind = "school"  # мектеп'),
    ('id\u00a0= "x"', 'id = "x"'),
    ('id =\u200b"x"', 'id = "x"'),
    ('kinds = (“a”, "b")', 'kinds = ["a", "b"]'),
    ('kinds = "a", "b"', 'kinds = ["a", "b"]'),
    ('kinds = ["a",\u00a0"b"]', 'kinds = ["a", "b"]'),
    ("name.kk = 5", 'name.kk = "5"'),
    ("name.kk = 5%", 'name.kk = "5%"'),
    ("kinds = a; b", 'kinds = ["a", "b"]'),
    ("kinds = {a, b}", 'kinds = ["a", "b"]'),
    ("kinds = (a)", 'kinds = ["a"]'),
    ("kinds = [“a”; 'b-1']", 'kinds = ["a", "b-1"]'),
    ("name.ru = al-1, al-2", 'name.ru = "al-1, al-2"'),
    ("name.kk = 53,2", 'name.kk = "53,2"'),
    ("; комментарий", "# комментарий"),
    ("/* комментарий */", "# комментарий"),
    ("  <!-- комментарий -->  ", "# комментарий"),
    ("% комментарий", "# комментарий"),
    ('id := "x"', 'id = "x"'),
    ('id -> "x"', 'id = "x"'),
    ("id — x", 'id = "x"'),
    ("id - x", 'id = "x"'),
    ("  id x", '  id = "x"'),
    ("name.kk «x y»", 'name.kk = "x y"'),
    ("lat 5", "lat = 5"),
    ("lat 5 y", "lat = 5  # y"),
    ("«lat» = 5", "lat = 5"),
    ('name, kk = "x"', 'name.kk = "x"'),
    ('id = "x" y', 'id = "x"  # y'),
    ('id = "x" 5', 'id = "x"  # 5'),
    ('id = "x" -- y', 'id = "x"  # y'),
    ("lat = 5  // y", "lat = 5  # y"),
    ("lat = -5.2 y", "lat = -5.2  # y"),
    ("published = 2026-11-23 y", "published = 2026-11-23  # y"),
    ("published = “23.11.2026”", "published = 2026-11-23"),
    ("published = 23/11/2026.", "published = 2026-11-23"),
    ("published = 23.11.2026 г.", 'published = "23.11.2026 г."'),
    ("lat = +5", "lat = 5"),
    ("lat = –05.50", "lat = -5.50"),
    ("lat = 5,", "lat = 5"),
    ("lat = 5.", "lat = 5.0"),
    ("lat = ,5", "lat = 0.5"),
    ("lat = 0,0 N", "lat = 0.0"),
    ("lat = 5° с. ш.", "lat = 5"),
    ("lat = N51°10'48\"", "lat = 51.18"),
    ("lat = 51° 10′", "lat = 51.1667"),
    ("lat = 51°10,5′ E", "lat = 51.175"),
    ('lat = "51°10′48″"', "lat = 51.18"),
    ("lat = 50°0′0″", "lat = 50"),
    ("lat = 51°10'48''", "lat = 51.18"),
    ("lat = 1 0000", 'lat = "1 0000"'),
    ("lat = .", 'lat = "."'),
    ("kind = a # b", 'kind = "a" # b'),
    ('kind = "a"; # b', 'kind = "a" # b'),
    ("kind = a, # b", 'kind = "a" # b'),
    ('kinds = ["a"];', 'kinds = ["a"]'),
    ("name.kk = «x", 'name.kk = "«x"'),
    ("name.kk = x»", 'name.kk = "x"'),
    ("name.kk = «x «y»»", 'name.kk = "x «y»"'),
    ("name.kk = «x» «y»", 'name.kk = "«x» «y»"'),
    ('name.kk = "x" y "z"', 'name.kk = "«x» y «z»"'),
    ('name.kk = "x y" z', 'name.kk = "«x y» z"'),
    ('name.kk = x "y"', 'name.kk = "x «y»"'),
    ('name.kk = "x"y"', 'name.kk = "«x»y"'),
    ("name.kk = 'x\"", 'name.kk = "x"'),
    ("file = 'C:\\x", 'file = "C:/x"'),
    ('file = "x\\"', 'file = "x"'),
    ("name.kk = x\u00a0y", 'name.kk = "x y"'),
    ('name.kk\u00a0= "x\u00a0y"', 'name.kk = "x\u00a0y"'),
    ('name.kk = "x"\u200b', 'name.kk = "x"'),
    ('іndeх = "x"', 'index = "x"'),
    ("published = 23.11.2026x", 'published = "23.11.2026x"'),
    ("lat = 51°10′x", 'lat = "51°10′x"'),
    ("lat = 151°10′", "lat = 151.1667"),
    ("kinds = x, y", 'kinds = ["x", "y"]'),
    ("name.kk = -5", 'name.kk = "-5"'),
]


@pytest.mark.parametrize(("line", "mended"), MENDED)
def test_a_line_as_it_should_be(line: str, mended: str) -> None:
    fresh, message = mended_line(line)
    assert fresh == mended
    assert "%(mended)s" in message


def test_of_two_slips_in_a_line_the_first_is_named() -> None:
    fresh, message = mended_line("lat: 5,2")
    assert fresh == "lat = 5.2" and "stands the sign =" in message


def test_of_marks_is_told_who_wrote_any() -> None:
    assert "marks inside it" not in mended_line("kind = box")[1]
    assert "marks inside it" in mended_line("kind = «box»")[1]


@pytest.mark.parametrize("line", ["id x y", "= x", "id", "a b = 5", "a/b = 5", "name.KK = [x]",
                                  "note.kk =", 'аты = "x"', "мәтіннің жалғасы", "this is a note",
                                  "published = 31.13.2026", "= 5", "", "[x]", 'about.kk = """',
                                  "about.kk = '''", "about.kk = „“", 'kind = "«"»',
                                  'naïve = "x"'])  # fmt: skip
def test_a_line_that_nobody_can_mend(line: str) -> None:
    assert mended_line(line) == ("", "")


_KEYS = st.sampled_from(["id", "name.kk", "lat", "published", "kind"])
_SIGNS = st.sampled_from([" = ", "=", ": ", " ", " - ", " == "])
_VALUES = st.text("ab әж01.,-\"'“”«»#=[]\\\u00a0", max_size=12)


@given(_KEYS, _SIGNS, _VALUES)
def test_what_is_offered_can_be_read(key: str, sign: str, value: str) -> None:
    """Whatever was typed: the line that is offered is TOML, and has the key that was meant."""
    fresh, _message = mended_line(f"{key}{sign}{value}")
    if fresh.lstrip("# "):
        read = tomllib.loads(fresh)
        assert fresh.startswith("#") or key.partition(".")[0] in read or not fresh.startswith(key)
