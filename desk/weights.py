"""``inv weights``: what a page weighs on the line, by kind of page, and what is over its budget.

The theme's own pages over budget fail the tests; one that an editor's next article makes too heavy
is told here, and stops nobody.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import brotli

from desk.translations import editors_wording
from plugins.built_site.page import BuiltPage
from plugins.built_site.site import BuiltSite, read_site
from plugins.interface_text.wording import Wording
from plugins.issue.problem import N_

PAGE_AT_MOST = 14_600  # bytes of HTML and inline CSS after Brotli: what a server sends at once
FIRST_VIEW_AT_MOST = 50_000  # the same with the fonts
TOO_HEAVY = N_(
    "%(path)s is heavier than the budget. Readers on a thin line wait for it: shorten the page, or"
    " spread it over two."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """A page in bytes: ``page`` is its HTML with the style after Brotli, ``first_view`` that and
    the fonts it asks for."""

    path: str
    kind: str
    page: int
    first_view: int

    @property
    def is_over(self) -> bool:
        """Whether one of the budgets is not kept."""
        return self.page > PAGE_AT_MOST or self.first_view > FIRST_VIEW_AT_MOST


def weigh(folder: Path) -> tuple[Weight, ...]:
    """The weight of every page in ``folder``, redirects left out."""
    site = read_site(folder, "https://site.example")
    return tuple(
        _weight(site, page)
        for page in site.pages.values()
        if page.kind is not None and page.leads_to is None
    )


def over_budget(site: BuiltSite) -> tuple[str, ...]:
    """The pages that are heavier than the budget; those too small to be are not weighed."""
    large = (page for page in site.pages.values() if _size(site, page.path) > 2 * PAGE_AT_MOST)
    return tuple(page.path for page in large if _weight(site, page).is_over)


def _size(site: BuiltSite, path: str) -> int:
    return (site.folder / path).stat().st_size


def _weight(site: BuiltSite, page: BuiltPage) -> Weight:
    leads = (site.resolve(page.path, reference.target) for reference in page.references)
    fonts = {lead.path for lead in leads if lead and lead.path.endswith(".woff2")}
    html = brotli.compress((site.folder / page.path).read_bytes(), mode=brotli.MODE_TEXT)
    return Weight(
        path=page.path,
        kind=str(page.kind),
        page=len(html),
        first_view=len(html) + sum(_size(site, font) for font in fonts),
    )


def table(weights: Iterable[Weight], wording: Wording) -> str:
    """The heaviest page of every kind, then all that are over."""
    heaviest: dict[str, list[Weight]] = {}
    for weight in sorted(weights, key=lambda weight: (-weight.page, weight.path)):
        heaviest.setdefault(weight.kind, []).append(weight)
    lines = [
        wording.say(
            N_(
                "Bytes after Brotli of the heaviest page of each kind: the page (at most"
                " %(page)s), the same with fonts (at most %(view)s), how many there are."
            ),
            page=PAGE_AT_MOST,
            view=FIRST_VIEW_AT_MOST,
        )
    ]
    lines += [
        f"{kind:10} {found[0].page:7} {found[0].first_view:7} {len(found):5}  {found[0].path}"
        for kind, found in heaviest.items()
    ]
    over = [weight for found in heaviest.values() for weight in found if weight.is_over]
    lines += [wording.say(TOO_HEAVY, path=weight.path) for weight in over]
    if not over:
        lines.append(wording.say(N_("Every page keeps its budget.")))
    return "\n".join(lines)


def print_weights(project: Path, output: str = "output") -> bool:
    """Print the table of what was built into ``output``; false where there is nothing."""
    wording = editors_wording()
    weights = weigh(project / output) if (project / output).is_dir() else ()
    if not weights:
        message = N_("There are no pages in %(output)s. Run inv build first.")
        print(wording.say(message, output=output))
        return False
    print(table(weights, wording))
    return True
