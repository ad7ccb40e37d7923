"""The two languages of the edition, and a text that exists in both."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language of the edition; the value is its BCP 47 code (never the country code ``kz``)."""

    KK = "kk"
    RU = "ru"

    @property
    def other(self) -> Language:
        """The other language; the other of the other is the language itself."""
        return Language.RU if self is Language.KK else Language.KK


@dataclass(frozen=True, slots=True, kw_only=True)
class Bilingual:
    """One text in both languages. A missing half is a problem to report, so both are required."""

    kk: str
    ru: str

    def __getitem__(self, lang: Language) -> str:
        return self.kk if lang is Language.KK else self.ru
