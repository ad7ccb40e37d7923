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
    """A newsroom writes targets of its own."""
    assert read_targets(project)
    text = (project / "publishing.toml").read_text(encoding="utf-8").lower()
    secrets = r"(password|token|secret|private_key)\s*=|-----begin|//[^/\s]*:[^/\s]*@"
    assert not re.search(secrets, text)


def test_every_kind_needs_its_keys(tmp_path):
    settings(
        tmp_path,
        '[[target]]\nname = "a"\nkind = "rsync"\naddress = "https://a.kz"\n'
        '[[target]]\nname = "b"\nkind = "folder"\naddress = "https://a.kz"\n',
    )
    with pytest.raises(Stopped) as stopped:
        read_targets(tmp_path)
    told = [(p.spot.line, p.code, p.args["key"]) for p in stopped.value.problems]
    assert told == [
        (1, "missing-key", "host"),
        (1, "missing-key", "folder"),
        (5, "missing-key", "folder"),
    ]


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


def test_a_slip_of_the_pen_is_told_beside_what_else_is_wrong(tmp_path):
    text = '[[target]]\nname = "a"\nkind = zip\naddress = "https://a.kz"\nkeep = 1\n'
    assert problems_of(settings(tmp_path, text)) == [(3, "table-unreadable"), (5, "bad-value")]
    assert problems_of(settings(tmp_path, text.replace("keep = 1\n", ""))) == [
        (3, "table-unreadable")
    ]


def test_spaces_around_a_value_are_no_part_of_it(tmp_path):
    text = '[[target]]\nname = " a"\nkind = "zip"\naddress = " https://a.kz "\n'
    (target,) = read_targets(settings(tmp_path, text))
    assert (target.name, target.address) == ("a", "https://a.kz")


def test_two_targets_of_one_name_are_a_fault(tmp_path):
    row = '[[target]]\nname = "a"\nkind = "zip"\naddress = "https://a.kz"\n'
    settings(tmp_path, row + row)
    assert problems_of(tmp_path) == [(6, "duplicate-id")]


HOSTILE = ["-oProxyCommand=x", 'a"b', "a'b", "a`b`", "$(a)", "a\nb", "a\rb", "a\0b", "a\u2028b"]
# What a message gives as an example.
EXAMPLES = {
    "name": "server",
    "address": "https://newspaper.kz",
    "remote": "origin",
    "branch": "gh-pages",
    "cname": "newspaper.kz",
    "host": "publisher@server.kz",
    "folder": "/srv/newspaper",
    "file": "newspaper.zip",
    "ssh_config": "~/.ssh/config",
    "reload": "sudo systemctl reload nginx",
}
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
    with pytest.raises(Stopped) as stopped:
        read_targets(tmp_path)
    [problem] = stopped.value.problems
    assert (problem.spot.line, problem.code) == (2 + [*row].index(key), "bad-value")
    shown = re.sub(r"[\n\r\0\u2028]", "?", value)
    assert (problem.args["value"], problem.args["example"]) == (shown, EXAMPLES[key])


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
        ("reload", "caddy reload --force"),
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
    assert (target.compressed, target.symlinks) == (None, None)
    assert (target.port, target.bwlimit, target.host, target.ssh_config) == (0, 0, "", "")
    assert (target.remote, target.branch, target.cname) == ("origin", "gh-pages", "")
    assert target.file == "site.zip"


def test_the_least_numbers_are_taken_and_smaller_ones_are_told(tmp_path):
    row = '[[target]]\nname = "a"\nkind = "zip"\naddress = "https://a.kz"\n'
    [target] = read_targets(settings(tmp_path, f"{row}keep = 2\nport = 0\nbwlimit = 0\n"))
    assert (target.keep, target.port, target.bwlimit) == (2, 0, 0)
    settings(tmp_path, f"{row}keep = 1\nport = -1\nbwlimit = -1\n")
    assert problems_of(tmp_path) == [(5, "bad-value"), (6, "bad-value"), (7, "bad-value")]


@pytest.mark.parametrize("server", ["nginx", "caddy", "other"])
def test_servers_that_are_known(tmp_path, server):
    row = '[[target]]\nname = "a"\nkind = "zip"\naddress = "https://a.kz"\n'
    [target] = read_targets(settings(tmp_path, f'{row}server = "{server}"\n'))
    assert target.server == server


def unknown(folder, name):
    with pytest.raises(Stopped) as stopped:
        find_target(folder, name)
    [problem] = stopped.value.problems
    assert (str(problem.spot), problem.code) == ("publishing.toml", "unknown-target")
    return problem.message % dict(problem.args)


def test_an_unknown_name_is_answered_with_the_nearest_or_with_all_there_are(tmp_path):
    row = '[[target]]\nname = "{}"\nkind = "zip"\naddress = "https://a.kz"\n'
    settings(tmp_path, row.format("school") + row.format("usb disk"))
    assert "Did you mean “school”?" in unknown(tmp_path, "shcool")
    assert unknown(tmp_path, "xyz").endswith("It has: school, usb disk.")
    assert unknown(settings(tmp_path, ""), "xyz").endswith("It has: –.")


def test_no_settings_file_is_a_problem_and_no_traceback(tmp_path):
    assert problems_of(tmp_path) == [(0, "table-missing")]


def test_the_environment_says_the_address_before_the_file(target_of):
    target = target_of("zip", address="https://a.kz/")
    assert with_address(target, {}) == "https://a.kz"
    assert with_address(target, {"SITEURL": "https://b.kz/linux//"}) == "https://b.kz/linux"


@pytest.mark.parametrize(
    ("address", "example"),
    [
        ("https://leading-schools.example", True),
        ("https://example.com/site", True),
        ("", True),
        ("leading-schools", True),
        *((f"https://a{ending}/b", True) for ending in (".example", ".invalid", ".test")),
        *((f"https://a.example{ending}:8443", True) for ending in (".com", ".org", ".net")),
        ("https://A.EXAMPLE/", True),
        ("https://edition.kz/a.example", False),
        ("https://edition.kz", False),
        ("https://somebody.github.io/edition", False),
    ],
)
def test_addresses_that_stand_for_one_to_be_set(address, example):
    assert is_example(address) is example


def test_only_own_servers_get_compressed_twins_unless_told(target_of):
    wanting = [k for k in ("pages", "rsync", "folder", "zip") if target_of(k).wants_compressed]
    assert wanting == ["rsync", "folder"]
    assert not target_of("folder", compressed=False).wants_compressed
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
