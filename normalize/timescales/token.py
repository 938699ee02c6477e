"""One piece of text - number, word or sign - and what may be asked of a row of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

Kind = Literal["figure", "ordinal", "short", "number", "word", "sign"]
EARLIEST, LATEST = 1900, 2099


class Token(NamedTuple):
    """One piece of text. `word` is its lower-case form, slips of spelling mended; `value` is -1 for no number.

    `start` and `end` are character offsets; `spaced` tells whether white space stands before it.
    """

    kind: Kind
    word: str
    start: int
    end: int
    spaced: bool
    value: int = -1
    digits: int = 0
    capital: bool = False


Tokens = Sequence[Token]


def is_sign(tokens: Tokens, i: int, signs: str) -> bool:
    """Is token `i` one of these signs?"""
    return i < len(tokens) and tokens[i].kind == "sign" and tokens[i].word in signs


def is_word(tokens: Tokens, i: int, words: frozenset[str]) -> bool:
    """Is token `i` one of these words (or signs)?"""
    return i < len(tokens) and tokens[i].word in words


def is_number(tokens: Tokens, i: int, *digits: int) -> bool:
    """Is token `i` a plain number of so many digits?"""
    return i < len(tokens) and tokens[i].digits in digits and tokens[i].kind in ("number", "short")


def four(tokens: Tokens, i: int) -> bool:
    """Is token `i` a four-digit year?"""
    return is_number(tokens, i, 4) and EARLIEST <= tokens[i].value <= LATEST
