"""Private data that must not go out: telephones, other people's e-mail, numbers of persons, traces
in photos. Judged on what a reader sees, in the pages and in every text file."""

import hashlib
import html
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote

from PIL import Image

from plugins.built_site.active import ALLOWED_SCRIPTS
from plugins.built_site.page import BuiltPage, Reference
from plugins.built_site.site import BuiltSite
from plugins.issue.problem import N_, Problem, Spot
from plugins.letters.private.finding import Find, Kind, find_private
from plugins.reading.tables import read_tables

# Whatever else a site holds is read as text. Books and the ZIP hold what the pages hold.
_NO_TEXT = frozenset((".woff2", ".pdf", ".epub", ".zip"))
_PICTURES = frozenset(
    (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".tif", ".tiff", ".heic", ".heif")
)
_TRACES = ("exif", "xmp", "photoshop", "comment")
_GPS = 0x8825  # the part of EXIF that says where a photo was taken
_TALK_LINKS = ("tel:", "sms:", "callto:", "whatsapp:", "viber:", "skype:", "tg:")
# What nobody sees of a text: emphasis and escapes of Markdown, and tags. A tag that ends a line of
# text parts what stands around it.
_INLINE_TAG = re.compile(r"</?(?:a|b|em|i|code|del|ins|mark|s|small|span|strong|su[bp]|u)\b[^<>]*>")
_BARE_LINK = re.compile(r"<([A-Za-z][\w+.-]*:[^\s<>]+|[^\s<>@/=]+@[^\s<>]+)>")  # of Markdown
_LINK = re.compile(r"\[([^\[\]]*)\]\(([^()]*)\)")
_TAG = re.compile(r"</?(?!at>)[A-Za-z][^<>]*>|<!\[CDATA\[|\]\]>")
_UNSEEN = re.compile(r"\\([^\w\s]|_)|\\$|\*+|~~|`|(?<!\w)_+|_+(?!\w)")
_COMMENT = re.compile(r"<!--(.*?)-->")
_BREAK = re.compile(r"<br\b[^<>]*>")
_ENTRY = re.compile(r"@(?:article|misc)\{")  # of BibTeX, no name in a messenger
# The search's list of words: behind each stands in code where it is found, no name of anybody.
_WORDS, _PLACES = 'searchPart("w', re.compile(r" [\w.-]+(?=\\n|\"\))", re.ASCII)
_CODE_POINT = re.compile(r"\\u([0-9a-fA-F]{4})")
_PARTED = " ¦ "
_AROUND_ENTRIES = re.compile(r"^(?=<entry>\n)|(?<=\n</entry>\n)", re.MULTILINE)  # of a feed
_Search = Callable[[str], tuple[Find, ...]]


def allowed_emails(project: Path) -> frozenset[str]:
    """The office's address, the only one the edition gives: ``email`` in issue.toml; and what
    somebody judged to be nothing private, with a reason in not_private.toml."""
    tables = read_tables(project / "content" / "data")
    judged = (row.text for row in tables.not_private)
    return frozenset(text.lower() for text in (tables.imprint.email, *judged))


def private_in_content(project: Path, emails: frozenset[str]) -> Iterator[Problem]:
    """Private data in what editors wrote."""
    for path in sorted((project / "content").rglob("*")):
        if path.suffix in (".md", ".toml") and path.is_file():
            yield from _in_file(path, path.relative_to(project).as_posix(), emails, find_private)


def private_in_site(site: BuiltSite, emails: frozenset[str]) -> Iterator[Problem]:
    """Private data and traces in photos in what readers would get."""
    pages = {**site.pages, **{drawing.path: drawing for drawing in site.drawings}}
    search = _once_for_equal_texts()
    # The theme's own scripts, known by their fingerprint, hold nobody's data.
    for name in sorted(site.files - ALLOWED_SCRIPTS):
        path, display_path = site.folder / name, f"output/{name}"
        page = pages.get(name)
        if page and not page.broken and path.suffix != ".css":
            yield from _in_words(page, display_path, emails, search)
            yield from _in_links(page.references, display_path, emails, search)
        elif path.suffix.lower() in _PICTURES:
            yield from _traces(path, display_path)
        elif path.suffix.lower() not in _NO_TEXT:
            yield from _in_file(path, display_path, emails, search)


def _once_for_equal_texts() -> _Search:
    """A search that judges a text once: a menu stands on all pages, a digest in five feeds."""
    known: dict[bytes, tuple[Find, ...]] = {}

    def search(text: str) -> tuple[Find, ...]:
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
        if digest not in known:
            known[digest] = find_private(text)
        return known[digest]

    return search


def _in_words(
    page: BuiltPage, path: str, emails: frozenset[str], search: _Search
) -> Iterator[Problem]:
    for words in page.words:
        for find in search(words.text):
            yield from _private(Spot(path, words.line_at(find.start)), find, emails)


def _in_file(
    path: Path, display_path: str, emails: frozenset[str], search: _Search
) -> Iterator[Problem]:
    written = path.read_text(encoding="utf-8", errors="replace")
    if written.startswith(_WORDS):
        written = _PLACES.sub("", written)
    first = 1
    for piece in _AROUND_ENTRIES.split(written):
        text = as_read(piece)
        for find in search(text):
            spot = Spot(display_path, first + text.count("\n", 0, find.start))
            yield from _private(spot, find, emails)
        first += len(piece.splitlines())


def as_read(text: str) -> str:
    """The text of a file as a reader sees it, line by line: no tags, no entities, no emphasis."""
    lines = []
    for line in text.splitlines():
        seen = _CODE_POINT.sub(lambda match: chr(int(match[1], 16)), line).replace("%40", "@")
        seen = seen[1:] if _ENTRY.match(seen) else seen
        if seen.lstrip().startswith("|"):  # a row of a table
            seen = seen.replace("|", "\t")
        if "](" in seen:
            targets = [target for _words, target in _LINK.findall(seen)]
            seen = _PARTED.join((_LINK.sub(r"\1", seen), *targets))
        for _ in range(2):  # a feed holds pages as text
            seen = html.unescape(seen)
            comments = _COMMENT.findall(seen)
            seen = _BARE_LINK.sub(r"\1", _COMMENT.sub("", seen))
            seen = _BREAK.sub(" ", _INLINE_TAG.sub("", seen))
            seen = _PARTED.join((_TAG.sub(_PARTED, seen), *comments))
        lines.append(" ".join(_UNSEEN.sub(r"\1", seen).splitlines()))
    return "\n".join(lines)


def _in_links(
    references: list[Reference], path: str, emails: frozenset[str], search: _Search
) -> Iterator[Problem]:
    """Only links that open a talk: digits in the addresses of files are no numbers of people."""
    for reference in references:
        link, spot = unquote(reference.target), Spot(path, reference.line)
        scheme, colon, rest = link.partition(":")
        if f"{scheme.lower()}{colon}" in _TALK_LINKS:
            yield from _private(spot, Find(Kind.PHONE, rest, 0), emails)
        elif scheme.lower() == "mailto":
            for address in rest.partition("?")[0].split(","):
                yield from _private(spot, Find(Kind.MAIL, address.strip(), 0), emails)
        else:
            for find in search(link):
                if find.kind is Kind.MESSENGER:
                    yield from _private(spot, find, emails)


def _traces(path: Path, display_path: str) -> Iterator[Problem]:
    spot = Spot(display_path)
    try:
        with Image.open(path) as picture:
            exif = picture.getexif()
            where = dict(exif.get_ifd(_GPS)) if exif else {}
            traces = [name for name in _TRACES if picture.info.get(name)]
            traces += [name for name in getattr(picture, "text", {}) if name not in traces]  # a PNG
    except (Image.DecompressionBombError, OSError, SyntaxError, ValueError) as fault:
        message = N_("This file cannot be read as a picture (%(value)s). Replace it.")
        yield spot.problem("bad-picture", message, value=type(fault).__name__)
        return
    if where:
        message = N_("This picture says where it was taken (%(value)s). Add the photo anew.")
        yield spot.problem("private-gps", message, value="GPS")
    elif exif or traces:
        message = N_("This picture carries data of its camera (%(value)s). Add the photo anew.")
        yield spot.problem("private-exif", message, value=", ".join(traces) or "EXIF")


def _private(spot: Spot, find: Find, allowed: frozenset[str]) -> Iterator[Problem]:
    if " ".join(find.text.split()).lower() in allowed:
        return
    digits = sum(char.isdigit() for char in find.text)
    match find.kind:
        case Kind.MAIL:
            message = N_(
                "The e-mail address %(value)s would be published; only the office's address in"
                " issue.toml may be. Delete it."
            )
            yield spot.problem("private-email", message, value=find.text)
        case Kind.MESSENGER if digits < 10:
            message = N_("A name in a messenger (%(value)s) would be published. Delete it.")
            yield spot.problem("private-messenger", message, value=find.text)
        case Kind.PHONE | Kind.MESSENGER:
            message = N_("A telephone number (%(value)s) would be published. Delete it.")
            yield spot.problem("private-phone", message, value=find.text)
        case _:
            message = N_(
                "The number of a person, a card or an account (%(value)s) would be published."
                " Delete it."
            )
            yield spot.problem(f"private-{find.kind}", message, value=find.text)
