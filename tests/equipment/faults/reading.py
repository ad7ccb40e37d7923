"""Faults met while a file is read: name, encoding, shape, keys, values."""

from __future__ import annotations

from makers import KAZAKH_STORY, RUSSIAN_STORY

from faults.making import (
    DAY,
    KK,
    PRACTICES,
    RU,
    STANDFIRST_RU,
    STATUS,
    TITLE_KK,
    TITLE_RU,
    Fault,
    new,
    recoded,
    renamed,
    swap,
)

READING = (
    Fault(
        name="colon-in-headline",
        spoil=swap(RU, TITLE_RU, "title: Внимание: зона повышенного мастерства"),
        code="yaml-colon",
        at=RU,
        line="title: Внимание",
    ),
    Fault(
        name="broken-bracket",
        spoil=swap(RU, PRACTICES, "practices: [networks"),
        code="yaml",
        at=RU,
        line="practices: [networks",
    ),
    Fault(
        name="key-twice",
        spoil=swap(RU, DAY, f"{DAY}\norder: 77"),
        code="duplicate-key",
        at=RU,
        line="order: 77",
    ),
    Fault(
        name="octal-order",
        spoil=swap(RU, "order: ", "order: 0"),
        code="bad-value",
        at=RU,
        line="order: 0",
    ),
    Fault(
        name="day-of-the-calendar",
        spoil=swap(RU, DAY, "published: 31.13.2025"),
        code="bad-value",
        at=RU,
        line="31.13.2025",
    ),
    Fault(
        name="unknown-status",
        spoil=swap(RU, STATUS, "status: publik"),
        code="bad-value",
        at=RU,
        line="status: publik",
    ),
    Fault(
        name="unknown-language",
        spoil=swap(RU, "printed_in: kk", "printed_in: kz"),
        code="bad-value",
        at=RU,
        line="printed_in: kz",
    ),
    Fault(
        name="empty-headline",
        spoil=swap(RU, TITLE_RU, 'title: ""'),
        code="bad-value",
        at=RU,
        line='title: ""',
    ),
    Fault(
        name="unknown-key",
        spoil=swap(RU, STATUS, f"{STATUS}\nstandfrist: Тест"),
        code="unknown-key",
        at=RU,
        line="standfrist",
    ),
    Fault(
        name="slug-in-facts",
        spoil=swap(RU, STATUS, f"{STATUS}\nslug: another"),
        code="unknown-key",
        at=RU,
        line="slug: another",
    ),
    Fault(
        name="no-standfirst",
        spoil=swap(RU, f"{STANDFIRST_RU}\n", ""),
        code="missing-key",
        at=RU,
        line="---",
    ),
    Fault(
        name="country-code",
        spoil=renamed(KK, "content/articles/{slug}.kz.md"),
        code="unknown-lang",
        at="content/articles/{slug}.kz.md",
        also=(("half-missing", RU),),
    ),
    Fault(
        name="cyrillic-name",
        spoil=new("content/articles/көше.kk.md", f"---\n{TITLE_KK}\n---\n\n{KAZAKH_STORY}"),
        code="bad-name",
        at="content/articles/көше.kk.md",
        also=(
            ("missing-key", "content/articles/көше.kk.md"),
            ("no-section", "content/articles/көше.kk.md"),
        ),
    ),
    Fault(
        name="capital-name",
        spoil=renamed(KK, "content/articles/{slug}.KK.md"),
        code="bad-name",
        at="content/articles/{slug}.KK.md",
        also=(("half-missing", RU),),
    ),
    Fault(
        name="no-facts",
        spoil=new(RU, RUSSIAN_STORY),
        code="no-facts",
        at=RU,
        line="Весной",
    ),
    Fault(
        name="facts-not-closed",
        spoil=new(RU, f"---\n{TITLE_RU}\n{RUSSIAN_STORY}"),
        code="no-facts",
        at=RU,
        line="Весной",
        also=(("missing-key", RU), ("no-section", RU)),
    ),
    Fault(name="empty-file", spoil=new(RU, " \n\n"), code="empty-file", at=RU, line=" "),
    Fault(
        name="cp1251", spoil=recoded(RU, "cp1251"), code="not-utf-8", at=RU, line="title: "
    ),
    Fault(name="utf-16", spoil=recoded(RU, "utf-16"), code="not-utf-8", at=RU, line="-"),
    Fault(name="binary", spoil=new(RU, b"---\n\x00\x01"), code="not-text", at=RU, line="\x00"),
)  # fmt: skip
