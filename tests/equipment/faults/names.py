"""Names of files as people and programs give them."""

from __future__ import annotations

import unicodedata

from faults.making import KK, RU, Fault, new, renamed

_ARTICLES = "content/articles/"


def _renamed(name: str, called: str, code: str = "bad-name", *, is_twin: bool = True) -> Fault:
    """The Russian file of the pair called otherwise."""
    at = f"{_ARTICLES}{called}"
    also = () if is_twin else (("half-missing", KK),)
    return Fault(name=name, spoil=renamed(RU, at), code=code, at=at, also=also)


def _beside(name: str, path: str, code: str) -> Fault:
    return Fault(name=name, spoil=new(path, b"\x01"), code=code, at=path)


def _copy(name: str, called: str) -> Fault:
    """A second copy beside the Russian file."""
    path = f"{_ARTICLES}{called}"
    also = (("no-facts", path),)
    return Fault(name=name, spoil=new(path, b"\x01"), code="bad-name", at=path, also=also)


NAMES = (
    _renamed("capital-language", "{slug}.RU.md"),
    _renamed("language-by-hyphen", "{slug}-ru.md"),
    _renamed("language-in-three", "{slug}.rus.md"),
    _renamed("name-in-russian", "Имя по-русски.ru.md", is_twin=False),
    _renamed("name-of-a-mac", f"{unicodedata.normalize('NFD', 'Алей')}.ru.md", is_twin=False),
    _renamed("name-too-long", f"{'uzyn-' * 40}at.ru.md", is_twin=False),
    _renamed("name-with-line", "a\nb.ru.md", is_twin=False),
    _renamed("no-language", "{slug}.md", is_twin=False),
    _renamed("device", "con.ru.md", is_twin=False),
    _renamed("text-ending", "{slug}.ru.md.txt", "file-kind", is_twin=False),
    _renamed("full-stop-ending", "{slug}.ru.md.", "file-kind", is_twin=False),
    _renamed("no-ending", "{slug}.ru", "file-kind", is_twin=False),
    _renamed("capital-ending", "{slug}.ru.MD", "file-case", is_twin=False),
    _renamed("backup-alone", "{slug}.ru.md.bak", "file-copy", is_twin=False),
    _copy("copied", "copied (1).ru.md"),
    _copy("copied-in-russian", "copied-in-russian - копия.ru.md"),
    _copy("copied-in-kazakh", "copied-in-kazakh.ru — көшірме.md"),
    _beside("copied-as-text", f"{_ARTICLES}copied-as-text.ru.txt", "file-kind"),
    _beside("document", f"{_ARTICLES}document.ru.docx", "file-kind"),
    _beside("picture-in-russian", "content/images/Урок в классе 2.JPG", "photo-name"),
    _beside("picture-of-a-phone", "content/images/IMG_1.HEIC", "photo-kind"),
    _beside("picture-as-pdf", "content/images/skan.pdf", "photo-kind"),
    _beside("picture-as-document", "content/images/foto.docx", "photo-kind"),
    _beside("picture-with-two-endings", "content/images/klass.jpg.jpg", "photo-name"),
    _beside("copied-table", "content/data/practices (1).toml", "file-unknown"),
)
