"""The built site made ready for readers."""

import pytest
from crash_test.rehearsal_site import make_site

from desk.publishing.git import Commit
from desk.publishing.hosting.site_tree import add_hosting_files, copy_of, redirects_of
from plugins.built_site.site import read_site
from plugins.issue.listing import PageInfo, Written

COMMIT = Commit(id="0" * 40, date="2026-11-23T10:00:00Z")


@pytest.fixture
def tree(tmp_path):
    make_site(tmp_path / "tree", "1")
    return tmp_path / "tree"


def test_pages_that_lead_on_become_rules_for_servers():
    def line(path, leads_to=None):
        page = PageInfo(kind="article", path=path, leads_to=leads_to)
        return Written(path=path, output="any", page=page)

    listing = (
        line("kk/index.html"),
        line("kz/index.html", "kk/index.html"),
        line("kz/authors/index.html", "kk/authors/index.html"),
        line("ru/articles/old.html", "ru/articles/new.html"),
        Written(path="robots.txt", output="robots"),
    )
    assert redirects_of(listing) == (
        ("kz/", "kk/"),
        ("ru/articles/old.html", "ru/articles/new.html"),
    )


@pytest.mark.parametrize(("kind", "twins"), [("rsync", True), ("pages", False), ("zip", False)])
def test_hosting_files_are_in_every_site_and_twins_where_wanted(
    tree, tmp_path, target_of, kind, twins
):
    site = read_site(tree, "https://edition.kz")
    delivery = add_hosting_files(site, target_of(kind), COMMIT, (), tmp_path / "cache")
    assert {"_headers", "_redirects", "index.html"} <= set(delivery.draft.files)
    assert ("kk/index.html.br" in delivery.draft.files) is twins
    assert ("kk/index.html.gz" in delivery.draft.files) is twins
    draft = delivery.draft
    assert (draft.id, draft.after, draft.address) == ("", "", "https://edition.kz")
    assert (draft.commit, draft.date, draft.redirects) == (COMMIT.id, COMMIT.date, ())
    assert (len(draft.styles), draft.scripts) == (1, ())


def test_the_same_site_gets_the_same_files_twice(tmp_path, target_of):
    deliveries = []
    for name in ("a", "b"):
        make_site(tmp_path / name, "1")
        cache = tmp_path / f"cache-{name}"
        site = read_site(tmp_path / name, "https://edition.kz")
        deliveries.append(add_hosting_files(site, target_of("rsync"), COMMIT, (), cache))
    assert deliveries[0].draft.files == deliveries[1].draft.files


def test_a_copy_leaves_the_built_site_as_it_is(tree, tmp_path):
    copy_of(tree, tmp_path / "copy")
    (tmp_path / "copy" / "_headers").write_text("x")
    (tmp_path / "copy" / "left-over.html").write_text("x")
    copy_of(tree, tmp_path / "copy")
    assert not (tree / "_headers").exists()
    assert not (tmp_path / "copy" / "left-over.html").exists()
