"""What a dry run says: added, changed, removed, bytes, and whether much would vanish."""

from hypothesis import given
from hypothesis import strategies as st

from desk.publishing.values.release import FileInfo
from desk.publishing.ways.sending import compare, describe

infos = st.builds(FileInfo, size=st.integers(0, 1000), digest=st.sampled_from("ab"))
sites = st.dictionaries(st.sampled_from([f"{n}.html" for n in range(8)] + ["feed.xml"]), infos)


def info(digest: str, size: int = 10) -> FileInfo:
    return FileInfo(size=size, digest=digest)


def pages(number: int) -> dict[str, FileInfo]:
    return {f"kk/{n}.html": info("a") for n in range(number)}


@given(sites, sites)
def test_every_file_is_in_one_list_or_unchanged(before, after):
    changes = compare(before, after)
    same = {path for path in before.keys() & after.keys() if before[path] == after[path]}
    lists = (*changes.added, *changes.changed, *changes.removed, *same)
    assert sorted(lists) == sorted(before.keys() | after.keys())


@given(sites)
def test_publishing_the_same_changes_nothing(site):
    assert compare(site, site).nothing


def test_only_new_and_changed_bytes_are_sent():
    before = {"a.html": info("a", 5), "b.html": info("b", 7)}
    after = {"a.html": info("a", 5), "b.html": info("c", 9), "d.html": info("d", 11)}
    assert compare(before, after).bytes_to_send == 20


def test_a_fifth_of_the_pages_may_go_but_not_more():
    assert not compare(pages(10), pages(8)).much_vanishes
    assert compare(pages(10), pages(7)).much_vanishes


def test_old_assets_do_not_count_as_vanishing_pages():
    assets = {f"static/images/{n}.0123abcd{n}0.avif": info("a") for n in range(9)}
    assert not compare({**pages(5), **assets}, pages(5)).much_vanishes


def test_the_description_counts_and_names_and_cuts_long_lists(english):
    text = describe(compare(pages(1), {**pages(50), "feed.xml": info("b", 1500)}), english)
    assert "Added: 50. Changed: 0. Removed: 0. To send: 2.0 kB." in text
    assert "+ feed.xml" in text
    assert "and 30 more" in text


def test_each_change_has_its_sign_and_what_nobody_looks_at_is_not_named(english):
    before = {
        **{f"{name}.html": info("a", 1000) for name in "abc"},
        "static/old.0123abcd.svg": info("a"),
        "b.html.br": info("a"),
    }
    after = {
        "a.html": info("a", 1000),
        "b.html": info("b", 1234),
        "b.html.br": info("b", 1),
        "d.html": info("a", 2000),
        "d.html.gz": info("a", 1),
    }
    assert describe(compare(before, after), english).splitlines() == [
        "Added: 2. Changed: 2. Removed: 2. To send: 3.2 kB.",
        "  + d.html",
        "  ~ b.html",
        "  - c.html",
    ]
    twenty = {f"{number}.html": info("a") for number in range(20)}
    assert "more" not in describe(compare({}, twenty), english)


def test_nothing_to_do_is_said(english):
    assert "already have this version" in describe(compare(pages(2), pages(2)), english)
