"""Files as editors save them: names, encodings, the two parts and their lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.issue.language import Language
from plugins.reading.source_file import SourceFile, read_name, read_source, read_text

TEXT = "---\ntitle: а\n---\n\nМәтін\n"


@pytest.mark.parametrize(
    ("name", "slug", "lang"),
    [
        ("aral.kk.md", "aral", "kk"),
        ("mektep-129.ru.md", "mektep-129", "ru"),
        ("a" * 60 + ".kk.md", "a" * 60, "kk"),
    ],
)
def test_a_name_tells_slug_and_language(name: str, slug: str, lang: str) -> None:
    found, problems = read_name(name, name, "kz")
    assert found is not None and problems == ()
    assert found == (slug, Language(lang))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("aral.kz.md", "unknown-lang"),
        ("көше.kk.md", "bad-name"),
        ("aral", "bad-name"),
        ("aral.md", "bad-name"),
        ("aral.en.md", "bad-name"),
        ("Aral.kk.md", "bad-name"),
        ("aral_1.kk.md", "bad-name"),
        ("-aral.kk.md", "bad-name"),
        ("a--b.kk.md", "bad-name"),
        (".aral.kk.md", "bad-name"),
        ("aral .kk.md", "bad-name"),
        ("a" * 61 + ".kk.md", "bad-name"),
    ],
)
def test_any_other_name_is_told(name: str, code: str) -> None:
    found, (problem,) = read_name(name, f"content/articles/{name}", "kz")
    assert found is None
    assert (problem.code, problem.spot.line) == (code, 0)


def test_the_code_of_the_country_is_told_with_the_right_name() -> None:
    _, (problem,) = read_name("aral.kz.md", "aral.kz.md", "kz")
    assert problem.args == {"code": "kz", "name": "aral.kk.md"}
    _, (problem,) = read_name("aral.kz.md", "aral.kz.md", "uz")
    assert problem.code == "bad-name"


@pytest.mark.parametrize(
    ("name", "others", "words"),
    [
        ("con.kk.md", (), "Windows keeps no file with the name “con”."),
        ("aral.kz.md", ("aral.kk.md",), "This looks like a second copy of aral.kk.md"),
        ("Aral.kz.md", (), "Rename the file to aral.kk.md."),
        ("Aral.kk.md", ("aral.kk.md",), "This looks like a second copy of aral.kk.md"),
        ("Aral.kk.md", ("aral.ru.md",), "Rename the file to aral.kk.md."),
        ("aral ru.md", (), "Rename the file to aral.ru.md."),
        (f"{'a' * 61}.kk.md", (), "Rename the file to aaa"),
        (f"{'a' * 61}.kz.md", (), "Rename the file to aaa"),
        ("Арал.md", (), "Rename the file to aral.kk.md if it is in Kazakh, to aral.ru.md if it"),
        ("aral.md", ("aral.kk.md",), "Rename the file to aral.kk.md if it is in Kazakh"),
    ],
)
def test_a_wrong_name_is_told_with_the_right_one(
    name: str, others: tuple[str, ...], words: str
) -> None:
    found, (problem,) = read_name(name, f"content/articles/{name}", "kz", others)
    assert found is None and words in problem.message % problem.args


def test_the_home_of_the_site_has_an_address_that_no_page_takes() -> None:
    found, (problem,) = read_name("index.kk.md", "content/pages/index.kk.md", "kz")
    assert (found, problem.code) == (None, "bad-name")
    assert "home of the site" in problem.message
    assert read_name("index.kk.md", "content/articles/index.kk.md", "kz")[0] is not None


def _source(tmp_path: Path, data: bytes, name: str = "aral.kk.md") -> tuple[object, list[str]]:
    file = tmp_path / name
    file.write_bytes(data)
    found, problems = read_source(file, name, "kz")
    return found, [f"{problem.code}:{problem.spot.line}" for problem in problems]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf", b"\xef\xbb\xbf\xef\xbb\xbf"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_marks_and_line_ends_change_nothing(mark: bytes, line_end: str, tmp_path: Path) -> None:
    plain, _ = _source(tmp_path, TEXT.encode())
    found, told = _source(tmp_path, mark + TEXT.replace("\n", line_end).encode())
    assert found == plain and told == []


def test_both_parts_know_the_line_they_begin_in(tmp_path: Path) -> None:
    file = tmp_path / "aral.kk.md"
    file.write_text(TEXT, encoding="utf-8")
    source, _ = read_source(file, "aral.kk.md")
    assert source is not None
    lines = TEXT.split("\n")
    assert lines[1:][: source.front_matter.count("\n") + 1] == [source.front_matter]
    assert lines[source.story_line - 1 :] == source.story.split("\n")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", ["empty-file:1"]),
        (b"\n \n", ["empty-file:1"]),
        (b"a", ["no-facts:1"]),
        ("---\nа: б".encode("cp1251"), ["not-utf-8:2"]),
        ("---\n".encode("utf-16"), ["not-utf-8:1"]),
        (b"---\n---\n\x00", ["not-text:3"]),
    ],
)
def test_what_is_no_article_is_told_with_its_line(
    data: bytes, told: list[str], tmp_path: Path
) -> None:
    assert _source(tmp_path, data) == (None, told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("---\na: b\n", "no-facts:2"),
        ("---\na: b\n\nМәтін\n", "no-facts:4"),
        ("----\na: b\n---\n\nМәтін\n", "no-facts:1"),
        ("———\na: b\n---\n\nМәтін\n", "no-facts:1"),
        ("---\na: b\n———\n\nМәтін\n", "no-facts:3"),
        ("---\na: b\n ---\n\nМәтін\n", "no-facts:3"),
        ("\n\n---\na: b\n---\n\nМәтін\n", "no-facts:3"),
        ("```yaml\n---\na: b\n---\n\nМәтін\n", "no-facts:1"),
        ("a: b\n---\n\nМәтін\n", "no-facts:1"),
        ("+++\na: b\n---\n\nМәтін\n", "no-facts:1"),
    ],
)
def test_the_parts_are_told_apart_although_their_marks_are_wrong(
    text: str, told: str, tmp_path: Path
) -> None:
    found, problems = _source(tmp_path, text.encode())
    assert isinstance(found, SourceFile) and problems == [told]
    assert found.front_matter.strip() == "a: b"
    assert found.story.strip() == ("Мәтін" if "Мәтін" in text else "")
    lines = text.split("\n")
    assert lines[found.facts_line - 1] == "a: b"
    assert (lines[found.story_line - 1 :] or [""]) == found.story.split("\n")


def test_a_wrong_name_does_not_hide_other_faults(tmp_path: Path) -> None:
    assert _source(tmp_path, b"", "aral.kz.md")[1] == ["unknown-lang:0", "empty-file:1"]


@pytest.mark.parametrize(
    ("name", "others", "slug", "lang"),
    [
        ("Aral.ru.md", (), "aral", "ru"),
        ("Aral.ru.md", ("aral.ru.md",), "", "ru"),
        ("aral.md", (), "", "kk"),
        ("aral.kz.md", (), "aral", "kk"),
        ("aral.kk.md", ("Aral.kk.md",), "aral", "kk"),
    ],
)
def test_a_file_with_a_wrong_name_is_read_under_the_name_it_should_have(
    name: str, others: tuple[str, ...], slug: str, lang: str, tmp_path: Path
) -> None:
    """But for a name that is taken, or that nobody can tell."""
    for other in others:
        (tmp_path / other).write_bytes(b"")
    found, _told = _source(tmp_path, TEXT.encode(), name)
    assert isinstance(found, SourceFile)
    assert (found.slug, found.lang, found.is_misnamed) == (slug, lang, name != "aral.kk.md")


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"---\n\n\xff\n\xff", "not-utf-8", 3),
        (b"a\n\nb\x00\n\x00", "not-text", 3),
    ],
)
def test_bytes_that_are_no_text_are_told_in_the_first_line_that_has_any(
    data: bytes, code: str, line: int, tmp_path: Path
) -> None:
    file = tmp_path / "aral.kk.md"
    file.write_bytes(data)
    text, (problem,) = read_text(file, "aral.kk.md")
    assert (text, problem.code, problem.spot.line) == (None, code, line)


def test_letters_in_two_signs_are_counted_and_the_first_is_told(tmp_path: Path) -> None:
    file = tmp_path / "aral.kk.md"
    file.write_text("а\nи\u0306 и\u0306\nе\u0308", encoding="utf-8")
    text, (problem,) = read_text(file, "aral.kk.md")
    assert text is not None and (problem.code, problem.spot.line) == ("two-signs", 2)
    assert dict(problem.args) == {"letter": "й", "number": 3}


def test_a_text_begins_with_its_first_letter(tmp_path: Path) -> None:
    (tmp_path / "aral.kk.md").write_text("xan\n", encoding="utf-8")
    assert read_text(tmp_path / "aral.kk.md", "aral.kk.md") == ("xan\n", ())


@pytest.mark.parametrize("name", ["aral.x.md", "aral..md"])
def test_who_names_no_country_has_no_code_to_mistake(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(TEXT, encoding="utf-8")
    _source, (problem,) = read_source(tmp_path / name, f"content/articles/{name}")
    assert problem.code == "bad-name"


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    text, (problem,) = read_text(tmp_path / "gone.kk.md", "gone.kk.md")
    assert text is None and problem.code == "unreadable"
    assert problem.args["reason"]


@given(data=st.binary(max_size=80), name=st.text(max_size=12).map(lambda n: f"{n}.kk.md"))
def test_no_name_and_no_bytes_break_the_reader(
    data: bytes, name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    read_name(name, name, "kz")
    file = tmp_path_factory.getbasetemp() / "any.kk.md"
    file.write_bytes(b"---\n" + data)
    source, problems = read_source(file, "any.kk.md")
    assert source is not None or problems
