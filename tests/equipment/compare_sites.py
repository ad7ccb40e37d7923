"""Whether two built sites are the same but for named changes: ``python compare_sites.py OLD NEW``.

Every change that a reader or a server could notice is named in CHANGES with the paths it may touch.
The script applies them to OLD and tells whatever else differs; it exits with 1 where anything does.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Change:
    """A named change: in files whose path matches ``path`` the text ``old`` (a regular expression)
    becomes ``new`` (in each of them, where ``always``); ``gone`` and ``added`` say that such files
    vanish or appear."""

    name: str
    path: str
    old: str = ""
    new: str | Callable[[re.Match[str]], str] = ""
    always: bool = True
    gone: bool = False
    added: bool = False


# Part 5, the house: what differs from the site before the seam.
CHANGES = (
    Change(
        name="redirects have a page type of their own",
        path=r"kz/.*\.html",
        old=r'data-page-type="door"',
        new='data-page-type="redirect"',
    ),
    Change(
        name="below /kz/ only the front door and the indexes stay pages",
        path=r"kz/(?!index\.html|authors/index\.html|regions/(index|alphabet)\.html).*",
        gone=True,
    ),
    Change(
        name="the 404 page tells the way from /kz/",
        path=r"404\.html",
        old=r"((?:Мақаланы мына тізімдерден табуға болады|Статью можно найти по одному из этих"
        r" списков)\.</p>\n)",
        new=lambda match: (
            match[1]
            + (
                "  <p>Мекенжай «/kz/» деп басталса, оны «/kk/» деп өзгертіңіз.</p>\n"
                if match[1].startswith("М")
                else "  <p>Если адрес начинается с «/kz/», замените это на «/kk/».</p>\n"
            )
        ),
    ),
    Change(
        name="a bare address is a link",
        path=r"(kk|ru)/articles/.*\.html",
        old=r"(?<=[ «(])www\.ustazkap\.kz",
        new='<a href="http://www.ustazkap.kz">www.ustazkap.kz</a>',
        always=False,
    ),
    Change(name="site map and robots", path=r"sitemap\.xml|robots\.txt", added=True),
)


def differences(old: Path, new: Path) -> Iterator[str]:
    """What differs between two sites beside the named changes, a line each."""
    before, after = _files(old), _files(new)
    for path in sorted(before | after):
        named = [change for change in CHANGES if re.fullmatch(change.path, path)]
        if path not in after:
            if not any(change.gone for change in named):
                yield f"gone: {path}"
        elif path not in before:
            if not any(change.added for change in named):
                yield f"added: {path}"
        elif _rewritten((old / path).read_bytes(), named) != (new / path).read_bytes():
            yield f"differs: {path}"


def _files(site: Path) -> set[str]:
    return {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}


def _rewritten(data: bytes, named: list[Change]) -> bytes:
    rewrites = [change for change in named if change.old]
    if not rewrites:
        return data
    text = data.decode("utf-8")
    for change in rewrites:
        text, count = re.subn(change.old, change.new, text)
        if not count and change.always:
            print(f"the change “{change.name}” finds nothing to change")
    return text.encode("utf-8")


if __name__ == "__main__":
    found = list(differences(Path(sys.argv[1]), Path(sys.argv[2])))
    print("\n".join([*found, f"{len(found)} differences beside {len(CHANGES)} named changes"]))
    sys.exit(1 if found else 0)
