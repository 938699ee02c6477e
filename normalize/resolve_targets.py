"""Work out the targets of a plan: the indicator, the period and the figure of each cell."""

from __future__ import annotations

from extract.plan_record import TargetCell
from normalize.indicators.find import find_indicators
from normalize.measures import read_measure, split_baseline
from normalize.plan_period import tell_plan_period
from normalize.resolved import Target
from normalize.timescales.resolve import resolve_timescales
from normalize.values import IndicatorRef, TimeContext


def resolve_target(cell: TargetCell, year: int | None) -> Target:
    """The target with its figure; a cell that holds no single figure keeps its text and no value."""
    period, words, source = _parts(cell)
    measure = read_measure(words)
    return Target(
        table=cell.table,
        indicator=_indicator(cell, year),
        measure=str(cell.measure) or None,
        place_name=str(cell.place_name) or None,
        period_text=period,
        period_edtf=_edtf(period),
        is_baseline=cell.is_baseline,
        text=str(cell.value),
        value=measure.value,
        unit=measure.unit,
        source=source or str(cell.source) or None,
    )


def _parts(cell: TargetCell) -> tuple[str | None, str, str | None]:
    """Period, figure and source; a baseline cell may state all three."""
    if not cell.is_baseline:
        return str(cell.period) or None, str(cell.value), None
    period, words, source = split_baseline(str(cell.value))
    return period or str(cell.period) or None, words, source


def _indicator(cell: TargetCell, year: int | None) -> IndicatorRef | None:
    refs = find_indicators(str(cell.indicator), year)
    return refs[0] if refs else None


def _edtf(period: str | None) -> str | None:
    if not period or tell_plan_period(period) is None:
        return None
    times = resolve_timescales(period, TimeContext())
    return times[0].edtf if len(times) == 1 else None
