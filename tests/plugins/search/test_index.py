"""The index says where each form stands, and is cut so that little of it is needed."""

from __future__ import annotations

import random
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st
from makers import PROJECT
from searchable_issue import searchable_issue

from plugins.issue.language import Language
from plugins.letters.stems.spelling import one_spelling, words_in
from plugins.search.documents import Document, Thing, everything
from plugins.search.index import DIGITS, FACT, NAME, RUN, TEXT, Index, build_index, in_letters


def numbers(text: str) -> list[int]:
    """What the browser makes of numbers in letters."""
    found, value, bits = [], 0, 0
    for digit in map(DIGITS.index, text):
        value += digit % 32 << bits
        bits += 5
        if digit < 32:
            found.append(value)
            value = bits = 0
    assert bits == 0
    return found


def places(index: Index) -> dict[str, dict[int, int]]:
    """By form: in which documents it stands, and at which place."""
    found: dict[str, dict[int, int]] = {}
    for line in (line for run in index.runs for line in run.split("\n")):
        form, lists = line.split(" ")
        found[form] = {}
        for place, text in enumerate(lists.split(".")):
            document = -1
            for distance in numbers(text):
                document += distance + 1
                found[form][document] = place
    return found


def thing(*documents: Document) -> Thing:
    return Thing(kind="page", documents=tuple(zip(Language, documents, strict=False)))


def index_of(*things: Thing) -> Index:
    return build_index(things, (), ())


@given(st.lists(st.integers(min_value=0, max_value=10**9)))
def test_numbers_come_back(values: list[int]) -> None:
    assert numbers("".join(map(in_letters, values))) == values


words = st.lists(st.sampled_from(["сабақ", "мектеп", "ұстаз", "қала", "өзен", "білім", "129"]))


@given(st.lists(st.tuples(words, words, words), max_size=6))
def test_every_word_leads_to_its_documents_by_the_best_place(
    texts: list[tuple[list[str], list[str], list[str]]],
) -> None:
    documents = [
        Document(
            title=" ".join(name),
            path="kk/a.html",
            names=(" ".join(name),),
            facts=(" ".join(facts),),
            lines=(" ".join(lines),),
        )
        for name, facts, lines in texts
    ]
    found = places(index_of(*(thing(document) for document in documents)))
    expected: dict[str, dict[int, int]] = {}
    for number, (name, facts, lines) in enumerate(texts):
        for word in {*name, *facts, *lines}:
            place = NAME if word in name else FACT if word in facts else TEXT
            expected.setdefault(one_spelling(word), {})[number] = place
    assert found == expected


def test_a_name_with_a_hyphen_is_found_in_one_word_and_in_two() -> None:
    document = Document(title="Нұр-Сұлтан", path="kk/a.html", names=("Нұр-Сұлтан",))
    found = places(index_of(thing(document)))
    assert {form: lead[0] for form, lead in found.items()} == dict.fromkeys(
        ("нур", "султан", "нурсултан"), NAME
    )


def test_words_that_say_nothing_are_left_out() -> None:
    document = Document(title="а", path="kk/a.html", lines=("Мұғалім және үшін в школе а 5",))
    assert set(places(index_of(thing(document)))) == {"мугалим", "школе", "5"}


def test_the_parts_are_small_and_all_there() -> None:
    chance = random.Random(1)
    letters = "абгдезиклмнопрст"
    texts = [" ".join("".join(chance.choices(letters, k=6)) for _ in range(80)) for _ in range(60)]
    documents = [
        Document(title=f"№{number}", path=f"kk/{number}.html", lines=(text,))
        for number, text in enumerate(texts)
    ]
    index = index_of(*map(thing, documents))
    assert len(index.runs) > 3
    assert max(map(len, index.runs)) < RUN * 1.2
    starts = [run.partition(" ")[0] for run in index.runs]
    assert list(index.starts) == starts == sorted(starts)
    assert sum(numbers(index.sizes)) == len(documents) == sum(map(len, index.bundles))
    assert [row[0] for bundle in index.bundles for row in bundle] == [d.title for d in documents]
    assert set(places(index)) == {one_spelling(word) for text in texts for word in words_in(text)}


def test_things_are_told_with_what_they_can_be_chosen_by() -> None:
    made = searchable_issue()
    regions, practices = ["aktobe", "karaganda", "west"], ["lesson-study", "mentoring"]
    told = numbers(build_index(everything(made), regions, practices).things)
    article, both_languages, first_region, practice = 0, 0b11, 1, 1
    assert told[:3] == [article, both_languages, first_region]
    assert told[3:7] == [2, 2, 1, practice]  # words in both titles, one practice and which


def test_the_order_of_sets_leaves_no_trace() -> None:
    """The same bytes under another seed of hashes."""
    code = (
        "import sys; sys.path[:0] = ['.', 'tests/equipment'];"
        "from searchable_issue import searchable_issue;"
        "from plugins.search.files import search_files;"
        "import hashlib;"
        "data = b''.join(s.path.encode() + s.content"
        " for s in search_files(searchable_issue(), None, ()));"
        "print(hashlib.sha256(data).hexdigest())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=PROJECT,
            env={"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1


def test_an_issue_without_anything_has_an_empty_index() -> None:
    index = index_of()
    assert (index.things, index.starts, index.runs, index.bundles) == ("", (), (), ())
