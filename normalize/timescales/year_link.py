"""What units with names share: a small number in digits or words, and the year that follows."""

from __future__ import annotations

from dataclasses import replace

from normalize.timescales.figures import month_number
from normalize.timescales.lexicon import lexicon
from normalize.timescales.token import Tokens, is_number, is_sign, is_word
from normalize.timescales.units import Unit, Year, calendar_year, full_year
from normalize.timescales.year_units import read_year


def dated(unit: Unit, tokens: Tokens) -> Unit:
    """The unit with the year that follows it, if one does: `Q3 2009/10`, `spring of 2010`, `summer term (2010)`."""
    year, end = _year_after(tokens, unit.last)
    return replace(unit, year=year, last=end) if year else unit


def _year_after(tokens: Tokens, end: int) -> tuple[Year | None, int]:
    """The year after a unit, over `of`, a comma, a dash or a bracket; None and the same place where none follows."""
    at, links = end, lexicon().particles["year_link"]
    while at < len(tokens) and at - end < 3 and (tokens[at].word in links or is_sign(tokens, at, ",-(/:")):
        at += 1
    if (year := read_year(tokens, at)) is not None:
        closed = is_sign(tokens, year[1], ")") and is_sign(tokens, at - 1, "(")
        return year[0], year[1] + closed
    if at == end < len(tokens) and tokens[at].kind == "number" and tokens[at].digits == 2:
        joined = is_sign(tokens, at + 1, "/.-")
        beyond = (joined and is_number(tokens, at + 2, 1, 2, 4)) or month_number(tokens, at + 1 + joined)[0]
        return (None, end) if beyond else (calendar_year(full_year(tokens[at].value)), at + 1)
    return None, end


def small_number(tokens: Tokens, i: int, most: int) -> int:
    """The number 1 to `most` at token `i`, in digits or words, `2nd` and `second` too; 0 for none."""
    if i >= len(tokens) or tokens[i].digits > 1:
        return 0
    words, token = lexicon(), tokens[i]
    value = token.value if token.kind in ("number", "ordinal") else 0
    value = value or words.numbers.get(token.word, 0) or words.ordinals.get(token.word, 0)
    return value if 1 <= value <= most else 0


def over(tokens: Tokens, i: int, words: frozenset[str], most: int = 9) -> int:
    """The first place from `i` on that holds none of these words, at most so many further."""
    at = i
    while at - i < most and is_word(tokens, at, words):
        at += 1
    return at
