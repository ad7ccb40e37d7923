"""Problems and reports in the words of the person who reads them, from the gettext catalogues."""

import gettext
import locale
import os
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Severity

DOMAIN = "messages"
TRANSLATIONS = Path(__file__).resolve().parents[2] / "theme" / "translations"


MOST_TOLD = 500  # problems in one report; who has more mends these first
LONGEST_QUOTED = 300  # characters
_NAMES_IN_WINDOWS = {"kazakh": "kk", "russian": "ru"}  # Kazakh_Kazakhstan.1251
# Ends of lines, marks of direction, signs to the terminal, bytes of a name that are no letters.
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
COPIED = ("mended", "row")  # what people copy out of a message is never cut
_KINDS = {
    Severity.ERROR: N_("error"),
    Severity.WARNING: N_("warning"),
    Severity.NOTE: N_("note"),
}
_RANKS = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Messages in one language, or in both where nothing tells which one the reader knows."""

    languages: tuple[Language, ...]
    catalogues: Mapping[Language, gettext.NullTranslations]

    def say(self, message: str, **args: object) -> str:
        """``message`` (an English message id) with its args, a line for each language; one line
        where both say the same."""
        said = (self.catalogues[lang].gettext(message) % args for lang in self.languages)
        return "\n".join(dict.fromkeys(said))

    def plural(self, one: str, many: str, num: int) -> str:
        """A sentence with a number, in the plural form each language asks for."""
        return "\n".join(
            self.catalogues[lang].ngettext(one, many, num) % {"num": num} for lang in self.languages
        )

    def problem(self, problem: Problem) -> str:
        """``file:line: error: fact and remedy``, once for each language."""
        kind = _KINDS[problem.severity]
        spot = _in_one_line(str(problem.spot))
        args = {
            name: _copied(value) if name in COPIED else _quoted(value)
            for name, value in problem.args.items()
        }
        return "\n".join(
            f"{spot}: {self.catalogues[lang].gettext(kind)}: "
            f"{self.catalogues[lang].gettext(problem.message) % args}"
            for lang in self.languages
        )

    def report(self, problems: Iterable[Problem]) -> str:
        """The problems in the order of files and lines: notes below a heading of theirs, warnings,
        then errors, then a count; of thousands the last ones, which are errors."""
        ordered = sorted(problems, key=lambda p: (_RANKS[p.severity], p.spot, p.code))
        left_out = max(0, len(ordered) - MOST_TOLD)
        notes = [self.problem(p) for p in ordered[left_out:] if p.severity is Severity.NOTE]
        others = [self.problem(p) for p in ordered[left_out:] if p.severity is not Severity.NOTE]
        lines = [self.say(N_("Drafts: nothing here stops the site.")), *notes] if notes else []
        if notes and others:
            lines.append("")
        lines += others
        if left_out:
            told = self.plural(
                "%(num)d more is not shown.", "%(num)d more are not shown.", left_out
            )
            lines.insert(0, told)
        counts = Counter(problem.severity for problem in ordered)
        if errors := counts[Severity.ERROR]:
            lines.append(self.plural("%(num)d error", "%(num)d errors", errors))
        if warnings := counts[Severity.WARNING]:
            lines.append(self.plural("%(num)d warning", "%(num)d warnings", warnings))
        if number := counts[Severity.NOTE]:
            lines.append(self.plural("%(num)d note on drafts", "%(num)d notes on drafts", number))
        return "\n".join(lines)


def _quoted(value: object) -> object:
    """A text that was quoted at its full length would hide the message."""
    if not isinstance(value, str):
        return value
    text = _in_one_line(value)
    return f"{text[:LONGEST_QUOTED]}…" if len(text) > LONGEST_QUOTED else text


def _copied(value: object) -> str:
    """What people copy, whole; a row of a table has lines of its own, which nobody else begins."""
    return "\n".join(map(_in_one_line, str(value).split("\n")))


def _in_one_line(text: str) -> str:
    """What others wrote or named cannot steer the screen or the program that reads the report:
    it begins no line there."""
    return _STEERING.sub("?", text)


def editor_languages(
    environment: Mapping[str, str], setting: str | None = None
) -> tuple[Language, ...]:
    """``EDITOR_LANG``, then the setting, then the shell's locale when it is kk or ru, else both."""
    shell = environment.get("LC_ALL") or environment.get("LC_MESSAGES") or environment.get("LANG")
    if not shell and os.name == "nt":  # Windows keeps the locale outside the environment
        shell = locale.setlocale(locale.LC_CTYPE)  # asks only
    for wish in (environment.get("EDITOR_LANG"), setting, shell):
        name = re.split("[-_.]", (wish or "").lower())[0]
        code = _NAMES_IN_WINDOWS.get(name, name)
        if code in set(Language):
            return (Language(code),)
    return tuple(Language)


def read_catalogue(lang: Language, folder: Path = TRANSLATIONS) -> gettext.NullTranslations:
    """The compiled catalogue of a language. Raises ``FileNotFoundError`` where it is missing:
    ``inv translations`` makes it, there is no fallback."""
    return gettext.translation(DOMAIN, folder, languages=[lang.value])


def wording_for(languages: tuple[Language, ...]) -> Wording:
    """The wording in these languages."""
    catalogues = {lang: read_catalogue(lang) for lang in languages}
    return Wording(languages=languages, catalogues=catalogues)
