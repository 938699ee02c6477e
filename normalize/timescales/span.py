"""A Start and a Finish column together: one range."""

from __future__ import annotations

from typing import Literal

from normalize.timescales.edtf_check import checked
from normalize.timescales.edtf_text import edge_of
from normalize.timescales.expressions import expressions, states_range
from normalize.timescales.resolve import resolve_timescales
from normalize.timescales.scan import scan
from normalize.timescales.tokens import tokenise
from normalize.values import TimeContext, Timescale

JOIN = " – "


def resolve_span(starts: str, finishes: str, context: TimeContext) -> tuple[Timescale, ...]:
    """What the Start and the Finish cell of one action say together.

    One start and one finish make one `range`; a start alone is `X/..`, a finish alone the deadline `/X`.
    Several of each are paired in order if there are as many of both. The text of a range is the words of the two cells
    joined by a dash. Cells without a date give what they say by themselves.
    """
    begun = resolve_timescales(starts, context)
    return tuple(checked(time) for time in _together(begun, _finish(finishes, begun, context)))


def _together(begun: tuple[Timescale, ...], ended: tuple[Timescale, ...]) -> tuple[Timescale, ...]:
    low, high = _dated(begun), _dated(ended)
    rest = tuple(t for t in (*begun, *ended) if t.edtf is None and not (low and high))
    if len(low) == len(high):
        ranges = tuple(t for pair in zip(low, high, strict=True) for t in _range(*pair))
        return ranges or _without_repeats(rest)
    if not high and any(t.kind == "ongoing" for t in ended):
        return tuple(_from(t, "ongoing") for t in low)
    if not low and any(t.kind == "ongoing" for t in begun):
        return tuple(_until(t, "ongoing") for t in high)
    return (*(_from(t, "range") for t in low), *(_until(t) for t in high), *_plain(rest))


def _without_repeats(times: tuple[Timescale, ...]) -> tuple[Timescale, ...]:
    """`Ongoing` in both columns is one time."""
    return tuple({(t.kind, t.text.casefold()): t for t in reversed(times)}.values())[::-1]


def _plain(times: tuple[Timescale, ...]) -> tuple[Timescale, ...]:
    """What stays beside a date: a `TBC` in the other column is no more than the open end it leaves."""
    return tuple(t for t in times if t.kind != "unresolved")


def _finish(finishes: str, begun: tuple[Timescale, ...], context: TimeContext) -> tuple[Timescale, ...]:
    """The finish; where its year is not told it is the next after the start."""
    ended = resolve_timescales(finishes, context)
    start = next((t.start for t in begun if t.start is not None), None)
    if start is None or _dated(ended):
        return ended
    later = resolve_timescales(finishes, TimeContext(document_date=start))
    return later if all(t.kind in ("point", "range", "deadline") for t in later) else ended


def _dated(times: tuple[Timescale, ...]) -> list[Timescale]:
    return [t for t in times if t.edtf is not None]


def _low(time: Timescale) -> str:
    edtf = time.edtf or ""
    return edtf.strip("[]").split(",")[0] if "[" in edtf else edtf.split("/")[0]


def _high(time: Timescale) -> str:
    edtf = time.edtf or ""
    return edtf.strip("[]").split(",")[-1] if "[" in edtf else edtf.split("/")[-1]


def _states_both_ends(text: str) -> bool:
    """Does one cell say from when to when, `April 2009 - June 2010`, so that it needs no other column?

    The other column is blank then. A financial year is one time: in a Start column its first day counts.
    """
    return any(states_range(expression) for expression in expressions(scan(tokenise(text))))


def _from(time: Timescale, kind: Literal["range", "ongoing"]) -> Timescale:
    if not _low(time) or (kind == "range" and _states_both_ends(time.text)):
        return time
    return Timescale(time.text, kind, f"{_low(time)}/..", time.start, None, time.message, time.paragraph)


def _until(time: Timescale, kind: Literal["deadline", "ongoing"] = "deadline") -> Timescale:
    if _high(time) in ("", "..") or (kind == "deadline" and _states_both_ends(time.text)):
        return time
    return Timescale(time.text, kind, f"/{_high(time)}", None, time.end, time.message, time.paragraph)


def _range(start: Timescale, finish: Timescale) -> tuple[Timescale, ...]:
    low = _low(start) or _high(start)
    first = start.start if _low(start) else edge_of(low).start  # `by March 2009` in the Start column
    if finish.end is None or first is None:
        return (_from(start, "ongoing" if finish.kind == "ongoing" else "range"),)
    if finish.end < first:
        return tuple(
            Timescale(t.text, t.kind, t.edtf, t.start, t.end, "the finish stands before the start", t.paragraph)
            for t in (_from(start, "range"), _until(finish))
        )
    message = "; ".join(dict.fromkeys(m for m in (start.message, finish.message) if m)) or None
    text = start.text + JOIN + finish.text
    return (Timescale(text, "range", f"{low}/{_high(finish)}", first, finish.end, message, start.paragraph),)
