"""Names of people, places and schools: how they are spelt, and who stands in a table twice."""

from __future__ import annotations

from faults.making import AUTHOR, AUTHORS, DATA, KK, PAIR, PLACE, REGION, RU, Fault, row, swap

_PEOPLE, _PLACES, _SCHOOLS = (
    DATA + "authors.toml",
    DATA + "places.toml",
    DATA + "organisations.toml",
)
_THEME = """\
[[practice]]
id = "{slug}"
name.kk = "Окуу кабинети"
name.ru = "Оқу кабинеті"
about.kk = "Мектеп."
about.ru = "Школа."
"""
_IVAN = AUTHOR.replace('family.kk = "Асанов"', 'family.kk = "Петров"').replace(
    'family.ru = "Асанов"', 'family.ru = "Петров"'
)


def _form(name: str, old: str, wrong: str, code: str = "name-form") -> Fault:
    assert old in AUTHOR
    return Fault(
        name=name,
        spoil=row("authors.toml", AUTHOR.replace(old, wrong)),
        code=code,
        at=_PEOPLE,
        line=wrong,
    )


TABLE_NAMES = (
    _form("name-in-capitals", 'family.kk = "Асанов"', 'family.kk = "АСАНОВ"'),
    _form("name-in-latin", 'family.ru = "Асанов"', 'family.ru = "Asanov"', "name-latin"),
    _form("name-in-small-letters", 'given.kk = "Асан"', 'given.kk = "асан"'),
    _form("initials-without-space", 'given.kk = "Асан"', 'given.kk = "А.Б."'),
    _form("initial-without-full-stop", 'given.kk = "Асан"', 'given.kk = "А"'),
    _form("digit-in-a-name", 'given.kk = "Асан"', 'given.kk = "Асан2"'),
    _form("left-blank", 'post.kk = "директор"', 'post.kk = "…"', "left-blank"),
    Fault(
        name="one-person-twice",
        spoil=row("authors.toml", _IVAN.replace('"Асан"', '"Иван"')),
        code="same-name",
        at=_PEOPLE,
        line='id = "one-person-twice"',
    ),
    Fault(
        name="one-person-in-other-letters",
        spoil=row("authors.toml", AUTHOR.replace('kk = "Асан"', 'kk = "Айгул"')
                  .replace('ru = "Асан"', 'ru = "Айгуль"').replace("Асанов", "Омарова")),
        code="near-name",
        at=_PEOPLE,
        line='id = "one-person-in-other-letters"',
    ),
    Fault(
        name="names-the-wrong-way-round",
        spoil=row("authors.toml", AUTHOR.replace("given", "x").replace("family", "given")
                  .replace("x.", "family.").replace('"Асанов"', '"Петров"')
                  .replace('"Асан"', '"Иван"') + 'organisation = "stepnoe-school"\n'),
        code="same-name",
        at=_PEOPLE,
        line='id = "names-the-wrong-way-round"',
    ),
    Fault(
        name="one-place-twice",
        spoil=row("places.toml", PLACE.replace('"Ауыл"', '"Степное"').replace("Село", "Степное")),
        code="same-name",
        at=_PLACES,
        line='id = "one-place-twice"',
    ),
    Fault(
        name="one-school-twice",
        spoil=row("organisations.toml", '[[organisation]]\nid = "{slug}"\nname.kk = "Степное'
                  ' мектебі"\nname.ru = "Степная школа"\nkind = "school"\nplace = "stepnoe"\n'),
        code="same-name",
        at=_SCHOOLS,
        line='id = "one-school-twice"',
    ),
    Fault(
        name="halves-swapped",
        spoil=row("practices.toml", _THEME),
        code="halves-swapped",
        at=DATA + "practices.toml",
        line="Оқу кабинеті",
    ),
    Fault(
        name="author-by-name",
        spoil=swap(PAIR, AUTHORS, "authors: [Омарова Айгүл]"),
        code="unknown-author",
        at=KK,
        line="Омарова Айгүл",
        also=(("unknown-author", RU),),
    ),
    Fault(
        name="region-by-name",
        spoil=swap(PAIR, REGION, "region: Акмолинская область"),
        code="unknown-region",
        at=KK,
        line="Акмолинская область",
        also=(("unknown-region", RU),),
    ),
    Fault(
        name="school-by-name",
        spoil=row("authors.toml", f'{AUTHOR}organisation = "Степная школа"\n'),
        code="unknown-organisation",
        at=_PEOPLE,
        line="Степная школа",
    ),
    Fault(
        name="new-author",
        spoil=swap(PAIR, AUTHORS, "authors: [gulnar-esenova]"),
        code="unknown-author",
        at=KK,
        line="gulnar-esenova",
        also=(("unknown-author", RU),),
    ),
)  # fmt: skip
