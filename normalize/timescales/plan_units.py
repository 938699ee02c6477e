"""Readers for times counted in the plan: year 2 of the plan, Years 1-3, life of the strategy, throughout the year."""

from __future__ import annotations

from normalize.timescales.lexicon import lexicon
from normalize.timescales.token import Tokens, is_word
from normalize.timescales.units import Unit
from normalize.timescales.year_link import over, small_number

LONGEST_HEAD = 6  # words in `over the whole life of the`


def plan_year(tokens: Tokens, i: int) -> Unit | None:
    """Year 2 (of the plan), Yr 1, Years 1-3: years counted from the beginning of the plan."""
    words = lexicon()
    if tokens[i].word not in words.particles["plan_year"]:
        return None
    number = small_number(tokens, i + 1, 6)
    if not number or tokens[i + 1].kind == "ordinal" or tokens[i + 1].word in words.ordinals:
        return None
    if i + 2 < len(tokens) and tokens[i + 2].kind == "word" and not tokens[i + 2].spaced:
        return None  # `Y2K`
    end, last = i + 2, number
    if is_word(tokens, end, words.particles["plan_year_to"]) and end + 1 < len(tokens) and not tokens[end + 1].capital:
        last = max(small_number(tokens, end + 1, 6), number)
        end = end + 2 if last > number else end
    if is_word(tokens, end, words.particles["school_group"]):
        return None  # `Year 6 pupils`: the children of a school year
    return Unit("plan_year", i, _of_plan(tokens, end), number, count=last)


def ordinal_plan_year(tokens: Tokens, i: int) -> Unit | None:
    """First year of the plan, second year of the strategy."""
    words = lexicon()
    number = words.ordinals.get(tokens[i].word, 0) or (tokens[i].value if tokens[i].kind == "ordinal" else 0)
    if not 1 <= number <= 6 or not is_word(tokens, i + 1, words.particles["plan_year"]):
        return None
    end = _of_plan(tokens, i + 2)
    return Unit("plan_year", i, end, number, count=number) if end > i + 2 else None


def _of_plan(tokens: Tokens, end: int) -> int:
    particles = lexicon().particles
    at = over(tokens, end, particles["plan_life_link"])
    return at + 1 if at > end and is_word(tokens, at, particles["plan"]) else end


def plan_life(tokens: Tokens, i: int) -> Unit | None:
    """Duration of the LAA, life of the plan, throughout the strategy, plan period."""
    particles = lexicon().particles
    if tokens[i].word in particles["plan"] and is_word(tokens, i + 1, particles["plan_period"]):
        return Unit("plan_life", i, i + 2)
    if tokens[i].word not in particles["plan_life_head"]:
        return None
    at = over(tokens, i + 1, particles["plan_life_link"] | particles["plan_life_head"], LONGEST_HEAD - 1)
    if at == i + 1 and tokens[i].word not in particles["plan_life_whole"]:
        return None
    while at - i <= LONGEST_HEAD and not is_word(tokens, at, particles["plan"]) and _describes(tokens, at):
        at += 1
    if not is_word(tokens, at, particles["plan"]):
        return None
    return Unit("plan_life", i, at + 1 + is_word(tokens, at + 1, particles["plan_after"]))


def _describes(tokens: Tokens, at: int) -> bool:
    """May the word stand before `plan`: delivery plan, three year strategy?"""
    return at + 1 < len(tokens) and tokens[at].kind == "word"


def year_through(tokens: Tokens, i: int) -> Unit | None:
    """`Throughout the year`, `the whole year`, `all year`: the plan's year, where it has just one."""
    particles = lexicon().particles
    through = particles["all_year"]
    at = over(tokens, i, through | particles["article"], 4)
    if not any(tokens[k].word in through for k in range(i, at)) or not is_word(tokens, at, particles["year"]):
        return None
    return None if small_number(tokens, at + 1, 9) else Unit("plan_life", i, at + 1, name="year")
