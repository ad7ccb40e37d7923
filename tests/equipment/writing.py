"""A folder that the one writer writes into, and outputs to write."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from all_pages import WORDS, site_for
from issue_values import issue

from plugins.issue.language import Language
from plugins.issue.listing import Listing, page_of_tree
from plugins.site.outputs import Extra, FileSpec, Output, PageSpec, Purpose, Spec, When
from plugins.site.rendering import Renderer
from plugins.site.writer import write_outputs

TEMPLATES = {
    "page.html": "{{ lang }} {{ page.path }} {{ title }}\n\n\n",
    "with-twin.html": "{{ title }} {{ twin }}",
    "wrong.html": "{{ nobody_gave_this }}",
}
ISSUE = issue()


@dataclass(frozen=True, slots=True, kw_only=True)
class Values:
    """What the templates of these tests show."""

    title: str


class Writing:
    """A folder to write into, with templates and a cache beside it."""

    def __init__(self, folder: Path) -> None:
        self.out, self.cache, templates = folder / "out", folder / "cache", folder / "templates"
        templates.mkdir()
        for name, text in TEMPLATES.items():
            (templates / name).write_text(text, encoding="utf-8")
        self._renderer = Renderer(templates, WORDS)

    def write(
        self,
        *outputs: Output,
        extras: Iterable[Extra] = (),
        purpose: Purpose = Purpose.BUILD,
        requested: Iterable[str] = (),
        tell: Callable[[str], None] | None = None,
    ) -> Listing:
        site = site_for(ISSUE, purpose=purpose, cache=self.cache)
        return write_outputs(
            outputs,
            tuple(extras),
            ISSUE,
            site,
            self._renderer,
            self.out,
            requested=tuple(requested),
            tell=tell,
        )

    @property
    def files(self) -> dict[str, bytes]:
        """Everything that was written."""
        return {
            file.relative_to(self.out).as_posix(): file.read_bytes()
            for file in sorted(self.out.rglob("*"))
            if file.is_file()
        }


def output(name: str, *specs: Spec, when: When = When.EVERY_BUILD) -> Output:
    """An output that makes these pages and files."""
    return Output(name=name, make=lambda _issue, _site, _listing: specs, when=when)


def page(slug: str = "aral", template: str = "page", title: str = "Арал") -> PageSpec:
    info = page_of_tree("article", Language.KK, title, slug)
    return PageSpec(info=info, template=template, values=Values(title=title))


def file(path: str, content: bytes = b"text") -> FileSpec:
    return FileSpec(path=path, content=content)
