"""The questions about a new pair, in the order they are asked."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from desk.new_article.composing import LATER, NewPair
from desk.new_article.conversation import Choice, Conversation, NotAccepted, needed
from desk.new_article.people import NEW, Newcomers
from desk.new_article.trial import faults_of_answer
from plugins.issue.contribution import NOWHERE
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.problem import N_
from plugins.letters.slugs import LONGEST, slug_of
from plugins.reading.source_file import read_name
from plugins.validation.content.front_matter import MOST_PRACTICES

_TITLE = {Language.KK: N_("Headline in Kazakh"), Language.RU: N_("Headline in Russian")}
_TITLE_OR_LATER = {
    Language.KK: N_("Headline in Kazakh (Enter: later)"),
    Language.RU: N_("Headline in Russian (Enter: later)"),
}
_UNSIGNED = {
    Language.KK: N_("Why does nobody sign? A sentence for readers, in Kazakh"),
    Language.RU: N_("Why does nobody sign? A sentence for readers, in Russian"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What was typed behind the command; whatever is empty is asked for."""

    slug: str = ""
    printed_in: str = ""
    titles: Mapping[Language, str] = field(default_factory=dict)
    section: str = ""
    authors: tuple[str, ...] = ()
    practices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """Asks about a pair for ``issue``, which stands below ``project``."""

    project: Path
    issue: Issue
    talk: Conversation
    newcomers: Newcomers
    given: Given

    def ask_all(self, pair: NewPair) -> NewPair:
        """``pair`` with all answers. Raises ``EOFError`` where they end too early."""
        slug = self._slug_or_reason(self.given.slug) if self.given.slug else ""
        pair = self._printed_in(pair)
        pair = self._titles(pair)
        pair = replace(pair, slug=slug or self._slug(pair))
        pair = self._section(pair)
        pair = self._authors(pair)
        return self._practices(pair)

    def _printed_in(self, pair: NewPair) -> NewPair:
        question = N_("Language of the print: kk, ru, or “nowhere” for what was never in print")
        choices = [Choice(id=id) for id in (*Language, NOWHERE)]
        chosen = self.talk.choose(question, choices, given=self.given.printed_in)
        return replace(pair, printed_in=chosen)

    def _titles(self, pair: NewPair) -> NewPair:
        """The headline in the printed language at least; where there was no print, any one."""
        first = pair.first_lang
        for lang in (first, first.other):
            given = self.given.titles.get(lang, "")
            is_needed = lang == pair.printed_in or (
                pair.printed_in == NOWHERE and lang is not first and not pair.titles
            )
            has_given = any(self.given.titles.values())
            if not given and not is_needed and has_given:
                continue  # whoever types headlines behind the command has typed all there are

            question = (_TITLE if is_needed else _TITLE_OR_LATER)[lang]
            read = partial(self._with_title, pair, lang, is_needed)
            pair = self.talk.ask(question, read, given=given)
        return pair

    def _with_title(self, pair: NewPair, lang: Language, is_needed: bool, typed: str) -> NewPair:
        if not typed and not is_needed:
            return pair
        tried = replace(pair, titles={**pair.titles, lang: needed(typed)})
        self._accept(tried, lang, "title")
        return tried

    def _slug(self, pair: NewPair) -> str:
        title = pair.titles.get(pair.first_lang) or pair.titles[pair.first_lang.other]
        proposed = slug_of(title, self._taken())
        if any(self.given.titles.values()) and not self.given.slug:
            return proposed
        question = N_(
            "Name of the files, short, in Latin letters; it is final (Enter: %(proposed)s)"
        )
        return self.talk.ask(
            question, lambda typed: self._free_slug(typed or proposed), proposed=proposed
        )

    def _slug_or_reason(self, typed: str) -> str:
        """The name typed behind the command, or nothing where it will not do, which is told."""
        try:
            return self._free_slug(typed)
        except NotAccepted as reason:
            self.talk.say(reason.message, **reason.details)
            return ""

    def _free_slug(self, typed: str) -> str:
        _name, faults = read_name(f"{typed}.{Language.KK}.md", "", "")
        if faults and slug_of(typed) == typed:
            raise NotAccepted(faults[0].message, **faults[0].args)
        if faults:
            message = N_(
                "A name has small Latin letters, digits and single hyphens, at most %(most)d."
            )
            raise NotAccepted(message, most=LONGEST)
        if path := self._taken().get(typed):
            message = N_("“%(slug)s” is taken by %(path)s. Choose another name.")
            raise NotAccepted(message, slug=typed, path=path)
        return typed

    def _taken(self) -> dict[str, str]:
        """Every slug in use, and what takes it: a file, or an old address that leads on."""
        content = self.project / "content"
        moved = (row for row in self.issue.moved if row.kind == "article")
        taken = {row.old: str(row.source.at("old")) for row in moved}
        for folder in ("articles", "fulltext"):
            for file in content.joinpath(folder).glob("*"):
                path = f"content/{folder}/{file.name}"
                taken[file.name.lower().partition(".")[0]] = path
        return taken

    def _section(self, pair: NewPair) -> NewPair:
        printed, lost = self.issue.imprint.sections, self.issue.imprint.sections_lost
        rows = {row.id: row for row in self.issue.section_rows}
        choices = [Choice(id=id, name=rows[id].name) for id in (*printed, *lost) if id in rows]
        question = N_("Region or rubric: its number, or a few letters")
        given = self.given.section
        while True:
            chosen = self.talk.choose(question, choices, given=given)
            if chosen not in lost:
                break
            message = N_(
                "“%(section)s” stands in sections_lost. Move it to sections in"
                " content/data/issue.toml first, or choose another."
            )
            self.talk.say(message, section=chosen)
            given = ""
        orders = (
            half.order
            for one in self.issue.in_section(chosen)
            for half in one.halves
            if "order" not in half.invalid_keys
        )
        key = "region" if chosen in self.issue.region else "rubric"
        return replace(pair, section=chosen, section_key=key, order=max(orders, default=0) + 1)

    def _authors(self, pair: NewPair) -> NewPair:
        one = N_("Author: a few letters of the name; + for somebody new; Enter: nobody signs")
        more = N_("Another author: a few letters; + for somebody new; Enter: no more")
        given = list(self.given.authors)
        while True:
            typed = given.pop(0) if given else ""
            if pair.authors and self.given.authors and not typed:
                return pair
            choices = [c for c in self.newcomers.people(pair) if c.id not in pair.authors]
            question = more if pair.authors else one
            chosen = self.talk.choose(question, choices, given=typed, others=("", NEW))
            if not chosen:
                return pair if pair.authors else self._unsigned(pair)
            if chosen == NEW:
                pair = self.newcomers.add_person(pair)
                chosen = pair.rows[-1].id
            pair = replace(pair, authors=(*pair.authors, chosen))

    def _unsigned(self, pair: NewPair) -> NewPair:
        reasons = dict.fromkeys(Language, LATER)
        for lang in Language:

            def read(typed: str, lang: Language = lang) -> str:
                tried = replace(pair, authors_lost={**reasons, lang: needed(typed)})
                self._accept(tried, lang, "authors_lost")
                return typed

            reasons[lang] = self.talk.ask(_UNSIGNED[lang], read)
        return replace(pair, authors_lost=reasons)

    def _practices(self, pair: NewPair) -> NewPair:
        one = N_("Practice: its number, or a few letters")
        more = N_("Another practice: its number, or a few letters; Enter: no more")
        given = list(self.given.practices)
        while len(pair.practices) < MOST_PRACTICES:
            typed = given.pop(0) if given else ""
            if pair.practices and self.given.practices and not typed:
                break
            choices = [
                Choice(id=row.id, name=row.name)
                for row in self.issue.practices
                if row.id not in pair.practices
            ]
            question, others = (more, ("",)) if pair.practices else (one, ())
            chosen = self.talk.choose(question, choices, given=typed, others=others)
            if not chosen:
                break
            pair = replace(pair, practices=(*pair.practices, chosen))
        return pair

    def _accept(self, pair: NewPair, lang: Language, key: str) -> None:
        """Raises ``NotAccepted`` with what the rules say of an answer."""
        for fault in faults_of_answer(self.project, pair, pair.path(lang), key):
            raise NotAccepted(fault.message, **fault.args)
