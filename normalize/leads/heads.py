"""Head nouns: where the post, team or organisation noun of a piece stands, and which of two heads it has rules."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from normalize.leads.lexicon import lexicon
from normalize.leads.line import Line, Word, told_once
from normalize.leads.traits import CAPITAL, LEVEL, LINKS, ORGANISATION, PLURAL_POST, POST, SERVICE, TEAM
from normalize.values import LeadKind


class PostShape(NamedTuple):
    """Where the head of a post ends, whether it is plural, and whether a tail (`of Finance`) follows."""

    head: int
    end: int
    plural: bool
    tail: bool


class UnitHead(NamedTuple):
    """The team or organisation noun a piece ends in: its kind, its first word, whether it is a name of a list."""

    kind: LeadKind
    first: int
    known: bool


def _is_post_head(line: Line, index: int) -> bool:
    known = line.covering(index)
    if known is not None:
        return known.kind == "post" and index == known.last - 1
    return bool(line.words[index].traits & POST) and not _is_whom_it_is_for(line, index)


def _is_whom_it_is_for(line: Line, index: int) -> bool:
    """`Carers` in `Centre for Carers`."""
    return index > 0 and bool(line.words[index].traits & PLURAL_POST) and line.words[index - 1].plain == "for"


def _may_hold_a_post(line: Line) -> bool:
    return bool(line.some & POST) or any(known.kind == "post" for known in line.known)


@told_once
def post_shape(line: Line) -> PostShape | None:
    """The head of the post a line names, or None where it holds no post word."""
    count = len(line.words)
    if not _may_hold_a_post(line):
        return None
    head = next((i for i in range(count) if _is_post_head(line, i)), None)
    if head is None:
        return None
    known = line.covering(head)
    first, end = (known.first, known.last) if known else (head, head + 1)
    nearby = end
    while nearby < count and (_is_post_head(line, nearby) or line.words[nearby].traits & LEVEL):
        nearby += 1
        if _is_post_head(line, nearby - 1):
            end = nearby
    initials = known is not None and known.sort == "abbreviation" and line.words[end - 1].text[-1] == "s"
    ends = line.words[first].traits | line.words[end - 1].traits
    plural = bool(ends & PLURAL_POST) or (initials and end - first == 1)
    return PostShape(first, end, plural, tail=end < count)


def _governor(line: Line) -> int | None:
    """Where the first unit noun stands that `of` or `for` follows: `University` of `University of Bolton`."""
    for index, word in enumerate(line.words[:-2]):
        if word.traits & (TEAM | ORGANISATION) and line.words[index + 1].plain in ("of", "for"):
            known = line.covering(index)
            return None if known and known.last > index + 1 else index
    return None


@told_once
def governing_unit(line: Line) -> LeadKind | None:
    """What a line is whose unit noun stands before an `of` or `for`: `Society for the Blind`."""
    governor = _governor(line) if line.some & (TEAM | ORGANISATION) else None
    if governor is None:
        return None
    return "team" if line.words[governor].traits & TEAM else "organisation"


def unit_of_posts(line: Line) -> LeadKind | None:
    """What a line is whose unit noun governs its post: `Association of Chief Officers`, `Office of the Director`."""
    kind = governing_unit(line)
    shape, governor = (post_shape(line), _governor(line)) if kind else (None, None)
    if shape is None or governor is None or shape.head <= governor + 1:
        return None
    between = [w.plain for w in line.words[governor + 1 : shape.head] if w.plain != "the"]
    return kind if shape.plural or len(between) == 1 else None


@told_once
def unit_head(line: Line) -> UnitHead | None:
    """The team or organisation noun a line ends in."""
    last = len(line.words) - 1
    while last > 0 and line.words[last].text in ("'", ".", ")"):
        last -= 1
    known = line.covering(last)
    if known is not None and known.last - 1 == last and known.kind in ("team", "organisation"):
        return UnitHead(known.kind, known.first, known=True)
    word = line.words[last].traits
    if word & TEAM:
        return UnitHead("team", last, known=False)
    return UnitHead("organisation", last, known=False) if word & ORGANISATION else None


def _is_owner(word: Word) -> bool:
    """`Executive's`, `Directors'`: a post that owns what follows."""
    base = word.plain.removesuffix("'").removesuffix("'s")
    return base != word.plain and (base in lexicon().post_heads or base == "executive")


def _is_attribute(line: Line, shape: PostShape, start: int) -> bool:
    """`Member` in `Member Development Group`, `Carers` in `Carers Centre`: a post noun that says whom a unit is for."""
    post = line.part(shape.head, shape.end).written.lower()
    attributive = lexicon().attributive_posts
    opens = all(w.traits & (SERVICE | CAPITAL) for w in line.words[: shape.head])
    linked = any(w.plain in LINKS for w in line.words[:start])
    return opens and not linked and (post in attributive or post.removesuffix("s") in attributive)


def is_for_people(line: Line) -> bool:
    """`Governor Support`, `Member Services`: what is done for those who hold a post."""
    first, *rest = (w.plain for w in line.words)
    return bool(rest) and first in lexicon().attributive_posts and lexicon().done_for_people.issuperset(rest)


def is_group_of_posts(line: Line, shape: PostShape, unit: UnitHead) -> bool:
    """`Managers Group`, `Heads of Service Forum`: the posts say who meets, the team noun is the head."""
    if any(map(_is_owner, line.words[shape.head : unit.first])) or _is_attribute(line, shape, unit.first):
        return True
    between = [w.plain for w in line.words[shape.end : unit.first] if w.plain != "'"]
    if unit.known or (between and between[0] in LINKS):
        return False
    return not between or (shape.plural and line.words[unit.first].plain in lexicon().meetings)


@lru_cache(maxsize=1)
def small_abbreviations() -> dict[str, LeadKind]:
    """Abbreviations of three letters and more in lower case: a cell may say `pct`; `it` and `ad` are words."""
    known = [name for name in lexicon().names if name.sort == "abbreviation" and name.text.isupper()]
    return {name.text.lower(): name.kind for name in known if len(name.text) > 2 and name.text.isalpha()}
