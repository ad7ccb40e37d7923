"""`inv new`: a pair that passes `inv check`, or nothing at all."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from answering_editor import ANSWERS, OF_PEOPLE, SOMEBODY_NEW, TODAY, WORDING, Editor, begin
from checkouts import bytes_of
from hypothesis import example, given, settings
from hypothesis import strategies as st
from makers import Files, miniature, problems_of, read_issue, write_files

from desk.new_article import Given, new_article
from plugins.issue.language import Language
from plugins.letters.alphabet import KAZAKH, RUSSIAN
from plugins.reading.tables import read_tables

KK, RU = Language.KK, Language.RU
ALL_GIVEN = Given(
    slug="koktem",
    printed_in="kk",
    titles={KK: "Көктемгі сабақ"},
    section="акмол",
    authors=("айгул",),
    practices=("сети",),
)


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    return write_files(tmp_path / "newsroom", miniature())


def test_answers_make_a_pair_and_the_rows_it_needs(newsroom: Path) -> None:
    before = bytes_of(newsroom)
    editor = Editor(SOMEBODY_NEW)
    assert begin(newsroom, editor)
    assert problems_of(newsroom) == ()
    pair = read_issue(newsroom).pair["koktemgi-sabaq"]
    for half, title in ((pair.kk, "Көктемгі сабақ"), (pair.ru, "Весенний урок")):
        assert half is not None
        facts = (half.title, half.status, half.region, half.order, half.printed_in, half.published)
        assert facts == (title, "draft", "akmola", 3, "kk", TODAY)
        assert (half.authors, half.practices) == (("erlan-qasymov",), ("networks",))
    tables = read_tables(newsroom / "content" / "data")
    person, school, place = tables.authors[-1], tables.organisations[-1], tables.places[-1]
    assert person.full_name(RU) == "Ерлан Касымов" and person.post.kk == "әдіскер"
    assert (person.spelling.kk, person.spelling.ru) == ("printed", "editorial")
    assert (person.organisation, school.place, place.region) == (school.id, place.id, "atyrau")
    after = bytes_of(newsroom)
    changed = {path for path in after if after[path] != before.get(path)}
    tables_changed = {f"content/data/{t}.toml" for t in ("authors", "organisations", "places")}
    articles = {f"content/articles/koktemgi-sabaq.{lang}.md" for lang in Language}
    assert changed == articles | tables_changed
    assert all(after[path].startswith(before[path]) for path in tables_changed)
    assert articles | tables_changed <= {line.strip() for line in editor.shown}


def test_what_is_given_is_not_asked_for(newsroom: Path) -> None:
    editor = Editor()
    assert begin(newsroom, editor, ALL_GIVEN)
    assert editor.asked == [] and problems_of(newsroom) == ()
    pair = read_issue(newsroom).pair["koktem"]
    assert pair.facts.title == "Көктемгі сабақ" and pair.facts.authors == ("aygul-omarova",)
    assert pair.ru is not None and pair.ru.title == "…"


def test_a_table_keeps_its_comments_mark_and_line_ends(newsroom: Path) -> None:
    table = newsroom / "content/data/authors.toml"
    before = "\ufeff# Кім қол қойды.\r\n".encode() + table.read_bytes().replace(b"\n", b"\r\n")
    table.write_bytes(before.rstrip())
    assert begin(newsroom, Editor(SOMEBODY_NEW))
    after = table.read_bytes()
    assert after.startswith(before) and after.count(b"\n") == after.count(b"\r\n")
    assert problems_of(newsroom) == ()


def test_what_nobody_signs_says_why_in_both_languages(newsroom: Path) -> None:
    assert begin(newsroom, Editor({"Author": ""}))
    assert [problem for problem in problems_of(newsroom) if problem.stops] == []
    pair = read_issue(newsroom).pair["koktemgi-sabaq"]
    assert [half.authors_lost for half in pair.halves] == [
        "Газетте қол қойылмаған.",
        "В газете подписи нет.",
    ]


def test_what_was_never_in_print_needs_one_headline(newsroom: Path) -> None:
    editor = Editor({"Language of the print": "nowhere", "Headline in Kazakh": ""} | SOMEBODY_NEW)
    assert begin(newsroom, editor)
    assert problems_of(newsroom) == ()
    pair = read_issue(newsroom).pair["vesenniy-urok"]
    assert (pair.facts.printed_in, pair.facts.title) == ("nowhere", "…")
    assert pair.ru is not None and pair.ru.title == "Весенний урок"
    row = read_tables(newsroom / "content" / "data").authors[-1]
    assert (row.spelling.kk, row.spelling.ru) == ("editorial", "editorial")


@pytest.mark.parametrize(
    ("question", "answer", "reason"),
    [
        ("Headline in Kazakh", "", "An answer is needed here."),
        ("Headline in Kazakh", "Весенний урок в школе и на улице", "“title” is in Russian here"),
        ("Headline in Russian", "Мeдведь на уроке", "Letters of another alphabet"),
        ("Headline in Russian", "Пишите на ivanov@mail.example", "A mail address"),
        ("Name of the files", "Көктем", "A name has small Latin letters"),
        ("Name of the files", "-x", "A name has small Latin letters"),
        ("Name of the files", "x" * 61, "A name has small Latin letters"),
        ("Name of the files", "kir", "“kir” is taken by content/articles/kir."),
        ("Name of the files", "eski", "“eski” is taken by content/data/moved.toml:3"),
        ("Name of the files", "tek", "“tek” is taken by content/articles/Tek.ru.md"),
        ("Region or rubric", "atyrau", "“atyrau” stands in sections_lost"),
        ("Region or rubric", "париж", "Nothing is like “париж”"),
        ("Author", "никто", "Nothing is like “никто”"),
        ("Given name in Kazakh", "Ерлaн", "Letters of another alphabet"),
        ("Kind of place", "planet", "Nothing is like “planet”"),
    ],
)
def test_a_bad_answer_is_asked_again_with_the_reason(
    question: str, answer: str, reason: str, newsroom: Path
) -> None:
    moved = '[[moved]]\nkind = "article"\nold = "eski"\nnew = "kir"\n'
    empty_half = {"content/articles/Tek.ru.md": "", "content/data/moved.toml": moved}
    write_files(newsroom, {**empty_half})
    told = {(problem.spot, problem.code) for problem in problems_of(newsroom)}
    editor = Editor((SOMEBODY_NEW if question in OF_PEOPLE else {}) | {question: answer})
    assert begin(newsroom, editor)
    assert [line for line in editor.shown if line.startswith(reason)]
    assert editor.asked.count(question) == 2
    assert {(problem.spot, problem.code) for problem in problems_of(newsroom)} == told


def test_a_name_behind_the_command_that_will_not_do_is_told_at_once(newsroom: Path) -> None:
    editor = Editor()
    assert begin(newsroom, editor, Given(slug="kir"))
    assert editor.shown[0].startswith("“kir” is taken") and "Name of the files" in editor.asked


def test_answers_that_end_too_early_leave_nothing(newsroom: Path) -> None:
    before, whole = bytes_of(newsroom), Editor(SOMEBODY_NEW)
    assert begin(write_files(newsroom.with_name("other"), dict(before)), whole)
    last = len(whole.asked) - 1
    for most in (0, 2, 9, last):
        editor = Editor(SOMEBODY_NEW, most=most)
        assert not begin(newsroom, editor)
        assert bytes_of(newsroom) == before and editor.shown[-1] == "Nothing was written."


def test_ctrl_c_leaves_nothing(newsroom: Path) -> None:
    class Leaving(Editor):
        def read_line(self, prompt: str) -> str:
            if self.shown[-1].startswith("Another practice"):
                raise KeyboardInterrupt
            return super().read_line(prompt)

    before, editor = bytes_of(newsroom), Leaving()
    assert not begin(newsroom, editor)
    assert bytes_of(newsroom) == before and editor.shown[-1] == "Nothing was written."


def _broken_table(files: Files) -> None:
    files["content/data/authors.toml"] = str(files["content/data/authors.toml"]) + "id = \n"


def _missing_table(files: Files) -> None:
    del files["content/data/places.toml"]


def _broken_issue(files: Files) -> None:
    text = str(files["content/data/issue.toml"])
    files["content/data/issue.toml"] = text.replace("sections =", "section =")


def _empty_table(files: Files) -> None:
    files["content/data/practices.toml"] = ""


@pytest.mark.parametrize("spoil", [_broken_table, _missing_table, _broken_issue, _empty_table])
def test_with_broken_tables_nothing_is_asked(
    spoil: Callable[[Files], None], tmp_path: Path
) -> None:
    files = miniature()
    spoil(files)
    project = write_files(tmp_path, files)
    before, editor = bytes_of(project), Editor()
    assert not begin(project, editor)
    assert bytes_of(project) == before and editor.asked == []
    assert "content/data/" in editor.shown[0] and editor.shown[-1] == "Nothing was written."


def test_faults_of_others_stop_nobody(newsroom: Path) -> None:
    path = "content/articles/oris.ru.md"
    write_files(newsroom, {path: "---\ntitle: [\n---\n\n«\n", "content/articles/x.md": "?"})
    told = {(problem.spot, problem.code) for problem in problems_of(newsroom)}
    assert begin(newsroom, Editor())
    assert {(problem.spot, problem.code) for problem in problems_of(newsroom)} == told


def test_a_file_that_appears_meanwhile_is_not_overwritten(newsroom: Path) -> None:
    path = newsroom / "content/articles/koktem.ru.md"

    class Meanwhile(Editor):
        def read_line(self, prompt: str) -> str:
            path.write_text("Чужой файл.\n", encoding="utf-8")
            return super().read_line(prompt)

    typed = Given(slug="koktem", printed_in="kk", titles={KK: "Көктем"}, section="akmola")
    assert not begin(newsroom, Meanwhile(), typed)
    assert path.read_text(encoding="utf-8") == "Чужой файл.\n"
    assert not path.with_name("koktem.kk.md").exists()


def test_a_full_disk_leaves_everything_as_it_was(newsroom: Path) -> None:
    resource = pytest.importorskip("resource")
    before, editor = bytes_of(newsroom), Editor()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)

    def read_line(prompt: str) -> str:
        if editor.shown[-1].startswith("Another practice"):
            resource.setrlimit(resource.RLIMIT_FSIZE, (100, limits[1]))
        return Editor.read_line(editor, prompt)

    try:
        done = new_article(
            newsroom,
            Given(),
            today=TODAY,
            read_line=read_line,
            show=editor.show,
            wording=WORDING,
        )
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert not done and bytes_of(newsroom) == before
    assert any(line.startswith("The disk refused") for line in editor.shown)


_SIGNS = "«»\"'\\#:№-–,.?!()%& 0123456789"
_any_text = st.one_of(
    st.text(KAZAKH + RUSSIAN + _SIGNS + " ", min_size=1, max_size=40), st.text(max_size=20)
)
_tried = st.dictionaries(st.sampled_from(sorted(ANSWERS)), _any_text, max_size=4)


@settings(max_examples=8)
@given(tried=_tried)
@example(tried={"Headline in Kazakh": "«№ 5: бірге» – \\ 'оқу' # 1"})
@example(tried={"Headline in Kazakh": 'Бірге: "оқу" ##'})
@example(tried={"Given name in Kazakh": '"Ерлан" \\', "Family name in Russian": "О’Коннор #"})
@example(tried={"Name of the organisation in Russian": 'школа "№ 5": \\n [x]'})
def test_whatever_is_answered_the_check_passes_or_nothing_is_written(tried: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = write_files(Path(folder), miniature())
        new = SOMEBODY_NEW if OF_PEOPLE & set(tried) else {}
        before, editor = bytes_of(project), Editor(new | tried)
        if begin(project, editor):
            assert [problem for problem in problems_of(project) if problem.stops] == []
            assert len(bytes_of(project)) == len(before) + 2
        else:
            assert bytes_of(project) == before and editor.shown[-1] == "Nothing was written."


@pytest.mark.parametrize(
    "title",
    [
        "«№ 5: бірге» – оқу # 1",
        'Бірге: "оқу"',
        "Оқу \\ жазу",
        "- бірге {оқу}: [иә] & 'жоқ'",
    ],
)
def test_a_headline_is_read_back_letter_by_letter(title: str, newsroom: Path) -> None:
    """Where no rule has anything against it; else it is asked again."""
    editor = Editor({"Headline in Kazakh": title})
    assert begin(newsroom, editor)
    is_refused = editor.asked.count("Headline in Kazakh") > 1
    assert (title in [pair.facts.title for pair in read_issue(newsroom).pairs]) != is_refused
