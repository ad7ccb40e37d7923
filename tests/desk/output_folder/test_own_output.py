"""Nothing is deleted that no build made: a folder named by mistake is told and left as it is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from checkouts import bytes_of
from makers import make_buildable, miniature, write_files

from desk.building import build
from desk.output_folder.own_output import refusals

OUR_DOOR = '<html><body data-page-type="door">'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make_buildable(write_files(tmp_path / "newsroom" / "site", miniature()))


def _as_it_was(site: Path) -> dict[str, bytes]:
    """What people have there; caches and compiled settings come and go with every build."""
    files = bytes_of(site.parent)
    return {
        path: data
        for path, data in files.items()
        if not {".cache", "__pycache__"} & set(path.split("/"))
    }


@pytest.mark.parametrize(
    ("output", "code"),
    [
        (".", "output-refused"),
        ("", "output-refused"),
        ("..", "output-refused"),
        ("/", "output-refused"),
        ("output/..", "output-refused"),
        ("content", "output-in-sources"),
        ("theme", "output-in-sources"),
        ("content/articles", "output-in-sources"),
        ("content/new", "output-in-sources"),
        ("./theme/../content", "output-in-sources"),
        ("notes", "output-not-ours"),
        ("notes.txt", "output-refused"),
        ("link", "output-refused"),
        ("link-to-content", "output-in-sources"),
        ("dangling", "output-refused"),
        ("/proc", "output-refused"),
    ],
)
def test_a_folder_named_by_mistake_is_left_alone(site: Path, output: str, code: str) -> None:
    (site / "notes").mkdir()
    (site / "notes" / "plan.txt").write_text("mine")
    (site / "notes.txt").write_text("mine")
    (site / "link").symlink_to(site / "notes", target_is_directory=True)
    (site / "link-to-content").symlink_to(site / "content", target_is_directory=True)
    (site / "dangling").symlink_to(site / "nowhere")
    before = _as_it_was(site)
    built = build(site, output=output)
    assert [problem.code for problem in built.problems] == [code]
    assert not built
    assert _as_it_was(site) == before


def test_an_earlier_output_is_replaced_again_and_again(site: Path) -> None:
    for _ in range(2):
        assert build(site)
    (site / "output" / ".DS_Store").write_text("a system's")
    assert build(site)
    assert not (site / "output" / ".DS_Store").exists()


def test_an_empty_folder_is_taken(site: Path) -> None:
    (site / "output").mkdir()
    assert build(site)


def test_files_of_people_in_an_earlier_output_are_told_and_kept(site: Path) -> None:
    assert build(site)
    (site / "output" / "CNAME").write_text("school.kz")
    built = build(site)
    assert [(p.code, p.args["file"]) for p in built.problems] == [("output-not-ours", "CNAME")]
    assert (site / "output" / "CNAME").read_text() == "school.kz"


def test_what_only_publishing_makes_is_ours_too(site: Path) -> None:
    assert build(site, overrides={"PURPOSE": "publish"})
    assert [*(site / "output" / "downloads").glob("*.zip")]
    assert build(site)
    assert not (site / "output" / "downloads").exists()


def test_a_site_of_somebody_else_is_not_ours(tmp_path: Path) -> None:
    other = tmp_path / "www"
    other.mkdir()
    (other / "index.html").write_text("<html><body>another site")
    (told,) = refusals(other, tmp_path / "project", "www")
    assert told.code == "output-not-ours"
    (other / "index.html").write_text(OUR_DOOR)
    assert refusals(other, tmp_path / "project", "www") == ()


def test_a_check_asks_nothing_of_the_output(site: Path) -> None:
    (site / "output").symlink_to(site / "content", target_is_directory=True)
    assert build(site, check_only=True)
    assert os.readlink(site / "output") == str(site / "content")


def test_a_place_that_may_not_be_written_is_told_in_a_sentence(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "file").write_text("mine")
    assert not build(site, output="file/output")
    assert "Traceback" not in capsys.readouterr().err


def test_what_a_site_with_other_tables_made_is_ours_too(site: Path) -> None:
    """Another code of the country gives another folder at the top."""
    assert build(site)
    assert (site / "output" / "kz").is_dir()
    table = site / "content" / "data" / "issue.toml"
    table.write_text(table.read_text("utf-8").replace('"kz"', '"kg"'), encoding="utf-8")
    (site / "output" / "notes.txt").write_text("mine")
    assert [problem.args["file"] for problem in build(site).problems] == ["notes.txt"]
    (site / "output" / "notes.txt").unlink()
    assert build(site)
    assert not (site / "output" / "kz").exists()
