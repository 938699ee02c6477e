"""The cells that speeds are measured on: nothing that was met before makes them look fast."""

from __future__ import annotations

import pytest

from normalize.leads.resolve import resolve_leads
from normalize.timescales.resolve import resolve_timescales
from normalize.values import TimeContext
from tests.bench_cells import distinct, forget_cells, indicator_cell, lead_cell, time_cell


@pytest.mark.parametrize("make", [lead_cell, time_cell, indicator_cell])
def test_no_line_of_a_cell_stands_in_another(make):
    lines = [line for cell in distinct(make, 500) for line in set(cell.split("\n"))]
    assert len(lines) == len(set(lines)) >= 500


@pytest.mark.parametrize("make", [lead_cell, time_cell, indicator_cell])
def test_the_cells_are_the_same_in_every_run(make):
    assert distinct(make, 50) == distinct(make, 50)


def test_what_was_resolved_is_forgotten_before_the_time_is_taken():
    resolve_leads("Jill Marsh")
    resolve_timescales("May 2009", TimeContext())
    assert resolve_timescales.cache_info().currsize > 0
    assert forget_cells() >= 3
    assert resolve_timescales.cache_info().currsize == 0


def test_nearly_every_cell_gives_something():
    leads = [resolve_leads(cell) for cell in distinct(lead_cell, 200)]
    times = [resolve_timescales(cell, TimeContext()) for cell in distinct(time_cell, 200)]
    assert sum(map(bool, leads)) > 190
    assert sum(map(bool, times)) > 190
