"""Words of the interface for books: the catalogue of a language, and the labels of a book."""

import datetime
import gettext
from dataclasses import dataclass

from babel.dates import format_date
from babel.numbers import format_decimal

from plugins.books.book import Labels
from plugins.issue.language import Language
from plugins.issue.problem import N_
from plugins.site.outputs import Site


@dataclass(frozen=True, kw_only=True)
class Speech:
    """A language as books speak it."""

    lang: Language
    catalogue: gettext.NullTranslations

    def say(self, message: str, **args: object) -> str:
        """A message in this language."""
        said = self.catalogue.gettext(message)
        return said % args if args else said.replace("%%", "%")

    def plural(self, one: str, many: str, number: int) -> str:
        """A message with a number, or one that depends on it."""
        return self.catalogue.ngettext(one, many, number) % {"num": number}

    def day(self, date: datetime.date) -> str:
        """A day in words."""
        pattern = self.say(N_("MMMM d, y"))
        return format_date(date, format=pattern, locale=self.lang.value)

    def number(self, value: float) -> str:
        """A number as this language writes it."""
        return str(format_decimal(value, locale=self.lang.value))


def speech_of(site: Site, lang: Language) -> Speech:
    """The words of the site in a language."""
    return Speech(lang=lang, catalogue=site.words.catalogues[lang])


def labels(speech: Speech, *, has_digests: bool) -> Labels:
    """What stands around the texts of a book; ``has_digests`` says whose words most of it are."""
    say = speech.say
    digests = N_(
        "Digests by the editors of this site; the names are those of the authors of the articles."
    )
    own = N_("The texts are the authors’ own, as the newspaper printed them.")
    return Labels(
        contents=say(N_("Contents")),
        sections=say(N_("Regions and rubrics")),
        authors=say(N_("Authors")),
        practices=say(N_("Practices")),
        overviews=say(N_("Overviews")),
        dossiers=say(N_("Dossiers")),
        glossary=say(N_("Glossary")),
        about=say(N_("About this book")),
        cover=say(N_("Cover")),
        read_online=say(N_("On the site:")),
        special_issue=say(N_("Special issue")),
        whose_words=say(digests if has_digests else own),
        whose_essays=say(N_("By the editors of this site")),
        licence=say(N_("Digests by the editors: CC BY 4.0 licence")) if has_digests else "",
        page=say(N_("p.")),
        regions=say(N_("Regions")),
        map=say(N_("Map of the regions with the number of articles from each")),
        accessibility=say(
            N_(
                "The whole text can be read aloud; headings, contents and indexes lead to every"
                " article; each word is marked with its language, pictures are described."
            )
        ),
    )
