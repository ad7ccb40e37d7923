"""One file to upload by a hosting panel: whole, the same each time, with a guide inside."""

import os
import re
import zipfile

import pytest

from desk.publishing.values.target_error import TargetError
from desk.publishing.ways.sending import publication_to, send
from desk.publishing.ways.zip_file import ABOUT
from plugins.issue.problem import Stopped


@pytest.fixture
def target(target_of):
    return target_of("zip", file="out/site.zip")


@pytest.fixture
def publish(target, session, delivery_of):
    return lambda version, **keys: send(delivery_of(version, **keys), target, session)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "out" / "site.zip"


def test_the_archive_holds_the_site_at_its_top_and_assets_first(publish, path):
    publish("1")
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert b'data-release="1"' in archive.read("kk/index.html")
    static = [name.startswith("static/") for name in names]
    assert static == sorted(static, reverse=True)
    assert any(static)


def test_a_guide_in_both_languages_lies_inside(publish, path):
    publish("1")
    with zipfile.ZipFile(path) as archive:
        kk, ru = (archive.read(f"{ABOUT}/{lang}.md").decode() for lang in ("kk", "ru"))
    assert "ә" in kk
    assert "ы" in ru
    assert "ә" not in ru
    with zipfile.ZipFile(path) as archive:
        assert archive.getinfo("_guide/release.json").create_system == 3  # of systems with modes
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 11, 23, 10, 0, 0)}


def test_the_settings_in_the_guide_have_the_folder_that_the_guide_says_to_replace(publish, path):
    publish("1")
    with zipfile.ZipFile(path) as archive:
        texts = {
            name: archive.read(name).decode()
            for name in archive.namelist()
            if name.startswith(f"{ABOUT}/")
        }
    rooted = [name for name, text in texts.items() if "/srv/" in text]
    assert {f"{ABOUT}/kk.md", f"{ABOUT}/ru.md", f"{ABOUT}/nginx.conf"} <= set(rooted)
    for name in rooted:
        assert set(re.findall(r"/srv/\w+", texts[name])) == {"/srv/site"}, name


def test_one_site_gives_the_same_bytes(publish, path, delivery_of, target_of, session):
    publish("1")
    send(delivery_of("1"), target_of("zip", file="again.zip"), session)
    assert path.read_bytes() == (session.project / "again.zip").read_bytes()


def test_the_next_version_replaces_the_file(publish, path, target, session):
    first, second = publish("1"), publish("2")
    assert (first.number, first.after) == (1, "")
    assert (second.number, second.after) == (2, first.id)
    known = publication_to(target, session).known()
    assert known.current == second.id
    assert list(path.parent.iterdir()) == [path]


def test_where_the_file_lies_and_how_to_upload_it_is_said(publish, path, talk):
    release = publish("1")
    assert talk.said[1:] == [
        f"Packing {len(release.files)} files…",
        f"The file is {path}. How to upload it stands in its folder {ABOUT}.",
    ]
    assert publish("1") is None
    assert "already have this version" in talk.said[-1]


@pytest.mark.parametrize("text", [None, b"{}", b'{"id": "00'])
def test_an_archive_that_says_nothing_of_us_is_somebodys(publish, path, target, session, text):
    path.parent.mkdir(parents=True)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("index.html", "x")
        if text is not None:
            archive.writestr(f"{ABOUT}/release.json", text)
    known = publication_to(target, session).known()
    assert (known.releases, known.current, known.damaged) == ((), "", ())
    with pytest.raises(Stopped) as stopped:
        publish("1")
    [problem] = stopped.value.problems
    assert (problem.code, problem.args["file"]) == ("not-ours", "out/site.zip")


def test_there_is_no_way_back_from_a_file_and_that_is_said(publish, target, session):
    publish("1")
    with pytest.raises(Stopped) as stopped:
        publication_to(target, session).roll_back("")
    assert stopped.value.problems[0].code == "no-way-back"


def test_somebody_elses_file_of_that_name_is_left_alone(publish, path):
    path.parent.mkdir(parents=True)
    path.write_bytes(b"holiday photos")
    with pytest.raises(Stopped) as stopped:
        publish("1")
    assert stopped.value.problems[0].code == "not-ours"
    assert path.read_bytes() == b"holiday photos"


def test_a_damaged_page_in_the_file_is_told_and_repaired(publish, path, target, session, talk):
    publish("1")
    whole = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        start = archive.getinfo("ru/index.html").header_offset + 60
    path.write_bytes(whole[:start] + bytes(9) + whole[start + 9 :])
    assert publication_to(target, session).known().damaged == ("ru/index.html",)
    publish("1")
    assert any("What readers have is damaged" in line for line in talk.said)
    assert publication_to(target, session).known().damaged == ()


def test_a_page_that_changed_after_the_checks_is_not_packed(
    publish, path, target, session, delivery_of
):
    publish("1")
    whole, second = path.read_bytes(), delivery_of("2")
    (second.folder / "ru" / "index.html").write_bytes(b"")
    with pytest.raises(TargetError) as fault:
        send(second, target, session)
    assert fault.value.code == "damaged"
    assert path.read_bytes() == whole


def test_a_closed_umask_closes_neither_the_file_nor_what_is_in_it(publish, path):
    before = os.umask(0o077)
    try:
        publish("1")
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o777 == 0o644
    with zipfile.ZipFile(path) as archive:
        assert {entry.external_attr >> 16 for entry in archive.infolist()} == {0o644}
