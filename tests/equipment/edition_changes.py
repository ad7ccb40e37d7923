"""What editors do to an edition, each done to a copy of it; whichever edition that is.

A change finds what it needs by property and works on contributions no other change has taken, so
that all of them can be done to one copy.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from makers import RUSSIAN_STORY, article, miniature, read_issue, write_files

from plugins.issue.contribution import Pair
from plugins.issue.issue import Issue

_LANGUAGES = ("kk", "ru")
_FAMILIES = {
    "added": ("Қосылғанова", "Косылганова"),
    "right": ("Дұрысова", "Дурысова"),
    "region": ("Өлкебаева", "Олкебаева"),
    "rubric": ("Айдарханова", "Айдарханова"),
}


class TooSmall(LookupError):
    """An edition of a few contributions has no room for all changes at once."""


@dataclass(kw_only=True)
class Edition:
    """A copy of a project, what it held before the first change, and what changes have taken."""

    project: Path
    issue: Issue
    taken: set[str] = field(default_factory=set)

    def one(self) -> Pair:
        """A contribution that readers see whole and nobody has taken; one that ends its section, if
        there is any, so that no gap in the order comes from it."""
        left = [
            pair for pair in self.issue.pairs if _is_whole(pair) and pair.slug not in self.taken
        ]
        if not left:
            raise TooSmall("no contribution is left for this change")
        chosen = next((pair for pair in left if self._is_last(pair)), left[0])
        self.taken.add(chosen.slug)
        return chosen

    def _is_last(self, pair: Pair) -> bool:
        return pair.facts.order == self.last_order(pair.facts.section)

    def last_order(self, section: str) -> int:
        """The place of the last contribution of a section."""
        return max(pair.facts.order for pair in self.issue.pairs if pair.facts.section == section)

    def data(self, table: str) -> Path:
        """The file of a table."""
        return self.project / "content" / "data" / f"{table}.toml"

    def append(self, table: str, row: str) -> None:
        """A further row of a table."""
        file = self.data(table)
        text = file.read_text(encoding="utf-8") if file.exists() else ""
        file.write_text(f"{text}\n{row}", encoding="utf-8")

    def rewrite(self, slug: str, pattern: str, new: str) -> None:
        """Change the front matter of both files of a pair."""
        for lang in _LANGUAGES:
            file = self.project / "content" / "articles" / f"{slug}.{lang}.md"
            text, times = re.subn(
                pattern, new, file.read_text(encoding="utf-8"), flags=re.MULTILINE
            )
            assert times, f"{file} has no {pattern}"
            file.write_text(text, encoding="utf-8")

    def list_section(self, kind: str, name: str) -> None:
        """Put a section last in the order of the print, or among those the scan lost."""
        file = self.data("issue")
        text, times = re.subn(
            rf"^({kind} = \[)",
            rf'\1"{name}", ',
            file.read_text(encoding="utf-8"),
            flags=re.MULTILINE,
        )
        assert times == 1, f"issue.toml has no {kind}"
        file.write_text(text, encoding="utf-8")


def open_edition(project: Path) -> Edition:
    """The edition below ``project``, to be changed."""
    return Edition(project=project, issue=read_issue(project))


def _is_whole(pair: Pair) -> bool:
    return (
        len(pair.halves) == 2
        and all(half.status == "published" for half in pair.halves)
        and bool(pair.facts.authors)
        and not pair.facts.scan_lost
    )


def _person(name: str) -> str:
    """A row for a new author, who has no place and no organisation, and a name of their own."""
    kk, ru = _FAMILIES[name.removesuffix("-author")]
    return (
        f'[[author]]\nid = "{name}"\ngiven.kk = "Сәуле"\ngiven.ru = "Сауле"\n'
        f'family.kk = "{kk}"\nfamily.ru = "{ru}"\nspelling.kk = "printed"\n'
        'spelling.ru = "editorial"\npost.kk = "мұғалім"\npost.ru = "учитель"\n'
    )


def _write_pair(edition: Edition, slug: str, section: str, order: int, author: str) -> None:
    """A contribution with a headline and a standfirst of its own."""
    practices = f"practices: [{edition.issue.practices[0].id}]"
    files = article(slug, section=section, order=order, author=author)
    for path, text in files.items():
        assert isinstance(text, str)
        for old in ("Көршімен бірге үйрену", "Учиться вместе с соседями"):
            text = text.replace(old, f"{old}: {slug}")
        text = text.replace('."\n', f' ({slug})."\n', 1)
        files[path] = text.replace("practices: [networks]", practices)
    write_files(edition.project, files)


def add_a_pair(edition: Edition) -> None:
    """A further contribution of a section there is, by a new author."""
    beside = edition.one().facts
    kind = "rubric" if beside.rubric else "region"
    edition.append("authors", _person("added-author"))
    section = f"{kind}: {beside.section}"
    order = edition.last_order(beside.section) + 1
    _write_pair(edition, "added-pair", section, order, "added-author")


def draft(edition: Edition) -> None:
    """A contribution is worked on again."""
    slug = edition.one().slug
    edition.rewrite(slug, r"^status: published$", "status: draft")
    take_links_away(edition, rf"{slug}\.(?:kk|ru)")


def withdraw(edition: Edition) -> None:
    """A contribution is taken back."""
    edition.rewrite(edition.one().slug, r"^status: published$", "status: withdrawn")


def rename(edition: Edition) -> None:
    """A contribution gets another address, and the old one leads on."""
    old, new = edition.one().slug, "renamed-pair"
    for lang in _LANGUAGES:
        file = edition.project / "content" / "articles" / f"{old}.{lang}.md"
        file.rename(file.with_name(f"{new}.{lang}.md"))
        full = edition.project / "content" / "fulltext" / f"{old}.{lang}.md"
        if full.exists():
            full.rename(full.with_name(f"{new}.{lang}.md"))
    _follow(edition, f"articles/{old}", f"articles/{new}")
    figures = edition.data("figures")
    text = figures.read_text(encoding="utf-8")
    figures.write_text(text.replace(f'"{old}"', f'"{new}"'), encoding="utf-8")
    leading = edition.data("issue")
    text = leading.read_text(encoding="utf-8")
    leading.write_text(text.replace(f'"{old}"', f'"{new}"'), encoding="utf-8")
    edition.append("moved", f'[[moved]]\nkind = "article"\nold = "{old}"\nnew = "{new}"\n')


def _follow(edition: Edition, old: str, new: str) -> None:
    """Links between texts name the file."""
    for file in (edition.project / "content").rglob("*.md"):
        text = file.read_text(encoding="utf-8")
        if old in text:
            file.write_text(re.sub(rf"{re.escape(old)}\b(?!-)", new, text), encoding="utf-8")


def take_links_away(edition: Edition, file_name: str) -> None:
    """No text of the edition leads to a file that readers no longer see."""
    link = re.compile(rf"\[([^\]]*)\]\((?:[^)\s]*/)?{file_name}\.md(?:#[^)]*)?\)")
    for file in (edition.project / "content").rglob("*.md"):
        text = file.read_text(encoding="utf-8")
        file.write_text(link.sub(r"\1", text), encoding="utf-8")


def sign_anew(edition: Edition) -> None:
    """Somebody else wrote it; who was named before has nothing else here."""
    edition.append("authors", _person("right-author"))
    edition.rewrite(edition.one().slug, r"^authors: .*$", "authors: [right-author]")


def sign_a_second(edition: Edition) -> None:
    """One author has two contributions, one of them with a colleague."""
    first, second = edition.one(), edition.one()
    names = ", ".join(dict.fromkeys((*first.facts.authors, *second.facts.authors)))
    edition.rewrite(second.slug, r"^authors: .*$", f"authors: [{names}]")


def take_out_of_print(edition: Edition) -> None:
    """A contribution turns out never to have been in print."""
    edition.rewrite(edition.one().slug, r"^printed_in: .*$", "printed_in: nowhere")


def add_regions(edition: Edition) -> None:
    """One the scan lost, and one with a contribution; like the first of the table else."""
    like = edition.issue.regions[0]
    for number, kind in enumerate(("sections_lost", "sections")):
        name = f"added-region-{number}"
        edition.append(
            "regions",
            f'[[region]]\nid = "{name}"\nname.kk = "Жаңа облыс {number}"\n'
            f'name.ru = "Новая область {number}"\nkind = "{like.kind}"\n'
            f"lat = {like.lat}\nlon = {like.lon}\n"
            f'code_2020 = "KZ-NEW{number}"\ncode_now = "KZ-{90 + number}"\n',
        )
        edition.list_section(kind, name)
    edition.append("authors", _person("region-author"))
    _write_pair(edition, "region-pair", "region: added-region-1", 1, "region-author")


def add_a_rubric(edition: Edition) -> None:
    """With a contribution."""
    edition.append(
        "rubrics",
        '[[rubric]]\nid = "added-rubric"\nname.kk = "Жаңа айдар"\nname.ru = "Новая рубрика"\n'
        'spelling.kk = "editorial"\nspelling.ru = "editorial"\n',
    )
    edition.list_section("sections", "added-rubric")
    edition.append("authors", _person("rubric-author"))
    _write_pair(edition, "rubric-pair", "rubric: added-rubric", 1, "rubric-author")


def add_a_page(edition: Edition) -> None:
    """A page of words beside the articles."""
    for lang in _LANGUAGES:
        text = str(miniature()[f"content/pages/about.{lang}.md"])
        text = re.sub('"\n', f' ({lang})"\n', text)
        write_files(edition.project, {f"content/pages/added-page.{lang}.md": text})


def leave_one_language(edition: Edition) -> None:
    """The other file of a pair was taken away."""
    pair = edition.one()
    lacking = next(lang for lang in _LANGUAGES if lang != pair.facts.printed_in)
    (edition.project / "content" / "articles" / f"{pair.slug}.{lacking}.md").unlink()
    take_links_away(edition, rf"{pair.slug}\.{lacking}")


def correct_a_text(edition: Edition) -> None:
    """Further words in one body, with the marks of Windows, which editors may have."""
    file = edition.project / "content" / "articles" / f"{edition.one().slug}.ru.md"
    text = f"{file.read_text(encoding='utf-8')}\n{RUSSIAN_STORY}"
    file.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode("utf-8"))


CHANGES: Mapping[str, Callable[[Edition], None]] = {
    change.__name__: change
    for change in (
        add_a_pair,
        draft,
        withdraw,
        rename,
        sign_anew,
        sign_a_second,
        take_out_of_print,
        add_regions,
        add_a_rubric,
        add_a_page,
        leave_one_language,
        correct_a_text,
    )
}


def changed_files(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> Iterator[str]:
    """Which files a change touched."""
    for name in sorted(before.keys() | after.keys()):
        if before.get(name) != after.get(name):
            yield name
