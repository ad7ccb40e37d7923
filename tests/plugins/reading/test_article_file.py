"""An article file as a value: what could not be read has a stand-in and a name."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import article, miniature, write_files

from plugins.reading.assembling import Reading, read_file
from plugins.reading.markdown_text import Renderer

PATH = "content/articles/kir.kk.md"
TEXT = str(article("kir")[PATH])


def _read(tmp_path: Path, text: str, full_text: str | None = None) -> Reading:
    files = {PATH: text}
    if full_text is not None:
        files["content/fulltext/kir.kk.md"] = full_text
    project = write_files(tmp_path, files)
    return read_file(project / PATH, project / "content", Renderer())


def test_a_sound_file_is_read_whole(tmp_path: Path) -> None:
    reading = _read(tmp_path, TEXT)
    assert reading.problems == () and reading.article is not None
    assert reading.article.invalid_keys == frozenset()
    assert reading.article.section == "akmola" and reading.article.full_text is None
    assert reading.article.source.at("order").line == 5


@pytest.mark.parametrize(
    ("old", "new", "invalid_keys"),
    [
        ("order: 1", "order: 010", {"order"}),
        ("order: 1\n", "", {"order"}),
        ("region: akmola", "region: [akmola]", {"region"}),
        ("region: akmola\n", "", set()),
        ("order: 1", "order: 1\nscan_lost: all", {"scan_lost"}),
    ],
)
def test_what_could_not_be_read_is_named(
    old: str, new: str, invalid_keys: set[str], tmp_path: Path
) -> None:
    reading = _read(tmp_path, TEXT.replace(old, new))
    assert reading.article is not None
    assert reading.article.invalid_keys == invalid_keys


def test_who_writes_a_status_that_is_none_has_not_published(tmp_path: Path) -> None:
    reading = _read(tmp_path, TEXT.replace("status: published", "status: publishd"))
    assert reading.article is not None and reading.article.status == "draft"
    assert reading.article.invalid_keys == {"status"} and reading.draft is None


def test_nothing_is_known_of_facts_that_are_no_yaml(tmp_path: Path) -> None:
    """No rule may judge a stand-in."""
    facts = TEXT.split("---\n")[1]
    reading = _read(tmp_path, TEXT.replace(facts, "".join(f"- {n}\n" for n in range(3))))
    assert reading.article is not None and len(reading.problems) == 1
    assert {"region", "rubric", "scan_lost", "order"} <= reading.article.invalid_keys


def test_the_full_text_has_headings_of_its_own(tmp_path: Path) -> None:
    reading = _read(tmp_path, TEXT, "## Бірінші\n\nМәтін.\n")
    assert reading.article is not None and reading.article.full_text is not None
    assert reading.article.full_text.fragments == ("text-1",)
    assert reading.article.full_text.path == "content/fulltext/kir.kk.md"


@pytest.mark.parametrize(
    ("path", "target", "href"),
    [
        (PATH, "oris.ru.md", "../../ru/articles/oris.html"),
        (PATH, "../pages/about.kk.md", "../about.html"),
        ("content/pages/about.kk.md", "../articles/kir.kk.md", "articles/kir.html"),
        ("content/pages/about.kk.md", "about.ru.md", "../ru/about.html"),
    ],
)
def test_links_lead_from_where_the_page_of_the_file_lies(
    path: str, target: str, href: str, tmp_path: Path
) -> None:
    files = miniature()
    files[path] = f"{files[path]}\n[сөз]({target})\n"
    content = write_files(tmp_path, files) / "content"
    reading = read_file(tmp_path / path, content, Renderer())
    written = reading.article or reading.page
    assert written is not None and f'<a href="{href}">' in written.body.html


def test_a_page_is_read_whole(tmp_path: Path) -> None:
    project = write_files(tmp_path, miniature())
    content = project / "content"
    reading = read_file(content / "pages" / "about.ru.md", content, Renderer())
    assert reading.problems == () and reading.page is not None
    assert (reading.page.slug, reading.page.title) == ("about", "О выпуске")
