"""Whether one name runs over the break between two lines of a cell: a narrow column cut it."""

from __future__ import annotations

from normalize.leads.heads import post_shape
from normalize.leads.lexicon import lexicon
from normalize.leads.line import Line, Word
from normalize.leads.marks import cuts, without_bracket
from normalize.leads.reading import is_subject, read_piece
from normalize.leads.traits import (
    CAPITAL,
    CAPITALS,
    CLOSES,
    GIVEN,
    JOINER,
    LEVEL,
    LIST_MARK,
    OPENS,
    ORGANISATION,
    POST,
    SERVICE,
    SMALL,
    SUBJECT,
    TEAM,
)
from normalize.leads.words import read_line, stand_side_by_side

_HEADS = POST | TEAM | ORGANISATION
_OPEN_ENDS = frozenset({"of", "for", "and", "&", "the", "with", "to", "in", "'"})


def runs_over(left: Line, right: Line, alone: bool) -> bool:
    """Whether a name plainly runs over the break; `alone` where the cell has no other lines."""
    last, first = left.words[-1], right.words[0]
    if right.some & CLOSES and (_is_bracket_open(left) or first.traits & OPENS):
        return True
    if last.plain in _OPEN_ENDS or last.plain.endswith("s'") or last.plain.endswith("'s"):
        return read_piece(left).ground != "known"
    if first.plain in ("of", "and", "&", "for"):
        return True
    prose = first.traits & SMALL and not left.words[0].text.islower()
    if prose and first.plain not in lexicon().phrases["unresolved"]:
        return read_piece(right).ground != "phrase"
    return _is_split_name(_last_item(left), right) or (alone and _is_subject_over_post(left, right))


def _last_item(line: Line) -> Line:
    """What stands after the last slash of a line: a name that runs over the break begins there."""
    slashes = [cut.at for cut in cuts(line, LIST_MARK) if cut.mark == "/"]
    return line.part(slashes[-1] + 1, len(line.words)) if slashes and slashes[-1] < len(line.words) - 1 else line


def _is_bracket_open(line: Line) -> bool:
    """`Assistant Director (Children`: the bracket closes on the next line."""
    opened = sum(bool(word.traits & OPENS) - bool(word.traits & CLOSES) for word in line.words)
    return opened > 0 and not line.words[0].traits & OPENS


def _is_split_name(left: Line, right: Line) -> bool:
    given_alone = len(left.words) == 1 or left.words[-2].traits & LIST_MARK
    if given_alone and len(right.words) == 1 and left.words[-1].traits & GIVEN:
        return _is_plain_surname(right.words[0])
    ends = len(right.words) == 1 and _is_last_word(left, right.words[0])
    return ends or _name_spans(left, right) or _is_subject_of(left, right)


def _is_last_word(left: Line, last: Word) -> bool:
    """`Head of Environmental` over `Services`; `Group` over `Manager`; `Duty` over `Team`."""
    if len(left.words) == 1 and left.words[0].traits & LEVEL and last.traits & _HEADS:
        return True
    reading = read_piece(without_bracket(left))
    ends = last.plain in lexicon().phrases["line_end_heads"]
    if reading.kind == "post":
        shape = post_shape(left)
        return ends and shape is not None and shape.tail and bool(last.traits & (TEAM | ORGANISATION))
    if reading.kind == "person" or reading.ground in ("phrase", "nothing"):
        return False
    return ends and reading.ground != "initials"


def _is_subject_of(left: Line, right: Line) -> bool:
    """`Social Care` over `Team Manager`; `Assistant Director` over `Adult Care`."""
    reading, shape = read_piece(without_bracket(left)), post_shape(left)
    whole = reading.ground in ("known", "headed", "phrase", "function", "initials", "nothing")
    if not whole and is_subject(left) and all(w.traits & _HEADS for w in right.words):
        return True
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
            rest = both.part(known.last, len(both.words))
            return not rest.words or bool(rest.words[0].traits & JOINER) or bool(rest.every & SUBJECT)
    return False


def _is_plain_surname(word: Word) -> bool:
    no_surname = word.traits & (GIVEN | CAPITALS | SERVICE)
    return word.text.isalpha() and bool(word.traits & CAPITAL) and not no_surname


def _is_subject_over_post(left: Line, right: Line) -> bool:
    """`Housing` over `Energy Manager`, where a cell holds no more: one post in a narrow column."""
    shape, reading = post_shape(right), read_piece(left)
    if shape is None or shape.plural or shape.tail or reading.ground != "weak" or len(left.words) > 1:
        return False
    own = right.part(0, shape.head)
    subject = bool(own.words) and bool(own.every & SUBJECT) and not own.some & LEVEL
    return subject and read_piece(own).ground != "function"
