"""`inv fix` mends what is certain, tells it and loses nothing; a second run finds nothing."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from makers import Files, miniature, problems_of, write_files
from strategies import spoiled_files

from desk.mending import fix, mend_content
from plugins.issue.language import Language

KK, RU = "content/articles/kir.kk.md", "content/articles/kir.ru.md"  # printed in Kazakh


def _spoiled(tmp_path: Path, path: str, *changes: tuple[str, str]) -> Path:
    files: Files = miniature()
    for old, new in changes:
        text = str(files[path])
        assert old in text
        files[path] = text.replace(old, new, 1)
    return write_files(tmp_path, files)


def _told(project: Path) -> list[tuple[str, str]]:
    mends, left = mend_content(project)
    assert left == ()
    return [(str(mend.spot), str(mend.args.get("now") or mend.args["mended"])) for mend in mends]


@pytest.mark.parametrize(
    ("old", "new", "line", "now"),
    [
        ("order: 1", "order: 7", 5, "order: 1"),
        ("order: 1", "order: 010", 5, "order: 1"),
        ("order: 1\n", "", 10, "order: 1"),
        ("region: akmola", "rubric: foreword", 4, "region: akmola"),
        ("[aygul-omarova]", "[ivan-petrov]", 6, "authors: [aygul-omarova]"),
        ("[aygul-omarova]", "\n  - ivan-petrov\n  - x", 6, "authors: [aygul-omarova]"),
        (
            "practices: [networks]",
            "practices: [digital, networks] # мектеп",
            8,
            "practices: [networks]",
        ),
    ],
)
def test_facts_come_from_the_file_in_the_printed_language(
    old: str, new: str, line: int, now: str, tmp_path: Path
) -> None:
    project = _spoiled(tmp_path, RU, (old, new))
    assert _told(project) == [(f"{RU}:{line}", now)]
    assert problems_of(project) == ()
    believed = miniature()[KK]
    assert (project / KK).read_text(encoding="utf-8") == believed


def test_without_a_print_nobody_knows_which_file_to_believe(tmp_path: Path) -> None:
    never = ("printed_in: kk", "printed_in: nowhere")
    project = _spoiled(tmp_path / "one", RU, never, ("order: 1", "order: 7"))
    text = str(miniature()[KK]).replace(*never)
    write_files(project, {KK: text})
    assert _told(project) == []


def test_only_the_fact_is_touched(tmp_path: Path) -> None:
    """Whatever else stands in the file, also in the same line, stays letter by letter."""
    project = _spoiled(
        tmp_path, RU, ("order: 1", "order:   7   # сверено"), ("title: ", "title:    ")
    )
    before = (project / RU).read_text(encoding="utf-8")
    mend_content(project)
    after = (project / RU).read_text(encoding="utf-8")
    assert after == before.replace("order:   7   # сверено", "order: 1   # сверено")


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (KK, "region: akmola", "region: akmala"),  # a fault would only be doubled
        (KK, "authors: [aygul-omarova]", "authors: [aigul]"),
        (KK, "order: 1", "order: 2"),  # taken by another contribution
        (RU, "printed_in: kk", "printed_in: ru"),  # nobody can tell which file to believe
        (RU, "region: akmola", "region: akmola\nrubric: foreword"),
        (RU, "practices: [networks]", "practices: [networks]\nscan_lost: [end]"),
        (RU, "practices: [networks]", "practices: [digital, # сомневаюсь\n  mentoring]"),
        (RU, "practices: [networks]", "practices: [networks"),
    ],
)
def test_what_is_not_certain_is_left_to_a_person(
    path: str, old: str, new: str, tmp_path: Path
) -> None:
    project = _spoiled(tmp_path, path, (old, new))
    before = _contents(project)
    assert _told(project) == []
    assert _contents(project) == before
    assert any(problem.stops for problem in problems_of(project))


def test_look_alikes_become_the_letters_of_their_word(tmp_path: Path) -> None:
    project = _spoiled(
        tmp_path,
        KK,
        ("Мектеп мұғалімдері", "Мeктеп мұғалiмдері Zооm арқылы, ХXІ ғасыр, `Мeктеп`,"),
    )
    assert _told(project) == [
        (f"{KK}:13", "Мектеп"),
        (f"{KK}:13", "мұғалімдері"),
        (f"{KK}:13", "Zoom"),
        (f"{KK}:13", "XXI"),
    ]
    text = (project / KK).read_text(encoding="utf-8")
    assert "Мектеп мұғалімдері Zoom арқылы, XXI ғасыр, `Мeктеп`," in text  # code is code


@pytest.mark.parametrize("folder", ["overviews", "dossiers"])
def test_texts_by_the_editors_of_the_site_are_mended_too(folder: str, tmp_path: Path) -> None:
    path = f"content/{folder}/saparlar.kk.md"
    facts = 'title: "Сапарлар"\ndescription: "Не бары."\npublished; 2026-11-23\n'
    text = f"---\n{facts}---\n\nБіз мeктепке бардық.\n"  # a Latin e
    project = write_files(tmp_path, {**miniature(), path: text})
    assert [now for _spot, now in _told(project)] == ["мектепке", "published: 2026-11-23"]


def test_a_doubtful_word_stays(tmp_path: Path) -> None:
    project = _spoiled(tmp_path, RU, ("Весной", "Весной в школi и WhatsAppе"))
    assert _told(project) == []


def test_tables_are_mended_too(tmp_path: Path) -> None:
    files = miniature()
    text = str(files["content/data/places.toml"])
    files["content/data/places.toml"] = text.replace("Дала", "Дaла").replace("# ", "# Дaла ")
    project = write_files(tmp_path, files)
    assert _told(project) == [("content/data/places.toml:11", "Дала")]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("order: 1", "order:1", 5),
        ("order: 1", "order:\u00a01", 5),
        ("order: 1", "Order; 1", 5),
        ("status: published", "sтatus = published.", 9),
        ("practices: [networks]", "practices:\n  • networks", 9),
        ("region: akmola", "\tregion: akmola", 4),
    ],
)
def test_certain_slips_in_the_facts_are_mended(
    old: str, new: str, line: int, tmp_path: Path
) -> None:
    project = _spoiled(tmp_path, RU, (old, new))
    mends, left = mend_content(project)
    assert {str(mend.spot) for mend in mends} == {f"{RU}:{line}"} and left == ()
    assert problems_of(project) == ()


def test_a_slip_that_could_mean_two_things_is_left_to_a_person(tmp_path: Path) -> None:
    project = _spoiled(tmp_path, RU, ("title: ", "title: Школа # 1 "), ("[networks]", "[networks"))
    before = _contents(project)
    assert mend_content(project)[0] == ()
    assert _contents(project) == before


@pytest.mark.parametrize("path", [RU, "content/data/places.toml"])
def test_letters_in_two_signs_become_one(path: str, tmp_path: Path) -> None:
    whole = str(miniature()[path])
    apart = whole.replace("й", "\u0438\u0306")
    project = write_files(tmp_path, {**miniature(), path: apart})
    assert apart != whole
    mends, _left = mend_content(project)
    assert [mend.args["number"] for mend in mends] == [whole.count("й")]
    assert (project / path).read_text(encoding="utf-8") == whole
    assert problems_of(project) == ()


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_line_ends_stay_as_they_were_found(line_end: str, tmp_path: Path) -> None:
    """The byte order mark goes; the line ends of the editor's computer stay."""
    text = str(miniature()[RU]).replace("order: 1\n", "").replace("\n", line_end)
    project = write_files(tmp_path, {**miniature(), RU: b"\xef\xbb\xbf" + text.encode()})
    mends, _left = mend_content(project)
    assert [str(mend.spot) for mend in mends] == [f"{RU}:1", f"{RU}:10"]
    expected = text.replace(f"2026-11-23{line_end}", f"2026-11-23{line_end}order: 1{line_end}")
    assert (project / RU).read_bytes() == expected.encode()


@pytest.mark.parametrize("data", ["Түн".encode("utf-16"), "Ночь".encode("cp1251"), b"a\x00b"])
def test_a_file_that_is_no_text_is_left_alone_and_told(
    data: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project = write_files(tmp_path, {**miniature(), RU: data})
    monkeypatch.setenv("EDITOR_LANG", "ru")
    assert not fix(project)
    assert (project / RU).read_bytes() == data
    assert capsys.readouterr().out.startswith(f"{RU}: ")


@pytest.mark.parametrize("lang", list(Language))
def test_every_mend_is_told_in_the_language_of_the_editor(
    lang: Language,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    project = _spoiled(tmp_path, RU, ("order: 1", "order: 7"), ("Весной", "Вeсной"))
    monkeypatch.setenv("EDITOR_LANG", lang)
    assert fix(project)
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith(f"{RU}:13: ") and "Весной" in said[0]
    assert said[1].startswith(f"{RU}:5: ") and "order: 7" in said[1] and f"{KK}:5" in said[1]
    assert len(said) == 3 and "2" in said[2]
    assert not any(word in " ".join(said) for word in ("letters", "mend", "here"))


@settings(max_examples=30)
@given(spoiled_files())
@example((RU, b"---\norder: \n---\n"))
@example((RU, "---\nauthors:\n- x\ntitle: c c о\n---\nа c o c б".encode()))
@example((RU, "---\n\torder;1.\n**title**：“а”\n- region = x\n---".encode()))
@example((KK, "---\ntitle: >\n  Мeктеп\n---".encode()))
def test_a_second_run_changes_nothing(spoiled: tuple[str, bytes]) -> None:
    path, data = spoiled
    with tempfile.TemporaryDirectory() as folder:
        project = write_files(Path(folder), {**miniature(), path: data})
        mend_content(project)
        once = _contents(project)
        assert mend_content(project)[0] == ()
        assert _contents(project) == once


def _contents(project: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in sorted(project.rglob("*")) if file.is_file()}


def test_nothing_is_mended_where_a_link_leads(tmp_path: Path) -> None:
    site = write_files(tmp_path / "site", miniature())
    elsewhere = tmp_path / "elsewhere.md"
    text = '---\ntitle: "Мектеп"\n---\n\n\u043cектeп\n'
    elsewhere.write_text(text, encoding="utf-8")
    (site / "content" / "articles" / "zhana.kk.md").symlink_to(elsewhere)
    assert not fix(site)
    assert elsewhere.read_text(encoding="utf-8") == text


def test_bullets_of_other_programmes_become_a_list(tmp_path: Path) -> None:
    story = str(miniature()[RU])
    pasted = "Вот что вышло:\n• уроки\n\uf0b7\tотзывы\n  o   родителей\n\n`• код`\n"
    project = write_files(tmp_path, {**miniature(), RU: f"{story}\n{pasted}"})
    line = story.count("\n") + 2
    mends, _left = mend_content(project)
    assert [mend.spot.line for mend in mends] == [line + 1, line + 2, line + 3]
    mended = "Вот что вышло:\n- уроки\n- отзывы\n  - родителей\n\n`• код`\n"
    assert (project / RU).read_text(encoding="utf-8") == f"{story}\n{mended}"
    assert problems_of(project) == ()
    assert mend_content(project) == ((), ())
