"""Slips of the hand in the editors' tables, which TOML does not forgive."""

from __future__ import annotations

from makers import Files

from faults.making import AUTHOR, DATA, PLACE, Fault, both, new, row, swap

AUTHORS, PLACES, ISSUE = DATA + "authors.toml", DATA + "places.toml", DATA + "issue.toml"


def _author(name: str, old: str, wrong: str, line: str = "", *, code: str = "table-unreadable",
            also: tuple[tuple[str, str], ...] = ()) -> Fault:  # fmt: skip
    """A row of an author with a slip; ``line`` is a text in the line that is told."""
    assert old in AUTHOR
    return Fault(
        name=name,
        spoil=row("authors.toml", AUTHOR.replace(old, wrong)),
        code=code,
        at=AUTHORS,
        line=line or wrong,
        also=also,
    )


def _header(name: str, wrong: str, *, code: str = "table-unreadable") -> Fault:
    """A row with a slip in its header, which is found by the note beside it."""
    text = AUTHOR.replace('"{slug}"', '"{slug}-row"').replace("[[author]]", f"{wrong}  # {name}")
    return Fault(
        name=name, spoil=row("authors.toml", text), code=code, at=AUTHORS, line=f"# {name}"
    )


def _place(name: str, old: str, wrong: str) -> Fault:
    text = PLACE + "lat = 51.7\nlon = 71.3\n"
    assert old in text
    return Fault(
        name=name,
        spoil=row("places.toml", text.replace(old, wrong)),
        code="table-unreadable",
        at=PLACES,
        line=wrong,
    )


def _without_header(files: Files, slug: str) -> None:
    """A row below another one, whose header was forgotten."""
    first = AUTHOR.replace("{slug}", f"{slug}-before").replace("Асан", "Асылбек")
    second = AUTHOR.replace("{slug}", slug).replace("[[author]]\n", "\n")
    files[AUTHORS] = f"{files[AUTHORS]!s}\n{first}{second}"


TABLE_SLIPS = (
    _author("curly-quotes", 'given.kk = "Асан"', "given.kk = “Асан”"),
    _author("marks-of-two-kinds", 'given.kk = "Асан"', 'given.kk = „Асан"'),
    _author("no-quotes", 'given.kk = "Асан"', "given.kk = Асан"),
    _author("open-quotes", 'given.kk = "Асан"', 'given.kk = "Асан\n', 'given.kk = "Асан'),
    _author("quotes-inside", 'post.kk = "директор"', 'post.kk = ""Өлке" газетінің директоры"'),
    _author("no-equals-sign", 'given.kk = "Асан"', 'given.kk "Асан"'),
    _author("colon-for-equals", 'given.kk = "Асан"', 'given.kk: "Асан"'),
    _author("comma-at-the-end", 'given.kk = "Асан"', 'given.kk = "Асан",'),
    _author("backslash-in-table", 'post.kk = "директор"', 'post.kk = "директор\\мұғалім"'),
    _author("cyrillic-in-key", "post.kk", "рost.kk"),
    _author("key-of-table-in-kazakh", "given.kk", "аты.kk", also=(("bad-value", AUTHORS),)),
    _author("comma-in-key", "given.kk", "given,kk"),
    _author("no-break-space-in-table", "post.kk =", "post.kk\u00a0="),
    _author("note-of-slashes", 'post.kk = "директор"', '// ескертпе\npost.kk = "директор"',
            "// ескертпе"),
    _author("note-after-value", 'post.kk = "директор"', 'post.kk = "директор" бұрынғы'),
    _author("no-value", 'given.kk = "Асан"', "given.kk ="),
    _author("two-values", 'given.kk = "Асан"', 'given.kk = "Асан"\ngiven.kk = "Асель"',
            'given.kk = "Асель"'),
    _author("two-keys-in-a-line", 'given.kk = "Асан"\n', 'given.kk = "Асан" ',
            'given.kk = "Асан" given.ru'),
    _author("text-over-two-lines", 'post.kk = "директор"', 'post.kk = "директор\nжәне мұғалім"',
            'post.kk = "директор'),
    _author("conflict-in-table", 'given.kk = "Асан"',
            '<<<<<<< HEAD\ngiven.kk = "Асан"\n=======\ngiven.kk = "Асен"\n>>>>>>> other',
            "<<<<<<< HEAD"),
    _header("one-bracket", "[author]]"),
    _header("no-brackets", "author"),
    _header("single-brackets", "[author]"),
    _author("key-beside-header", "[[author]]\n", "[[author]] ", 'id = "key-beside-header"'),
    Fault(
        name="header-forgotten",
        spoil=_without_header,
        code="table-unreadable",
        at=AUTHORS,
        line='id = "header-forgotten"',
        also=(("same-name", AUTHORS),),
    ),
    _header("rows-of-another-name", "[[authors]]", code="unknown-key"),
    _author("key-in-capitals", "given.kk", "Post.kk", code="unknown-key",
            also=(("bad-value", AUTHORS),)),
    _author("half-of-the-country", "given.kk", "given.kz", code="bad-value"),
    _author("half-with-a-hyphen", "given.kk", "given-kk", code="unknown-key",
            also=(("bad-value", AUTHORS),)),
    _author("number-for-a-text", 'post.kk = "директор"', "post.kk = 5", code="bad-value"),
    _author("letter-in-two-signs", 'post.kk = "директор"', 'post.kk = "бұрынғы оқытушы и\u0306"',
            code="two-signs"),
    _place("guillemets", 'name.kk = "Ауыл"', "name.kk = «Ауыл»"),
    _place("kind-without-quotes", 'kind = "village"', "kind = village"),
    _place("comma-in-a-number", "lat = 51.7", "lat = 51,7"),
    _place("degrees-and-minutes", "lat = 51.7", "lat = 51°42′00″ с. ш."),
    _place("degrees-in-words", "lat = 51.7", "lat = 51,7° с.ш."),
    _place("degrees-with-a-sign", "lat = 51.7", "lat = 51.7°"),
    Fault(
        name="list-of-table-without-commas",
        spoil=swap(ISSUE, '["oblast", "city"]', '["oblast" "city"]'),
        code="table-unreadable",
        at=ISSUE,
        line="region_kinds",
    ),
    Fault(
        name="list-of-table-not-closed",
        spoil=swap(ISSUE, '["village", "district"]', '["village", "district"'),
        code="table-unreadable",
        at=ISSUE,
        line="place_kinds",
    ),
    Fault(
        name="day-of-the-issue",
        spoil=swap(ISSUE, "published = 2026-11-23", "published = 23.11.2026"),
        code="table-unreadable",
        at=ISSUE,
        line="23.11.2026",
    ),
    Fault(
        name="header-of-a-group",
        spoil=swap(ISSUE, "[country]", "[country"),
        code="table-unreadable",
        at=ISSUE,
        line="[country",
    ),
    Fault(
        name="group-without-header",
        spoil=swap(ISSUE, "[contact]\n", ""),
        code="missing-key",
        at=ISSUE,
        line="email =",
    ),
    Fault(
        name="table-of-another-name",
        spoil=both(new(DATA + "author.toml", AUTHOR.replace("{slug}", "asan-asanov"))),
        code="file-unknown",
        at=DATA + "author.toml",
    ),
)  # fmt: skip
