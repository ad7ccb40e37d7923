"""Rules on links and on addresses that moved: what they lead to is there."""

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from plugins.issue.addresses import SUCCESSORS, is_device
from plugins.issue.contribution import KIND_OF_FOLDER, Article, Page
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, guesser
from plugins.issue.text import Link, Text
from plugins.issue.vocabulary import where_moved
from plugins.letters.alphabet import LOOKALIKES, is_cyrillic
from plugins.letters.slugs import slug_of
from plugins.validation.content.tables import TAKEN_IDS
from plugins.validation.manuscript import Manuscript, Rule

_SCHEME = re.compile(r"\s*([a-zA-Z][a-zA-Z0-9+.\s-]*):")
_TERM = "term:"
_ALLOWED = ("http", "https", "mailto", "tel", "term")  # the last three have rules of their own
_CODE = re.compile(r"(?<![^/.])[a-z]{2}(?![^/.#?])")
_HOST = re.compile(r"(?:[\w-]+\.)+(?:kz|ru|com|org|net|edu|info|gov|қаз|рф)(?:/\S*)?")
_DOCUMENT = re.compile(
    r"\.(?:docx?|odt|rtf|pdf|xlsx?|ods|csv|pptx?|zip|rar|jpe?g|png|webp|gif|heic|mp[34]|mov|avi)$",
    re.IGNORECASE,
)
_PAGES = re.compile(rf"(?:{'|'.join(KIND_OF_FOLDER)})/[a-z0-9-]+\.(kk|ru)\.md")


def links_lead_somewhere(manuscript: Manuscript) -> Iterator[Problem]:
    """Links to other files of the project and to places on their pages resolve."""
    written = {item.body.path: item for item in manuscript.issue.texts}
    pages: dict[str, list[str]] = {}
    for path in sorted(filter(_PAGES.fullmatch, manuscript.files)):
        pages.setdefault(_slug(path), []).append(path)
    near = guesser(pages)
    codes: dict[str, str] = {lang.value: lang.value for lang in Language}
    codes.setdefault(manuscript.issue.imprint.country.code, Language.KK)

    def guess(file: str) -> str:
        slug = _slug(file)
        return slug if slug in pages else near(slug_of(slug))

    for item in written.values():
        for link in _links(item):
            if not link.target.strip("# "):
                message = N_("A link without a target. Write where it leads, or take it away.")
                yield link.spot.problem("link-empty", message)
            elif link.file is not None and link.file not in pages.get(_slug(link.file), ()):
                yield _nowhere(link, pages.get(guess(link.file), ()), codes)
            elif link.file is None or link.file in written:
                target = item if link.file is None else written[link.file]
                yield from _to_page(item, link, target)


def _texts(item: Article | Page) -> tuple[Text, ...]:
    """The body, then the full text where there is one."""
    full_text = item.full_text if isinstance(item, Article) else None
    return (item.body,) if full_text is None else (item.body, full_text)


def _links(item: Article | Page) -> Iterator[Link]:
    return (link for text in _texts(item) for link in text.links if not link.is_image)


def _slug(path: str) -> str:
    return posixpath.basename(path).partition(".")[0]


def _nowhere(link: Link, likely: Sequence[str], codes: Mapping[str, str]) -> Problem:
    """``likely`` are files with one name: meant is the one in the language that the target names,
    else in the language of this file, if there is such a one. ``codes`` are what people write for
    a language."""
    own = posixpath.basename(link.spot.path).rpartition(".md")[0].rpartition(".")[2]
    named = [code for code in _CODE.findall(link.target.lower()) if code in codes]
    lang = codes[named[-1]] if named else own
    guess = min(likely, key=lambda path: not path.endswith(f".{lang}.md"), default="")
    if _HOST.fullmatch(link.target) and not guess:
        message = N_(
            "“%(target)s” leads to no file. To another site it leads with https:// before it."
        )
    elif _DOCUMENT.search(link.target) and not guess:
        message = N_(
            "“%(target)s” leads to no file: documents and pictures do not lie on this site. Put the"
            " file on the web and link to it with https://, or take the link away."
        )
    elif guess:
        message = N_("“%(target)s” leads to no file. Did you mean “%(nearest)s”?")
        guess = posixpath.relpath(guess, posixpath.dirname(link.spot.path))
    else:
        message = N_("“%(target)s” leads to no file. Link to a file like this: aral.kk.md.")
    return link.spot.problem("link-nowhere", message, target=link.target, nearest=guess)


def _to_page(item: Article | Page, link: Link, target: Article | Page) -> Iterator[Problem]:
    if (
        isinstance(target, Article)
        and target.is_draft
        and not (isinstance(item, Article) and item.is_draft)
    ):
        message = N_(
            "“%(target)s” is a draft and not shown to readers. Publish it first, or take the link"
            " away."
        )
        yield link.spot.problem("link-to-draft", message, target=link.target)
    address, mark, fragment = link.target.partition("#")
    if not mark or (link.file is None and address):
        return
    names = [name for text in _texts(target) for name in text.fragments]
    if fragment not in names:
        message = N_("There is no place “#%(fragment)s” on that page. Its headings are: %(known)s.")
        known = ", ".join(f"#{name}" for name in names) or "–"
        yield link.spot.problem("link-no-place", message, fragment=fragment, known=known)


def terms_are_known(manuscript: Manuscript) -> Iterator[Problem]:
    """A link that marks a term names a row of the glossary."""
    terms = manuscript.issue.term
    guess = guesser(terms)
    known = set(terms) | manuscript.issue.invalid_ids.get("terms", frozenset())
    for item in manuscript.issue.texts:
        for link in _links(item):
            name = link.target.removeprefix(_TERM)
            if name == link.target or name in known:
                continue
            message = N_(
                "There is no term “%(term)s” in content/data/terms.toml. Add a row for it, or take"
                " the mark away."
            )
            if likely := guess(name):
                message = N_("There is no term “%(term)s”. Did you mean “%(nearest)s”?")
            yield link.spot.problem("term-unknown", message, term=name, nearest=likely)


def links_are_harmless(manuscript: Manuscript) -> Iterator[Problem]:
    """Links open pages, they run nothing and reach for nothing on the reader's machine."""
    for item in manuscript.issue.texts:
        for link in _links(item):
            scheme = _SCHEME.match(link.target)
            if scheme and scheme[1].lower() not in _ALLOWED:
                message = N_(
                    "A link cannot begin with “%(scheme)s:”. Link to a file of the site or to an"
                    " address with https://."
                )
                yield link.spot.problem("link-scheme", message, scheme=scheme[1])
            elif link.target.startswith("//"):
                message = N_("The address “%(target)s” is not whole. Write https: before it.")
                yield link.spot.problem("link-scheme", message, target=link.target)
            elif host := _disguised_host(link.target):
                message = N_(
                    "The address “%(host)s” has letters that look like others. Type it again, or"
                    " copy it from the browser."
                )
                yield link.spot.problem("link-disguised", message, host=host)


def _disguised_host(target: str) -> str:
    """The host of an address that is not what it looks like; empty where there is none such."""
    host = re.split(r"[/?#:]", target.partition("//")[2] or "", maxsplit=1)[0]
    labels = [label for label in host.split(".") if label]
    for label in labels[:-1]:
        ours = [char for char in label.lower() if is_cyrillic(char)]
        looks_latin = (
            bool(ours) and set(ours) <= {*LOOKALIKES, *LOOKALIKES.values()} and labels[-1].isascii()
        )
        if looks_latin or (ours and re.search("[A-Za-z]", label)):
            return host
    return ""


def old_addresses_lead_on(manuscript: Manuscript) -> Iterator[Problem]:
    """No row leads in a ring, from a page that is still there, or to one that is not."""
    issue = manuscript.issue
    led = where_moved(issue.moved)
    slugs: Mapping[str, Collection[str]] = {
        "article": issue.pair,
        "author": issue.author,
        "page": {page.slug for page in issue.pages},
        "overview": {page.slug for page in issue.features if page.kind == "overview"},
        "dossier": {page.slug for page in issue.features if page.kind == "dossier"},
        "region": issue.region,
        "rubric": issue.rubric,
        "practice": issue.practice,
    }
    for row in issue.moved:
        final = led[row.kind, row.old]
        if final is None:
            message = N_("“%(old)s” leads in a ring back to itself. Delete one of the rows.")
            yield row.source.problem("old", "moved-ring", message, old=row.old)
        elif is_device(row.old):
            message = N_(
                "Windows keeps the name “%(old)s” for itself, so no page lay there. Delete this"
                " row."
            )
            yield row.source.problem("old", "bad-id", message, old=row.old)
        elif row.old in slugs.get(row.kind, ()) or row.old in TAKEN_IDS:
            message = N_(
                "A page still lies at the old address “%(old)s”. Delete this row or rename the"
                " page."
            )
            yield row.source.problem("old", "moved-used", message, old=row.old)
        elif final not in slugs[SUCCESSORS.get(row.kind, row.kind)]:
            message = N_("There is no page at the new address “%(new)s”. Correct the row.")
            yield row.source.problem("new", "moved-lost", message, new=row.new)


RULES: tuple[Rule, ...]
RULES = (links_lead_somewhere, terms_are_known, links_are_harmless, old_addresses_lead_on)
