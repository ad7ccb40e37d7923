"""The ZIP: every file as it is, the same bytes on any day and in any order of days."""

from __future__ import annotations

import datetime
import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from plugins.bundle.zip_file import packer, packing_key

_DAY = datetime.date(2026, 11, 23)
_NAMES = st.from_regex(r"[a-z]{1,8}(/[a-z]{1,8}){0,2}\.(html|pdf|png|csv)", fullmatch=True)


@given(st.dictionaries(_NAMES, st.binary(max_size=300)))
def test_what_goes_in_comes_out_in_this_order(parts: dict[str, bytes]) -> None:
    data = packer(_DAY)(parts.items())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == parts
        assert archive.namelist() == [*parts]
    assert packer(_DAY)(parts.items()) == data


def test_times_are_those_of_the_edition_and_rights_those_of_a_file() -> None:
    with zipfile.ZipFile(io.BytesIO(packer(_DAY)([("a.html", b"a")]))) as archive:
        (entry,) = archive.infolist()
    assert entry.date_time == (2026, 11, 23, 0, 0, 0)
    assert entry.external_attr >> 16 == 0o100644
    assert entry.create_system == 3


def test_a_day_before_the_first_that_zip_knows_is_that_one() -> None:
    with zipfile.ZipFile(io.BytesIO(packer(datetime.date(1917, 3, 5))([("a", b"")]))) as archive:
        assert archive.infolist()[0].date_time[0] == 1980


def test_what_is_packed_already_is_stored() -> None:
    parts = [("a.pdf", b"a" * 500), ("a.html", b"a" * 500)]
    with zipfile.ZipFile(io.BytesIO(packer(_DAY)(parts))) as archive:
        sizes = {entry.filename: entry.compress_size for entry in archive.infolist()}
    assert sizes["a.pdf"] == 500 > sizes["a.html"]


def test_its_key_changes_with_the_day_that_stands_in_it() -> None:
    keys = {packing_key(_DAY + datetime.timedelta(days=day)) for day in (0, 1, 1)}
    assert len(keys) == 2
