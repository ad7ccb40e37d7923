"""Slips of the pen in the facts of a file, where nothing else can be meant: ``order:5``, a
no-break space after a colon, a key with a capital or a look-alike letter."""

from dataclasses import replace

from desk.mending.saved_text import SavedText
from plugins.issue.problem import N_, Problem, Spot
from plugins.reading.front_matter import keys_for, known_keys
from plugins.reading.yaml_facts.slips import find_slips
from plugins.reading.yaml_facts.two_parts import in_two_parts

_MOST_ROUNDS = 5  # a mended line can have a second slip


def mend_slips(saved: SavedText, path: str) -> tuple[SavedText, tuple[Problem, ...]]:
    """``saved``, which stands at ``path``, without the certain slips, and what was done."""
    keys, mends = known_keys(keys_for(path)), list[Problem]()
    for _round in range(_MOST_ROUNDS):
        if not saved.text.strip():
            break
        parts, _told = in_two_parts(saved.text, path)
        if parts is None:
            break
        text, slips = find_slips(parts.front_matter, keys, certain_only=True)
        if not slips:
            break
        first = parts.facts_line - 1
        fresh = dict(enumerate(text.split("\n"), start=first))
        for slip in slips:
            before = saved.lines[slip.line + first].strip()
            message = N_("%(before)s was here; now it is %(now)s.")
            spot, now = Spot(path, slip.line + first + 1), fresh[slip.line + first].strip()
            mends.append(spot.problem("mended", message, before=before, now=now))
        lines = tuple(fresh.get(number, line) for number, line in enumerate(saved.lines))
        saved = replace(saved, lines=lines)
    return saved, tuple({(mend.spot, str(mend.args)): mend for mend in mends}.values())
