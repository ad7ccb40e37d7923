"""A web server learns its new settings before readers are led to what needs them."""

from contextlib import closing
from dataclasses import replace

import pytest
from crash_test.rehearsal_site import version_at

from desk.publishing.values.target_error import TargetError
from desk.publishing.ways import store_publication
from desk.publishing.ways.sending import publication_to, send
from plugins.issue.problem import Stopped

QUESTION = "Has it been reloaded?"


@pytest.fixture(autouse=True)
def server_that_settles_at_once(monkeypatch):
    """Here is no server that would need a moment."""
    monkeypatch.setattr(store_publication, "_SERVER_SETTLES", 0)


@pytest.fixture
def place(tmp_path):
    return tmp_path / "srv"


@pytest.fixture
def publish(target_of, session, delivery_of, place, talk):
    """``publish("1", server="nginx")``: version 1, in its own style, goes to such a target."""

    def to_target(version, *, redirects=(), session=session, **keys):
        delivery = delivery_of(version, articles=1, weight=200, style=version)
        draft = replace(delivery.draft, redirects=redirects)
        talk.said.clear(), talk.asked.clear()
        target = target_of("folder", folder=str(place), **keys)
        return send(replace(delivery, draft=draft), target, session)

    return to_target


@pytest.mark.parametrize(("command", "reason"), [("echo bad; false", "bad"), ("exit 3", 3)])
def test_a_server_that_refuses_says_why_or_at_least_its_number(publish, place, command, reason):
    publish("1", server="nginx")
    with pytest.raises(Stopped) as stopped:
        publish("2", server="nginx", reload=command)
    [problem] = stopped.value.problems
    assert (problem.code, problem.args["reason"]) == ("reload-failed", reason)
    assert (str(problem.spot), version_at(place)) == ("publishing.toml:1", "1")


def test_a_server_is_told_of_what_changed_and_of_nothing_else(publish, talk, place):
    keys = {"server": "nginx", "reload": "echo told >> ../told"}
    publish("1", **keys)
    assert "The web server reads its new settings…" in talk.said
    publish("2", **keys)
    (place / "hosting" / "nginx.conf").write_text("changed by hand")
    publish("3", **keys)
    assert (place.parent / "told").read_text().split() == ["told"] * 3
    assert not any(QUESTION in question for question in talk.asked)


@pytest.mark.parametrize(
    ("server", "first", "asked"),
    [
        ("nginx", False, True),
        ("caddy", False, True),
        ("other", False, False),
        ("nginx", True, False),
    ],
)
def test_only_where_a_server_shows_a_version_somebody_is_asked(
    publish, talk, place, server, first, asked
):
    if not first:
        publish("1", server=server)
    assert publish("2", server=server) is not None
    assert [QUESTION in line for line in talk.asked if QUESTION in line] == [True] * asked
    assert version_at(place) == "2"


def test_who_did_not_reload_the_server_is_told_what_to_do(publish, session, place):
    publish("1", server="caddy")
    unready = replace(session, confirm=lambda question: QUESTION not in question)
    with pytest.raises(Stopped) as stopped:
        publish("2", server="caddy", session=unready)
    assert [problem.code for problem in stopped.value.problems] == ["reload-needed"]
    assert version_at(place) == "1"


def test_settings_that_stay_the_same_need_no_server(target_of, session, delivery_of, place, talk):
    target = target_of("folder", folder=str(place), server="nginx", reload="echo x >> ../told")
    for version in "12":
        send(delivery_of(version, articles=1, weight=200), target, session)
    assert (place.parent / "told").read_text().split() == ["x"]
    assert "The web server reads its new settings…" in talk.said


def test_moved_pages_are_those_of_the_newest_version_also_after_a_step_back(
    publish, target_of, session, place
):
    publish("1", redirects=(("old/", "kk/"),))
    publish("2", redirects=(("kk/a.html", "kk/b.html"),))
    settings = (place / "hosting" / "nginx.conf").read_text()
    assert "kk/a.html" in settings and "/old/" not in settings
    publication_to(target_of("folder", folder=str(place)), session).roll_back("")
    settings = (place / "hosting" / "nginx.conf").read_text()
    assert "kk/a.html" in settings and "/old/" not in settings
    assert version_at(place) == "1"


def test_where_settings_go_and_which_folder_they_name(target_of, session_in, delivery_of, tmp_path):
    """A folder that is no whole path lies in the project; ``~`` is at home."""
    project = tmp_path / "project"
    project.mkdir()
    delivery = delivery_of("1", articles=1, weight=200)
    send(delivery, target_of("folder", folder="srv"), session_in(project))
    settings = (project / "srv" / "hosting" / "nginx.conf").read_text()
    assert f"{project}/srv/current" in settings


def test_a_server_is_reached_by_ssh_and_what_it_refuses_is_told(
    target_of, session, tmp_path, monkeypatch
):
    (tmp_path / "ssh").write_text("#!/bin/sh\necho Connection refused >&2; exit 255\n")
    (tmp_path / "ssh").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    target = target_of("rsync", host="srv.kz", folder=str(tmp_path / "srv"))
    with closing(publication_to(target, session)) as server, pytest.raises(TargetError) as fault:
        server.known()
    assert (fault.value.code, fault.value.details["host"]) == ("unreachable", "srv.kz")


def test_a_folder_at_home_is_found(target_of, session, delivery_of, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    target = target_of("folder", folder="~/srv")
    send(delivery_of("1", articles=1, weight=200), target, session)
    assert version_at(tmp_path / "home" / "srv") == "1"


def test_what_a_person_is_told_while_a_version_goes_to_its_place(publish, talk):
    release = publish("1")
    assert talk.said[1:] == [
        "Sending 2 shared files…",
        f"Sending {len(release.own_files)} files of the pages…",
        f"Switching to {release.id}…",
        "Readers have it. Removing what is no longer needed…",
    ]


def test_what_lies_beside_the_live_version_is_named_with_its_place(
    publish, place, target_of, session
):
    publication = publication_to(target_of("folder", folder=str(place)), session)
    known = publication.known()
    assert (known.live, known.unmanaged, known.damaged) == (None, (), ())
    publish("1")
    (place / "current" / "by-hand.html").write_text("x")
    (place / "by-hand.txt").write_text("x")
    (place / "current" / "index.html").unlink()
    known = publication.known()
    assert known.unmanaged == ("by-hand.txt", "current/by-hand.html")
    assert known.damaged == ("index.html",)


def test_who_asks_for_a_version_that_is_not_there_is_told_which_are(
    publish, place, target_of, session
):
    names = [publish(version).id for version in "12"]
    publication = publication_to(target_of("folder", folder=str(place)), session)
    with pytest.raises(Stopped) as stopped:
        publication.roll_back("9")
    [problem] = stopped.value.problems
    assert (problem.code, dict(problem.args)) == (
        "unknown-release",
        {"id": "9", "known": ", ".join(names)},
    )
    empty = publication_to(target_of("folder", folder=str(place.parent / "empty")), session)
    for asked, code, args in (
        ("9", "unknown-release", {"id": "9", "known": "–"}),
        ("", "nothing-before", {}),
    ):
        with pytest.raises(Stopped) as stopped:
            empty.roll_back(asked)
        [problem] = stopped.value.problems
        assert (problem.code, dict(problem.args)) == (code, args)


def test_a_half_switch_is_finished_before_anything_else_and_only_then_the_lock_is_taken(
    publish, place, target_of, session, talk
):
    publish("1", symlinks=False)
    publication = publication_to(target_of("folder", folder=str(place), symlinks=False), session)
    talk.said.clear()
    publication.recover()
    assert talk.said == []
    release = publication.known().current
    (place / "current").rename(place / "releases" / release)
    publication.recover()
    assert version_at(place) == "1"
    assert "The last publication died while switching; the switch is done now." in talk.said
    assert not (place / "lock").exists()


def test_a_current_that_is_somebodys_is_named(publish, place):
    (place / "current").mkdir(parents=True)
    with pytest.raises(Stopped) as stopped:
        publish("1")
    [problem] = stopped.value.problems
    assert (problem.code, problem.args["name"]) == ("not-ours", "current")
    assert sorted(path.name for path in place.iterdir()) == ["current"]
