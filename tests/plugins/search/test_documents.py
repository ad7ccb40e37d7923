"""What can be found, and by which words."""

from __future__ import annotations

from issue_values import issue, pair
from searchable_issue import searchable_issue
from whole_issue import whole_issue

from plugins.issue.language import Language
from plugins.search.documents import KINDS, Document, Thing, everything
from plugins.search.plain_text import lines_of


def thing(kind: str, path: str) -> Thing:
    (found,) = [
        thing
        for thing in everything(searchable_issue())
        if thing.kind == kind and any(path in document.path for _lang, document in thing.documents)
    ]
    return found


def half(found: Thing, lang: Language) -> Document:
    return dict(found.documents)[lang]


def test_all_kinds_of_things_are_found() -> None:
    assert {found.kind for found in everything(whole_issue())} == set(KINDS)


def test_a_contribution_is_one_thing_in_the_languages_it_has() -> None:
    both, lone = thing("article", "articles/mentor"), thing("article", "articles/books")
    assert [lang for lang, _document in both.documents] == [Language.KK, Language.RU]
    assert [lang for lang, _document in lone.documents] == [Language.RU]
    assert (both.region, both.practices) == ("aktobe", ("mentoring",))


def test_a_contribution_is_found_by_author_school_place_region_and_practice() -> None:
    facts = " ".join(half(thing("article", "articles/lesson"), Language.KK).facts)
    for word in ("Иван Петров", "№129 мектеп", "Қарағанды облысы", "Сабақты зерттеу"):
        assert word in facts
    lone = half(thing("article", "articles/books"), Language.RU)
    assert {"Айгүл Омарова", "Айгуль Омарова"} <= set(lone.facts), "either spelling finds it"


def test_a_region_is_found_by_its_places_and_in_short() -> None:
    west = half(thing("region", "regions/west"), Language.RU)
    assert west.names == ("Западно-Казахстанская область", "ЗКО")
    assert half(thing("region", "regions/west"), Language.KK).names[1] == "БҚО"
    assert "Каргалинский район" in half(thing("region", "regions/aktobe"), Language.RU).facts[1]


def test_a_term_lies_on_the_glossary_and_has_its_english_name() -> None:
    term = half(thing("term", "glossary"), Language.KK)
    assert term.path == "kk/glossary.html#coaching"
    assert term.names == ("Коучинг", "coaching")


def test_what_was_withdrawn_is_found_nowhere_nor_who_wrote_nothing_else() -> None:
    paths = " ".join(
        document.path for found in everything(whole_issue()) for _lang, document in found.documents
    )
    assert "aral" in paths and "gone" not in paths
    withdrawn = issue(pair("gone", status="withdrawn"))
    assert [found for found in everything(withdrawn) if found.kind in ("article", "author")] == []


def test_lines_are_what_a_reader_reads() -> None:
    markup = "<p>Бір<em>лік</em> &amp; үй\u00ad</p><ul><li>екі<br>үш</li><li> </li></ul>"
    assert lines_of(markup) == ("Бірлік & үй", "екі", "үш")
