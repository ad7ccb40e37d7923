"""Slips of the pen in the facts of an article: in the signs of YAML, and in keys.

Where the message holds the mended line, a test puts it into the file and finds nothing to say.
"""

from __future__ import annotations

from faults.making import (
    AUTHORS,
    DAY,
    PAIR,
    PRACTICES,
    REGION,
    RU,
    STANDFIRST_RU,
    STATUS,
    TITLE_RU,
    Fault,
    both,
    swap,
)

_TEXT = "Учиться вместе с соседями"
_NOTE = f"{DAY}\ncorrections:\n  - date: 2026-11-24\n    note: "


def _line(name: str, old: str, new: str, code: str = "yaml", **facts: object) -> Fault:
    """The Russian file with ``new`` in place of ``old``; the fault is told in its first line."""
    line = new.split("\n")[0]
    return Fault(name=name, spoil=swap(RU, old, new), code=code, at=RU, **{"line": line, **facts})  # type: ignore[arg-type]


def _title(name: str, value: str, code: str = "yaml", **facts: object) -> Fault:
    return _line(name, TITLE_RU, f"title: {value}", code, **facts)


def _item(name: str, *lines: str, told: int = 0) -> Fault:
    """Both files with such a list; the fault is in one of its lines."""
    return Fault(
        name=name,
        spoil=swap(PAIR, DAY, "\n".join((DAY, "corrections:", *lines))),
        code="yaml",
        at=RU,
        line=lines[told],
        also=(("yaml", f"content/articles/{name}.kk.md"),),
    )


SLIPS = (
    # A text that is cut, or shows signs of its own.
    _title("cut-text", "Школа # 1", "text-cut"),
    _title("cut-word", "Школа #1", "text-cut"),
    _title("cut-at-once", "#школа", "text-cut"),
    _line(
        "cut-below",
        STANDFIRST_RU,
        "standfirst: Учителя двух школ\n  готовили уроки # сообща",
        "text-cut",
        line="# сообща",
    ),
    _line(
        "colon-below",
        STANDFIRST_RU,
        "standfirst: Учителя двух школ\n  решили: вместе",
        "yaml-colon",
        line="решили: вместе",
    ),
    _line(
        "marks-over-lines",
        STANDFIRST_RU,
        "standfirst: “Учителя двух школ\n  готовили уроки”",
        "marks",
    ),
    # Items of a list that are not below each other.
    _item("item-without-hyphen", "  date: 2026-11-24", "    note: Мектеп"),
    _item("key-too-far-left", "  - date: 2026-11-24", "   note: Мектеп", told=1),
    _item("key-too-far-right", "  - date: 2026-11-24", "      note: Мектеп", told=1),
    _item("key-of-an-item-after-tab", "  - date: 2026-11-24", "\tnote: Мектеп", told=1),
    _item(
        "further-item-without-hyphen",
        "  - date: 2026-11-24",
        "    note: Мектеп",
        "    date: 2026-11-25",
        "    note: Мектеп",
        told=2,
    ),
    _title("quotation-inside", '"Школа "Жас" и соседи"'),
    _title("apostrophe-inside", "'О'Генри и школа'"),
    Fault(
        name="cut-in-a-record",
        spoil=swap(PAIR, DAY, f"{_NOTE}Мектеп # 1"),
        code="text-cut",
        at=RU,
        line="note: ",
        also=(("text-cut", "content/articles/cut-in-a-record.kk.md"),),
    ),
    _title("curly-marks", f"“{_TEXT}”", "marks"),
    _title("low-marks", f"„{_TEXT}“", "marks"),
    _title("marks-of-two-kinds-in-a-title", f'“{_TEXT}"', "marks"),
    _title("marks-of-print-and-straight", f'«{_TEXT}"', "marks"),
    _title("straight-and-curly-mark", f'"{_TEXT}”', "marks"),
    _title("single-and-double-mark", f"'{_TEXT}\"", "marks"),
    _title("mark-at-the-end", f'{_TEXT}"', "marks"),
    _title("mark-at-the-beginning", f"“{_TEXT}", "marks"),
    _title("inches", f"″{_TEXT}″", "marks"),
    _title("single-marks", f"‘{_TEXT}’", "marks"),
    _title("code-of-html", "&laquo;Учиться&raquo; вместе", "entity"),
    _title("code-inside", "Учиться&nbsp;вместе", "entity"),
    _title("code-in-quotation", '"Учиться &#171;вместе&#187;"', "entity"),
    _title("colon-at-the-end", "Учиться вместе:", "yaml-colon"),
    _title("sign-first", f"%{_TEXT}"),
    _title("star-first", f"**{_TEXT}**"),
    _title("hyphen-first", f"- {_TEXT}"),
    _title("name-of-yaml", f"&a {_TEXT}"),
    _title("type-of-yaml", f"!!str {_TEXT}"),
    _title("group-of-yaml", "{Учиться: вместе}"),
    _title("quotation-open", f'"{_TEXT}'),
    _title("quotation-early", '"Учиться" вместе с соседями'),
    _title("quotation-twice", f'""{_TEXT}""'),
    _title("backslash", r'"Учиться вместе \с соседями"'),
    _title(
        "text-at-the-edge",
        "Учиться\nвместе с соседями",
        line="вместе с соседями",
    ),
    # Keys and their colons.
    _line("glued-colon", "order: ", "order:"),
    _line("no-break-space", STATUS, "status:\u00a0published"),
    _line("semicolon", STATUS, "status; published"),
    _line("semicolon-alone", STATUS, "status;"),
    _line("equals-sign", REGION, 'region = "akmola"'),
    _line("wide-colon", REGION, "region： akmola"),
    _line("colon-twice", REGION, "region:: akmola"),
    _line("dash-for-colon", REGION, "region – akmola"),
    _line("no-colon", REGION, "region akmola"),
    _line("capital-key", TITLE_RU, f'Title: "{_TEXT}"'),
    _line("look-alike-key", DAY, "рublished: 2026-11-23"),
    _line("half-a-key", STATUS, "sтatus: published"),
    _line("key-as-heard", STATUS, "статус: published"),
    _line(
        "key-in-kazakh",
        TITLE_RU,
        f'тақырып: "{_TEXT}"',
        "unknown-key",
        also=(("missing-key", RU),),
    ),
    _line("bold-key", REGION, "**region:** akmola"),
    _line("indented-key", REGION, "  region: akmola", line="  region"),
    _line("key-after-tab", REGION, "\tregion: akmola", line="\tregion"),
    _line("key-after-hyphen", REGION, "- region: akmola"),
    _line("note-of-programmers", STATUS, f"{STATUS}\n// сверено", line="// сверено"),
    # Lists, and values of one word.
    _line("list-not-closed", AUTHORS, "authors: [aygul-omarova"),
    _line("quotation-in-a-list", AUTHORS, "authors: ['aygul-omarova]"),
    _line("list-as-item", AUTHORS, "authors: - aygul-omarova"),
    _line("list-with-a-gap", AUTHORS, "authors: [, aygul-omarova]"),
    _line("list-as-text", AUTHORS, "authors: aygul-omarova", "bad-value"),
    _line("list-in-round-brackets", PRACTICES, "practices: (networks)", "bad-value"),
    _line("list-without-commas", PRACTICES, "practices: [networks digital]", "bad-value"),
    _line("list-with-a-semicolon", PRACTICES, "practices: [networks;]", "bad-value"),
    _line("text-as-list", REGION, "region: [akmola]", "bad-value"),
    _line("bullets", PRACTICES, "practices:\n  • networks", line="  • networks"),
    _line("hyphens-glued", PRACTICES, "practices:\n  -networks", line="  -networks"),
    _line("sign-behind", STATUS, "status: published."),
    _line("marks-around", STATUS, "status: «published»"),
    Fault(
        name="two-slips",
        spoil=both(
            swap(RU, STATUS, "status;published"),
            swap(RU, PRACTICES, "practices: [networks"),
        ),
        code="yaml",
        at=RU,
        line="status;",
    ),
)  # fmt: skip
