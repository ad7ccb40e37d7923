"""Publishing to a folder and over SSH, with links and without: publish, publish again, go back."""

import json
import os

import pytest
from crash_test.rehearsal_site import version_at

from desk.publishing.values.release import is_asset
from desk.publishing.values.target_error import TargetError
from desk.publishing.ways.sending import publication_to, send
from plugins.issue.problem import Stopped


@pytest.fixture
def publish(target, session, delivery_of):
    """``publish("1")``: version 1 is sent to the target; other keys go to the made-up site."""

    def to_target(version, *, dry_run=False, **keys):
        return send(delivery_of(version, **keys), target, session, dry_run=dry_run)

    return to_target


@pytest.fixture
def known(target, session):
    def ask():
        publication = publication_to(target, session)
        try:
            return publication.known()
        finally:
            publication.close()

    return ask


@pytest.fixture
def go_back(target, session):
    def to(release=""):
        publication = publication_to(target, session)
        try:
            return publication.roll_back(release)
        finally:
            publication.close()

    return to


def test_a_version_that_came_while_the_question_stood_is_not_replaced_unseen(
    publish, target, session, delivery_of, place
):
    publish("1")
    slow = publication_to(target, session)

    def the_other_is_quicker(_live):
        publish("2")
        return True

    try:
        with pytest.raises(TargetError) as busy:
            slow.publish(delivery_of("3"), the_other_is_quicker)
        assert busy.value.code == "busy"
    finally:
        slow.close()
    assert version_at(place) == "2"


def test_readers_get_the_first_version_and_then_the_next(publish, place):
    publish("1")
    assert version_at(place) == "1"
    publish("2")
    assert version_at(place) == "2"


def test_back_and_forth(publish, go_back, known, place):
    first, second = publish("1"), publish("2")
    assert go_back().id == first.id
    assert version_at(place) == "1"
    assert known().current == first.id
    assert go_back(second.id).id == second.id
    assert version_at(place) == "2"


def test_after_going_back_and_publishing_back_leads_to_what_readers_saw(publish, go_back, place):
    publish("1"), publish("2")
    go_back()
    publish("3")
    go_back()
    assert version_at(place) == "1"


def test_going_back_where_there_is_nothing_is_told(publish, go_back, place):
    publish("1")
    with pytest.raises(Stopped) as stopped:
        go_back()
    assert stopped.value.problems[0].code == "nothing-before"
    with pytest.raises(Stopped) as stopped:
        go_back("0009-2026-11-23-01234567")
    assert stopped.value.problems[0].code == "unknown-release"
    assert version_at(place) == "1"


def test_the_last_two_stay_and_older_ones_go_with_their_assets(publish, known, place, target):
    for version in "1234":
        publish(version)
    assert [release.id[:4] for release in known().releases] == ["0003", "0004"]
    assert version_at(place) == "4"
    # Without links each release carries the assets of those before it to readers.
    signs = 3 if target.symlinks is False else 2
    assert len(os.listdir(place / "current" / "static" / "images")) == signs


def test_a_page_opened_before_the_switch_keeps_its_style(publish, place):
    publish("1")
    page = (place / "current" / "kk" / "index.html").read_text(encoding="utf-8")
    publish("2")
    for piece in page.split('<img src="')[1:]:
        assert (place / "current" / "kk" / piece.partition('"')[0]).is_file()


def test_publishing_the_same_again_does_nothing(publish, known, talk):
    publish("1")
    assert publish("1") is None
    assert "already have this version" in talk.said[-1]
    assert len(known().releases) == 1


def test_a_dry_run_says_what_would_change_and_touches_nothing(publish, place, talk):
    publish("1", dry_run=True)
    assert any("Added" in line for line in talk.said)
    assert not place.exists()
    publish("1")
    before = sorted((str(path), path.lstat().st_mtime_ns) for path in place.rglob("*"))
    assert publish("2", dry_run=True) is None
    assert sorted((str(path), path.lstat().st_mtime_ns) for path in place.rglob("*")) == before
    assert version_at(place) == "1"


def test_unchanged_files_share_their_place_on_the_disk(publish, place, known):
    publish("1")
    publish("2")
    releases = known().releases
    same = [p for p, f in releases[1].files.items() if releases[0].files.get(p) == f]
    own = [path for path in same if not is_asset(path)]
    assert "_redirects" in own
    first = place / "releases" / releases[0].id
    assert os.path.samefile(first / own[0], place / "current" / own[0])


def test_what_is_not_ours_is_named_and_left_alone(publish, place, talk):
    publish("1")
    for path in ("robots-of-the-host.txt", "releases/backup/x", "shared/static/logo.svg"):
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_text("not ours")
    (place / "current" / "google123.html").write_text("not ours")
    for version in "234":
        publish(version)
    left = [p for p in place.rglob("*") if p.is_file() and p.read_bytes() == b"not ours"]
    assert {p.name for p in left} == {"robots-of-the-host.txt", "x", "logo.svg", "google123.html"}
    said = "\n".join(talk.said)
    for name in ("robots-of-the-host.txt", "releases/backup", "shared/static/logo.svg"):
        assert f"Not ours, left alone: {name}" in said
    assert version_at(place) == "4"


def test_a_current_that_was_not_made_by_publishing_is_left_alone(publish, place):
    (place / "current").mkdir(parents=True)
    (place / "current" / "index.html").write_text("the school's old site")
    with pytest.raises(Stopped) as stopped:
        publish("1")
    assert stopped.value.problems[0].code == "not-ours"
    assert [path.name for path in (place / "current").iterdir()] == ["index.html"]
    assert (place / "current" / "index.html").read_text() == "the school's old site"


def test_leftovers_of_dead_runs_are_used_or_removed(publish, known, place):
    publish("1")
    dead = place / "uploads" / ("d" * 32)
    (dead / "kk").mkdir(parents=True)
    (dead / "kk" / "half.html").write_text("half a pa")
    asset = "static/images/dead.0123456789.svg"
    dead.with_suffix(".json").write_text(json.dumps([asset]) + "\n")
    (place / "shared" / asset).parent.mkdir(parents=True, exist_ok=True)
    (place / "shared" / asset).write_text("<svg>")
    (place / "releases" / "0009-2026-11-23-01234567.json").write_text('{"id": "0009')
    (place / ".lock.0123abcd.part").write_text("x")
    publish("2")
    assert list((place / "uploads").glob("*")) == []
    assert not (place / ".lock.0123abcd.part").exists()
    assert "0009-2026-11-23-01234567.json" not in os.listdir(place / "releases")
    assert known().current.startswith("0010")
    assert version_at(place) == "2"


def test_a_release_that_was_whole_but_never_shown_is_shown(publish, go_back, known, place):
    publish("1")
    second = publish("2")
    go_back()
    assert publish("2").id == second.id
    assert known().current == second.id
    assert version_at(place) == "2"


def test_without_links_a_switch_that_died_half_way_is_finished(
    target_of, place, session, delivery_of
):
    target = target_of("folder", folder=str(place), symlinks=False)
    first = send(delivery_of("1"), target, session)
    second = send(delivery_of("2"), target, session)
    switch = json.dumps({"from": second.id, "to": first.id}) + "\n"
    (place / "current.json").write_text(switch)
    (place / "current").rename(place / "releases" / second.id)
    assert send(delivery_of("1"), target, session) is None
    assert version_at(place) == "1"


def test_without_links_people_are_told_what_happens_instead(
    target_of, place, session, delivery_of, talk
):
    target = target_of("folder", folder=str(place), symlinks=False)
    send(delivery_of("1"), target, session)
    assert any("no symbolic links" in line for line in talk.said)
    assert not any(path.is_symlink() for path in place.rglob("*"))


def test_the_server_learns_a_new_style_before_readers_meet_it(
    target_of, place, session, delivery_of
):
    log = place.parent / "log"
    reload = f"grep -c sha256 hosting/nginx.conf; readlink current >> '{log}' || true"
    target = target_of("folder", folder=str(place), server="nginx", reload=reload)
    send(delivery_of("1", style="one"), target, session)
    one = (place / "hosting" / "nginx.conf").read_text()
    send(delivery_of("2", style="two"), target, session)
    both = (place / "hosting" / "nginx.conf").read_text()
    assert log.read_text().split() == ["releases/0001-2026-11-23-356a192b"]
    style = one.partition("style-src '")[2].partition("'")[0]
    assert style in both
    assert both.count("sha256") == 2 * one.count("sha256")


def test_a_server_that_refuses_its_settings_keeps_readers_on_the_old_version(
    target_of, place, session, delivery_of
):
    target = target_of("folder", folder=str(place), server="nginx")
    send(delivery_of("1", style="one"), target, session)
    broken = target_of("folder", folder=str(place), server="nginx", reload="echo bad; false")
    with pytest.raises(Stopped) as stopped:
        send(delivery_of("2", style="two"), broken, session)
    assert stopped.value.problems[0].code == "reload-failed"
    assert version_at(place) == "1"


def test_without_a_reload_command_the_person_is_asked_first(
    target_of, place, session, delivery_of, talk
):
    target = target_of("folder", folder=str(place), server="nginx")
    send(delivery_of("1", style="one"), target, session)
    talk.answer = False
    with pytest.raises(Stopped) as stopped:
        send(delivery_of("2", style="two", articles=7), target, session)
    assert stopped.value.problems[-1].code in ("not-agreed", "reload-needed")
    assert version_at(place) == "1"
