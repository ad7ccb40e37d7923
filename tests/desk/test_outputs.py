"""inv outputs: the whole pipeline, in its order."""

from __future__ import annotations

from pathlib import Path

from all_pages import EXTRAS, OUTPUTS

from desk.outputs import list_outputs


def test_every_output_and_every_extra_has_a_line(project: Path) -> None:
    """With when it is made or which pages get it, its room, and what it reads."""
    outputs, extras = (part.splitlines() for part in list_outputs(project).split("\n\n"))
    assert [line.split()[0] for line in outputs[1:]] == [output.name for output in OUTPUTS]
    assert [line.split()[0] for line in extras[1:]] == [extra.name for extra in EXTRAS]
    for output, line in zip(OUTPUTS, outputs[1:], strict=True):
        assert f" {output.when.value} " in line and " plugins." in line
        assert line.endswith("all earlier") is (output.reads == ("*",))
    for extra, line in zip(EXTRAS, extras[1:], strict=True):
        assert f" {', '.join(extra.kinds) or 'all but redirects'} " in line
    assert all(line == line.rstrip() and len(line) < 100 for line in (*outputs, *extras))
