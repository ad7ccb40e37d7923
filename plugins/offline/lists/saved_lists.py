"""For each language a list of the files of a saved copy, with digests and sizes."""

import json
from collections.abc import Iterator

from plugins.issue.addresses import address
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import Listing, PageInfo, Written
from plugins.issue.problem import N_
from plugins.site.outputs import FileSpec, Site

# In the copy of every region: the way in, and what tells where a reader is.
_ALWAYS = ("door", "home", "regions", "offline")
_NEVER = ("redirect", "404", "patterns")
# Beside pages: what the theme gives every page, drawings that pages show, all that the search asks
# for. Pictures of the theme are those that a device shows of an app.
_THEME, _SHOWN, _SEARCH, _OF_APPS = "theme-files", ".svg", "search", ".png"
_WHOLE_ISSUE = "*"  # in place of sections: no region's copy has it
_DIGEST = 12  # hex digits


def saved_lists(issue: Issue, site: Site, listing: Listing) -> Iterator[FileSpec]:
    """The list of each language. A file's sections are the regions whose copies have it, none means
    every copy; the search belongs to the copy of the whole issue."""
    for lang in Language:
        files = [*_of_photos(issue, listing), *_of_listing(issue, listing, lang)]
        saved = {
            "lang": lang.value,
            "name": site.word(lang, N_("Language, in itself")),
            "page": address("offline", lang=lang),
            "note": site.word(lang, N_("Saved copy")),
            "files": sorted(files),
        }
        text = json.dumps(saved, ensure_ascii=False, separators=(",", ":"))
        yield FileSpec(path=f"offline/issue-{lang}.json", content=text.encode())


_File = tuple[str, str, int, str]  # path, digest, bytes on the line, sections


def _of_photos(issue: Issue, listing: Listing) -> Iterator[_File]:
    """One file of each photo: the one that every browser can show."""
    sections: dict[str, set[str]] = {}
    for article in issue.articles:
        for photo in article.photos:
            if picture := issue.pictures.get(photo.file):
                sections.setdefault(picture.fallback.path, set()).add(article.section)
    for line in listing:
        if line.path in sections and line.digest is not None:
            yield _file(line, line.digest, " ".join(sorted(sections[line.path])))


def _of_listing(issue: Issue, listing: Listing, lang: Language) -> Iterator[_File]:
    for line in listing:
        if line.digest is None:
            continue
        if line.page is not None:
            if line.page.lang in (lang, None) and line.page.kind not in _NEVER:
                yield _file(line, line.digest, _sections(issue, line.page))
        elif line.output == _THEME:
            if not line.path.endswith(_OF_APPS):
                yield _file(line, line.digest, "")
        elif line.output.startswith(_SEARCH) or line.path.endswith(_SHOWN):
            yield _file(line, line.digest, _WHOLE_ISSUE)


def _file(line: Written, digest: str, sections: str) -> _File:
    # The letter before it keeps one that is all digits from looking like the number of a person.
    return line.path, f"f{digest[:_DIGEST]}", line.transfer_size or line.size or 0, sections


def _sections(issue: Issue, page: PageInfo) -> str:
    """The sections whose copies have this page."""
    if page.kind in _ALWAYS:
        return ""
    if page.kind == "author" and page.slug is not None:
        return " ".join(sorted({pair.facts.section for pair in issue.by_author(page.slug)}))
    return page.section or _WHOLE_ISSUE
