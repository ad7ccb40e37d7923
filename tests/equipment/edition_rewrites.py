"""What editors take away from an edition, bring into it and say anew; see edition_changes.py."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from edition_changes import Edition, take_links_away
from makers import KAZAKH_STORY, RUSSIAN_STORY, write_files
from photo_samples import gradient

_STORIES = {"kk": KAZAKH_STORY, "ru": RUSSIAN_STORY}
_TERM = re.compile(r"\[([^\]]*)\]\(term:[^)]*\)")


def _texts(edition: Edition) -> list[Path]:
    return sorted((edition.project / "content").rglob("*.md"))


def _replace(file: Path, pattern: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(pattern, new, text, flags=re.MULTILINE | re.DOTALL), encoding="utf-8")


def bring_in_full_texts(edition: Edition) -> None:
    """The author's own text, and a very long one, beside the digest; those of the front page."""
    leading = {pair.slug for pair in edition.issue.leading if len(pair.halves) == 2}
    leading -= edition.taken
    lengths = {**dict.fromkeys(leading, 1), edition.one().slug: 300}
    edition.taken.update(leading)
    write_files(
        edition.project,
        {
            f"content/fulltext/{slug}.{lang}.md": f"{story}\n" * times
            for slug, times in lengths.items()
            for lang, story in _STORIES.items()
        },
    )


def put_right_in_public(edition: Edition) -> None:
    """A correction that readers are told of."""
    slug = edition.one().slug
    for lang, note in (("kk", "Мектептің аты түзетілді."), ("ru", "Исправлено название школы.")):
        added = f'corrections:\n  - date: 2026-11-24\n    note: "{note}"\n'
        file = edition.project / "content" / "articles" / f"{slug}.{lang}.md"
        head, _line, body = file.read_text(encoding="utf-8").partition("\n---\n")
        file.write_text(f"{head}\n{added}---\n{body}", encoding="utf-8")


def leave_two_in_russian(edition: Edition) -> None:
    """Two pages in place of texts that are not there are told apart."""
    for slug in [edition.one().slug for _ in range(2)]:
        (edition.project / "content" / "articles" / f"{slug}.kk.md").unlink()
        take_links_away(edition, rf"{re.escape(slug)}\.kk")


def add_a_photo(edition: Edition) -> None:
    """With all that is said of one."""
    said = (
        'photos:\n  - file: added-photo.jpg\n    alt:\n      kk: "Сынып"\n      ru: "Класс"\n'
        '    credit: "Айгүл Омарова"\n    consent: yes\n'
    )
    images = edition.project / "content" / "images"
    images.mkdir(exist_ok=True)
    gradient().save(images / "added-photo.jpg")
    edition.rewrite(edition.one().slug, r"^status: published$", f"status: published\n{said[:-1]}")


def headlines_of_all_lengths(edition: Edition) -> None:
    """One of two hundred letters, one of a single word in Latin letters."""
    long = {"kk": "Көршіден үйрену " * 13, "ru": "Учиться у соседей " * 11}
    for names in (long, {"kk": "STEM", "ru": "STEM"}):
        slug = edition.one().slug
        for lang, name in names.items():
            file = edition.project / "content" / "articles" / f"{slug}.{lang}.md"
            _replace(file, r"^title: [^\n]*$", f'title: "{name.strip()}"')


def add_a_practice_and_a_term(edition: Edition) -> None:
    """Rows that no text names yet."""
    names = 'name.kk = "Жаңа атау"\nname.ru = "Новое имя"\n'
    about = 'about.kk = "Мұғалімдер бірге."\nabout.ru = "Учителя вместе."\n'
    meaning = 'meaning.kk = "Жаңа ұғым."\nmeaning.ru = "Новое понятие."\n'
    edition.append("practices", f'[[practice]]\nid = "added-practice"\n{names}{about}')
    edition.append("terms", f'[[term]]\nid = "added-term"\nenglish = "added"\n{names}{meaning}')


def take_features_away(edition: Edition) -> None:
    """No overview, no dossier: git keeps no empty folder."""
    for kind in ("overviews", "dossiers"):
        folder = edition.project / "content" / kind
        for file in sorted(folder.rglob("*"), reverse=True):
            if file.suffix == ".md":
                take_links_away(edition, re.escape(file.name.removesuffix(".md")))
            file.rmdir() if file.is_dir() else file.unlink()
        if folder.exists():
            folder.rmdir()


def take_the_glossary_away(edition: Edition) -> None:
    """And what leads to its terms."""
    edition.data("terms").unlink(missing_ok=True)
    for file in _texts(edition):
        text = file.read_text(encoding="utf-8")
        file.write_text(_TERM.sub(r"\1", text), encoding="utf-8")


def take_figures_away(edition: Edition) -> None:
    """The table is there and holds none."""
    edition.data("figures").write_text("", encoding="utf-8")


def take_the_map_away(edition: Edition) -> None:
    """An edition needs none."""
    edition.data("outlines").unlink(missing_ok=True)
    edition.data("outlines").with_suffix(".geojson").unlink(missing_ok=True)


def withdraw_a_section(edition: Edition) -> None:
    """All contributions of one section that has any left."""
    section = edition.one().facts.section
    for pair in edition.issue.pairs:
        if pair.facts.section == section:
            edition.taken.add(pair.slug)
            for half in pair.halves:
                file = edition.project / half.source.path
                if file.exists():
                    _replace(file, r"^status: published$", "status: withdrawn")


def tell_the_imprint_anew(edition: Edition) -> None:
    """Another name, country, office and order of sections; nobody chosen for the front page."""
    table = edition.data("issue")
    issue = edition.issue.imprint
    for old, new in (
        (r"^leading = \[.*?\]\n", ""),
        (rf'^code = "{issue.country.code}"', 'code = "xk"'),
        (rf'^id = "{issue.id}"', 'id = "another-issue"'),
        (r'^title\.kk = "[^\n]*', 'title.kk = "Басқа нөмір"'),
        (r'^title\.ru = "[^\n]*', 'title.ru = "Другой номер"'),
        (r'^site = "[^\n]*', 'site = "https://another.example/"'),
    ):
        _replace(table, old, new)
    listed = re.search(r"^sections = \[(.*?)\]", table.read_text(encoding="utf-8"), re.M | re.S)
    assert listed is not None
    backwards = ", ".join(reversed(re.findall(r'"[^"]+"', listed[1])))
    _replace(table, r"^sections = \[.*?\]", f"sections = [{backwards}]")
    for file in (table, *_texts(edition)):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace(issue.email, "desk@another.example"), encoding="utf-8")


def set_the_address(edition: Edition) -> None:
    """The settings know where readers find the site: below a path of its host."""
    settings = edition.project / "pelicanconf.py"
    _replace(settings, r"^SITEURL = [^\n]*", 'SITEURL = "https://press.kz/archive"')


REWRITES: Mapping[str, Callable[[Edition], None]] = {
    change.__name__: change
    for change in (
        bring_in_full_texts,
        put_right_in_public,
        leave_two_in_russian,
        add_a_photo,
        headlines_of_all_lengths,
        add_a_practice_and_a_term,
        withdraw_a_section,
        take_features_away,
        take_the_glossary_away,
        take_figures_away,
        take_the_map_away,
        tell_the_imprint_anew,
        set_the_address,
    )
}
