"""From a cell's text to its lines: hyphenation mended, names that run over two lines put together."""

from __future__ import annotations

import re
from typing import NamedTuple

from normalize.leads.notes import without_bullet
from normalize.leads.words import read_line
from normalize.leads.wrapped import runs_over

_HYPHEN_END = re.compile(r"[^\W\d_]{2,}[-‐\u00ad]$")

# "Rosa- lind": a break that a reader has made a space.
_HYPHEN = re.compile("[-‐\u00ad] ")
_HYPHEN_INSIDE = re.compile(r"(?<=[^\W\d_]{2})[-‐\u00ad] (?!(?:and|or|to)\b)(?=[^\W\d_A-Z]{2})")
#: A line of more letters is no name that a narrow column cut.
LONGEST_WRAPPED = 300
_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")


class CellLine(NamedTuple):
    """A line of a cell with the number of the paragraph it begins in."""

    paragraph: int
    text: str


def _joined(left: str, right: str, alone: bool) -> str | None:
    """Two lines as one where one name runs over both, else None; `alone` where the cell has no others."""
    if len(left) > LONGEST_WRAPPED:
        return None
    if _HYPHEN_END.search(left):
        return left.rstrip("-‐\u00ad") + right if right[:1].islower() else left.rstrip("\u00ad") + right
    words, more = read_line(left), read_line(right)
    if not words.words or not more.words:
        return None
    return f"{left} {right}" if runs_over(words, more, alone) else None


def _mended(line: str) -> str:
    """`Rosa- lind` as `Rosalind`."""
    return _HYPHEN_INSIDE.sub("", line) if _HYPHEN.search(line) else line


def cell_lines(text: str) -> tuple[CellLine, ...]:
    """The lines of a cell, wrapped names put together, bullets off; an empty line always separates."""
    lines: list[CellLine] = []
    open_line = False
    raw_lines = [text] if text.isprintable() else _LINE_END.split(text)
    for number, raw in enumerate(raw_lines):
        line = _mended(" ".join(raw.split()))
        plain = without_bullet(line)
        joined = _joined(lines[-1].text, line, len(raw_lines) == 2) if open_line and line and plain == line else None
        if joined is not None:
            lines[-1] = CellLine(lines[-1].paragraph, joined)
        elif line:
            lines.append(CellLine(number, plain))
        open_line = bool(line)
    return tuple(lines)
