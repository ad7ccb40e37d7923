"""Somebody at the console who answers the questions of `inv new`."""

from __future__ import annotations

import datetime
import gettext
from collections.abc import Mapping
from pathlib import Path

from desk.new_article import Given, new_article
from plugins.interface_text.wording import Wording
from plugins.issue.language import Language

KK = Language.KK
TODAY = datetime.date(2026, 11, 26)
WORDING = Wording(
    languages=(KK,), catalogues={lang: gettext.NullTranslations() for lang in Language}
)
# What is asked, by the beginning of the question, and an answer that will do.
ANSWERS = {
    "Language of the print": "kk",
    "Headline in Kazakh": "Көктемгі сабақ",
    "Headline in Russian": "Весенний урок",
    "Name of the files": "",
    "Region or rubric": "akmola",
    "Author": "айгул",
    "Given name in Kazakh": "Ерлан",
    "Given name in Russian": "Ерлан",
    "Family name in Kazakh": "Қасымов",
    "Family name in Russian": "Касымов",
    "Position in Kazakh": "әдіскер",
    "Position in Russian": "методист",
    "Organisation": "+",
    "Name of the organisation in Kazakh": "№ 5 мектеп",
    "Name of the organisation in Russian": "школа № 5",
    "Kind of organisation": "school",
    "Town or village": "+",
    "Name of the place in Kazakh": "Ақсу",
    "Name of the place in Russian": "Аксу",
    "Kind of place": "village",
    "Region of the place": "атыр",
    "Another author": "",
    "Why does nobody sign? A sentence for readers, in Kazakh": "Газетте қол қойылмаған.",
    "Why does nobody sign? A sentence for readers, in Russian": "В газете подписи нет.",
    "Practice": "1",
    "Another practice": "",
}
SOMEBODY_NEW = {"Author": "+"}
OF_PEOPLE = set(list(ANSWERS)[6:21])


class Editor:
    """Answers each question, at first with what is to be tried, then with what will do."""

    def __init__(self, tried: Mapping[str, str] | None = None, most: int = 200) -> None:
        self.shown: list[str] = []
        self.asked: list[str] = []
        self._tried = dict(tried or {})
        self._most = most

    def show(self, line: str) -> None:
        self.shown.append(line)

    def read_line(self, _prompt: str) -> str:
        if len(self.asked) == self._most:
            raise EOFError
        question = max((q for q in ANSWERS if self.shown[-1].startswith(q)), key=len)
        self.asked.append(question)
        return self._tried.pop(question, ANSWERS[question])


def begin(project: Path, editor: Editor, typed: Given | None = None) -> bool:
    return new_article(
        project,
        typed or Given(),
        today=TODAY,
        read_line=editor.read_line,
        show=editor.show,
        wording=WORDING,
    )
