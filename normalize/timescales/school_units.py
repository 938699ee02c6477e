"""Readers for the times of schools: summer term 2010, autumn half term, HT3 2009/10, Term 3."""

from __future__ import annotations

from dataclasses import replace

from normalize.timescales.figures import month_number
from normalize.timescales.lexicon import lexicon
from normalize.timescales.token import Tokens, is_number, is_sign, is_word
from normalize.timescales.units import Unit
from normalize.timescales.year_link import dated, over, small_number
from normalize.timescales.year_units import read_year

CONNECTING = ("and", "or", "to", "of", "onwards")  # may stand behind `Autumn 1`
WHICH_TERM = "which term of the year is not told"
THREE_OR_SIX = "a year of schools may have three terms or six: which is not told"


def term_unit(tokens: Tokens, i: int) -> Unit | None:
    """autumn term 2009, tymor yr hydref, summer half term 2010, October half term."""
    words = lexicon()
    if tokens[i].word in words.particles["half"]:
        return _welsh_half_term(tokens, i)
    if tokens[i].word in words.particles["term"]:
        return _welsh_term(tokens, i) or _numbered_term(tokens, i)
    name = words.terms.get(tokens[i].word, "")
    return (_half_of_term(tokens, i, name) if name else None) or _named_term(tokens, i, name)


def _named_term(tokens: Tokens, i: int, name: str) -> Unit | None:
    month, after_month = month_number(tokens, i)
    if not (month or name):
        return None
    if end := _half_term(tokens, after_month if month else i + 1):
        return dated(Unit("half_term", i, end, month, name="" if month else name), tokens)
    if name and is_word(tokens, i + 1, lexicon().particles["term"]):
        return dated(Unit("term", i, i + 2, name=name), tokens)
    return None


def _half_of_term(tokens: Tokens, i: int, name: str) -> Unit | None:
    """`Autumn 1`, `Spring term 2 2009/10`: the first or the second half of a term."""
    at = i + 1 + is_word(tokens, i + 1, lexicon().particles["term"])
    if not is_number(tokens, at, 1) or tokens[at].value not in (1, 2) or not tokens[at].spaced:
        return None
    beyond = tokens[at + 1] if at + 1 < len(tokens) else None
    if beyond is not None and (beyond.word in "/-.&" or (beyond.kind == "word" and beyond.word not in CONNECTING)):
        return None  # `Spring 1-3 June`, `Summer 2 weeks`
    first = {"autumn": 1, "spring": 3, "summer": 5}[name]
    return dated(Unit("half_term_number", i, at + 1, first + tokens[at].value - 1), tokens)


def _welsh_half_term(tokens: Tokens, i: int) -> Unit | None:
    """hanner tymor yr hydref 2009."""
    words = lexicon()
    end = _half_term(tokens, i)
    at = over(tokens, end, words.particles["term_link"]) if end else len(tokens)
    if (
        at >= len(tokens)
        or tokens[at].word not in words.terms
        or tokens[end - 1].word not in words.particles["term_first"]
    ):
        return None
    return dated(Unit("half_term", i, at + 1, name=words.terms[tokens[at].word]), tokens)


def _welsh_term(tokens: Tokens, i: int) -> Unit | None:
    words = lexicon()
    at = over(tokens, i + 1, words.particles["term_link"])
    if at >= len(tokens) or tokens[at].word not in words.terms or tokens[i].word not in words.particles["term_first"]:
        return None
    return dated(Unit("term", i, at + 1, name=words.terms[tokens[at].word]), tokens)


def _numbered_term(tokens: Tokens, i: int) -> Unit | None:
    """`Term 5 2009/10`: only a year of six terms has a fourth; terms 1 to 3 may be of three or of six."""
    number = small_number(tokens, i + 1, 6)
    if not number or tokens[i + 1].kind != "number":
        return None
    unit = dated(Unit("half_term_number", i, i + 2, number), tokens)
    return unit if number > 3 else replace(unit, form="bad", year=None, message=THREE_OR_SIX)


def _half_term(tokens: Tokens, i: int) -> int:
    """Where `half term` or `half-term` at token `i` ends, 0 for none."""
    particles = lexicon().particles
    if not is_word(tokens, i, particles["half"]):
        return 0
    at = i + 1 + is_sign(tokens, i + 1, "-")
    return at + 1 if is_word(tokens, at, particles["term"]) else 0


def half_term_number(tokens: Tokens, i: int) -> Unit | None:
    """HT3 2009/10, half term 3: one of the six halves of the academic year."""
    end = i + 1 if tokens[i].word in lexicon().particles["half_term_letters"] else _half_term(tokens, i)
    if not end or not (number := small_number(tokens, end, 6)):
        return None
    return dated(Unit("half_term_number", i, end + 1, number), tokens)


def unclear_term(tokens: Tokens, i: int) -> Unit | None:
    """`Mid term 2008`, `half term 2009`: which term of the year is not told."""
    particles = lexicon().particles
    if tokens[i].word not in particles["mid"]:
        return None
    at = i + 1 + is_sign(tokens, i + 1, "-")
    if not is_word(tokens, at, particles["term"]) or (year := read_year(tokens, at + 1)) is None:
        return None
    return Unit("bad", i, year[1], message=WHICH_TERM)
