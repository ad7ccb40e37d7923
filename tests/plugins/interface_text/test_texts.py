"""The words of a page are in the language of the page, and none is ever guessed."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, StrictUndefined

from plugins.interface_text.texts import NoLanguage, interface_words
from plugins.issue.language import Language

WORDS = interface_words()
PARTS = {
    "half": "{{ _('Authors') }}\n",
    "with context": "{% macro words() %}{{ _('Authors') }}{% endmacro %}",
}


def _environment() -> Environment:
    """Templates with the functions that every page has."""
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        loader=DictLoader(PARTS),
    )
    functions = dict(WORDS.functions)
    environment.install_gettext_callables(
        functions.pop("gettext"), functions.pop("ngettext"), newstyle=True
    )
    environment.globals.update(functions)
    return environment


ENVIRONMENT = _environment()


def _show(template: str, lang: object = None, **values: object) -> str:
    return ENVIRONMENT.from_string(template).render(lang=lang, **values)


def test_there_is_a_catalogue_for_each_language() -> None:
    """For titles that stand in lists, where no page says which language it is."""
    said = {lang: WORDS.catalogues[lang].gettext("Authors") for lang in WORDS.catalogues}
    assert said == {Language.KK: "Авторлар", Language.RU: "Авторы"}


@pytest.mark.parametrize(("lang", "words"), [(Language.KK, "Авторлар"), (Language.RU, "Авторы")])
def test_words_are_in_the_language_of_the_page(lang: Language, words: str) -> None:
    assert _show("{{ _('Authors') }} {{ gettext('Authors') }}", lang) == f"{words} {words}"


def test_pages_of_both_languages_do_not_disturb_each_other() -> None:
    template = ENVIRONMENT.from_string("{{ _('Authors') }}")
    shown = [template.render(lang=lang) for lang in (*Language, *Language)]
    assert shown == ["Авторлар", "Авторы"] * 2


@pytest.mark.parametrize("lang", [None, "", "kk", "kz", "en"])
@pytest.mark.parametrize(
    "call",
    [
        "_('Authors')",
        "gettext('Authors')",
        "ngettext('%(num)d article', '%(num)d articles', 2)",
        "day(date)",
        "listing(['a', 'b'])",
    ],
)
def test_a_page_without_a_language_has_no_words(call: str, lang: object) -> None:
    """Not even where somebody wrote the code as a text: no language is made of it."""
    with pytest.raises(NoLanguage):
        _show(f"{{{{ {call} }}}}", lang, date=datetime.date(2026, 11, 23))


def test_a_macro_without_context_cannot_guess_the_language() -> None:
    with pytest.raises(NoLanguage):
        _show("{% from 'with context' import words %}{{ words() }}", Language.KK)
    shown = _show("{% from 'with context' import words with context %}{{ words() }}", Language.KK)
    assert shown == "Авторлар"


def test_pages_in_both_languages_say_it_in_each() -> None:
    assert _show("{% for l in all %}{{ say(l, 'Authors') }} {% endfor %}", all=list(Language)) == (
        "Авторлар Авторы "
    )


def test_a_half_of_such_a_page_speaks_its_own_language() -> None:
    halves = "{% for l in all %}{% with lang = l %}{% include 'half' %}{% endwith %}{% endfor %}"
    assert _show(halves, all=list(Language)) == "АвторларАвторы"


@pytest.mark.parametrize(
    ("number", "kazakh", "russian"),
    [
        (0, "0 мақала", "0 статей"),
        (1, "1 мақала", "1 статья"),
        (2, "2 мақала", "2 статьи"),
        (5, "5 мақала", "5 статей"),
        (11, "11 мақала", "11 статей"),
        (21, "21 мақала", "21 статья"),
        (104, "104 мақала", "104 статьи"),
        (112, "112 мақала", "112 статей"),
    ],
)
def test_numbers_take_the_form_of_the_language(number: int, kazakh: str, russian: str) -> None:
    """After a number a Kazakh noun stays in the singular."""
    template = "{{ ngettext('%(num)d article', '%(num)d articles', number) }}"
    assert _show(template, Language.KK, number=number) == kazakh
    assert _show(template, Language.RU, number=number) == russian


def test_dates_are_written_as_each_language_does() -> None:
    date = datetime.date(2026, 11, 23)
    assert _show("{{ day(date) }}", Language.KK, date=date) == "2026 жылғы 23 қараша"
    russian = _show("{{ day(date) }}", Language.RU, date=date)
    assert russian.replace("\u00a0", " ") == "23 ноября 2026 г."


@given(st.dates(), st.sampled_from(Language))
def test_every_date_names_its_day_and_year_and_no_english_month(
    date: datetime.date, lang: Language
) -> None:
    shown = _show("{{ day(date) }}", lang, date=date)
    assert str(date.year) in shown.split()
    assert str(date.day) in shown.split()
    assert shown.isascii() is False
    assert not any(char.isascii() and char.isalpha() for char in shown)


@pytest.mark.parametrize(
    ("names", "kazakh", "russian"),
    [
        ([], "", ""),
        (["Ана"], "Ана", "Ана"),
        (["Ана", "Әли"], "Ана және Әли", "Ана и Әли"),
        (["Ана", "Әли", "Ян"], "Ана, Әли, Ян", "Ана, Әли и Ян"),
    ],
)
def test_lists_are_joined_as_each_language_does(
    names: list[str], kazakh: str, russian: str
) -> None:
    assert _show("{{ listing(names) }}", Language.KK, names=names) == kazakh
    assert _show("{{ listing(names) }}", Language.RU, names=tuple(names)) == russian


def test_facts_in_words_are_escaped_but_the_words_are_not() -> None:
    """Catalogues are ours; a newspaper's name may hold a sign that HTML would read."""
    shown = _show(
        "{{ _('special issue of the newspaper “%(name)s”', name=name) }}",
        Language.RU,
        name="A&B <c>",
    )
    assert "A&amp;B &lt;c&gt;" in shown
    assert "&amp;amp;" not in shown


@pytest.mark.parametrize(
    ("words", "tied"),
    [
        ("о школе и в школе", "о\u00a0школе и\u00a0в\u00a0школе"),
        ("Мектеп – орта", "Мектеп\u00a0– орта"),
        ("№ 5, М. В. Иванов", "№\u00a05, М.\u00a0В.\u00a0Иванов"),
        ("A & B", "A &amp; B"),
        ("<b>: 5%-ы", '&lt;b&gt;: <span class="tied">5%-ы</span>'),
    ],
)
def test_words_that_a_line_must_not_part_are_tied(words: str, tied: str) -> None:
    assert _show("{{ tied(words) }}", words=words) == tied
    assert _show("{{ tied(words|e) }}", words=words) == tied, "escaped once"
