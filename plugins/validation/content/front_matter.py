"""Rules on the front matter of one file: what has to stand together, and what has to fit."""

import datetime
from collections.abc import Iterator

from plugins.issue.contribution import NOWHERE, Article
from plugins.issue.problem import N_, Problem, Severity, Spot
from plugins.validation.manuscript import Manuscript, Rule

LONGEST_STANDFIRST = 200  # characters
LONGEST_LOSS = 200  # characters
MOST_PRACTICES = 4
YEARS_POSSIBLE = 50  # after the print: later ones are slips, as 2206 for 2026
YEARS_AHEAD = 5  # counted from the edition's own day, not from today: same input, same report


def one_section(manuscript: Manuscript) -> Iterator[Problem]:
    """A contribution is printed in a region or in a rubric."""
    regions = manuscript.issue.regions
    for article in manuscript.issue.articles:
        if article.invalid_keys & {"region", "rubric"}:
            continue
        if article.region and article.rubric:
            message = N_(
                "A contribution has a region or a rubric, not both; the rubric stands in line"
                " %(line)d. Delete one of them."
            )
            line = article.source.at("rubric").line
            yield article.source.problem("region", "two-sections", message, line=line)
        elif not article.section:
            message = N_("Region or rubric is missing. Add one of them: region: %(region)s.")
            region = regions[0].id if regions else "…"
            yield article.source.problem("", "no-section", message, region=region)


def number_of_practices(manuscript: Manuscript) -> Iterator[Problem]:
    """A contribution has one to four practices."""
    known = ", ".join(manuscript.issue.practice)
    for article in manuscript.issue.articles:
        number = len(article.practices)
        message = N_(
            "A contribution has one to %(most)d practices; here are %(number)d. Choose the ones it"
            " tells most of."
        )
        if not number:
            message = N_("No practice is named. Name one to %(most)d of these: %(known)s.")
        if "practices" not in article.invalid_keys and not 1 <= number <= MOST_PRACTICES:
            spot = article.source.at("practices")
            yield spot.problem(
                "practices-number", message, most=MOST_PRACTICES, number=number, known=known
            )


def authors_or_reason(manuscript: Manuscript) -> Iterator[Problem]:
    """Without authors the reason is told; with authors there is none to tell."""
    for article in manuscript.issue.articles:
        if article.invalid_keys & {"authors", "authors_lost"}:
            continue
        if not article.authors and not article.authors_lost:
            message = N_(
                "Nobody signs this contribution. Name the authors, or add a line authors_lost with"
                " the reason."
            )
            yield article.source.problem("authors", "no-authors", message)
        elif article.authors and article.authors_lost:
            message = N_(
                "authors_lost tells why there are no authors, but authors are named. Delete one of"
                " the two lines."
            )
            yield article.source.problem("authors_lost", "authors-not-lost", message)


def signatures_lost(manuscript: Manuscript) -> Iterator[Problem]:
    """A contribution whose author the scan lost is counted until somebody knows the name."""
    message = N_("The author’s name is lost. If you learn it, name the author and delete the line.")
    for pair in manuscript.issue.pairs:
        article = pair.facts
        if article.authors_lost and not article.authors and not article.invalid_keys:
            yield article.source.at("authors_lost").reminder("signature-lost", message)


def headline_lost_or_printed(manuscript: Manuscript) -> Iterator[Problem]:
    """A headline of ours says so, a printed one does not."""
    for article in manuscript.issue.articles:
        if article.invalid_keys & {"scan_lost", "title_note"}:
            continue
        lost = "headline" in article.scan_lost
        if lost and not article.title_note:
            message = N_(
                "The scan lost the headline, so the title is ours. Add a line title_note that tells"
                " readers so."
            )
            yield article.source.problem("scan_lost", "no-title-note", message)
        elif article.title_note and not lost:
            message = N_(
                "title_note calls the title ours, but scan_lost does not name the headline. Add"
                " headline to scan_lost, or delete the note."
            )
            yield article.source.problem("title_note", "title-not-lost", message)


def nothing_lost_without_print(manuscript: Manuscript) -> Iterator[Problem]:
    """What was never in print cannot be lost in its scan."""
    message = N_(
        "The scan cannot have lost anything: “printed_in: nowhere” says this was never in print."
        " Correct one of the two lines."
    )
    for article in manuscript.issue.articles:
        if article.printed_in == NOWHERE and article.scan_lost:
            yield article.source.problem("scan_lost", "lost-without-print", message)


def note_on_a_loss(manuscript: Manuscript) -> Iterator[Problem]:
    """What a lost part was about is said in a sentence, and only where something is lost."""
    alone = N_("scan_lost_note tells of a loss, but scan_lost names none. Add what is lost there.")
    message = N_(
        "scan_lost_note has %(length)d characters; at most %(most)d fit. Shorten it by %(over)d."
    )
    for article in manuscript.issue.articles:
        note, most = article.scan_lost_note or "", LONGEST_LOSS
        if "scan_lost" in article.invalid_keys or not note:
            continue
        if not article.scan_lost:
            yield article.source.problem("scan_lost_note", "loss-note-alone", alone)
        elif len(note) > most:
            args = {"length": len(note), "most": most, "over": len(note) - most}
            yield article.source.problem("scan_lost_note", "loss-note-long", message, **args)


def standfirst_length(manuscript: Manuscript) -> Iterator[Problem]:
    """A standfirst fits a card."""
    message = N_(
        "The standfirst has %(length)d characters; at most %(most)d fit. Shorten it by %(over)d."
    )
    for article in manuscript.issue.articles:
        length, most = len(article.standfirst), LONGEST_STANDFIRST
        if length > most:
            args = {"length": length, "most": most, "over": length - most}
            yield article.source.problem("standfirst", "standfirst-long", message, **args)


def text_present(manuscript: Manuscript) -> Iterator[Problem]:
    """An article and a page say something below their facts."""
    message = N_(
        "There is no text below the facts. Write it below the second line of three hyphens."
    )
    for written in manuscript.issue.texts:
        body = written.body
        if not body.markdown.strip():
            line = body.first_line if body.markdown else body.first_line - 1
            yield Spot(body.path, line).problem("no-text", message)


def words_written(manuscript: Manuscript) -> Iterator[Problem]:
    """What readers see has words: no mark that stands for a text that is still to come."""
    message = N_("No word stands here yet. Write it, or set the status to draft.")
    for article in manuscript.issue.articles:
        if article.status == "draft":
            continue
        for key in ("title", "standfirst"):
            if key not in article.invalid_keys and not _has_words(getattr(article, key)):
                yield article.source.problem(key, "no-words", message)
        body = article.body
        if body.markdown.strip() and not _has_words(body.markdown):
            yield Spot(body.path, body.first_line).problem("no-words", message)


def _has_words(text: str) -> bool:
    return any(map(str.isalnum, text))


def plausible_days(manuscript: Manuscript) -> Iterator[Problem]:
    """Days of publication and correction lie within the life of the edition."""
    imprint = manuscript.issue.imprint
    first, last = imprint.first_year, imprint.published.year + YEARS_AHEAD
    if "published" in imprint.invalid_keys:
        last = datetime.date.max.year
    message = N_("Is the year right? %(day)s lies outside the years %(first)d to %(last)d.")
    for article in manuscript.issue.articles:
        for key, day in _days(article):
            if not first <= day.year <= last:
                is_possible = day.year - first in range(YEARS_POSSIBLE + 1)
                yield article.source.problem(
                    key,
                    "day-doubtful",
                    message,
                    severity=Severity.WARNING if is_possible else Severity.ERROR,
                    **{"day": str(day), "first": first, "last": last},
                )


def corrections_after_publication(manuscript: Manuscript) -> Iterator[Problem]:
    """Nothing is put right before it was published."""
    message = N_(
        "This correction is of %(day)s, but the article is published on %(published)s. Correct the"
        " day that is wrong; what was put right before publication is no correction."
    )
    for article in manuscript.issue.articles:
        if "published" in article.invalid_keys:
            continue
        for number, correction in enumerate(article.corrections):
            if correction.date < article.published:
                spot = article.source.at(f"corrections.{number}.date")
                day, published = str(correction.date), str(article.published)
                yield spot.problem("correction-early", message, day=day, published=published)


def days_to_come(manuscript: Manuscript, today: datetime.date) -> Iterator[Problem]:
    """Days later than ``today``: only commands that people run ask for them, no page does."""
    message = N_(
        "%(day)s is later than today. If the year or month is a slip, correct it; else readers see"
        " a day that is still to come."
    )
    imprint = manuscript.issue.imprint
    days = [(article.source, *of) for article in manuscript.issue.articles for of in _days(article)]
    if "published" not in imprint.invalid_keys:
        days.append((imprint.source, "published", imprint.published))
    for source, key, day in days:
        if day > today:
            yield source.problem(
                key, "day-to-come", message, severity=Severity.WARNING, day=str(day)
            )


def _days(article: Article) -> Iterator[tuple[str, datetime.date]]:
    """The days of an article, each with its key."""
    if "published" not in article.invalid_keys:
        yield "published", article.published
    for number, correction in enumerate(article.corrections):
        yield f"corrections.{number}.date", correction.date


RULES: tuple[Rule, ...] = (
    one_section,
    number_of_practices,
    authors_or_reason,
    signatures_lost,
    headline_lost_or_printed,
    nothing_lost_without_print,
    note_on_a_loss,
    standfirst_length,
    text_present,
    words_written,
    plausible_days,
    corrections_after_publication,
)
