"""What may lie on the machine of CI after a change of content/ alone, so that what ran there is not
what was committed, or nothing is known of what has passed.

Each gives the commit that CI says was there before.
"""

from __future__ import annotations

import shutil

from push_histories import change_content, untested_code_before
from trial_repository import Repository


def marker_missing(repository: Repository) -> str:
    before = change_content(repository)
    shutil.rmtree(repository.folder / ".cache")
    return before


def marker_of_another_state(repository: Repository) -> str:
    passed = repository.folder / ".cache" / "passed"
    before = untested_code_before(repository)
    (marker,) = passed.iterdir()
    marker.rename(passed / repository.script("--state"))
    return before


def marker_is_empty(repository: Repository) -> str:
    before = change_content(repository)
    (marker,) = (repository.folder / ".cache" / "passed").iterdir()
    marker.write_text("")
    return before


def not_as_committed(repository: Repository) -> str:
    before = change_content(repository)
    (repository.folder / "plugins" / "a.py").write_text("at hand only")
    return before


def a_file_nobody_committed(repository: Repository) -> str:
    before = change_content(repository)
    (repository.folder / "plugins" / "new.py").write_text("at hand only")
    return before


def a_file_hidden_by_settings_of_a_machine(repository: Repository) -> str:
    before = change_content(repository)
    (repository.folder / ".git" / "info" / "exclude").write_text("new.py\n")
    (repository.folder / "plugins" / "new.py").write_text("at hand only")
    return before


def a_file_that_hides_itself(repository: Repository) -> str:
    before = change_content(repository)
    (repository.folder / "plugins" / ".gitignore").write_text("*\n")
    (repository.folder / "plugins" / "new.py").write_text("at hand only")
    return before


def marked_as_unchanged(repository: Repository) -> str:
    before = change_content(repository)
    repository.git("update-index", "--assume-unchanged", "plugins/a.py")
    (repository.folder / "plugins" / "a.py").write_text("at hand only")
    return before


def a_part_checked_out(repository: Repository) -> str:
    before = change_content(repository)
    repository.git("update-index", "--skip-worktree", "plugins/a.py")
    (repository.folder / "plugins" / "a.py").unlink()
    return before


def an_index_nobody_can_read(repository: Repository) -> str:
    before = change_content(repository)
    (repository.folder / ".git" / "index").write_bytes(b"no index")
    return before


def a_repository_within(repository: Repository) -> str:
    """At the place of a folder of code, another commit of it."""
    within = Repository(repository.folder / "plugins" / "within")
    within.folder.mkdir()
    within.git("init", "--quiet")
    within.commit(a_py="one")
    repository.commit()
    repository.script("--passed")
    before = change_content(repository)
    within.commit(a_py="two")
    return before


AT_HAND = (
    marker_missing,
    marker_of_another_state,
    marker_is_empty,
    not_as_committed,
    a_file_nobody_committed,
    a_file_hidden_by_settings_of_a_machine,
    a_file_that_hides_itself,
    marked_as_unchanged,
    a_part_checked_out,
    an_index_nobody_can_read,
    a_repository_within,
)
