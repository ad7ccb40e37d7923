"""The one writer: everything that is written passes through here, and nothing past it.

It refuses two files for one address (an address that differs in capitals only is the same one on
many systems), makes what is due in this build, and keeps the listing of all that is declared.
"""

import hashlib
import os
import shutil
import tempfile
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from plugins.issue.issue import Issue
from plugins.issue.listing import Listing, Written
from plugins.issue.problem import N_, Problem, Spot, Stopped
from plugins.site.frame import frame_key
from plugins.site.outputs import (
    ALL_EARLIER,
    BundleSpec,
    Extra,
    FileSpec,
    Output,
    PageSpec,
    Purpose,
    Site,
    Spec,
    When,
)
from plugins.site.rendering import Renderer

_MARK = hashlib.sha256().digest_size  # bytes before a kept file
_BLOCK = 1 << 20  # bytes read at a time


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
    of each costly file before it is made. Raises ``Stopped`` where two files claim one address;
    then all such claims are told.
    """
    listing: list[Written] = []
    claims: dict[str, Written] = {}
    problems: list[Problem] = []
    for output in outputs:
        is_due = _is_due(output, site.purpose) or output.name in requested
        earlier = tuple(_read_by(output, listing))
        for spec in output.make(issue, site, earlier):
            page = spec.info if isinstance(spec, PageSpec) else None
            line = Written(
                path=spec.path,
                output=output.name,
                page=page,
                is_portable=output.is_portable,
                offer=None if isinstance(spec, PageSpec) else spec.offer,
            )
            other = claims.setdefault(spec.path.casefold(), line)
            if other is not line:
                problems.append(_taken(line, other))
                continue
            if is_due or spec.path in requested:
                line = _write(line, spec, extras, issue, site, renderer, folder, tell)
            listing.append(line)
    if problems:
        raise Stopped(problems)
    return tuple(listing)


def _read_by(output: Output, listing: Iterable[Written]) -> Iterable[Written]:
    if ALL_EARLIER in output.reads:
        return listing
    return (line for line in listing if line.output in output.reads) if output.reads else ()


def _is_due(output: Output, purpose: Purpose) -> bool:
    return output.when is When.EVERY_BUILD or (
        output.when is When.PUBLISHING and purpose is Purpose.PUBLISH
    )


def _taken(line: Written, other: Written) -> Problem:
    message = N_(
        "Two files would lie at this address, one of “%(first)s” and one of “%(second)s”"
        " (%(other)s). Give one of them another name."
    )
    return Spot(line.path).problem(
        "address-taken", message, first=other.output, second=line.output, other=other.path
    )


def _write(
    line: Written,
    spec: Spec,
    extras: Iterable[Extra],
    issue: Issue,
    site: Site,
    renderer: Renderer,
    folder: Path,
    tell: Callable[[str], None] | None,
) -> Written:
    """Make a file; its line of the listing, with size and digest."""
    file = folder / spec.path
    if spec.path.startswith("/") or {"..", ".", ""} & {*spec.path.split("/")} or "\\" in spec.path:
        raise ValueError(f"{spec.path} leads out of the site")
    file.parent.mkdir(parents=True, exist_ok=True)

    def rendered(page: PageSpec) -> bytes:
        whole = with_extras(page, extras, issue, site)
        return renderer.render(whole, site.frames[frame_key(page.info)])

    def parts(bundle: BundleSpec) -> Iterator[tuple[str, bytes]]:
        for name, part in bundle.members:
            yield (
                name,
                rendered(part) if isinstance(part, PageSpec) else (folder / part).read_bytes(),
            )

    if isinstance(spec, PageSpec):
        data = rendered(spec)
    elif isinstance(spec, BundleSpec):
        data = spec.pack(parts(spec))
    elif isinstance(spec.content, Path):
        shutil.copyfile(spec.content, file)
        return replace(line, size=file.stat().st_size, digest=_digest_of(file))
    elif isinstance(spec.content, bytes):
        data = spec.content
    else:
        data = _made_once(spec.content, spec, site.cache / "files", tell)
    file.write_bytes(data)
    # Asked of what a saved copy may hold: no bundles, books, cards or files for servers.
    is_counted = site.purpose is Purpose.PUBLISH and line.is_portable and line.offer is None
    return replace(
        line,
        size=len(data),
        digest=hashlib.sha256(data).hexdigest(),
        transfer_size=len(zlib.compress(data)) if is_counted else None,
    )


def with_extras(page: PageSpec, extras: Iterable[Extra], issue: Issue, site: Site) -> PageSpec:
    """The page with what other rooms add to it."""
    added = tuple(
        (extra.name, extra.add(issue, site, page.info))
        for extra in extras
        if extra.is_for(page.info)
    )
    return replace(page, extras=added)


def _made_once(
    make: Callable[[], bytes], spec: FileSpec, cache: Path, tell: Callable[[str], None] | None
) -> bytes:
    """The bytes of a costly file, made again only when its key has changed or a power cut took
    what was kept: the digest stands before the bytes."""
    if not spec.key:
        return make()
    kept = cache / hashlib.sha256(f"{spec.path}\n{spec.key}".encode()).hexdigest()
    stored = kept.read_bytes() if kept.is_file() else b""
    if stored[:_MARK] == hashlib.sha256(stored[_MARK:]).digest():
        return stored[_MARK:]
    if tell:
        tell(spec.path)
    data = make()
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=cache, delete=False) as fresh:
        fresh.write(hashlib.sha256(data).digest() + data)
    os.replace(fresh.name, kept)  # whole or not at all, also when two builds make it
    return data


def _digest_of(file: Path) -> str:
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        while block := stream.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()
