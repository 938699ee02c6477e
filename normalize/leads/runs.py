"""Leads that follow one another with no mark between: `DD AD(AC) Head of Housing`, `Jill Marsh Kate Orme`."""

from __future__ import annotations

from normalize.leads.heads import post_shape
from normalize.leads.lexicon import lexicon
from normalize.leads.line import Line, told_once
from normalize.leads.marks import brackets, without_bracket
from normalize.leads.persons import has_title, is_known_person, is_person_by_shape
from normalize.leads.reading import is_subject, read_piece
from normalize.leads.traits import (
    CAPITAL,
    CLOSES,
    DASH,
    FIRST_HEAD,
    GIVEN,
    JOINER,
    LEVEL,
    LINKS,
    MAIL,
    ORGANISATION,
    PLACE,
    POST,
    SERVICE,
    SUBJECT,
    SURNAME,
    TEAM,
    TITLE,
)

# A longer piece without a list mark is prose.
MOST_IN_A_RUN = 40


@told_once
def _abbreviations(line: Line) -> dict[int, str]:
    """Kind of each known abbreviation by its first word."""
    return {k.first: k.kind for k in line.known if k.sort == "abbreviation"}


def _is_bracketed_abbreviation(line: Line, pairs: dict[int, int]) -> bool:
    """`AD(CF)`, `AD (AC)` and no more."""
    known = next((k for k in line.known if k.first == 0 and k.sort == "abbreviation"), None)
    return known is not None and pairs.get(known.last) == len(line.words) - 1


def _post_begins(line: Line, at: int, bracketed: bool) -> bool:
    rest = line.part(at, len(line.words))
    shape = post_shape(rest)
    if shape is None or rest.words[0].text in "([":
        return False
    of_follows = len(rest.words) > 1 and rest.words[1].plain == "of"
    near = all(w.traits & LEVEL for w in rest.words[: shape.head])
    return near and (bracketed or (shape.head == 0 and of_follows))


def _is_edge(line: Line, at: int) -> bool:
    """Whether a known name begins or ends before a word, or a bracket ends there."""
    edged = any(at in (known.first, known.last) for known in line.known)
    return edged or bool(line.words[at - 1].traits & CLOSES)


def _abbreviation_ends(line: Line, at: int) -> bool:
    """Whether a post abbreviation ends before word `at` and another lead begins there."""
    kinds = _abbreviations(line)
    if not kinds or not _is_edge(line, at):
        return False
    pairs = dict(brackets(line))
    if any(start <= at <= end for start, end in pairs.items()):
        return False
    left = line.part(0, at)
    own = left.exactly()
    bracketed = _is_bracketed_abbreviation(left, pairs)
    closed = bracketed or (own is not None and own.sort == "abbreviation" and own.kind == "post")
    opens_bracket = any(
        k.first == at and k.kind == "post" and k.sort == "abbreviation" and (k.last in pairs or _is_open(line, k.last))
        for k in line.known
    )
    if opens_bracket:
        return closed or read_piece(left).kind == "post"
    if not closed:
        return False
    return kinds.get(at) == "post" or (bracketed and at in kinds) or _post_begins(line, at, bracketed)


def _is_open(line: Line, index: int) -> bool:
    return index < len(line.words) and line.words[index].text == "("


@told_once
def _is_full_name(line: Line) -> bool:
    if len(line.words) < 2 or not _may_be_a_name(line):
        return False
    opening = line.opening()
    if opening and opening.last > 1 and opening.kind == "organisation":
        return False  # "Marie Curie"
    return bool(line.words[0].traits & GIVEN or has_title(line)) and is_known_person(line)


def _may_be_a_name(line: Line, at: int = 0) -> bool:
    """Whether a name may begin at a word: with a given name, a title or a rank."""
    first = line.words[at]
    if first.traits & (GIVEN | TITLE) or first.plain == "the":
        return True
    return any(known.first == at and known.sort == "rank" for known in line.known) if line.known else False


def _person_ends(line: Line, at: int) -> bool:
    """Whether a person's name ends before word `at` and a post, another person or an organisation begins."""
    if at < 2 or (at > 2 and not _may_be_a_name(line)):
        return False
    left, right = line.part(0, at), line.part(at, len(line.words))
    if not _is_full_name(left):
        return at == 2 and is_person_by_shape(left) and _opens_with_place(right) and _is_unit(right)
    if _is_full_name(right) or right.exactly() is not None or _is_unit(right) or _is_mere_subject(right):
        return True
    if len(right.words) >= 4 and _is_full_name(right.part(0, 2)) and len(line.words) % 2 == 0:
        return True
    shape = post_shape(right)
    opens = right.words[0].traits & SERVICE or right.opening() is not None
    return shape is not None and bool(opens) and read_piece(right).kind == "post"


def _is_mere_subject(line: Line) -> bool:
    """`Adult Care` after a name, unlike `Nursery` of an institution named after a person."""
    sorts = lexicon().institution_sorts
    subject = line.every & SUBJECT and line.words[0].traits & CAPITAL and not line.some & TEAM
    return bool(subject) and not any(w.plain in sorts for w in line.words)


def _person_begins(line: Line, at: int) -> bool:
    """Whether a post ends before word `at` and a person's name is all that follows."""
    welsh = line.words[0].traits & FIRST_HEAD  # "Cyngor Sir Gâr"
    if welsh or not _may_be_a_name(line, at) or line.words[-1].traits & SERVICE:
        return False
    left, right = line.part(0, at), line.part(at, len(line.words))
    if not _is_full_name(right):
        return False
    reading = read_piece(left)
    titled = right.words[0].traits & POST  # "Designated Doctor Devon"
    sure = reading.ground in ("headed", "known") or not titled
    unit = reading.kind == "team" and is_subject(left) and sure
    unit = unit or (reading.kind == "organisation" and bool(right.words[0].traits & (GIVEN | TITLE)))
    return left.words[-1].plain not in ("of", "for", "the", "-") and (unit or reading.kind == "post")


def _opens_with_place(line: Line) -> bool:
    """`Torbay Hospital`, `South Devon College`, `Bath & NE Somerset Council`."""
    opening = 1 if len(line.words) > 2 and line.words[0].plain in lexicon().phrases["compass"] else 0
    known = any(k.first == 0 and k.sort == "place" for k in line.known)
    return known or bool(line.words[opening].traits & PLACE)


def _is_unit(line: Line) -> bool:
    """A team or organisation whose name can begin here: with a place, a saint or a service word.

    Not with a sort of institution: `Robert Clack Community School` is named after a person.
    """
    if len(line.words) < 2 or read_piece(line).kind not in ("team", "organisation"):
        return False
    first = line.words[0].plain
    saint = first in ("st", "st.") and line.words[1].plain.endswith("'s")
    if saint or _opens_with_place(line):
        return True
    return (
        line.words[0].traits & (SERVICE | TEAM | ORGANISATION) == SERVICE and first not in lexicon().institution_sorts
    )


def _unit_ends(line: Line, at: int) -> bool:
    """Whether a team's name ends before word `at` and the name of an organisation follows: `Road Safety Team` + it."""
    if at < 2 or not line.words[at - 1].traits & TEAM or not line.known or line.exactly():
        return False
    left, right = line.part(0, at), line.part(at, len(line.words))
    if not is_subject(left):
        return False
    known = right.known[0] if right.known else None
    opens = known is not None and known.first == 0 and known.kind == "organisation" and known.sort in ("name", "place")
    return opens and read_piece(left).kind == "team" and read_piece(right).kind == "organisation"


def _may_be_a_run(line: Line) -> bool:
    """Whether a line has anything that a lead inside it may begin or end with."""
    return bool(line.known or line.some & MAIL or (line.some & (GIVEN | TITLE | PLACE | POST) and len(line.words) > 2))


def _another_post_begins(line: Line, at: int) -> bool:
    """`Head of Leisure` + `Director of Finance`, `Group Manager (North)` + `Practice Manager`: both are whole."""
    closes = line.words[at - 1].traits & CLOSES
    if not line.words[at].traits & CAPITAL or any(start <= at <= end for start, end in brackets(line)):
        return False
    if not closes and not (line.words[at].traits & (POST | LEVEL) and any(w.plain == "of" for w in line.words[:at])):
        return False
    left, right = line.part(0, at), line.part(at, len(line.words))
    last = left.words[-1]
    if last.traits & (JOINER | DASH) or last.plain in LINKS or read_piece(left).kind != "post":
        return False
    shape = post_shape(right)
    if closes:
        return shape is not None and read_piece(without_bracket(right)).kind == "post"
    linked = shape is not None and shape.end < len(right.words) and right.words[shape.end].plain == "of"
    return linked and all(w.traits & (POST | LEVEL) for w in right.words[: shape.end if shape else 0])


def _boundaries(line: Line) -> list[int]:
    """The words before which a lead may end: at edges of known names, brackets, names of persons and addresses."""
    edges = {edge for known in line.known for edge in (known.first, known.last)}
    words, named = line.words, _may_be_a_name(line)
    return [
        at
        for at in range(1, len(words))
        if named
        or (at == 2 and words[0].traits & SURNAME)
        or at in edges
        or words[at - 1].traits & (CLOSES | MAIL)
        or words[at].traits & (GIVEN | TITLE | MAIL | POST)
        or (words[at].traits & LEVEL and not words[at - 1].traits & LEVEL)
        or words[at].plain == "the"
    ]


def _ends(line: Line, at: int) -> bool:
    """Whether a lead ends before word `at`."""
    return (
        bool((line.words[at].traits | line.words[at - 1].traits) & MAIL)
        or _abbreviation_ends(line, at)
        or _person_ends(line, at)
        or _person_begins(line, at)
        or _unit_ends(line, at)
        or _another_post_begins(line, at)
    )


@told_once
def split_run(line: Line) -> list[Line]:
    """The leads of a piece that holds no list mark."""
    if not _may_be_a_run(line) or len(line.words) > MOST_IN_A_RUN or has_title(line):
        return [line]
    leads: list[Line] = []
    at: int | None = 0
    while at is not None:
        at = next((at for at in _boundaries(line) if _ends(line, at)), None)
        if at is not None:
            leads.append(line.part(0, at))
            line = line.part(at, len(line.words))
    return [*leads, line]
