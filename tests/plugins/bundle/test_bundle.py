"""What the ZIP holds, and the page that leads to all there is to take away."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from all_pages import EXTRAS, OUTPUTS, RENDERER, made_by, site_for
from bs4 import BeautifulSoup
from issue_values import issue
from whole_issue import whole_issue

from plugins.bundle.bundle import bundle
from plugins.bundle.pages import downloads_pages
from plugins.issue.language import Language
from plugins.issue.listing import Offer, PageInfo, Written
from plugins.site.outputs import FileSpec, Output, Purpose, When
from plugins.site.writer import write_outputs

ZIP = f"downloads/{whole_issue().imprint.id}.zip"
_BOOK = b"%PDF book"


def _books(_issue: object, _site: object, _listing: object) -> list[FileSpec]:
    offer = Offer(words="A book", lang=Language.KK)
    return [FileSpec(path="books/issue-kk.pdf", content=lambda: _BOOK, offer=offer)]


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the whole issue as publishing makes it, with a book in Kazakh."""
    folder = tmp_path_factory.mktemp("published")
    outputs = [
        output
        for output in OUTPUTS
        if output.when is When.EVERY_BUILD or output.name == "bundle"
        if output.name != "photos"
    ]
    place = next(n for n, output in enumerate(outputs) if output.name == "bundle")
    outputs.insert(place, Output(name="book", make=_books))
    drawn = whole_issue()
    site = site_for(drawn, purpose=Purpose.PUBLISH, cache=folder / "cache")
    write_outputs(outputs, EXTRAS, drawn, site, RENDERER, folder / "site")
    return folder / "site"


@pytest.fixture(scope="module")
def unpacked(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stick")
    with zipfile.ZipFile(published / ZIP) as archive:
        archive.extractall(folder)
    (top,) = folder.iterdir()
    return top


def _files(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_it_holds_what_is_of_use_without_a_server(published: Path, unpacked: Path) -> None:
    inside, site = _files(unpacked), _files(published)
    own = {"kk/downloads.html", "ru/downloads.html"}
    assert {path: data for path, data in inside.items() if path not in own} == {
        path: site[path] for path in inside if path not in own
    }
    left_out = {*site} - {*inside}
    assert {"404.html", ZIP, "SHA256SUMS", "sitemap.xml", "robots.txt"} <= left_out
    assert {"worker.js", "kk/manifest.webmanifest", "ru/manifest.webmanifest"} <= left_out
    assert {path for path in left_out if path.endswith(".html")} == {
        "404.html",
        *(path for path in site if b'data-page-type="redirect"' in site[path]),
    }


def test_every_link_in_it_leads_to_a_file_in_it(unpacked: Path) -> None:
    for file in unpacked.rglob("*.html"):
        soup = BeautifulSoup(file.read_bytes(), "lxml")
        for part in soup.select("a[href], link[href], img[src], script[src]"):
            target = str(part.get("href") or part.get("src")).partition("#")[0]
            if target and ":" not in target and "static/images/" not in target:
                assert (file.parent / target).is_file(), (file, target)


def test_its_own_size_is_told_on_the_site_alone(published: Path, unpacked: Path) -> None:
    def links(page: Path) -> list[str]:
        soup = BeautifulSoup(page.read_bytes(), "lxml")
        return [str(link["href"]) for link in soup.select(".takings__link")]

    on_the_site, inside = (links(folder / "kk/downloads.html") for folder in (published, unpacked))
    size = BeautifulSoup((published / "kk/downloads.html").read_bytes(), "lxml")
    files = [link for link in on_the_site if not link.endswith(".html")]
    assert len(size.select(".takings__size")) == len(files)
    assert {"../books/issue-kk.pdf", f"../{ZIP}", "data.html", "feed.xml"} <= set(on_the_site)
    of_use = [link for link in on_the_site if not link.endswith((ZIP, ".xml"))]
    assert inside == of_use


def test_what_is_in_the_other_language_stands_apart() -> None:
    lines = (
        Written(path="a-kk.epub", output="books", offer=Offer(words="Book", lang=Language.KK)),
        Written(path="a-ru.epub", output="books", offer=Offer(words="Book", lang=Language.RU)),
        Written(path="all.zip", output="bundle", offer=Offer(words="All")),
        Written(path="kk/x.xml", output="feeds"),
        Written(
            path="kk/data.html",
            output="data",
            page=PageInfo(kind="data", lang=Language.KK, title="Дерек"),
        ),
    )
    kazakh, russian = (page.values for page in made_by(downloads_pages, issue(), lines))
    assert [file.path for file in kazakh.files] == ["a-kk.epub", "all.zip"]
    assert [file.path for file in kazakh.others] == ["a-ru.epub"]
    assert kazakh.pages == (("data", "Дерек"),)
    assert [file.path for file in russian.files] == ["a-ru.epub", "all.zip"]
    assert russian.pages == ()


def test_what_people_read_comes_first_and_is_called_by_its_name(published: Path) -> None:
    soup = BeautifulSoup((published / "kk/downloads.html").read_bytes(), "lxml")
    links = soup.select_one(".takings").select("a[download]")
    endings = [str(link["href"]).rpartition(".")[2] for link in links]
    assert endings[:2] == ["pdf", "zip"]
    assert [link for link in links if len(link.get_text().split()) < 2] == []


def test_what_was_not_made_is_not_packed() -> None:
    lines = (Written(path="a.pdf", output="books"), Written(path="b", output="b", digest="0"))
    (spec,) = made_by(bundle, issue(), lines)
    assert [part for _name, part in spec.members if isinstance(part, str)] == ["b"]
    assert io.BytesIO(spec.pack([("b", b"")])).getbuffer().nbytes > 0
