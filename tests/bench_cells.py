"""Rates of the normalizers over cells as plans write them, every one a distinct string, with all caches cold.

What a cell is made of repeats, as it does in plans: posts, units and months are few, names of persons many.
Whole cells and whole lines never repeat.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from functools import _lru_cache_wrapper
from time import process_time

from normalize.indicators.find import find_indicators
from normalize.leads.resolve import resolve_leads
from normalize.timescales.resolve import resolve_timescales
from normalize.values import TimeContext

CELLS = 20_000
SEED = 20_090_401

POSTS = (
    "Head of {u}", "Assistant Director ({u})", "{u} Manager", "Director of {u}", "Strategic Lead, {u}",
    "{u} Development Officer", "Service Manager {u}", "Group Manager – {u}", "Deputy Head of {u}", "{u} Co-ordinator",
)  # fmt: skip
UNITS = (
    "Housing", "Finance", "Adult Social Care", "Highways", "Legal Services", "Children and Families", "Youth Offending",
    "Planning", "Environmental Health", "Libraries", "School Improvement", "Community Safety", "Human Resources",
    "Policy & Performance", "Waste Management", "Early Years", "Commissioning", "Leisure", "Democratic Services",
)  # fmt: skip
BODIES = ("PCT", "YOT", "CAMHS", "Police", "Fire & Rescue Service", "LSCB", "Children's Trust", "Connexions", "SMT")
FIRST = ("Ann", "Bob", "Priya", "Tom", "Siân", "Mohammed", "Jo", "Kate", "D.", "Cllr", "Dr", "Rosalind", "Imran")
STARTS = ("Ash", "Bar", "Cal", "Den", "Ever", "Fen", "Grim", "Hal", "Ing", "Kes", "Lan", "Mar", "Nor", "Orm", "Pen")
MIDDLES = ("", "a", "e", "ing", "er", "all", "or", "en", "is", "o", "um", "il")
ENDS = ("by", "ton", "ley", "ford", "wood", "well", "son", "man", "field", "ham", "worth", "dale", "shaw", "croft")
LEAD_FORMS = (
    "{p}", "{n}", "{n}\n{p}", "{n}, {p}", "{p} / {b}", "{p}\n{q}", "{n} & {m}", "{p}, {q} and {b}", "{p} ({n})", "{b}, {n}",
)  # fmt: skip

MONTHS = ("January", "Feb", "March", "Apr", "May", "June", "July", "Aug", "Sept", "October", "Nov.", "Dec")
TIME_FORMS = (
    "{d} {m} {y}", "by end {m} {y} ({r})", "{m} {y} – {n} {z}, review {d}/{k}/{z}", "{d}.{k}.{y}", "{m} {y} onwards ({r})",
    "Q{q} {y}/{s:02}: {r}", "From {d} {m} {y} to {n} {z}", "{r}: ongoing from {m} {y}", "No later than {d}/{k}/{y}",
    "Stage {q} {m} {y}\nStage {k} {n} {z}", "{r} quarterly, first report {m} {y}", "Autumn term {y} ({r})",
)  # fmt: skip
REMARKS = ("draft", "pilot", "rollout", "review", "training", "audit", "consultation", "launch", "sign-off", "survey")
CITE_FORMS = (
    "Improve {w} (NI {c}) by {x}%", "NIs {c}, {e} and {f}: {w} {x}", "{w} rose by {x}% in {y}", "BVPI {c} – {w} {x}",
    "Target {x} for {w}; PAF CF/C{g}", "{w}: {x} of {y} cases", "National Indicator {c} {w}, {x} weeks", "{w} {x} by {y}",
)  # fmt: skip


def surname(rng: random.Random) -> str:
    return rng.choice(STARTS) + rng.choice(MIDDLES) + rng.choice(ENDS) + rng.choice(("", "", "-" + rng.choice(STARTS)))


def lead_cell(rng: random.Random) -> str:
    def post() -> str:
        units = rng.sample(UNITS, rng.choice((1, 1, 2)))
        return rng.choice(POSTS).format(u=" and ".join(units))

    def person() -> str:
        return f"{rng.choice(FIRST)} {surname(rng)}"

    return rng.choice(LEAD_FORMS).format(p=post(), q=post(), n=person(), m=person(), b=rng.choice(BODIES))


def time_cell(rng: random.Random) -> str:
    year = rng.randint(1999, 2024)
    return rng.choice(TIME_FORMS).format(
        d=rng.randint(1, 28), m=rng.choice(MONTHS), n=rng.choice(MONTHS), k=rng.randint(1, 12), q=rng.randint(1, 4),
        y=year, z=year + 1, s=(year + 1) % 100, r=f"{rng.choice(REMARKS)} of {surname(rng)}",
    )  # fmt: skip


def indicator_cell(rng: random.Random) -> str:
    codes = [rng.randint(1, 198) for _ in range(3)]
    return rng.choice(CITE_FORMS).format(
        c=codes[0], e=codes[1], f=codes[2], g=rng.randint(18, 24), x=rng.randint(2, 9_999), y=rng.randint(1999, 2012),
        w=f"{rng.choice(REMARKS)} of {surname(rng)}",
    )  # fmt: skip


def distinct(make: Callable[[random.Random], str], count: int = CELLS) -> list[str]:
    """Cells that differ, and whose lines differ, from all before them; the same in every run."""
    rng = random.Random(SEED)
    seen: set[str] = set()
    cells: list[str] = []
    while len(cells) < count:
        cell = make(rng)
        lines = set(cell.split("\n"))
        if not lines & seen:
            seen |= lines
            cells.append(cell)
    return cells


def forget_cells() -> int:
    """Empty every cache of the normalizers that keeps texts; vocabularies, read once, stay. How many there are."""
    caches = {
        id(value): value
        for name, module in list(sys.modules.items())
        if name.startswith("normalize.")
        for value in vars(module).values()
        if isinstance(value, _lru_cache_wrapper) and (value.cache_parameters()["maxsize"] or 0) > 1
    }
    for cache in caches.values():
        cache.cache_clear()
    return len(caches)


def rate(resolve: Callable[[str], object], cells: list[str], loading: str) -> float:
    """Cells a second of processor time on one core, vocabularies loaded and all caches of texts empty."""
    resolve(loading)
    forget_cells()
    started = process_time()
    for cell in cells:
        resolve(cell)
    return len(cells) / (process_time() - started)


def normalizer_rows() -> Iterator[tuple[str, str, str]]:
    """What is measured, its rate, and the floor it should keep."""
    context = TimeContext()
    leads = rate(resolve_leads, distinct(lead_cell), "Ann Lee")
    yield "lead cells, each distinct, caches cold", f"{leads:,.0f} cells/s", "wanted: 20,000"
    times = rate(lambda cell: resolve_timescales(cell, context), distinct(time_cell), "31 March 2009")
    yield "time cells, each distinct, caches cold", f"{times:,.0f} cells/s", "wanted: 10,000"
    cited = rate(lambda cell: find_indicators(cell, 2009), distinct(indicator_cell), "NI 5")
    yield "cells with indicators, each distinct, caches cold", f"{cited:,.0f} cells/s", ""
