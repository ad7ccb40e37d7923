"""The form of an article: what stands under known headings, and figures of two numbers."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import Files, miniature, problems_of, said_of, write_files

KK, RU = "content/articles/kir.kk.md", "content/articles/kir.ru.md"
SUMMARY = {
    KK: "## Қысқаша\n\n- **Кім:** мектеп\n- **Нәтиже:** сайт ашты\n",
    RU: "## Коротко\n\n- **Кто:** школа\n- **Итог:** открыла сайт\n",
}
STEPS = {
    KK: "## Қалай жасалды\n\n1. Топ құрды\n2. Сайт ашты\n3. Ата-ананы шақырды\n",
    RU: "## Как это сделали\n\n1. Собрали группу\n2. Открыли сайт\n3. Позвали родителей\n",
}
THOUGHT = {
    KK: "## Автордың ойы\n\nДиректордың пікірінше, бірге оңай.\n",
    RU: "## Мысль автора\n\nПо мнению директора, вместе легче.\n",
}


def _with(added: dict[str, str]) -> Files:
    files = miniature()
    for path, text in added.items():
        files[path] = f"{files[path]}\n{text}"
    return files


def _told(tmp_path: Path, files: Files) -> list[tuple[str, str, str]]:
    """Code, file and the text of its line."""
    found = problems_of(write_files(tmp_path, files))
    return [
        (p.code, p.spot.path, (tmp_path / p.spot.path).read_text().splitlines()[p.spot.line - 1])
        for p in found
    ]


def test_a_whole_form_is_right(tmp_path: Path) -> None:
    files = _with(
        {path: SUMMARY[path] + "\n" + STEPS[path] + "\n" + THOUGHT[path] for path in (KK, RU)}
    )
    assert _told(tmp_path, files) == []


@pytest.mark.parametrize("form", [SUMMARY, STEPS, THOUGHT])
@pytest.mark.parametrize("lacking", [KK, RU])
def test_what_one_half_has_the_other_has_too(form, lacking, tmp_path: Path) -> None:
    other = RU if lacking == KK else KK
    told = _told(tmp_path, _with({other: form[other]}))
    assert [(code, path) for code, path, _ in told] == [("section-missing", lacking)]


def test_each_section_is_looked_for_whatever_the_halves_share(tmp_path: Path) -> None:
    shared = {path: f"{SUMMARY[path]}\n{STEPS[path]}" for path in (KK, RU)}
    told = _told(tmp_path, _with({**shared, RU: f"{shared[RU]}\n{THOUGHT[RU]}"}))
    assert [(code, path) for code, path, _ in told] == [("section-missing", KK)]


@pytest.mark.parametrize(
    ("added", "code", "line"),
    [
        ("## Коротко\n\n- одна строка\n", "section-lines", "## Коротко"),
        ("## Коротко\n\n" + "- строка\n" * 5, "section-lines", "## Коротко"),
        ("## Коротко\n\nАбзац.\n", "section-empty", "## Коротко"),
        ("## Коротко\n\n- раз\n- " + "два " * 41 + "\n", "section-long", "## Коротко"),
        ("## Как это сделали\n\n1. Раз\n2. Два\n", "section-lines", "## Как это сделали"),
        ("## Как это сделали\n\n" + "1. Раз\n" * 7, "section-lines", "## Как это сделали"),
        ("## Как это сделали\n\n- Раз\n- Два\n- Три\n", "section-empty", "## Как это сделали"),
        (STEPS[RU] + "4. " + "шаг " * 51, "section-long", "## Как это сделали"),
        ("## Мысль автора\n\n- Раз\n- Два\n", "section-empty", "## Мысль автора"),
        ("## Мысль автора\n\n" + "мысль " * 60, "section-long", "## Мысль автора"),
        ("## Қысқаша\n\n- раз\n- два\n", "heading-foreign", "## Қысқаша"),
        (SUMMARY[RU] + "\nТекст.\n\n" + SUMMARY[RU], "section-twice", "## Коротко"),
    ],
)  # fmt: skip
def test_a_section_out_of_shape_is_told_at_its_heading(added, code, line, tmp_path: Path) -> None:
    told = _told(tmp_path, _with({RU: added}))
    assert (code, RU, line) in told


@pytest.mark.parametrize(
    ("added", "told"),
    [
        ("## Коротко\n\n- раз\n", "section-lines: Below “Коротко” stand 2 to 4 lines; here are 1."),
        ("## Как это сделали\n\n1. Раз\n",
         "section-lines: Below “Как это сделали” stand 3 to 6 lines; here are 1."),
        ("## Коротко\n\n- раз\n- " + "б" * 163, "section-long: Line 2 below “Коротко” has 163"
         " characters; at most 160 fit. Shorten it by 3."),
    ],
)  # fmt: skip
def test_numbers_in_the_remedy_are_right(added: str, told: str, tmp_path: Path) -> None:
    assert any(told in line for line in said_of(write_files(tmp_path, _with({RU: added}))))


@pytest.mark.parametrize(
    ("added", "told"),
    [
        ({RU: SUMMARY[RU], KK: SUMMARY[KK] + "\nСөз.\n\n" + SUMMARY[KK]},
         f"{KK}:24 section-twice: The heading “Қысқаша” stands here a second time; it is known from"
         " line 17. Join the two sections."),
        ({KK: SUMMARY[KK], RU: SUMMARY[RU].replace("Коротко", "Қысқаша")},
         f"{RU}:17 heading-foreign: The heading “Қысқаша” is in the other language. In this file it"
         " is “Коротко”."),
        ({KK: STEPS[KK], RU: STEPS[RU] + "4. Рассказали всем\n"}, f"{KK}:17 steps-differ: Here are"
         f" 3 steps, in {RU}:17 4. Tell the same steps in both languages."),
        ({KK: THOUGHT[KK]}, f"{RU}:1 section-missing: The other file of the pair has “Автордың ойы”"
         f" ({KK}:17), this one has not. Write it here too under the heading “Мысль автора”."),
        ({RU: THOUGHT[RU]}, f"{KK}:1 section-missing: The other file of the pair has “Мысль автора”"
         f" ({RU}:17), this one has not. Write it here too under the heading “Автордың ойы”."),
    ],
)  # fmt: skip
def test_what_is_wrong_with_the_form_is_named(
    added: dict[str, str], told: str, tmp_path: Path
) -> None:
    found = said_of(write_files(tmp_path, _with(added)))
    assert [line for line in found if " kazakh-letters: " not in line] == [told]


def test_a_heading_may_be_the_same_in_both_languages(tmp_path: Path) -> None:
    files = _with(
        {path: THOUGHT[path].replace("Автордың ойы", "Мысль автора") for path in (KK, RU)}
    )
    assert [code for code, _, _ in _told(tmp_path / "a", files)] == ["heading-foreign"]
    table = "content/data/issue.toml"
    files[table] = str(files[table]).replace("Автордың ойы", "Мысль автора")
    found = _told(tmp_path / "b", files)
    assert "heading-foreign" not in {code for code, _, _ in found}


def test_steps_that_cannot_be_read_are_told_once(tmp_path: Path) -> None:
    files = _with({KK: STEPS[KK], RU: "## Как это сделали\n\n- Раз\n- Два\n"})
    assert [code for code, _, _ in _told(tmp_path, files)] == ["section-empty"]


def test_other_lists_of_both_files_may_differ(tmp_path: Path) -> None:
    files = _with({KK: SUMMARY[KK], RU: SUMMARY[RU] + "- **Когда:** весной\n"})
    assert _told(tmp_path, files) == []


def test_the_limits_themselves_fit(tmp_path: Path) -> None:
    step, entry, thought = "б" * 200, "в" * 160, "г" * 300
    steps, summary = f"1. {step}\n" * 6, f"- {entry}\n" * 4
    files = _with(
        {
            path: f"{SUMMARY[path].splitlines()[0]}\n{summary}\n{STEPS[path].splitlines()[0]}\n"
            f"{steps}\n{THOUGHT[path].splitlines()[0]}\n{thought}\n"
            for path in (KK, RU)
        }
    )
    codes = {code for code, _, _ in _told(tmp_path, files)}
    assert not codes & {"section-long", "section-lines", "section-empty", "section-missing"}


def test_the_same_steps_are_told_in_both_languages(tmp_path: Path) -> None:
    files = _with({KK: STEPS[KK], RU: STEPS[RU] + "4. Рассказали всем\n"})
    assert [code for code, _, _ in _told(tmp_path, files)] == ["steps-differ"]


FIGURE = """
[[figure]]
contribution = "kir"
value = 4
{}
unit.kk = "%"
unit.ru = "%"
what.kk = "сапа"
what.ru = "качество"
"""


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("", []),
        ('value_to = 5\nspan = "range"', []),
        ('value_to = 5\nspan = "change"', []),
        ("value_to = 5", [("span-missing", "value_to = 5")]),
        ('span = "range"', [("span-alone", 'span = "range"')]),
        ('value_to = 5\nspan = "rise"', [("bad-value", 'span = "rise"')]),
    ],
)
def test_two_numbers_say_what_they_mean(keys, told, tmp_path: Path) -> None:
    files = miniature()
    path = "content/data/figures.toml"
    files[path] = f"{files.get(path, '')}{FIGURE.format(keys)}"
    assert [(code, line) for code, _, line in _told(tmp_path, files)] == told
