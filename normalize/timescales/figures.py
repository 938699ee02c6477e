"""What years and days are both told by: names of months, and dates written in figures alone."""

from __future__ import annotations

from normalize.timescales.lexicon import lexicon
from normalize.timescales.token import Tokens, four, is_number, is_sign

NUMERIC_SIGNS = "/.-"


def month_number(tokens: Tokens, i: int) -> tuple[int, int]:
    """Number of the month named at token `i` and where its name ends; (0, i) for none. Mends `Septem- ber`."""
    if i >= len(tokens):
        return 0, i
    months = lexicon().months
    if is_sign(tokens, i + 1, "-") and i + 2 < len(tokens) and tokens[i + 2].spaced and not tokens[i + 1].spaced:
        joined = months.get(tokens[i].word + tokens[i + 2].word, 0)
        if joined and tokens[i + 2].kind == "word":
            return joined, i + 3
    number = months.get(tokens[i].word, 0)
    end = i + 1
    if number and is_sign(tokens, end, ".") and not tokens[end].spaced and end + 1 < len(tokens):
        end += 1
    return (number, end) if number else (0, i)


def is_named_month(tokens: Tokens, i: int) -> bool:
    """Does a month with its year begin here: `March 2009`, `- March, 2009`?"""
    _, end = month_number(tokens, i + is_sign(tokens, i, "-/"))
    return end > i and (four(tokens, end) or four(tokens, end + 1))


def in_brackets(tokens: Tokens, i: int) -> bool:
    """Does a year in brackets begin at token `i`: `(2009)`, `(09)`?"""
    return is_sign(tokens, i, "(") and is_number(tokens, i + 1, 2, 4) and is_sign(tokens, i + 2, ")")


def is_three_numbers(tokens: Tokens, i: int) -> bool:
    """Do three numbers with the same sign between them begin here, and no fourth?"""
    if not is_number(tokens, i, 1, 2, 4) or not is_sign(tokens, i + 1, NUMERIC_SIGNS):
        return False
    sign = tokens[i + 1].word
    if not is_number(tokens, i + 2, 1, 2) or not is_sign(tokens, i + 3, sign) or not is_number(tokens, i + 4, 1, 2, 4):
        return False
    if four(tokens, i) and any(token.spaced for token in tokens[i + 1 : i + 5]):
        return False  # `1995-96 - 1996/97` is no 2009-03-31
    listed = sign == "." and tokens[i + 2].spaced and not tokens[i + 4].spaced  # `1. 31.3.09`: the first of a list
    fourth = is_sign(tokens, i + 5, sign) and is_number(tokens, i + 6, 1, 2, 4) and not tokens[i + 6].spaced
    return not (listed or fourth)


def is_month_and_year(tokens: Tokens, i: int) -> bool:
    """Do a number of one or two digits and a year begin here, with nothing but a sign between: `01/2001`, `9.2008`?"""
    return (
        is_number(tokens, i, 1, 2)
        and is_sign(tokens, i + 1, NUMERIC_SIGNS)
        and four(tokens, i + 2)
        and not (tokens[i + 1].spaced or tokens[i + 2].spaced)
    )


def is_year_and_month(tokens: Tokens, i: int) -> bool:
    """Do a year and the number of a month begin here that are no pair of years: `2010-03`, but not `2010-11`?"""
    if not (four(tokens, i) and is_sign(tokens, i + 1, NUMERIC_SIGNS) and is_number(tokens, i + 2, 2)):
        return False
    is_pair = tokens[i + 2].value > tokens[i].value % 100
    return 1 <= tokens[i + 2].value <= 12 and not (is_pair or tokens[i + 1].spaced or tokens[i + 2].spaced)


def is_figures(tokens: Tokens, i: int) -> bool:
    """Does a date in figures begin here, day or month first: `01/03/2001`, `01/2001`?"""
    return is_number(tokens, i, 1, 2) and (is_three_numbers(tokens, i) or is_month_and_year(tokens, i))
