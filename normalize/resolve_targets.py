"""Work out the targets of a plan: the indicator, the period and the figure of each cell."""

from __future__ import annotations

from extract.plan_record import TargetCell
from normalize.indicators.find import find_indicators
from normalize.measures import read_measure, split_baseline, unit_of
from normalize.resolved import Target
from normalize.timescales.resolve import resolve_timescales
from normalize.values import IndicatorRef, Measure, TimeContext


def resolve_target(cell: TargetCell, year: int | None, context: TimeContext) -> Target:
    """The target with its figure; a cell that holds no single figure keeps its text and no value."""
    period, words, source = _parts(cell)
    measure = read_measure(words)
    return Target(
        table=cell.table,
        indicator=_indicator(cell, year),
        measure=str(cell.measure) or None,
        place_name=str(cell.place_name) or None,
        period_text=period,
        period_edtf=_edtf(period, context),
        is_baseline=cell.is_baseline,
        text=str(cell.value),
        value=measure.value,
        unit=_unit(measure, cell),
        source=source or str(cell.source) or None,
    )


def _parts(cell: TargetCell) -> tuple[str | None, str, str | None]:
    """Period, figure and source; a baseline cell may state all three."""
    if not cell.is_baseline:
        return str(cell.period) or None, str(cell.value), None
    period, words, source = split_baseline(str(cell.value))
    return period or str(cell.period) or None, words, source


def _unit(measure: Measure, cell: TargetCell) -> str | None:
    """The unit in the cell, else that of the row's own column of units, else the one the measure is named with."""
    if measure.value is None or measure.unit:
        return measure.unit
    names = (unit_of(line, alone=False) for line in str(cell.measure).split("\n"))
    return unit_of(str(cell.unit), alone=True) or next((unit for unit in names if unit), None)


def _indicator(cell: TargetCell, year: int | None) -> IndicatorRef | None:
    refs = find_indicators(str(cell.indicator), year, cell.code_header)
    return refs[0] if refs else None


def _edtf(period: str | None, context: TimeContext) -> str | None:
    """The EDTF of a period the text states; what would need a guess at the year has none."""
    times = resolve_timescales(period, context) if period else ()
    return times[0].edtf if len(times) == 1 else None
