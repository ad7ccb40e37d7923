"""Questions about people the tables do not know yet, and about where they work."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from desk.new_article.composing import LATER, NewPair, NewRow
from desk.new_article.conversation import Choice, Conversation, NotAccepted, needed
from desk.new_article.trial import faults_of_answer, faults_of_rows
from plugins.issue.language import Bilingual, Language
from plugins.issue.problem import N_
from plugins.issue.vocabulary import Author, Organisation, Place
from plugins.letters.slugs import slug_of
from plugins.reading.table_files import ids_in
from plugins.reading.tables import Tables
from plugins.validation.content.tables import TAKEN_IDS

NEW = "+"
_PERSON = {
    "given.kk": N_("Given name in Kazakh"),
    "given.ru": N_("Given name in Russian"),
    "family.kk": N_("Family name in Kazakh"),
    "family.ru": N_("Family name in Russian"),
    "post.kk": N_("Position in Kazakh (in small letters)"),
    "post.ru": N_("Position in Russian (in small letters)"),
}
_ORGANISATION = {
    "name.kk": N_("Name of the organisation in Kazakh"),
    "name.ru": N_("Name of the organisation in Russian"),
}
_PLACE = {
    "name.kk": N_("Name of the place in Kazakh"),
    "name.ru": N_("Name of the place in Russian"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomers:
    """Makes rows by asking; ``tables`` are those on disk."""

    project: Path
    tables: Tables
    talk: Conversation

    def people(self, pair: NewPair) -> tuple[Choice, ...]:
        """Everybody who can be named as an author."""
        return (*map(_known, self.tables.authors), *_added(pair, "authors"))

    def add_person(self, pair: NewPair) -> NewPair:
        """``pair`` with the row of one person more, its last, and the rows that one needs."""
        spelling = {
            f"spelling.{lang}": "printed" if lang == pair.printed_in else "editorial"
            for lang in Language
        }
        while True:
            row = self._texts(pair, "authors", _PERSON, spelling)
            made, workplace = self._workplace(pair)
            made = made.with_row(row, **workplace)
            if not self._is_refused(made):
                return made

    def _workplace(self, pair: NewPair) -> tuple[NewPair, dict[str, str]]:
        """Organisation or place of a person, and ``pair`` with their rows where they are new. The
        place of an organisation is that of its people."""
        choices = [*map(_known, self.tables.organisations), *_added(pair, "organisations")]
        question = N_("Organisation: a few letters or digits; + for a new one; Enter: none")
        others = ("", NEW) if self.tables.imprint.organisation_kinds else ("",)
        chosen = self.talk.choose(question, choices, others=others)
        if chosen == NEW:
            pair = self._add_organisation(pair)
            chosen = pair.rows[-1].id
        return (pair, {"organisation": chosen}) if chosen else self._place(pair)

    def _add_organisation(self, pair: NewPair) -> NewPair:
        kinds = [Choice(id=id) for id in self.tables.imprint.organisation_kinds]
        while True:
            row = self._texts(pair, "organisations", _ORGANISATION, {"kind": kinds[0].id})
            kind = self.talk.choose(N_("Kind of organisation"), kinds)
            made, place = self._place(pair)
            made = made.with_row(row, kind=kind, **place)
            if not self._is_refused(made):
                return made

    def _place(self, pair: NewPair) -> tuple[NewPair, dict[str, str]]:
        """A place or none, and ``pair`` with its row where it is new."""
        choices = [*map(_known, self.tables.places), *_added(pair, "places")]
        question = N_("Town or village: a few letters; + for a new one; Enter: none")
        kinds = [Choice(id=id) for id in self.tables.imprint.place_kinds]
        regions = [Choice(id=row.id, name=row.name) for row in self.tables.regions]
        others = ("", NEW) if kinds and regions else ("",)
        chosen = self.talk.choose(question, choices, others=others)
        if chosen != NEW:
            return pair, {"place": chosen} if chosen else {}
        while True:
            stand_ins = {"kind": kinds[0].id, "region": regions[0].id}
            row = self._texts(pair, "places", _PLACE, stand_ins)
            kind = self.talk.choose(N_("Kind of place"), kinds)
            region = self.talk.choose(N_("Region of the place"), regions)
            made = pair.with_row(row, kind=kind, region=region)
            if not self._is_refused(made):
                return made, {"place": row.id}

    def _texts(
        self,
        pair: NewPair,
        table: str,
        questions: Mapping[str, str],
        others: Mapping[str, str],
    ) -> NewRow:
        """A row with an id of its own, whose texts are asked for; ``others`` are its other keys."""
        taken = self._taken_ids(pair, table)
        texts = dict.fromkeys(questions, LATER)
        row = NewRow(table=table, values={"id": slug_of(table, taken), **texts, **others})
        for key, question in questions.items():
            row = self.talk.ask(question, partial(self._with_text, pair, row, key))
        return row.with_values(id=slug_of(row.name[pair.first_lang], taken))

    def _with_text(self, pair: NewPair, row: NewRow, key: str, typed: str) -> NewRow:
        tried = row.with_values(**{key: needed(typed)})
        path = f"content/data/{row.table}.toml"
        for fault in faults_of_answer(self.project, pair.with_row(tried), path, key):
            raise NotAccepted(fault.message, **fault.args)
        return tried

    def _taken_ids(self, pair: NewPair, table: str) -> set[str]:
        """Ids that stand in a table, are to stand there, or lead on as old addresses."""
        moved = {row.old for row in self.tables.moved if f"{row.kind}s" == table}
        added = {row.id for row in pair.rows if row.table == table}
        on_disk = ids_in(self.project / "content" / "data" / f"{table}.toml")
        return {*on_disk, *added, *moved, *TAKEN_IDS}

    def _is_refused(self, pair: NewPair) -> bool:
        """Whether the rules find fault with the new rows: told, so that they are asked again."""
        told = faults_of_rows(self.project, pair)
        self.talk.report(told)
        return bool(told)


def _known(row: Author | Organisation | Place) -> Choice:
    if isinstance(row, Author):
        return Choice(
            id=row.id, name=Bilingual(**{lang.value: row.full_name(lang) for lang in Language})
        )
    return Choice(id=row.id, name=row.name)


def _added(pair: NewPair, table: str) -> list[Choice]:
    """Rows that are not written yet."""
    rows = (row for row in pair.rows if row.table == table)
    return [Choice(id=row.id, name=row.name) for row in rows]
