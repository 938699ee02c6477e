"""What a person may set about reading: how scans are treated, and the words that head columns in plans."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import Generic, Literal, TypeVar

T = TypeVar("T")

#: `auto`: recognise the words of scanned pages where the programs for it are here; `never`; `force`: of every page.
OcrMode = Literal["auto", "never", "force"]


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """`header_words` are the words that head columns in plans, to tell header lines of text layouts by.

    `time_limit` is what the document may take, in seconds: what is slow gives up in time to keep the rest.
    """

    header_words: frozenset[str] = frozenset()
    ocr: OcrMode = "auto"
    time_limit: float = inf


@dataclass(frozen=True, slots=True)
class Told(Generic[T]):
    """A value a person has set for a corpus. `entry` is where its settings file says so: `columns."Officer i/c"`."""

    value: T
    entry: str
