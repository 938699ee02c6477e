"""Labels before a lead (`Lead officer:`, `Supported by`) and the clauses they and hard marks part a line into."""

from __future__ import annotations

from functools import lru_cache

from normalize.leads.heads import post_shape
from normalize.leads.lexicon import lexicon
from normalize.leads.line import Line
from normalize.leads.marks import brackets, cuts, is_spaced, pieces
from normalize.leads.persons import is_known_person
from normalize.leads.phrases import folded
from normalize.leads.reading import is_subject, read_piece
from normalize.leads.traits import CAPITAL, CLOSES, COLON, DASH, GIVEN, HARD_MARK, JOINS, LABEL_START, LIST_MARK, OPENS

#: Words of a label that no list knows.
LONGEST_LABEL = 6


@lru_cache(maxsize=1)
def _unmarked() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(label.split()) for label in lexicon().phrases["labels_without_mark"])


def _label_length(line: Line, end: int) -> int:
    """How many words before word `end` are a label; the longest counts."""
    labels = lexicon().phrases["labels"]
    for length in range(min(4, end), 0, -1):
        if " ".join(w.plain for w in line.words[end - length : end]) in labels:
            return length
    return 0


def _is_label_mark(line: Line, index: int) -> bool:
    mark = line.words[index].plain
    return mark == ":" or (mark == "-" and is_spaced(line, index, both=False))


def _is_post_of(line: Line, start: int, mark: int) -> bool:
    """`Strategic Lead - Prevention`: a subject after the mark makes a post of what may be a label elsewhere."""
    named = mark - start > 1 and line.words[mark - 1].plain == "lead"
    return named and start == 0 and read_piece(line.part(mark + 1, len(line.words))).ground == "weak"


def _marked_label(line: Line) -> tuple[int, int] | None:
    """First and last word (its colon or dash) of the first label in a line that a mark follows."""
    for cut in cuts(line, COLON | DASH):
        index = cut.at
        if index == 0 or not _is_label_mark(line, index):
            continue
        length = _label_length(line, index)
        start = index - length
        opens = start == 0 or line.words[start - 1].plain in (",", ";", "/", ".")
        if length and not _is_post_of(line, start, index) and (opens or is_known_person(line.part(0, start))):
            return start, index
    return None


def _is_inside(line: Line, index: int) -> bool:
    """Whether a word stands in a bracket, or in a known name after its first word (`Jobcentre Plus`)."""
    known = line.covering(index)
    return (known is not None and known.first < index) or any(a < index < b for a, b in brackets(line))


def _unmarked_label(line: Line) -> tuple[int, int] | None:
    """First and last word of a label that needs no mark: `Produced by`, `in partnership with`."""
    count = len(line.words)
    if not line.some & LABEL_START:
        return None
    for start in range(count - 1):
        if not line.words[start].traits & LABEL_START or _is_inside(line, start):
            continue
        for length in (4, 3, 2, 1):
            words = tuple(w.plain for w in line.words[start : start + length])
            if start + length < count and words in _unmarked() and (length > 1 or start > 0):
                rest = line.part(start + length, count)
                if words[-1] in ("by", "with", "from", "of") or start > 0 or is_known_person(rest):
                    return start, start + length - 1
    return None


def _heading(line: Line) -> list[Line] | None:
    """`Head of Service: Rosalind Keane`: two; `Year one: Rosalind Keane`: what stands before the colon is a label."""
    at = next((cut.at for cut in cuts(line, COLON)), 0)
    if at in (0, len(line.words) - 1):
        return None
    left, right = line.part(0, at), line.part(at + 1, len(line.words))
    goes_on = is_subject(right) and post_shape(right) is None
    if read_piece(left).kind == "post" and goes_on:  # "Strategic Director: People"
        return None
    return [right] if _is_mere_label(left) else [left, right]


def _is_mere_label(line: Line) -> bool:
    """Few words that name no lead: `Year one`."""
    readings = [read_piece(p) for p in [line, *pieces(line, [cut.at for cut in cuts(line, LIST_MARK | DASH | JOINS)])]]
    led = any(reading.complete or reading.kind != "unresolved" for reading in readings)
    plain = len(line.words) <= LONGEST_LABEL and not line.known and not line.some & (OPENS | CLOSES)
    named = any(word.traits & GIVEN and word.traits & CAPITAL for word in line.words)
    return plain and not led and not named


def _joined_by_word(line: Line) -> list[Line] | None:
    """`X with Y`, `X then Y` where both are leads by themselves."""
    for cut in cuts(line, JOINS):
        left, right = line.part(0, cut.at), line.part(cut.at + 1, len(line.words))
        if left.words and left.words[-1].text == ",":
            left = left.part(0, len(left.words) - 1)
            if left.words and _is_lead(right):
                return [left, right]
        if not left.words and cut.mark != "as" and read_piece(right).complete:
            return [right]
        if left.words and read_piece(left).ground == "phrase" and read_piece(right).ground == "phrase":
            continue  # "to be agreed with partners"
        if left.words and right.words and _is_lead(left) and _is_lead(right):
            return [left, right]
    return None


def _is_lead(line: Line) -> bool:
    """A lead by itself, and no more of a post: `with special responsibility for schools`."""
    goes_on = lexicon().phrases["joined_words_of_posts"]
    return read_piece(line).complete and goes_on.isdisjoint(w.plain for w in line.words[:2])


# A line in which no word has one of these is one clause.
_PARTING = HARD_MARK | COLON | DASH | LABEL_START | JOINS


def clauses(line: Line) -> list[Line]:
    """The parts of a line that semicolons, labels and joining words keep apart, labels off."""
    if not line.some & _PARTING:
        return [line]
    waiting = pieces(line, [cut.at for cut in cuts(line, HARD_MARK)])
    done: list[Line] = []
    while waiting:
        part = waiting.pop(0)
        count = len(part.words)
        label = _marked_label(part) or _unmarked_label(part)
        if label:
            parts = [part.part(0, label[0]), part.part(label[1] + 1, count)]
            waiting[:0] = [p for p in parts if p.words]
            continue
        parted = _heading(part) or _joined_by_word(part)
        if parted:
            waiting[:0] = parted
        else:
            done.append(part)
    return done


def is_label_alone(line: Line) -> bool:
    """`Lead:` with nothing after it."""
    last = len(line.words) - 1
    return last >= 0 and bool(line.words[last].traits & COLON) and _label_length(line, last) == last


def is_label_line(text: str) -> bool:
    """`Lead officer` on a line of its own: the name stands on the next."""
    return folded(text) in lexicon().phrases["labels_on_a_line"]
