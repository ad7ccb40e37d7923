"""The door of the room: all that was met on the way stands in one report, in Pelican's own run."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any

import pytest
from makers import make_buildable, miniature, write_files
from pelican import signals

from desk.building import run_pelican
from plugins.issue.contribution import Text
from plugins.issue.problem import Stopped

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
