"""Every fault is told with its file and line, alone and among all the others, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from faults import FAULTS, Fault
from faults.spoiling import spoiled
from makers import make_buildable, miniature, problems_of, write_files

from desk.building import build
from plugins.interface_text.wording import read_catalogue
from plugins.issue.language import Language
from plugins.issue.problem import Problem, Spot


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_is_told_and_nothing_else(fault: Fault, tmp_path: Path) -> None:
    files, spots = spoiled((fault,))
    problems = problems_of(write_files(tmp_path, files))
    told = {(problem.code, problem.spot.path) for problem in problems}
    also = {(code, path.format(slug=fault.name)) for code, path in fault.also}
    assert (fault.code, spots[fault.name]) in {(p.code, p.spot) for p in problems}
    assert told - also == {(fault.code, spots[fault.name].path)}


@pytest.fixture(scope="module")
def all_faults(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Spot]]:
    """A site with every fault at once, which has been built before it was spoiled."""
    site = make_buildable(write_files(tmp_path_factory.mktemp("all faults"), miniature()))
    assert build(site)
    files, spots = spoiled(FAULTS)
    for old in miniature():
        (site / old).unlink()
    return write_files(site, files), spots


@pytest.fixture(scope="module")
def told(all_faults: tuple[Path, dict[str, Spot]]) -> tuple[Problem, ...]:
    """What is said of all of them."""
    return problems_of(all_faults[0])


def _bytes_of(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


@pytest.mark.parametrize("lang", list(Language))
def test_all_faults_are_told_in_one_run(
    lang: Language,
    all_faults: tuple[Path, dict[str, Spot]],
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """One build names them all, in the language of the editor, and leaves the output as it was."""
    site, spots = all_faults
    monkeypatch.setenv("EDITOR_LANG", lang)
    before, content = _bytes_of(site / "output"), _bytes_of(site / "content")
    assert not build(site)
    said, log = capfd.readouterr()
    lines = said.splitlines()
    missing = [
        f"{name}: {spot}"
        for name, spot in spots.items()
        if not any(line.startswith(f"{spot}: ") for line in lines)
    ]
    assert missing == []
    assert "Traceback" not in said + log
    assert _bytes_of(site / "output") == before
    assert _bytes_of(site / "content") == content


def test_every_fault_has_its_code_among_all_others(
    all_faults: tuple[Path, dict[str, Spot]], told: tuple[Problem, ...]
) -> None:
    _site, spots = all_faults
    found = {(problem.code, problem.spot) for problem in told}
    missing = [fault.name for fault in FAULTS if (fault.code, spots[fault.name]) not in found]
    assert missing == []


@pytest.mark.parametrize("lang", list(Language))
def test_every_message_is_in_the_catalogue_and_takes_its_facts(
    lang: Language, told: tuple[Problem, ...]
) -> None:
    catalogue = read_catalogue(lang)
    for problem in told:
        translated = catalogue.gettext(problem.message)
        assert translated != problem.message, "not translated"
        assert translated % dict(problem.args)


def test_there_are_more_than_forty_five_faults() -> None:
    assert len({fault.name for fault in FAULTS}) == len(FAULTS) >= 45
