"""Readers for units with names: Q3 2009/10, first half of 2004, Spring 2010, summer term, HT3, Easter, w/c."""

from __future__ import annotations

from dataclasses import replace

from normalize.timescales.date_units import day_and_month, month_number, numeric_date
from normalize.timescales.lexicon import lexicon
from normalize.timescales.units import Part, Unit, Year
from normalize.timescales.year_units import Tokens, is_sign, longest, read_year

QUARTER_WORDS = ("q", "qtr", "quarter", "qrt", "qr", "quater", "chwarter")
TERM_WORDS = ("term", "terms", "tymor")
LINKS = ("of", "in", "the", "o", "yr", "y", "for")


def _year_after(tokens: Tokens, end: int) -> tuple[Year | None, int]:
    """The year after a unit, over `of`, a comma, a dash or a bracket; None and the same place where none follows."""
    at = end
    while at < len(tokens) and at - end < 3 and (tokens[at].word in LINKS or is_sign(tokens, at, ",-(/:")):
        at += 1
    if (year := read_year(tokens, at)) is not None:
        closed = is_sign(tokens, year[1], ")") and is_sign(tokens, at - 1, "(")
        return year[0], year[1] + closed
    if at < len(tokens) and tokens[at].kind == "number" and tokens[at].digits == 2 and at == end:
        beyond = is_sign(tokens, at + 1, "/.-") or month_number(tokens, at + 1)[0]
        return (None, end) if beyond else (Year("calendar", 2000 + tokens[at].value, 2000 + tokens[at].value), at + 1)
    return None, end


def _dated(unit: Unit, tokens: Tokens) -> Unit:
    year, end = _year_after(tokens, unit.last)
    return replace(unit, year=year, last=end) if year else unit


def _small(tokens: Tokens, i: int, most: int) -> int:
    """The number 1 to `most` at token `i`, in digits or words; 0 for none."""
    if i >= len(tokens):
        return 0
    words = lexicon()
    value = tokens[i].value if tokens[i].kind in ("number", "ordinal") else 0
    value = value or words.numbers.get(tokens[i].word, 0) or words.ordinals.get(tokens[i].word, 0)
    return value if 1 <= value <= most and tokens[i].digits <= 1 else 0


def quarter_unit(tokens: Tokens, i: int) -> Unit | None:
    """Q3 2009/10, Qtr 2, third quarter of 2005/06, quarter one."""
    if tokens[i].word in QUARTER_WORDS:
        at = i + 1 + is_sign(tokens, i + 1, ".-")
        if number := _small(tokens, at, 4):
            return _dated(Unit("quarter", i, at + 1, number), tokens)
        if tokens[i].word == "q" and at < len(tokens) and tokens[at].digits == 1:
            unit = _dated(Unit("quarter", i, at + 1), tokens)
            return replace(unit, form="bad", message="a year has four quarters")
    elif (number := _small(tokens, i, 4)) and i + 1 < len(tokens) and tokens[i + 1].word in QUARTER_WORDS[1:]:
        counted = tokens[i].kind == "number"  # `2 quarters` is a length, `2nd quarter` is not
        return None if counted else _dated(Unit("quarter", i, i + 2, number), tokens)
    return None


def half_unit(tokens: Tokens, i: int) -> Unit | None:
    """first half of 2004, 2nd half 2009/10, H1 2010. Only with a year or a financial year before or after it."""
    if tokens[i].word == "h" and i + 1 < len(tokens) and not tokens[i + 1].spaced:
        number, end = _small(tokens, i + 1, 2), i + 2
    else:
        number, end = _small(tokens, i, 4), i + 2
        if i + 1 >= len(tokens) or tokens[i + 1].word != "half":
            return None
        number = 2 if tokens[i].word in ("last", "final", "latter") else number
    if number not in (1, 2) or (end < len(tokens) and tokens[end].word in TERM_WORDS):
        return None
    unit = _dated(Unit("half", i, end, number), tokens)
    return unit if unit.year else None


def season_or_term(tokens: Tokens, i: int) -> Unit | None:
    """Spring 2010, autumn term 2009, summer half term 2010, Easter term."""
    words = lexicon()
    word, at = tokens[i].word, i + 1
    if word in TERM_WORDS and at < len(tokens):  # Welsh order: tymor yr hydref
        while at < len(tokens) and tokens[at].word in ("yr", "y", "of", "the"):
            at += 1
        if at < len(tokens) and tokens[at].word in words.terms and word == "tymor":
            return _dated(Unit("term", i, at + 1, name=words.terms[tokens[at].word]), tokens)
        return None
    month, after_month = month_number(tokens, i)
    if (end := _half_term(tokens, after_month if month else at)) and (month or word in words.terms):
        return _dated(Unit("half_term", i, end, month, name="" if month else words.terms[word]), tokens)
    if word in words.terms and at < len(tokens) and tokens[at].word in TERM_WORDS:
        return _dated(Unit("term", i, at + 1, name=words.terms[word]), tokens)
    if word in words.seasons:
        holiday = at < len(tokens) and tokens[at].word in words.holidays
        return _dated(Unit("season", i, at + holiday, words.seasons[word], approximate=holiday), tokens)
    return None


def _half_term(tokens: Tokens, i: int) -> int:
    """Where `half term` or `half-term` at token `i` ends, 0 for none."""
    if i + 1 >= len(tokens) or tokens[i].word != "half":
        return 0
    at = i + 1 + is_sign(tokens, i + 1, "-")
    return at + 1 if at < len(tokens) and tokens[at].word in TERM_WORDS else 0


def half_term_number(tokens: Tokens, i: int) -> Unit | None:
    """HT3 2009/10, half term 3: one of the six halves of the academic year."""
    end = i + 1 if tokens[i].word == "ht" else _half_term(tokens, i)
    if not end or not (number := _small(tokens, end, 6)):
        return None
    return _dated(Unit("half_term_number", i, end + 1, number), tokens)


def unclear_term(tokens: Tokens, i: int) -> Unit | None:
    """`Mid term 2008`, `half term 2009`: which term of the year is not told."""
    if tokens[i].word not in ("mid", "half"):
        return None
    at = i + 1 + is_sign(tokens, i + 1, "-")
    if at >= len(tokens) or tokens[at].word not in TERM_WORDS or (year := read_year(tokens, at + 1)) is None:
        return None
    return Unit("bad", i, year[1], message="which term of the year is not told")


def feast_unit(tokens: Tokens, i: int) -> Unit | None:
    """Easter 2006, Whitsun, Christmas 2009, New Year."""
    words = lexicon()
    end, phrase = longest(tokens, i, [*words.feasts, *words.fixed_feasts])
    if end < 0:
        return None
    end += end < len(tokens) and tokens[end].word in words.holidays
    if tuple(phrase) in words.feasts:
        return _dated(Unit("feast", i, end, day=words.feasts[tuple(phrase)]), tokens)
    month, day = words.fixed_feasts[tuple(phrase)]
    return _dated(Unit("fixed_feast", i, end, month, day), tokens)


WEEK_BEGINS = (("w", "/", "c"), ("wc",), ("w", "c"), ("week", "commencing"), ("week", "beginning"), ("w", "/", "b"),
               ("week", "starting"), ("week", "of"), ("wk", "commencing"))  # fmt: skip
WEEK_ENDS = (("w", "/", "e"), ("we",), ("week", "ending"), ("w", "e"), ("wk", "ending"), ("week", "end"))


def week_unit(tokens: Tokens, i: int) -> Unit | None:
    """w/c 7 September 2009, week ending 12/6/09. `name` is `begins` or `ends`."""
    if tokens[i].word not in ("w", "wc", "we", "week", "wk"):
        return None
    for name, phrases in (("begins", WEEK_BEGINS), ("ends", WEEK_ENDS)):
        end, _ = longest(tokens, i, phrases)
        end += end > 0 and is_sign(tokens, end, ":.")
        if 0 < end < len(tokens):
            day = numeric_date(tokens, end) or day_and_month(tokens, end)
            if day is not None and day.form == "day" and day.number:
                return replace(day, form="week", first=i, name=name)
    return None


def plan_year(tokens: Tokens, i: int) -> Unit | None:
    """Year 2 (of the plan), Yr 1, Years 1-3: years counted from the beginning of the plan."""
    words = lexicon()
    if tokens[i].word not in words.plan_year or i + 1 >= len(tokens):
        return None
    number = _small(tokens, i + 1, 6)
    if not number or tokens[i + 1].kind == "ordinal" or tokens[i + 1].word in words.ordinals:
        return None
    end, last = i + 2, number
    if end + 1 < len(tokens) and tokens[end].word in ("-", "to", "and", "&", "/") and not tokens[end + 1].capital:
        last = max(_small(tokens, end + 1, 6), number)
        end = end + 2 if last > number else end
    return Unit("plan_year", i, _of_plan(tokens, end), number, count=last)


def _of_plan(tokens: Tokens, end: int) -> int:
    words, at = lexicon(), end
    while at < len(tokens) and tokens[at].word in words.life_links:
        at += 1
    return at + 1 if at > end and at < len(tokens) and tokens[at].word in words.life_things else end


def plan_life(tokens: Tokens, i: int) -> Unit | None:
    """Duration of the LAA, life of the plan, throughout the strategy, plan period."""
    words = lexicon()
    if tokens[i].word in words.life_things and i + 1 < len(tokens) and tokens[i + 1].word in ("period", "lifetime"):
        return Unit("plan_life", i, i + 2)
    if tokens[i].word not in words.life_heads:
        return None
    at = i + 1
    while (
        at < len(tokens) and at - i < 6 and (tokens[at].word in words.life_links or tokens[at].word in words.life_heads)
    ):
        at += 1
    if at == i + 1 and tokens[i].word != "throughout" and tokens[i].word != "whole":
        return None
    while at < len(tokens) and at - i < 7 and tokens[at].word not in words.life_things and _describes(tokens, at):
        at += 1
    if at >= len(tokens) or tokens[at].word not in words.life_things:
        return None
    at += 1 + (at + 1 < len(tokens) and tokens[at + 1].word in ("period", "plan"))
    return Unit("plan_life", i, at)


def year_through(tokens: Tokens, i: int) -> Unit | None:
    """`Throughout the year`, `the whole year`, `all year`: the plan's year, where it has just one."""
    at = i
    while at < len(tokens) and at - i < 4 and tokens[at].word in ("throughout", "all", "whole", "the", "during"):
        at += 1
    said = {tokens[k].word for k in range(i, at)} & {"throughout", "all", "whole", "during"}
    if not said or at >= len(tokens) or tokens[at].word != "year" or _small(tokens, at + 1, 9):
        return None
    return Unit("plan_life", i, at + 1, name="year")


def _describes(tokens: Tokens, at: int) -> bool:
    """May the word stand before `plan`: delivery plan, three year strategy?"""
    return tokens[at].kind == "word" and at + 1 < len(tokens)


def part_at(tokens: Tokens, i: int) -> tuple[int, Part]:
    """End and meaning of `early`, `mid-`, `end of`, `start of the`; (-1, "") for none."""
    words = lexicon()
    end, phrase = longest(tokens, i, list(words.parts))
    if end < 0:
        return -1, ""
    part: Part = words.parts[tuple(phrase)]  # type: ignore[assignment]
    start = end
    while (
        end < len(tokens) and end - start < 2 and (tokens[end].word in ("of", "the", "in") or is_sign(tokens, end, "-"))
    ):
        end += 1
    return end, part
