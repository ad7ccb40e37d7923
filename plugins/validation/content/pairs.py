"""Rules on contributions: both files are there and agree in facts, and each has its own place in
its section."""

import posixpath
from collections.abc import Iterator

from plugins.issue.contribution import PRINT_FACTS, Article, Pair, facts_differ, written_fact
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Severity, Spot
from plugins.validation.manuscript import Manuscript, Rule

MOST_RIVALS = 3  # named in one message; with more, somebody forgot to count


def pair_agrees(manuscript: Manuscript) -> Iterator[Problem]:
    """The facts of both files are the same; the file in the printed language is believed."""
    message = N_(
        "The facts of the two files differ: here %(here)s, in %(other)s %(there)s. Put right the"
        " one that is wrong; “inv fix” copies facts from the file in the printed language."
    )
    for pair in manuscript.issue.pairs:
        believed, other = pair.facts, pair[pair.facts.lang.other]
        if other is None:
            continue
        for key, here, believed_key, there in _differences(pair, believed, other):
            spot, place = other.source.at(key), str(believed.source.at(believed_key))
            yield spot.problem("pair-disagrees", message, here=here, there=there, other=place)


def _differences(pair: Pair, believed: Article, other: Article) -> Iterator[tuple[str, ...]]:
    """Key and value in the other file, key and value in the one that is believed."""
    kind, right = _kind(other), _kind(believed)
    here, there = f"{kind}: {other.section}", f"{right}: {believed.section}"
    if here != there and _has_one_section(pair):
        yield kind, here, right, there
    for key in PRINT_FACTS:
        theirs, ours = getattr(other, key), getattr(believed, key)
        known = key not in believed.invalid_keys | other.invalid_keys
        if known and facts_differ(key, theirs, ours):
            yield key, f"{key}: {written_fact(theirs)}", key, f"{key}: {written_fact(ours)}"


def _kind(article: Article) -> str:
    return "region" if article.region else "rubric"


def _has_one_section(pair: Pair) -> bool:
    """Whether each file names its section in one way; where not, another rule tells it."""
    return all(
        bool(half.region) != bool(half.rubric) and not half.invalid_keys & {"region", "rubric"}
        for half in pair.halves
    )


def withdrawn_together(manuscript: Manuscript) -> Iterator[Problem]:
    """A contribution is withdrawn in both languages or in none."""
    message = N_(
        "The contribution is withdrawn in %(other)s, but here its status is “%(status)s”."
        " Withdraw both files or none."
    )
    for pair in manuscript.issue.pairs:
        withdrawn = [half for half in pair.halves if half.is_withdrawn]
        other = pair[withdrawn[0].lang.other] if len(withdrawn) == 1 else None
        if other is None or any("status" in half.invalid_keys for half in pair.halves):
            continue
        spot, place = other.source.at("status"), str(withdrawn[0].source.at("status"))
        yield spot.problem("withdrawn-alone", message, other=place, status=other.status)


def both_published(pair: Pair) -> bool:
    """Whether readers of both languages see the contribution: a draft is on its way yet."""
    return len(pair.halves) == 2 and all(half.status == "published" for half in pair.halves)


def published_together(manuscript: Manuscript) -> Iterator[Problem]:
    """Both files name one day of publication, unless one of them really came later."""
    message = N_(
        "Published on %(here)s, but %(other)s says %(there)s. If both came out together, write one"
        " day in both files."
    )
    for pair in filter(both_published, manuscript.issue.pairs):
        here, there = _other_and_believed(pair)
        invalid = "published" in here.invalid_keys | there.invalid_keys
        if not invalid and here.published != there.published:
            spot, place = here.source.at("published"), str(there.source.at("published"))
            args = {"here": str(here.published), "there": str(there.published), "other": place}
            yield spot.problem("published-apart", message, severity=Severity.WARNING, **args)


def photos_in_both(manuscript: Manuscript) -> Iterator[Problem]:
    """Readers of both languages see the same photos, in the same order."""
    missing = N_(
        "The photo “%(file)s” of %(other)s is not here, so readers of one language do not see it."
        " Copy it with all its keys into this file too, if it is for both."
    )
    order = N_("The photos stand in another order than in %(other)s. Put them in the same order.")
    for pair in filter(both_published, manuscript.issue.pairs):
        if any("photos" in half.invalid_keys for half in pair.halves):
            continue
        files = {half.lang: [photo.file for photo in half.photos] for half in pair.halves}
        lacking = False
        for half in pair.halves:
            other = pair[half.lang.other]
            assert other is not None
            for number, file in enumerate(files[other.lang]):
                if file not in files[half.lang]:
                    lacking = True
                    spot, place = half.source.at("photos"), other.source.at(f"photos.{number}.file")
                    yield spot.problem(
                        "photos-differ",
                        missing,
                        severity=Severity.WARNING,
                        file=file,
                        other=str(place),
                    )
        if not lacking and files[Language.KK] != files[Language.RU]:
            here, there = _other_and_believed(pair)
            spot, place = here.source.at("photos"), there.source.at("photos")
            yield spot.problem("photos-differ", order, severity=Severity.WARNING, other=str(place))


def corrections_in_both(manuscript: Manuscript) -> Iterator[Problem]:
    """Readers of both languages learn of every correction; its words are of each language."""
    message = N_(
        "The correction of %(day)s in %(other)s is not here. If this text was wrong too, add it"
        " here with the same date."
    )
    for pair in filter(both_published, manuscript.issue.pairs):
        if any("corrections" in half.invalid_keys for half in pair.halves):
            continue
        for half in pair.halves:
            other = pair[half.lang.other]
            assert other is not None
            left = [correction.date for correction in half.corrections]
            for number, correction in enumerate(other.corrections):
                if correction.date in left:
                    left.remove(correction.date)
                    continue
                spot = half.source.at("corrections")
                place = str(other.source.at(f"corrections.{number}.date"))
                severity, day = Severity.WARNING, str(correction.date)
                yield spot.problem(
                    "corrections-differ", message, severity=severity, day=day, other=place
                )


def _other_and_believed(pair: Pair) -> tuple[Article, Article]:
    """Both files of a whole pair, the one in the printed language last."""
    other = pair[pair.facts.lang.other]
    assert other is not None
    return other, pair.facts


def missing_half(manuscript: Manuscript) -> Iterator[Problem]:
    """A contribution in one language is shown with a stub in the other, and counted as missing."""
    messages = {
        Language.KK: N_("The Kazakh file is missing; readers see a note instead. Write %(name)s."),
        Language.RU: N_("The Russian file is missing; readers see a note instead. Write %(name)s."),
    }
    issue = manuscript.issue
    written = {(type(text), text.slug, text.lang) for text in issue.texts}
    for text in issue.texts:
        if "slug" in text.invalid_keys:
            continue  # its name is told, with the right one
        lang = text.lang.other
        name = f"{posixpath.dirname(text.body.path)}/{text.slug}.{lang}.md"
        if (type(text), text.slug, lang) not in written and name not in manuscript.files:
            spot = Spot(text.body.path)
            yield spot.problem("half-missing", messages[lang], severity=Severity.WARNING, name=name)


def _by_section(issue: Issue) -> dict[str, tuple[Pair, ...]]:
    """Pairs by their section, where there is such a section."""
    named = dict.fromkeys(pair.facts.section for pair in issue.pairs)
    known = {row.id for row in issue.section_rows}
    return {section: issue.in_section(section) for section in named if section in known}


def order_once(manuscript: Manuscript) -> Iterator[Problem]:
    """Two contributions have two places. Both are told: nobody knows which of them is right."""
    message = N_(
        "Order %(order)d in “%(section)s” is taken twice, also by %(others)s. Look into"
        " the print and correct one of them."
    )
    for section, pairs in _by_section(manuscript.issue).items():
        places: dict[int, list[Pair]] = {}
        for pair in pairs:
            if not pair.facts.invalid_keys & {"order", "slug"}:
                places.setdefault(pair.facts.order, []).append(pair)
        for order, rivals in places.items():
            for pair in rivals if len(rivals) > 1 else ():
                spot, others = pair.facts.source.at("order"), _others(pair, rivals)
                yield spot.problem(
                    "order-twice", message, order=order, section=section, others=others
                )


def _others(pair: Pair, rivals: list[Pair]) -> str:
    """Where the first of the others say their order."""
    others = [rival for rival in rivals[: MOST_RIVALS + 1] if rival is not pair][:MOST_RIVALS]
    more = ["…"] if len(rivals) - 1 > len(others) else []
    return ", ".join([*(str(rival.facts.source.at("order")) for rival in others), *more])


def order_without_gaps(manuscript: Manuscript) -> Iterator[Problem]:
    """The places of a section count from one. Said only where every place could be read."""
    message = N_(
        "Order %(order)d in “%(section)s”, but there is no %(expected)d. Is a contribution missing?"
    )
    for section, pairs in _by_section(manuscript.issue).items():
        if any("order" in half.invalid_keys for pair in pairs for half in pair.halves):
            continue
        expected = 1
        for pair in sorted(pairs, key=lambda pair: pair.facts.order):
            spot, order = pair.facts.source.at("order"), pair.facts.order
            if order > expected:
                args = {"order": order, "section": section, "expected": expected}
                yield spot.problem("order-gap", message, severity=Severity.WARNING, **args)
            expected = max(expected, order + 1)


RULES: tuple[Rule, ...]
RULES = (
    *(pair_agrees, withdrawn_together, published_together, photos_in_both, corrections_in_both),
    *(missing_half, order_once, order_without_gaps),
)
