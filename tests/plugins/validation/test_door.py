"""The door of the room: all that was met on the way stands in one report, in Pelican's own run."""

from __future__ import annotations

import datetime
import gc
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from makers import Files, make_buildable, miniature, write_files
from pelican import signals

from desk.building import run_pelican
from plugins.issue.problem import Severity, Spot, Stopped
from plugins.issue.text import Text
from plugins.reading.assembling import assemble_content
from plugins.validation import judge_issue
from plugins.validation.site import BuiltSiteJudge

_PHOTO = """\
photos:
  - file: kir.jpg
    alt:
      kk: "Сынып"
      ru: "Класс"
    credit: "А. Омарова"
    consent: "2020"
status:"""


def test_what_other_rooms_met_is_told_with_the_faults_of_texts(tmp_path: Path) -> None:
    """A picture that cannot be opened, met by the room of photos; and a word in two alphabets."""
    files = {
        path: str(text).replace("status:", _PHOTO).replace("учителя", "учитeля")
        for path, text in miniature().items()
        if path.startswith("content/articles/kir.")
    }
    files["content/images/kir.jpg"] = "no picture"
    site = make_buildable(write_files(tmp_path, {**miniature(), **files}))
    with pytest.raises(Stopped) as stop:
        run_pelican(site / "pelicanconf.py", {"OUTPUT_PATH": str(tmp_path / "fresh")})
    told = {(problem.code, problem.spot.path) for problem in stop.value.problems if problem.stops}
    kk, ru = "content/articles/kir.kk.md", "content/articles/kir.ru.md"
    assert told == {("bad-photo", kk), ("bad-photo", ru), ("mixed-alphabets", ru)}


KIR, TABLE = "content/articles/kir.ru.md", "content/data/issue.toml"
MET = Spot(KIR, 3).problem("trial", "What another room met.", severity=Severity.WARNING)


def _judged(project: Path, files: Files, **settings: Any) -> dict[str, Any]:
    """What stands in the context after the judgement; Pelican's generators give both maps."""
    content = write_files(project, {**miniature(), **files}) / "content"
    assembled = assemble_content(content)
    context = {"assembled": assembled, "issue": assembled.public}
    context |= {"room_problems": settings.pop("met", ())}
    if not context["room_problems"]:
        del context["room_problems"]
    values = {"PATH": str(content), "PURPOSE": "build", **settings}
    judge_issue([SimpleNamespace(settings=values, context=context)])
    return context


def _codes(context: dict[str, Any]) -> set[str]:
    return {problem.code for problem in context["problems"]}


def test_a_sound_issue_goes_on_as_it_is(tmp_path: Path) -> None:
    context = _judged(tmp_path, {})
    assert _codes(context) == {"spelling-editorial"}
    assert len(context["issue"].articles) == 6 and context["held_back"] == {}


def test_what_was_met_before_comes_first_and_days_to_come_where_today_is_known(
    tmp_path: Path,
) -> None:
    context = _judged(tmp_path, {}, met=(MET,), TODAY=datetime.date(2026, 1, 1))
    assert context["problems"][0] == MET
    assert _codes(context) == {"trial", "day-to-come", "spelling-editorial"}
    assert "day-to-come" not in _codes(_judged(tmp_path, {}, TODAY=datetime.date(2027, 1, 1)))


FAULTY: Files = {KIR: str(miniature()[KIR]).replace("учителя", "учитeля")}


@pytest.mark.parametrize("purpose", ["build", "publish"])
def test_an_error_stops_all_but_the_preview(purpose: str, tmp_path: Path) -> None:
    with pytest.raises(Stopped) as stop:
        _judged(tmp_path, FAULTY, PURPOSE=purpose, SHOW_DRAFTS=True)
    assert [p.code for p in stop.value.problems if p.stops] == ["mixed-alphabets"]


def test_the_preview_goes_on_without_the_faulty_file(tmp_path: Path) -> None:
    context = _judged(tmp_path, FAULTY, PURPOSE="preview", SHOW_DRAFTS=True)
    shown = {article.source.path for article in context["issue"].articles}
    assert KIR not in shown and len(shown) == 5
    held = context["held_back"]
    assert {path: [p.code for p in told] for path, told in held.items()} == {
        KIR: ["mixed-alphabets"]
    }


def test_the_preview_cannot_go_on_without_the_facts_of_the_issue(tmp_path: Path) -> None:
    table = str(miniature()[TABLE]).replace("Маленький номер", "Маленький нoмер")
    with pytest.raises(Stopped):
        _judged(tmp_path, {TABLE: table}, PURPOSE="preview")


def test_a_row_of_a_draft_is_shown_with_drafts_alone(tmp_path: Path) -> None:
    """A faulty row that only a draft needs."""
    path = "content/data/authors.toml"
    row = str(miniature()[path]).split("\n\n")[1].replace("ivan-petrov", "new")
    row = row.replace("Петров", "Асанов").replace('given.ru = "Иван"', 'given.ru = "Ивaн"')
    files: Files = {path: f"{miniature()[path]}\n{row}\n"}
    for lang in ("kk", "ru"):
        story = f"content/articles/oris.{lang}.md"
        text = str(miniature()[story]).replace("status: published", "status: draft")
        files[story] = text.replace("[aygul-omarova]", "[new]")
    for drafts in (False, True):
        context = _judged(tmp_path, files, SHOW_DRAFTS=drafts)
        assert {p.code for p in context["problems"] if p.severity is Severity.NOTE} == {
            "mixed-alphabets"
        }
        assert ("new" in {author.id for author in context["issue"].authors}) is drafts


def _built(site: Path, problems: tuple[object, ...], **settings: Any) -> None:
    """The judgement of a built site that has one page of nobody's."""
    write_files(site, {"index.html": '<html lang="kk"><body></body></html>'})
    asked = SimpleNamespace(
        context={"problems": problems, "listing": ()},
        settings={"SITEURL": "https://site.example", "PURPOSE": "preview", **settings},
        output_path=str(site),
    )
    BuiltSiteJudge.generate_output(asked, None)


def test_pages_with_drafts_and_told_faults_are_not_judged_once_more(tmp_path: Path) -> None:
    fault = Spot(KIR, 3).problem("trial", "A fault.", severity=Severity.NOTE)
    _built(tmp_path, (fault,), SHOW_DRAFTS=True)
    for problems, drafts in (((fault,), False), ((), True), ((MET,), True)):
        with pytest.raises(Stopped) as stop:
            _built(tmp_path, problems, SHOW_DRAFTS=drafts)
        assert "built-foreign-page" in {problem.code for problem in stop.value.problems}


def _texts_held() -> list[Text]:
    """Every text of Kir that something holds."""
    gc.collect()
    held = (one for one in gc.get_objects() if isinstance(one, Text))
    return [text for text in held if text.path.startswith("content/articles/kir.")]


def test_nothing_holds_what_is_of_no_more_use(tmp_path: Path) -> None:
    """Pages are made without the sources of texts, and the pages are judged without the texts: both
    together would be most of the memory of a large issue."""
    site = make_buildable(write_files(tmp_path, miniature()))
    held: list[tuple[int, int]] = []

    def look(_sender: Any) -> None:
        texts = _texts_held()
        sources = sum(bool(text.markdown or text.seen or text.blocks) for text in texts)
        held.append((len(texts), sources))

    with signals.get_writer.connected_to(look), signals.finalized.connected_to(look):
        run_pelican(site / "pelicanconf.py", {"OUTPUT_PATH": str(tmp_path / "fresh")})
    assert held == [(2, 0), (0, 0)]
