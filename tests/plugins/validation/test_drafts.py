"""A draft stops nobody: what is wrong with it is a note, and the site is built without it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from faults import FAULTS, Fault
from faults.making import AUTHOR, DATA, PLACE
from faults.spoiling import spoiled
from hypothesis import example, given, settings
from hypothesis import strategies as st
from makers import Files, article, miniature, problems_of, write_files

from desk.building import build
from plugins.interface_text.wording import read_catalogue
from plugins.issue.language import Language
from plugins.issue.problem import Severity, Spot

SmallSite = Callable[..., Path]
KK, RU = "content/articles/ush.kk.md", "content/articles/ush.ru.md"
# All that stops although it is a draft: nobody knows that it is one; readers of the repository see
# private data at once; and two files cannot have one address.
UNREADABLE = {"yaml", "yaml-colon", "no-facts", "empty-file", "not-utf-8", "not-text"}
STOPS = {*UNREADABLE, "mail-address", "phone-number", "duplicate-slug"}
PHONE = "Тел. +7 701 123 45 67"
KEYS = ("title", "region", "order", "authors", "printed_in", "practices", "photos")
REGION = (
    '[[region]]\nid = "new"\nname.kk = "Жаңа өлке"\nname.ru = "Новый край"\nkind = "oblast"\n'
    'lat = 50.1\nlon = 60.1\ncode_2020 = "KZ-Y"\ncode_now = "KZ-1"\n'
)


def _as_draft(text: str | bytes) -> str | bytes:
    if isinstance(text, bytes):
        return text.replace(b"status: published", b"status: draft")
    return text.replace("status: published", "status: draft")


def _drafted(fault: Fault) -> Files | None:
    """The site with this fault in a draft; ``None`` where it is no fault of a draft's file."""
    files, _spots = spoiled((fault,))
    own = {path: _as_draft(text) for path, text in files.items() if f"/{fault.name}." in path}
    told = own.get(at := fault.at.format(slug=fault.name), "")
    is_known = "status: draft" in told if isinstance(told, str) else b"status: draft" in told
    if not at.endswith(".md") or not (is_known or fault.code in UNREADABLE):
        return None
    return {**files, **own}


# What only two published files owe each other: of a draft nothing is said.
BETWEEN_PUBLISHED = ("published-apart", "photos-differ", "corrections-differ")
DRAFTED = [(fault, files) for fault in FAULTS if (files := _drafted(fault)) is not None]


def _severities(site: Path) -> set[Severity]:
    return {problem.severity for problem in problems_of(site)}


def _with(*changes: tuple[str, str, str], **further: str) -> Files:
    """The miniature issue with a sound draft, changed."""
    drafts = {path: str(_as_draft(text)) for path, text in article("ush", order=3).items()}
    files: Files = {**miniature(), **drafts}
    for path, old, new in changes:
        text = str(files[path])
        assert old in text
        files[path] = text.replace(old, new, 1)
    for table, row in further.items():
        path = f"{DATA}{table}.toml"
        files[path] = f"{files.get(path, '')}\n{row}"
    return files


@pytest.mark.parametrize(("fault", "files"), DRAFTED, ids=[fault.name for fault, _ in DRAFTED])
def test_a_fault_of_a_draft_is_a_note(fault: Fault, files: Files, tmp_path: Path) -> None:
    problems = problems_of(write_files(tmp_path, files))
    if fault.code in BETWEEN_PUBLISHED:
        assert problems == ()
        return
    assert fault.code in {problem.code for problem in problems}
    stopping = {problem.code for problem in problems if problem.stops}
    if fault.code in UNREADABLE:  # most slips are read on past: then it is known to be a draft
        assert stopping <= UNREADABLE | {"missing-key", "no-section", "unknown-key"}
    else:
        assert stopping == ({fault.code} & STOPS)
    if not stopping:
        assert {problem.severity for problem in problems} == {Severity.NOTE}


def test_a_site_full_of_faulty_drafts_is_built_without_them(
    small_site: SmallSite, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("EDITOR_LANG", "nobody's")
    files = {
        p: t for fault, drafts in DRAFTED if fault.code not in STOPS for p, t in drafts.items()
    }
    files = {path: text for path, text in files.items() if "withdrawn-alone" not in path}
    site = small_site({**files, **miniature()})
    assert build(site)
    said = capsys.readouterr().out.splitlines()
    for lang in Language:
        assert read_catalogue(lang).gettext("Drafts: nothing here stops the site.") in said
    pages = {page.stem for page in (site / "output/ru/articles").iterdir()}
    assert pages == {"alghysoz", "kir", "oris"}
    assert build(site, output="preview", drafts=True)
    shown = {page.stem for page in (site / "preview/ru/articles").iterdir()}
    assert {"kir", "latin-in-russian"} < shown and "unknown-author" not in shown


def test_a_draft_is_read_by_its_status_and_by_nothing_else(tmp_path: Path) -> None:
    for number, status in enumerate(("drafd", "[draft]", "", "draft\nstatus: published")):
        files = _with((RU, "status: draft", f"status: {status}"))
        site = write_files(tmp_path / str(number), files)
        assert Severity.ERROR in _severities(site), status


@pytest.mark.parametrize(
    ("table", "row", "key"),
    [
        ("authors", AUTHOR.replace('family.ru = "Асанов"\n', ""), "authors: [new]"),
        ("authors", f'{AUTHOR}organisation = "nowhere"\n', "authors: [new]"),
        ("authors", AUTHOR.replace("Асанов", "Aсанов"), "authors: [new]"),
        ("regions", REGION, "region: new"),
        ("regions", REGION.replace("lat = 50.1\n", ""), "region: new"),
        ("regions", REGION.replace('"new"', '"New"'), "region: New"),
        ("regions", REGION.replace("өлке", "өлкe"), "region: new"),
    ],
)
def test_a_row_that_drafts_alone_need_is_theirs(
    table: str, row: str, key: str, tmp_path: Path
) -> None:
    """And where anybody else needs it too, or nobody at all, it is a fault as ever."""
    old = "region: akmola" if "region" in key else "authors: [aygul-omarova]"
    rows = {table: row.replace("{slug}", "new")}
    both = ((KK, old, key), (RU, old, key))
    assert _severities(write_files(tmp_path / "a", _with(*both, **rows))) == {Severity.NOTE}
    assert Severity.ERROR in _severities(write_files(tmp_path / "b", _with(**rows)))
    published = (KK, "status: draft", "status: published")
    files = _with(*both, published, **rows)
    assert Severity.ERROR in _severities(write_files(tmp_path / "c", files))


def test_readers_see_nothing_of_a_faulty_row_that_drafts_alone_need(small_site: SmallSite) -> None:
    """A region has a page and a place in the list by itself; a sound one keeps them."""
    both = ((KK, "region: akmola", "region: new"), (RU, "region: akmola", "region: new"))
    printed = (f"{DATA}issue.toml", '"akmola"]', '"akmola", "new"]')
    for row, is_shown in ((REGION, True), (REGION.replace("өлке", "өлкe"), False)):
        site = small_site(_with(*both, printed, regions=row))
        assert build(site)
        index = (site / "output/ru/regions/index.html").read_text(encoding="utf-8")
        assert ("Новый край" in index) == is_shown and "Акмолинская" in index
        assert (site / "output/ru/regions/new.html").exists() == is_shown


def test_rows_behind_rows_are_theirs_too(tmp_path: Path) -> None:
    place = PLACE.replace("{slug}", "far") + "lat = 71.3\nlon = 51.3\n"
    author = AUTHOR.replace("{slug}", "new") + 'place = "far"\n'
    signed = ((KK, "[aygul-omarova]", "[new]"), (RU, "[aygul-omarova]", "[new]"))
    files = _with(*signed, places=place, authors=author)
    assert _severities(write_files(tmp_path / "a", files)) == {Severity.NOTE}
    used = (f"{DATA}authors.toml", 'place = "stepnoe"', 'place = "far"')
    files = _with(*signed, used, places=place, authors=author)
    assert Severity.ERROR in _severities(write_files(tmp_path / "b", files))


def test_a_region_behind_a_place_is_theirs_too(tmp_path: Path) -> None:
    """A draft names an author, the author a place, the place a region that is faulty."""
    place = PLACE.replace("{slug}", "far").replace('region = "akmola"', 'region = "new"')
    author = AUTHOR.replace("{slug}", "new") + 'place = "far"\n'
    signed = ((KK, "[aygul-omarova]", "[new]"), (RU, "[aygul-omarova]", "[new]"))
    rows = {"places": place, "authors": author, "regions": REGION.replace("өлке", "өлкe")}
    assert 'region = "new"' in place
    told = problems_of(write_files(tmp_path, _with(*signed, **rows)))
    assert {(p.code, p.severity) for p in told if p.code == "mixed-alphabets"} == {
        ("mixed-alphabets", Severity.NOTE)
    }


def test_numbers_and_old_addresses_of_a_draft_are_its_own(small_site: SmallSite) -> None:
    figure = (
        '[[figure]]\ncontribution = "{}"\nvalue = 1\nunit.kk = "рeт"\nunit.ru = "раз"\n'
        'what.kk = "сабақ"\nwhat.ru = "урок"\n'
    )
    moved = '[[moved]]\nkind = "article"\nold = "ush"\nnew = "kir"\n'
    site = small_site(_with(figures=figure.format("ush"), moved=moved))
    assert {p.code for p in problems_of(site)} == {"mixed-alphabets", "moved-used"}
    assert _severities(site) == {Severity.NOTE}
    assert build(site) and build(site, output="preview", drafts=True)
    site = small_site(_with(figures=figure.format("kir"), moved=moved.replace("ush", "oris")))
    assert _severities(site) == {Severity.ERROR}


def test_a_published_half_beside_a_draft_is_published_with_a_stub(small_site: SmallSite) -> None:
    differing = (RU, "order: 3", "order: 4"), (RU, "practices: [networks]", "practices: [digital]")
    published = (RU, "status: draft", "status: published")
    site = small_site(_with(*differing, published))
    assert {p.spot.path for p in problems_of(site)} == {RU}, "where the facts differ is told there"
    assert _severities(site) == {Severity.NOTE}
    assert build(site)
    stub = (site / "output/kk/articles/ush.html").read_text(encoding="utf-8")
    assert 'data-page-type="stub"' in stub
    assert 'data-page-type="article"' in (site / "output/ru/articles/ush.html").read_text("utf-8")


def test_the_place_of_a_draft_is_free_until_it_is_published(tmp_path: Path) -> None:
    taken = ((KK, "order: 3", "order: 1"), (RU, "order: 3", "order: 1"))
    assert _severities(write_files(tmp_path / "a", _with(*taken))) == {Severity.NOTE}
    # The half that counts is a draft; without it the other takes a place that is another's.
    one_half = (RU, "status: draft", "status: published")
    files = _with((RU, "order: 3", "order: 1"), one_half)
    told = {p.spot.path for p in problems_of(write_files(tmp_path / "b", files)) if p.stops}
    assert told == {RU, "content/articles/kir.kk.md"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Весной", f"{PHONE}. Весной"),
        ("status: draft", f"status: draft\ncontact: {PHONE}"),
        ("status: draft", f"status: draft # {PHONE}"),
        ("practices: [networks]", f"practices: {PHONE}"),
    ],
)
def test_private_data_in_a_draft_stop(old: str, new: str, tmp_path: Path) -> None:
    files = _with((RU, old, new))
    problems = problems_of(write_files(tmp_path, files))
    line = str(files[RU]).split(PHONE)[0].count("\n") + 1
    told = {(p.code, p.spot) for p in problems if p.stops}
    assert told == {("phone-number", Spot(RU, line))}


@pytest.mark.parametrize(
    "path",
    ("articles/Ush.ru.md", "articles/new/ush-a.ru.md", "articles/б.md", "drafts/ush-b.ru.md"),
)
def test_private_data_stop_also_where_no_article_is_made_of_it(path: str, tmp_path: Path) -> None:
    draft = str(_with()[RU])
    for number, where in enumerate(("Весной", "[networks]", "draft\n")):
        stray = draft.replace(where, f"{where} # 8 (701) 123-45-67\n", 1)
        sound = {p: t for p, t in _with().items() if p not in (KK, RU)}
        site = write_files(tmp_path / str(number), {**sound, f"content/{path}": draft})
        assert _severities(site) == {Severity.NOTE}
        write_files(site, {f"content/{path}": stray})
        told = {(p.code, p.spot.path) for p in problems_of(site) if p.stops}
        assert told == {("phone-number", f"content/{path}")}


def test_private_data_in_a_row_of_a_draft_stop(tmp_path: Path) -> None:
    author = AUTHOR.replace("{slug}", "new") + f'note.kk = "{PHONE}"\nnote.ru = "Нет"\n'
    signed = ((KK, "[aygul-omarova]", "[new]"), (RU, "[aygul-omarova]", "[new]"))
    problems = problems_of(write_files(tmp_path, _with(*signed, authors=author)))
    assert [(p.code, p.stops) for p in problems] == [("phone-number", True)]


def test_two_files_for_one_slug_stop(tmp_path: Path) -> None:
    files = _with()
    files["content/articles/akmola/kir.kk.md"] = files[KK]
    told = [(p.code, p.severity) for p in problems_of(write_files(tmp_path, files))]
    assert told == [("duplicate-slug", Severity.ERROR)]


def test_who_links_to_a_draft_from_a_published_text_is_told(tmp_path: Path) -> None:
    link = ("content/articles/kir.ru.md", "Весной", "[Тут](ush.ru.md) весной")
    site = write_files(tmp_path / "a", _with(link))
    assert [(p.code, p.stops) for p in problems_of(site)] == [("link-to-draft", True)]
    files = _with((RU, "Весной", "[Тут](kirr.ru.md) весной"))
    assert _severities(write_files(tmp_path / "b", files)) == {Severity.NOTE}


def test_the_photos_of_a_draft_wait_with_it(small_site: SmallSite) -> None:
    """Without consent neither its photos can be read, nor does anybody else declare the file."""
    item = "file: ush.jpg\n    alt: {kk: Сынып, ru: Класс}\n    credit: А. Омарова\n"
    photos = f"photos:\n  - {item}"
    status = "status: draft\n"
    files = _with((KK, status, status + photos), (RU, status, status + photos))
    site = small_site({**files, "content/images/ush.jpg": b"\xff\xd8\xff"})
    assert {p.code for p in problems_of(site)} == {"bad-value"}
    assert build(site)


@settings(max_examples=25)
@given(
    key=st.sampled_from(KEYS),
    value=st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30),
    quoted=st.booleans(),
)
@example(key="authors", value="[a, a]", quoted=False)
@example(key="photos", value="[{file: ../x.jpg}, 3]", quoted=False)
def test_whatever_stands_in_a_draft_stops_nobody(key: str, value: str, quoted: bool) -> None:
    """But for what is listed above."""
    files = _with()
    written = "'" + value.replace("'", "''") + "'" if quoted else value
    lines = [line for line in str(files[RU]).split("\n") if not line.startswith(f"{key}:")]
    files[RU] = "\n".join([lines[0], f"{key}: {written}", *lines[1:]])
    with tempfile.TemporaryDirectory() as folder:
        problems = problems_of(write_files(Path(folder), files))
    private = {"phone-number", "mail-address", "messenger-name", "person-number"}
    assert {p.code for p in problems if p.stops} <= UNREADABLE | private
