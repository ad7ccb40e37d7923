"""Which release is the one before."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desk.publishing.values.publication import Known
from desk.publishing.values.release import FileInfo, Release


def release(number, after=0):
    def name(n):
        return f"{n:04d}-2026-11-23-01234567" if n else ""

    return Release(
        id=name(number), commit="0" * 40, date="", address="", after=name(after), files={}
    )


def known(*releases, current):
    return Known(releases=releases, current=release(current).id)


def test_the_one_before_is_what_readers_saw_not_the_next_lower_number():
    stock = known(release(1), release(2, 1), release(3, 1), current=3)
    assert stock.before(stock.current).number == 1


def test_where_that_one_is_gone_the_next_lower_number_is():
    stock = known(release(2, 1), release(4, 3), current=4)
    assert stock.before(stock.current).number == 2


def test_before_the_first_there_is_nothing():
    stock = known(release(1), release(2, 1), current=1)
    assert stock.before(stock.current) is None
    assert known(current=0).before("") is None


def test_a_number_finds_its_release():
    stock = known(release(2), release(17, 2), current=17)
    assert stock.release("17") == stock.release("0017") == release(17, 2)
    assert stock.release("2") == stock.release(release(2).id)
    assert (stock.release("7"), stock.release(""), stock.release("-2")) == (None, None, None)


def test_a_next_version_is_compared_with_what_is_whole_of_the_live_one():
    files = {path: FileInfo(size=1, digest=path) for path in ("a", "b", "c")}
    live = replace(release(2), files=files)
    stock = Known(releases=(release(1), live), current=live.id)
    assert stock.undamaged is stock.live is live
    damaged = replace(stock, damaged=("a", "c", "by-hand")).undamaged
    assert damaged == replace(live, files={"b": files["b"]})
    assert known(release(1), current=0).undamaged is None
    assert replace(known(current=0), damaged=("a",)).undamaged is None


@given(st.sets(st.integers(1, 50), min_size=1), st.data())
def test_going_back_again_and_again_comes_to_an_end(numbers, data):
    ordered = sorted(numbers)
    releases = tuple(release(n, data.draw(st.sampled_from([0, *range(1, n)]))) for n in ordered)
    stock = Known(releases=releases, current=releases[-1].id)
    at, steps = stock.live, 0
    while at is not None:
        at, steps = stock.before(at.id), steps + 1
    assert steps <= len(ordered)
