"""Pages: those that belong to no index.

What a reader sees because of this room: the bilingual front door, a home per language, articles,
overviews and dossiers, the issue in figures, the glossary, corrections and withdrawals, pages about
the edition, the 404 page, and the way from an old address, or one that begins with the code of the
country, to the page that is meant. What no reader sees: a page with every component of the theme,
/kk/patterns.html, made on request, as the preview does.
"""

from plugins.pages.about_pages import about_pages
from plugins.pages.articles import articles
from plugins.pages.corrections import corrections_pages
from plugins.pages.features import features
from plugins.pages.figures import figures_pages
from plugins.pages.front import front_pages
from plugins.pages.glossary import glossary_pages
from plugins.pages.patterns import pattern_pages
from plugins.pages.redirects import country_code_pages, moved_pages
from plugins.site.outputs import ALL_EARLIER, Output, When

OUTPUTS = (
    Output(name="front", make=front_pages),
    Output(name="articles", make=articles),
    Output(name="features", make=features),
    Output(name="figures", make=figures_pages),
    Output(name="glossary", make=glossary_pages),
    Output(name="corrections", make=corrections_pages),
    Output(name="about", make=about_pages),
    Output(name="patterns", make=pattern_pages, when=When.ON_REQUEST),
    Output(name="country-code", make=country_code_pages, reads=(ALL_EARLIER,), is_portable=False),
    Output(name="moved", make=moved_pages, reads=(ALL_EARLIER,), is_portable=False),
)


def register() -> None:
    """Pelican calls this; the outputs above are all there is."""
