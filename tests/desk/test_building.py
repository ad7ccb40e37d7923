"""A build shows everything or changes nothing."""

from __future__ import annotations

import datetime
import errno
import logging
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from checkouts import bytes_of
from makers import PROJECT

from desk.building import build
from plugins.interface_text.wording import read_catalogue
from plugins.issue.language import Language

SmallSite = Callable[..., Path]
BROKEN = "---\ntitle: no end\n"
LAST_GOOD = '<body data-page-type="door">the last good page'


@pytest.fixture
def spoilt(small_site: SmallSite) -> Path:
    """A small site with a file that cannot be read, and the output of a better day."""
    site = small_site({"content/articles/broken.kk.md": BROKEN})
    (site / "output").mkdir()
    (site / "output" / "index.html").write_text(LAST_GOOD)
    return site


# What Python or we keep between builds, and git leaves out.
_KEPT = (".cache", "__pycache__")


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {*_KEPT}


def test_a_good_build_writes_both_trees(built_site: Path) -> None:
    for path in ("index.html", "404.html", "kk/index.html", "ru/index.html"):
        assert (built_site / path).is_file(), path


def test_a_failed_build_leaves_the_last_output(
    spoilt: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR_LANG", "ru")
    before = _names(spoilt)
    assert not build(spoilt)
    assert bytes_of(spoilt / "output") == {"index.html": LAST_GOOD.encode()}
    assert _names(spoilt) == before
    assert "content/articles/broken.kk.md:1:" in capsys.readouterr().out


@pytest.mark.parametrize("lang", list(Language))
def test_what_happened_is_said_in_the_editors_language(
    lang: Language,
    spoilt: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("EDITOR_LANG", lang.value)
    build(spoilt)
    message = "Nothing was built; %(output)s is as it was."
    assert read_catalogue(lang).gettext(message) % {"output": "output"} in capsys.readouterr().out


def test_the_settings_may_name_the_editors_language(
    spoilt: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("EDITOR_LANG", raising=False)
    monkeypatch.setenv("LC_ALL", "C")
    message = "Nothing was built; %(output)s is as it was."
    said = {lang: read_catalogue(lang).gettext(message) % {"output": "output"} for lang in Language}
    build(spoilt, overrides={"EDITOR_LANG": "kk"})
    told = capsys.readouterr().out
    assert said[Language.KK] in told
    assert said[Language.RU] not in told


def test_a_check_writes_nothing(small_site: SmallSite) -> None:
    site = small_site()
    before = bytes_of(site)
    assert build(site, check_only=True)
    after = {name: data for name, data in bytes_of(site).items() if not name.startswith(_KEPT)}
    assert after == before
    assert not (site / "output").exists()


def test_the_log_of_a_good_build_is_empty(
    small_site: SmallSite, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        assert build(small_site())
    assert caplog.records == []


def test_a_room_that_cannot_be_loaded_ends_the_build(small_site: SmallSite) -> None:
    """Pelican itself would write one line and go on without it."""
    site = small_site()
    with pytest.raises(RuntimeError):
        build(site, overrides={"PLUGINS": ["plugins.no_such_room"]})
    assert not (site / "output").exists()


def test_a_full_disk_is_told_in_a_sentence(
    small_site: SmallSite,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    output = tmp_path / "built"
    output.mkdir()
    (output / "index.html").write_text(LAST_GOOD)
    monkeypatch.setattr("desk.building.run_pelican", full)
    assert not build(small_site(), output=str(output))
    assert os.strerror(errno.ENOSPC) in capsys.readouterr().out
    assert bytes_of(output) == {"index.html": LAST_GOOD.encode()}


def test_drafts_are_in_the_preview_only(small_site: SmallSite) -> None:
    site = small_site()
    chosen = sorted((site / "content/articles").glob("*.kk.md"))[0]
    slug = chosen.name.removesuffix(".kk.md")
    for file in (site / "content/articles").glob(f"{slug}.*.md"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("status: published", "status: draft"), encoding="utf-8")
    assert build(site)
    assert build(site, output="preview", drafts=True)
    page = f"kk/articles/{slug}.html"
    assert not (site / "output" / page).exists()
    assert (site / "preview" / page).exists()


def test_a_console_of_another_encoding_gets_utf_8(project: Path, spoilt: Path) -> None:
    """As on Windows, where the console's code page knows no Kazakh letters."""
    environment = {**os.environ, "PYTHONIOENCODING": "cp1251", "PYTHONPATH": str(project)}
    command = [sys.executable, "-m", "desk.building", "output"]
    environment["EDITOR_LANG"] = "kk"
    done = subprocess.run(command, cwd=spoilt, env=environment, capture_output=True)
    assert done.returncode == 1, done.stderr
    assert "content/articles/broken.kk.md:1:" in done.stdout.decode("utf-8")


def test_days_to_come_are_warned_of_and_change_no_page(
    small_site: SmallSite, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR_LANG", "ru")
    site = small_site({})
    assert build(site)
    pages = bytes_of(site / "output")
    found = build(site, today=datetime.date(2000, 1, 1))
    assert found and {problem.code for problem in found.problems} >= {"day-to-come"}
    assert bytes_of(site / "output") == pages
    assert not any(problem.code == "day-to-come" for problem in build(site).problems)


def test_what_nobody_can_mend_today_is_counted_and_shown_on_request(
    small_site: SmallSite, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR_LANG", "ru")
    site, said = small_site(), {}
    for reminders in (False, True):
        assert build(site, check_only=True, reminders=reminders)
        said[reminders] = capsys.readouterr().out
    # In the miniature issue two people have a spelling of the editors.
    counted = read_catalogue(Language.RU).ngettext(
        "%(num)d reminder can wait; inv check --reminders shows it.",
        "%(num)d reminders can wait; inv check --reminders shows them.",
        2,
    )
    assert counted % {"num": 2} in said[False] and "authors.toml:" not in said[False]
    assert said[True].count("content/data/authors.toml:") == 2


def test_who_has_only_what_a_build_needs_is_told_of_nothing_missing(small_site):
    """The package Markdown is for tests; Pelican looks for it on its own account."""
    site = small_site()
    code = (
        "import sys; sys.modules['markdown'] = None\n"
        "from pathlib import Path; from desk.building import build\n"
        f"assert build(Path({str(site)!r}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stdout + done.stderr
    assert "install" not in done.stdout + done.stderr
