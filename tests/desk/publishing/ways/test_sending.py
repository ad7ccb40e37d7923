"""What a person is asked and told while publishing."""

from dataclasses import replace

import pytest

from desk.publishing.values.publication import Delivery, Known
from desk.publishing.values.release import files_of
from desk.publishing.ways.sending import send, tell_unmanaged
from plugins.issue.problem import Stopped


@pytest.fixture
def target(target_of, tmp_path):
    return target_of("folder", folder=str(tmp_path / "srv"))


@pytest.fixture
def publish(target, session, delivery_of):
    return lambda version, **keys: send(delivery_of(version, **keys), target, session)


def test_progress_is_told_from_the_first_step_to_the_last(publish, talk):
    publish("1", articles=150)
    said = "\n".join(talk.said)
    steps = ["Added: ", "Sending 2 shared files", "… 1", "Switching to 0001-", "Removing what"]
    places = [said.index(step) for step in steps]
    assert places == sorted(places)


@pytest.mark.parametrize(("number", "tells"), [(120, [50, 100]), (320, [64, 128, 192, 256, 320])])
def test_of_many_files_every_fiftieth_is_told_and_of_very_many_every_fifth_part(
    number, tells, target, session, delivery_of, talk, tmp_path
):
    for n in range(number):
        (tmp_path / "many").mkdir(exist_ok=True)
        (tmp_path / "many" / f"{n}.txt").write_text(str(n))
    draft = replace(delivery_of("1").draft, files=files_of(tmp_path / "many"))
    send(Delivery(folder=tmp_path / "many", draft=draft), target, session)
    told = [line for line in talk.said if line.startswith("…")]
    assert told == [f"… {n} of {number} files" for n in tells]


def test_it_asks_when_many_pages_would_vanish(publish, talk):
    publish("1", articles=20)
    talk.asked.clear()
    publish("2", articles=6)
    assert any("28 of the 48 pages readers have now would vanish" in line for line in talk.asked)


def test_it_does_not_ask_when_few_pages_vanish(publish, talk):
    publish("1", articles=20)
    talk.asked.clear()
    publish("2", articles=19)
    assert not any("would vanish" in line for line in talk.asked)


def test_addresses_that_would_lead_nowhere_are_named_before_the_question(publish, talk):
    publish("1", articles=10)
    talk.said.clear()
    publish("2", articles=7)
    line = next(line for line in talk.said if "would lead nowhere" in line)
    assert "would lead nowhere: 6 (https://edition.kz/kk/articles/contribution-007.html" in line
    assert line.count("https://") == 5 and line.count(".html, https://edition.kz/") == 4
    assert "…)" in line
    assert "moved.toml" in line and "status: withdrawn" in line
    assert talk.said.index(line) < next(n for n, s in enumerate(talk.said) if "Sending" in s)


def test_where_all_of_them_are_named_nothing_says_that_there_are_more(
    target, session, delivery_of, talk
):
    """Five articles less in either language; a rule leads on from those of one."""
    send(delivery_of("1", articles=10), target, session)
    talk.said.clear()
    delivery = delivery_of("2", articles=5)
    led = replace(delivery.draft, redirects=(("kk/articles/", "ru/articles/"),))
    send(replace(delivery, draft=led), target, session)
    line = next(line for line in talk.said if "would lead nowhere" in line)
    assert line.count("https://") == 5 and "…" not in line


def test_addresses_that_a_redirect_leads_on_are_not(target, session, delivery_of, talk):
    send(delivery_of("1", articles=10), target, session)
    talk.said.clear()
    delivery = delivery_of("2", articles=9)
    led = replace(delivery.draft, redirects=(("kk/articles/", "ru/articles/"),))
    send(replace(delivery, draft=led), target, session)
    line = next(line for line in talk.said if "would lead nowhere" in line)
    assert "nowhere: 1 (https://edition.kz/ru/articles/contribution-009.html)" in line


def test_files_that_are_not_ours_are_named_or_counted(session, talk):
    for number, more in ((10, []), (12, ["and 2 more"])):
        talk.said.clear()
        names = tuple(f"by-hand-{n:02}.html" for n in range(number))
        tell_unmanaged(Known(unmanaged=names), session)
        named = [f"Not ours, left alone: {name}" for name in names[:10]]
        assert talk.said == [*named, *more]


def test_where_nothing_vanishes_nothing_is_said_of_it(publish, talk):
    publish("1")
    publish("2")
    assert not any("would lead nowhere" in line for line in talk.said)


def test_without_a_yes_nothing_is_published(publish, talk, tmp_path):
    publish("1", articles=20)
    talk.answer = False
    with pytest.raises(Stopped) as stopped:
        publish("2", articles=6)
    assert stopped.value.problems[0].code == "not-agreed"
    assert 'data-release="1"' in (tmp_path / "srv" / "current" / "index.html").read_text()


def test_it_asks_when_readers_have_a_commit_that_ours_does_not_contain(publish, talk):
    publish("1")
    talk.asked.clear()
    publish("2")
    [asked] = talk.asked
    assert "made from a commit (356a192b)" in asked


def test_a_dry_run_of_a_folder_asks_nothing_and_leaves_no_trace(
    publish, target, session, delivery_of, talk, tmp_path
):
    publish("1")
    (tmp_path / "srv" / "by-hand.html").write_text("x")
    before = sorted((tmp_path / "srv").rglob("*"))
    talk.asked.clear()
    assert send(delivery_of("2"), target, session, dry_run=True) is None
    assert (talk.asked, sorted((tmp_path / "srv").rglob("*"))) == ([], before)
    assert "Not ours, left alone: by-hand.html" in talk.said
