"""Days, photos and corrections of an article, and the marks around its facts."""

from __future__ import annotations

from makers import RUSSIAN_STORY

from faults.making import DAY, KK, PAIR, PRACTICES, RU, Fault, both, new, photo, swap

_FIRST, _LAST = "---\ntitle", f"{DAY}\n---\n"


def _day(name: str, written: str) -> Fault:
    line = f"published: {written}"
    return Fault(name=name, spoil=swap(RU, DAY, line), code="bad-value", at=RU, line=line)


def _correction(name: str, records: str, code: str, line: str) -> Fault:
    """Both files of the pair with ``records``; told in both."""
    return Fault(
        name=name,
        spoil=swap(PAIR, DAY, f"{DAY}\ncorrections:\n{records}"),
        code=code,
        at=RU,
        line=line,
        also=((code, KK),),
    )


def _photo(name: str, old: str, new: str, code: str) -> Fault:
    also = (("photos-differ", RU), ("photos-differ", KK))
    return Fault(name=name, spoil=photo(old, new), code=code, at=RU, line=new, also=also)


def _marks(name: str, old: str, new: str, line: str) -> Fault:
    return Fault(name=name, spoil=swap(RU, old, new), code="no-facts", at=RU, line=line)


VALUES = (
    _day("day-with-dots", "25.11.2026"),
    _day("day-with-slashes", "25/11/2026"),
    _day("day-in-words", "25 ноября 2026"),
    _day("day-in-kazakh", "2026 жылғы 25 қараша"),
    _day("day-without-zero", "2026-1-5"),
    _day("day-that-is-none", "31.11.2026"),
    Fault(
        name="year-20",
        spoil=swap(RU, DAY, "published: 0020-11-23"),
        code="day-doubtful",
        at=RU,
        line="0020",
        also=(("published-apart", RU),),
    ),
    Fault(
        name="year-2206",
        spoil=swap(RU, DAY, "published: 2206-11-23"),
        code="day-doubtful",
        at=RU,
        line="2206",
        also=(("published-apart", RU),),
    ),
    _correction(
        "correction-early",
        "  - date: 2026-11-01\n    note: Мектеп",
        "correction-early",
        "  - date: 2026-11-01",
    ),
    _correction("correction-without-note", "  - date: 2026-11-24", "bad-value", "  - date"),
    _correction(
        "correction-alone",
        "  date: 2026-11-24\n  note: Мектеп",
        "bad-value",
        "corrections:",
    ),
    Fault(
        name="no-practice",
        spoil=swap(PAIR, PRACTICES, "practices: []"),
        code="practices-number",
        at=RU,
        line="practices: []",
        also=(("practices-number", KK),),
    ),
    Fault(
        name="letters-in-two-signs",
        spoil=swap(RU, "Осенью они", "Осенью семе\u0438\u0306ные"),
        code="two-signs",
        at=RU,
        line="Осенью",
    ),
    Fault(
        name="title-in-two-signs",
        spoil=swap(RU, "Учиться вместе", "Учиться с Але\u0438\u0306"),
        code="two-signs",
        at=RU,
        line="title:",
    ),
    _photo("alt-of-the-country", '      kk: "Сынып"', '      kz: "Сынып"', "bad-value"),
    _photo(
        "alt-in-the-other",
        '"Сынып"',
        '"Учителя школы и их соседи"',
        "other-language",
    ),
    _photo("credit-with-code", '"А. Омарова"', '"&copy; А. Омарова"', "entity"),
    _photo("called-in-russian", "called-in-russian.jpg", "Урок в классе.JPG", "photo-name"),
    _photo("photo-of-a-phone", "photo-of-a-phone.jpg", "IMG_2020.HEIC", "photo-kind"),
    _photo("with-folder", "with-folder.jpg", "content/images/with-folder.jpg", "photo-name"),
    _photo("photo-on-a-disk", "photo-on-a-disk.jpg", r"C:\Фото\photo-on-a-disk.jpg", "photo-name"),
    _marks("dash-above", _FIRST, "———\ntitle", "———"),
    _marks("nothing-above", _FIRST, "title", "title"),
    _marks("blank-above", _FIRST, "\n---\ntitle", "---"),
    _marks("plus-above", _FIRST, "+++\ntitle", "+++"),
    _marks("dash-below", _LAST, f"{DAY}\n———\n", "———"),
    _marks("spaces-below", _LAST, f"{DAY}\n  ---\n", "  ---"),
    _marks("nothing-below", _LAST, f"{DAY}\n", "Весной"),
    Fault(
        name="text-without-facts",
        spoil=new(RU, f"Учиться вместе\n\n{RUSSIAN_STORY}"),
        code="no-facts",
        at=RU,
        line="Учиться",
    ),
    Fault(
        name="all-in-one-record",
        spoil=both(
            photo('    credit: "А. Омарова"', "    credit: []\n    autor: x"),
            swap(RU, "consent: \"2020\"", "consent:"),
        ),
        code="bad-value",
        at=RU,
        line="    autor",
        also=(("yaml", RU),),
    ),
)  # fmt: skip
