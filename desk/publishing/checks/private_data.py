"""Private data that must not go out: telephone numbers, other people's e-mail, traces in photos."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from PIL import Image

from plugins.built_site.page import Reference
from plugins.built_site.site import BuiltSite
from plugins.issue.problem import N_, Problem, Spot
from plugins.letters.contacts import MAIL, TALK, phones_in

_TEXT_FILES = frozenset(
    (".xml", ".json", ".csv", ".txt", ".webmanifest", ".md", ".toml", ".svg", ".js")
)
_PICTURES = frozenset(
    (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".tif", ".tiff", ".heic", ".heif")
)
_TRACES = ("exif", "xmp", "XML:com.adobe.xmp", "photoshop", "comment", "Raw profile type exif")
_GPS = 0x8825  # the part of EXIF that says where a photo was taken


def allowed_emails(project: Path) -> frozenset[str]:
    """The addresses the edition itself gives: those that stand in issue.toml."""
    text = (project / "content" / "data" / "issue.toml").read_text(encoding="utf-8-sig")
    return frozenset(found.lower() for found in MAIL.findall(text))


def private_in_content(project: Path, emails: frozenset[str]) -> Iterator[Problem]:
    """Numbers and addresses in what editors wrote."""
    for path in sorted((project / "content").rglob("*")):
        if path.suffix in (".md", ".toml") and path.is_file():
            display_path = path.relative_to(project).as_posix()
            yield from _in_lines(_lines(path), display_path, emails)


def private_in_site(site: BuiltSite, emails: frozenset[str]) -> Iterator[Problem]:
    """Numbers, addresses and traces in photos in what readers would get."""
    for name in sorted(site.files):
        path, display_path = site.folder / name, f"output/{name}"
        if page := site.pages.get(name):
            yield from _in_lines(page.lines, display_path, emails)
            yield from _in_links(page.references, display_path, emails)
        elif path.suffix.lower() in _TEXT_FILES:
            yield from _in_lines(_lines(path), display_path, emails)
        elif path.suffix.lower() in _PICTURES:
            yield from _traces(path, display_path)


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    return enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1)


def _in_lines(
    lines: Iterable[tuple[int, str]], path: str, emails: frozenset[str]
) -> Iterator[Problem]:
    for line, text in lines:
        yield from _private(Spot(path, line), phones_in(text), MAIL.findall(text), emails)


def _in_links(
    references: Iterable[Reference], path: str, emails: frozenset[str]
) -> Iterator[Problem]:
    for reference in references:
        link, spot = reference.target, Spot(path, reference.line)
        if link.lower().startswith("tel:"):
            yield from _private(spot, [link[4:]], [], emails)
        elif number := TALK.search(link):
            yield from _private(spot, [number[1]], [], emails)
        elif link.lower().startswith("mailto:"):
            yield from _private(spot, [], [link[7:].partition("?")[0]], emails)


def _traces(path: Path, display_path: str) -> Iterator[Problem]:
    spot = Spot(display_path)
    try:
        with Image.open(path) as picture:
            exif = picture.getexif()
            where = dict(exif.get_ifd(_GPS)) if exif else {}
            traces = [name for name in _TRACES if picture.info.get(name)]
            traces += [name for name in getattr(picture, "text", {}) if name not in traces]
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


def _private(
    spot: Spot, phones: Iterable[str], found: Iterable[str], allowed: frozenset[str]
) -> Iterator[Problem]:
    message = N_("A telephone number (%(value)s) would be published. Delete it.")
    for number in phones:
        yield spot.problem("private-phone", message, value=number)
    message = N_(
        "The e-mail address %(value)s would be published; only the office's address in issue.toml"
        " may be. Delete it."
    )
    for email in found:
        if email.lower() not in allowed:
            yield spot.problem("private-email", message, value=email)
