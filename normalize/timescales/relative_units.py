"""Readers for durations and times told from another time: 6 weeks, within 3 months, next financial year."""

from __future__ import annotations

from normalize.timescales.lexicon import lexicon, pieces
from normalize.timescales.units import Unit
from normalize.timescales.year_units import Tokens, is_sign, longest

PERIODS = {
    "month": "month", "months": "month", "year": "year", "quarter": "quarter", "week": "week", "weeks": "week",
    "quarters": "quarter",
}  # fmt: skip
STEPS = {"previous": -1, "current": 0, "following": 1}


def duration_unit(tokens: Tokens, i: int) -> Unit | None:
    """6 weeks, six months' time, 3-month. `count` lengths called `name`; `part` is unused."""
    words = lexicon()
    token = tokens[i]
    count = token.value if token.kind == "number" and token.digits <= 3 else words.numbers.get(token.word, 0)
    at = i + 1
    if token.word in ("a", "an") and at < len(tokens):
        count = 1
    while is_sign(tokens, at, "-"):
        at += 1
    if count <= 0 or at >= len(tokens):
        return None
    end, phrase = longest(tokens, at, list(words.lengths))
    if end < 0 or (token.word in ("a", "an") and tokens[at].word not in ("week", "month", "year")):
        return _possessive(tokens, i, at, count)
    return Unit("duration", i, end + is_sign(tokens, end, "'"), name=words.lengths[tuple(phrase)], count=count)


def _possessive(tokens: Tokens, i: int, at: int, count: int) -> Unit | None:
    """`a month's time`."""
    stem = tokens[at].word.removesuffix("'s")
    unit = lexicon().lengths.get((stem,))
    return Unit("duration", i, at + 1, name=unit, count=count) if unit and stem != tokens[at].word else None


def relative_unit(tokens: Tokens, i: int) -> Unit | None:
    """next month, this financial year, last year. `count` is -1, 0 or 1; `number` the first month of the year."""
    words = lexicon()
    for cue, step in STEPS.items():
        end, _ = longest(tokens, i, [p for p in _phrases(cue) if p])
        if 0 < end < len(tokens):
            after, kind = longest(tokens, end, list(words.year_kinds))
            if after > 0:
                return Unit("relative", i, after, words.year_kinds[tuple(kind)], name="kind_of_year", count=step)
            word = tokens[end].word.removesuffix("'s")
            if word in PERIODS:
                return Unit("relative", i, end + 1, name=PERIODS[word], count=step)
    return None


def _phrases(cue: str) -> list[tuple[str, ...]]:
    return [pieces(phrase) for phrase in lexicon().sets[cue]]
