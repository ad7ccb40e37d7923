"""Interface text: the words of the theme, in the language of each page.

What a reader sees because of this room: menus, labels, plurals and dates in the page's language.
Signals: ``generator_init``. In every template: ``_``, ``gettext``, ``ngettext``, ``say``, ``day``,
``listing``. Catalogues: theme/translations, compiled by ``inv translations``.
"""

from __future__ import annotations

from typing import Any

from pelican import signals

from plugins.interface_text.texts import text_functions, value_functions
from plugins.interface_text.wording import read_catalogue
from plugins.issue.language import Language


def give_texts(generator: Any) -> None:
    """Install the text functions in the generator's templates."""
    catalogues = {lang: read_catalogue(lang) for lang in Language}
    texts = text_functions(catalogues)
    generator.env.add_extension("jinja2.ext.i18n")
    generator.env.install_gettext_callables(texts["gettext"], texts["ngettext"], newstyle=True)
    generator.env.globals["say"] = texts["say"]
    generator.env.globals.update(value_functions(catalogues))


def register() -> None:
    """Pelican calls this when the plugin is loaded."""
    signals.generator_init.connect(give_texts)
