"""Expressions to timescales: EDTF, bounds, kind and the message that explains them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from normalize.timescales.edtf_text import Stretch, is_backwards, is_season
from normalize.timescales.expressions import Expression
from normalize.timescales.settle import settle
from normalize.timescales.units import Unit
from normalize.values import TimeContext, TimeKind, Timescale


def valued(expression: Expression, context: TimeContext) -> Iterator[Timescale]:
    """The timescale of an expression; two where its parts make no range or set. `text` is still empty."""
    outcomes = [settle(unit, context, expression.bound == "deadline") for unit in expression.units]
    settled = [outcome for outcome in outcomes if isinstance(outcome, Stretch)]
    if len(settled) < len(outcomes):
        yield from (_unsettled(outcome, unit) for outcome, unit in zip(outcomes, expression.units, strict=True))
        return
    if len(settled) == 2 and is_backwards(settled[0], settled[1]):
        yield from (
            _whole(replace(expression, units=(u,), link=""), s) for u, s in zip(expression.units, settled, strict=True)
        )
        return
    yield _whole(expression, *settled)


def _unsettled(outcome: Stretch | str, unit: Unit) -> Timescale:
    if isinstance(outcome, str):
        kind: TimeKind = "relative" if unit.form == "relative" and not unit.part else "unresolved"
        return Timescale("", kind, message=outcome)
    return _timescale(outcome.edtf, outcome, outcome, outcome.kind, outcome.message)


def _timescale(edtf: str, low: Stretch | None, high: Stretch | None, kind: TimeKind, message: str) -> Timescale:
    return Timescale("", kind, edtf, low.low.start if low else None, high.high.end if high else None, message or None)


def _whole(expression: Expression, first: Stretch, last: Stretch | None = None) -> Timescale:
    last = last or first
    message = "; ".join(dict.fromkeys(m for m in (first.message, last.message) if m))
    kind = _kind(expression, first)
    if expression.bound == "deadline":
        message = _join(message, "the day itself is excluded" if expression.exclusive else "")
        return _timescale(f"/{last.high.edtf}", None, last, kind, message)
    if expression.bound == "open":
        message = _join(message, "the time itself is excluded" if expression.exclusive else "")
        return _timescale(f"{first.low.edtf}/..", first, None, kind, message)
    if first == last:
        return _timescale(first.edtf, first, first, kind, message)
    if expression.link == "or":
        return _one_of_two(first, last, kind, message)
    return _timescale(f"{first.low.edtf}/{last.high.edtf}", first, last, kind, message)


def _one_of_two(first: Stretch, last: Stretch, kind: TimeKind, message: str) -> Timescale:
    """`March or April 2005` is one of a set. EDTF has sets of dates only: of quarters or seasons a doubtful range."""
    if all(stretch.low == stretch.high and not is_season(stretch.low) for stretch in (first, last)):
        return _timescale(f"[{first.low.edtf},{last.high.edtf}]", first, last, kind, message)
    low, high = first.flagged(True, False).low.edtf, last.flagged(True, False).high.edtf
    return _timescale(f"{low}/{high}", first, last, "range", _join(message, "one of the two"))


def _join(message: str, more: str) -> str:
    return "; ".join(part for part in (message, more) if part)


def _kind(expression: Expression, first: Stretch) -> TimeKind:
    if expression.nature:
        return expression.nature
    if expression.units[0].form == "relative" and not expression.units[0].part:
        return "relative"
    if expression.bound == "deadline":
        return "deadline"
    if expression.bound == "open" or expression.link == "range":
        return "range"
    if expression.scheduled:
        return "recurring"
    return "point" if expression.link == "or" else first.kind
