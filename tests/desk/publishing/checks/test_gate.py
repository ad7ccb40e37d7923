"""Every rule of the gate holds back a site that breaks it; the real site passes."""

import shutil
import subprocess

import pytest
from built_pages import declared_beside, remember_declared
from makers import make_buildable, miniature, read_issue, write_files

from desk.building import build
from desk.publishing.checks import after_the_build, before_the_build
from plugins.built_site.site import read_site

SITE = "https://edition.kz"
EXAMPLE = "https://leading-schools.example"


def git(folder, *arguments):
    command = ["git", "-c", "user.name=E", "-c", "user.email=e@localhost", *arguments]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


@pytest.fixture
def committed(small_site):
    """A copy of this project in which everything is committed."""
    folder = small_site(
        {"publishing.toml": '[[target]]\nname = "z"\nkind = "zip"\naddress = "https://a.kz"\n'}
    )
    (folder / ".gitignore").write_text("*.mo\n")
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "all")
    return folder


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """The miniature issue with its site in output/."""
    project = make_buildable(write_files(tmp_path_factory.mktemp("small"), miniature()))
    built = build(project)
    assert built
    remember_declared(project / "output", built.listing)
    return project


@pytest.fixture
def spoil(small, tmp_path):
    """``spoil(change)``: what the gate finds in a built site that was changed."""

    def found(change):
        tree = tmp_path / "site"
        shutil.copytree(small / "output", tree)
        change(tree)
        declared = declared_beside(small / "output")
        return after_the_build(small, read_site(tree, EXAMPLE, declared))

    return found


def an_article(tree):
    return sorted((tree / "kk" / "articles").glob("*.html"))[0]


def add_to(path, text):
    page = path.read_text(encoding="utf-8")
    path.write_text(page.replace("</main>", f"{text}</main>"), encoding="utf-8")


def test_the_site_of_this_repository_passes(project, built_site):
    """One that has drafts alone is told to be empty."""
    site = read_site(built_site, EXAMPLE, declared_beside(built_site))
    told = [problem.code for problem in after_the_build(project, site)]
    assert told == ([] if read_issue(project).without_drafts().pairs else ["empty-site"])


def test_a_sound_site_passes(spoil):
    assert list(spoil(lambda tree: None)) == []


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("page-missing", lambda tree: (tree / "ru" / "index.html").unlink()),
        ("page-missing", lambda tree: an_article(tree).unlink()),
        ("dead-link", lambda tree: add_to(an_article(tree), '<a href="gone.html">x</a>')),
        ("dead-link", lambda tree: add_to(an_article(tree), '<a href="#gone">x</a>')),
        ("private-phone", lambda tree: add_to(an_article(tree), "<p>8 701 123 45 67</p>")),
        ("private-email", lambda tree: add_to(an_article(tree), "<p>teacher@mail.ru</p>")),
        ("private-messenger", lambda tree: add_to(an_article(tree), "<p>Telegram: @aigul_m</p>")),
        ("built-script", lambda tree: add_to(an_article(tree), "<script>a()</script>")),
        ("built-active", lambda tree: add_to(an_article(tree), '<p onclick="a()">x</p>')),
        ("built-form", lambda tree: add_to(an_article(tree), '<form action="//a.kz"></form>')),
        ("built-base", lambda tree: add_to(an_article(tree), '<base href="//a.kz">')),
        ("style-attribute", lambda tree: add_to(an_article(tree), '<p style="color:red">x</p>')),
        ("no-fingerprint", lambda tree: (tree / "static" / "logo.svg").write_text("<svg/>")),
        ("bad-picture", lambda tree: (tree / "a.jpg").write_text("<html>")),
    ],
)
def test_what_is_wrong_with_the_built_site_is_held_back(spoil, code, change):
    assert code in {problem.code for problem in spoil(change)}


def test_what_is_wrong_before_the_build_is_held_back(committed, target_of):
    target = target_of("folder", folder="/srv")

    def codes(site=SITE):
        return {problem.code for problem in before_the_build(committed, target, site)}

    assert codes() == set()
    assert codes("https://leading-schools.example") == {"address-not-set"}
    assert codes("http://edition.kz") == {"address-not-set"}
    (committed / "content" / "fulltext").mkdir(exist_ok=True)
    (committed / "content" / "fulltext" / "a.kk.md").write_text("x")
    assert codes() == {"uncommitted", "fulltext"}
    (committed / ".gitignore").write_text("*.mo\n/content/fulltext/*\n")
    git(committed, "add", "-A")
    git(committed, "commit", "-q", "-m", "ignored")
    assert codes() == {"fulltext"}
    article = next((committed / "content" / "articles").glob("*.ru.md"))
    article.write_text(article.read_text(encoding="utf-8") + "\n8 701 123 45 67\n")
    assert codes() == {"fulltext", "uncommitted", "private-phone"}


def test_what_is_wrong_with_the_address_is_said(committed, target_of):
    def told(address):
        [problem] = before_the_build(committed, target_of("zip"), address)
        assert (str(problem.spot), problem.code) == ("publishing.toml:1", "address-not-set")
        return problem.message % dict(problem.args)

    assert "(https://a.example is an example)" in told("https://a.example")
    assert "(– is an example)" in told("")
    assert told("http://a.kz") == (
        "The address of the site (http://a.kz) must begin with https://."
    )
    assert "(https://a.kz/;) has signs that no address needs" in told("https://a.kz/;")


def test_the_file_of_a_target_may_lie_in_the_project_and_no_other(committed, target_of):
    for name in ("site.zip", "other.zip"):
        (committed / name).write_bytes(b"x")
    (committed / "publishing.toml").write_text(
        '[[target]]\nname = "z"\nkind = "zip"\naddress = "https://a.kz"\nfile = "other.zip"\n'
        '[[target]]\nname = "f"\nkind = "folder"\naddress = "https://a.kz"\nfolder = "/srv"\n'
    )
    git(committed, "commit", "-q", "-a", "-m", "targets")
    problems = before_the_build(committed, target_of("zip"), SITE)
    assert [(p.code, p.spot.path) for p in problems] == [("uncommitted", "site.zip")]


def test_full_texts_need_the_permission_committed_or_not(committed, target_of):
    texts = committed / "content" / "fulltext"
    texts.mkdir()
    for name in ("a.kk.md", "b.ru.md"):
        (texts / name).write_text("an author's text")
    git(committed, "add", "-A", "-f")
    git(committed, "commit", "-q", "-m", "texts")
    problems = before_the_build(committed, target_of("zip"), SITE)
    assert [(p.code, p.args["num"]) for p in problems] == [("fulltext", 2)]
    assert before_the_build(committed, target_of("zip", fulltext=True), SITE) == ()


def test_nothing_is_read_where_a_link_lies_below_content(committed, target_of, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("8 701 123 45 67")
    link = committed / "content" / "fulltext" / "a.kk.md"
    link.parent.mkdir()
    link.symlink_to(secret)
    problems = before_the_build(committed, target_of("zip"), SITE)
    assert [(p.code, p.spot.path) for p in problems] == [
        ("link-in-content", "content/fulltext/a.kk.md")
    ]


@pytest.mark.parametrize(
    "address",
    [
        "https://a.kz/x y",
        'https://a.kz/"',
        "https://a.kz/\n/* x",
        "https://u:p@a.kz",
        "https://a.kz/;",
    ],
)
def test_an_address_is_nothing_but_an_address(committed, target_of, address):
    problems = before_the_build(committed, target_of("zip"), address)
    assert [p.code for p in problems] == ["address-not-set"]


def test_everything_wrong_is_told_with_its_file_and_line(spoil, tmp_path):
    def change(tree):
        add_to(an_article(tree), '\n<p>8 701 123 45 67</p>\n<a href="gone.html">x</a>')
        (tree / "ru" / "index.html").unlink()

    problems = spoil(change)
    article = an_article(tmp_path / "site")
    own = [p for p in problems if p.spot.path == f"output/kk/articles/{article.name}"]
    lines = article.read_text(encoding="utf-8").splitlines()
    phone = next(n for n, line in enumerate(lines, start=1) if "8 701" in line)
    assert {(p.spot.line, p.code) for p in own} >= {
        (phone, "private-phone"),
        (phone + 1, "dead-link"),
    }
    assert any(str(p.spot) == "output/ru/index.html" for p in problems)
