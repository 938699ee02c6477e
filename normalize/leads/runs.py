"""Leads that follow one another with no mark between: `DD AD(AC) Head of Housing`, `Jill Marsh Kate Orme`."""

from __future__ import annotations

from normalize.leads.lexicon import lexicon
from normalize.leads.marks import brackets
from normalize.leads.persons import has_title, is_given_name, is_known_person, is_person_by_shape, is_service_word
from normalize.leads.reading import is_subject, is_unit_noun, post_shape, read_piece
from normalize.leads.words import EMAIL, Line

# A longer piece without a list mark is prose.
MOST_IN_A_RUN = 40


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
    near = all(w.plain in lexicon().levels for w in rest.words[: shape.head])
    return near and (bracketed or (shape.head == 0 and of_follows))


def _abbreviation_ends(line: Line, at: int) -> bool:
    """Whether a post abbreviation ends before word `at` and another lead begins there."""
    kinds = _abbreviations(line)
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


def _is_full_name(line: Line) -> bool:
    if any(k.first == 0 and k.last > 1 and k.kind == "organisation" for k in line.known):
        return False  # "Marie Curie"
    starts_as_name = bool(line.words) and (is_given_name(line.words[0]) or has_title(line))
    return starts_as_name and len(line.words) > 1 and is_known_person(line)


def _person_ends(line: Line, at: int) -> bool:
    """Whether a person's name ends before word `at` and a post, another person or an organisation begins."""
    left, right = line.part(0, at), line.part(at, len(line.words))
    if at < 2 or not _is_full_name(left):
        return at == 2 and is_person_by_shape(left) and _opens_with_place(right) and _is_unit(right)
    if _is_full_name(right) or right.exactly() is not None or _is_unit(right):
        return True
    if len(right.words) >= 4 and _is_full_name(right.part(0, 2)) and len(line.words) % 2 == 0:
        return True
    shape = post_shape(right)
    return shape is not None and is_service_word(right.words[0].plain) and read_piece(right).kind == "post"


def _person_begins(line: Line, at: int) -> bool:
    """Whether a post ends before word `at` and a person's name is all that follows."""
    left, right = line.part(0, at), line.part(at, len(line.words))
    if not _is_full_name(right) or is_service_word(right.words[-1].plain):
        return False
    reading = read_piece(left)
    unit = reading.kind == "team" and reading.ground in ("headed", "known") and is_subject(left)
    return left.words[-1].plain not in ("of", "for", "the", "-") and (unit or reading.kind == "post")


def _opens_with_place(line: Line) -> bool:
    """`Torbay Hospital`, `South Devon College`, `Bath & NE Somerset Council`."""
    opening = 1 if len(line.words) > 2 and line.words[0].plain in lexicon().phrases["compass"] else 0
    known = any(k.first == 0 and k.sort == "place" for k in line.known)
    return known or line.words[opening].plain in lexicon().places


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
    return is_service_word(first) and first not in lexicon().institution_sorts and not is_unit_noun(first)


def _unit_ends(line: Line, at: int) -> bool:
    """Whether a team's name ends before word `at` and the name of an organisation follows: `Road Safety Team` + it."""
    left, right = line.part(0, at), line.part(at, len(line.words))
    if at < 2 or line.exactly() or left.words[-1].plain not in lexicon().team_heads or not is_subject(left):
        return False
    known = right.known[0] if right.known else None
    opens = known is not None and known.first == 0 and known.kind == "organisation" and known.sort in ("name", "place")
    return opens and read_piece(left).kind == "team" and read_piece(right).kind == "organisation"


_ENDS = (_abbreviation_ends, _person_ends, _person_begins, _unit_ends)


def split_run(line: Line) -> list[Line]:
    """The leads of a piece that holds no list mark."""
    if len(line.words) > MOST_IN_A_RUN or has_title(line):
        return [line]
    leads: list[Line] = []
    at = 1
    while at < len(line.words):
        mail = EMAIL.fullmatch(line.words[at].text) or EMAIL.fullmatch(line.words[at - 1].text)
        if mail or any(ends(line, at) for ends in _ENDS):
            leads.append(line.part(0, at))
            line, at = line.part(at, len(line.words)), 0
        at += 1
    return [*leads, line] if line.words else leads
