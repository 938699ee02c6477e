"""Tokens to items: units of time, cue words and the rest, in reading order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from normalize.timescales import date_units, named_units, plan_units, relative_units, school_units, year_units
from normalize.timescales.lexicon import lexicon
from normalize.timescales.odd_dates import odd_day
from normalize.timescales.other_things import clock_time, is_name, other_thing
from normalize.timescales.token import Token, Tokens, is_sign, is_word
from normalize.timescales.units import Part, Unit

Reader = Callable[[Tokens, int], Unit | None]

NUMBER_READERS: tuple[Reader, ...] = (
    date_units.numeric_date, year_units.year_unit, date_units.numeric_month, date_units.day_and_month,
    named_units.quarter_unit, named_units.half_unit, date_units.two_numbers, plan_units.ordinal_plan_year,
    relative_units.duration_unit,
)  # fmt: skip
WORD_READERS: tuple[Reader, ...] = (
    year_units.year_unit, named_units.week_unit, school_units.half_term_number, school_units.unclear_term,
    date_units.day_and_month, school_units.term_unit, named_units.season_unit, date_units.month_unit,
    named_units.quarter_unit, named_units.half_unit, named_units.feast_unit, named_units.unclear_unit,
    plan_units.plan_life, plan_units.year_through, plan_units.plan_year, plan_units.ordinal_plan_year,
    relative_units.relative_unit, relative_units.duration_unit,
)  # fmt: skip
MONTH_READERS: tuple[Reader, ...] = (school_units.term_unit, date_units.month_unit)  # of a word that is nothing else
NO_CUES: frozenset[str] = frozenset()
FILLER = frozenset({"filler"})
RECURRING = frozenset({"recurring"})


class Item(NamedTuple):
    """A unit, a cue or a plain word or sign, over tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    unit: Unit | None = None
    cues: frozenset[str] = NO_CUES
    word: str = ""
    capital: bool = False

    def has(self, *cues: str) -> bool:
        """Is it one of these cues?"""
        return not self.cues.isdisjoint(cues)


def scan(tokens: tuple[Token, ...]) -> list[Item]:
    """The items of the tokens, none left out."""
    items: list[Item] = []
    i = 0
    while i < len(tokens):
        items.append(_item(tokens, i))
        i = items[-1].last
    return items


def _item(tokens: tuple[Token, ...], i: int) -> Item:
    token = tokens[i]
    if token.kind == "word" and token.word not in lexicon().known and not is_sign(tokens, i + 1, "-"):
        return Item(i, i + 1, None, NO_CUES, token.word, token.capital)
    if (after := other_thing(tokens, i)) > i:
        return Item(i, after, cues=FILLER if clock_time(tokens, i) > i else NO_CUES, word="#")
    cue = _cue(tokens, i) if token.digits < 4 else None  # a year is none
    unit = _part_and_unit(tokens, i) if _may_begin_unit(tokens, i) else None
    if (
        cue is not None
        and cue.last - i > 1
        and not (unit is not None and unit.last > cue.last and (unit.part or not unit.dateless))
    ):
        return cue  # unless its last word begins a unit with its year: `end of the | year 2009/10`
    if unit is not None and not _is_of_a_name(tokens, i, unit):
        return Item(i, unit.last, unit)
    return cue or Item(i, i + 1, None, NO_CUES, token.word, token.capital)


def _is_of_a_name(tokens: tuple[Token, ...], i: int, unit: Unit) -> bool:
    return unit.form in ("month", "season") and not (unit.year or unit.part) and is_name(tokens, i, unit.last)


def _may_begin_unit(tokens: tuple[Token, ...], i: int) -> bool:
    """Is it worth asking the readers? Most words are not: they are cues, or no words of time."""
    token = tokens[i]
    if token.kind == "word":
        return token.word in lexicon().unit_starts or is_sign(tokens, i + 1, "-")
    return token.digits > 0


def _unit(tokens: tuple[Token, ...], i: int) -> Unit | None:
    if not _may_begin_unit(tokens, i):
        return None
    kind = tokens[i].kind
    if kind == "word" and (unit := _year_end(tokens, i)) is not None:
        return unit
    readers = _word_readers(tokens[i].word) if kind == "word" else NUMBER_READERS
    unit = next((unit for read in readers if (unit := read(tokens, i)) is not None), None)
    if (unit is None or _is_bare(unit)) and (odd := odd_day(tokens, i)) is not None:
        return odd
    return _with_quarter(tokens, unit) if unit is not None else None


def _word_readers(word: str) -> tuple[Reader, ...]:
    """Most words of time are months, and most of these are nothing else."""
    words = lexicon()
    return MONTH_READERS if word in words.months and word not in words.other_starts else WORD_READERS


def _is_bare(unit: Unit) -> bool:
    """A year alone or a month without one: may be the beginning of a full date in another order."""
    if unit.form == "year":
        return unit.year is not None and unit.year.form == "calendar"
    return unit.form == "month" and unit.year is None


def _with_quarter(tokens: tuple[Token, ...], unit: Unit) -> Unit:
    """`2009/10 Q3`, `2009 autumn term`: a year before the unit it belongs to."""
    if unit.form != "year" or unit.year is None:
        return unit
    at = unit.last + (is_sign(tokens, unit.last, ",-:") and unit.last + 1 < len(tokens))
    if at >= len(tokens) or tokens[at].kind == "sign":
        return unit
    inner = named_units.quarter_unit(tokens, at) or _named_after(tokens, unit, at)
    if inner is None or inner.year is not None or inner.form == "bad":
        return unit
    return replace(inner, first=unit.first, year=unit.year)


def _named_after(tokens: tuple[Token, ...], unit: Unit, at: int) -> Unit | None:
    if at > unit.last or (unit.year and unit.year.form == "span"):
        return None
    return (
        school_units.half_term_number(tokens, at)
        or school_units.term_unit(tokens, at)
        or named_units.season_unit(tokens, at)
    )


def _part_and_unit(tokens: tuple[Token, ...], i: int) -> Unit | None:
    """`early 2004`, `mid-June 2010`, `end of Q3`, `mid to late 2009`, or a unit without such a part."""
    if tokens[i].kind != "word":
        return _unit(tokens, i)
    end, part = named_units.part_at(tokens, i)
    if end < 0 or end >= len(tokens) or school_units.unclear_term(tokens, i) is not None:
        return _unit(tokens, i)
    return _part_of_unit(tokens, i, end, part) or _unit(tokens, i)


def _part_of_unit(tokens: tuple[Token, ...], i: int, end: int, part: Part) -> Unit | None:
    end, part = _second_part(tokens, end, part)
    unit = _unit(tokens, end) if end < len(tokens) else None
    if unit is None or unit.form in ("duration", "week", "plan_life"):
        return _end_of_plan_time(tokens, i, end, part)
    if unit.form == "bad":
        return replace(unit, first=i)
    return replace(unit, first=i, part=part) if not unit.part else None


def _second_part(tokens: tuple[Token, ...], end: int, part: Part) -> tuple[int, Part]:
    """The second of two parts: `mid to late`, `early/mid`. Both together are vaguer than either."""
    at = end + is_word(tokens, end, lexicon().particles["part_to"])
    second, _ = named_units.part_at(tokens, at)
    return (second, "mid") if second > 0 else (at, part)


def _end_of_plan_time(tokens: tuple[Token, ...], i: int, end: int, part: Part) -> Unit | None:
    """`end of financial year`, `end of the academic year`: a year that the context must tell."""
    if part not in ("end", "start"):
        return None
    kind = lexicon().year_kinds.at(tokens, end)
    if kind is not None:
        return Unit("relative", i, kind[0], kind[1], name="kind_of_year", part=part, doubt=True)
    # `End of the year`: the plan must tell which.
    if end == i + 1 or not is_word(tokens, end, lexicon().particles["year"]):
        return None
    return Unit("relative", i, end + 1, name="year", part=part, doubt=True)


def _year_end(tokens: tuple[Token, ...], i: int) -> Unit | None:
    """`year end`, `financial year end`."""
    words = lexicon()
    kind = words.year_kinds.at(tokens, i)
    end = kind[0] if kind is not None else i + is_word(tokens, i, words.particles["year"])
    end += is_sign(tokens, end, "-")
    if end == i or not is_word(tokens, end, words.particles["end"]):
        return None
    if end + 1 < len(tokens) and tokens[end + 1].digits:
        return None
    return Unit("relative", i, end + 1, name="year", part="end", doubt=True)


def _cue(tokens: tuple[Token, ...], i: int) -> Item | None:
    if tokens[i].kind != "sign" and (each := _counted_frequency(tokens, i) or _each(tokens, i)) is not None:
        return each
    found = lexicon().cues.at(tokens, i)
    return Item(i, found[0], None, found[1].meanings, found[1].words, tokens[i].capital) if found else None


def _counted_frequency(tokens: tuple[Token, ...], i: int) -> Item | None:
    """`6 monthly`, `six-weekly`."""
    words, token = lexicon(), tokens[i]
    if token.word not in words.numbers and not (token.kind == "number" and token.digits <= 2):
        return None
    at = i + 1 + is_sign(tokens, i + 1, "-")
    if not is_word(tokens, at, words.particles["frequency"]):
        return None
    return Item(i, at + 1, cues=RECURRING, word=tokens[at].word)


def _each(tokens: tuple[Token, ...], i: int) -> Item | None:
    """`every 6 weeks`, `each month`, `once a term`, `four times a year`, `every other Monday`."""
    words = lexicon()
    found = words.each.at(tokens, i)
    if found is None:
        return None
    at = found[0]
    while at < len(tokens) and at - found[0] < 2 and _counts(tokens[at]):
        at += 1
    if at >= len(tokens):
        return None
    word = tokens[at].word
    if words.has("each_of", word) or word in words.months or word in words.weekdays:
        return Item(i, at + 1, cues=RECURRING, word="each")
    return None


def _counts(token: Token) -> bool:
    words = lexicon()
    more = words.particles["each_more"]
    return bool(token.digits) or token.word in words.numbers or token.word in words.ordinals or token.word in more
