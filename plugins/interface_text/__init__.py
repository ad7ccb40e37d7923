"""Interface text: the words of the theme, in the language of each page.

What a reader sees because of this room: menus, labels, plurals and dates in the page's language.
Signals: ``all_generators_finalized``. In the context: ``words``. In every template: ``_``,
``gettext``, ``ngettext``, ``say``, ``day``, ``listing``, ``number``, ``tied``. Catalogues:
theme/translations, compiled by ``inv translations``. Messages for editors come from the same
catalogues (``wording``).
"""

from typing import Any

from pelican import signals

from plugins.interface_text.texts import interface_words


def give_words(generators: list[Any]) -> None:
    """The words of both languages, for whoever renders pages."""
    generators[0].context["words"] = interface_words()


def register() -> None:
    """Pelican calls this when the plugin is loaded."""
    signals.all_generators_finalized.connect(give_words)
