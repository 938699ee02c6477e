"""Is it a person's name? By title, known given name, initials, or by shape where no service word is in it."""

from __future__ import annotations

from normalize.leads.line import Line, Word, told_once
from normalize.leads.traits import (
    CAPITAL,
    CAPITALS,
    GIVEN,
    INITIALS,
    NAME_SHAPED,
    PARTICLE,
    PLACE,
    PLACE_SURNAME,
    SERVICE,
    SMALL,
    SUFFIX,
    SURNAME,
    SURNAME_WORD,
    TITLE,
)


@told_once
def _without_dots(line: Line) -> list[Word]:
    """The words without full stops, and without the comma before letters after a name (`Jane Smith, MBE`)."""
    words = [word for word in line.words if word.text != "."]
    if len(words) > 3 and words[-2].text == "," and words[-1].traits & SUFFIX:
        del words[-2]
    return words


def _surname_follows(words: list[Word], after_given: bool) -> bool:
    """Whether words are a surname: particles, up to three name-shaped words, letters after the name."""
    first, last = 0, len(words)
    while last > 1 and words[last - 1].traits & SUFFIX:
        last -= 1
    while last - first > 1 and words[first].traits & PARTICLE:
        first += 1
    if not 1 <= last - first <= 3:
        return False
    if after_given and last - first == 1 and words[first].traits & SURNAME_WORD:
        return bool(words[first].traits & NAME_SHAPED)
    between = all(w.traits & (SURNAME | PARTICLE) for w in words[first : last - 1])
    return between and bool(words[last - 1].traits & SURNAME)


def opens_with_rank(line: Line) -> bool:
    """`Detective Inspector`, `D/Supt`."""
    known = line.opening()
    return known is not None and known.sort == "rank"


def _after_rank(line: Line) -> list[Word]:
    """The words after a rank the line opens with; none where it opens with none."""
    return _without_dots(line.part(line.known[0].last, len(line.words))) if opens_with_rank(line) else []


def _is_titled(words: list[Word], sure: bool) -> bool:
    """Whether a name follows a title or, not `sure`, a rank; a number may stand between (`PC 123 Orme`)."""
    named = words[1:] if len(words) > 1 and words[0].text.isdigit() else words
    return _surname_follows(named, after_given=sure) or _is_given_and_surname(named)


@told_once
def has_title(line: Line) -> bool:
    """`Cllr Keane`, `Dr. Anil Rashwan`, `Detective Inspector Orme`: a title or rank, then a name."""
    ranked = _after_rank(line)
    if ranked and _is_titled(ranked, sure=False):
        return True
    if not line.some & TITLE:
        return False
    words = _without_dots(line)
    if len(words) > 2 and words[0].plain == "the":  # "The Rev. Tom Marsh"
        words = words[1:]
    while len(words) > 1 and words[0].traits & TITLE and words[0].traits & CAPITAL:
        words = words[1:]
        if _is_titled(words, sure=True):
            return True
    return False


def _is_given_and_surname(words: list[Word]) -> bool:
    """Given names or initials, then a surname or the initial of one."""
    lead = 0
    given = False
    while lead < len(words) - 1 and lead < 3 and words[lead].traits & (GIVEN | INITIALS):
        given = given or bool(words[lead].traits & GIVEN)
        lead += 1
        if not given and words[lead].traits & PLACE:  # "N Somerset", "NE Lincolnshire"
            return False
        if _surname_follows(words[lead:], after_given=given or len(words[lead - 1].text) == 1):
            return True
    return given and lead == len(words) - 1 == 1 and len(words[-1].text) == 1 and words[-1].text.isupper()


@told_once
def is_known_person(line: Line) -> bool:
    """A person beyond doubt: a title, a known given name with a surname or alone, or initials with a surname."""
    if not line.some & (GIVEN | TITLE | INITIALS) and not opens_with_rank(line):
        return False
    words = _without_dots(line)
    if len(words) == 1:
        return words[0].traits & (GIVEN | CAPITAL) == GIVEN | CAPITAL
    if len(words) == 3 and words[1].text == "," and words[2].traits & (GIVEN | INITIALS):
        return bool(words[0].traits & SURNAME)
    if has_title(line) or _is_given_and_surname(words):
        return True
    small = len(words) == 2 and words[0].traits & words[1].traits & SMALL
    return bool(small and words[0].traits & GIVEN and not words[1].traits & SERVICE)


@told_once
def is_person_by_shape(line: Line) -> bool:
    """Two or three capitalised words of which none is a word of services, a place or an abbreviation."""
    words = _without_dots(line)
    if not 2 <= len(words) <= 4 or line.known or not words[0].traits & SURNAME:
        return False
    if any(1 < len(w.text) < 5 and w.traits & CAPITALS for w in words[1:]) or words[0].traits & PLACE:
        return False
    if words[-1].traits & PLACE and not words[-1].traits & PLACE_SURNAME:
        return False  # "Team Torbay", "Love Devon"
    if len(words[0].text) < 5 and words[0].traits & CAPITALS and not all(w.traits & CAPITALS for w in words):
        return False
    surname_first = len(words) == 2 and len(words[1].text) == 1 and words[1].traits & CAPITALS
    return bool(surname_first) or _surname_follows(words[1:], after_given=False)
