"""What may have happened to a repository between one push and the next.

Each makes its commits and gives the commit that CI says was there before.
"""

from __future__ import annotations

from trial_repository import Repository

ZEROS = "0" * 40


def head_of(repository: Repository) -> str:
    return repository.git("rev-parse", "HEAD")


def change_content(repository: Repository) -> str:
    before = head_of(repository)
    repository.commit(content__a_md="two", content__b_md="new")
    return before


def many_commits_of_content(repository: Repository) -> str:
    before = head_of(repository)
    for text in ("two", "three", "four"):
        repository.commit(content__a_md=text)
    return before


def code_and_back(repository: Repository) -> str:
    before = change_content(repository)
    repository.commit(plugins__a_py="two")
    repository.commit(plugins__a_py="one")
    return before


def passed_again(repository: Repository) -> str:
    """The code changed, everything passed for it, then content changed."""
    repository.commit(plugins__a_py="two")
    repository.script("--passed")
    return change_content(repository)


def removed_text(repository: Repository) -> str:
    before = head_of(repository)
    repository.commit(content__a_md=None, content__b_md="new")
    return before


def within_content(repository: Repository) -> str:
    before = head_of(repository)
    repository.git("mv", "content/a.md", "content/b.md")
    repository.commit()
    return before


def taken_back(repository: Repository) -> str:
    before = change_content(repository)
    repository.git("revert", "--no-edit", "HEAD")
    return before


def picked_from_elsewhere(repository: Repository) -> str:
    before = head_of(repository)
    repository.git("checkout", "--quiet", "-b", "other")
    picked = repository.commit(content__b_md="two")
    repository.git("checkout", "--quiet", "main")
    repository.git("cherry-pick", picked)
    return before


def odd_names(repository: Repository) -> str:
    before = head_of(repository)
    for name in ('a "quoted".md', "two\nlines.md", "content", "Қала – мақала.md"):
        (repository.folder / "content" / name).write_text("x")
    repository.commit()
    return before


def first_push(repository: Repository) -> str:
    change_content(repository)
    return ZEROS


def nothing_known(repository: Repository) -> str:
    change_content(repository)
    return ""


def no_commit(repository: Repository) -> str:
    change_content(repository)
    return "no-such-branch"


def not_in_this_history(repository: Repository) -> str:
    change_content(repository)
    return "1" * 40


def a_file_by_its_id(repository: Repository) -> str:
    change_content(repository)
    return repository.git("rev-parse", "HEAD:content/a.md")


def nothing_changed(repository: Repository) -> str:
    return head_of(repository)


def forced_push(repository: Repository) -> str:
    before = repository.commit(content__a_md="two")
    repository.git("reset", "--quiet", "--hard", "HEAD~1")
    repository.commit(content__a_md="three")
    return before


def pushed_back(repository: Repository) -> str:
    before = repository.commit(content__a_md="two")
    repository.git("reset", "--quiet", "--hard", "HEAD~1")
    return before


def merge_of_content(repository: Repository) -> str:
    before = head_of(repository)
    repository.git("checkout", "--quiet", "-b", "other")
    repository.commit(content__b_md="two")
    repository.git("checkout", "--quiet", "main")
    repository.commit(content__a_md="two")
    repository.git("merge", "--quiet", "other", "-m", "merge")
    return before


def content_and_code(repository: Repository) -> str:
    before = head_of(repository)
    repository.commit(content__a_md="two", plugins__a_py="two")
    return before


def code_then_content(repository: Repository) -> str:
    before = head_of(repository)
    repository.commit(plugins__a_py="two")
    repository.commit(content__a_md="two")
    return before


def untested_code_before(repository: Repository) -> str:
    """The push with the code was broken off; the next one is of content alone."""
    repository.commit(plugins__a_py="two")
    return change_content(repository)


def a_file_of_its_name(repository: Repository) -> str:
    """Outside of it, and at the end of a name that is not plain."""
    before = change_content(repository)
    for name in ("plugins/content", "a\tcontent"):
        (repository.folder / name).write_text("x")
    repository.commit()
    return before


def folder_of_a_like_name(repository: Repository) -> str:
    before = change_content(repository)
    repository.commit(contents__b_md="two")
    return before


def from_outside_into_content(repository: Repository) -> str:
    before = head_of(repository)
    repository.git("mv", "plugins/a.py", "content/a.py")
    repository.commit()
    return before


def from_content_to_outside(repository: Repository) -> str:
    before = head_of(repository)
    repository.git("mv", "content/a.md", "plugins/a.md")
    repository.commit(content__b_md="new")
    return before


def executable_code(repository: Repository) -> str:
    before = change_content(repository)
    repository.git("update-index", "--chmod=+x", "plugins/a.py")
    repository.git("commit", "--quiet", "-m", "mode")
    repository.git("checkout", "--quiet", "--", ".")
    return before


def no_content_left(repository: Repository) -> str:
    before = head_of(repository)
    repository.git("rm", "--quiet", "-r", "content")
    repository.git("commit", "--quiet", "-m", "gone")
    return before


def a_link_for_content(repository: Repository) -> str:
    before = no_content_left(repository)
    (repository.folder / "content").symlink_to("plugins")
    repository.commit()
    return before


def a_file_for_content(repository: Repository) -> str:
    before = no_content_left(repository)
    (repository.folder / "content").write_text("x")
    repository.commit()
    return before


def another_lock(repository: Repository) -> str:
    before = change_content(repository)
    repository.commit(requirements_txt="two")
    return before


def content_is_a_repository(repository: Repository) -> str:
    before = no_content_left(repository)
    within = Repository(repository.folder / "content")
    within.folder.mkdir(exist_ok=True)
    within.git("init", "--quiet")
    within.commit(a_md="one")
    repository.commit()
    return before


def links_within_content(repository: Repository) -> str:
    """What judges content says what it thinks of them."""
    before = head_of(repository)
    (repository.folder / "content" / "link").symlink_to("../plugins", target_is_directory=True)
    (repository.folder / "content" / "nowhere\n.md").symlink_to("/nowhere")
    repository.commit()
    return before


def settings_of_git_within_content(repository: Repository) -> str:
    before = head_of(repository)
    (repository.folder / "content" / ".gitattributes").write_text("* -text\n")
    (repository.folder / "content" / ".gitignore").write_text("*.draft\n")
    (repository.folder / "content" / "a.draft").write_text("x")
    repository.commit()
    return before


CONTENT_ALONE = (
    change_content,
    many_commits_of_content,
    code_and_back,
    passed_again,
    removed_text,
    within_content,
    taken_back,
    picked_from_elsewhere,
    odd_names,
    links_within_content,
    settings_of_git_within_content,
)
UNCERTAIN = (
    first_push,
    nothing_known,
    no_commit,
    not_in_this_history,
    a_file_by_its_id,
    nothing_changed,
    forced_push,
    pushed_back,
    merge_of_content,
    content_and_code,
    code_then_content,
    untested_code_before,
    a_file_of_its_name,
    folder_of_a_like_name,
    from_outside_into_content,
    from_content_to_outside,
    executable_code,
    no_content_left,
    a_link_for_content,
    a_file_for_content,
    another_lock,
    content_is_a_repository,
)
