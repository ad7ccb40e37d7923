"""Text functions for templates: every page speaks its own language, none is ever guessed."""

import datetime
import gettext
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal
from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from plugins.interface_text.wording import read_catalogue
from plugins.issue.language import Language
from plugins.issue.problem import N_
from plugins.letters.no_break import with_numbers_tied, without_bad_breaks

_MEGABYTE = 1_000_000


class NoLanguage(RuntimeError):
    """A template asked for words on a page whose language is not known."""


def language_of(context: Context) -> Language:
    """The language of the page being shown. Raises ``NoLanguage``: there is no fallback."""
    lang = context.get("lang")
    if not isinstance(lang, Language):
        raise NoLanguage(f"{context.name}: words asked for, but the page has no language")
    return lang


@dataclass(frozen=True, kw_only=True)
class InterfaceWords:
    """The catalogue of each language, and what templates call, by name."""

    catalogues: Mapping[Language, gettext.NullTranslations]
    functions: Mapping[str, Callable[..., Any]]


def interface_words() -> InterfaceWords:
    """The words of the theme: ``gettext``, ``ngettext``, ``day(date)``, ``listing(names)``,
    ``number(value)`` and ``file_size(bytes)`` in the language of the page,
    ``say(lang, message)`` for pages that speak both languages, ``tied(words)`` for words in which
    no line must end badly, of whatever language.

    Raises ``FileNotFoundError`` where a catalogue is not compiled.
    """
    catalogues = {lang: read_catalogue(lang) for lang in Language}

    @pass_context
    def in_page_language(context: Context, message: str) -> str:
        return catalogues[language_of(context)].gettext(message)

    @pass_context
    def plural_in_page_language(context: Context, one: str, many: str, num: int) -> str:
        return catalogues[language_of(context)].ngettext(one, many, num)

    @pass_context
    def day(context: Context, date: datetime.date) -> str:
        lang = language_of(context)
        pattern = catalogues[lang].gettext(N_("MMMM d, y"))
        return format_date(date, format=pattern, locale=lang.value)

    @pass_context
    def listing(context: Context, names: list[str]) -> str:
        return format_list(list(names), locale=language_of(context).value)

    @pass_context
    def number(context: Context, value: float) -> str:
        return str(format_decimal(value, locale=language_of(context).value))

    @pass_context
    def file_size(context: Context, size: int) -> str:
        lang = language_of(context)
        unit, digits = (N_("%(number)s MB"), 1) if size >= _MEGABYTE else (N_("%(number)s kB"), 0)
        shown = round(size / (_MEGABYTE if digits else 1_000), digits)
        amount = format_decimal(shown, locale=lang.value)
        return catalogues[lang].gettext(unit) % {"number": amount}

    functions: dict[str, Callable[..., Any]] = {
        "gettext": in_page_language,
        "ngettext": plural_in_page_language,
        "say": lambda lang, message: catalogues[lang].gettext(message),
        "day": day,
        "listing": listing,
        "number": number,
        "file_size": file_size,
        # What has been escaped stays so.
        "tied": lambda words: Markup(with_numbers_tied(without_bad_breaks(str(escape(words))))),
    }
    return InterfaceWords(catalogues=catalogues, functions=functions)
