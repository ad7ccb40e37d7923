"""Puts “- ” where a list was pasted with the bullets of another programme."""

from desk.mending.saved_text import SavedText
from plugins.issue.problem import N_, Problem, Spot
from plugins.issue.text import Text
from plugins.letters.bullets import with_hyphen


def mend_bullets(saved: SavedText, path: str, text: Text) -> tuple[SavedText, tuple[Problem, ...]]:
    """``saved``, which was read as ``text``, with - in place of bullets, and what was done."""
    message = N_("“%(before)s” was here; now it is “%(mended)s”.")
    mends = []
    paragraphs = [block for block in text.blocks if block.kind == "paragraph"]
    for line in (line for block in paragraphs for line, _words in block.lines):
        before = saved.lines[line - 1]
        mended = with_hyphen(before)
        if mended != before:
            saved = saved.with_lines(line - 1, line, (mended,))
            was, now = before.strip()[:30], mended.strip()[:30]
            mends.append(Spot(path, line).problem("mended", message, before=was, mended=now))
    return saved, tuple(mends)
