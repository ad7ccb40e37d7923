"""A section as pages name it."""

from __future__ import annotations

from issue_values import region, rubric

from plugins.issue.language import Language
from plugins.issue.vocabulary import SectionName, section_name


def test_a_section_knows_the_kind_of_its_page_and_its_name() -> None:
    akmola, foreword = region("akmola"), rubric("foreword")
    assert section_name(akmola, Language.KK) == SectionName(
        id="akmola", kind="region", name="Облыс"
    )
    assert section_name(foreword, Language.RU) == SectionName(
        id="foreword", kind="rubric", name="Рубрика"
    )
