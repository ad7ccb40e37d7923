"""What follows a name is taken apart: Russian puts the post first, Kazakh last."""

from __future__ import annotations

import pytest

from desk.scan_import.cues import Cues
from desk.scan_import.table_rows import organisation_kind, read_role
from plugins.issue.language import Language


@pytest.mark.parametrize(
    ("text", "lang", "post", "organisation", "places"),
    [
        (
            "заместитель директора по учебной работе средней школы №503, г. Хромтау",
            Language.RU,
            "заместитель директора по учебной работе",
            "средней школы №503",
            [("Хромтау", "city")],
        ),
        (
            "№504 мектеп-лицей директорының орынбасары, Шалқар ауданы, Ақкөл ауылы",
            Language.KK,
            "директорының орынбасары",
            "№504 мектеп-лицей",
            [("Шалқар ауданы", "district"), ("Ақкөл ауылы", "village")],
        ),
        (
            "директор, Мартукский район",
            Language.RU,
            "директор",
            "",
            [("Мартукский район", "district")],
        ),
        ("Центр наблюдений", Language.RU, "", "Центр наблюдений", []),
        ("", Language.KK, "", "", []),
    ],
)
def test_post_organisation_and_places(
    text: str,
    lang: Language,
    post: str,
    organisation: str,
    places: list[tuple[str, str]],
    cues: Cues,
) -> None:
    role = read_role(text, lang, cues)
    assert (role.post, role.organisation) == (post, organisation)
    assert [(place.name, place.kind) for place in role.places] == places


def test_kinds_of_organisations(cues: Cues) -> None:
    assert organisation_kind("районного методического кабинета", cues) == "methodical-office"
    assert organisation_kind("Центра наблюдений", cues) == "centre"
    assert organisation_kind("№503 гимназия", cues) == "school"
