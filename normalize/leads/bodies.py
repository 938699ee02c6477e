"""Bodies whose names have no head noun at their end: `Anglian Water`, `Activity Leeds`, `Heddlu Gwent`."""

from __future__ import annotations

from normalize.leads.lexicon import lexicon
from normalize.leads.line import Line, Word, told_once
from normalize.leads.persons import is_known_person
from normalize.leads.traits import CAPITAL, FIRST_HEAD, GIVEN, JOINER, LINKS, OPENER, PLACE, SERVICE, SURNAME_WORD, TAIL
from normalize.values import LeadKind

LONGEST = 6


def kind_by_first_noun(line: Line) -> LeadKind | None:
    """What a name is that begins with its head, as in Welsh: `Pennaeth Addysg`, `Cyngor Gwynedd`."""
    first = line.words[0]
    if not first.traits & FIRST_HEAD or not first.traits & CAPITAL or len(line.words) > LONGEST:
        return None
    known = line.opening()  # "Bwrdd Iechyd"
    return known.kind if known else lexicon().opening_heads[first.plain]


def _is_proper(word: Word) -> bool:
    return bool(word.traits & CAPITAL) and (bool(word.traits & PLACE) or not word.traits & SERVICE)


def _ends_as_a_body(line: Line) -> bool:
    """`Anglian Water`, `Kirklees Active Leisure`: a proper name, then a word that ends the names of bodies."""
    *before, last = line.words
    surname = last.traits & SURNAME_WORD and len(before) == 1 and not before[0].traits & PLACE
    named = len(before) > 1 and is_known_person(line.part(0, 2))  # "Rosalind Keane Housing"
    linked = not all(word.traits & (CAPITAL | JOINER) for word in before)
    return bool(last.traits & TAIL) and not (surname or named or linked) and _is_proper(before[0])


def _is_of_a_place(line: Line) -> bool:
    """`Activity Leeds`, `Visit Kent`."""
    place = line.part(1, len(line.words))
    known = place.exactly()
    named = (known is not None and known.sort == "place") or bool(place.every & PLACE)
    proper = not line.words[0].traits & SERVICE and all(map(_is_proper, place.words))  # "Visit Lakeland"
    return bool(line.words[0].traits & OPENER) and (named or proper)


def _has_a_purpose(line: Line) -> bool:
    """`Trees for Life`: not `Training for Staff`, which is about a service."""
    first, link = line.words[:2]
    place = bool(first.traits & (OPENER | TAIL)) and bool(line.words[-1].traits & PLACE)
    return link.plain == "for" and len(line.words) > 2 and (place or _is_proper(first)) and not first.traits & GIVEN


@told_once
def is_body(line: Line) -> bool:
    """Whether a line is the name of an organisation by its first or last word or by its purpose."""
    if not 2 <= len(line.words) <= LONGEST:
        return False
    written = all(w.traits & (CAPITAL | JOINER) or w.plain in LINKS or w.plain == "'" for w in line.words)
    return written and (_ends_as_a_body(line) or _is_of_a_place(line) or _has_a_purpose(line))
