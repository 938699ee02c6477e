"""A code and the characters it stands at."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CodeSpan:
    """A code and the half-open range of characters it stands at."""

    code: str
    start: int
    end: int
