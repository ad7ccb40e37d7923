"""The one writer: everything that is written passes through here, and nothing past it.

It refuses two files for one address, and an address that is none, makes what is due in this build,
and keeps the listing of all that is declared.
"""

import hashlib
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from plugins.issue.issue import Issue
from plugins.issue.listing import Listing, Written
from plugins.issue.problem import Problem, Stopped
from plugins.site.claims import Claims
from plugins.site.frame import frame_key
from plugins.site.kept_files import KeptFiles
from plugins.site.outputs import (
    ALL_EARLIER,
    BundleSpec,
    Extra,
    Output,
    PageSpec,
    Purpose,
    Site,
    Spec,
    When,
)
from plugins.site.plain_values import open_part
from plugins.site.rendering import Renderer
from plugins.site.transfer_sizes import TransferSizes


def write_outputs(
    outputs: Iterable[Output],
    extras: Collection[Extra],
    issue: Issue,
    site: Site,
    renderer: Renderer,
    folder: Path,
    *,
    requested: Collection[str] = (),
    tell: Callable[[str], None] | None = None,
) -> Listing:
    """Write all outputs into ``folder``; the listing of everything that is declared.

    ``requested`` names outputs, or single files, to make though they are not due; ``tell`` hears
    of each costly file before it is made. Raises ``Stopped`` where a file cannot have its address;
    then all such files are told. Whatever else breaks tells in which output, and at which address.
    """
    listing: list[Written] = []
    claims = Claims()
    problems: list[Problem] = []
    is_public = site.purpose is Purpose.PUBLISH
    sizes = TransferSizes(site.cache / "transfer-sizes.json") if is_public else None
    writer = _Writer(
        folder=folder,
        render=partial(_rendered, extras, issue, site, renderer),
        kept=KeptFiles(cache=site.cache / "files", tell=tell),
        sizes=sizes,
    )
    for output in outputs:
        is_due = _is_due(output, site.purpose) or output.name in requested
        earlier = tuple(_read_by(output, listing))
        with _telling(f"in the output “{output.name}”"):
            for spec in output.make(issue, site, earlier):
                line = _line(output, spec)
                if refused := claims.take(line):
                    problems.append(refused)
                    continue
                if is_due or spec.path in requested:
                    with _telling(f"at the address “{spec.path}”"):
                        line = writer.write(line, spec, listing)
                listing.append(line)
    if problems:
        raise Stopped(problems)
    if sizes is not None:
        sizes.keep()
    return tuple(listing)


@contextmanager
def _telling(where: str) -> Iterator[None]:
    """Whatever breaks in here says where that was."""
    try:
        yield
    except Exception as fault:
        fault.add_note(where)
        raise


def _line(output: Output, spec: Spec) -> Written:
    """What the listing says of a file before it is made."""
    return Written(
        path=spec.path,
        output=output.name,
        page=spec.info if isinstance(spec, PageSpec) else None,
        is_published=output.when is not When.ON_REQUEST,
        is_portable=output.is_portable,
        offer=None if isinstance(spec, PageSpec) else spec.offer,
    )


def _read_by(output: Output, listing: Iterable[Written]) -> Iterable[Written]:
    """What readers will never get is no part of everything, unless this build makes it."""
    if ALL_EARLIER in output.reads:
        return (line for line in listing if line.is_published or line.is_made)
    return (line for line in listing if line.output in output.reads) if output.reads else ()


def _is_due(output: Output, purpose: Purpose) -> bool:
    return output.when is When.EVERY_BUILD or (
        output.when is When.PUBLISHING and purpose is Purpose.PUBLISH
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Writer:
    """Makes files in ``folder``; ``sizes`` counts what goes over the line, when publishing."""

    folder: Path
    render: Callable[[PageSpec], bytes]
    kept: KeptFiles
    sizes: TransferSizes | None

    def write(self, line: Written, spec: Spec, listing: Iterable[Written]) -> Written:
        """Make a file; its line of the listing, with size and digest."""
        file = self.folder / spec.path
        if not file.parent.is_dir():
            file.parent.mkdir(parents=True)
        data = self._made(spec, listing)
        if isinstance(data, Path):
            shutil.copyfile(data, file)
            with file.open("rb") as copied:
                digest = hashlib.file_digest(copied, "sha256").hexdigest()
            return replace(line, size=file.stat().st_size, digest=digest)
        file.write_bytes(data)
        digest = hashlib.sha256(data).hexdigest()
        transfer_size = None
        # Asked of what a saved copy may hold: no bundles, books, cards or files for servers.
        if self.sizes is not None and line.is_portable and line.offer is None:
            transfer_size = self.sizes.of(digest, data)
        return replace(line, size=len(data), digest=digest, transfer_size=transfer_size)

    def _made(self, spec: Spec, listing: Iterable[Written]) -> bytes | Path:
        """The bytes, or the file to copy."""
        if isinstance(spec, PageSpec):
            return self.render(spec)
        if isinstance(spec, BundleSpec):
            names = [name for name, _part in spec.members]
            if len({*names}) < len(names):
                raise ValueError("two parts have one name")
            pages = {
                name: self.render(part) for name, part in spec.members if isinstance(part, PageSpec)
            }
            digests = {made.path: made.digest for made in listing}
            return self.kept.bundle(spec, pages, digests, self.folder)
        if callable(spec.content):
            return self.kept.file(spec, spec.content)
        return spec.content


def _rendered(
    extras: Iterable[Extra], issue: Issue, site: Site, renderer: Renderer, page: PageSpec
) -> bytes:
    whole = with_extras(page, extras, issue, site)
    for name, value in (("values", whole.values), *whole.extras):
        if told := open_part(value):
            raise TypeError(f"pages are made of plain and frozen values only, not {name}{told}")
    return renderer.render(whole, site.frames[frame_key(page.info)])


def with_extras(page: PageSpec, extras: Iterable[Extra], issue: Issue, site: Site) -> PageSpec:
    """The page with what other rooms add to it."""
    added = []
    for extra in extras:
        if extra.is_for(page.info):
            with _telling(f"in the extra “{extra.name}”"):
                added.append((extra.name, extra.add(issue, site, page.info)))
    return replace(page, extras=tuple(added))
