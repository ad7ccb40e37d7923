"""Faults in links, pictures and files."""

from __future__ import annotations

from faults.making import KK, PAIR, RU, STATUS, TITLE_KK, Fault, body, both, new, photo, swap

LINKS_AND_FILES = (
    Fault(
        name="link-nowhere",
        spoil=body(RU, "Читайте [дальше](kirr.ru.md)."),
        code="link-nowhere",
        at=RU,
        line="kirr.ru.md",
    ),
    Fault(
        name="link-no-place",
        spoil=body(RU, "Читайте [дальше](kir.ru.md#part-9)."),
        code="link-no-place",
        at=RU,
        line="#part-9",
    ),
    Fault(
        name="link-script",
        spoil=body(RU, "[Нажмите](javascript:alert(1))"),
        code="link-scheme",
        at=RU,
        line="javascript",
    ),
    Fault(name="link-empty", spoil=body(RU, "[Слова]()"), code="link-empty", at=RU, line="[Слова]"),
    Fault(
        name="link-to-draft",
        spoil=both(
            swap(PAIR, STATUS, "status: draft"),
            body("content/pages/about.ru.md", "[Тут](../articles/link-to-draft.ru.md)"),
        ),
        code="link-to-draft",
        at="content/pages/about.ru.md",
        line="link-to-draft",
    ),
    Fault(
        name="picture-in-text",
        spoil=body(RU, "![Класс](class.jpg)"),
        code="picture-in-text",
        at=RU,
        line="class.jpg",
    ),
    Fault(
        name="alt-in-one-language",
        spoil=photo('      ru: "Класс"\n', ""),
        code="bad-value",
        at=RU,
        line="    alt:",
    ),
    Fault(
        name="no-credit",
        spoil=photo('    credit: "А. Омарова"\n', ""),
        code="bad-value",
        at=RU,
        line="  - file:",
    ),
    Fault(
        name="no-consent",
        spoil=photo('    consent: "2020"', '    consent: ""'),
        code="bad-value",
        at=RU,
        line='consent: ""',
    ),
    Fault(
        name="photo-missing",
        spoil=photo("file: {slug}.jpg".replace("{slug}", "photo-missing"), "file: class.jpg"),
        code="photo-missing",
        at=RU,
        line="class.jpg",
        also=(("photos-differ", KK), ("photos-differ", RU)),
    ),
    Fault(
        name="photo-undeclared",
        spoil=new("content/images/{slug}.jpg", b"\xff\xd8\xff"),
        code="photo-undeclared",
        at="content/images/{slug}.jpg",
    ),
    *(
        Fault(name=name, spoil=new(path, b"\x01"), code=code, at=path)
        for name, path, code in (
            ("text-document", "content/articles/macala.txt", "file-kind"),
            ("word-document", "content/articles/macala.docx", "file-kind"),
            ("thumbs", "content/images/Thumbs.db", "file-of-system"),
            ("editor-copy", "content/articles/kir.kk.md~", "file-copy"),
            ("word-lock", "content/~$kir.docx", "file-copy"),
            ("hidden", "content/.notes", "file-hidden"),
            ("wrong-case", "content/articles/kir.kk.MD", "file-case"),
            ("unknown-table", "content/data/author.toml", "file-unknown"),
            ("stray-picture", "content/articles/kir.jpg", "file-misplaced"),
            ("full-text-alone", "content/fulltext/kirr.kk.md", "full-text-alone"),
        )
    ),
    Fault(
        name="own-folder",
        spoil=new("content/articles/new/one.kk.md", f"---\n{TITLE_KK}\n---\n"),
        code="file-misplaced",
        at="content/articles/new/one.kk.md",
    ),
    Fault(
        name="slug-twice",
        spoil=new("content/articles/akmola/kir.kk.md", f"---\n{TITLE_KK}\n---\n"),
        code="duplicate-slug",
        at="content/articles/akmola/kir.kk.md",
    ),
)  # fmt: skip
