"""Faults between the two files of a pair, and between contributions."""

from __future__ import annotations

from makers import Files

from faults.making import (
    AUTHORS,
    DAY,
    KK,
    PAIR,
    PHOTO,
    PRACTICES,
    REGION,
    RU,
    STATUS,
    Fault,
    both,
    photo,
    swap,
)


def _without_photo(files: Files, slug: str) -> None:
    path = RU.format(slug=slug)
    files[path] = str(files[path]).replace(PHOTO.replace("{slug}", slug), "")


PAIRS = (
    Fault(
        name="order-differs",
        spoil=swap(RU, "order: ", "order: 99 #"),
        code="pair-disagrees",
        at=RU,
        line="order: 99",
    ),
    Fault(
        name="region-differs",
        spoil=swap(RU, REGION, "rubric: foreword"),
        code="pair-disagrees",
        at=RU,
        line="rubric: foreword",
    ),
    Fault(
        name="authors-differ",
        spoil=swap(RU, AUTHORS, "authors: [ivan-petrov]"),
        code="pair-disagrees",
        at=RU,
        line="authors",
    ),
    Fault(
        name="printed-differs",
        spoil=swap(RU, "printed_in: kk", "printed_in: ru"),
        code="pair-disagrees",
        at=RU,
        line="printed_in: ru",
    ),
    Fault(
        name="practices-differ",
        spoil=swap(KK, PRACTICES, "practices: [networks, digital]"),
        code="pair-disagrees",
        at=RU,
        line=PRACTICES,
    ),
    Fault(
        name="loss-differs",
        spoil=swap(RU, PRACTICES, f"{PRACTICES}\nscan_lost: [end]"),
        code="pair-disagrees",
        at=RU,
        line="scan_lost",
    ),
    Fault(
        name="withdrawn-alone",
        spoil=swap(RU, STATUS, "status: withdrawn"),
        code="withdrawn-alone",
        at=KK,
        line=STATUS,
    ),
    Fault(
        name="published-apart",
        spoil=swap(RU, DAY, "published: 2025-11-23"),
        code="published-apart",
        at=RU,
        line="published: 2025",
    ),
    Fault(
        name="photo-in-one-file",
        spoil=both(photo("", ""), _without_photo),
        code="photos-differ",
        at=RU,
        line="---",
    ),
    Fault(
        name="correction-in-one-file",
        spoil=swap(KK, DAY, f'{DAY}\ncorrections:\n  - date: 2026-11-25\n    note: "Түзетілді."'),
        code="corrections-differ",
        at=RU,
        line="---",
    ),
    Fault(
        name="half-missing",
        spoil=lambda files, slug: (files.pop(RU.format(slug=slug)), None)[1],
        code="half-missing",
        at=KK,
    ),
    Fault(
        name="order-twice",
        section="rubric: foreword",
        spoil=swap(PAIR, "order: ", "order: 1 #"),
        code="order-twice",
        at=KK,
        line="order: 1 #",
        also=(("order-twice", "content/articles/alghysoz.ru.md"),),
    ),
)
