"""What a stranger may put below content/ and into publishing.toml, and a watch on what the project
then does: which commands it runs, which files it opens."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from makers import Files, miniature, write_files

CANARY = "canary-7d1f-from-outside"
KK, RU = "content/articles/kir.kk.md", "content/articles/kir.ru.md"
ISSUE, MOVED = "content/data/issue.toml", "content/data/moved.toml"
FIGURES = "content/data/figures.toml"
_RUN = "touch pwned"
_PHOTO = (
    "photos:\n  - file: {}\n    alt: {{kk: сурет, ru: фото}}\n"
    '    credit: "x"\n    consent: "мұғалімдер келісті"\nstatus:'
)
_COMMANDS = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork")


# Where a stranger would look: beside the project, in it, at home. The site lies in site/.
PLANTED: Files = {
    "outside/secret.md": f"---\ntitle: {CANARY}\n---\n\n{CANARY}\n",
    "outside/secret.toml": f'{CANARY} = "x" x\n',
    "house/.ssh/id_ed25519": f"{CANARY}\n",
    "site/secret.txt": f"{CANARY}\n",
    "site/.env": f"TOKEN={CANARY}\n",
}


class Watch:
    """Commands and files, noted by an audit hook. A hook can never be taken away again, so there is
    one, which is told when to listen."""

    def __init__(self) -> None:
        self.commands: list[str] = []
        self.opened: set[str] = set()
        self._is_listening = False
        sys.addaudithook(self._hear)

    @contextmanager
    def listening(self) -> Iterator[Watch]:
        """From here to the end of the block."""
        self.commands, self.opened, self._is_listening = [], set(), True
        try:
            yield self
        finally:
            self._is_listening = False

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self._is_listening:
            return
        if event in _COMMANDS:
            self.commands.append(f"{event} {arguments[:2]}")
        elif event == "open" and isinstance(arguments[0], str | bytes | os.PathLike):
            self.opened.add(os.path.realpath(os.fsdecode(arguments[0])))


@dataclass(frozen=True, kw_only=True)
class Change:
    """One change: files (``None`` is a folder), or what makes other things than files. ``stops``
    says whether the build has to refuse it."""

    name: str
    files: Mapping[str, str | bytes] | None = None
    make: Callable[[Path], None] | None = None
    stops: bool = True

    def apply(self, site: Path) -> None:
        """Do it."""
        if self.files:
            write_files(site, self.files)
        if self.make:
            self.make(site)


def _swapped(path: str, old: str, new: str) -> Files:
    text = str(miniature()[path])
    assert old in text, f"{old} is not in {path}"
    return {path: text.replace(old, new, 1)}


def _body(text: str) -> Files:
    return {RU: f"{miniature()[RU]}\n{text}\n"}


def _fact(text: str) -> Files:
    return _swapped(RU, "order: 1\n", f"{text}\n")


def _photo(file: str, path: str = "", data: bytes = b"") -> Files:
    declared = {p: str(miniature()[p]).replace("status:", _PHOTO.format(file)) for p in (KK, RU)}
    return {**declared, **({path: data} if path else {})}


def _moved(old: str, new: str = "kir", kind: str = "article") -> Files:
    return {MOVED: f'[[moved]]\nkind = "{kind}"\nold = "{old}"\nnew = "{new}"\n'}


def _link(place: str, target: str) -> Callable[[Path], None]:
    def make(site: Path) -> None:
        file = site / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
        file.symlink_to(target.format(site.parent))

    return make


def _pipe(place: str) -> Callable[[Path], None]:
    def make(site: Path) -> None:
        (site / place).parent.mkdir(parents=True, exist_ok=True)
        os.mkfifo(site / place)

    return make


def _giant(place: str, size: int) -> Callable[[Path], None]:
    def make(site: Path) -> None:
        (site / place).parent.mkdir(parents=True, exist_ok=True)
        with (site / place).open("wb") as stream:
            stream.truncate(size)  # takes no room on the disk

    return make


def _named(name: str, ending: str = ".ru.md") -> Files:
    return {f"content/articles/{name}{ending}": miniature()[RU]}


_CODE = f'import os; os.system("{_RUN}"); open("../secret.txt").read()'
_EPS = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 99 99\n%%EndComments\n(../secret.txt) run\n"
_SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><image href="../../secret.txt"/></svg>'

LINKS = tuple(
    Change(name=f"link {place} {target}", make=_link(place, target))
    for place, target in (
        ("content/fulltext/kir.kk.md", "{}/outside/secret.md"),
        ("content/articles/new.kk.md", "../../../outside/secret.md"),
        ("content/pages/about.kk.md", "{}/house/.ssh/id_ed25519"),
        ("content/data/not_private.toml", "{}/outside/secret.toml"),
        ("content/data/issue.toml", "{}/outside/secret.toml"),
        ("content/images/a.jpg", "../../secret.txt"),
        ("content/fulltext", "{}/outside"),
        ("content/.hidden", "/dev/zero"),
        ("content/articles/zero.ru.md", "/dev/zero"),
    )
)
NAMES = tuple(
    Change(name=f"name {name!r}", files=_named(name))
    for name in (
        *(f";{_RUN};", f"$({_RUN})", f"`{_RUN}`", f"|{_RUN}", "-rf", "--output", "a b"),
        "a\n::error::b",
        "\x1b[2J",
        *("..\\..\\secret", "%2e%2e", "{{ 7*7 }}", "a'b", 'a"b', "\u202egnp", "~", "con:"),
        os.fsdecode(b"caf\xe9"),
    )
)  # fmt: skip
OTHERS = (
    Change(name="pipe", make=_pipe("content/articles/pipe.kk.md")),
    Change(name="giant text", make=_giant("content/articles/big.kk.md", 3 << 20)),
    Change(name="giant table", make=_giant("content/data/figures.toml", 5 << 20)),
    Change(name="giant photo", make=_giant("content/images/a.jpg", 61 << 20)),
    Change(name="folder for a text", files={"content/articles/new.ru.md/a.md": "a"}),
    Change(name="folder for a table", files={f"{MOVED}/a": "a"}),
    Change(name="country outside", files=_swapped(ISSUE, '"kz"', '"../../evil"')),
    Change(name="country as a rule", files=_swapped(ISSUE, '"kz"', '"kz; root /; #"')),
    Change(name="country in two lines", files=_swapped(ISSUE, '"kz"', '"k\\nz"')),
    Change(name="country as a folder", files=_swapped(ISSUE, '"kz"', '"static"')),
    Change(name="office as a program", files=_swapped(ISSUE, "https://news", "javascript:news")),
    Change(name="office as attribute", files=_swapped(ISSUE, "example/", "example/'onclick='x")),
    Change(
        name="id outside",
        files={
            path: str(text).replace("aygul-omarova", "../../evil")
            for path, text in miniature().items()
            if "aygul-omarova" in str(text)
        },
    ),
    Change(name="tag of yaml", files=_fact(f'order: !!python/object/apply:os.system ["{_RUN}"]')),
    Change(name="name of yaml", files=_fact("order: !!python/name:os.system")),
    Change(name="merge of yaml", files=_fact("order: 1\n<<: {status: draft}")),
    Change(name="key of yaml", files=_fact("order: 1\n? [a, b]\n: c")),
    Change(name="echo of yaml", files=_fact("order: &a [*a, *a]")),
    Change(name="depth of yaml", files=_fact("order: " + "[" * 3000 + "]" * 3000)),
    Change(name="depth of toml", files={MOVED: "a = " + "[" * 5000 + "]" * 5000}),
    Change(name="path of toml", files={MOVED: f"[{'.'.join(['a'] * 5000)}]\nb = 1\n"}),
    Change(name="keys of toml", files={MOVED: '"" = 1\n"a.b\\nc" = 2\n__class__ = 3\n'}),
    Change(name="number of toml", files=_swapped(ISSUE, "south = 40", f"south = 0x{'f' * 9000}")),
    Change(name="day of toml", files=_swapped(ISSUE, "= 2026-11-23", f"= 0x{'f' * 9000}")),
    Change(name="figure of 309 digits", files=_swapped(FIGURES, "value = 12", "value = 1e308")),
    *(
        Change(name=f"moved {old!r}", files=_moved(old))
        for old in (
            *("../../../outside/x", "/etc/passwd", "a b", "a;", "a{b", "a}", "$document_root", "*"),
            *(
                "a\\nreturn 301 https://evil.kz",
                "kir",
                "con",
                "a.html",
                "\\u202ea",
                "{env.HOME}",
                "^a$",
            ),
        )
    ),
    Change(name="moved to elsewhere", files=_moved("old", "//evil.kz/")),
    Change(name="moved to nothing", files=_moved("old", "nowhere")),
    Change(name="moved from the home", files=_moved("index", "about", "page")),
    Change(name="moved by no kind", files=_moved("old", "kir", "door")),
    Change(name="moved as a value", files={MOVED: "moved = [1, 2]\n"}),
    Change(name="running links", files=_body("[a](javascript:alert(1)) <vbscript:x>")),
    Change(name="running link in entities", files=_body("[a](java&#115;cript&colon;alert(1))")),
    Change(name="running link by name", files=_body("[a]\n\n[a]: JaVaScRiPt:alert(1)")),
    Change(name="data links", files=_body("[a](data:text/html;base64,PHNjcmlwdD4=)")),
    Change(name="file links", files=_body("[a](file:///etc/passwd) [b](//evil.kz/x)")),
    Change(name="links out of content", files=_body("[a](../../secret.txt) [b](/etc/passwd)")),
    Change(name="disguised links out", files=_body("[a](%2e%2e/%2e%2e/secret.txt) [b](%00)")),
    Change(name="pelican's links", files=_body("[a]({filename}../../secret.txt) [b]({attach}/x)")),
    Change(name="remote pictures", files=_body("![a](https://evil.kz/a.png)")),
    Change(name="pictures of files", files=_body("![a][b]\n\n[b]: ../../secret.txt")),
    Change(name="html", files=_body("<img src=x onerror=alert(1)> <iframe src=/etc/passwd>")),
    Change(name="html in a comment", files=_body("<!-- a --><script>alert(1)</script>")),
    Change(
        name="html in a headline",
        files=_swapped(RU, "Учиться вместе", "</title><script>x</script>"),
    ),
    Change(name="photo outside", files=_photo("../../secret.jpg")),
    Change(name="photo by its full name", files=_photo("/etc/passwd.jpg")),
    Change(name="program as a photo", files=_photo("a.jpg", "content/images/a.jpg", _EPS)),
    Change(name="drawing as a photo", files=_photo("a.jpg", "content/images/a.jpg", _SVG)),
    Change(name="drawing", files=_photo("a.svg", "content/images/a.svg", _SVG)),
    Change(
        name="code", files={f"content/{name}.py": _CODE for name in ("pelicanconf", "conftest")}
    ),
    Change(name="code as a room", files={"content/plugins/__init__.py": _CODE}),
    Change(name="templates", files={"content/templates/article.html": "{{ 1 / 0 }}"}),
    Change(name="settings of git", files={"content/.gitattributes": f"* filter={_RUN}\n"}),
    Change(name="settings of a server", files={"content/.htaccess": "Redirect / //evil.kz/\n"}),
    Change(name="redirects of a host", files={"content/_redirects": "/* https://evil.kz/ 301\n"}),
    Change(
        name="templates in a headline",
        files=_swapped(KK, "Көршімен бірге үйрену", "{{ 7*7 }} {% raw %}"),
    ),
    Change(
        name="templates in a text",
        files=_body('{{ 7*7 }} {% include "secret.txt" %} ${HOME} $(pwd) |filename| {static}a'),
    ),
    Change(name="attribute of a fence", files=_body('```"onclick=alert(1)\nx\n```')),
)
# What is harmless, though it looks otherwise: it comes out as the characters that were typed.
TYPED = (
    Change(
        name="marks in a headline",
        files=_swapped(KK, "Көршімен бірге үйрену", "%(x)s %s $(pwd)"),
        stops=False,
    ),
    Change(
        name="escaped templates in a text",
        files=_body(
            r'\{\{ 7\*7 \}\} \{% include "secret.txt" %\} \$\{HOME\} \$(pwd) %(x)s'
            r" \|filename\| \{static\}a"
            "\n\n&lt;script&gt;alert(1)&lt;/script&gt; &#60;img onerror=x&#62;"
            '\n\n[a](https://a.kz "\\" onclick=alert(1) x=\\"")'
        ),
        stops=False,
    ),
    Change(
        name="odd old addresses",
        files={
            MOVED: "".join(
                f'[[moved]]\nkind = "{kind}"\nold = "{old}"\nnew = "{new}"\n\n'
                for kind, old, new in (
                    ("article", "-a", "kir"),
                    ("page", "--", "about"),
                    ("practice", "old", "networks"),
                )
            )
        },
        stops=False,
    ),
)  # fmt: skip
REFUSED: tuple[Change, ...] = (*LINKS, *NAMES, *OTHERS)
