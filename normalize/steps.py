"""The things to do that one action cell lists: a paragraph each, under the sub-headings of the cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from normalize.resolved import Step

_HEADING_WORDS = 5
_MARK = re.compile(r"^(?:[-*•·▪■○●–\uf0b7]|\(?(?P<label>\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+", re.I)
_JOINING_WORDS = frozenset({"and", "of", "for", "the", "&", "in", "to", "on", "with"})


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph with words: its 0-based number in the cell, its words, its label (`a`, `2`) and its sub-heading."""

    number: int
    words: str
    label: str | None = None
    heading: str | None = None


def read_steps(text: str) -> tuple[Step, ...]:
    """The steps of an action text, paragraphs parted by newlines; none where it is a single thing to do."""
    lines = _action_lines(text)
    if len(lines) < 2:
        return ()
    return tuple(Step(n, line.heading, _MARK.sub("", line.words)) for n, line in enumerate(lines))


def steps_of_paragraphs(action: str, cell: str, values: Sequence[int]) -> dict[int, int]:
    """Paragraph of a lead or time cell to position of the step it belongs to, where that is plain; else nothing.

    `values` are the paragraphs that hold a value. Plain are the same labels (`a)`, `c)`), the same sub-headings with
    as many paragraphs below each, or as many paragraphs in all, each with a value.
    """
    steps = _action_lines(action)
    lines = _lines(cell, frozenset(_folded(s.heading) for s in steps if s.heading))
    if len(steps) < 2 or not lines or {_line_of(v, lines) for v in values} != {line.number for line in lines}:
        return {}
    found = _by_label(steps, lines) if all(line.label for line in lines) else _by_heading(steps, lines)
    return {value: at for value in values if (at := found.get(_line_of(value, lines))) is not None}


def _by_label(steps: Sequence[_Line], lines: Sequence[_Line]) -> dict[int, int]:
    """Every label of the cell is that of one step, and of no other."""
    labels = [step.label for step in steps]
    mine = [line.label for line in lines]
    if any(label is None for label in labels) or len({*labels}) < len(labels) or len({*mine}) < len(mine):
        return _by_heading(steps, lines) if not any(labels) else {}
    return {line.number: labels.index(line.label) for line in lines} if set(mine) <= set(labels) else {}


def _by_heading(steps: Sequence[_Line], lines: Sequence[_Line]) -> dict[int, int]:
    """As many paragraphs as steps below each sub-heading, or in all where the cell has none."""
    found: dict[int, int] = {}
    headed = any(line.heading for line in lines)
    for heading in dict.fromkeys(line.heading for line in lines):
        below = [n for n, s in enumerate(steps) if not headed or (s.heading and _folded(s.heading) == heading)]
        mine = [line.number for line in lines if line.heading == heading]
        if len(below) == len(mine):
            found |= dict(zip(mine, below, strict=True))
        elif not headed:
            return {}
    return found


def _action_lines(text: str) -> list[_Line]:
    paragraphs = [p for p in text.split("\n") if re.search(r"\w", p)]
    headings = {_folded(p) for n, p in enumerate(paragraphs) if _is_heading(n, paragraphs)}
    marks = [n for n, p in enumerate(paragraphs) if _folded(p) not in headings]
    return _lines(text, frozenset(headings), keep_headings=True) if len(marks) >= 2 else []


def _lines(text: str, headings: frozenset[str], *, keep_headings: bool = False) -> list[_Line]:
    """The paragraphs with words that are no sub-heading, each with the one it stands under."""
    lines: list[_Line] = []
    heading: str | None = None
    for number, words in enumerate(text.split("\n")):
        if _folded(words) in headings:
            heading = words.strip().rstrip(":") if keep_headings else _folded(words)
        elif re.search(r"\w", words):
            mark = _MARK.match(words)
            label = mark["label"].lower() if mark and mark["label"] else None
            lines.append(_Line(number, words, label, heading))
    return lines


def _line_of(paragraph: int, lines: Sequence[_Line]) -> int:
    """The paragraph itself, or the one below where a value is told from its sub-heading on."""
    return next((line.number for line in lines if line.number >= paragraph), paragraph)


def _folded(words: str) -> str:
    return " ".join(words.split()).rstrip(":").casefold()


def _is_heading(number: int, paragraphs: Sequence[str]) -> bool:
    """A few capitalised words, or a short line that ends with a colon, with something below it."""
    words = paragraphs[number].split()
    if number + 1 >= len(paragraphs) or len(words) > _HEADING_WORDS or paragraphs[number].endswith((".", ";", ",")):
        return False
    if paragraphs[number].endswith(":"):
        return True
    telling = [w for w in words if w.lower() not in _JOINING_WORDS]
    return all(w[:1].isupper() for w in telling)
