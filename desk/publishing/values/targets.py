"""publishing.toml: where the site can be published to. No secret stands in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from plugins.issue.problem import N_, Problem, Spot, Stopped, nearest
from plugins.reading.fields import TEXT, Field, optional, read_row
from plugins.reading.table_files import Row, read_table
from plugins.reading.values import count_from, flag, one_of

SETTINGS = "publishing.toml"
# The kinds of targets, and the keys each needs.
_KINDS = {"pages": (), "rsync": ("host", "folder"), "folder": ("folder",), "zip": ()}
SERVERS = ("nginx", "caddy", "other")
# The address that stands for "nobody has set one yet": reserved names never lead anywhere.
EXAMPLE_ENDINGS = (".example", ".invalid", ".test", "example.com", "example.org", "example.net")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One place to publish to. Which of the keys count depends on ``kind``.

    ``keep`` is how many releases stay at the target; ``symlinks`` says whether the folder's disk
    and web server follow symbolic links (``None``: find out); ``reload`` is a command that makes
    the web server read its settings again; ``bwlimit`` is in kB per second, 0 for no limit.
    """

    name: str
    kind: str
    address: str
    spot: Spot
    keep: int = 5
    compressed: bool | None = None
    remote: str = "origin"
    branch: str = "gh-pages"
    cname: str = ""
    host: str = ""
    folder: str = ""
    port: int = 0
    ssh_config: str = ""
    bwlimit: int = 0
    symlinks: bool | None = None
    server: str = "other"
    reload: str = ""
    file: str = "site.zip"
    fulltext: bool = False

    @property
    def wants_compressed(self) -> bool:
        """Own servers send .br and .gz as they are; hosts of pages compress for themselves."""
        return self.kind in ("rsync", "folder") if self.compressed is None else self.compressed

    def stop(self, code: str, message: str, **args: object) -> Stopped:
        """A fault of this target, at its row in the settings file."""
        return Stopped([Problem(spot=self.spot, code=code, message=message, args=args)])


_FLAG = Field(read=flag, optional=True)
_BY_TYPE = {
    "str": optional(TEXT),
    "int": Field(read=count_from(0), optional=True),
    "bool": _FLAG,
    "bool | None": _FLAG,
}
_FIELDS: Mapping[str, Field] = {
    **{key.name: _BY_TYPE[str(key.type)] for key in fields(Target) if key.name != "spot"},
    "name": TEXT,
    "kind": Field(read=one_of(*_KINDS)),
    "address": TEXT,
    "keep": Field(read=count_from(2), optional=True),
    "server": Field(read=one_of(*SERVERS), optional=True),
}


def read_targets(project: Path) -> tuple[Target, ...]:
    """All targets of the settings file. Raises ``Stopped`` with everything that is wrong in it."""
    table, faults = read_table(project / SETTINGS, SETTINGS)
    if table is None:
        raise Stopped(faults)
    problems = list(faults)
    targets: list[Target] = []
    for row in table.rows.get("target", ()):
        values, faults = read_row(row, _FIELDS)
        problems.extend(faults)
        if values is not None:
            target = Target(spot=row.source.at(""), **values)
            problems.extend(_faults_of(target, row, {known.name for known in targets}))
            targets.append(target)
    if problems:
        raise Stopped(problems)
    return tuple(targets)


def _faults_of(target: Target, row: Row, taken: set[str]) -> list[Problem]:
    problems = []
    for key in _KINDS[target.kind]:
        if key not in row.values:
            message = N_("A target of the kind “%(kind)s” needs the key “%(key)s”. Add a line.")
            problems.append(target.spot.problem("missing-key", message, kind=target.kind, key=key))
    if target.name in taken:
        message = N_("There are two targets named “%(name)s”. Rename one of them.")
        problems.append(row.source.problem("name", "duplicate-id", message, name=target.name))
    return problems


def find_target(project: Path, name: str) -> Target:
    """The target of this name. Raises ``Stopped`` where there is none."""
    targets = {target.name: target for target in read_targets(project)}
    if name in targets:
        return targets[name]
    guess = nearest(name, targets)
    message = (
        N_("There is no target “%(name)s” in the settings file. Did you mean “%(nearest)s”?")
        if guess
        else N_("There is no target “%(name)s” in the settings file. It has: %(known)s.")
    )
    known = ", ".join(targets) or "–"
    spot = Spot(SETTINGS)
    raise Stopped([spot.problem("unknown-target", message, name=name, nearest=guess, known=known)])


def with_address(target: Target, environment: Mapping[str, str]) -> str:
    """The public address without a slash at its end; ``SITEURL`` of the environment goes first."""
    return (environment.get("SITEURL") or target.address).rstrip("/")


def is_example(address: str) -> bool:
    """Whether this address only stands for one that has yet to be set."""
    host = address.partition("//")[2].partition("/")[0].partition(":")[0].lower()
    return not host or host.endswith(EXAMPLE_ENDINGS)
