"""How many records came back, and how many of their fields word for word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from normalize.resolved import ResolvedAction, ResolvedPlan
from output.rows.record_fields import field_values
from tests.accuracy.known_plan import FIELDS, KnownRecord, Specimen

Record = dict[str, str | None]
#: Records are one and the same where the words of risk, objective and action agree at least so far (Dice).
SAME = 0.85
_FOLDED = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00ad": None})


@dataclass(frozen=True, slots=True)
class Score:
    """Counts that add up over files; `wrong` says each difference in one line."""

    matched: int = 0
    expected: int = 0
    found: int = 0
    right: int = 0
    fields: int = 0
    wrong: tuple[str, ...] = ()

    def __add__(self, other: Score) -> Score:
        return Score(
            self.matched + other.matched,
            self.expected + other.expected,
            self.found + other.found,
            self.right + other.right,
            self.fields + other.fields,
            self.wrong + other.wrong,
        )

    @property
    def rows_f1(self) -> float:
        total = self.expected + self.found
        return 2 * self.matched / total if total else 1.0

    @property
    def field_share(self) -> float:
        return self.right / self.fields if self.fields else 1.0


def records_of(plan: ResolvedPlan | None) -> list[Record]:
    """The records of a plan as the database would show them, commitments in prose aside."""
    actions = plan.actions if plan else ()
    return [_record(action) for action in actions if action.row.kind != "commitment"]


def _record(action: ResolvedAction) -> Record:
    values: Record = {value.field: str(value.text) or None for value in field_values(action.row)}
    return {**values, "status": action.status, "kind": action.row.kind}


def measure(specimen: Specimen, got: Sequence[Record]) -> Score:
    """What a person would count: each expected record once, every field of it, a blank one included."""
    expected = [_expected(record) for record in specimen.records]
    pairs = _pairs(expected, got)
    judged = [name for name in FIELDS if name not in specimen.unjudged]
    wrong = [f"invented: {_key(record)}" for j, record in enumerate(got) if j not in pairs.values()]
    right = 0
    for i, record in enumerate(expected):
        partner = got[pairs[i]] if i in pairs else None
        if partner is None:
            wrong.append(f"missed: {_key(record)}")
            continue
        for name in judged:
            if fold(record[name]) == fold(partner[name]):
                right += 1
            else:
                wrong.append(f"{name} of [{_key(record)[:40]}]: expected {record[name]!r}, got {partner[name]!r}")
    return Score(len(pairs), len(expected), len(got), right, len(expected) * len(judged), tuple(wrong))


def _expected(record: KnownRecord) -> Record:
    return {name: getattr(record, name) for name in FIELDS}


def fold(words: str | None) -> str:
    """White space, quotes and dashes aside; letters, figures and signs count."""
    return " ".join((words or "").translate(_FOLDED).split())


def _key(record: Record) -> str:
    return " | ".join(fold(record[name]) for name in ("risk", "objective", "action") if record[name])


def _pairs(expected: Sequence[Record], got: Sequence[Record]) -> dict[int, int]:
    """Index of an expected record to that of its match, the best agreement first, each used once."""
    agreement = sorted(
        ((-_agreement(e, g), abs(i - j), i, j) for i, e in enumerate(expected) for j, g in enumerate(got)),
    )
    pairs: dict[int, int] = {}
    for negative, _, i, j in agreement:
        if -negative >= SAME and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _agreement(one: Record, other: Record) -> float:
    whole = _dice(_words(_key(one)), _words(_key(other)))
    action = _dice(_words(fold(one["action"])), _words(fold(other["action"])))
    return max(whole, 0.99 * action)


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


def _dice(one: Counter[str], other: Counter[str]) -> float:
    total = sum(one.values()) + sum(other.values())
    return 2 * sum((one & other).values()) / total if total else 0.0
