"""Faults in the editors' tables."""

from __future__ import annotations

from faults.making import AUTHOR, DATA, PLACE, Fault, new, row, swap

TABLES = (
    Fault(
        name="id-twice",
        spoil=row("authors.toml", AUTHOR.replace("{slug}", "ivan-petrov").replace("Асан", "Иван")),
        code="duplicate-id",
        at=DATA + "authors.toml",
        line='id = "ivan-petrov"',
    ),
    Fault(
        name="unknown-organisation",
        spoil=row("authors.toml", f'{AUTHOR}organisation = "stepnoe-shcool"\n'),
        code="unknown-organisation",
        at=DATA + "authors.toml",
        line="stepnoe-shcool",
    ),
    Fault(
        name="unknown-place",
        spoil=row("authors.toml", f'{AUTHOR}place = "stepnoye"\n'),
        code="unknown-place",
        at=DATA + "authors.toml",
        line="stepnoye",
    ),
    Fault(
        name="half-a-name",
        spoil=row("authors.toml", AUTHOR.replace('family.ru = "Асанов"\n', "")),
        code="bad-value",
        at=DATA + "authors.toml",
        line="family.kk",
    ),
    Fault(
        name="unknown-spelling",
        spoil=row("authors.toml", AUTHOR.replace('ru = "editorial"', 'ru = "edited"')),
        code="bad-value",
        at=DATA + "authors.toml",
        line='"edited"',
    ),
    Fault(
        name="unchecked-spelling",
        spoil=row("authors.toml", AUTHOR.replace('ru = "editorial"', 'ru = "unchecked"')),
        code="spelling-unchecked",
        at=DATA + "authors.toml",
        line='"unchecked"',
    ),
    Fault(
        name="bad-id",
        spoil=row("places.toml", PLACE.replace("{slug}", "Bad_Id")),
        code="bad-id",
        at=DATA + "places.toml",
        line="Bad_Id",
    ),
    Fault(
        name="region-of-place",
        spoil=row("places.toml", PLACE.replace("akmola", "akmolla")),
        code="unknown-region",
        at=DATA + "places.toml",
        line="akmolla",
    ),
    Fault(
        name="no-district",
        spoil=row("places.toml", f'{PLACE}district = "stepnoe"\n'),
        code="no-district",
        at=DATA + "places.toml",
        line='district = "stepnoe"',
    ),
    Fault(
        name="half-coordinates",
        spoil=row("places.toml", f"{PLACE}lat = 51.7\n"),
        code="half-coordinates",
        at=DATA + "places.toml",
        line="51.7",
    ),
    Fault(
        name="far-away",
        spoil=row("places.toml", f"{PLACE}lat = 71.3\nlon = 51.3\n"),
        code="far-away",
        at=DATA + "places.toml",
        line="71.3",
    ),
    Fault(
        name="unknown-kind",
        spoil=row("places.toml", PLACE.replace('"village"', '"vilage"')),
        code="bad-value",
        at=DATA + "places.toml",
        line="vilage",
    ),
    Fault(
        name="kind-of-region",
        spoil=row(
            "regions.toml",
            '[[region]]\nid = "{slug}"\nname.kk = "Өлке"\nname.ru = "Край"\nkind = "krai"\n'
            'lat = 50.1\nlon = 60.1\ncode_2020 = "KZ-Y"\ncode_now = "KZ-1"\n',
        ),
        code="bad-value",
        at=DATA + "regions.toml",
        line='"krai"',
        also=(("section-without-place", DATA + "regions.toml"),),
    ),
    Fault(
        name="address-that-is-none",
        spoil=new(DATA + "moved.toml", '[[moved]]\nkind = "article"\nold = "../x"\nnew = "kir"\n'),
        code="bad-value",
        at=DATA + "moved.toml",
        line='"../x"',
    ),
    Fault(
        name="figure-of-nothing",
        spoil=row(
            "figures.toml",
            '[[figure]]\ncontribution = "kyr"\nvalue = 1\nunit.kk = "рет"\nunit.ru = "раз"\n'
            'what.kk = "сабақ"\nwhat.ru = "урок"\n',
        ),
        code="unknown-contribution",
        at=DATA + "figures.toml",
        line='"kyr"',
    ),
    Fault(
        name="nothing-leads",
        spoil=swap(DATA + "issue.toml", "sections = [", 'leading = ["kyr"]\nsections = ['),
        code="unknown-contribution",
        at=DATA + "issue.toml",
        line="leading =",
    ),
    Fault(
        name="unknown-section",
        spoil=swap(DATA + "issue.toml", '"foreword", ', '"foreword", "akmla", '),
        code="unknown-section",
        at=DATA + "issue.toml",
        line="sections =",
    ),
    Fault(
        name="section-twice",
        spoil=swap(DATA + "issue.toml", '["atyrau"]', '["atyrau", "atyrau"]'),
        code="section-twice",
        at=DATA + "issue.toml",
        line="sections_lost",
    ),
    Fault(
        name="region-without-place",
        spoil=row(
            "regions.toml",
            '[[region]]\nid = "{slug}"\nname.kk = "Облыс"\nname.ru = "Область"\nkind = "oblast"\n'
            'lat = 50.1\nlon = 60.1\ncode_2020 = "KZ-X"\ncode_now = "KZ-0"\n',
        ),
        code="section-without-place",
        at=DATA + "regions.toml",
        line='id = "region-without-place"',
    ),
    Fault(
        name="row-cannot-be-read",
        spoil=row("organisations.toml", '[[organisation]]\nid = "half\n'),
        code="table-unreadable",
        at=DATA + "organisations.toml",
        line='id = "half',
        also=(("missing-key", DATA + "organisations.toml"),),
    ),
    Fault(
        name="no-mail-of-office",
        spoil=swap(DATA + "issue.toml", '"office@newspaper.example"', '"office"'),
        code="bad-mail",
        at=DATA + "issue.toml",
        line="email",
    ),
)
