"""The policy names what stands inline in the pages, and nothing else."""

import base64
import hashlib

from hypothesis import given
from hypothesis import strategies as st

from desk.publishing.hosting.hosting_files import content_policy, inline_of
from desk.publishing.values.release import Release
from plugins.built_site.page import inline_hash
from plugins.built_site.site import read_site

hashes = st.lists(st.sampled_from([f"sha256-{letter}" for letter in "abcdef"]), max_size=4).map(
    tuple
)


def release(styles, scripts):
    """A release whose pages hold these."""
    keys = {"id": "", "commit": "", "date": "", "address": "", "after": "", "files": {}}
    return Release(styles=styles, scripts=scripts, **keys)


releases = st.builds(release, hashes, hashes)


def inline(folder):
    return release(*inline_of(read_site(folder, "https://edition.kz")))


def page(tmp_path, text, name="index.html"):
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text(text, encoding="utf-8")


def test_the_hash_is_that_of_the_text_between_the_tags(tmp_path):
    style = "\nbody { color: «red» }\n"
    page(tmp_path, f"<style>{style}</style><script>let a = '<b>'</script>")
    expected = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    found = inline(tmp_path)
    assert found.styles == (f"sha256-{expected}",)
    assert found.scripts == (inline_hash("let a = '<b>'"),)


def test_windows_line_ends_are_read_as_a_browser_reads_them(tmp_path):
    (tmp_path / "a.html").write_bytes(b"<style>a\r\nb</style>")
    assert inline(tmp_path).styles == (inline_hash("a\nb"),)


def test_data_in_a_script_tag_is_no_script(tmp_path):
    page(tmp_path, '<script type="application/ld+json">{"name": "x"}</script>')
    assert inline(tmp_path) == release((), ())


def test_files_of_our_own_are_allowed_only_where_pages_ask_for_them(tmp_path):
    page(tmp_path, '<script src="static/search.0123abcd45.js"></script>')
    policy = content_policy([inline(tmp_path)])
    assert "script-src 'self'" in policy
    assert "style-src 'none'" in policy
    page(tmp_path, '<link rel="stylesheet" href="static/print.0123abcd45.css">')
    policy = content_policy([inline(tmp_path)])
    assert "script-src 'none'" in policy
    assert "style-src 'self'" in policy


def test_a_worker_and_what_it_asks_for_are_of_our_own_host_alone(tmp_path):
    page(tmp_path, "<p>one</p>")
    policy = sources(content_policy([inline(tmp_path)]))
    for name in ("worker-src", "connect-src", "manifest-src"):
        assert policy[name] == {"'self'"}


def test_hashes_of_all_pages_are_named_once(tmp_path):
    for name in ("a.html", "kk/b.html"):
        page(tmp_path, "<style>one</style>", name)
    page(tmp_path, "<style>two</style>", "ru/c.html")
    assert len(inline(tmp_path).styles) == 2


def sources(policy):
    """What each directive of a policy allows."""
    return {name: set(words) for name, *words in map(str.split, policy.split("; "))}


@given(st.lists(releases, min_size=1, max_size=4))
def test_the_policy_of_several_releases_allows_what_each_of_them_needs(several):
    joined = sources(content_policy(several))
    for one in several:
        for name, words in sources(content_policy([one])).items():
            assert words - {"'none'"} <= joined[name]
    assert content_policy([*several, *several]) == content_policy(several)
