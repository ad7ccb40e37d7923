"""Nothing is lost: the sums add up to the size of the scan, whatever is in it."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk.scan_import.cues import Cues
from desk.scan_import.parts import Kind
from desk.scan_import.pieces import Untangled, untangle_scan
from desk.scan_import.report import account_for
from desk.scan_import.sections import SectionName

LINES = st.sampled_from(
    [
        "",
        "",
        "▷ АҚТӨБЕ ОБЛЫСЫ – АКТЮБИНСКАЯ ОБЛАСТЬ",
        "► КОМПЕТЕНТО",
        "▷ НЕВЕДОМЫЕ КРАЯ",
        "Мост через четверть",
        "Глеб СТРИЖОВ,",
        "директор школы №503",
        "- пункт;",
        "**Жирно**",
        "строка со строчной бук-",
        "Бас редактор: Инна Вересова тел. 8(700)111-22-33",
        "Мы построили расписание так, чтобы соседние классы встречались на занятиях раз в неделю.",
        "Ауыл кітапханасы мен мектеп арасындағы жолды біз кітап көшесі деп атадық былтыр күзде.",
        "\t \u00a0",
        "--",
    ]
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(LINES, max_size=40))
def test_every_character_is_somewhere_once(
    lines: list[str], names: tuple[SectionName, ...], cues: Cues
) -> None:
    text = "\n".join(lines)
    account = account_for(text, untangle_scan(text, names, "foreword", cues))
    assert account.total == account.size == len(text)


def test_what_is_left_out_is_listed_with_its_reason(
    small_scan: str, untangle_text: Callable[[str], Untangled]
) -> None:
    account = account_for(small_scan, untangle_text(small_scan))
    assert {part.kind for part, _characters in account.left_out} == {
        Kind.MASTHEAD,
        Kind.SUBSCRIPTION,
    }
    first, _characters = account.left_out[0]
    assert (first.text, first.unit.first_line) == ("ОСОБЫЙ НОМЕР", 1)
    assert len(account.pieces) == 8 and min(account.pieces) > 100
