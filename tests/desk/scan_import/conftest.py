"""A small scan of our own in the shape of a real one: invented people, schools and sentences."""

from __future__ import annotations

import gettext
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from makers import miniature, write_files

from desk.scan_import.cues import Cues, read_cues
from desk.scan_import.pieces import Untangled, untangle_scan
from desk.scan_import.sections import SectionName
from plugins.interface_text.wording import Wording
from plugins.issue.language import Language

# City: two pieces, the second signed between its lead and its text. Oblast: two columns read in
# turns, the Russian one broken in a word, the Kazakh one in a sentence. Rubric: a pull quote set
# into a sentence, bullets, a bold line. Between them an imprint with a telephone number.
SMALL_SCAN = Path(__file__).with_name("small_scan.txt")


@pytest.fixture
def small_scan() -> str:
    return SMALL_SCAN.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def cues() -> Cues:
    return read_cues()


@pytest.fixture(scope="session")
def names() -> tuple[SectionName, ...]:
    """Sections enough for the small scan, one pair of them with the same name but for its kind."""
    return (
        SectionName(id="foreword", kind="rubric", kk="Алғысөз", ru="Вступительное слово"),
        SectionName(id="kompetentno", kind="rubric", kk="Маман сөзі", ru="Компетентно"),
        SectionName(id="astana", kind="city", kk="Нұр-Сұлтан қаласы", ru="город Нур-Султан"),
        SectionName(id="almaty-city", kind="city", kk="Алматы қаласы", ru="город Алматы"),
        SectionName(
            id="almaty-region", kind="oblast", kk="Алматы облысы", ru="Алматинская область"
        ),
        SectionName(id="aktobe", kind="oblast", kk="Ақтөбе облысы", ru="Актюбинская область"),
    )


Untangle = Callable[[str], Untangled]


@pytest.fixture
def untangle_text(names: tuple[SectionName, ...], cues: Cues) -> Untangle:
    """``untangle_text(scan)``: the scan untangled against the small set of sections."""
    return lambda text: untangle_scan(text, names, "foreword", cues)


@pytest.fixture
def wording() -> Wording:
    """Messages as they stand in the program, so that tests need no catalogue."""
    return Wording(
        languages=(Language.RU,), catalogues={lang: gettext.NullTranslations() for lang in Language}
    )


@pytest.fixture
def newsroom(names: tuple[SectionName, ...], tmp_path: Path) -> Path:
    """A project whose tables know the sections of the small scan, without articles and people."""
    tables = {path: text for path, text in miniature().items() if path.startswith("content/data/")}
    for table in ("authors", "organisations", "places", "figures"):
        tables[f"content/data/{table}.toml"] = ""
    tables["content/data/rubrics.toml"] = "".join(
        f"{_row('rubric', name)}spelling = {{ kk = 'printed', ru = 'printed' }}\n"
        for name in names
        if name.kind == "rubric"
    )
    tables["content/data/regions.toml"] = "".join(
        f"{_row('region', name)}kind = '{name.kind}'\nlat = 50.0\nlon = 70.0\n"
        f"code_2020 = 'KZ-{number}'\ncode_now = 'KZ-{number}'\n"
        for number, name in enumerate(names, start=10)
        if name.kind != "rubric"
    )
    imprint = str(tables["content/data/issue.toml"])
    for old, new in (
        ('["foreword", "akmola"]', str([name.id for name in names])),
        ('["atyrau"]', "[]"),
        ('["school"]', '["school", "centre"]'),
        ('["village", "district"]', '["city", "town", "village", "settlement", "district"]'),
    ):
        assert old in imprint
        imprint = imprint.replace(old, new)
    tables["content/data/issue.toml"] = imprint
    (tmp_path / "newsroom" / "content" / "articles").mkdir(parents=True)
    return write_files(tmp_path / "newsroom", tables)


def _row(kind: str, name: SectionName) -> str:
    return f"[[{kind}]]\nid = '{name.id}'\nname = {{ kk = '{name.kk}', ru = '{name.ru}' }}\n"


@pytest.fixture
def scan_file(tmp_path: Path) -> Path:
    file = tmp_path / "pages.txt"
    shutil.copy(SMALL_SCAN, file)
    return file
