"""inv archive: everything that only publishing makes, on this computer."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.archive import archive
from desk.outputs import made_when_publishing


def test_books_are_made_told_and_kept(
    small_site: object, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR_LANG", "ru")
    monkeypatch.setenv("SITEURL", "https://press.example")
    site: Path = small_site()  # type: ignore[operator]
    assert archive(site)
    said = capsys.readouterr().out
    for name in ("kis-2020-kk.epub", "kis-2020-ru.epub", "kis-2020-kk.pdf", "kis-2020-ru.pdf"):
        assert f"Создаётся books/{name} …" in said
        assert f"output/books/{name}: " in said
        assert (site / "output" / "books" / name).stat().st_size > 20_000
    first = (site / "output/books/kis-2020-ru.pdf").read_bytes()
    assert archive(site)
    assert "Создаётся books/" not in capsys.readouterr().out  # nothing has changed
    assert (site / "output/books/kis-2020-ru.pdf").read_bytes() == first


def test_an_issue_with_errors_gets_no_archive(
    small_site: object, capsys: pytest.CaptureFixture[str]
) -> None:
    site: Path = small_site({"content/articles/aral.kk.md": "---\ntitle: x\n"})  # type: ignore[operator]
    assert not archive(site)
    assert not (site / "output").exists()


def test_it_names_what_publishing_alone_makes(project: Path) -> None:
    assert {"books", "bundle"} <= made_when_publishing(project)
    assert not {"articles", "patterns"} & made_when_publishing(project)
