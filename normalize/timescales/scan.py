"""Tokens to items: units of time, cue words and the rest, in reading order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from normalize.timescales import date_units, named_units, relative_units, year_units
from normalize.timescales.lexicon import lexicon
from normalize.timescales.tokens import Token
from normalize.timescales.units import Unit
from normalize.timescales.year_units import Tokens, is_number, is_sign, words_at

Reader = Callable[[Tokens, int], Unit | None]

NUMBER_READERS: tuple[Reader, ...] = (
    date_units.numeric_date, year_units.year_unit, date_units.numeric_month, date_units.day_and_month,
    named_units.quarter_unit, named_units.half_unit, date_units.two_numbers, relative_units.duration_unit,
)  # fmt: skip
WORD_READERS: tuple[Reader, ...] = (
    year_units.year_unit, year_units.unclear_year, named_units.week_unit, named_units.half_term_number,
    named_units.unclear_term,
    date_units.day_and_month, named_units.season_or_term, date_units.month_unit, named_units.quarter_unit,
    named_units.half_unit, named_units.feast_unit, named_units.plan_life, named_units.year_through,
    named_units.plan_year,
    relative_units.relative_unit, relative_units.duration_unit,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Item:
    """A unit, a cue or a plain word or sign, over tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    unit: Unit | None = None
    cues: tuple[str, ...] = ()
    word: str = ""
    capital: bool = False

    def has(self, *cues: str) -> bool:
        """Is it one of these cues?"""
        return any(cue in self.cues for cue in cues)


def scan(tokens: tuple[Token, ...]) -> list[Item]:
    """The items of the tokens, none left out."""
    items: list[Item] = []
    i = 0
    while i < len(tokens):
        if (after := _numbered_thing(tokens, i)) > i:
            items.append(Item(i, after, word="#"))
            i = after
            continue
        item = _item(tokens, i)
        items.append(item)
        i = item.last
    return items


def _item(tokens: tuple[Token, ...], i: int) -> Item:
    cue = _cue(tokens, i)
    if cue is not None and cue.last - i > 1 and not _date_inside(tokens, i, cue):
        return cue
    if (unit := _part_and_unit(tokens, i) or _unit(tokens, i)) is not None:
        return Item(i, unit.last, unit)
    return cue or Item(i, i + 1, word=tokens[i].word, capital=tokens[i].capital)


def _date_inside(tokens: tuple[Token, ...], i: int, cue: Item) -> bool:
    """Does the last word of the phrase begin a unit with its year: `end of the | year 2009/10`?"""
    unit = _part_and_unit(tokens, i) or _unit(tokens, i)
    return unit is not None and unit.last > cue.last and not unit.dateless


def _unit(tokens: tuple[Token, ...], i: int) -> Unit | None:
    kind = tokens[i].kind
    if kind in ("sign", "figure"):
        return None
    if kind == "word" and (unit := _year_end(tokens, i)) is not None:
        return unit
    readers = WORD_READERS if kind == "word" else NUMBER_READERS
    for read in readers:
        if (unit := read(tokens, i)) is not None:
            return _with_quarter(tokens, unit)
    return None


def _with_quarter(tokens: tuple[Token, ...], unit: Unit) -> Unit:
    """`2009/10 Q3`, `2009 autumn term`: a year before the unit it belongs to."""
    at = unit.last + (is_sign(tokens, unit.last, ",-:") and unit.last + 1 < len(tokens))
    if unit.form != "year" or unit.year is None or at >= len(tokens) or tokens[at].kind == "sign":
        return unit
    inner = named_units.quarter_unit(tokens, at) or _named_after(tokens, unit, at)
    if inner is None or inner.year is not None:
        return unit
    return replace(inner, first=unit.first, year=unit.year)


def _named_after(tokens: tuple[Token, ...], unit: Unit, at: int) -> Unit | None:
    if at > unit.last or (unit.year and unit.year.form == "span"):
        return None
    return named_units.half_term_number(tokens, at) or named_units.season_or_term(tokens, at)


def _part_and_unit(tokens: tuple[Token, ...], i: int) -> Unit | None:
    """`early 2004`, `mid-June 2010`, `end of Q3`, `mid to late 2009`."""
    if tokens[i].kind != "word":
        return None
    end, part = named_units.part_at(tokens, i)
    if end < 0 or end >= len(tokens) or named_units.unclear_term(tokens, i) is not None:
        return None
    if tokens[end].word in ("to", "/"):
        end += 1
    second, _ = named_units.part_at(tokens, end) if end < len(tokens) else (-1, part)
    if second > 0:
        end, part = second, "mid"
    if (
        end >= len(tokens)
        or (unit := _unit(tokens, end)) is None
        or unit.form in ("bad", "duration", "week", "plan_life")
    ):
        return _end_of_plan_time(tokens, i, end, part)
    return replace(unit, first=i, part=part) if not unit.part else None


def _end_of_plan_time(tokens: tuple[Token, ...], i: int, end: int, part: str) -> Unit | None:
    """`end of financial year`, `end of the academic year`: a year that the context must tell."""
    if part not in ("end", "start") or end >= len(tokens):
        return None
    words = lexicon()
    after, kind = year_units.longest(tokens, end, list(words.year_kinds))
    if after < 0:
        return _end_of_year(tokens, i, end, part)
    first_month = words.year_kinds[tuple(kind)]
    return Unit("relative", i, after, first_month, name="kind_of_year", part=part, doubt=True)  # type: ignore[arg-type]


def _end_of_year(tokens: tuple[Token, ...], i: int, end: int, part: str) -> Unit | None:
    """`End of the year`, whose year the plan must tell."""
    if tokens[end].word != "year" or end == i + 1:
        return None
    return Unit("relative", i, end + 1, name="year", part=part, doubt=True)  # type: ignore[arg-type]


def _year_end(tokens: tuple[Token, ...], i: int) -> Unit | None:
    """`year end`, `financial year end`."""
    end, _ = year_units.longest(tokens, i, list(lexicon().year_kinds))
    end = end if end > 0 else i + (tokens[i].word == "year")
    end += is_sign(tokens, end, "-")
    if (
        end == i
        or end >= len(tokens)
        or tokens[end].word != "end"
        or (end + 1 < len(tokens) and tokens[end + 1].digits)
    ):
        return None
    return Unit("relative", i, end + 1, name="year", part="end", doubt=True)


def _cue(tokens: tuple[Token, ...], i: int) -> Item | None:
    token = tokens[i]
    words = lexicon()
    if (each := _each(tokens, i)) is not None:
        return each
    for phrase, cues in words.phrases.get(token.word, ()):
        if (end := words_at(tokens, i, phrase)) > 0:
            return Item(i, end, cues=cues, word=" ".join(phrase), capital=token.capital)
    return None


def _each(tokens: tuple[Token, ...], i: int) -> Item | None:
    """`every 6 weeks`, `each month`, `once a term`, `6 monthly`, `four times a year`."""
    words = lexicon()
    if (tokens[i].kind in ("number",) and tokens[i].digits <= 2) or tokens[i].word in words.numbers:
        at = i + 1 + is_sign(tokens, i + 1, "-")
        if at < len(tokens) and tokens[at].word in ("monthly", "weekly", "yearly", "daily"):
            return Item(i, at + 1, cues=("recurring",), word=tokens[at].word)
        return None
    for phrase, cues in words.phrases.get(tokens[i].word, ()):
        if "each" not in cues or (end := words_at(tokens, i, phrase)) < 0 or end >= len(tokens):
            continue
        at = end
        while (
            at < len(tokens)
            and at - end < 2
            and (
                tokens[at].digits
                or tokens[at].word in words.numbers
                or tokens[at].word in ("other", "few", "half")
                or tokens[at].word in words.ordinals
            )
        ):
            at += 1
        if at < len(tokens) and (
            words.has("each_of", tokens[at].word)
            or tokens[at].word in words.months
            or tokens[at].word in words.weekdays
        ):
            return Item(i, at + 1, cues=("recurring",), word="each")
    return None


def _numbered_thing(tokens: tuple[Token, ...], i: int) -> int:
    """Where the number of `Version 1/09`, `Section 47` or `Phase 2` ends; `i` where there is no such thing."""
    if tokens[i].kind != "word":
        return i
    end, _ = year_units.longest(tokens, i, [p for p in lexicon().labels if p[0] == tokens[i].word])
    if end < 0:
        return i
    end += is_sign(tokens, end, ".:")
    if not is_number(tokens, end, 1, 2, 3) or date_units.numeric_date(tokens, end) is not None:
        return i
    end += 1
    while is_sign(tokens, end, "/.-") and not tokens[end].spaced and is_number(tokens, end + 1, 1, 2, 3):
        if tokens[end + 1].spaced:
            break
        end += 2
    return end
