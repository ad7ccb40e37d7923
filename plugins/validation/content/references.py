"""Rules on references: what articles, rows and issue.toml name stands in its table."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from plugins.issue.issue import Issue
from plugins.issue.problem import N_, Problem, Source, Spot, guesser, nearest
from plugins.validation.manuscript import Manuscript, Rule

# By what is named: the message where a known id is like it, and where none is.
_UNKNOWN = {
    "region": (
        N_("There is no region “%(value)s”. Did you mean “%(nearest)s”?"),
        N_("There is no region “%(value)s”. Regions are: %(known)s."),
    ),
    "rubric": (
        N_("There is no rubric “%(value)s”. Did you mean “%(nearest)s”?"),
        N_("There is no rubric “%(value)s”. Rubrics are: %(known)s."),
    ),
    "theme": (
        N_("There is no theme “%(value)s”. Did you mean “%(nearest)s”?"),
        N_("There is no theme “%(value)s”. Themes are: %(known)s."),
    ),
    "author": (
        N_("There is no author “%(value)s”. Did you mean “%(nearest)s”?"),
        N_(
            "There is no author “%(value)s”. Add a row to content/data/authors.toml, or correct"
            " the id."
        ),
    ),
    "place": (
        N_("There is no place “%(value)s”. Did you mean “%(nearest)s”?"),
        N_(
            "There is no place “%(value)s”. Add a row to content/data/places.toml, or correct"
            " the id."
        ),
    ),
    "organisation": (
        N_("There is no organisation “%(value)s”. Did you mean “%(nearest)s”?"),
        N_(
            "There is no organisation “%(value)s”. Add a row to content/data/organisations.toml, or"
            " correct the id."
        ),
    ),
    "contribution": (
        N_("There is no contribution “%(value)s”. Did you mean “%(nearest)s”?"),
        N_("There is no contribution “%(value)s”. Write its file, or correct the name."),
    ),
    "section": (
        N_("“%(key)s” names “%(value)s”. Did you mean “%(nearest)s”?"),
        N_("“%(key)s” names “%(value)s”, which is no region and no rubric."),
    ),
}
# Where a name stands, its key there, the kind of row it names, and the name itself.
_Reference = tuple[Source, str, str, str | None]


def _unknown(
    spot: Spot, kind: str, value: str, known: Collection[str], guess: str, key: str = ""
) -> Problem:
    """The problem of an id that no table has; ``guess`` is one it has, or nothing."""
    message = _UNKNOWN[kind][0 if guess else 1]
    told = ", ".join(known) if "%(known)s" in message else ""
    return spot.problem(f"unknown-{kind}", message, key=key, value=value, nearest=guess, known=told)


def references_known(manuscript: Manuscript) -> Iterator[Problem]:
    """What articles and rows name stands in its table; a row that cannot be read stands there."""
    issue = manuscript.issue
    known: dict[str, Mapping[str, object]] = {
        "region": issue.region,
        "rubric": issue.rubric,
        "theme": issue.theme,
        "author": issue.author,
        "place": issue.place,
        "district": {place.id: place for place in issue.places if place.kind == "district"},
        "organisation": issue.organisation,
        "contribution": issue.pair,
    }
    guesses = {kind: guesser(ids) for kind, ids in known.items()}
    for source, key, wanted, value in _named(issue):
        kind = "place" if wanted == "district" else wanted
        if value is None or value in known[wanted] or value in _invalid_ids(issue, kind):
            continue
        if value in known[kind]:
            message = N_(
                "The place “%(value)s” is no district. Name a row whose kind is “district”, or"
                " delete the line."
            )
            yield source.problem(key, "no-district", message, value=value)
        else:
            guess = guesses[wanted](value)
            yield _unknown(source.at(key), kind, value, known[wanted], guess)


def _invalid_ids(issue: Issue, kind: str) -> frozenset[str]:
    return issue.invalid_ids.get(f"{kind}s", frozenset())


def _named(issue: Issue) -> Iterator[_Reference]:
    """Everything that articles and rows name."""
    for article in issue.articles:
        yield article.source, "region", "region", article.region
        yield article.source, "rubric", "rubric", article.rubric
        for number, theme in enumerate(article.themes):
            yield article.source, f"themes.{number}", "theme", theme
        for number, author in enumerate(article.authors):
            yield article.source, f"authors.{number}", "author", author
    for place in issue.places:
        yield place.source, "region", "region", place.region
        yield place.source, "district", "district", place.district
    for row in issue.organisations:
        yield row.source, "place", "place", row.place
    for person in issue.authors:
        yield person.source, "place", "place", person.place
        yield person.source, "organisation", "organisation", person.organisation
    for figure in issue.figures:
        yield figure.source, "contribution", "contribution", figure.contribution
    for number, slug in enumerate(issue.imprint.leading):
        yield issue.imprint.source, f"leading.{number}", "contribution", slug


def section_in_print_order(manuscript: Manuscript) -> Iterator[Problem]:
    """The section of a contribution stands among the printed sections of issue.toml."""
    imprint = manuscript.issue.imprint
    if "sections" in imprint.invalid_keys:
        return
    unprinted = {row.id for row in manuscript.issue.section_rows} - {*imprint.sections}
    table = imprint.source.path
    message = N_(
        "“%(value)s” does not stand in “sections” of %(table)s, so nothing of it would"
        " be shown. Add it there in its place in the print, or correct it here."
    )
    for article in manuscript.issue.articles:
        for kind, value in (("region", article.region), ("rubric", article.rubric)):
            if value in unprinted:
                spot = article.source.at(kind)
                yield spot.problem("section-not-printed", message, value=value, table=table)


def sections_known(manuscript: Manuscript) -> Iterator[Problem]:
    """“sections” and “sections_lost” name regions and rubrics, each once."""
    issue, imprint = manuscript.issue, manuscript.issue.imprint
    known = {**issue.region, **issue.rubric}
    invalid_ids = _invalid_ids(issue, "region") | _invalid_ids(issue, "rubric")
    for key, ids in (("sections", imprint.sections), ("sections_lost", imprint.sections_lost)):
        for section in dict.fromkeys(ids):
            if section not in known and section not in invalid_ids:
                spot, guess = imprint.source.at(key), nearest(section, known)
                yield _unknown(spot, "section", section, known, guess, key)
    message = N_("“%(value)s” stands twice in “sections” and “sections_lost”. Delete one.")
    for section, number in Counter((*imprint.sections, *imprint.sections_lost)).items():
        if number > 1:
            key = "sections_lost" if section in imprint.sections_lost else "sections"
            yield imprint.source.problem(key, "section-twice", message, value=section)


def sections_complete(manuscript: Manuscript) -> Iterator[Problem]:
    """Every region and rubric has a place in the print, or is told to be lost."""
    imprint = manuscript.issue.imprint
    if imprint.invalid_keys & {"sections", "sections_lost"}:
        return
    message = N_(
        "“%(value)s” has no place in the print. Add it to “sections” in %(table)s, or to"
        " “sections_lost” where the scan lost it."
    )
    for row in manuscript.issue.section_rows:
        if row.id not in (*imprint.sections, *imprint.sections_lost):
            spot, table = row.source.at("id"), imprint.source.path
            yield spot.problem("section-without-place", message, value=row.id, table=table)


RULES: tuple[Rule, ...]
RULES = (references_known, section_in_print_order, sections_known, sections_complete)
