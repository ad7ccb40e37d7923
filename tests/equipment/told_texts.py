"""What is told about a text that stands in the miniature issue, without a file being written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from makers import miniature, problems_of, read_issue, write_files

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.problem import Problem
from plugins.issue.text import Text
from plugins.reading.markdown_text import Renderer
from plugins.validation.judging import judge
from plugins.validation.manuscript import Manuscript, files_below

FIRST_LINE = 101  # of the texts that are told about


@dataclass(frozen=True, kw_only=True)
class Told:
    """The miniature issue, in one article of which stands this text or that."""

    issue: Issue
    files: frozenset[str]
    renderer: Renderer

    def render(self, lang: Language, text: str) -> Text:
        """``text`` as that article has it."""
        return self.renderer.render(
            text,
            path=f"content/articles/kir.{lang}.md",
            page_path=f"{lang}/articles/kir.html",
            first_line=FIRST_LINE,
        )

    def about(self, lang: Language, text: str) -> list[Problem]:
        """The problems of an article that is ``text``."""
        pair = self.issue.pair["kir"]
        half = pair[lang]
        assert half is not None
        changed = replace(pair, **{lang.value: replace(half, body=self.render(lang, text))})
        pairs = tuple(changed if other is pair else other for other in self.issue.pairs)
        issue = replace(self.issue, pairs=pairs)
        found = judge(Manuscript(issue=issue, files=self.files))
        return [problem for problem in found if problem.code != "spelling-editorial"]

    def codes(self, lang: Language, text: str) -> list[tuple[str, int]]:
        """Code and line of the problems; the first line of the text is 1. That a sign alone is no
        word is another rule's business."""
        return [
            (problem.code, problem.spot.line - FIRST_LINE + 1)
            for problem in self.about(lang, text)
            if problem.code != "no-words"
        ]


def miniature_to_tell(folder: Path) -> Told:
    """The miniature issue, written to ``folder`` and read once."""
    site = write_files(folder, miniature())
    assert problems_of(site) == ()
    files = files_below(site / "content")
    return Told(issue=read_issue(site), files=files, renderer=Renderer())
