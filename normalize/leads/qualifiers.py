"""Brackets and dashes after a lead: a note, a qualifier that stays, or another lead."""

from __future__ import annotations

from typing import NamedTuple

from normalize.leads.abbreviations import spells
from normalize.leads.labels import clauses
from normalize.leads.lexicon import lexicon
from normalize.leads.line import Line
from normalize.leads.lists import split_list
from normalize.leads.marks import brackets, is_spaced, without_bracket
from normalize.leads.persons import is_known_person
from normalize.leads.phrases import is_note
from normalize.leads.reading import Reading, is_rank_initials, read_piece
from normalize.leads.runs import split_run
from normalize.leads.traits import CAPITALS, DASH, EDGE, NOTE_END, OPENS
from normalize.values import LeadKind


class Found(NamedTuple):
    """A lead as found: its text, what it is, and a note that stood with it."""

    text: str
    kind: LeadKind
    note: str | None = None


def _ends_in_initial(line: Line) -> bool:
    """`Marsh, J.`: the stop belongs to the initial."""
    *before, initial, stop = ("", *(w.text for w in line.words))[-4:] if len(line.words) > 2 else ("", "", "")
    return stop == "." and len(initial) == 1 and initial.isupper() and before[-1:] == [","]


def _trimmed(line: Line) -> Line:
    """The line without marks at its ends; the stop of an abbreviated word stays."""
    first, last = 0, len(line.words)
    if not last or not (line.words[0].traits | line.words[-1].traits) & EDGE:
        return line
    while first < last and line.words[first].traits & EDGE:
        first += 1
    while last > first and line.words[last - 1].traits & EDGE and not _ends_in_initial(line.part(first, last)):
        last -= 1
    return line.part(first, last) if last > first else line


def leads_of(line: Line) -> list[Found]:
    """The leads of a clause, in reading order."""
    found: list[Found] = []
    for lead in split_list(line):
        for single in split_run(_trimmed(lead)):
            found += _with_qualifier(_trimmed(single))
    return found


def _plain_lead(line: Line, note: str | None = None) -> list[Found]:
    reading = read_piece(line)
    if reading.ground == "nothing":
        return []
    return [Found(line.written, reading.kind, note)]


def _dash(line: Line) -> int | None:
    if not line.some & DASH:
        return None
    inside = {i for start, end in brackets(line) for i in range(start, end + 1)}
    for index, word in enumerate(line.words[:-1]):
        if index and word.traits & DASH and index not in inside and is_spaced(line, index, both=False):
            return index
    return None


def _is_person_before(line: Line, length: int) -> bool:
    """Whether a person's name stands before the last words: a post keeps its `or nominee`."""
    return is_known_person(line.part(0, len(line.words) - length))


def _trailing_note(line: Line) -> Line | None:
    """`Head of Service TBC`, `Jane Smith to lead`: the words after the lead that are a note."""
    if not line.words[-1].traits & NOTE_END:
        return None
    notes = lexicon().phrases["trailing_notes"]
    for length in range(min(3, len(line.words) - 1), 0, -1):
        end = line.part(len(line.words) - length, len(line.words))
        if end.written.lower() in notes and (end.words[0].plain != "or" or _is_person_before(line, length)):
            return end
    return None


def _with_qualifier(line: Line) -> list[Found]:
    """The leads of one piece: its dash, its trailing note, its brackets, or none of them."""
    if not line.words or line.exactly():
        return _plain_lead(line) if line.words else []
    dash, note, pairs = _dash(line), _trailing_note(line), brackets(line)
    if dash is not None and pairs and pairs[-1][1] == len(line.words) - 1:
        inner = line.part(pairs[-1][0] + 1, len(line.words) - 1)
        if is_known_person(inner):  # "Head of Service - Audit & Risk (Rosalind Keane)"
            return [*_with_qualifier(line.part(0, pairs[-1][0])), *leads_of(inner)]
    if dash is not None:
        return _qualified(line, line.part(0, dash), line.part(dash + 1, len(line.words)))
    if note:
        return _noted(line.part(0, len(line.words) - len(note.words)), note)
    return _bracketed(line, *pairs[0]) if pairs else _plain_lead(line)


def _noted(lead: Line, note: Line) -> list[Found]:
    return [found._replace(note=note.written) for found in _with_qualifier(lead)]


def _bracketed(line: Line, start: int, end: int) -> list[Found]:
    left, inner, rest = line.part(0, start), line.part(start + 1, end), line.part(end + 1, len(line.words))
    if not left.words:  # "(L) Rosalind Keane"
        return ([] if rest.words and is_note(inner.written) else leads_of(inner)) + leads_of(rest)
    if not rest.words and _is_subject_of_rank(left, inner):
        return [Found(line.written, "post")]
    if not rest.words:
        return _qualified(line, left, inner)
    another = rest.words[0].traits & OPENS  # "Head of Service (Supported by HR) (Rosalind Keane)"
    if is_note(inner.written) or another or read_piece(left).kind == "person":
        return _qualified(line.part(0, end + 1), left, inner) + leads_of(rest)
    # "AD(P &R) Policy & Review": the bracket is in the midst of one name
    kind = read_piece(left).kind
    return [Found(line.written, read_piece(rest).kind if kind == "unresolved" else kind)]


def _is_subject_of_rank(left: Line, inner: Line) -> bool:
    """`AD(CF)`, `AHoS(S)`, not `HoS (L)`: letters in a bracket without a space are the subject of a post."""
    glued = bool(inner.words) and left.words[-1].end == inner.words[0].start - 1
    if not glued or not inner.every & CAPITALS:
        return False
    return is_rank_initials(left) or (read_piece(left).kind == "post" and left.exactly() is not None)


def _qualified(whole: Line, left: Line, inner: Line) -> list[Found]:
    """What `left (inner)` or `left - inner` names."""
    reading = read_piece(without_bracket(left))
    remark = not inner.words or is_note(inner.written)
    if remark and reading.ground == "phrase" and inner.words:
        return [Found(whole.written, "unresolved")]
    if remark or _is_own_initials(left, inner, reading):
        return _noted(left, inner)
    parts = clauses(inner)
    others = [found for clause in parts for found in leads_of(clause)]
    labelled = len(parts) == 1 and parts[0] is not inner  # "(supported by HR)"
    if _names_another(reading, others) or (labelled and any(other.kind != "unresolved" for other in others)):
        return _with_others(left, others, keep_all=reading.kind == "unresolved")
    if reading.kind == "person":
        return _noted(left, inner)
    if reading.ground == "initials" and is_rank_initials(left):
        return [Found(whole.written, "post")]
    borrowed = reading.kind == "unresolved" and len(others) == 1
    return [Found(whole.written, others[0].kind if borrowed else reading.kind)]


def _with_others(left: Line, others: list[Found], keep_all: bool) -> list[Found]:
    """A lead and those its qualifier names; what the qualifier says beside them is a note on the first."""
    named = [other for other in others if keep_all or other.kind != "unresolved"]
    remarks = ", ".join(other.text for other in others if other not in named)
    first, *rest = _with_qualifier(left) or [Found(left.written, "unresolved")]
    return [first._replace(note=first.note or remarks or None), *rest, *named]


def _is_own_initials(left: Line, inner: Line, reading: Reading) -> bool:
    """`Rosalind Keane (RK)`, `Primary Care Trust (PCT)`, `PCT (Primary Care Trust)`."""
    return spells(inner.written, left.written) or (
        reading.ground in ("known", "initials") and spells(left.written, inner.written)
    )


def _names_another(reading: Reading, others: list[Found]) -> bool:
    """Whether the qualifier names leads of its own beside what it qualifies."""
    kinds = {other.kind for other in others}
    if reading.kind == "person" or reading.ground == "phrase":
        return bool(kinds - {"unresolved"})
    if "person" in kinds:
        return True
    return reading.kind in ("organisation", "team") and "post" in kinds
