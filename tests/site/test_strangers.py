"""A stranger's pull request: whatever stands below content/ and in publishing.toml, nothing from
outside content/ gets out, no command runs, and no server is told more than the tables name."""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from makers import make_buildable, miniature, write_files
from strangers import CANARY, PLANTED, REFUSED, TYPED, Change, Watch

from desk.building import Built, build
from desk.publishing.checks import after_the_build, before_the_build
from desk.publishing.hosting.hosting_files import headers_file, redirects_file, server_files
from desk.publishing.hosting.site_tree import redirects_of
from desk.publishing.values.release import Release
from desk.publishing.values.targets import Target, read_targets
from plugins.built_site.site import read_site
from plugins.issue.problem import Spot, Stopped

ADDRESS = "https://edition.kz"
COUNTRY = ("kz/", "kk/")
TARGET = Target(name="a", kind="zip", address=ADDRESS, spot=Spot("publishing.toml", 1))


@pytest.fixture(scope="module")
def watch() -> Watch:
    return Watch()


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The miniature issue among files that are nobody's business."""
    write_files(tmp_path, PLANTED)
    monkeypatch.setenv("HOME", str(tmp_path / "house"))
    return make_buildable(write_files(tmp_path / "site", miniature()))


def _around(site: Path) -> dict[str, bytes]:
    """All that lies around the site, and in it beside content/, the output and what is kept."""
    own = tuple(site / folder for folder in ("content", "output", ".cache"))
    return {
        str(file): file.read_bytes()
        for file in site.parent.rglob("*")
        if not any(file.is_relative_to(folder) for folder in own) and file.is_file()
    }


def _built(site: Path, watch: Watch, **how: object) -> Built:
    """A build during which no command runs, nothing outside content/ is read and nothing is
    written beside the site."""
    planted = {str(site.parent / path) for path in PLANTED}
    before = _around(site)
    with watch.listening():
        built = build(site, **how)  # type: ignore[arg-type]
    assert watch.commands == []
    assert planted & watch.opened == set()
    assert not any(name.startswith(("/etc/passwd", "/dev/zero")) for name in watch.opened)
    assert _around(site) == before
    return built


def _has_canary(folder: Path) -> list[str]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return [str(file) for file in files if CANARY.encode() in file.read_bytes()]


@pytest.mark.parametrize("change", REFUSED, ids=lambda change: change.name)
def test_a_strangers_change_is_refused_and_nothing_gets_out(
    change: Change, site: Path, watch: Watch, capfd: pytest.CaptureFixture[str]
) -> None:
    change.apply(site)
    assert not _built(site, watch)
    assert not (site / "output").exists()
    said = "".join(capfd.readouterr())
    assert CANARY not in said and "Traceback" not in said
    assert not re.search(r"^::|\x1b|[\u202a-\u202e]", said, re.MULTILINE)


def test_all_changes_at_once_are_refused(
    site: Path, watch: Watch, capfd: pytest.CaptureFixture[str]
) -> None:
    for change in (*TYPED, *REFUSED[::-1]):
        try:
            change.apply(site)
        except (FileExistsError, IsADirectoryError, NotADirectoryError):
            continue  # another change made something else of this place
    assert not _built(site, watch)
    assert not _built(site, watch, check_only=True)
    # Without what may not be opened all the rest is read.
    for file in [*(site / "content").rglob("*")]:
        is_other = file.is_symlink() or not (file.is_file() or file.is_dir())
        if is_other or (file.is_file() and file.stat().st_size > 2 << 20):
            file.unlink()
    assert not _built(site, watch)
    assert not (site / "output").exists()
    said = "".join(capfd.readouterr())
    assert CANARY not in said and "Traceback" not in said


def test_what_only_looks_dangerous_stands_on_the_page_as_it_was_typed(
    site: Path, watch: Watch
) -> None:
    for change in TYPED:
        change.apply(site)
    built = _built(site, watch, settings="publishconf.py", overrides={"SITEURL": ADDRESS})
    assert built
    assert _has_canary(site / "output") == []
    assert after_the_build(site, read_site(site / "output", ADDRESS)) == ()
    page = (site / "output" / "ru" / "articles" / "kir.html").read_text(encoding="utf-8")
    for typed in ("{{ 7*7 }}", "${HOME}", "$(pwd)", "{static}a", "%(x)s", "&lt;script&gt;alert(1)"):
        assert typed in page
    headline = (site / "output" / "kk" / "articles" / "kir.html").read_text(encoding="utf-8")
    assert "%(x)s %s $(pwd)" in headline


def test_servers_are_told_the_rows_of_the_table_and_no_more(site: Path, watch: Watch) -> None:
    for change in TYPED:
        change.apply(site)
    named = {
        *((f"{lang}/articles/-a.html", f"{lang}/articles/kir.html") for lang in ("kk", "ru")),
        *((f"{lang}/--.html", f"{lang}/about.html") for lang in ("kk", "ru")),
        *(
            (f"{lang}/practices/old.html", f"{lang}/practices/networks.html")
            for lang in ("kk", "ru")
        ),
        COUNTRY,
    }
    pairs = redirects_of(_built(site, watch).listing)
    assert {*pairs} == named and len(pairs) == len(named)
    plain = Release(id="", commit="", date="", address=ADDRESS, after="", files={})
    release = replace(plain, redirects=pairs)
    files = server_files("/srv/site", [release], pairs)
    known = server_files("/srv/site", [plain], [COUNTRY])
    rules = {"_redirects": redirects_file(release), **files}
    base = {"_redirects": redirects_file(replace(plain, redirects=(COUNTRY,))), **known}
    for name, data in base.items():
        # What a server is told besides: paths of the site, in pairs that the table names.
        told = {*rules[name].decode().splitlines()} - {*data.decode().splitlines()}
        for line in told:
            paths = re.findall(r"(?:kk|ru)/[\w./-]+\.html", line)
            assert len({*paths}) <= 2 and {*paths} <= {path for pair in named for path in pair}
            rest = re.sub(r"/(?:kk|ru)/[\w./-]+\.html", "", line)
            assert not re.search(r"kk|ru/|:|evil|\\", rest), line
        text = rules[name].decode()
        for old, new in named - {COUNTRY} if name != "nginx-brotli.conf" else ():
            assert re.search(rf"/{re.escape(old)}\b.*\n?.*/{re.escape(new)}\b", text), (name, old)
    assert headers_file(release) == headers_file(plain)


_HOSTILE = ("-oProxyCommand=x", "$(touch pwned)", "`touch pwned`", "a;touch pwned", "a\\nb", "{x}")
_KEYS = ("name", "address", "remote", "branch", "cname", "host", "folder", "file", "ssh_config")


def test_hostile_settings_are_refused_and_run_nothing(site: Path, watch: Watch) -> None:
    rows = [
        f'[[target]]\nname = "t{n}-{m}"\nkind = "rsync"\naddress = "https://a.kz"\n'
        f'host = "a.kz"\nfolder = "/srv"\n'.replace(f'{key} = "', f'{key} = "{value}', 1)
        if key in ("name", "address", "host", "folder")
        else f'[[target]]\nname = "t{n}-{m}"\nkind = "zip"\naddress = "https://a.kz"\n'
        f'{key} = "{value}"\n'
        for n, key in enumerate(_KEYS)
        for m, value in enumerate(_HOSTILE)
    ]
    wrong = ['"" = 1', "target = 3", f"port = 0x{'f' * 9000}", '[[target]]\n"a\\nb" = 1']
    for text in ("\n".join(rows), *rows, *wrong):
        (site / "publishing.toml").write_text(text, encoding="utf-8")
        with watch.listening():
            try:
                targets = read_targets(site)
            except Stopped as stopped:
                assert all(problem.spot.line for problem in stopped.problems)
            else:
                assert targets == ()
        assert watch.commands == []
    text = "\n".join(rows)
    (site / "publishing.toml").write_text(text, encoding="utf-8")
    with pytest.raises(Stopped) as stopped:
        read_targets(site)
    assert len({problem.spot.line for problem in stopped.value.problems}) == len(rows)
    assert not (site / "pwned").exists() and not Path("pwned").exists()


def test_publishing_opens_nothing_where_links_stand(site: Path, watch: Watch) -> None:
    fulltext = site / "content" / "fulltext"
    fulltext.symlink_to(site.parent / "outside", target_is_directory=True)
    with watch.listening():
        problems = before_the_build(site, TARGET, ADDRESS)
    assert [problem.code for problem in problems] == ["link-in-content"]
    assert watch.commands == []
    assert not any("outside" in name for name in watch.opened)


def test_the_watch_hears_what_it_is_there_for(watch: Watch, tmp_path: Path) -> None:
    with watch.listening():
        os.system("true")
        (tmp_path / "a").write_text("a")
    assert watch.commands == [f"os.system {(b'true',)}"]
    assert str(tmp_path / "a") in watch.opened
    shutil.rmtree(tmp_path)
    assert str(tmp_path) not in watch.opened
