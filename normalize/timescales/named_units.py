"""Readers for units with names: Q3 2009/10, first half of 2004, Spring 2010, Easter, w/c, `early`, `end of`."""

from __future__ import annotations

from dataclasses import replace

from normalize.timescales.date_units import day_and_month, numeric_date
from normalize.timescales.lexicon import lexicon
from normalize.timescales.token import Tokens, is_number, is_sign, is_word
from normalize.timescales.units import Part, Unit
from normalize.timescales.year_link import dated, small_number


def quarter_unit(tokens: Tokens, i: int) -> Unit | None:
    """Q3 2009/10, Qtr 2, third quarter of 2005/06, quarter one."""
    particles = lexicon().particles
    letter = tokens[i].word in particles["quarter_letter"]
    if letter or tokens[i].word in particles["quarter"]:
        at = i + 1 + is_sign(tokens, i + 1, ".-")
        if number := small_number(tokens, at, 4):
            end, last = _last_quarter(tokens, i, at + 1, number)
            return dated(Unit("quarter", i, end, number, count=last), tokens)
        if letter and at < len(tokens) and tokens[at].digits == 1:
            return replace(dated(Unit("quarter", i, at + 1), tokens), form="bad", message="a year has four quarters")
        return None
    # `2 quarters` is a length, `2nd quarter` is not.
    if tokens[i].kind == "number" or not is_word(tokens, i + 1, particles["quarter"]):
        return None
    number = small_number(tokens, i, 4)
    return dated(Unit("quarter", i, i + 2, number), tokens) if number else None


def _last_quarter(tokens: Tokens, i: int, end: int, number: int) -> tuple[int, int]:
    """End and last of several quarters: `Q1-3`, `Quarters 1 and 2`. Those of `Quarters 1 and 4` are no stretch."""
    particles = lexicon().particles
    several = tokens[i].word in particles["quarters"]
    if (
        not is_word(tokens, end, particles["plan_year_to"])
        or end + 1 >= len(tokens)
        or tokens[end + 1].kind != "number"
    ):
        return end, number
    last = small_number(tokens, end + 1, 4)
    together = last == number + 1 or (last > number and tokens[end].word in ("-", "to"))
    near = several or not (tokens[end].spaced or tokens[end + 1].spaced)
    goes_on = is_sign(tokens, end + 2, "/-.") and is_number(tokens, end + 3, 1, 2, 4)
    return (end + 2, last) if together and near and not goes_on else (end, number)


def half_unit(tokens: Tokens, i: int) -> Unit | None:
    """first half of 2004, 2nd half 2009/10, H1 2010. Only with a year, which must follow."""
    particles = lexicon().particles
    if tokens[i].word in particles["half_letter"] and i + 1 < len(tokens) and not tokens[i + 1].spaced:
        number = small_number(tokens, i + 1, 2)
    elif is_word(tokens, i + 1, particles["half"]):
        number = 2 if tokens[i].word in particles["second_half"] else small_number(tokens, i, 2)
    else:
        return None
    if not number or is_word(tokens, i + 2, particles["term"]):
        return None
    unit = dated(Unit("half", i, i + 2, number), tokens)
    return unit if unit.year else None


def season_unit(tokens: Tokens, i: int) -> Unit | None:
    """Spring 2010, autumn, summer holidays."""
    words = lexicon()
    season = words.seasons.get(tokens[i].word)
    if season is None:
        return None
    holiday = is_word(tokens, i + 1, words.particles["holiday"])
    return dated(Unit("season", i, i + 1 + holiday, season, approximate=holiday), tokens)


def feast_unit(tokens: Tokens, i: int) -> Unit | None:
    """Easter 2006, Whitsun, Christmas 2009, New Year; Good Friday 2010, Boxing Day."""
    words = lexicon()
    found = words.feasts.at(tokens, i)
    if found is None:
        return None
    end, feast = found
    end += is_word(tokens, end, words.particles["holiday"])
    form = "fixed_feast" if feast.month else "feast"
    return dated(Unit(form, i, end, feast.month, feast.day, approximate=not feast.exact), tokens)  # type: ignore[arg-type]


def week_unit(tokens: Tokens, i: int) -> Unit | None:
    """w/c 7 September 2009, week ending 12/6/09. `name` is `begins` or `ends`."""
    found = lexicon().weeks.at(tokens, i)
    if found is None:
        return None
    end, name = found
    end += is_sign(tokens, end, ":.")
    day = (numeric_date(tokens, end) or day_and_month(tokens, end)) if end < len(tokens) else None
    if day is None or day.form == "bad":
        return replace(day, first=i) if day is not None else None
    return replace(day, form="week", first=i, name=name) if day.form == "day" and day.number else None


def unclear_unit(tokens: Tokens, i: int) -> Unit | None:
    """`Michaelmas 2009`: a word that may mean several times; the data file says which."""
    found = lexicon().unclear.at(tokens, i)
    if found is None:
        return None
    return replace(dated(Unit("bad", i, found[0], message=found[1]), tokens), year=None)


def part_at(tokens: Tokens, i: int) -> tuple[int, Part]:
    """End and meaning of `early`, `mid-`, `end of`, `start of the`; (-1, "") for none."""
    words = lexicon()
    found = words.parts.at(tokens, i)
    if found is None:
        return -1, ""
    at = start = found[0]
    while at - start < 2 and (is_word(tokens, at, words.particles["part_link"]) or is_sign(tokens, at, "-")):
        at += 1
    return at, found[1]
