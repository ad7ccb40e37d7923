"""The settings file: targets without secrets, every fault with its line."""

import json
import re
from pathlib import Path

import pytest

from desk.publishing.values.targets import find_target, is_example, read_targets, with_address
from plugins.issue.problem import Stopped


def settings(folder: Path, text: str) -> Path:
    (folder / "publishing.toml").write_text(text, encoding="utf-8")
    return folder


def problems_of(folder: Path) -> list[tuple[int, str]]:
    with pytest.raises(Stopped) as stopped:
        read_targets(folder)
    return [(problem.spot.line, problem.code) for problem in stopped.value.problems]


def test_the_settings_of_this_repository_are_right_and_hold_no_secret(project):
    targets = read_targets(project)
    assert {target.kind for target in targets} >= {"pages", "zip"}
    text = (project / "publishing.toml").read_text(encoding="utf-8").lower()
    secrets = r"(password|token|secret|private_key)\s*=|-----begin|//[^/\s]*:[^/\s]*@"
    assert not re.search(secrets, text)


def test_every_kind_needs_its_keys(tmp_path):
    settings(
        tmp_path,
        '[[target]]\nname = "a"\nkind = "rsync"\naddress = "https://a.kz"\n'
        '[[target]]\nname = "b"\nkind = "folder"\naddress = "https://a.kz"\n',
    )
    assert problems_of(tmp_path) == [(1, "missing-key"), (1, "missing-key"), (5, "missing-key")]


def test_faults_are_told_all_at_once_with_their_lines(tmp_path):
    settings(
        tmp_path,
        '[[target]]\nname = "a"\nkind = "ftp"\naddress = "https://a.kz"\n'
        '[[target]]\nname = "b"\nkind = "zip"\nadress = "https://a.kz"\nkeep = 1\n',
    )
    assert problems_of(tmp_path) == [
        (3, "bad-value"),
        (8, "unknown-key"),
        (5, "missing-key"),
        (9, "bad-value"),
    ]


def test_two_targets_of_one_name_are_a_fault(tmp_path):
    row = '[[target]]\nname = "a"\nkind = "zip"\naddress = "https://a.kz"\n'
    settings(tmp_path, row + row)
    assert problems_of(tmp_path) == [(6, "duplicate-id")]


HOSTILE = ["-oProxyCommand=x", 'a"b', "a'b", "a`b`", "$(a)", "a\nb", "a\rb", "a\0b", "a\u2028b"]
KEYS = {
    "name": ["../a", "a/b"],
    "address": ["https://a.kz/{x}", "https://u:p@a.kz", "https://a.kz/ x", "https://a.kz/*"],
    "remote": ["ext::sh -c x", "ssh://-oProxyCommand=x/y"],
    "branch": ["a b", "a..b", "a/-b", "a:b", "+a"],
    "cname": ["a b.kz", "a.kz/x", "kz"],
    "host": ["a b", "a;b", "a@-b", "a:b", "a@b@c"],
    "folder": ["/srv/$x", "/srv/{x}", "/srv;x", "/srv\\x"],
    "file": ["$HOME/a.zip", "a;b"],
    "ssh_config": ["content/a", "a", "./a"],
    "reload": ["\\a"],
}


@pytest.mark.parametrize(
    ("key", "value"), [(key, value) for key in KEYS for value in (*HOSTILE, *KEYS[key])]
)
def test_no_value_is_an_option_a_command_or_a_rule_of_a_server(tmp_path, key, value):
    row = {"name": "a", "kind": "folder", "address": "https://a.kz", "folder": "/srv", key: value}
    lines = [f"{name} = {json.dumps(text)}" for name, text in row.items()]
    settings(tmp_path, "\n".join(("[[target]]", *lines)))
    assert problems_of(tmp_path) == [(2 + [*row].index(key), "bad-value")]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", "школа_1"),
        ("address", "https://xn--80a.kz:8443/site/a~b/"),
        ("address", "http://localhost:8000"),
        ("remote", "git@github.com:newspaper/site.git"),
        ("remote", "https://github.com/newspaper/site.git"),
        ("remote", "/mnt/my disk/site.git"),
        ("branch", "sites/gh-pages"),
        ("cname", "мектеп.қаз"),
        ("host", "publisher@server.kz"),
        ("host", "root@[fe80::1]"),
        ("folder", "/mnt/мой диск/site"),
        ("folder", "/mnt/two  blanks"),
        ("folder", "~/site"),
        ("folder", "D:/web/site"),
        ("file", "../leading-schools.zip"),
        ("file", "D:\\out\\a.zip"),
        ("ssh_config", "~/.ssh/config"),
        ("ssh_config", "D:/ssh/config"),
        ("reload", "[ ! -e /run/nginx.pid ] || sudo systemctl reload nginx"),
    ],
)
def test_what_targets_need_is_taken_as_it_is(tmp_path, key, value):
    row = {"name": "a", "kind": "folder", "address": "https://a.kz", "folder": "/srv", key: value}
    lines = [f"{name} = {json.dumps(text)}" for name, text in row.items()]
    [target] = read_targets(settings(tmp_path, "\n".join(("[[target]]", *lines))))
    assert getattr(target, key) == value


def test_settings_of_ssh_never_lie_in_the_project(tmp_path):
    inside = tmp_path / "content" / "config"
    row = '[[target]]\nname = "a"\nkind = "rsync"\naddress = "https://a.kz"\nhost = "a.kz"\n'
    settings(tmp_path, f'{row}folder = "/srv"\nssh_config = "{inside}"\n')
    assert problems_of(tmp_path) == [(7, "bad-value")]


def test_who_sets_nothing_gets_what_the_explanation_promises(project, tmp_path):
    row = '[[target]]\nname = "a"\nkind = "folder"\naddress = "https://a.kz"\nfolder = "/srv"\n'
    [target] = read_targets(settings(tmp_path, row))
    told = (project / "docs" / "publishing.md").read_text(encoding="utf-8")
    promised = re.search(r"releases that stay, (\d+) unless set", told)
    assert promised is not None and target.keep == int(promised[1])
    assert (target.reload, target.server, target.fulltext) == ("", "other", False)


def test_an_unknown_name_is_answered_with_the_nearest(tmp_path):
    settings(tmp_path, '[[target]]\nname = "school"\nkind = "zip"\naddress = "https://a.kz"\n')
    with pytest.raises(Stopped) as stopped:
        find_target(tmp_path, "shcool")
    assert stopped.value.problems[0].args["nearest"] == "school"


def test_no_settings_file_is_a_problem_and_no_traceback(tmp_path):
    assert problems_of(tmp_path) == [(0, "table-missing")]


def test_the_environment_says_the_address_before_the_file(target_of):
    target = target_of("zip", address="https://a.kz/")
    assert with_address(target, {}) == "https://a.kz"
    assert with_address(target, {"SITEURL": "https://b.kz/site/"}) == "https://b.kz/site"


@pytest.mark.parametrize(
    ("address", "example"),
    [
        ("https://leading-schools.example", True),
        ("https://example.com/site", True),
        ("", True),
        ("leading-schools", True),
        ("https://edition.kz", False),
        ("https://somebody.github.io/edition", False),
    ],
)
def test_addresses_that_stand_for_one_to_be_set(address, example):
    assert is_example(address) is example


def test_only_own_servers_get_compressed_twins_unless_told(target_of):
    assert target_of("rsync").wants_compressed
    assert not target_of("pages").wants_compressed
    assert target_of("pages", compressed=True).wants_compressed


def test_the_settings_are_no_link_to_a_file_elsewhere(tmp_path):
    """Its lines would be quoted in the report."""
    (tmp_path / "secret").write_text("the key of the house\n")
    (tmp_path / "publishing.toml").symlink_to("secret")
    with pytest.raises(Stopped) as stopped:
        read_targets(tmp_path)
    assert [problem.code for problem in stopped.value.problems] == ["link-in-settings"]
    assert "key of the house" not in str([problem.args for problem in stopped.value.problems])


@pytest.mark.parametrize("header", ["[[targets]]", "[[Target]]", "[target]", "target = 3\n[x]"])
def test_a_header_that_begins_no_target_is_told(tmp_path, header):
    row = 'name = "a"\nkind = "zip"\naddress = "https://a.kz"\n'
    settings(tmp_path, f"{header}\n{row}")
    assert (1, "unknown-key") in problems_of(tmp_path)


def test_wherever_the_settings_are_cut_off_they_are_read_or_told(tmp_path):
    rest = 'name = "a"\naddress = "https://a.kz"\nkind = "rsync"\nhost = "a.kz"\nfolder = "/b"\n'
    whole = f'[[target]]\n{rest}keep = 5\n\n[[target]]\nkind = "zip"\n'
    for end in range(len(whole)):
        try:
            targets = read_targets(settings(tmp_path, whole[:end]))
        except Stopped as stopped:
            assert stopped.problems, whole[:end]
        else:
            assert all(target.kind and target.name for target in targets), whole[:end]
