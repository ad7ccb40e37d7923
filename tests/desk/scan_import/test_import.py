"""The whole import: review files, content files, what people wrote, bad input."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from desk.scan_import import ImportOutcome, import_scan
from plugins.interface_text.wording import Wording
from plugins.reading.tables import read_tables

Run = Callable[..., ImportOutcome]


def contents(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


@pytest.fixture
def run(scan_file: Path, newsroom: Path, wording: Wording) -> Run:
    return lambda **options: import_scan(scan_file, newsroom, wording=wording, **options)


def front_matter(file: Path) -> tuple[dict[str, object], str]:
    _, facts, text = file.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(facts), text.strip()


def test_review_files_hold_facts_and_text_in_print_order(
    run: Run, newsroom: Path, tmp_path: Path
) -> None:
    outcome = run(into=tmp_path / "review")
    files = sorted((tmp_path / "review").glob("*.md"))
    assert [file.name[:3] for file in files] == [f"{n:02d}-" for n in range(1, 9)]
    facts, text = front_matter(files[2])
    assert facts == {
        "title": "Тетрадь для ошибок",
        "lang": "ru",
        "section": "astana",
        "author": "Арсений Луговой",
        "post": "учитель школы №502",
    }
    assert text.startswith("В нашей школе ошибку")
    assert (tmp_path / "review" / "report.txt").is_file()
    assert (tmp_path / "review" / "imprint.toml").is_file()
    assert not outcome.failed
    assert not (newsroom / "content" / "fulltext").exists()


def test_no_telephone_number_is_written_anywhere(run: Run, newsroom: Path, tmp_path: Path) -> None:
    run(into=tmp_path / "review")
    run()
    for folder in (tmp_path / "review", newsroom):
        for name, content in contents(folder).items():
            assert b"111-22-33" not in content, name


def test_a_new_pair_is_a_draft_with_every_fact(run: Run, newsroom: Path) -> None:
    run()
    facts, _ = front_matter(newsroom / "content" / "articles" / "most-cherez-chetvert.ru.md")
    assert facts["title"] == "Мост через четверть"
    assert (facts["region"], facts["order"], facts["printed_in"]) == ("aktobe", 1, "ru")
    assert facts["status"] == "draft"
    assert facts["authors"] == ["gleb-strizhov"]
    text = (newsroom / "content" / "fulltext" / "most-cherez-chetvert.ru.md").read_text("utf-8")
    assert text.startswith("Мы построили расписание")


def test_new_people_stand_in_the_tables_with_the_other_spelling_unchecked(
    run: Run, newsroom: Path
) -> None:
    run()
    tables = read_tables(newsroom / "content" / "data")
    assert tables.problems == ()
    assert len(tables.authors) == 8
    person = next(row for row in tables.authors if row.id == "nurgul-tastemir")
    assert (person.spelling.kk, person.spelling.ru) == ("printed", "unchecked")
    assert person.post.kk == "мұғалімі"
    place = next(row for row in tables.places if row.id == person.place)
    assert (place.name.kk, place.kind, place.region) == ("Шалқар ауданы", "district", "aktobe")


def test_a_second_import_changes_nothing(run: Run, newsroom: Path, tmp_path: Path) -> None:
    run()
    run(into=tmp_path / "review")
    before = contents(newsroom), contents(tmp_path / "review")
    assert run().written == ()
    assert run(into=tmp_path / "review").written == ()
    assert (contents(newsroom), contents(tmp_path / "review")) == before


def test_what_people_wrote_stays_and_is_told(run: Run, newsroom: Path) -> None:
    run()
    article = newsroom / "content" / "articles" / "most-cherez-chetvert.ru.md"
    corrected = article.read_text("utf-8").replace("Мост через четверть", "Мост через четверти")
    article.write_text(corrected, encoding="utf-8")
    text = newsroom / "content" / "fulltext" / "most-cherez-chetvert.ru.md"
    text.write_text("Правлено рукой.\n", encoding="utf-8")
    outcome = run()
    assert article.read_text("utf-8") == corrected
    assert text.read_text("utf-8") == "Правлено рукой.\n"
    told = {(p.spot.path, p.code) for p in outcome.problems if p.code in ("differs", "kept")}
    assert told == {
        ("content/articles/most-cherez-chetvert.ru.md", "differs"),
        ("content/fulltext/most-cherez-chetvert.ru.md", "kept"),
    }


@pytest.mark.parametrize(
    ("fact", "corrected"),
    [
        ("title: .*", 'title: "Совсем другое название"'),
        ("region: .*", "region: kostanay"),
        ("order: .*", "order: 4"),
        ("authors: .*", "authors: [inna-veresova]"),
    ],
)
def test_a_corrected_fact_makes_no_second_article(
    fact: str, corrected: str, run: Run, newsroom: Path
) -> None:
    run()
    article = newsroom / "content" / "articles" / "most-cherez-chetvert.ru.md"
    article.write_text(re.sub(fact, corrected, article.read_text("utf-8"), count=1), "utf-8")
    before = contents(newsroom)
    outcome = run()
    assert outcome.written == ()
    assert contents(newsroom) == before
    assert [p.args["key"] for p in outcome.problems if p.code == "differs"] == [fact[:-4]]
    run(replace=("most-cherez-chetvert",))
    assert "differs" not in {p.code for p in run().problems}


def test_replace_takes_the_scan_s_for_one_slug_only(run: Run, newsroom: Path) -> None:
    run()
    before = contents(newsroom)
    for name in ("most-cherez-chetvert", "zvonok-po-zhelaniyu"):
        (newsroom / "content" / "fulltext" / f"{name}.ru.md").write_text("Рукой.\n", "utf-8")
        article = newsroom / "content" / "articles" / f"{name}.ru.md"
        article.write_text(article.read_text("utf-8").replace("order: ", "order: 1"), "utf-8")
    run(replace=("most-cherez-chetvert",))
    after = contents(newsroom)
    changed = sorted(name for name in before if before[name] != after[name])
    assert changed == [
        "content/articles/zvonok-po-zhelaniyu.ru.md",
        "content/fulltext/zvonok-po-zhelaniyu.ru.md",
    ]


def test_an_article_of_which_all_was_corrected_is_known_by_its_full_text(
    run: Run, newsroom: Path
) -> None:
    run()
    article = newsroom / "content" / "articles" / "most-cherez-chetvert.ru.md"
    text = article.read_text("utf-8").replace("Мост через четверть", "Совсем другое")
    article.write_text(text.replace("region: aktobe", "region: kostanay"), "utf-8")
    assert run().written == ()


@pytest.mark.parametrize("review", [True, False])
def test_a_slug_that_nothing_has_stops_the_import(
    review: bool, run: Run, newsroom: Path, tmp_path: Path
) -> None:
    before = contents(newsroom)
    into = {"into": tmp_path / "review"} if review else {}
    outcome = run(replace=("most-cherez-chetverti",), **into)
    assert [p.args["nearest"] for p in outcome.problems] == ["most-cherez-chetvert"]
    assert outcome.failed and contents(newsroom) == before
    assert not (tmp_path / "review").exists()


def test_a_known_person_gets_no_second_row(run: Run, newsroom: Path) -> None:
    run()
    for file in (newsroom / "content" / "articles").iterdir():
        file.unlink()
    before = (newsroom / "content" / "data" / "authors.toml").read_bytes()
    run()
    assert (newsroom / "content" / "data" / "authors.toml").read_bytes() == before


def test_a_failed_import_changes_no_file(run: Run, newsroom: Path) -> None:
    """The last table cannot be written: a folder bears its name."""
    places = newsroom / "content" / "data" / "places.toml"
    places.unlink()
    places.mkdir()
    before = contents(newsroom)
    outcome = run()
    assert outcome.failed and outcome.problems[-1].code == "refused"
    assert contents(newsroom) == before


def test_into_a_file_is_told_and_the_file_stays(run: Run, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.write_text("mine", encoding="utf-8")
    for into, code in ((mine, "into-a-file"), (mine / "below", "refused")):
        outcome = run(into=into)
        assert [(p.code, p.spot.path) for p in outcome.problems if p.stops] == [(code, str(into))]
    assert mine.read_text(encoding="utf-8") == "mine"


def test_new_rows_keep_the_line_ends_and_comments_of_their_table(run: Run, newsroom: Path) -> None:
    table = newsroom / "content" / "data" / "authors.toml"
    before = "\ufeff# Кім қол қойды.\r\n".encode()
    table.write_bytes(before)
    run()
    after = table.read_bytes()
    assert after.startswith(before) and after.count(b"\n") == after.count(b"\r\n") > 9


def test_a_scan_without_section_lines_writes_nothing(
    run: Run, scan_file: Path, newsroom: Path
) -> None:
    scan_file.write_text("Просто текст.\n\nЕщё один абзац без всяких разделов.\n", "utf-8")
    before = contents(newsroom)
    outcome = run()
    assert outcome.failed
    assert [p.code for p in outcome.problems] == ["no-section"]
    assert contents(newsroom) == before


def test_two_issues_in_one_file_are_told(
    run: Run, scan_file: Path, small_scan: str, tmp_path: Path
) -> None:
    scan_file.write_text(small_scan + "\n" + small_scan, "utf-8")
    codes = [p.code for p in run(into=tmp_path / "review").problems]
    assert codes.count("section-twice") == 3


def test_the_report_adds_up_and_lists_the_worst_first(
    run: Run, small_scan: str, tmp_path: Path
) -> None:
    outcome = run(into=tmp_path / "review")
    sums = [line.split()[0] for line in outcome.report.splitlines() if "characters in" in line]
    assert sums == [str(len(small_scan))]
    spots = [p.code for p in outcome.problems]
    assert spots.index("private") < spots.index("paragraph-moved")
