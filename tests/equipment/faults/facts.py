"""Faults in the facts of one file."""

from __future__ import annotations

from makers import RUSSIAN_STORY

from faults.making import AUTHORS, DAY, KK, PAIR, PRACTICES, REGION, RU, Fault, swap

FACTS = (
    Fault(
        name="unknown-region",
        spoil=swap(PAIR, REGION, "region: akmala"),
        code="unknown-region",
        at=KK,
        line="region: akmala",
        also=(("unknown-region", RU),),
    ),
    Fault(
        name="unknown-rubric",
        spoil=swap(PAIR, REGION, "rubric: forword"),
        code="unknown-rubric",
        at=KK,
        line="rubric: forword",
        also=(("unknown-rubric", RU),),
    ),
    Fault(
        name="unknown-practice",
        spoil=swap(PAIR, PRACTICES, "practices: [netwroks]"),
        code="unknown-practice",
        at=KK,
        line="netwroks",
        also=(("unknown-practice", RU),),
    ),
    Fault(
        name="unknown-author",
        spoil=swap(PAIR, AUTHORS, "authors: [aigul-omarova]"),
        code="unknown-author",
        at=KK,
        line="aigul-omarova",
        also=(("unknown-author", RU),),
    ),
    Fault(
        name="region-and-rubric",
        spoil=swap(RU, REGION, f"{REGION}\nrubric: foreword"),
        code="two-sections",
        at=RU,
        line=REGION,
    ),
    Fault(
        name="no-section",
        spoil=swap(RU, f"{REGION}\n", ""),
        code="no-section",
        at=RU,
        line="---",
    ),
    Fault(
        name="lost-region",
        spoil=swap(PAIR, REGION, "region: atyrau"),
        code="section-not-printed",
        at=KK,
        line="region: atyrau",
        also=(("section-not-printed", RU), ("order-gap", KK)),
    ),
    Fault(
        name="no-practices",
        spoil=swap(PAIR, PRACTICES, "practices: []"),
        code="practices-number",
        at=KK,
        line="practices: []",
        also=(("practices-number", RU),),
    ),
    Fault(
        name="five-practices",
        spoil=swap(PAIR, PRACTICES, "practices: [networks, digital, mentoring, quality, surveys]"),
        code="practices-number",
        at=RU,
        line="practices:",
        also=(("practices-number", KK),),
    ),
    Fault(
        name="nobody-signs",
        spoil=swap(PAIR, AUTHORS, "authors: []"),
        code="no-authors",
        at=KK,
        line="authors: []",
        also=(("no-authors", RU),),
    ),
    Fault(
        name="authors-and-reason",
        spoil=swap(RU, AUTHORS, f"{AUTHORS}\nauthors_lost: Подписи нет."),
        code="authors-not-lost",
        at=RU,
        line="authors_lost",
    ),
    Fault(
        name="headline-lost",
        spoil=swap(PAIR, PRACTICES, f"{PRACTICES}\nscan_lost: [headline]"),
        code="no-title-note",
        at=KK,
        line="scan_lost",
        also=(("no-title-note", RU),),
    ),
    Fault(
        name="long-standfirst",
        spoil=swap(RU, "готовили уроки сообща.", "готовили уроки сообща. " * 10),
        code="standfirst-long",
        at=RU,
        line="standfirst",
    ),
    Fault(
        name="no-text",
        spoil=swap(RU, RUSSIAN_STORY, ""),
        code="no-text",
        at=RU,
        line="\n",
    ),
    Fault(
        name="far-future",
        spoil=swap(RU, DAY, "published: 2062-11-23"),
        code="day-doubtful",
        at=RU,
        line="2062",
        also=(("published-apart", RU),),
    ),
)
