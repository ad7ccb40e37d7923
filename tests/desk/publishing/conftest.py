"""What the tests of publishing share: made-up sites ready to go, an sshd, someone to talk to."""

from __future__ import annotations

import gettext
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from crash_test.loopback import SshServer, missing_programs, ssh_server
from crash_test.rehearsal_site import make_site

from desk.publishing.git import Commit
from desk.publishing.hosting.site_tree import add_hosting_files
from desk.publishing.values.publication import Delivery, Session
from desk.publishing.values.targets import Target
from plugins.built_site.site import read_site
from plugins.interface_text.wording import Wording
from plugins.issue.language import Language
from plugins.issue.problem import Spot

ADDRESS = "https://edition.kz"


@dataclass
class Talk:
    """What was said and asked; questions are answered with ``answer``."""

    answer: bool = True
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def confirm(self, question: str) -> bool:
        self.asked.append(question)
        return self.answer


@pytest.fixture
def talk() -> Talk:
    return Talk()


@pytest.fixture(scope="session")
def english() -> Wording:
    """Messages as Python has them, whatever the state of the catalogues."""
    return Wording(languages=(Language.RU,), catalogues={Language.RU: gettext.NullTranslations()})


@pytest.fixture
def session_in(talk: Talk, english: Wording) -> Callable[[Path], Session]:
    """``session_in(folder)``: publishing from a project there."""

    def make(project: Path) -> Session:
        keys = {"wording": english, "show": talk.said.append, "confirm": talk.confirm}
        return Session(project=project, cache=project / ".cache", **keys)

    return make


@pytest.fixture
def session(tmp_path: Path, session_in: Callable[[Path], Session]) -> Session:
    return session_in(tmp_path)


@pytest.fixture
def target_of() -> Callable[..., Target]:
    """``target_of("folder", folder=…)``: a target as the settings file would give it."""

    def make(kind: str, **keys: object) -> Target:
        spot = Spot("publishing.toml", 1)
        return Target(**{"name": "trial", "address": ADDRESS, "kind": kind, "spot": spot, **keys})

    return make


@pytest.fixture(scope="session")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Compressed files, made once for all tests: to make them is most of the work."""
    return tmp_path_factory.mktemp("packed")


@pytest.fixture
def delivery_of(
    tmp_path: Path, packed: Path, target_of: Callable[..., Target]
) -> Callable[..., Delivery]:
    """``delivery_of("1")``: version 1 of a made-up site; see ``make_site`` for the other keys."""

    def make(version: str, **keys: object) -> Delivery:
        tree, cache = tmp_path / f"tree-{version}", packed / f"{version} {sorted(keys.items())}"
        make_site(tree, version, **keys)
        commit = Commit(id=hashlib.sha1(version.encode()).hexdigest(), date="2026-11-23T10:00:00Z")
        site = read_site(tree, ADDRESS)
        return add_hosting_files(site, target_of("folder"), commit, (), cache)

    return make


@pytest.fixture(scope="session")
def ssh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SshServer]:
    """A real sshd on the loopback, with rsync behind it."""
    if missing := missing_programs("sshd", "ssh", "ssh-keygen", "rsync"):
        pytest.skip(f"{', '.join(missing)} not installed: publishing over SSH is not tested")
    with ssh_server(tmp_path_factory.mktemp("ssh")) as server:
        yield server
