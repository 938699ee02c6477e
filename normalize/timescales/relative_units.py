"""Readers for durations and times told from another time: 6 weeks, 2-3 years, next financial year."""

from __future__ import annotations

from dataclasses import replace

from normalize.timescales.lexicon import lexicon
from normalize.timescales.token import Token, Tokens, is_sign, is_word
from normalize.timescales.units import Unit

LAST_MONTH = "a month or season told back from a date that is not sure"


def duration_unit(tokens: Tokens, i: int) -> Unit | None:
    """6 weeks, six months' time, 3-month, a month's time, 2-3 years. `count` (the larger) of `name`."""
    unit = _plain_duration(tokens, i)
    if unit is not None or not _count(tokens[i]) or not _joins_two(tokens, i + 1):
        return unit
    larger = _plain_duration(tokens, i + 2)
    return replace(larger, first=i) if larger is not None and larger.count > _count(tokens[i]) else None


def _count(token: Token) -> int:
    """How many, in digits or words; 0 for no number or one of years (2009)."""
    if token.kind == "number":
        return token.value if token.digits <= 3 else 0
    return lexicon().numbers.get(token.word, 0)


def _joins_two(tokens: Tokens, i: int) -> bool:
    return is_word(tokens, i, lexicon().particles["duration_to"]) and i + 1 < len(tokens)


def _plain_duration(tokens: Tokens, i: int) -> Unit | None:
    words = lexicon()
    one = tokens[i].word in words.particles["one"]
    count, at = 1 if one else _count(tokens[i]), i + 1
    while is_sign(tokens, at, "-"):
        at += 1
    if count <= 0 or at >= len(tokens):
        return None
    length = words.lengths.at(tokens, at)
    if length is None or (one and tokens[at].word not in words.particles["one_of"]):
        return _possessive(tokens, i, at, count)
    end, name = length
    return Unit("duration", i, end + is_sign(tokens, end, "'"), name=name, count=count)


def _possessive(tokens: Tokens, i: int, at: int, count: int) -> Unit | None:
    """`a month's time`."""
    stem = tokens[at].word.removesuffix("'s")
    unit = lexicon().length_words.get(stem)
    return Unit("duration", i, at + 1, name=unit, count=count) if unit and stem != tokens[at].word else None


def relative_unit(tokens: Tokens, i: int) -> Unit | None:
    """next month, this financial year, last year. `count` is -1, 0 or 1; `number` the first month of the year."""
    words = lexicon()
    found = words.steps.at(tokens, i)
    if found is None or found[0] >= len(tokens):
        return None
    end, step = found
    if (kind := words.year_kinds.at(tokens, end)) is not None:
        return Unit("relative", i, kind[0], kind[1], name="kind_of_year", count=step)
    if step < 0 and (tokens[end].word in words.months or tokens[end].word in words.seasons):
        dated = end + 1 < len(tokens) and tokens[end + 1].digits > 0
        return None if dated else Unit("bad", i, end + 1, message=LAST_MONTH)
    period = words.periods.get(tokens[end].word.removesuffix("'s"))
    return Unit("relative", i, end + 1, name=period, count=step) if period is not None else None
