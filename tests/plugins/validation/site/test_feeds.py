"""Our own rules of Atom: a sound feed passes in silence, every fault is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import write_files

from plugins.built_site.site import read_site
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


def _codes(tmp_path: Path, feed: str) -> list[str]:
    page = '<html lang="kk"><body data-page-type="home"><h1 id="top">kk</h1></body></html>'
    write_files(tmp_path, {"kk/index.html": page, "kk/feed.xml": feed})
    return [problem.code for problem in judge_feeds(read_site(tmp_path, SITE))]


def test_a_sound_feed_passes(tmp_path: Path) -> None:
    assert _codes(tmp_path, SOUND) == []


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
