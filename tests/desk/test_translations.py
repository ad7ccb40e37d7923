"""Catalogues: everything that is said is extracted, updated without noise, and compiled."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from desk.translations import catalogue_file, compile_catalogues, extract, update
from plugins.interface_text.wording import read_catalogue
from plugins.issue.language import Language

PYTHON = """
def report(wording, number):
    # Translators: said at the end
    wording.say("Done with %(what)s.", what=1)
    N_("Kept" " together")
    _("Short")
    wording.ngettext("%(num)d page", "%(num)d pages", number)
    wording.plural("%(num)d error", "%(num)d errors", number)
    wording.say(N_("Said and marked."), reason="no message")
    wording.say(message, reason="no message")
    b"".count(b"no message", 0)
    "".count("no message", 0)
    print("no message")
    N_(f"built {number} by piece")
    # no comment for the translator
    N_("Page")
"""
TEMPLATE = """
{# Translators: who wrote it #}
<h2>{{ _("Authors") }}</h2>
{{ say(Language.KK, "In both languages") }}
{{ ngettext("%(num)d article", "%(num)d articles", articles|length) }}
"""


@pytest.fixture
def small_project(tmp_path: Path) -> Path:
    """A project with one room, one desk and one template."""
    for folder in ("plugins/room", "desk", "theme/templates/macros"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "plugins/room/words.py").write_text(PYTHON, encoding="utf-8")
    (tmp_path / "theme/templates/macros/card.html").write_text(TEMPLATE, encoding="utf-8")
    return tmp_path


def _po(project: Path, lang: Language) -> str:
    folder = project / "theme" / "translations"
    return catalogue_file(lang, folder).read_text(encoding="utf-8")


def _translate(project: Path, lang: Language, message: str, translation: str) -> None:
    file = catalogue_file(lang, project / "theme" / "translations")
    text = file.read_text(encoding="utf-8")
    empty = f'msgid "{message}"\nmsgstr ""'
    assert empty in text
    file.write_text(text.replace(empty, f'msgid "{message}"\nmsgstr "{translation}"'), "utf-8")


def test_everything_said_in_code_and_templates_is_found(small_project: Path) -> None:
    found = {message.id for message in extract(small_project) if message.id}
    assert found == {
        "Done with %(what)s.",
        "Kept together",
        "Short",
        "Said and marked.",
        "Page",
        ("%(num)d page", "%(num)d pages"),
        ("%(num)d error", "%(num)d errors"),
        "Authors",
        "In both languages",
        ("%(num)d article", "%(num)d articles"),
    }


def test_the_translator_gets_the_comments(small_project: Path) -> None:
    update(small_project)
    text = _po(small_project, Language.RU)
    assert "#. who wrote it\n#: theme/templates/macros/card.html\n" in text
    assert "#. said at the end\n#: plugins/room/words.py\n" in text
    assert "no comment" not in text


def test_update_names_what_is_not_translated(small_project: Path) -> None:
    missing = update(small_project)
    assert {"kk: Short", "kk: %(num)d page", "ru: %(num)d page"} <= set(missing)
    _translate(small_project, Language.KK, "Short", "Қысқа")
    missing = update(small_project)
    assert "kk: Short" not in missing
    assert {"ru: Short", "kk: %(num)d page"} <= set(missing)


def test_a_second_update_changes_no_byte(small_project: Path) -> None:
    update(small_project)
    before = _po(small_project, Language.KK)
    update(small_project)
    assert _po(small_project, Language.KK) == before
    assert "POT-Creation-Date" not in before


def test_a_message_that_is_said_no_more_goes(small_project: Path) -> None:
    update(small_project)
    _translate(small_project, Language.RU, "Short", "Коротко")
    code = small_project / "plugins/room/words.py"
    code.write_text(PYTHON.replace('_("Short")', '_("Shorter")'), encoding="utf-8")
    update(small_project)
    text = _po(small_project, Language.RU)
    assert "Коротко" not in text, "nothing is kept as obsolete or guessed for a similar message"
    assert 'msgid "Shorter"\nmsgstr ""' in text


def test_kazakh_has_two_plural_forms_and_russian_three(small_project: Path) -> None:
    update(small_project)
    for lang, forms in ((Language.KK, 2), (Language.RU, 3)):
        file = catalogue_file(lang, small_project / "theme" / "translations")
        with file.open("rb") as lines:
            assert read_po(lines, locale=lang.value).num_plurals == forms


def test_catalogues_are_compiled_when_they_are_missing_or_older(small_project: Path) -> None:
    update(small_project)
    folder = small_project / "theme" / "translations"
    _translate(small_project, Language.KK, "Authors", "Авторлар")
    compile_catalogues(folder)
    assert read_catalogue(Language.KK, folder).gettext("Authors") == "Авторлар"

    source = catalogue_file(Language.KK, folder)
    text = source.read_text(encoding="utf-8").replace("Авторлар", "Авторы")
    source.write_text(text, encoding="utf-8")
    later = source.with_suffix(".mo").stat().st_mtime_ns + 1_000_000_000
    os.utime(source, ns=(later, later))
    compile_catalogues(folder)
    compiled = source.with_suffix(".mo").read_bytes()
    assert "Авторы".encode() in compiled
