"""Which lines of an aligned table begin rows: one score for every line, from what stands on it and around it.

Nothing alone tells: numbers, blank lines, rules, a filled first column, small letters, columns that are filled at
the beginning of rows and not below. The last is learned from the table: the lines that surely begin rows show which
columns rows fill. The cells of a row begin at its top, so a column that is filled again begins a row.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from ingest.cell_shape import cell_shape
from ingest.text.aligned_body import BodyLine, Break
from ingest.text.aligned_cells import OPEN_END, rooms_of
from ingest.text.centred_rows import are_broken, centred_starts

_ROUNDS = 2
#: A first word that fits in so much of the room of its column would plainly have fitted on the line above.
_AMPLE = 0.8
#: Columns are filled together, so what each of them says counts for less than if it stood alone.
_TRUST = 0.5


def row_starts(lines: Sequence[BodyLine], width: int) -> list[bool] | None:
    """For each line: does it begin a row? Lines across the table are rows of their own, unless they run on.

    None where rows begin in mid-sentence however the lines are parted: no row can be told for certain.
    """
    starts = _top_starts(lines, width)
    if not are_broken(lines, starts):
        return starts
    anchors = _anchor_column(lines, width)
    centred = starts if anchors is None else centred_starts(lines, anchors)
    return None if are_broken(lines, centred) else centred


def _anchor_column(lines: Sequence[BodyLine], width: int) -> int | None:
    """The column of numbers, else that of dates: short cells, one a row."""
    numbers = _number_column(lines)
    if numbers is not None:
        return numbers
    cells = {c: [line.cells[c] for line in lines if c in line.cells and not line.across] for c in range(width)}
    dates = {c: sum(cell_shape(words) == "date" for words in held) for c, held in cells.items()}
    best = max(dates, key=lambda c: dates[c])
    return best if dates[best] > 1 and dates[best] * 2 > len(cells[best]) else None


def _top_starts(lines: Sequence[BodyLine], width: int) -> list[bool]:
    """Rows whose cells all begin at their top."""
    numbers = _number_column(lines)
    rooms = rooms_of(lines, width)
    alone = [_own_score(line, lines[n - 1] if n else None, rooms, numbers) for n, line in enumerate(lines)]
    rules, blanks = _parts_rows(lines, alone, "rule"), _parts_rows(lines, alone, "blank")
    base = [
        score + _break_score(line.above, rules=rules, blanks=blanks) for score, line in zip(alone, lines, strict=True)
    ]
    scores = base
    for _ in range(_ROUNDS):
        starts = [score > 0 for score in scores]
        learned = _learned(lines, starts, width)
        scores = [
            score + _TRUST * sum(learned[c][c in line.cells] for c in range(width) if c != numbers)
            for score, line in zip(base, lines, strict=True)
        ]
    return [_begins(n, lines, scores) for n in range(len(lines))]


def _begins(number: int, lines: Sequence[BodyLine], scores: Sequence[float]) -> bool:
    line, above = lines[number], lines[number - 1] if number else None
    if above is None or line.across != above.across:
        return True
    if line.across:
        return line.above != "none" or not line.cells[0][:1].islower()
    return scores[number] > 0 or _stands_alone(number, lines)


def _stands_alone(number: int, lines: Sequence[BodyLine]) -> bool:
    """A short title over the rows below: words in the first column alone, with a blank line on both sides."""
    line = lines[number]
    below = lines[number + 1].above if number + 1 < len(lines) else "none"
    words = line.cells.get(0, "")
    return len(line.cells) == 1 and line.above == below == "blank" and len(words) > 2 and words[:1].isupper()


def _number_column(lines: Sequence[BodyLine]) -> int | None:
    """The first or second column, where numbers fill most of its cells and at least two."""
    for column in (0, 1):
        cells = [line.cells[column] for line in lines if column in line.cells and not line.across]
        numbers = sum(cell_shape(words) == "number" for words in cells)
        if numbers >= 2 and numbers * 2 > len(cells):
            return column
    return None


def _own_score(line: BodyLine, above: BodyLine | None, rooms: Sequence[int], numbers: int | None) -> float:
    """What the words of a line say for its beginning a row."""
    score = 3.0 * len(line.cells) / len(rooms) - 1.5
    score -= sum(words[:1].islower() for words in line.cells.values()) + 2.0 * line.cells.get(0, "")[:1].islower()
    score += 0.25 * sum(words[:1].isupper() for words in line.cells.values())
    if numbers is not None:
        score += _number_score(line.cells.get(numbers))
    else:
        score += 0.5 if 0 in line.cells else -1.0
    if above is not None and not above.across:
        score += sum(_below(above.cells.get(c), words, rooms[c]) for c, words in line.cells.items())
    return score


def _number_score(words: str | None) -> float:
    if words is None:
        return -4.0
    return 5.0 if cell_shape(words) == "number" else -3.0


def _below(above: str | None, words: str, room: int) -> float:
    """What a cell says by what stands over it: nothing, a line left open or too full for its first word, or room."""
    if above is None:
        return 0.6
    if OPEN_END.search(above):
        return -1.0
    taken = len(above) + 1 + len(words.split(maxsplit=1)[0])
    return -0.4 if taken > room else 0.4 if taken <= _AMPLE * room else 0.0


def _break_score(above: Break, *, rules: bool, blanks: bool) -> float:
    if rules:
        return 9.0 if above == "rule" else -9.0 if above != "page" else 0.0
    if blanks and above != "page":
        return 4.0 if above in ("blank", "rule") else -4.0
    return {"none": 0.0, "blank": 1.0, "rule": 9.0, "page": 0.0}[above]


def _parts_rows(lines: Sequence[BodyLine], alone: Sequence[float], mark: Break) -> bool:
    """Do rules or blank lines stand between all rows? The lines below them look like beginnings, those between not."""
    rows = [(line.above, score) for line, score in zip(lines, alone, strict=True) if not line.across]
    firsts = [score > 0 for above, score in rows if above == mark]
    others = sum(score > 0 for above, score in rows[1:] if above == "none")
    return len(firsts) > 0 and others * 2 < len(firsts) + 1 and sum(firsts) >= 0.7 * len(firsts)


def _learned(lines: Sequence[BodyLine], starts: Sequence[bool], width: int) -> list[tuple[float, float]]:
    """For each column what its being blank, or filled, says for the beginning of a row (log odds)."""
    body = [(line, start) for line, start in zip(lines, starts, strict=True) if not line.across]
    begun = [line for line, start in body if start]
    rest = [line for line, start in body if not start]
    odds: list[tuple[float, float]] = []
    for column in range(width):
        at_start = (sum(column in line.cells for line in begun) + 1) / (len(begun) + 2)
        below = (sum(column in line.cells for line in rest) + 1) / (len(rest) + 2)
        odds.append((log((1 - at_start) / (1 - below)), log(at_start / below)))
    return odds
