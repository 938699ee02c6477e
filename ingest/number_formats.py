"""Write a list number the way a level of a Word list asks for (ECMA-376, Part 1, §17.18.59)."""

from __future__ import annotations

from collections.abc import Callable
from string import ascii_lowercase

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST_LETTERS = 30
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def format_number(number: int, style: str) -> str:
    """`number` as `style` writes it; styles of other scripts and number words come out as plain digits.

    `style` is a value of ST_NumberFormat, or a pattern such as "001, 002, 003, ..." of a custom format.
    """
    if style.startswith("0"):
        return str(number).zfill(len(style.split(",", maxsplit=1)[0].strip()))
    return _WRITERS.get(style, str)(number)


def _letters(number: int) -> str:
    """a ... z, aa, bb ... zz, aaa: Word repeats the letter, it does not count on as columns do.

    A number that would take more than thirty letters comes out as digits: nobody counts them.
    """
    if not 0 < number <= _MOST_LETTERS * 26:
        return str(number)
    return ascii_lowercase[(number - 1) % 26] * ((number - 1) // 26 + 1)


def _roman(number: int) -> str:
    if not 0 < number < 32768:
        return str(number)
    numerals = ""
    for size, numeral in _ROMAN:
        count, number = divmod(number, size)
        numerals += numeral * count
    return numerals


def _ordinal(number: int) -> str:
    teen = 10 <= number % 100 < 20
    return f"{number}{'th' if teen else _ENDINGS.get(number % 10, 'th')}"


_WRITERS: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "decimalZero": "{:02}".format,
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "ordinal": _ordinal,
}
