"""The name a file of content/ should have, made out of the one it has."""

import re
import unicodedata
from dataclasses import dataclass

from plugins.issue.language import Language
from plugins.letters.invisible import INVISIBLE
from plugins.letters.slugs import slug_of

# What stands behind a name because of the program a text was written in.
_ENDINGS = (
    *(".md", ".мd", ".мд", ".txt", ".markdown", ".mdown", ".mkd", ".rtf", ".doc", ".docx"),
    *(".odt", ".pdf", ".html", ".htm", ".pages", ".bak", ".orig", "~", ".", " "),
)
_COPY = re.compile(
    r"\s*[-–—_]?\s*"
    r"(?:\(\d+\)|\b(?:копия|көшірме(?:сі)?|copy|copie)\b(?:\s*\(\d+\)| \d+)?)"
    r"\s*[-–—_]?\s*",
    re.IGNORECASE,
)
_LANGUAGES = {
    Language.KK: ("kk", "kz", "kaz", "қаз", "каз", "qaz", "қазақша"),
    Language.RU: ("ru", "rus", "рус", "русский"),
}
_LAST_WORD = re.compile(r"(?P<rest>.*?)[.\s_-]*(?<![^\W_])(?P<last>[^\W_]+)[.\s_-]*", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedName:
    """What the name of a text says: slug, and language (``None``: nothing tells it)."""

    slug: str
    lang: Language | None

    def name_in(self, lang: Language) -> str:
        """The name of the file in ``lang``."""
        return f"{self.slug}.{lang}.md"


def proposed_name(name: str) -> ProposedName:
    """The name that a text called ``name`` should have."""
    rest = INVISIBLE.sub("", unicodedata.normalize("NFC", name)).strip(" #~.\n\t")
    rest = _without_endings(rest)
    without_copy = _COPY.sub(" ", rest).strip()
    rest = without_copy if without_copy.strip(" .-_") else rest
    rest, lang = _language(_without_endings(rest))
    return ProposedName(slug=slug_of(rest, otherwise="text"), lang=lang)


def picture_path(path: str) -> str:
    """The path that a picture called ``path`` should have, folder by folder."""
    *folders, name = unicodedata.normalize("NFC", path.strip()).replace("\\", "/").split("/")
    stem, dot, ending = name.rpartition(".")
    stem, ending = (stem, ending) if dot else (name, "")
    while (inner := stem.rpartition("."))[1] and inner[2].lower() in ("jpg", "jpeg", "png", "webp"):
        stem = inner[0]
    parts = [slug_of(folder, otherwise="photos") for folder in folders if folder.strip(". ")]
    made = slug_of(stem, otherwise="photo")
    return "/".join((*parts, f"{made}.{ending.strip().lower()}" if ending else made))


def _without_endings(name: str) -> str:
    while found := next((end for end in _ENDINGS if name.lower().endswith(end)), ""):
        name = name[: -len(found)]
    return name


def _language(name: str) -> tuple[str, Language | None]:
    """The name without the word for a language at its end, and the language."""
    found = _LAST_WORD.fullmatch(name)
    if found and found["rest"]:
        word = found["last"].lower()
        for lang, words in _LANGUAGES.items():
            if word in words or slug_of(word) in words:
                return found["rest"], lang
    return name, None
