"""Telephone numbers, others' e-mail and traces in photos are found in the built site."""

import html

import pytest
from counted_calls import counted_calls
from makers import write_files

from desk.publishing.checks.private_data import as_read, private_in_site
from plugins.built_site.site import read_site

OFFICE = frozenset(("office@edition.kz",))


def in_site(folder):
    return private_in_site(read_site(folder, "https://edition.kz"), OFFICE)


def found(problems):
    return [(str(problem.spot), problem.code) for problem in problems]


def test_in_the_site_text_links_and_hidden_words_are_looked_at(tmp_path):
    (tmp_path / "kk").mkdir()
    (tmp_path / "kk" / "a.html").write_text(
        '<p>office@edition.kz</p>\n<a href="tel:+77011234567">x</a>\n'
        '<meta name="d" content="teacher@mail.ru">\n'
        '<a href="mailto:head@school.kz?subject=a">x</a>\n'
        '<script type="application/ld+json">{"telephone": "+7 701 123 45 67"}</script>\n',
        encoding="utf-8",
    )
    (tmp_path / "data.json").write_text('{\n"mail": "x@y.kz"}')
    assert sorted(found(in_site(tmp_path))) == [
        ("output/data.json:2", "private-email"),
        ("output/kk/a.html:2", "private-phone"),
        ("output/kk/a.html:3", "private-email"),
        ("output/kk/a.html:4", "private-email"),
        ("output/kk/a.html:5", "private-phone"),
    ]


def test_a_link_that_opens_a_talk_a_comment_and_a_drawing_are_looked_at(tmp_path):
    (tmp_path / "a.html").write_text(
        '<a href="https://wa.me/77011234567">x</a>\n<!-- teacher@mail.ru -->\n', encoding="utf-8"
    )
    (tmp_path / "b.svg").write_text("<svg><text>8 701 123 45 67</text></svg>")
    (tmp_path / "c.TXT").write_text("x@y.kz")
    assert found(in_site(tmp_path)) == [
        ("output/a.html:2", "private-email"),
        ("output/a.html:1", "private-phone"),
        ("output/b.svg:1", "private-phone"),
        ("output/c.TXT:1", "private-email"),
    ]


@pytest.mark.parametrize(
    "name",
    [
        *("feed.xml", "data.json", "table.csv", "robots.txt", "app.webmanifest", "README.md"),
        *("facts.toml", "sign.js", "print.css", "_headers", "places.geojson", "page.mjs", "of.any"),
        *("citations.bib", "citations.ris"),
    ],
)
def test_every_text_file_is_looked_at(tmp_path, name):
    (tmp_path / name).write_text("\n# teacher@mail.ru\n", encoding="utf-8")
    assert found(in_site(tmp_path)) == [(f"output/{name}:2", "private-email")]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("8 701 <b>123</b> 45 67", "private-phone"),
        ("8 701<br>123 45 67", "private-phone"),
        ("8&nbsp;701&nbsp;123&nbsp;45&nbsp;67", "private-phone"),
        ("8 701 <!-- so -->123 45 67", "private-phone"),
        ("8 701&#10;123 45 67", "private-phone"),
        ("Телефон: 55-55-55", "private-phone"),
        ("８７０１１２３４５６７", "private-phone"),
        ("aigul&#64;mail.kz", "private-email"),
        ("aigul<span>@</span>mail.kz", "private-email"),
        ("aigul (at) mail.kz", "private-email"),
        ("ЖСН 870112300014", "private-person-number"),
        ("4111 1111 1111 1111", "private-card"),
        ("KZ86125KZT5004100100", "private-account"),
        ("telegram: @aigul_m", "private-messenger"),
        ('<img src="a" alt="сот. 701 123 45 67">', "private-phone"),
        ('<a href="whatsapp:77011234567">x</a>', "private-phone"),
        ('<a href="https://t.me/aigul_m">x</a>', "private-messenger"),
        ('<a href="MAILTO:head%40school.kz">x</a>', "private-email"),
    ],
)
def test_what_a_reader_sees_counts_however_it_is_written(tmp_path, written, code):
    page = f"<table>\n<tr><td>1</td><td>x</td></tr>\n</table><p>Хат: {written}</p>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (tmp_path / "b.xml").write_text(f"<d>\n{html.escape(page)}</d>", encoding="utf-8")
    told = found(in_site(tmp_path))
    assert ("output/a.html:3", code) in told
    assert "href" in written or "alt" in written or ("output/b.xml:4", code) in told


@pytest.mark.parametrize(
    "harmless",
    [
        "<p>8 700 000 000 тенге</p>",
        "<p>8.09.2019 – 25.05.2020</p>",
        "<p>приказ № 87012345678</p>",
        "<table><tr><td>8</td><td>701</td><td>123</td><td>45</td><td>67</td></tr></table>",
        "<ul><li>87011</li><li>234567</li></ul>",
        '<p><img srcset="p.87011234567.avif 480w" src="87011234567.avif" alt=""></p>',
        '<a href="static/87011234567.pdf">x</a>',
        '<a href="https://youtu.be/87011234567">x</a>',
        '<a href="mailto:office@edition.kz?subject=8%20701%20123%2045%2067">x</a>',
        '<p id="n87011234567" data-digest="87011234567">x</p>',
        '<svg><path d="M8 701 123 45 67"/></svg>',
    ],
)
def test_no_false_alarm(tmp_path, harmless):
    (tmp_path / "a.html").write_text(harmless, encoding="utf-8")
    drawing = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M8 701 123 45 67"/></svg>'
    (tmp_path / "b.svg").write_text(drawing)
    assert found(in_site(tmp_path)) == []


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        (r"a\u0040b", "a@b"),
        ("a%40b", "a@b"),
        ("@article{a,", "article{a,"),
        ("@misc{a,", "misc{a,"),
        ("@book{a,", "@book{a,"),
        ("  | 8 | 701 |", "  \t 8 \t 701 \t"),
        ("8 | 701", "8 | 701"),
        ("[a](b) c [d](e)", "a c d ¦ b ¦ e"),
        ("8<!-- c --> 701", "8 701 ¦  c "),
        ("8<br>701<br/>1", "8 701 1"),
        ("<p>8</p>701", " ¦ 8 ¦ 701"),
        ("<td>8</td><td>701</td>", " ¦ 8 ¦  ¦ 701 ¦ "),
        ("8 <b>701</b> <a href='x'>1</a><sub>2</sub><sup>3</sup>", "8 701 123"),
        ("<![CDATA[8]]>", " ¦ 8 ¦ "),
        ("a<at>b", "a<at>b"),
        ("<a@b.kz> <tel:8701>", "a@b.kz tel:8701"),
        ("8 &lt;b&gt;701&lt;/b&gt;", "8 701"),
        ("&amp;lt;p&amp;gt;8", " ¦ 8"),
        ("**8** ~~7~~ `0` _1_ a_b", "8 7 0 1 a_b"),
        (r"8\-701 \a", r"8-701 \a"),
        ("8&#10;701", "8 701"),
        ("8\n\n701", "8\n\n701"),
        ("5 < 6 > 3", "5 < 6 > 3"),
    ],
)
def test_a_file_is_read_as_its_reader_sees_it(written, seen):
    assert as_read(written) == seen


@pytest.mark.parametrize("way", ["tel", "sms", "callto", "whatsapp", "viber", "skype", "TG"])
def test_whatever_opens_a_talk_holds_somebodys_number(tmp_path, way):
    (tmp_path / "a.html").write_text(f'<p>\n<a href="{way}:aigul">x</a>')
    assert found(in_site(tmp_path)) == [("output/a.html:2", "private-phone")]


def test_of_a_messenger_names_and_numbers_are_told_apart_and_all_who_are_written_to(tmp_path):
    links = ("t.me/a12345678", "wa.me/7011234567", "wa.me/77011234567")
    (tmp_path / "a.html").write_text("\n".join(f'<a href="https://{x}">x</a>' for x in links))
    (tmp_path / "b.html").write_text('<a href="mailto:a@b.kz,%20c@d.kz?cc=x">x</a>')
    told = {str(p.spot): p.code for p in in_site(tmp_path) if "a.html" in p.spot.path}
    assert told == {
        "output/a.html:1": "private-messenger",
        "output/a.html:2": "private-phone",
        "output/a.html:3": "private-phone",
    }
    written_to = [p.args["value"] for p in in_site(tmp_path) if "b.html" in p.spot.path]
    assert written_to == ["a@b.kz", "c@d.kz"]


def test_what_is_allowed_is_allowed_however_wide_its_spaces_and_large_its_letters(tmp_path):
    (tmp_path / "a.html").write_text("<p>8  701 123\n45 67 OFFICE@edition.kz</p>")
    site = read_site(tmp_path, "https://edition.kz")
    assert found(private_in_site(site, OFFICE | {"8 701 123 45 67"})) == []


def test_in_files_for_reference_managers_names_are_looked_at_and_entries_are_none(tmp_path):
    (tmp_path / "a.bib").write_text(
        "@article{winter-aral,\n  title = {{Арал}},\n  note = {@aigul_m, teacher\\_1@mail.ru}\n}\n"
        "\n@misc{winter-kir,\n}\n"
    )
    (tmp_path / "a.ris").write_text("TY  - NEWS\nN1  - 8 701 123 45 67\n")
    assert sorted(found(in_site(tmp_path))) == [
        ("output/a.bib:3", "private-email"),
        ("output/a.bib:3", "private-messenger"),
        ("output/a.ris:2", "private-phone"),
    ]


def test_keys_of_linked_data_are_no_names_and_its_words_are_read(tmp_path):
    data = (
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"%s"}</script>'
    )
    for value, codes in (("Person", []), ("@aigul_m", ["private-messenger"])):
        (tmp_path / "index.html").write_text(
            f"<html><head>{data % value}</head><body>Instagram</body>"
        )
        assert [code for _place, code in found(in_site(tmp_path))] == codes


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("SHA256SUMS", "ab530705476100cd01  kk/a.html"),
        ("a.html", '<script type="application/ld+json">{"@context": "x", "@type":"Y"}</script>'),
    ],
)
def test_files_for_machines_give_no_false_alarm(tmp_path, name, text):
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert found(in_site(tmp_path)) == []


@pytest.mark.parametrize("name", ["a.woff2", "a.pdf", "a.epub", "a.zip", "A.PDF"])
def test_what_is_packed_is_not_read_as_text_and_all_else_is(tmp_path, name):
    """Bytes look like anything; what readers unpack of them stands in the pages too."""
    for path in (name, "a.dat", "a"):
        (tmp_path / path).write_text("8 701 123 45 67")
    assert sorted(found(in_site(tmp_path))) == [
        ("output/a.dat:1", "private-phone"),
        ("output/a:1", "private-phone"),
    ]


def test_code_of_the_search_names_nobody_and_its_words_are_read(tmp_path):
    """Where a word stands is told in code, and code may look like a name in a messenger."""
    coded = r'searchPart("w1","ән vK..xC7J\nмектеп .0CAkDA\nоқу vK.xC7J")'
    write_files(tmp_path / "a", {"static/search/w1.js": coded})
    assert found(in_site(tmp_path / "a")) == []
    written = coded.replace("мектеп", "+7 701 123 45 67").replace("ән", "@aygul_1990")
    write_files(tmp_path / "b", {"static/search/w1.js": written})
    codes = {problem.code for problem in in_site(tmp_path / "b")}
    assert codes == {"private-messenger", "private-phone"}


def _feed(*entries):
    head = "<?xml version='1.0'?>\n<feed>\n<title>Тізім</title>\n"
    return head + "".join(f"<entry>\n{words}\n</entry>\n" for words in entries) + "</feed>\n"


def test_what_stands_in_several_feeds_and_pages_is_told_in_each_with_its_own_line(tmp_path):
    private = "<title>Сабақ</title>\n<content>Хат: 8 701\n123 45 67</content>"
    feeds = {
        "a.xml": _feed(private, "<title>Өзге</title>", private),
        "b.xml": _feed("<title>Өзге</title>\n<content>teacher@mail.ru</content>", private),
    }
    page = "<p>Хат: 8 701 123 45 67</p>"
    pages = {"c.html": page, "d.html": f"<h1>x</h1>\n\n{page}"}
    write_files(tmp_path, feeds | pages)
    assert found(in_site(tmp_path)) == [
        ("output/a.xml:6", "private-phone"),
        ("output/a.xml:14", "private-phone"),
        ("output/b.xml:6", "private-email"),
        ("output/b.xml:10", "private-phone"),
        ("output/c.html:1", "private-phone"),
        ("output/d.html:3", "private-phone"),
    ]


def test_a_text_that_stands_on_many_pages_and_in_many_feeds_is_judged_once(tmp_path):
    def searches(copies):
        words = [f"Мектептің {number}-тәжірибесі" for number in range(20)]
        for number in range(copies):
            page = "".join(f'<p><a href="https://a.kz/{word}">{word}</a></p>' for word in words)
            feed = _feed(f"<id>{number}</id>", *(f"<title>{word}</title>" for word in words))
            write_files(tmp_path, {f"{number}.html": page, f"{number}.xml": feed})
        return counted_calls(lambda: [*in_site(tmp_path)])["find_private"]

    one, many = searches(1), searches(5)
    assert one > 60  # each word on its page and in its feed, and each address
    assert many == one + 4  # the entry that each feed has alone
