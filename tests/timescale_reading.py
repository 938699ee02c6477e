"""The contexts of the timescale tests and what a cell says in them, as a short line of text."""

from __future__ import annotations

from datetime import date

from normalize.timescales.resolve import resolve_timescales
from normalize.values import Period, TimeContext, Timescale

NOTHING = TimeContext()
THREE_YEARS = TimeContext(Period("2008-2011", date(2008, 4, 1), date(2011, 3, 31)))
ONE_YEAR = TimeContext(Period("2009/10", date(2009, 4, 1), date(2010, 3, 31)))
SCHOOL_YEAR = TimeContext(Period("Sept 2009 - Aug 2010", date(2009, 9, 1), date(2010, 8, 31)))
WRITTEN = TimeContext(document_date=date(2009, 12, 17))  # a Thursday
BOTH = TimeContext(ONE_YEAR.period, date(2009, 6, 15))


def short(times: tuple[Timescale, ...]) -> str:
    """`deadline /2010-03; ongoing`: kind and EDTF of each time."""
    return "; ".join(f"{t.kind} {t.edtf}" if t.edtf else t.kind for t in times)


def said(text: str, context: TimeContext = NOTHING) -> str:
    """What a cell says."""
    return short(resolve_timescales(text, context))


def bounds(text: str, context: TimeContext = NOTHING) -> tuple[str | None, str | None]:
    """First and last day of the only time of a cell."""
    (time,) = resolve_timescales(text, context)
    return (time.start.isoformat() if time.start else None, time.end.isoformat() if time.end else None)


def message(text: str, context: TimeContext = NOTHING) -> str:
    """What the only time of a cell says of itself."""
    (time,) = resolve_timescales(text, context)
    return time.message or ""
