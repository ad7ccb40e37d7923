"""Contributions as books show them: whose they are, whose words stand there, numbers and notes."""

from collections.abc import Iterator

from plugins.books.book import BookPhoto, Fact, Note, Number, Passage, Person, Story
from plugins.books.words import Speech
from plugins.issue.addresses import address
from plugins.issue.cards.card import name_in_print, person_details, person_name
from plugins.issue.contribution import NOWHERE, Article, Pair
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.problem import N_
from plugins.issue.vocabulary import Author, Figure, practice_names
from plugins.letters.no_break import NO_BREAK

_LOST = {
    "headline": N_("The headline is missing."),
    "signature": N_("The signature is missing or incomplete."),
    "start": N_("The beginning of the text is missing."),
    "middle": N_("A part in the middle of the text is missing."),
    "end": N_("The end of the text is missing."),
}
_NOT_YET = {
    Language.KK: N_("This article is not yet available in Kazakh."),
    Language.RU: N_("This article is not yet available in Russian."),
}
_PRINTED_IN = {Language.KK: N_("in Kazakh"), Language.RU: N_("in Russian")}
_BOUNDS = {"about": "≈ ", "less": "< "}


def story_in(issue: Issue, pair: Pair, speech: Speech) -> Story:
    """A contribution in the book of a language: our digest, and the author's own text where it is
    in place; where there is no file in that language, the headline of the other one."""
    lang = speech.lang
    article = pair.in_lang(lang)
    is_stub = article.lang is not lang
    full_text = "" if is_stub or article.full_text is None else article.full_text.html
    return Story(
        slug=article.slug,
        lang=article.lang,
        path=address("article", article.slug, article.lang),
        title=article.title,
        standfirst="" if is_stub else article.standfirst,
        section=article.section,
        byline=_byline(article, speech),
        people=tuple(_people(issue, article, speech)),
        label="" if is_stub else speech.say(N_("Digest by the editors")),
        passages=() if is_stub else tuple(_passages(article)),
        full_text=full_text,
        full_text_label=speech.say(N_("Full text by the author")) if full_text else "",
        numbers=()
        if is_stub
        else tuple(_number(row, speech) for row in issue.figures_of(article.slug)),
        photos=() if is_stub else tuple(_photos(issue, article)),
        practices=practice_names((issue.practice[row] for row in article.practices), lang),
        notes=() if is_stub else tuple(_notes(article, speech)),
        facts=() if is_stub else tuple(_facts(pair, article, speech)),
        missing=speech.say(_NOT_YET[lang]) if is_stub else "",
    )


def story_as_printed(issue: Issue, article: Article, speech: Speech) -> Story:
    """A contribution in the author's own words alone."""
    assert article.full_text is not None, "only such texts stand in this book"
    return Story(
        slug=article.slug,
        lang=article.lang,
        path=address("article", article.slug, article.lang),
        title=article.title,
        section=article.section,
        byline=_byline(article, speech),
        people=tuple(_people(issue, article, speech)),
        label=speech.say(N_("Full text by the author")),
        passages=(Passage(kind="full-text", heading="", html=article.full_text.html),),
        photos=tuple(_photos(issue, article)),
        notes=tuple(_notes(article, speech)),
    )


def person(issue: Issue, author: Author, speech: Speech) -> Person:
    """Somebody of a byline, with post, organisation and place as far as they are known."""
    lang = speech.lang
    printed = name_in_print(author, lang)
    return Person(
        id=author.id,
        name=person_name(author, lang),
        details=", ".join(filter(None, person_details(issue, author, lang))),
        printed=Fact(label=speech.say(N_("In the newspaper:")), value=printed, lang=lang.other)
        if printed
        else None,
    )


def _people(issue: Issue, article: Article, speech: Speech) -> Iterator[Person]:
    for who in article.authors:
        yield person(issue, issue.author[who], speech)


def _byline(article: Article, speech: Speech) -> str:
    if article.authors:
        return speech.plural(
            "Author of the contribution:", "Authors of the contribution:", len(article.authors)
        )
    lost = article.authors_lost if article.lang is speech.lang else ""
    return f"{speech.say(N_('The author’s name is lost.'))} {lost or ''}".strip()


def _passages(article: Article) -> Iterator[Passage]:
    """The digest in the order of its page: the gist, the text, how it was done, a thought."""
    sections = {section.name: section for section in article.body.sections if section.html}
    for name in ("summary", "digest", "steps", "thought"):
        if name == "digest":
            yield Passage(kind="digest", heading="", html=article.body.html)
        elif section := sections.get(name):
            yield Passage(kind=name, heading=section.heading, html=section.html)


def _number(row: Figure, speech: Speech) -> Number:
    lang = speech.lang
    unit = row.unit[lang]
    has_sign = row.has_sign(lang)
    value = _BOUNDS.get(row.bound or "", "") + speech.number(row.value)
    if row.value_to is not None:
        value += (" → " if row.span == "change" else "–") + speech.number(row.value_to)
    value += "+" if row.bound == "more" else ""
    context = (words[lang] for words in (row.whom, row.when) if words)
    return Number(
        value=f"{value}{NO_BREAK}{unit}" if has_sign else value,
        unit="" if has_sign else unit,
        what=row.what[lang],
        context=", ".join(context),
    )


def _photos(issue: Issue, article: Article) -> Iterator[BookPhoto]:
    for photo in article.photos:
        if picture := issue.pictures.get(photo.file):
            words = (photo.caption[article.lang] if photo.caption else "", photo.credit)
            yield BookPhoto(
                key=picture.key,
                width=picture.width,
                height=picture.height,
                alt=photo.alt[article.lang],
                caption=" ".join(filter(None, words)),
            )


def _notes(article: Article, speech: Speech) -> Iterator[Note]:
    lost = [speech.say(_LOST[part]) for part in article.scan_lost]
    lost += filter(None, (article.scan_lost_note, article.title_note))
    if lost:
        heading = speech.say(N_("What the scan of the newspaper lost"))
        yield Note(heading=heading, items=tuple(lost))
    if article.corrections:
        told = (f"{speech.day(row.date)}: {row.note}" for row in article.corrections)
        yield Note(heading=speech.say(N_("Corrections")), items=tuple(told))


def _facts(pair: Pair, article: Article, speech: Speech) -> Iterator[Fact]:
    say = speech.say
    if article.printed_in == NOWHERE:
        yield Fact(
            label=say(N_("Newspaper")), value=say(N_("Never in print: written for this site"))
        )
        return
    yield Fact(label=say(N_("Language of the print")), value=say(_PRINTED_IN[article.printed_in]))
    printed = pair[article.printed_in]
    if printed is not None and not article.is_as_printed:
        label = say(N_("Headline in the newspaper"))
        yield Fact(label=label, value=printed.title, lang=printed.lang)
