"""Language switcher: every page leads to itself in the other language.

What a reader sees because of this room: «Қазақша / Русский» on every page, and an honest stub
where a contribution has no text in their language yet. Search engines see hreflang.
"""

from plugins.language_switcher.stubs import stubs
from plugins.language_switcher.twins import alternates_of, twin_of
from plugins.site.outputs import Extra, Output

OUTPUTS = (Output(name="stubs", make=stubs),)
EXTRAS = (Extra(name="twin", add=twin_of), Extra(name="alternates", add=alternates_of))


def register() -> None:
    """Pelican calls this; the outputs and extras above are all there is."""
