"""From one clause to its leads: which commas, slashes and `and`s separate, and which belong to a name."""

from __future__ import annotations

from itertools import zip_longest

from normalize.leads import distribution
from normalize.leads.heads import post_shape
from normalize.leads.lexicon import lexicon
from normalize.leads.line import Line
from normalize.leads.marks import Cut, cuts, without_bracket
from normalize.leads.reading import Reading, is_subject, read_piece
from normalize.leads.runs import split_run
from normalize.leads.traits import CAPITALS, GIVEN, JOINER, JOINERS, LIST_MARK, PLACE, SERVICE, SUFFIX

# So many leads at most share a head: "Team, Group, Service and Area Managers".
MOST_SHARING = 6


def _read(line: Line) -> Reading:
    return read_piece(without_bracket(line))


def _has_open_tail(line: Line) -> bool:
    """A post with a subject after its head, so that `and Review` may go on with it."""
    shape = post_shape(without_bracket(line))
    return shape is not None and shape.tail


def _is_part(reading: Reading) -> bool:
    return reading.ground in ("weak", "unknown")


def _is_subject_word(line: Line) -> bool:
    """`Health`, `Finance`: a lead where alone, but a subject in the name of a post or a department."""
    return len(line.words) == 1 and line.words[0].plain in lexicon().subjects


def _names_two_subjects(line: Line) -> bool:
    """`Leisure and Culture`: the end of a list of subjects, for all that it is the name of one service."""
    known = line.exactly()
    return known is not None and known.kind == "team" and known.sort == "name" and bool(line.some & JOINER)


def _is_headed_name(reading: Reading) -> bool:
    return reading.ground == "headed" and reading.kind in ("team", "organisation", "post")


def _leads_to_a_head(atoms: list[Line], marks: list[Cut]) -> bool:
    """Whether parts run on, over an `and`, to a piece with a head: `Children` , `Families` and `X's Directorate`."""
    joined = False
    for atom, mark in zip(atoms[1:], marks, strict=False):
        joined = joined or mark.mark in JOINERS
        reading = _read(atom)
        if not _is_part(reading) and reading.ground != "function" and not _is_subject_word(atom):
            joined = joined or any(w.traits & JOINER for w in atom.words[:-1])
            return joined and _is_headed_name(reading) and not _has_open_tail(atom)
    return False


def _begins_a_name(atoms: list[Line], marks: list[Cut]) -> bool:
    """Whether the right piece goes on to a head of its own: `YOT Manager` / `Audit` / `Inspection Team`."""
    if len(atoms) < 3 or marks[1].mark == "," or _has_open_tail(atoms[0]):
        return False
    return _is_part(_read(atoms[1])) and _is_headed_name(_read(atoms[2]))


def _is_reversed_name(left: Line, right: Line, alone: bool) -> bool:
    """`Keane, Rosalind`."""
    surname = len(left.words) == 1 and not left.words[0].traits & SERVICE and _read(left).ground == "unknown"
    own = [word for word in right.words if word.text != "."]
    return alone and surname and len(own) == 1 and (bool(own[0].traits & GIVEN) or len(own[0].text) == 1)


def _is_service_name(reading: Reading, line: Line) -> bool:
    """`HR`, `Children and Families`, `Legal Services`: what a post may be of, unlike `YOT`, `Duty Team`."""
    spelled_out = reading.ground == "known" and not line.words[0].text.isupper()
    return spelled_out or reading.ground == "function" or line.words[-1].plain in ("services", "service")


def _is_of_subjects(atom: Line) -> bool:
    """Whether a piece can stand in a list of what one post is of: `Housing`, `Libraries`, `Family Services`."""
    reading = _read(atom)
    named = reading.kind == "team" and reading.ground in ("known", "headed") and _is_service_name(reading, atom)
    subject = _is_subject_word(atom) or (_is_part(reading) and is_subject(atom))
    return subject or reading.ground in ("weak", "function") or (named and is_subject(atom))


def _runs_to_an_and(atoms: list[Line], marks: list[Cut]) -> bool:
    """`Head of Housing` , `Libraries` and `Archives`: one post of all of them, for the `and` ends their list."""
    shape = post_shape(without_bracket(atoms[0]))
    last = next((n for n, mark in enumerate(marks) if mark.mark != ","), None)
    if shape is None or shape.plural or not shape.tail or not last or marks[last].mark not in JOINERS:
        return False
    return all(map(_is_of_subjects, atoms[1 : last + 2]))


def _comma_separates(atoms: list[Line], marks: list[Cut]) -> bool:
    left, right = _read(atoms[0]), _read(atoms[1])
    if left.kind == "person" and atoms[1].every & SUFFIX:
        return False
    if _is_reversed_name(atoms[0], atoms[1], alone=len(atoms) == 2):
        return False
    if (_is_part(left) or left.ground == "function") and (is_subject(atoms[0]) or atoms[0].every & PLACE):
        return not _leads_to_a_head(atoms, marks)
    if left.kind == "post" and left.ground != "phrase":
        names_subject = right.ground == "weak" or (right.ground == "unknown" and is_subject(atoms[1]))
        bare = not _has_open_tail(atoms[0])
        own = bare and len(atoms) > 2 and distribution.is_subject_post(atoms[0]) and right.ground == "function"
        service = bare and not own and right.kind == "team" and _is_service_name(right, atoms[1])
        listed = _runs_to_an_and(atoms, marks) or _names_two_subjects(atoms[1])
        return not (names_subject or service or listed)
    return True


def _slash_separates(left: Reading, right: Reading, atoms: list[Line], spaced: bool) -> bool:
    if left.kind == "post" and _has_open_tail(atoms[0]) and _is_part(right):
        return False
    if left.kind == "post" and right.ground == "weak":
        return False
    if left.ground == "function" and distribution.is_subject_post(atoms[1]):
        return spaced
    if _is_part(left) and _is_headed_name(right):
        return spaced and left.ground == "weak"
    return spaced or not (left.ground == "unknown" and right.ground == "unknown" and is_subject(atoms[0]))


def _is_spelled_out_service(atoms: list[Line]) -> bool:
    """`Communications` and `Engagement Team`: one name, unlike `HR and Training Section` or two headed names."""
    left, right = atoms[:2]
    head = right.words[-1].plain
    one_head = post_shape(right) is None and head not in lexicon().plural_units
    return one_head and not left.some & CAPITALS and is_subject(right) and right.exactly() is None


def _is_plain_services(line: Line) -> bool:
    """`Family Services`: subjects and no more, unlike `Youth Offending Team`."""
    return line.words[-1].plain == "services" and is_subject(line) and post_shape(line) is None


def _and_separates(left: Reading, right: Reading, atoms: list[Line]) -> bool:
    if left.kind == "post" and left.ground in ("headed", "known"):
        unit = right.kind == "team" and (right.ground == "known" or _is_plain_services(atoms[1]))
        goes_on = _is_part(right) or right.ground == "function" or unit or _is_subject_word(atoms[1])
        return not (goes_on and (_has_open_tail(atoms[0]) or right.ground == "unknown"))
    if left.ground == "function" and _is_headed_name(right) and _is_spelled_out_service(atoms):
        return False
    if left.complete and right.complete:
        return True
    if left.kind == "person" or right.kind == "person":
        return left.complete or right.complete
    if left.complete:
        return right.ground == "weak"
    unit = right.ground == "known" and atoms[1].words[-1].plain not in ("services", "service", "care")
    return left.ground == "weak" and (unit or right.ground == "function")


def _separates(mark: Cut, atoms: list[Line], marks: list[Cut]) -> bool:
    if not mark.mark or (_read(atoms[0]).kind == "post" and _begins_a_name(atoms, marks)):
        return True
    if mark.mark == ",":
        return _comma_separates(atoms, marks)
    left, right = _read(atoms[0]), _read(atoms[1])
    if mark.mark in ("/", "\\"):
        return _slash_separates(left, right, atoms, mark.spaced)
    return _and_separates(left, right, atoms)


def _written_out(atoms: list[Line], marks: list[Cut]) -> tuple[list[Line], int]:
    """Leads that share a head, a tail or a surname, and how many atoms they used; none where nothing is shared."""
    for count in range(min(len(atoms), MOST_SHARING), 1, -1):
        run = atoms[:count]
        if any(not m.mark for m in marks[: count - 1]):
            continue
        if any(m.mark == "," for m in marks[: count - 1]) and marks[count - 2].mark == ",":
            continue
        made = (
            distribution.shared_head_after(run)
            or distribution.shared_head_before(run)
            or distribution.shared_unit_after(run)
        )
        if made:
            return made, count
    if marks[0].mark in ("", ","):
        return [], 0
    made = distribution.shared_tail(atoms[0], atoms[1])
    if not made and marks[0].mark in JOINERS:
        made = distribution.shared_surname(atoms[0], atoms[1])
    return made, 2


def _part_runs(atoms: list[Line], marks: list[Cut]) -> tuple[list[Line], list[Cut]]:
    """Pieces that hold several leads with no mark between them, taken apart: `X, Adult Care Jill Marsh`."""
    apart: list[Line] = []
    between: list[Cut] = []
    for atom, mark in zip_longest(atoms, marks):
        run = split_run(atom)
        apart += run
        between += [Cut(0, "", True)] * (len(run) - 1)
        between += [mark] if mark else []
    return apart, between


def _atoms(line: Line) -> tuple[list[Line], list[Cut]]:
    """The pieces between list marks, and the marks between them; a mark with nothing on a side is dropped."""
    found = cuts(line, LIST_MARK)
    atoms: list[Line] = []
    marks: list[Cut] = []
    start = 0
    for cut in [*found, None]:
        end = cut.at if cut else len(line.words)
        if end > start:
            atoms.append(line.part(start, end))
            if cut:
                marks.append(cut)
        elif cut and marks and cut.mark in JOINERS:
            marks[-1] = cut  # ", and" is an "and"
        start = end + 1
    return _part_runs(atoms, marks[: max(len(atoms) - 1, 0)])


def split_list(line: Line) -> list[Line]:
    """The leads of a clause in reading order, shared heads written out."""
    if not line.some & LIST_MARK:
        return [line] if line.words else []
    atoms, marks = _atoms(line)
    if len(atoms) < 2:
        return atoms
    titled = distribution.plural_title(atoms)
    if titled:
        return titled
    leads: list[Line] = []
    while len(atoms) > 1:
        made, used = _written_out(atoms, marks)
        if made:
            leads += made
            atoms, marks = atoms[used:], marks[used:]
        elif _separates(marks[0], atoms, marks):
            leads.append(atoms[0])
            atoms, marks = atoms[1:], marks[1:]
        else:
            atoms[:2] = [_joined(line, atoms[0], atoms[1])]
            marks = marks[1:]
    return leads + atoms


def _joined(line: Line, left: Line, right: Line) -> Line:
    first = line.words.index(left.words[0])
    return line.part(first, line.words.index(right.words[-1]) + 1)
