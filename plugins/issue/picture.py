"""A photo as pages show it: its files by format and width."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One entry of a ``srcset``: the file's path from the site's root and its width in pixels."""

    path: str
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureSource:
    """The files of one format (``avif``, ``webp``, ``jpeg``), the narrowest first."""

    format: str
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A photo on a page: its files by format, best first; the size of the largest, in pixels.

    ``key`` tells the finished files of this photo from those of any other.
    """

    sources: tuple[PictureSource, ...]
    width: int
    height: int
    key: str

    @property
    def fallback(self) -> Candidate:
        """The file for browsers that know none of the newer formats."""
        candidates = self.sources[-1].candidates
        return candidates[min(1, len(candidates) - 1)]
