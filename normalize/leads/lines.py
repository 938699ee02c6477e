"""From a cell's text to its lines: hyphenation mended, names that run over two lines put together."""

from __future__ import annotations

import re
from typing import NamedTuple

from normalize.leads.heads import post_shape
from normalize.leads.lexicon import lexicon
from normalize.leads.line import Line, Word
from normalize.leads.lists import without_bracket
from normalize.leads.notes import without_bullet
from normalize.leads.reading import is_subject, read_piece
from normalize.leads.traits import (
    CAPITAL,
    CAPITALS,
    GIVEN,
    JOINER,
    LEVEL,
    LIST_MARK,
    ORGANISATION,
    POST,
    SERVICE,
    SMALL,
    TEAM,
)
from normalize.leads.words import read_line, stand_side_by_side

_OPEN_ENDS = frozenset({"of", "for", "and", "&", "the", "with", "to", "in", "'"})
_HYPHEN_END = re.compile(r"[^\W\d_]{2,}[-‐\u00ad]$")

# "Rosa- lind": a break that a reader has made a space.
_HYPHEN = re.compile("[-‐\u00ad] ")
_HYPHEN_INSIDE = re.compile(r"(?<=[^\W\d_]{2})[-‐\u00ad] (?!(?:and|or|to)\b)(?=[^\W\d_A-Z]{2})")
_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")


class CellLine(NamedTuple):
    """A line of a cell with the number of the paragraph it begins in."""

    paragraph: int
    text: str


def _is_continued(left: Line, right: Line) -> bool:
    """Whether a name plainly runs over the break between two lines."""
    last, first = left.words[-1], right.words[0]
    if last.plain in _OPEN_ENDS or last.plain.endswith("s'") or last.plain.endswith("'s"):
        return read_piece(left).ground != "known"
    if first.plain in ("of", "and", "&", "for"):
        return True
    prose = first.traits & SMALL and not left.words[0].text.islower()
    if prose and first.plain not in lexicon().phrases["unresolved"]:
        return read_piece(right).ground != "phrase"
    return _is_split_name(left, right)


def _is_split_name(left: Line, right: Line) -> bool:
    """`Rosalind` over `Keane`; `Social` over `Services`; `Group` over `Manager`; `Children and` over `X Board`."""
    given_alone = len(left.words) == 1 or left.words[-2].traits & LIST_MARK
    if given_alone and len(right.words) == 1 and left.words[-1].traits & GIVEN:
        return _is_plain_surname(right.words[0])
    reading = read_piece(without_bracket(left))
    heads = POST | TEAM | ORGANISATION
    if _name_spans(left, right):
        return True
    if len(right.words) == 1 and reading.kind not in ("post", "person") and reading.ground not in ("phrase", "nothing"):
        lone_rank = len(left.words) == 1 and left.words[0].traits & LEVEL and right.words[0].traits & heads
        ends = right.words[0].plain in lexicon().phrases["line_end_heads"] and reading.ground != "initials"
        if lone_rank or ends:
            return True
    whole = reading.ground in ("known", "headed", "phrase", "function", "initials", "nothing")
    if not whole and is_subject(left) and all(w.traits & heads for w in right.words):
        return True
    shape = post_shape(left)
    if reading.kind == "post" and shape is not None and not shape.tail:
        return read_piece(right).ground == "weak"
    return not whole and len(left.words) > 1 and is_subject(left) and read_piece(right).ground == "headed"


def _name_spans(left: Line, right: Line) -> bool:
    """Whether one known name stands over the break, and the line ends with it or goes on with `and`."""
    if not stand_side_by_side(left.words[-1].plain, right.words[0].plain):
        return False
    both = read_line(f"{left.written} {right.written}")
    count = len(left.words)
    for known in both.known:
        if known.first < count < known.last and known.sort in ("name", "function", "post", "place"):
            return known.last == len(both.words) or bool(both.words[known.last].traits & JOINER)
    return False


def _is_plain_surname(word: Word) -> bool:
    no_surname = word.traits & (GIVEN | CAPITALS | SERVICE)
    return word.text.isalpha() and bool(word.traits & CAPITAL) and not no_surname


def _joined(left: str, right: str) -> str | None:
    """Two lines as one where one name runs over both, else None."""
    if _HYPHEN_END.search(left):
        return left.rstrip("-‐\u00ad") + right if right[:1].islower() else left.rstrip("\u00ad") + right
    words, more = read_line(left), read_line(right)
    if not words.words or not more.words:
        return None
    return f"{left} {right}" if _is_continued(words, more) else None


def _mended(line: str) -> str:
    """`Rosa- lind` as `Rosalind`."""
    return _HYPHEN_INSIDE.sub("", line) if _HYPHEN.search(line) else line


def cell_lines(text: str) -> tuple[CellLine, ...]:
    """The lines of a cell, wrapped names put together, bullets off; an empty line always separates."""
    lines: list[CellLine] = []
    open_line = False
    for number, raw in enumerate([text] if text.isprintable() else _LINE_END.split(text)):
        line = _mended(" ".join(raw.split()))
        plain = without_bullet(line)
        joined = _joined(lines[-1].text, line) if open_line and line and plain == line else None
        if joined is not None:
            lines[-1] = CellLine(lines[-1].paragraph, joined)
        elif line:
            lines.append(CellLine(number, plain))
        open_line = bool(line)
    return tuple(lines)
