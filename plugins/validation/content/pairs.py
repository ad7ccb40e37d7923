"""Rules on the two files of one contribution: they agree in facts, and both are there."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from plugins.issue.contribution import PRINT_FACTS, Article, Pair
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Severity, Spot


def pair_agrees(issue: Issue) -> Iterator[Problem]:
    """The facts of both files are the same; the file in the printed language is believed."""
    for pair in issue.pairs:
        believed, other = pair.facts, pair.other(pair.facts.lang)
        if other is None:
            continue
        if _section(believed) != _section(other) and _has_one_section(pair):
            yield _disagreement(other, believed, _kind(other), _section(other), _section(believed))
        for key in PRINT_FACTS:
            if key in believed.invalid_keys | other.invalid_keys:
                continue
            here, there = getattr(other, key), getattr(believed, key)
            if _comparable(key, here) != _comparable(key, there):
                yield _disagreement(other, believed, key, _shown(here), _shown(there))


def _comparable(key: str, value: object) -> object:
    """Themes and losses are sets; the order of authors is a fact."""
    return frozenset(value) if key in ("themes", "scan_lost") else value  # type: ignore[call-overload]


def _section(article: Article) -> str:
    return f"{_kind(article)}: {article.section}"


def _kind(article: Article) -> str:
    return "region" if article.region else "rubric"


def _has_one_section(pair: Pair) -> bool:
    """Whether each file names its section in one way; where not, another rule tells it."""
    return all(
        bool(half.region) != bool(half.rubric) and not half.invalid_keys & {"region", "rubric"}
        for half in pair.halves
    )


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(value)}]"
    return str(value)


def _disagreement(other: Article, believed: Article, key: str, here: str, there: str) -> Problem:
    there_key = _kind(believed) if key in ("region", "rubric") else key
    message = N_(
        "The facts of the two files differ: here %(here)s, in %(other)s %(there)s. Put right the"
        " one that is wrong; “inv fix” copies facts from the file in the printed language."
    )
    if key not in ("region", "rubric"):
        here, there = f"{key}: {here}", f"{key}: {there}"
    facts = {"here": here, "there": there, "other": str(believed.source.at(there_key))}
    return Problem(spot=other.source.at(key), code="pair-disagrees", message=message, args=facts)


def withdrawn_together(issue: Issue) -> Iterator[Problem]:
    """A contribution is withdrawn in both languages or in none."""
    for pair in issue.pairs:
        if len(pair.halves) < 2 or any("status" in half.invalid_keys for half in pair.halves):
            continue
        withdrawn = [half for half in pair.halves if half.status == "withdrawn"]
        if len(withdrawn) != 1:
            continue
        other = pair.other(withdrawn[0].lang)
        assert other is not None
        message = N_(
            "The contribution is withdrawn in %(other)s, but here its status is “%(status)s”."
            " Withdraw both files or none."
        )
        facts = {"other": str(withdrawn[0].source.at("status")), "status": other.status}
        spot = other.source.at("status")
        yield Problem(spot=spot, code="withdrawn-alone", message=message, args=facts)


def missing_half(issue: Issue, files: Collection[str]) -> Iterator[Problem]:
    """A contribution in one language is shown with a stub in the other, and counted as missing."""
    messages = {
        Language.KK: N_("The Kazakh file is missing; readers see a note instead. Write %(name)s."),
        Language.RU: N_("The Russian file is missing; readers see a note instead. Write %(name)s."),
    }
    written = [
        (pair.halves[0].body.path, pair[lang], lang) for pair in issue.pairs for lang in Language
    ] + [
        (page.body.path, issue.page(page.slug, page.lang.other), page.lang.other)
        for page in issue.pages
    ]
    for path, half, lang in written:
        wanted = f"{path.removesuffix('.md')[:-2]}{lang}.md"
        if half is None and wanted not in files:
            facts = {"name": wanted}
            yield Problem(
                spot=Spot(path),
                code="half-missing",
                message=messages[lang],
                args=facts,
                severity=Severity.WARNING,
            )
