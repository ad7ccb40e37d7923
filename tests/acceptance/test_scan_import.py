"""The import finds the print issue by itself: counts and hashes, no text of it."""

from __future__ import annotations

import gettext
import hashlib
import re
import shutil
import tomllib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from statistics import mean

import pytest
from printed_text import read_printed_issue

from desk.scan_import import ImportOutcome, import_scan
from desk.scan_import.cues import read_cues
from desk.scan_import.parts import Kind
from desk.scan_import.pieces import Untangled, untangle_scan
from desk.scan_import.report import account_for
from desk.scan_import.sections import SectionName
from plugins.interface_text.wording import Wording
from plugins.issue.language import Language
from plugins.reading.tables import read_tables

# Of section, order, headline and author of all contributions, read against the pages by a person.
HASH_OF_ROWS = "9676c092dcc0247eacf91aac41c916e5d56f7b4c1336e1e656fdda0e88202474"


@pytest.fixture(scope="module")
def untangled(shared: Path, project: Path) -> Untangled:
    tables = read_tables(project / "content" / "data")
    names = [
        SectionName(id=r.id, kind=r.kind, kk=r.name[Language.KK], ru=r.name[Language.RU])
        for r in tables.regions
    ] + [
        SectionName(id=r.id, kind="rubric", kk=r.name[Language.KK], ru=r.name[Language.RU])
        for r in tables.rubrics
    ]
    text = (shared / "issue" / "scan.txt").read_text(encoding="utf-8")
    return untangle_scan(text, tuple(names), "foreword", read_cues())


def test_every_contribution_is_found_by_the_plan_of_the_pages(
    untangled: Untangled, project: Path
) -> None:
    issue = tomllib.loads((project / "content" / "data" / "issue.toml").read_text("utf-8"))
    assert len(untangled.pieces) == 52
    assert Counter(piece.lang.value for piece in untangled.pieces) == {"ru": 30, "kk": 22}
    assert list(dict.fromkeys(piece.section for piece in untangled.pieces)) == issue["sections"]
    per_section = Counter(piece.section for piece in untangled.pieces)
    assert all(per_section[s.name.id] == s.name.pieces for s in untangled.sections)


def test_one_headline_and_one_signature_are_lost(untangled: Untangled) -> None:
    lost = Counter(loss for piece in untangled.pieces for loss in piece.lost)
    assert (lost["headline"], lost["signature"]) == (1, 1)
    assert len({piece.people[0].full for piece in untangled.pieces if piece.people}) == 51


def test_headlines_and_authors_are_those_that_were_checked_by_hand(untangled: Untangled) -> None:
    rows = "\n".join(
        f"{p.section} {p.order} {p.title} {' '.join(q.full for q in p.people)}"
        for p in untangled.pieces
    )
    assert hashlib.sha256(rows.encode()).hexdigest() == HASH_OF_ROWS


def test_full_texts_are_those_a_person_read_off_the_pages(
    untangled: Untangled, shared: Path, project: Path
) -> None:
    """Coverage: words found in order in the file; purity: words of the file that belong to it."""
    table = project / "tests" / "acceptance" / "scan_lines.toml"
    printed = read_printed_issue(shared / "issue" / "scan.txt", table)
    coverage, purity = [], []
    for row, piece in zip(printed.contributions.values(), untangled.pieces, strict=True):
        read, found = words_of(row.text), words_of(piece.text.markdown)
        coverage.append(common_in_order(read, found) / len(read))
        purity.append((Counter(read) & Counter(found)).total() / len(found))
    assert mean(coverage) > 0.98
    assert mean(purity) > 0.98


def words_of(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def common_in_order(left: Sequence[str], right: Sequence[str]) -> int:
    """Length of the longest common subsequence, one bit for each word of ``left``."""
    places: dict[str, int] = {}
    for place, word in enumerate(left):
        places[word] = places.get(word, 0) | 1 << place
    everything = open_places = (1 << len(left)) - 1
    for word in right:
        here = open_places & places.get(word, 0)
        open_places = (open_places + here | open_places - here) & everything
    return len(left) - open_places.bit_count()


def test_every_character_is_accounted_for(untangled: Untangled, shared: Path) -> None:
    text = (shared / "issue" / "scan.txt").read_text(encoding="utf-8")
    account = account_for(text, untangled)
    assert account.total == account.size
    left_out = sum(characters for _part, characters in account.left_out)
    assert left_out + account.kinds[Kind.IMPRINT] < 0.04 * account.size


def test_the_site_s_own_articles_are_recognised(
    shared: Path, project: Path, tmp_path: Path
) -> None:
    """With the articles of this repository in place the import adds full texts and nothing else."""
    shutil.copytree(project / "content", tmp_path / "content")
    shutil.rmtree(tmp_path / "content" / "fulltext", ignore_errors=True)
    plain = Wording(languages=(Language.RU,), catalogues={Language.RU: gettext.NullTranslations()})
    outcome: ImportOutcome = import_scan(shared / "issue" / "scan.txt", tmp_path, wording=plain)
    folders = Counter(path.parent.name for path in outcome.written)
    assert folders == {"fulltext": 52}
    again = import_scan(shared / "issue" / "scan.txt", tmp_path, wording=plain)
    assert again.written == ()
