"""The preview as an editor has it: a real ``inv serve``, files that are saved, pages read."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from makers import Files, article, make_buildable, miniature, write_files

PATIENCE = 600  # seconds until a test gives up; nothing is measured
_ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+)/")


@dataclass(frozen=True, kw_only=True)
class Serving:
    """A site of its own, its running preview, and what that has said so far."""

    site: Path
    port: int
    log: Path

    def page(self, path: str) -> tuple[int, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            return answer.status, answer.read().decode("utf-8")
        finally:
            connection.close()

    def until(self, path: str, holds: Callable[[str], bool]) -> str:
        """The page as soon as it is as it has to become."""
        deadline = time.monotonic() + PATIENCE
        while True:
            status, page = self.page(path)
            if status == 200 and holds(page):
                return page
            assert time.monotonic() < deadline, f"{path} stays:\n{page}\n{self.said}"
            time.sleep(0.1)

    @property
    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def save(self, path: str, old: str, new: str) -> None:
        """As many programs save: a new file takes the place of the old."""
        file = self.site / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        fresh = file.with_name("4913")
        fresh.write_text(text.replace(old, new, 1), encoding="utf-8")
        fresh.replace(file)


def _project(folder: Path, project: Path, files: Files) -> Path:
    """A whole project with the miniature issue."""
    site = make_buildable(write_files(folder, files))
    unneeded = shutil.ignore_patterns("__pycache__")
    for name in ("plugins", "desk"):
        shutil.copytree(project / name, site / name, ignore=unneeded)
    shutil.copy(project / "tasks.py", site)
    return site


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory, project: Path) -> Iterator[Serving]:
    """One preview for all tests here, at a Cyrillic path that the locale does not know."""
    folder = tmp_path_factory.mktemp("алдын ала")
    files = {**miniature(), **article("ush", order=3), **article("tort", order=4)}
    site = _project(folder / "жоба", project, files)
    environment = {name: text for name, text in os.environ.items() if not name.startswith("LC_")}
    environment |= {"LC_ALL": "C", "PYTHONUTF8": "0", "EDITOR_LANG": "ru"}
    log = folder / "said.txt"
    with log.open("wb") as said:
        running = subprocess.Popen(
            [sys.executable, "-m", "invoke", "serve", "--port", "0"],
            cwd=site,
            env=environment,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        try:
            deadline = time.monotonic() + PATIENCE
            while not (told := _ADDRESS.search(log.read_text(encoding="utf-8"))):
                assert running.poll() is None, log.read_text(encoding="utf-8")
                assert time.monotonic() < deadline, log.read_text(encoding="utf-8")
                time.sleep(0.1)
            yield Serving(site=site, port=int(told[1]), log=log)
        finally:
            running.terminate()
            running.wait(PATIENCE)


@pytest.mark.slow
def test_a_broken_file_has_a_page_that_says_so_and_all_others_go_on(serving: Serving) -> None:
    """Meanwhile marks of editors' programs lie about, which are nobody's fault."""
    folder = serving.site / "content" / "articles"
    os.symlink("asel@pc.4711:170000", folder / ".#oris.ru.md")
    for name in (".oris.ru.md.swp", "oris.ru.md~", "#oris.ru.md#"):
        (folder / name).write_text("x", encoding="utf-8")
    broken, other = "content/articles/kir.ru.md", "content/articles/oris.ru.md"
    serving.save(broken, "---\n", "--\n")
    page = serving.until("/ru/articles/kir.html", lambda page: f"<h1>{broken}</h1>" in page)
    assert f"<li>{broken}:1: " in page
    serving.save(other, "Учиться вместе", "Читать вместе")
    page = serving.until("/ru/articles/oris.html", lambda page: "Читать вместе" in page)
    assert f"{broken}:1: " in page.partition('role="alert"')[2], "told over every page"
    assert "Көршімен" in serving.page("/kk/articles/kir.html")[1]
    serving.save(broken, "--\n", "---\n")
    serving.until("/ru/articles/kir.html", lambda page: "Учиться вместе" in page)
    serving.until("/ru/articles/oris.html", lambda page: 'role="alert"' not in page)


@pytest.mark.long
def test_a_table_that_cannot_be_read_leaves_the_pages_as_they_were(serving: Serving) -> None:
    table = "content/data/authors.toml"
    serving.save(table, "[[author]]", "[[author]")
    page = serving.until("/ru/articles/kir.html", lambda page: table in page)
    assert "Учиться вместе" in page
    serving.save(table, "[[author]", "[[author]]")
    serving.until("/ru/articles/kir.html", lambda page: table not in page)


@pytest.mark.long
def test_a_draft_with_faults_is_told_on_its_own_page_alone(serving: Serving) -> None:
    draft = "content/articles/ush.ru.md"
    serving.save(draft, "status: published", "status: draft")
    serving.save(draft, "authors: [aygul-omarova]", "authors: [nobody-known]")
    page = serving.until("/ru/articles/ush.html", lambda page: "nobody-known" in page)
    assert f"{draft}:" in page
    for path in ("/ru/articles/kir.html", "/kk/articles/ush.html"):
        status, page = serving.page(path)
        assert (status, "nobody-known" in page) == (200, False)
    serving.save(draft, "authors: [nobody-known]", "authors: [aygul-omarova]")
    serving.until("/ru/articles/ush.html", lambda page: "Учиться вместе" in page)


@pytest.mark.long
def test_every_save_of_settings_theme_and_plugins_is_seen(serving: Serving) -> None:
    for name in ("once.example", "twice.example", "thrice.example"):
        serving.save("pelicanconf.py", 'SITEURL = "https://', f'SITEURL = "https://{name}/')
        serving.until("/ru/", lambda page, name=name: f"https://{name}/" in page)
    serving.save("theme/templates/base.html", "</body>", "<i>theme saved</i></body>")
    serving.until("/ru/", lambda page: "<i>theme saved</i>" in page)
    serving.save("plugins/site/rendering.py", "text.rstrip()", 'text.rstrip() + "<!-- saved -->"')
    serving.until("/ru/", lambda page: "<!-- saved -->" in page)
