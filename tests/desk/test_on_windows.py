"""What Windows lacks is nothing an editor needs; the files for it are as it wants them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import yaml

from plugins.validation.content.files import ENDINGS

SmallSite = Callable[..., Path]


def _run(
    code: str, project: Path, folder: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """``code`` in a process of its own."""
    paths = os.pathsep.join([str(project), str(project / "tests" / "equipment")])
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": paths, **environment},
        capture_output=True,
        encoding="utf-8",
    )


def test_a_check_and_a_build_need_nothing_of_unix(project: Path, small_site: SmallSite) -> None:
    site = small_site()
    (site / "output").mkdir()  # one that is replaced
    code = """
import without_unix
from pathlib import Path
from desk.building import build
from desk.mending import fix
assert fix(Path.cwd()) and build(Path.cwd())
"""
    done = _run(code, project, site)
    assert done.returncode == 0, done.stderr
    assert (site / "output" / "kk" / "index.html").is_file()


def test_a_folder_is_published_to_without_anything_of_unix(project: Path, tmp_path: Path) -> None:
    """By two renames, and flushed as far as the system can."""
    code = """
import without_unix
from pathlib import Path
from desk.publishing.store.folder import Folder
from desk.publishing.store.lock import locked
storage = Folder(Path.cwd() / "target")
source = Path.cwd() / "source"
source.mkdir()
(source / "a.html").write_bytes(b"page")
with locked(storage):
    storage.send(source, ["a.html"], "releases/1", like=(), progress=lambda _sent, _all: None)
    storage.write("releases/1.json", b"{}")
    storage.settle("releases/1")
    assert not storage.can_link()
    storage.rename("releases/1", "current")
"""
    environment = {name: "" for name in ("LOGNAME", "USER", "LNAME", "USERNAME")}
    done = _run(code, project, tmp_path, **environment)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "target" / "current" / "a.html").read_bytes() == b"page"
    assert not (tmp_path / "target" / "lock").exists()


def test_messages_are_utf_8_on_a_console_of_an_old_code_page(
    project: Path, small_site: SmallSite
) -> None:
    site = small_site({"content/articles/kir.kk.md": "---\ntitle: Қ"})
    code = "import tasks\nfrom pathlib import Path\nfrom desk.building import build\n"
    environment = {"PYTHONIOENCODING": "cp866", "PYTHONUTF8": "0", "EDITOR_LANG": "kk"}
    done = _run(f"{code}build(Path.cwd())", project, site, **environment)
    assert done.returncode == 0, done.stderr
    assert "content/articles/kir.kk.md:1: қате: " in done.stdout


def test_git_gives_every_system_the_same_bytes(project: Path) -> None:
    """Pictures and fonts as they are, files of Windows with its line ends, all else with ours."""
    names = [f"content/images/a{ending}" for ending in ENDINGS]
    names += ["theme/static/fonts/a.woff2", "inv.cmd", "content/articles/a.kk.md", ".ci/run"]
    command = ["git", "check-attr", "--stdin", "text", "eol"]
    done = subprocess.run(
        command, cwd=project, input="\n".join(names), capture_output=True, encoding="utf-8"
    )
    if done.returncode != 0:
        pytest.skip("not a git checkout: what git does with line ends is not asked")
    said: dict[str, list[str]] = {}
    for line in done.stdout.splitlines():
        path, _attribute, value = line.split(": ")
        said.setdefault(path, []).append(value)
    for name in names:
        is_text = not name.endswith((*ENDINGS, ".woff2"))
        assert (said[name][0] != "unset") is is_text, name
        if is_text:
            assert said[name][1] == ("crlf" if name.endswith(".cmd") else "lf"), name


@pytest.mark.parametrize("name", ["inv.cmd", "preview.cmd"])
def test_the_files_for_windows_have_its_line_ends(name: str, project: Path) -> None:
    data = (project / name).read_bytes()
    assert data.count(b"\r\n") == data.count(b"\n") > 5


def test_one_file_sets_up_and_runs_a_task(project: Path) -> None:
    command = (project / "inv.cmd").read_text(encoding="utf-8")
    steps = [r"desk\setting_up.py", r".venv\Scripts\python.exe -m invoke %*"]
    assert [command.index(step) for step in steps] == sorted(map(command.index, steps))
    assert all(words in command for words in ("орнатыңыз", "установите", "install"))
    assert "inv.cmd" in (project / "preview.cmd").read_text(encoding="utf-8")


def test_the_job_on_windows_holds_nothing_up(project: Path) -> None:
    flows: dict[str, Mapping[str, dict[str, object]]] = {}
    for name in ("windows", "edition"):
        text = (project / ".github" / "workflows" / f"{name}.yml").read_text(encoding="utf-8")
        flows[name] = yaml.safe_load(text)
    job = flows["windows"]["jobs"]["windows"]
    assert isinstance(job, dict) and job["runs-on"] == "windows-latest"
    steps = str(job["steps"])
    for command in (r"desk\\setting_up.py", "invoke build", "invoke check", "inv.cmd check"):
        assert command in steps
    assert "windows" not in str(flows["edition"]["jobs"])


def test_actions_are_pinned_by_digest(project: Path) -> None:
    for file in (project / ".github" / "workflows").glob("*.yml"):
        uses = [line for line in file.read_text("utf-8").splitlines() if "uses:" in line]
        assert uses
        assert [line for line in uses if len(line.split("@")[1].split()[0]) != 40] == []
