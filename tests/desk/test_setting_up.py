"""What is missing on a machine is named in one sentence with the remedy, in three languages."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tarfile
import venv
from pathlib import Path

import pytest

import desk.setting_up as setting_up
from plugins.interface_text.wording import read_catalogue
from plugins.issue.language import Language


def _run_with(replacement: str, project: Path) -> subprocess.CompletedProcess[str]:
    """Run the set-up after some lines that make the machine a poorer one."""
    code = (
        "import sys, runpy\n"
        f"{replacement}\n"
        "sys.argv = ['desk/setting_up.py']\n"
        "runpy.run_path('desk/setting_up.py', run_name='__main__')\n"
    )
    command = [sys.executable, "-S", "-c", code]
    return subprocess.run(command, cwd=project, capture_output=True, encoding="utf-8")


def _sentences(message: str, **facts: str) -> list[str]:
    translated = [read_catalogue(lang).gettext(message) % facts for lang in Language]
    return [*translated, message % facts]


def test_an_old_python_is_named_with_the_remedy(project: Path, tmp_path: Path) -> None:
    old = (
        "import os, collections\n"
        f"os.environ['PATH'] = {str(tmp_path)!r}\n"
        "sys.version_info = (3, 9, 2, 'final', 0)"
    )
    done = _run_with(old, project)
    message = (
        "Python %(needed)s or newer is needed and this one is %(found)s: install a newer"
        " Python from your system or from python.org, then run the command again."
    )
    assert done.returncode == 1
    assert done.stderr.splitlines() == _sentences(message, needed="3.11", found="3.9")


def test_a_missing_venv_is_named_with_the_remedy(project: Path, tmp_path: Path) -> None:
    copy = _copy(project, tmp_path)
    done = _run_with("sys.modules['ensurepip'] = None", copy)
    message = (
        "Python's module venv is missing: install it (on Debian and Ubuntu with"
        " “sudo apt install python3-venv”), then run the command again."
    )
    assert done.returncode == 1
    assert done.stderr.splitlines() == _sentences(message)
    assert not (copy / ".venv").exists()


def _copy(project: Path, folder: Path) -> Path:
    """The set-up and its sentences in a project without an environment."""
    for file in [project / "desk/setting_up.py", *project.glob("theme/translations/*/*/*.po")]:
        target = folder / "project" / file.relative_to(project)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.read_bytes())
    return folder / "project"


def test_an_environment_that_cannot_be_made_is_told_with_the_remedy(
    project: Path, tmp_path: Path
) -> None:
    copy = _copy(project, tmp_path)
    (copy / ".venv").write_text("a file in its place")
    done = _run_with("", copy)
    assert done.returncode == 1
    said = done.stderr.splitlines()[-3:]
    assert all(".venv" in sentence and "Traceback" not in sentence for sentence in said)
    assert [sentence.split()[0] for sentence in said] == [".venv", "Не", "The"]


def test_without_python_make_says_so(project: Path) -> None:
    command = ["make", "build", "PYTHON=no-such-python"]
    done = subprocess.run(command, cwd=project, capture_output=True, encoding="utf-8")
    assert done.returncode != 0
    sentences = done.stderr.splitlines()[:3]
    assert all("Python" in sentence and "3.11" in sentence for sentence in sentences)
    assert "орнатыңыз" in sentences[0]
    assert "установите" in sentences[1]
    assert "install" in sentences[2]


def test_the_environment_of_these_tests_is_current() -> None:
    """So `make` installs nothing a second time."""
    assert setting_up._is_installed(["requirements.txt", "requirements-test.txt"])


def test_only_a_changed_lock_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    locks = ["requirements.txt"]
    (tmp_path / "requirements.txt").write_text("one==1\n")
    monkeypatch.setattr(setting_up, "PROJECT", str(tmp_path))
    monkeypatch.setattr(setting_up, "ENVIRONMENT", str(tmp_path / ".venv"))
    monkeypatch.setattr(setting_up, "UNFINISHED", str(tmp_path / "unfinished"))
    python = Path(setting_up._environment_python())
    python.parent.mkdir(parents=True)
    python.touch()
    runs: list[list[str]] = []
    monkeypatch.setattr(setting_up, "_run", runs.append)

    assert not setting_up._is_installed(locks)
    setting_up._install(locks)
    assert "--require-hashes" in runs[0]
    assert setting_up._is_installed(locks)

    (tmp_path / "requirements.txt").write_text("one==2\n")
    assert not setting_up._is_installed(locks)
    setting_up._install(locks)
    assert setting_up._is_installed(locks)
    python.unlink()
    assert not setting_up._is_installed(locks), "its Python went with a system upgrade"


def test_a_broken_off_installation_is_begun_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """pip takes a package that it wrote half for an installed one and would never mend it."""
    (tmp_path / "requirements.txt").write_text("one==1\n")
    monkeypatch.setattr(setting_up, "PROJECT", str(tmp_path))
    monkeypatch.setattr(setting_up, "ENVIRONMENT", str(tmp_path / ".venv"))
    monkeypatch.setattr(setting_up, "UNFINISHED", str(tmp_path / ".cache/unfinished"))
    # pip is not asked, and to bring it takes long.
    make = venv.EnvBuilder
    monkeypatch.setattr(venv, "EnvBuilder", lambda **keys: make(**{**keys, "with_pip": False}))
    half = tmp_path / ".venv/half-a-package"

    def break_off(_command: list[str]) -> None:
        half.touch()
        raise KeyboardInterrupt

    monkeypatch.setattr(setting_up, "_run", break_off)
    with pytest.raises(KeyboardInterrupt):
        setting_up.set_up(for_tests=False)
    assert half.exists()

    monkeypatch.setattr(setting_up, "_run", lambda _command: None)
    setting_up.set_up(for_tests=False)
    assert not half.exists()
    assert setting_up._is_installed(["requirements.txt"])


def test_a_package_without_a_wheel_runs_no_code_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = tmp_path / "ran"
    package = tmp_path / "one-1"
    package.mkdir()
    (package / "PKG-INFO").write_text("Metadata-Version: 2.1\nName: one\nVersion: 1\n")
    (package / "setup.py").write_text(f"open({str(ran)!r}, 'w').close()\n")
    with tarfile.open(tmp_path / "one-1.tar.gz", "w:gz") as archive:
        archive.add(package, "one-1")
    digest = hashlib.sha256((tmp_path / "one-1.tar.gz").read_bytes()).hexdigest()
    (tmp_path / "requirements.txt").write_text(
        f"--no-index\n-f {tmp_path}\none==1 --hash=sha256:{digest}\n"
    )
    monkeypatch.setattr(setting_up, "PROJECT", str(tmp_path))
    monkeypatch.setattr(setting_up, "UNFINISHED", str(tmp_path / "unfinished"))
    monkeypatch.setattr(setting_up, "_environment_python", lambda: sys.executable)
    run = setting_up._run
    elsewhere = ["--target", str(tmp_path / "site")]  # not into the environment of these tests
    monkeypatch.setattr(setting_up, "_run", lambda command: run([*command, *elsewhere]))
    with pytest.raises(setting_up.CannotSetUp):
        setting_up._install(["requirements.txt"])
    assert not ran.exists()


def test_what_pip_says_is_shown_where_it_fails(capfd: pytest.CaptureFixture[str]) -> None:
    """A machine's own settings of pip may warn on every call; who succeeds need not read it."""
    say = "import sys; print('said', sys.flags.utf8_mode); sys.exit(int(sys.argv[1]))"
    setting_up._run([sys.executable, "-c", say, "0"])
    assert capfd.readouterr().err == ""
    with pytest.raises(setting_up.CannotSetUp):
        setting_up._run([sys.executable, "-c", say, "1"])
    assert capfd.readouterr().err == "said 1\n", "file names in packages need UTF-8"


@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_the_catalogue_is_read_as_text_like_the_compiled_one(lang: str) -> None:
    compiled = read_catalogue(Language(lang))
    read = setting_up._catalogue(lang)
    singular = {message: text for message, text in read.items() if message and text}
    assert len(singular) > 20
    assert [message for message in singular if compiled.gettext(message) != read[message]] == []
