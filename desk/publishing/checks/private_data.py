"""Private data that must not go out: telephone numbers, other people's e-mail, traces in photos."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from plugins.built_site.page_reading import read_page
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
            shown = path.relative_to(project).as_posix()
            text = path.read_text(encoding="utf-8", errors="replace")
            yield from _private(enumerate(text.splitlines(), start=1), shown, emails)


def private_in_site(tree: Path, emails: frozenset[str]) -> Iterator[Problem]:
    """Numbers, addresses and traces in photos in what readers would get."""
    for path in sorted(path for path in tree.rglob("*") if path.is_file()):
        shown = f"output/{path.relative_to(tree).as_posix()}"
        if path.suffix == ".html":
            page = read_page(path.read_bytes())
            yield from _private(page.words, shown, emails)
            yield from _telling_links(page.links, shown, emails)
        elif path.suffix.lower() in _TEXT_FILES:
            text = path.read_text(encoding="utf-8", errors="replace")
            yield from _private(enumerate(text.splitlines(), start=1), shown, emails)
        elif path.suffix.lower() in _PICTURES:
            yield from _traces(path, shown)


def _private(
    lines: Iterable[tuple[int, str]], shown: str, emails: frozenset[str]
) -> Iterator[Problem]:
    for line, text in lines:
        for phone in phones_in(text):
            yield _phone(shown, line, phone)
        for email in MAIL.findall(text):
            if email.lower() not in emails:
                yield _foreign_email(shown, line, email)


def _telling_links(
    links: Iterable[tuple[int, str]], shown: str, emails: frozenset[str]
) -> Iterator[Problem]:
    for line, link in links:
        if link.lower().startswith("tel:"):
            yield _phone(shown, line, link[4:])
        elif number := TALK.search(link):
            yield _phone(shown, line, number[1])
        elif link.lower().startswith("mailto:"):
            email = link[7:].partition("?")[0]
            if email.lower() not in emails:
                yield _foreign_email(shown, line, email)


def _traces(path: Path, shown: str) -> Iterator[Problem]:
    try:
        with Image.open(path) as picture:
            exif = picture.getexif()
            where = dict(exif.get_ifd(_GPS)) if exif else {}
            traces = [name for name in _TRACES if picture.info.get(name)]
            traces += [name for name in getattr(picture, "text", {}) if name not in traces]
    except (
        UnidentifiedImageError,
        Image.DecompressionBombError,
        OSError,
        SyntaxError,
        ValueError,
    ) as fault:
        message = N_("This file cannot be read as a picture (%(value)s). Replace it.")
        yield _problem(shown, 0, "bad-picture", message, type(fault).__name__)
        return
    if where:
        message = N_("This picture says where it was taken (%(value)s). Add the photo anew.")
        yield _problem(shown, 0, "private-gps", message, "GPS")
    elif exif or traces:
        message = N_("This picture carries data of its camera (%(value)s). Add the photo anew.")
        yield _problem(shown, 0, "private-exif", message, ", ".join(traces) or "EXIF")


def _phone(shown: str, line: int, number: str) -> Problem:
    message = N_("A telephone number (%(value)s) would be published. Delete it.")
    return _problem(shown, line, "private-phone", message, number)


def _foreign_email(shown: str, line: int, email: str) -> Problem:
    message = N_(
        "The e-mail address %(value)s would be published; only the office's address in issue.toml"
        " may be. Delete it."
    )
    return _problem(shown, line, "private-email", message, email)


def _problem(shown: str, line: int, code: str, message: str, value: str) -> Problem:
    return Problem(spot=Spot(shown, line), code=code, message=message, args={"value": value})
