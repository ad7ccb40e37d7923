"""BibTeX and RIS: a file for each page of a contribution and for the issue, whole whatever is
written in the tables."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from all_pages import made_by, site_for
from hypothesis import given
from hypothesis import strategies as st
from issue_values import author, both, issue, pair

from plugins.issue.language import Language
from plugins.metadata.bibtex import bibtex_entry
from plugins.metadata.citation_files import citation_files
from plugins.metadata.reference import CitedName, Reference, reference_to
from plugins.metadata.ris import ris_record

KK, RU = Language.KK, Language.RU
ISSUE = issue(
    pair("aral", title="100 % & {жақша}_1", authors=("a", "b")),
    pair("lone", (KK,), order=2),
    pair("gone", order=3, status="withdrawn"),
    authors=(author("a", both("Омарова")), author("b", both("Петров"))),
)
_PLAIN = {
    r"\textbackslash{}": "\\",
    **{r"\textbraceleft{}": "{", r"\textbraceright{}": "}"},
    **{r"\textasciitilde{}": "~", r"\textasciicircum{}": "^"},
    **{f"\\{sign}": sign for sign in "$&#%_"},
}
_WRITTEN_OUT = re.compile("|".join(map(re.escape, _PLAIN)))


def _reference(slug: str = "aral", lang: Language = KK) -> Reference:
    return reference_to(ISSUE, site_for(ISSUE), ISSUE.pair[slug], lang)


def _fields(entry: str) -> dict[str, str]:
    """The fields of one entry, read by counting braces as BibTeX does."""
    assert entry.count("{") == entry.count("}")
    found = {}
    for match in re.finditer(r"^  (\w+) = \{", entry, flags=re.MULTILINE):
        depth, at = 1, match.end()
        while depth:
            depth += {"{": 1, "}": -1}.get(entry[at], 0)
            at += 1
        assert entry[at] in ",\n"
        found[match[1]] = entry[match.end() : at - 1]
    return found


def _read(text: str) -> str:
    return _WRITTEN_OUT.sub(lambda sign: _PLAIN[sign[0]], text)


def test_every_page_of_a_contribution_has_its_files_and_the_issue_too() -> None:
    files = {file.path: file.content.decode() for file in made_by(citation_files, ISSUE)}
    assert set(files) == {
        f"{page}.{ending}"
        for page in (
            *("kk/articles/aral", "ru/articles/aral", "kk/articles/lone"),
            *("kk/citations", "ru/citations"),
        )
        for ending in ("bib", "ris")
    }
    for ending in ("bib", "ris"):
        whole = "".join(files[f"kk/articles/{slug}.{ending}"] for slug in ("aral", "lone"))
        assert files[f"kk/citations.{ending}"] == whole


def test_an_issue_without_texts_has_no_files() -> None:
    assert made_by(citation_files, issue()) == ()


def test_a_bibtex_entry_tells_what_was_printed() -> None:
    entry = bibtex_entry(_reference(lang=RU))
    assert entry.startswith("@article{winter-aral,\n")
    fields = _fields(entry)
    assert fields["author"] == "Омарова, Аян and Петров, Аян"
    assert fields["title"] == r"{100 \% \& \textbraceleft{}жақша\textbraceright{}\_1}"
    assert (fields["journal"], fields["entrysubtype"]) == ("Газет – Газета", "newspaper")
    assert (fields["year"], fields["langid"]) == ("2020", "kazakh")
    assert fields["note"].endswith(" https://site.example/ru/articles/aral.html")
    assert not {"url", "issn", "number", "pages", "date", "month"} & set(fields)


def test_a_ris_record_tells_what_was_printed() -> None:
    lines = ris_record(_reference()).split("\r\n")
    assert lines[0] == "TY  - NEWS" and lines[-3:] == ["ER  - ", "", ""]
    told = [tuple(line.split("  - ", 1)) for line in lines[:-3]]
    assert [value for tag, value in told if tag == "AU"] == ["Омарова, Аян", "Петров, Аян"]
    rest = {tag: value for tag, value in told if tag != "AU"}
    assert rest["TI"] == "100 % & {жақша}_1"
    assert (rest["T2"], rest["PY"], rest["LA"], rest["SE"]) == (
        "Газет – Газета",
        "2020",
        "kk",
        "Айдар",
    )
    assert not {"UR", "L1", "L2", "SN", "IS", "VL", "SP", "EP", "DA"} & set(rest)


def test_what_was_never_printed_is_in_no_newspaper() -> None:
    reference = replace(_reference(), lang=None, newspaper="", years="", section="")
    assert bibtex_entry(reference).startswith("@misc{")
    assert not {"journal", "year", "langid"} & set(_fields(bibtex_entry(reference)))
    assert ris_record(reference).startswith("TY  - GEN\r\n")


@pytest.mark.parametrize("name", ["Хан and Ко", "ЖШС, Алматы", "AND", "Оmarov and"])
def test_a_name_that_would_be_taken_for_two_stands_in_braces(name: str) -> None:
    reference = replace(_reference(), people=(CitedName(family=name, given="Аян"),))
    assert _fields(bibtex_entry(reference))["author"] == f"{{{name}}}, Аян"


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_no_text_breaks_a_file(text: str) -> None:
    """Whatever a title is, the entry is whole and says it, in one line."""
    reference = replace(_reference(), title=text, abstract=text)
    fields = _fields(bibtex_entry(reference))
    words = " ".join(text.split())
    assert _read(fields["title"][1:-1]) == words
    assert _read(fields.get("abstract", "")) == words
    lines = ris_record(reference).split("\r\n")
    assert all(re.match("[A-Z][A-Z0-9]  - ", line) for line in lines[:-2])
