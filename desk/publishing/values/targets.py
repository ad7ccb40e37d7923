"""publishing.toml: where the site can be published to. No secret stands in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from plugins.issue.problem import N_, Problem, Spot, Stopped, nearest
from plugins.reading.fields import TEXT, Field, optional, read_row
from plugins.reading.table_files import Row, read_table
from plugins.reading.values import Location, Reader, count_from, flag, one_of, text

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

    def stop(self, code: str, message: str, **args: Any) -> Stopped:
        """A fault of this target, at its row in the settings file."""
        return Stopped([self.spot.problem(code, message, **args)])


def _plain(pattern: str, example: str) -> Reader:
    """A text that commands, servers and paths take as it is: nothing in it means something there.
    A hyphen at its beginning would make an option of it."""
    shape = re.compile(pattern)

    def read(value: object, at: Location) -> str:
        text(value, at)
        written = str(value).strip()  # nothing in it is joined or closed up as in running text
        if not written.isprintable() or not shape.fullmatch(written):
            shown = "".join(char if char.isprintable() else "?" for char in written)
            message = N_(
                "“%(key)s” cannot be “%(value)s”: a hyphen at its beginning, quotation marks, line"
                " breaks and signs of commands are not allowed. Write it like this: %(example)s"
            )
            at.refuse(message, value=shown, example=example)
        return written

    return read


# A path on this machine or a server; a path for a server's settings has no mark of theirs.
_FILE = r"(?![-])[^\"'`$;{}<>|&*?]+"
_FOLDER = rf"(?!.*\\){_FILE}"
_WORD = r"[A-Za-z0-9_][\w.-]*"
_ADDRESS = r"https?://[A-Za-z0-9][A-Za-z0-9.-]*(?::\d+)?(?:/[\w.~-]+)*/*"
_PLAIN: Mapping[str, Reader] = {
    "name": _plain(r"\w[\w. -]*", "server"),
    "address": _plain(_ADDRESS, "https://newspaper.kz"),
    "remote": _plain(rf"(?!.*(?:::|//-)){_FILE}", "origin"),
    "branch": _plain(rf"(?!.*\.\.){_WORD}(?:/{_WORD})*", "gh-pages"),
    "cname": _plain(r"\w[\w-]*(?:\.[\w-]+)+", "newspaper.kz"),
    "host": _plain(rf"(?:{_WORD}@)?(?:{_WORD}|\[[0-9A-Fa-f:.]+\])", "publisher@server.kz"),
    "folder": _plain(_FOLDER, "/srv/newspaper"),
    "file": _plain(_FILE, "newspaper.zip"),
    "ssh_config": _plain(rf"(?:[~/]|[A-Za-z]:){_FILE}", "~/.ssh/config"),
    "reload": _plain(r"(?!-)[^\"'`$\\]+", "sudo systemctl reload nginx"),
}
_FLAG = Field(read=flag, optional=True)
_BY_TYPE = {
    "str": optional(TEXT),
    "int": Field(read=count_from(0), optional=True),
    "bool": _FLAG,
    "bool | None": _FLAG,
}
_FIELDS: Mapping[str, Field] = {
    **{key.name: _BY_TYPE[str(key.type)] for key in fields(Target) if key.name != "spot"},
    **{key: Field(read=read, optional=True) for key, read in _PLAIN.items()},
    "name": Field(read=_PLAIN["name"]),
    "kind": Field(read=one_of(*_KINDS)),
    "address": Field(read=_PLAIN["address"]),
    "keep": Field(read=count_from(2), optional=True),
    "server": Field(read=one_of(*SERVERS), optional=True),
}


def read_targets(project: Path) -> tuple[Target, ...]:
    """All targets of the settings file. Raises ``Stopped`` with everything that is wrong in it."""
    if (project / SETTINGS).is_symlink():
        message = N_("This is a link to another file. Put the file itself here.")
        raise Stopped([Spot(SETTINGS).problem("link-in-settings", message)])
    table, faults = read_table(project / SETTINGS, SETTINGS)
    if table is None:
        raise Stopped(faults)
    others = {name: rows[0].source for name, rows in table.rows.items() if name != "target"}
    message = N_("“%(name)s” does not belong in this table. Its rows begin with [[%(array)s]].")
    problems = [
        *faults,  # slips of the pen, which are read on past
        *(
            source.problem(name, "unknown-key", message, name=name, array="target")
            for name, source in {
                **dict.fromkeys(table.top.values, table.top.source),
                **others,
            }.items()
        ),
    ]
    targets: list[Target] = []
    for row in table.rows.get("target", ()):
        values, invalid_keys, faults = read_row(row, _FIELDS)
        problems.extend(faults)
        if not faults and not invalid_keys:  # a slip of the pen lost some
            target = Target(spot=row.source.at(""), **values)
            problems.extend(_faults_of(target, row, {known.name for known in targets}, project))
            targets.append(target)
    if problems:
        raise Stopped(problems)
    return tuple(targets)


def _faults_of(target: Target, row: Row, taken: set[str], project: Path) -> list[Problem]:
    problems = []
    for key in _KINDS[target.kind]:
        if key not in row.values:
            message = N_("A target of the kind “%(kind)s” needs the key “%(key)s”. Add a line.")
            problems.append(target.spot.problem("missing-key", message, kind=target.kind, key=key))
    if target.name in taken:
        message = N_("There are two targets named “%(name)s”. Rename one of them.")
        problems.append(row.source.problem("name", "duplicate-id", message, name=target.name))
    settings = Path(target.ssh_config).expanduser().resolve()
    if target.ssh_config and settings.is_relative_to(project.resolve()):
        message = N_(
            "Settings of SSH can run commands, so they never lie in the project. Keep them in"
            " ~/.ssh/config."
        )
        problems.append(row.source.problem("ssh_config", "bad-value", message))
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


def is_address(address: str) -> bool:
    """Whether this is the address of a site and nothing more."""
    return re.fullmatch(_ADDRESS, address) is not None


def is_example(address: str) -> bool:
    """Whether this address only stands for one that has yet to be set."""
    host = address.partition("//")[2].partition("/")[0].partition(":")[0].lower()
    return not host or host.endswith(EXAMPLE_ENDINGS)
