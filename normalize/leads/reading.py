"""What a piece of a lead cell is, by its head noun: the post, team, organisation or person it names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from normalize.leads.lexicon import lexicon
from normalize.leads.persons import is_known_person, is_person_by_shape, is_service_word
from normalize.leads.phrases import is_nothing, is_unresolved_phrase
from normalize.leads.words import EMAIL, Known, Line, Word
from normalize.values import LeadKind

# headed: by its head noun. known: in a list. function: a support function ("HR"). weak: subject words alone.
# phrase: TBC and the like. initials: an unknown abbreviation. nothing: no lead at all.
Ground = Literal["headed", "known", "function", "weak", "phrase", "initials", "unknown", "nothing"]
JOINERS = ("and", "&", "+")
_INITIALS = re.compile(r"[A-Z][A-Za-z]{0,3}[A-Z0-9]{1,4}s?|[A-Z]{2,6}s?")
_LINKS = frozenset({"of", "for", "with", "to", "in", "-", "(", ",", "at", "on", ":", "/", "from", "the"})


class Reading(NamedTuple):
    """What a piece is and on what ground."""

    kind: LeadKind
    ground: Ground

    @property
    def complete(self) -> bool:
        """Whether the piece is a lead by itself."""
        return self.ground not in ("weak", "unknown", "nothing")


class PostShape(NamedTuple):
    """Where the head of a post ends, whether it is plural, and whether a tail (`of Finance`) follows."""

    head: int
    end: int
    plural: bool
    tail: bool


_UNKNOWN = Reading("unresolved", "unknown")


def _covering(line: Line, index: int) -> Known | None:
    for known in line.known:
        if known.first <= index < known.last:
            return known
    return None


def _is_post_head(line: Line, index: int) -> bool:
    known = _covering(line, index)
    if known is not None:
        return known.kind == "post" and index == known.last - 1
    return line.words[index].plain in lexicon().post_heads


def post_shape(line: Line) -> PostShape | None:
    """The head of the post a line names, or None where it holds no post word."""
    count = len(line.words)
    head = next((i for i in range(count) if _is_post_head(line, i)), None)
    if head is None:
        return None
    known = _covering(line, head)
    first, end = (known.first, known.last) if known else (head, head + 1)
    nearby = end
    while nearby < count and (_is_post_head(line, nearby) or line.words[nearby].plain in lexicon().levels):
        nearby += 1
        if _is_post_head(line, nearby - 1):
            end = nearby
    words = [w.plain for w in line.words[first:end]]
    initials = known is not None and known.sort == "abbreviation" and line.words[end - 1].text[-1] == "s"
    plural = words[-1] in lexicon().plural_posts or words[0] in lexicon().plural_posts or (initials and len(words) == 1)
    return PostShape(first, end, plural, tail=end < count)


def _unit_head(line: Line) -> tuple[LeadKind, int, Ground] | None:
    """Kind, first word and ground of the team or organisation noun a line ends in."""
    last = len(line.words) - 1
    while last > 0 and line.words[last].text in ("'", ".", ")"):
        last -= 1
    known = _covering(line, last)
    if known is not None and known.last - 1 == last and known.kind in ("team", "organisation"):
        return known.kind, known.first, "known"
    word = line.words[last].plain
    if word in lexicon().team_heads:
        return "team", last, "headed"
    return ("organisation", last, "headed") if word in lexicon().organisation_heads else None


def _is_owner(word: Word) -> bool:
    """`Executive's`, `Directors'`: a post that owns what follows."""
    base = word.plain.removesuffix("'").removesuffix("'s")
    return base != word.plain and (base in lexicon().post_heads or base == "executive")


def _is_attribute(line: Line, shape: PostShape, start: int) -> bool:
    """`Member` in `Member Development Group`, `Carers` in `Carers Centre`: a post noun that says whom a unit is for."""
    post = line.part(shape.head, shape.end).written.lower()
    attributive = lexicon().attributive_posts
    opens = all(is_service_word(w.plain) or w.text[:1].isupper() for w in line.words[: shape.head])
    linked = any(w.plain in _LINKS for w in line.words[:start])
    return opens and not linked and (post in attributive or post.removesuffix("s") in attributive)


def _is_group_of_posts(line: Line, shape: PostShape, unit: tuple[LeadKind, int, Ground]) -> bool:
    """`Managers Group`, `Heads of Service Forum`: the posts say who meets, the team noun is the head."""
    _, start, ground = unit
    if any(map(_is_owner, line.words[shape.head : start])) or _is_attribute(line, shape, start):
        return True
    between = [w.plain for w in line.words[shape.end : start] if w.plain != "'"]
    if ground == "known" or (between and between[0] in _LINKS):
        return False
    return not between or (shape.plural and line.words[start].plain in lexicon().meetings)


def _by_head(line: Line) -> Reading | None:
    shape, unit = post_shape(line), _unit_head(line)
    if shape and not (unit and unit[1] >= shape.end and _is_group_of_posts(line, shape, unit)):
        if line.exactly() and line.exactly() != _covering(line, shape.end - 1):
            return None
        return Reading("post", "headed")
    if unit is None:
        return None
    kind, start, ground = unit
    joined = next((i for i, w in enumerate(line.words) if w.plain in JOINERS and _covering(line, i) is None), None)
    if joined is not None and ground == "known" and start == joined + 1:
        return Reading("unresolved", "unknown")  # "Health & Social Services": one service or two
    return Reading(kind, "headed")


@lru_cache(maxsize=1)
def _small_abbreviations() -> dict[str, LeadKind]:
    """Abbreviations of three letters and more in lower case: a cell may say `pct`; `it` and `ad` are words."""
    known = [name for name in lexicon().names if name.sort == "abbreviation" and name.text.isupper()]
    return {name.text.lower(): name.kind for name in known if len(name.text) > 2 and name.text.isalpha()}


def _by_list(line: Line) -> Reading | None:
    known = line.exactly()
    if known is None:
        kind = _small_abbreviations().get(line.words[0].text) if len(line.words) == 1 else None
        return Reading(kind, "known") if kind else None
    grounds: dict[str, Ground] = {"function": "function", "phrase": "phrase"}
    return Reading(known.kind, grounds.get(known.sort, "known"))


def _by_initials(line: Line) -> Reading | None:
    texts = [w.text for w in line.words]
    if len(texts) == 3 and texts[1] == "&" and all(len(t) < 4 and t.isupper() for t in texts[::2]):
        return Reading("organisation", "known")  # "C&YP": councils shorten their directorates so
    if len(texts) == 1 and _INITIALS.fullmatch(texts[0]):
        return Reading("unresolved", "initials")
    return None


def is_unit_noun(plain: str) -> bool:
    """`team`, `school`: the head noun of a team or an organisation."""
    return plain in lexicon().team_heads or plain in lexicon().organisation_heads


def _by_subject(line: Line) -> Reading | None:
    """`Safeguarding`, `Early Years`: subject words alone stand for the team; two of them joined are unclear."""
    if not line.words or len(line.words) > 4 or not line.words[0].text[:1].isupper():
        return None
    if any(k.first == 0 and k.last > 1 and k.kind == "organisation" for k in line.known):
        return None  # "Government Office North West"
    subjects = lexicon().subjects
    plains = [w.plain.removesuffix("'s") for w in line.words]
    *before, last = [p in subjects or w.plain in subjects for p, w in zip(plains, line.words, strict=True)]
    if last and all(known or is_unit_noun(p) for known, p in zip(before, plains[:-1], strict=True)):
        return Reading("team", "weak")
    joined = all(
        p in subjects or w.plain in (*JOINERS, ",", "/", *subjects) for p, w in zip(plains, line.words, strict=True)
    )
    return Reading("unresolved", "weak") if joined else None


def _is_generic(word: Word) -> bool:
    generic = word.plain in lexicon().subjects or is_unit_noun(word.plain)
    return generic and word.plain not in lexicon().phrases["compass"]


def _by_opening(line: Line) -> Reading | None:
    """`NHS Bolton`, `Government Office North West`: a known organisation, then a place or part of it."""
    first = line.words[0].plain
    if len(line.words) > 2 and line.words[1].plain in ("of", "for"):  # "University of Bolton"
        if first in lexicon().organisation_heads:
            return Reading("organisation", "headed")
        return Reading("team", "headed") if first in lexicon().team_heads else None
    opening = line.known[0] if line.known and line.known[0].first == 0 else None
    if opening is None or opening.kind != "organisation" or len(line.words) > 6:
        return None
    plain = all(w.text[:1].isupper() or w.plain in JOINERS for w in line.words[opening.last :])
    generic = opening.sort == "name" and all(map(_is_generic, line.words))
    if generic:  # "Health Promotion", "Private Sector Housing"
        return Reading("team", "weak")
    return Reading(opening.kind, "headed") if plain else None


def _by_phrase(line: Line) -> Reading | None:
    written = line.written
    if is_nothing(written):
        return Reading("unresolved", "nothing")
    return Reading("unresolved", "phrase") if is_unresolved_phrase(written) else None


def _by_name(line: Line) -> Reading | None:
    known = EMAIL.fullmatch(line.written) or is_known_person(line)
    return Reading("person", "known") if known else None


def _by_place(line: Line) -> Reading | None:
    """`Kirklees`: an authority by its short name where that is no surname too; it may be half of a longer name."""
    plain = line.words[0].plain
    place = len(line.words) == 1 and plain in lexicon().places and plain not in lexicon().place_surnames
    return Reading("organisation", "unknown") if place and line.words[0].text[:1].isupper() else None


def _by_shape(line: Line) -> Reading | None:
    return Reading("person", "headed") if is_person_by_shape(line) else None


# The order is the grammar: what is listed, then persons beyond doubt, then head nouns, then shapes.
_WAYS = (
    _by_phrase,
    _by_list,
    _by_name,
    _by_head,
    _by_initials,
    _by_place,
    _by_shape,
    _by_subject,
    _by_opening,
)


def read_piece(line: Line) -> Reading:
    """What a line without brackets is; `unresolved` with the ground where nothing tells."""
    for way in _WAYS:
        reading = way(line)
        if reading is not None:
            return reading
    return _UNKNOWN


def is_rank_initials(line: Line) -> bool:
    """`SD`, `ASD`: letters that with a subject in brackets name a post."""
    return len(line.words) == 1 and line.words[0].text.removesuffix("s") in lexicon().rank_initials


def is_subject(line: Line) -> bool:
    """Whether every word is a service word or a link: such a piece may be a part of a longer name."""
    return all(is_service_word(w.plain) or w.plain in (*JOINERS, *_LINKS, "'") for w in line.words)
