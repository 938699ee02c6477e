"""Times without a place on the calendar: ongoing, immediate, recurring, durations, events, `TBC`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from normalize.ditto import is_ditto
from normalize.timescales.edtf_text import Edge, day_edge
from normalize.timescales.expressions import Expression
from normalize.timescales.lexicon import lexicon
from normalize.timescales.scan import Item
from normalize.timescales.settle_relative import FROM_DATE, NO_DATE, after, time_from_now
from normalize.values import TimeContext, Timescale

Found = tuple[int, int, Timescale]


def undated(items: Sequence[Item], dated: Sequence[Expression], context: TimeContext, settled: bool) -> Iterator[Found]:
    """What the words outside the dated expressions say, as first and last item and timescale without text.

    `settled`: the paragraph has a time with a date already; then only what goes on or recurs is added to it.
    """
    taken = {i for e in dated for i in range(e.first, e.last)}
    free = [i for i in range(len(items)) if i not in taken]
    if not free:
        return
    lasting = list(_lasting(items, free, context, settled))
    yield from lasting
    if lasting or settled or any(e.units[0].form == "relative" for e in dated):
        return
    found = _duration(items, free, context)
    if found is None and not dated:
        found = _event(items) or _unresolved(items, free)
    if found is not None:
        yield found


def _lasting(items: Sequence[Item], free: Sequence[int], context: TimeContext, settled: bool) -> Iterator[Found]:
    going = next((i for i in free if items[i].has("ongoing", "recurring") and not _adjective(items, i, settled)), None)
    at_once = next((i for i in free if items[i].has("immediate") and not (settled and _is_now(items[i]))), None)
    if going is None and len(free) == len(items) == 1 and items[0].has("alone_ongoing"):
        going = 0
    if at_once is not None:
        yield at_once, at_once + 1, _immediate(context)
    if going is not None:
        yield going, going + 1, Timescale("", "recurring" if items[going].has("recurring") else "ongoing")


def _adjective(items: Sequence[Item], i: int, settled: bool) -> bool:
    """`Annual report June 2009` tells one time, not two."""
    return settled and items[i].word in lexicon().particles["adjective"]


def _is_now(item: Item) -> bool:
    return item.word in lexicon().particles["now"]


def _immediate(context: TimeContext) -> Timescale:
    today = context.document_date
    if today is None:
        return Timescale("", "immediate", message="no document date to reckon from")
    return Timescale("", "immediate", f"{today.isoformat()}~", today, today, "the document date")


def _duration(items: Sequence[Item], free: Sequence[int], context: TimeContext) -> Found | None:
    at = next((i for i in free if (unit := items[i].unit) is not None and unit.form == "duration"), None)
    if at is None:
        return None
    return duration_time(items, at, context)


def duration_time(items: Sequence[Item], at: int, context: TimeContext) -> Found:
    """The time that the duration at item `at` tells, with the words around it; dated only from a document date.

    Raises ValueError where item `at` is no duration.
    """
    unit = items[at].unit
    if unit is None:
        raise ValueError(f"item {at} is no duration")
    in_time = at + 1 < len(items) and items[at + 1].has("in_time")
    first = at - 1 if at > 0 and items[at - 1].has("within", "deadline", "during", "open") else at
    last = at + 1 + in_time
    if not _stands_alone(items, first, last):
        return first, last, Timescale("", "relative", message=NO_DATE)
    if in_time or (first < at and items[first].word == "in"):
        edge = time_from_now(unit.count, unit.name, context)
        return first, last, _relative(edge, deadline=False)
    today = context.document_date
    day = after(today, unit.count, unit.name) if today is not None else None
    bounded = first == at or items[first].has("within", "deadline")
    edge = replace(day_edge(day), approximate=True) if day is not None and bounded else None
    return first, last, _relative(edge, deadline=True)


def _stands_alone(items: Sequence[Item], first: int, last: int) -> bool:
    """Is the duration reckoned from now: nothing like `of appointment` follows, nothing stands before but a label?"""
    rest = items[last:]
    if rest and (rest[0].word in lexicon().particles["reckoned_from"] or rest[0].capital):
        return False
    sentence_before = [item for item in items[:first] if item.word not in (".", ",", "-", ":")]
    return items[first].has("within") or not (sentence_before or [r for r in rest if r.word not in (".", ")", "(")])


def _relative(edge: Edge | None, deadline: bool) -> Timescale:
    if edge is None:
        return Timescale("", "relative", message=NO_DATE)
    if deadline:
        return Timescale("", "relative", f"/{edge.edtf}", None, edge.end, FROM_DATE)
    return Timescale("", "relative", edge.edtf, edge.start, edge.end, FROM_DATE)


def _event(items: Sequence[Item]) -> Found | None:
    """`After inspection`, `On publication of guidance`, `By next review`: told from something that has no date here."""
    if len(items) < 2:
        return None
    words = lexicon()
    first = items[0]
    if first.has("event") and not words.has("not_event", items[1].word) and not items[1].has("unresolved"):
        return 0, len(items), Timescale("", "relative", message="reckoned from an event without a date")
    if first.has("following") and items[1].word.isalpha() and items[1].word not in words.particles["no_event"]:
        return 0, len(items), Timescale("", "relative", message="reckoned from an event without a date")
    return None


def _unresolved(items: Sequence[Item], free: Sequence[int]) -> Found | None:
    if is_ditto(" ".join(item.word for item in items)):
        return 0, len(items), Timescale("", "unresolved", message="a ditto mark: the value of the row above, if any")
    unknown = lexicon().particles["unknown"]
    if not (any(items[i].has("unresolved") for i in free) or all(item.word in unknown for item in items)):
        return None
    return 0, len(items), Timescale("", "unresolved", message="the text names no time")
