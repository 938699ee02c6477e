"""A passage of a document that may name the authority it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ClueKind = Literal["title", "first_lines", "head", "furniture", "email", "web", "body", "lead"]


@dataclass(frozen=True, slots=True)
class Clue:
    """Words and where they stand; the kind decides what a name found in them weighs."""

    kind: ClueKind
    text: str
