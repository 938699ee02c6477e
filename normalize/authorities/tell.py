"""Whose plan a document is, by weighed evidence; None with a reason where the evidence does not settle it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from normalize.authorities.clue import Clue
from normalize.authorities.forms import Hint, load_forms
from normalize.authorities.names import find_names
from normalize.authorities.regions import region_of
from normalize.authorities.register import RegisterEntry, load_register, predecessors_of
from normalize.authorities.weigh import Evidence, weigh
from normalize.values import Authority, AuthorityVerdict


def tell_authority(clues: Sequence[Clue], year: int | None = None) -> AuthorityVerdict:
    """The authority that clues speak for; `year` is the year of the document.

    Titles and heads weigh most, then addresses, first lines, running heads, leads and the body. An abolished
    authority gives way to its successor in a later year, and the other way round. Never raises on any text.
    """
    if body := _other_body(clues):
        reason = f"title or head name {body!r}, which is no local authority"
        return AuthorityVerdict(None, (reason,), other_body=True)
    evidence = weigh(clues, year)
    points = _points(evidence)
    contenders = _contenders(points)
    if not contenders:
        return AuthorityVerdict(None, (_why_none(evidence, points),))
    if len(contenders) > 1:
        contenders, note = _settle(contenders, evidence, clues)
    else:
        note = None
    reasons = tuple(str(e) for e in evidence if set(contenders) & e.codes)
    if len(contenders) > 1:
        ids = tuple(load_register()[code].authority.id for code in contenders)
        return AuthorityVerdict(None, (_undecided(contenders), *reasons), contenders=ids)
    entry, change = _of_year(load_register()[contenders[0]], year)
    notes = tuple(n for n in (note, change) if n)
    return AuthorityVerdict(entry.authority, reasons + notes)


def names_authority(clue: Clue, authority: Authority) -> bool:
    """Does a clue name an authority, or one that it followed or that followed it?"""
    codes = {code for item in weigh([clue], None) for code in item.codes}
    entries = [load_register()[code] for code in codes]
    related = (e for entry in entries for e in (*_successors(entry), *predecessors_of(entry.code)))
    return any(entry.authority == authority for entry in (*entries, *related))


def _successors(entry: RegisterEntry) -> list[RegisterEntry]:
    return [load_register()[c] for c in entry.successors if c in load_register()]


def _other_body(clues: Sequence[Clue]) -> str | None:
    """The trust or fire authority that title or head name, where the head names no council in full."""
    head = [c for c in clues if c.kind in ("title", "head", "first_lines", "furniture")]
    if any(name.is_full for c in head for name in find_names(c.text)):
        return None
    found = (load_forms().other_body.search(c.text) for c in clues if c.kind in ("title", "head"))
    return next((" ".join(m[0].split()) for m in found if m), None)


def _points(evidence: Sequence[Evidence]) -> dict[str, float]:
    points: dict[str, float] = {}
    for item in evidence:
        for code in item.codes:
            points[code] = points.get(code, 0.0) + item.points
    return points


def _contenders(points: dict[str, float]) -> tuple[str, ...]:
    """The best and those too near to it, the best first; empty where even the best is too weak."""
    forms = load_forms()
    ranked = sorted(points, key=lambda code: (-points[code], code))
    if not ranked or points[ranked[0]] < forms.least:
        return ()
    return tuple(c for c in ranked if points[c] * forms.margin > points[ranked[0]])


def _settle(
    contenders: tuple[str, ...], evidence: Sequence[Evidence], clues: Sequence[Clue]
) -> tuple[tuple[str, ...], str | None]:
    """Of authorities that share an ambiguous name, the one with evidence of its own; else a hint decides."""
    namings = {c: {(e.kind, e.text) for e in evidence if c in e.codes} for c in contenders}
    best = contenders[0]
    if not all(namings[c] <= namings[best] for c in contenders):
        return contenders, None
    equal = tuple(c for c in contenders if namings[c] == namings[best])
    if len(equal) == 1:
        return equal, None
    told = _best_by(_hints(clues), equal)
    if len(told) > 1:
        told = _of_region(told, clues)
    note = "of the authorities of that name, the words of the text fit this one" if len(told) == 1 else None
    return told, note


def _hints(clues: Sequence[Clue]) -> tuple[Hint, ...]:
    text = "\n".join(clue.text for clue in clues).lower().replace("’", "'")
    return tuple(h for h in load_forms().hints if any(re.search(rf"\b{re.escape(w)}\b", text) for w in h.words))


def _best_by(hints: Sequence[Hint], codes: Sequence[str]) -> tuple[str, ...]:
    votes = {c: sum(_speaks_for(hint, load_register()[c]) for hint in hints) for c in codes}
    return tuple(c for c in codes if votes[c] == max(votes.values()))


def _of_region(codes: tuple[str, ...], clues: Sequence[Clue]) -> tuple[str, ...]:
    """Those of the region the text speaks of: by its postcodes and telephone numbers, by the places it names."""
    regions = region_of("\n".join(clue.text for clue in clues), frozenset(codes))
    return tuple(c for c in codes if load_register()[c].authority.region in regions) or codes


def _speaks_for(hint: Hint, entry: RegisterEntry) -> bool:
    if hint.name_has:
        return hint.name_has in entry.authority.name
    return entry.authority.type != hint.not_type


def _of_year(entry: RegisterEntry, year: int | None) -> tuple[RegisterEntry, str | None]:
    """The authority, or the only one that stood in its place in the year, with a note of the change."""
    if year is None or entry.days_in(year):
        return entry, None
    stood = [e for e in (*_successors(entry), *predecessors_of(entry.code)) if e.days_in(year)]
    same_place = [e for e in stood if e.short_name == entry.short_name] or stood
    if len(same_place) == 1:
        return same_place[0], f"{entry.authority.name} did not exist in {year}: {same_place[0].authority.name} did"
    return entry, f"{entry.authority.name} did not exist in {year}"


def _undecided(contenders: Sequence[str]) -> str:
    listed = ", ".join(f"{e.authority.name} ({e.authority.id})" for e in (load_register()[c] for c in contenders[:5]))
    return f"the evidence fits several authorities about equally: {listed}"


def _why_none(evidence: Sequence[Evidence], points: dict[str, float]) -> str:
    if not evidence:
        return "no authority is named"
    best = max(points, key=lambda code: points[code])
    return f"too little to go by: {load_register()[best].authority.name} is named only once, in passing"
