"""No name of a file below content/ ends in a traceback, whatever a disk or a person called it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from makers import make_buildable, miniature, write_files

from desk.building import build
from desk.mending import fix
from plugins.issue.problem import printable

_NAMES = (
    *(b"articles/\xff.ru.md", b"articles/a\nb.kk.md", b"articles/a\nb.txt", b"images/\xff.jpg"),
    *("articles/" + "я" * 124 + ".ru.md", "articles/Школа №1.ru.md", "articles/и\u0306.kk.md"),
    *("articles/CON.md", "articles/aux.kk.md", "articles/x.ru.md.", "articles/x.ru.md "),
    *("articles/.ru.md", "articles/..kk.md"),
    *("articles/~$x.docx", "articles/%(x)s.ru.md", "articles/{slug}.ru.md"),
    *("articles/x\u2028y.ru.md", "articles/x (1).ru.md", "articles/x.RU.md", "articles/x.ru.MD"),
    *("pages/index.ru.md", "images/a\nb.JPG", "images/%00.png", "data/аuthors.toml"),
    *("fulltext/c\nd.kk.md", "Thumbs.db", "desktop.ini", ".DS_Store"),
)


def test_every_odd_name_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("EDITOR_LANG", "ru")
    site = make_buildable(write_files(tmp_path, miniature()))
    content = os.fsencode(site / "content")
    story = str(miniature()["content/articles/kir.ru.md"]).encode()
    for name in _NAMES:
        path = os.path.join(content, name if isinstance(name, bytes) else name.encode())
        os.makedirs(os.path.dirname(path), exist_ok=True)
        Path(os.fsdecode(path)).write_bytes(story)
    assert not build(site, check_only=True)
    fix(site)
    said, log = capfd.readouterr()
    assert "Traceback" not in said + log
    told = {line.partition(": ошибка: ")[0] for line in said.splitlines() if ": ошибка: " in line}
    names = [name if isinstance(name, bytes) else name.encode() for name in _NAMES]
    paths = [f"content/{printable(os.fsdecode(name))}" for name in names]
    assert [path for path in paths if path not in told] == []
