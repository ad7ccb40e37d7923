"""Bytes become text, whatever the scanner saved; what is no text gets a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.scan_import.reading import LARGEST, decode, read_scan

TEXT = "▷ ҚОСТАНАЙ ОБЛЫСЫ\n\nБір сөйлем әлі де жеткілікті.\n\nИ ещё одна строка по-русски.\n" * 5


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_unicode_encoding_gives_the_same_text(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "scan.txt"
    file.write_bytes(TEXT.encode(encoding))
    scan, _ = read_scan(file, "scan.txt")
    assert scan == TEXT


@given(st.text(alphabet="абвгдежзиклмноп әғқңөұүһі\n", min_size=40))
def test_unicode_text_survives_decoding(text: str) -> None:
    assert decode(text.encode("utf-8"))[0] == text


def test_kazakh_windows_code_page_keeps_kazakh_letters() -> None:
    text = "Қазақ мектебінің мұғалімдері өз ісін біледі және үйретеді. " * 4
    assert decode(text.encode("kz1048")) == (text, "kz1048")


def test_russian_windows_code_page_is_read_with_a_warning(tmp_path: Path) -> None:
    file = tmp_path / "scan.txt"
    file.write_bytes(("Обычная русская строка из сканера. " * 4).encode("cp1251"))
    scan, problems = read_scan(file, "scan.txt")
    assert scan is not None and scan.startswith("Обычная русская")
    assert [(p.code, p.stops) for p in problems] == [("scan-encoding", False)]


def test_a_few_damaged_bytes_do_not_change_the_encoding(tmp_path: Path) -> None:
    file = tmp_path / "scan.txt"
    file.write_bytes(TEXT.encode()[:60] + b"\xff\x80" + (TEXT * 3).encode())
    scan, problems = read_scan(file, "scan.txt")
    assert scan is not None and TEXT in scan
    assert [(p.code, p.stops) for p in problems] == [("scan-encoding", False)]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "scan-empty"),
        (b" \n\r\n\t", "scan-empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "scan-not-text"),
        ("буквы".encode() + b"\x00\x00" + "ещё".encode(), "scan-not-text"),
    ],
)
def test_what_is_no_scan_is_told_in_a_sentence(content: bytes, code: str, tmp_path: Path) -> None:
    file = tmp_path / "scan.txt"
    file.write_bytes(content)
    scan, problems = read_scan(file, "scan.txt")
    assert scan is None
    assert [(p.code, p.stops) for p in problems] == [(code, True)]


def test_a_file_of_fifty_megabytes_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "scan.txt"
    with file.open("wb") as stream:
        stream.truncate(50 * 2**20)
    scan, problems = read_scan(file, "scan.txt")
    assert scan is None
    assert problems[0].code == "scan-too-large"
    assert problems[0].args == {"size": 50, "most": LARGEST // 2**20}


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere.txt", tmp_path):
        scan, problems = read_scan(path, path.name)
        assert scan is None
        assert problems[0].code == "scan-unreadable"


def test_line_ends_of_old_macs_become_line_ends(tmp_path: Path) -> None:
    file = tmp_path / "scan.txt"
    file.write_bytes(TEXT.replace("\n", "\r").encode())
    scan, _ = read_scan(file, "scan.txt")
    assert scan == TEXT
