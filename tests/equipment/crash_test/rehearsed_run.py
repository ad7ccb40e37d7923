"""One publication of a rehearsal, in a process of its own so that it can be killed.

``python -m crash_test.rehearsed_run FOLDER VERSION`` sends FOLDER/tree to the target
“rehearsal” of FOLDER/publishing.toml. There is no gate: the site is made up.
"""

from __future__ import annotations

import gettext
import hashlib
import sys
from pathlib import Path

from desk.publishing.git import Commit
from desk.publishing.hosting.site_tree import add_hosting_files
from desk.publishing.values.publication import Session
from desk.publishing.values.target_error import TargetError
from desk.publishing.values.targets import find_target
from desk.publishing.ways.sending import send
from plugins.built_site.site import read_site
from plugins.interface_text.wording import Wording
from plugins.issue.language import Language
from plugins.issue.problem import Stopped


def run(folder: Path, version: str, target_name: str = "rehearsal") -> int:
    """The exit code: 0 when readers have this version."""
    plain = Wording(languages=(Language.KK,), catalogues={Language.KK: gettext.NullTranslations()})
    session = Session(
        project=folder,
        cache=folder / "cache",
        wording=plain,
        show=lambda text: print(text, flush=True),
        confirm=lambda question: True,
    )
    commit = Commit(id=hashlib.sha1(version.encode()).hexdigest(), date="2026-11-23T10:00:00Z")
    try:
        target = find_target(folder, target_name)
        site = read_site(folder / "tree", target.address)
        delivery = add_hosting_files(site, target, commit, (), folder / "cache")
        send(delivery, target, session)
    except Stopped as stop:
        print(plain.report(stop.problems), flush=True)
        return 1
    except TargetError as fault:
        print(fault, flush=True)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]), sys.argv[2]))
