"""Our own rules of Atom: a sound feed passes in silence, every fault is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import write_files

from plugins.built_site.site import read_site
from plugins.issue.problem import Problem
from plugins.validation.site.feeds import judge_feeds

SITE = "https://site.example/archive"
SOUND = """\
<?xml version='1.0' encoding='utf-8'?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="kk">
<id>https://site.example/archive/id/feed</id>
<title>Шығарылым</title>
<updated>2026-11-23T00:00:00Z</updated>
<link rel="self" href="https://site.example/archive/kk/feed.xml"/>
<link rel="alternate" href="https://site.example/archive/kk/"/>
<author><name>Редакция</name></author>
<entry>
<id>https://site.example/archive/id/one</id>
<title>Бір</title>
<link rel="alternate" href="https://site.example/archive/kk/"/>
<updated>2026-11-23T00:00:00Z</updated>
<content type="html">&lt;p&gt;&lt;a href="https://site.example/archive/kk/"&gt;Бет&lt;/a&gt;
&lt;a href="https://elsewhere.example/"&gt;Басқа&lt;/a&gt;&lt;/p&gt;</content>
</entry>
</feed>
"""


def _problems(tmp_path: Path, feed: str, **more: str) -> list[Problem]:
    page = '<html lang="kk"><body data-page-type="home"><h1 id="top">kk</h1></body></html>'
    write_files(tmp_path, {"kk/index.html": page, "kk/feed.xml": feed, **more})
    return list(judge_feeds(read_site(tmp_path, SITE)))


def _codes(tmp_path: Path, feed: str) -> list[str]:
    return [problem.code for problem in _problems(tmp_path, feed)]


def test_a_sound_feed_passes(tmp_path: Path) -> None:
    assert _codes(tmp_path, SOUND) == []


def test_feeds_are_told_in_the_order_of_their_paths(tmp_path: Path) -> None:
    feeds = {f"kk/{name}.xml": "<feed" for name in "gcaebfdh"}
    told = [problem.spot.path for problem in _problems(tmp_path, SOUND, **feeds)]
    assert told == [f"kk/{name}.xml" for name in "abcdefgh"]


def test_another_xml_file_is_no_feed(tmp_path: Path) -> None:
    assert _codes(tmp_path, "<urlset/>") == []


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("</feed>", "", "built-xml"),
        ("<title>Шығарылым</title>", "", "feed-part"),
        ("<title>Бір</title>", "<title> </title>", "feed-part"),
        ("<id>https://site.example/archive/id/one</id>", "", "feed-part"),
        ("<title>Бір</title>", "<title>Бір</title><title>Екі</title>", "feed-part"),
        (
            '<link rel="alternate" href="https://site.example/archive/kk/"/>\n<updated>',
            "<updated>",
            "feed-part",
        ),
        ("2026-11-23T00:00:00Z", "2026-11-23", "feed-day"),
        ("2026-11-23T00:00:00Z", "23.11.2026", "feed-day"),
        ("<author><name>Редакция</name></author>", "", "feed-author"),
        ("archive/kk/feed.xml", "kk/feed.xml", "feed-self"),
        ('rel="self"', 'rel="via"', "feed-self"),
        ('href="https://site.example/archive/kk/"&gt;', 'href="../index.html"&gt;', "feed-link"),
        ('href="https://site.example/archive/kk/"&gt;', 'href="#top"&gt;', "feed-link"),
        ("archive/kk/&quot;", "archive/kk/gone.html&quot;", "feed-lost-link"),
        ('kk/"&gt;', 'kk/gone.html"&gt;', "feed-lost-link"),
        ('kk/"&gt;', 'kk/#gone"&gt;', "feed-lost-link"),
    ],
)
def test_a_fault_is_told(old: str, new: str, code: str, tmp_path: Path) -> None:
    assert old in SOUND or "&quot;" in old
    spoilt = SOUND.replace(old, new, 1)
    if spoilt == SOUND:
        spoilt = SOUND.replace(old.replace("&quot;", '"'), new.replace("&quot;", '"'), 1)
    assert _codes(tmp_path, spoilt) == [code]


def test_two_entries_with_one_id(tmp_path: Path) -> None:
    before, mark, after = SOUND.partition("<entry>")
    entry = mark + after.partition("</feed>")[0]
    assert _codes(tmp_path, f"{before}{entry}{entry}</feed>") == ["feed-id-twice"]


ENTRY = "https://site.example/archive/id/one"
DAY = "<updated>2026-11-23T00:00:00Z</updated>"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("</feed>", "", "This file is no XML (no element found: line 18, column 0). The fault is in"
         " the program: write to whoever looks after it."),
        (f"<id>{ENTRY}</id>", "", "“entry” in the feed needs one “id” with words in it."),
        ("<id>https://site.example/archive/id/feed</id>", "<id/>",
         "“feed” in the feed needs one “id” with words in it."),
        (f"{DAY}\n<link", "<link",
         f"“{SITE}/id/feed” in the feed needs one “updated” with words in it."),
        (f"{DAY}\n<content", "<content", f"“{ENTRY}” in the feed needs one “updated” with words in"
         " it."),
        (f"{DAY}\n<content", f"{DAY}<published>2026</published>\n<content",
         f"“{ENTRY}” in the feed: “2026” is no day and hour."),
        (f"{DAY}\n<content", f"{DAY}<published/>\n<content",
         f"“{ENTRY}” in the feed: “” is no day and hour."),
        ('rel="alternate"', 'rel="related"', f"“{SITE}/id/feed” in the feed leads to no page."),
        ("<name>Редакция</name>", "", "The feed names no author, and its entries need one."),
        ('rel="self"', 'rel="via"',
         f"The feed does not name its own address, {SITE}/kk/feed.xml."),
        ('<link rel="self"', '<link/><link rel="self"',
         "“” leads nowhere from a feed: addresses in it are absolute."),
        ('href="https://elsewhere.example/"', 'href="javascript:a()"',
         "“javascript:a()” leads nowhere from a feed: addresses in it are absolute."),
        ('kk/"&gt;', 'kk/#gone"&gt;',
         f"“{SITE}/kk/#gone” in the feed leads to no page of the site."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(old: str, new: str, words: str, tmp_path: Path) -> None:
    assert old in SOUND
    (told,) = _problems(tmp_path, SOUND.replace(old, new, 1))
    assert told.message % dict(told.args) == words
    assert str(told.spot) == "kk/feed.xml"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("00:00:00Z", "00:00:00+05:00"),
        ("00:00:00Z", "00:00:00-05:00"),
        ('href="https://elsewhere.example/"', 'href="http://elsewhere.example/"'),
        ('href="https://elsewhere.example/"', 'href="mailto:a@elsewhere.example"'),
        ('type="html"', 'type="text"'),
        ("</entry>", '<content type="html"/></entry>'),
        ('<content type="html">', "<content>"),
        (">\n<title>", ">\n<published>2026-11-23T00:00:00Z</published>\n<title>"),
    ],
)
def test_what_is_right(old: str, new: str, tmp_path: Path) -> None:
    assert old in SOUND
    assert _codes(tmp_path, SOUND.replace(old, new)) == []


def test_a_text_for_people_is_no_html(tmp_path: Path) -> None:
    lost = SOUND.replace('kk/"&gt;', 'kk/gone.html"&gt;')
    assert _codes(tmp_path / "html", lost) == ["feed-lost-link"]
    assert _codes(tmp_path / "text", lost.replace('type="html"', 'type="text"')) == []


def test_what_stands_in_two_feeds_is_told_once_and_what_is_of_each_in_both(tmp_path: Path) -> None:
    lost = SOUND.replace('kk/"&gt;', 'kk/gone.html"&gt;').replace("<name>Редакция</name>", "")
    told = _problems(tmp_path, lost, **{"kk/a.xml": "<a", "kk/b.xml": lost})
    assert sorted((p.code, p.spot.path) for p in told) == [
        ("built-xml", "kk/a.xml"),
        ("feed-author", "kk/b.xml"),
        ("feed-author", "kk/feed.xml"),
        ("feed-lost-link", "kk/b.xml"),
        ("feed-self", "kk/b.xml"),
    ]
    assert [p.spot.path for p in told] == sorted(p.spot.path for p in told)
