"""A reminder of terms that articles name and that no mark leads to the glossary from."""

import bisect
import re
from collections.abc import Iterator, Mapping

from plugins.issue.contribution import Article
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Spot
from plugins.issue.vocabulary import Term
from plugins.validation.manuscript import Manuscript, Rule

_WORD = re.compile(r"\w+")
_END = " _ "  # no part of any name
_FIRST = 3  # letters that no ending changes
_OWN_ENDING = re.compile(r"(?<=\w{3})[аеёиоуыэюяйьіәұүө]{1,2}$")
_ENDING = r"\w{0,5}"
_VOICED = {"қ": "[қғ]", "к": "[кг]", "п": "[пб]"}  # at the end of a word, before an ending
_Names = Mapping[str, tuple[tuple[re.Pattern[str], Term], ...]]  # by their first letters


def terms_may_be_marked(manuscript: Manuscript) -> Iterator[Problem]:
    """How many articles name a term of the glossary and mark none; one reminder for all."""
    names = {lang: _names(manuscript.issue, lang) for lang in Language}
    found = [
        use
        for article in manuscript.issue.articles
        if not article.is_draft and not _marks_a_term(article)
        for use in _first_use(article, names[article.lang])
    ]
    if found:
        spot, written, term = found[0]
        message = N_(
            "Articles that name a term of the glossary and mark none: %(number)d. Where readers"
            " need it, mark the first use, here like this: [%(written)s](term:%(term)s)."
        )
        yield spot.reminder(
            "term-unmarked", message, number=len(found), written=written, term=term.id
        )


def _marks_a_term(article: Article) -> bool:
    return any(link.target.startswith("term:") for link in article.body.links)


def _names(issue: Issue, lang: Language) -> _Names:
    """The names of all terms in a language with any endings, by the first letters of each."""
    names: dict[str, tuple[tuple[re.Pattern[str], Term], ...]] = {}
    for term in issue.terms:
        words = _WORD.findall(term.name[lang].lower())
        if words and not {"name", f"name.{lang}"} & term.invalid_keys:
            pattern = re.compile(r"\W+".join(map(_with_endings, words)) + r"(?!\w)", re.IGNORECASE)
            key = words[0][:_FIRST]
            names[key] = (*names.get(key, ()), (pattern, term))
    return names


def _with_endings(word: str) -> str:
    stem = _OWN_ENDING.sub("", word)
    return stem[:-1] + _VOICED.get(stem[-1], stem[-1]) + _ENDING


def _first_use(article: Article, names: _Names) -> Iterator[tuple[Spot, str, Term]]:
    """The first place where the article names a term, if it does anywhere."""
    text, starts, last = _END, list[int](), 0
    for line, words in article.body.seen:  # a name may go on in the next line, not in another cell
        text += "\n" if line == last + 1 else _END
        starts.append(len(text))
        text, last = text + words.replace("\t", _END), line
    for word in _WORD.finditer(text):
        for pattern, term in names.get(word[0][:_FIRST].lower(), ()):
            if use := pattern.match(text, word.start()):
                line, _words = article.body.seen[bisect.bisect_right(starts, word.start()) - 1]
                yield Spot(article.body.path, line), " ".join(use[0].split()), term
                return


RULES: tuple[Rule, ...] = (terms_may_be_marked,)
