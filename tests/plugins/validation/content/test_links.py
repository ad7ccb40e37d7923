"""Links that lead somewhere are left in peace; the others get a suggestion."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import KAZAKH_STORY, miniature, problems_of, said_of, write_files

from plugins.issue.problem import Problem


def _problems(tmp_path: Path, text: str) -> tuple[Problem, ...]:
    files = miniature()
    path = "content/articles/kir.ru.md"
    files[path] = f"{files[path]}\n## Один\n\n{text}\n"
    return problems_of(write_files(tmp_path, files))


@pytest.mark.parametrize(
    "target",
    [
        "oris.ru.md",
        "oris.kk.md",
        "../pages/about.ru.md",
        "#part-1",
        "kir.ru.md#part-1",
        "https://elsewhere.example/a(b)",
        "<oris.ru.md>",
    ],
)
def test_links_that_lead_somewhere(target: str, tmp_path: Path) -> None:
    assert _problems(tmp_path, f"[Слова]({target})") == ()


@pytest.mark.parametrize(
    ("target", "code", "nearest"),
    [
        ("oriss.ru.md", "link-nowhere", "oris.ru.md"),
        ("oriss.kk.md", "link-nowhere", "oris.kk.md"),
        ("articles/oris.ru.md", "link-nowhere", "oris.ru.md"),
        ("about.ru.md", "link-nowhere", "../pages/about.ru.md"),
        ("/ru/articles/oris.html", "link-nowhere", ""),
        ("#part-2", "link-no-place", None),
        ("oris.ru.md#part-1", "link-no-place", None),
        ("#", "link-empty", None),
        ("", "link-empty", None),
        ("JavaScript:alert", "link-scheme", None),
        ("data:text/html,a", "link-scheme", None),
        ("file:///a.docx", "link-scheme", None),
        ("//elsewhere.example", "link-scheme", None),
    ],
)
def test_links_that_do_not(target: str, code: str, nearest: str | None, tmp_path: Path) -> None:
    (problem,) = _problems(tmp_path, f"[Слова]({target})")
    assert (problem.code, problem.spot.line) == (code, 19)
    if nearest:
        assert problem.args["nearest"] == nearest


@pytest.mark.parametrize(("code", "nearest"), [("kg", "oris.kk.md"), ("kz", "oris.ru.md")])
def test_the_code_of_the_country_means_the_kazakh_file(
    code: str, nearest: str, tmp_path: Path
) -> None:
    """Which code that is, the imprint says; another says nothing of the language."""
    files = miniature()
    table = str(files["content/data/issue.toml"])
    files["content/data/issue.toml"] = table.replace('code = "kz"', 'code = "kg"')
    story = "content/articles/kir.ru.md"
    files[story] = f"{files[story]}\n[Слова](oris.{code}.md)\n"
    (problem,) = problems_of(write_files(tmp_path, files))
    assert (problem.code, problem.args["nearest"]) == ("link-nowhere", nearest)


def test_an_ending_alone_is_no_likeness(tmp_path: Path) -> None:
    (problem,) = _problems(tmp_path, "[Слова](xwz.ru.md)")
    assert (problem.code, problem.args["nearest"]) == ("link-nowhere", "")


def test_a_link_to_a_file_that_cannot_be_read_is_no_second_fault(tmp_path: Path) -> None:
    files = miniature()
    files["content/articles/kir.ru.md"] = (
        f"{files['content/articles/kir.ru.md']}\n[а](oris.ru.md)\n"
    )
    files["content/articles/oris.ru.md"] = b"\xff\xfe"
    problems = problems_of(write_files(tmp_path, files))
    assert [problem.code for problem in problems] == ["not-utf-8"]


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("oriss.ru.md", "link-nowhere: “oriss.ru.md” leads to no file. Did you mean “oris.ru.md”?"),
        ("xwz.ru.md",
         "link-nowhere: “xwz.ru.md” leads to no file. Link to a file like this: aral.kk.md."),
        ("#part-2", "link-no-place: There is no place “#part-2” on that page. Its headings are:"
         " #part-1."),
        ("oris.kk.md#a", "link-no-place: There is no place “#a” on that page. Its headings are:"
         " –."),
        ("# ", "link-empty: A link without a target. Write where it leads, or take it away."),
        ("ftp:a", "link-scheme: A link cannot begin with “ftp:”. Link to a file of the site or to"
         " an address with https://."),
        ("//a.kz", "link-scheme: The address “//a.kz” is not whole. Write https: before it."),
    ],
)  # fmt: skip
def test_the_link_is_named(target: str, told: str, tmp_path: Path) -> None:
    files = miniature()
    path = "content/articles/kir.ru.md"
    files[path] = f"{files[path]}\n## Один\n\n[Слова]({target})\n"
    assert said_of(write_files(tmp_path, files)) == [f"{path}:19 {told}"]


@pytest.mark.parametrize("target", ["tel:112", "MAILTO:office@newspaper.example", "http://a.kz"])
def test_what_a_link_may_begin_with(target: str, tmp_path: Path) -> None:
    assert [p for p in _problems(tmp_path, f"[Слова]({target})") if p.code == "link-scheme"] == []


def test_a_draft_may_link_to_a_draft_and_others_may_not(tmp_path: Path) -> None:
    files = miniature()
    oris, kir = "content/articles/oris.ru.md", "content/articles/kir.ru.md"
    files[oris] = str(files[oris]).replace("status: published", "status: draft")
    files[kir] = f"{files[kir]}\n[Слова](oris.ru.md)\n"
    assert said_of(write_files(tmp_path / "a", files)) == [
        f"{kir}:17 link-to-draft: “oris.ru.md” is a draft and not shown to readers. Publish it"
        " first, or take the link away."
    ]
    files[kir] = str(files[kir]).replace("status: published", "status: draft")
    assert said_of(write_files(tmp_path / "b", files)) == []


def test_links_and_places_of_an_authors_own_text_count(tmp_path: Path) -> None:
    files = miniature()
    full = "content/fulltext/kir.kk.md"
    files[full] = f"{KAZAKH_STORY}\n## Бірінші\n\n[сөз](#text-1) [сөз](joq.kk.md)\n"
    (told,) = said_of(write_files(tmp_path, files))
    assert told.startswith(f"{full}:7 link-nowhere: “joq.kk.md” ")


@pytest.mark.parametrize(
    ("target", "is_told"),
    [
        ("https://bilіmdinews.kz/", True),  # a Cyrillic letter among Latin ones
        ("https://www.аррӏе.com/", True),
        ("https://оса.kz/a", True),  # all of them look Latin
        ("https://newsд.kz/", True),  # one that looks like no Latin letter
        ("https://оса.рф/", False),
        ("https://школа.com/", False),
        ("https://мектеп.қаз/", False),
        ("https://школа.рф/", False),
        ("https://bilimdinews.kz/мектеп?а=б", False),
        ("https://youtu.be/abc", False),
        ("kir.kk.md", False),
    ],
)
def test_an_address_is_what_it_looks_like(tmp_path: Path, target: str, is_told: bool) -> None:
    path = "content/pages/about.kk.md"
    text = f"{miniature()[path]}\n[сілтеме]({target})\n"
    problems = problems_of(write_files(tmp_path, {**miniature(), path: text}))
    assert ("link-disguised" in {problem.code for problem in problems}) is is_told


TERMS = """\
[[term]]
id = "lesson-study"
name.kk = "Сабақты зерттеу"
name.ru = "Исследование урока"
english = "Lesson study"
meaning.kk = "Мұғалімдер сабақты бірге жоспарлайды."
meaning.ru = "Учителя вместе готовят урок."
"""


@pytest.mark.parametrize(
    ("target", "nearest"),
    [
        ("term:lesson-study", None),
        ("term:lesson-studi", "lesson-study"),
        ("term:xwz", ""),
        ("term:xlesson-study", "lesson-study"),
    ],
)
def test_a_term_that_is_marked_stands_in_its_table(
    target: str, nearest: str | None, tmp_path: Path
) -> None:
    path = "content/articles/kir.ru.md"
    text = f"{miniature()[path]}\n[Слова]({target})\n"
    files = {**miniature(), "content/data/terms.toml": TERMS, path: text}
    told = [(p.code, p.args["nearest"]) for p in problems_of(write_files(tmp_path, files))]
    assert told == ([] if nearest is None else [("term-unknown", nearest)])


HOSTS = ("a.kz", "a-b.ru/c", "a.b.com", "a.org/", "a.net", "a.edu", "a.info", "a.gov", "а.қаз")
HOSTS += ("а.рф/путь",)
DOCUMENTS = [
    "doc",
    "docx",
    "odt",
    "rtf",
    "pdf",
    "xls",
    "xlsx",
    "ods",
    "csv",
    "ppt",
    "pptx",
    "zip",
    "rar",
    "jpg",
    "jpeg",
    "png",
    "webp",
    "gif",
    "heic",
    "mp3",
    "mp4",
    "mov",
    "avi",
    "PDF",
]


@pytest.mark.parametrize(
    ("targets", "words"),
    [
        (HOSTS, "“{}” leads to no file. To another site it leads with https:// before it."),
        ([f"x/{n}wz.{ending}" for n, ending in enumerate(DOCUMENTS)], "“{}” leads to no file:"
         " documents and pictures do not lie on this site. Put the file on the web and link to it"
         " with https://, or take the link away."),
        (["x/wz.kzz", "wz.txt", "wz"],
         "“{}” leads to no file. Link to a file like this: aral.kk.md."),
    ],
)  # fmt: skip
def test_what_was_meant_by_a_link_is_told(targets: list[str], words: str, tmp_path: Path) -> None:
    links = "\n\n".join(f"[Слова]({target})" for target in targets)
    told = [p.message % dict(p.args) for p in _problems(tmp_path, links) if p.code != "photo-kind"]
    assert told == [words.format(target) for target in targets]


@pytest.mark.parametrize(
    ("target", "nearest"),
    [
        ("/kk/oris", "oris.kk.md"),
        ("/kz/oris.html", "oris.kk.md"),
        ("/KZ/oris.html", "oris.kk.md"),
        ("/ru/oris.html", "oris.ru.md"),
        ("oris", "oris.ru.md"),
        ("Oris.ru.md", "oris.ru.md"),
        ("../pages/oris.kk.md", "oris.kk.md"),
    ],
)
def test_a_link_is_meant_in_the_language_it_names(
    target: str, nearest: str, tmp_path: Path
) -> None:
    (problem,) = _problems(tmp_path, f"[Слова]({target})")
    assert (problem.code, problem.args["nearest"]) == ("link-nowhere", nearest)
