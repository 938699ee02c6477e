"""Heads and tails that several leads share, written out: `Heads of Finance and HR`, `John and Mary Penhallow`."""

from __future__ import annotations

from functools import lru_cache

from normalize.leads.heads import post_shape
from normalize.leads.lexicon import lexicon, plural
from normalize.leads.line import Line
from normalize.leads.persons import has_title, is_known_person
from normalize.leads.reading import is_rank_initials, is_subject, read_piece
from normalize.leads.runs import split_run
from normalize.leads.traits import GIVEN, LEVEL, PLACE, TITLE
from normalize.leads.words import read_line


@lru_cache(maxsize=1)
def _singulars() -> dict[str, str]:
    lexis = lexicon()
    return {plural(word): word for word in lexis.post_heads - lexis.plural_posts}


def _singular(text: str) -> str:
    """A plural post noun in the singular, its capital kept: `Managers` to `Manager`."""
    single = _singulars().get(text.lower())
    if single is None and text[:-1] in lexicon().rank_initials and text[-1] == "s":
        return text[:-1]
    if single is None:
        return text
    return text[: len(single)] if text.lower().startswith(single) else text[0] + single[1:]


def _is_level(line: Line) -> bool:
    return bool(line.every & LEVEL)


def _may_share(line: Line) -> bool:
    """Whether a piece can be half of a name: a rank, a function, a subject, a word no list knows."""
    if _is_level(line):
        return True
    ground = read_piece(line).ground
    return ground in ("function", "weak") or (ground in ("unknown", "initials") and len(line.words) <= 3)


def _may_be_tail(line: Line) -> bool:
    reading = read_piece(line)
    return _may_share(line) or (reading.kind in ("team", "organisation") and reading.ground == "known")


def is_subject_post(line: Line) -> bool:
    """`HR Manager`: one post noun after a function or subject, and not after a rank."""
    shape = post_shape(line)
    if shape is None or shape.plural or shape.tail or shape.head == 0:
        return False
    own = line.part(0, shape.head)
    return _may_share(own) and not _is_level(own)


def shared_head_after(atoms: list[Line]) -> list[Line]:
    """`Team` `Group Managers` to `Team Managers` `Group Managers`; empty where the last atom shares no head."""
    last = post_shape(atoms[-1])
    if last is None or not last.plural or last.tail or not all(map(_may_share, atoms[:-1])):
        return []
    at = last.head or last.end - 1  # "Principal Officers": a rank that is a post noun itself
    if at == 0:
        return []
    own = atoms[-1].part(0, at)
    head = atoms[-1].part(at, last.end).written
    sharing = [*atoms[:-1], own]
    ranks = sum(map(_is_level, sharing))
    many = ranks == len(sharing) or all(atom.words[-1].plain in lexicon().sorts_of_posts for atom in sharing)
    if ranks and not many:
        return []
    noun = head if many else " ".join(map(_singular, head.split()))
    return [read_line(f"{atom.written} {noun}") for atom in sharing]


def _is_rank(line: Line) -> bool:
    """`ADs`, `Assistant Directors`: posts that are each of one subject, unlike `Social Workers`."""
    words = [w.plain for w in line.words]
    return is_rank_initials(line) or words[-1] in lexicon().plural_ranks


def _is_unit_subject(line: Line) -> bool:
    return bool(line.words) and (_is_function(line) or (is_subject(line) and _may_share(line)))


def shared_unit_after(atoms: list[Line]) -> list[Line]:
    """`Trafford` `Bolton PCTs` to `Trafford PCT` `Bolton PCT`, `HR` `Finance Teams`; empty where no head is shared.

    Only places and support functions share: `Crime and Disorder Partnerships` are partnerships of both.
    """
    *others, last = atoms
    head = last.words[-1].text
    if head.lower() not in lexicon().plural_units and not _is_plural_initials(last):
        return []
    own = last.part(0, len(last.words) - 1)
    if not own.words or not (all(map(_is_place, [*others, own])) or all(map(_is_function, [*others, own]))):
        return []
    single = _singular_units().get(head.lower(), head[:-1].lower())
    return [
        read_line(f"{atom.written} {head[:1]}{single[1:] if head[1:].islower() else head[1:-1]}")
        for atom in [*others, own]
    ]


@lru_cache(maxsize=1)
def _singular_units() -> dict[str, str]:
    return {plural(word): word for word in lexicon().team_heads | lexicon().organisation_heads}


def _without_link(line: Line) -> Line:
    """`for Children` of `Directors for Adults and for Children` without its link."""
    linked = len(line.words) > 1 and line.words[0].plain in ("of", "for")
    return line.part(1, len(line.words)) if linked else line


def _is_place(line: Line) -> bool:
    known = line.exactly()
    return (known is not None and known.sort == "place") or bool(line.every & PLACE)


def _is_function(line: Line) -> bool:
    return read_piece(line).ground == "function"


def _is_plural_initials(line: Line) -> bool:
    text = line.words[-1].text
    last = len(line.words)
    listed = any(k.sort == "abbreviation" and (k.first, k.last) == (last - 1, last) for k in line.known)
    return listed and text[-1] == "s" and text[:-1].isupper()


def shared_head_before(atoms: list[Line]) -> list[Line]:
    """`Heads of Finance` `HR` to `Head of Finance` `Head of HR`; empty where the first atom shares no head."""
    first = post_shape(atoms[0])
    if (
        first is None
        or not first.plural
        or not first.tail
        or not all(_may_be_tail(_without_link(atom)) for atom in atoms[1:])
    ):
        return []
    linked = atoms[0].words[first.end].plain in ("of", "for")
    tail = atoms[0].part(first.end + linked, len(atoms[0].words))
    if not linked and not (all(map(_is_unit_subject, [tail, *atoms[1:]])) and _is_rank(atoms[0].part(0, first.end))):
        return []
    shared = " ".join(map(_singular, atoms[0].part(0, first.end + linked).written.split()))
    tails = [tail, *map(_without_link, atoms[1:])]
    return [read_line(f"{shared} {tail.written}") for tail in tails if tail.words]


def shared_tail(left: Line, right: Line) -> list[Line]:
    """`Leader` `Deputy Leader of the Council`: both of the Council."""
    if not any(w.plain in ("of", "for") for w in right.words):
        return []
    right, *others = split_run(right)
    link = next((i for i, word in enumerate(right.words) if word.plain in ("of", "for")), None)
    if not link or read_piece(left).kind != "post" or any(w.plain in ("of", "for") for w in left.words):
        return []
    head, own = right.words[link - 1].plain, left.words[-1].plain
    of_one_body = {head, own} <= lexicon().posts_of_a_body and link == 1
    if head != own and not head.endswith(f"-{own}") and not of_one_body:
        return []
    tail = right.part(link, len(right.words)).written
    return [read_line(f"{left.written} {tail}"), right, *others]


def shared_surname(left: Line, right: Line) -> list[Line]:
    """`John` `Mary Penhallow`, `Mr` `Mrs Penhallow`: one surname for both."""
    alone = len(left.words) == 1 and len(right.words) > 1
    if not alone:
        return []
    given = left.words[0].traits & right.words[0].traits & GIVEN and is_known_person(right)
    titles = left.words[0].traits & TITLE and has_title(right)
    if not given and not titles:
        return []
    return [read_line(f"{left.written} {right.part(1, len(right.words)).written}"), right]


def plural_title(atoms: list[Line]) -> list[Line]:
    """`Cllrs Keane` `Dost` to `Cllr Keane` `Cllr Dost`."""
    title = lexicon().plural_titles.get(atoms[0].words[0].plain)
    if title is None or len(atoms[0].words) < 2 or is_subject(atoms[0].part(1, len(atoms[0].words))):
        return []
    dotted = len(atoms[0].words) > 2 and atoms[0].words[1].text == "."
    named = [atoms[0].part(1 + dotted, len(atoms[0].words)), *atoms[1:]]
    titled = [read_line(f"{title} {atom.written}") for atom in named]
    return titled if all(map(has_title, titled)) else []
