"""What a piece of a lead cell is, by its head noun: the post, team, organisation or person it names."""

from __future__ import annotations

from typing import Literal, NamedTuple

from normalize.leads.bodies import is_body, kind_by_first_noun
from normalize.leads.heads import (
    governing_unit,
    is_for_people,
    is_group_of_posts,
    post_shape,
    small_abbreviations,
    unit_head,
    unit_of_posts,
)
from normalize.leads.lexicon import lexicon
from normalize.leads.line import Line, Word, told_once
from normalize.leads.persons import is_known_person, is_person_by_shape
from normalize.leads.phrases import is_nothing, is_unresolved_phrase
from normalize.leads.traits import (
    CAPITAL,
    CAPITALS,
    IN_NAMES,
    JOINER,
    LINKS,
    MAIL,
    ORGANISATION,
    PHRASE_END,
    PHRASE_START,
    PLACE,
    PLACE_SURNAME,
    RANK_LETTERS,
    SHORT_FORM,
    SUBJECT,
    TEAM,
)
from normalize.values import LeadKind

# headed: by its head noun. known: in a list. function: a support function ("HR"). weak: subject words alone.
# phrase: TBC and the like. initials: an unknown abbreviation. nothing: no lead at all.
Ground = Literal["headed", "known", "function", "weak", "phrase", "initials", "unknown", "nothing"]


class Reading(NamedTuple):
    """What a piece is and on what ground."""

    kind: LeadKind
    ground: Ground

    @property
    def complete(self) -> bool:
        """Whether the piece is a lead by itself."""
        return self.ground not in ("weak", "unknown", "nothing")


def _by_unit_of_posts(line: Line) -> Reading | None:
    """`Association of Chief Officers`, `Governor Support`: posts only say of whom or for whom it is."""
    governed = unit_of_posts(line)
    if governed:
        return Reading(governed, "headed")
    return Reading("team", "weak") if is_for_people(line) else None


def _by_head(line: Line) -> Reading | None:
    shape, unit = post_shape(line), unit_head(line)
    if shape and not (unit and unit.first >= shape.end and is_group_of_posts(line, shape, unit)):
        whole = line.exactly()
        known = whole and whole != line.covering(shape.end - 1)
        return None if known else Reading("post", "headed")
    if unit is None:
        return None
    if unit.known and unit.first and _is_joiner(line, unit.first - 1) and not _heads_before(line, unit.first - 1):
        return Reading("unresolved", "unknown")  # "Health & Social Services": one service or two
    return Reading(unit.kind, "headed")


def _heads_before(line: Line, joiner: int) -> bool:
    """Whether what stands before an `and` is a lead by itself: `Highways Section and Parish Councils`."""
    return joiner > 0 and read_piece(line.part(0, joiner)).ground in ("headed", "known")


def _is_joiner(line: Line, index: int) -> bool:
    """Whether a word is the first `and` of the line outside known names."""
    outside = (i for i, w in enumerate(line.words) if w.traits & JOINER and line.covering(i) is None)
    return next(outside, None) == index


def _by_list(line: Line) -> Reading | None:
    known = line.exactly()
    if known is None:
        kind = small_abbreviations().get(line.words[0].text) if len(line.words) == 1 else None
        return Reading(kind, "known") if kind else None
    grounds: dict[str, Ground] = {"function": "function", "phrase": "phrase"}
    return Reading(known.kind, grounds.get(known.sort, "known"))


def _by_initials(line: Line) -> Reading | None:
    words = line.words
    if len(words) == 1:
        return Reading("unresolved", "initials") if words[0].traits & SHORT_FORM else None
    if len(words) == 3 and words[1].text == "&" and all(len(w.text) < 4 and w.traits & CAPITALS for w in words[::2]):
        return Reading("organisation", "known")  # "C&YP": councils shorten their directorates so
    return None


def _by_subject(line: Line) -> Reading | None:
    """`Safeguarding`, `Early Years`: subject words alone stand for the team; two of them joined are unclear."""
    words = line.words
    if len(words) > 4 or not words[0].traits & CAPITAL:
        return None
    opening = line.opening()
    if opening and opening.last > 1 and opening.kind == "organisation":
        return None  # "Government Office North West"
    if words[-1].traits & SUBJECT and all(w.traits & (SUBJECT | TEAM | ORGANISATION) for w in words[:-1]):
        return Reading("team", "weak")
    joined = all(w.traits & (SUBJECT | JOINER) or w.plain in (",", "/") for w in words)
    return Reading("unresolved", "weak") if joined else None


def _is_generic(word: Word) -> bool:
    generic = word.traits & (SUBJECT | TEAM | ORGANISATION)
    return bool(generic) and word.plain not in lexicon().phrases["compass"]


def _by_opening(line: Line) -> Reading | None:
    """`NHS Bolton`, `Government Office North West`: a known organisation, then a place or part of it."""
    opening = line.opening()
    governed = governing_unit(line)
    written = all(w.traits & (CAPITAL | JOINER) or w.plain in LINKS for w in line.words)
    if governed and opening is None and written:
        return Reading(governed, "headed")
    named = opening is not None and (opening.kind == "organisation" or opening.sort == "name")
    if opening is None or not named or len(line.words) > 6:
        return None
    if opening.sort == "name" and all(map(_is_generic, line.words)):  # "Health Promotion", "Private Sector Housing"
        return Reading("team", "weak")
    plain = all(
        w.traits & (CAPITAL | JOINER) or w.plain in ("for", "in", "of", "the") for w in line.words[opening.last :]
    )
    return Reading(opening.kind, "headed") if plain else None


@told_once
def says_nobody(line: Line) -> Literal["phrase", "nothing"] | None:
    """Whether a line says that there is a lead but not who, or names no lead at all."""
    if line.words and not (line.words[0].traits & PHRASE_START or line.some & PHRASE_END):
        return None
    written = line.written
    if is_unresolved_phrase(written):
        return "phrase"
    return "nothing" if is_nothing(written) else None


def _by_phrase(line: Line) -> Reading | None:
    ground = says_nobody(line)
    return Reading("unresolved", ground) if ground else None


def _by_name(line: Line) -> Reading | None:
    mail = line.words[0].traits & MAIL and len(line.words) == 1
    return Reading("person", "known") if mail or is_known_person(line) else None


def _by_place(line: Line) -> Reading | None:
    """`Kirklees`: an authority by its short name where that is no surname too; it may be half of a longer name."""
    place = len(line.words) == 1 and line.every & (PLACE | PLACE_SURNAME | CAPITAL) == PLACE | CAPITAL
    return Reading("organisation", "unknown") if place else None


def _by_first_noun(line: Line) -> Reading | None:
    kind = kind_by_first_noun(line)
    return Reading(kind, "headed") if kind else None


def _by_body(line: Line) -> Reading | None:
    return Reading("organisation", "headed") if is_body(line) else None


def _by_shape(line: Line) -> Reading | None:
    return Reading("person", "headed") if is_person_by_shape(line) else None


# The order is the grammar: what is listed, then persons beyond doubt, then head nouns, then shapes.
_WAYS = (
    _by_phrase,
    _by_list,
    _by_name,
    _by_first_noun,
    _by_unit_of_posts,
    _by_head,
    _by_initials,
    _by_place,
    _by_body,
    _by_shape,
    _by_subject,
    _by_opening,
)


@told_once
def read_piece(line: Line) -> Reading:
    """What a line without brackets is; `unresolved` with the ground where nothing tells."""
    if not line.words:
        return Reading("unresolved", "nothing")
    for way in _WAYS:
        reading = way(line)
        if reading is not None:
            return reading
    return Reading("unresolved", "unknown")


def is_rank_initials(line: Line) -> bool:
    """`SD`, `ASD`: letters that with a subject in brackets name a post."""
    return len(line.words) == 1 and bool(line.every & RANK_LETTERS)


def is_subject(line: Line) -> bool:
    """Whether every word is a service word or a link: such a piece may be a part of a longer name."""
    return bool(line.every & IN_NAMES)
