"""How many cells of a list with known answers `planledger resolve` reads right: times, leads, indicators.

The lists are CSV files whose columns say what they hold: `edtf` times, `expected` leads, `expected_json`
indicators. Their conventions stand beside them in shared/timescales and shared/leads.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from planledger.cells.answers import Kind, answer
from planledger.cells.sheet import SheetRow, read_sheet

#: Below the folder of shared facts.
SHARED_LISTS = ("timescales/timescales.csv", "leads/leads.csv", "registers/indicator_refs.csv")
FOLDED = str.maketrans({**dict.fromkeys("‘’‛′`", "'"), **dict.fromkeys("“”″", '"'), **dict.fromkeys("–—‐‑−", "-")})


@dataclass(frozen=True, slots=True)
class Figure:
    """A share that must not fall below its floor."""

    name: str
    right: int
    of: int
    floor: float

    @property
    def share(self) -> float:
        return self.right / self.of if self.of else 1.0

    @property
    def passes(self) -> bool:
        return self.share >= self.floor


@dataclass(frozen=True, slots=True)
class CellScore:
    """The figures of one list, and a line for each cell that is not right."""

    name: str
    figures: tuple[Figure, ...]
    wrong: tuple[str, ...]

    @property
    def passes(self) -> bool:
        return all(figure.passes for figure in self.figures)


@dataclass(frozen=True, slots=True)
class Mark:
    """One cell judged: for each figure how much of how much is right, and the answers as a person compares them."""

    counts: Mapping[str, tuple[int, int]]
    wanted: str
    found: str


def score_cells(path: Path) -> CellScore:
    """Judge every cell of a list. Raises ValueError where its columns hold no known answers."""
    rows = read_sheet(path.read_bytes()).rows
    columns = rows[0].cells.keys() if rows else ()
    kind, judge, floors = next((known for column, known in LISTS.items() if column in columns), (None, None, {}))
    if kind is None or judge is None:
        raise ValueError(f"{path} has none of the columns {', '.join(LISTS)}")
    marks = [(row, judge(row, answer(kind, row).fields)) for row in rows]
    figures = (_figure(name, floor, [mark for _, mark in marks]) for name, floor in floors.items())
    return CellScore(path.name, tuple(figures), tuple(_wrong(marks)))


def _figure(name: str, floor: float, marks: Sequence[Mark]) -> Figure:
    counts = [mark.counts[name] for mark in marks if name in mark.counts]
    return Figure(name, sum(right for right, _ in counts), sum(of for _, of in counts), floor)


def _wrong(marks: Sequence[tuple[SheetRow, Mark]]) -> Iterator[str]:
    for row, mark in marks:
        failed = [name for name, (right, of) in mark.counts.items() if right < of]
        if failed:
            text = " | ".join(row.cell("text").split("\n"))
            yield f"line {row.line}, {', '.join(failed)}: {text!r}: wanted {mark.wanted}, found {mark.found}"


Judge = Callable[[SheetRow, Mapping[str, Any]], Mark]


def _judge_times(row: SheetRow, fields: Mapping[str, Any]) -> Mark:
    """Exact: the same times as a multiset, all of the kind, from the earliest start to the latest end."""
    times = fields["timescales"]
    dated = [time for time in times if time["edtf"] is not None]
    edtf = row.cell("edtf")
    values = edtf.strip("{}").split(",") if edtf.startswith("{") else [edtf] if edtf else []
    kinds = set() if row.cell("kind") == "none" else {row.cell("kind")}
    wanted = (sorted(values), kinds, row.cell("start"), row.cell("end"))
    start = min((time["start"] for time in dated if time["start"]), default="")
    end = max((time["end"] for time in dated if time["end"]), default="")
    found = (sorted(time["edtf"] for time in dated), {time["kind"] for time in dated or times}, start, end)
    counts = {"exact": (int(found == wanted), 1)}
    if not values:
        counts["no date where none is stated"] = (int(not dated), 1)
    return Mark(counts, _shown(wanted), _shown(found))


def _judge_leads(row: SheetRow, fields: Mapping[str, Any]) -> Mark:
    """Exact split: the same texts in order. Kinds and expansions: of the leads expected, those found with the same."""
    fold = _singular if "accept plural kept" in row.cell("note") else _folded
    wanted = [(fold(lead["text"]), lead["kind"], lead["expansion"]) for lead in json.loads(row.cell("expected"))]
    found = [(fold(lead["text"]), lead["kind"], lead["expansion"]) for lead in fields["leads"]]
    counts = {
        "exactly split": (int([text for text, _, _ in found] == [text for text, _, _ in wanted]), 1),
        "kinds": (_shared([lead[:2] for lead in wanted], [lead[:2] for lead in found]), len(wanted)),
        "expansions": (_shared([lead[::2] for lead in wanted], [lead[::2] for lead in found]), len(wanted)),
    }
    return Mark(counts, str(wanted), str(found))


def _judge_indicators(row: SheetRow, fields: Mapping[str, Any]) -> Mark:
    wanted = json.loads(row.cell("expected_json"))
    return Mark({"exact": (int(fields["indicators"] == wanted), 1)}, str(wanted), str(fields["indicators"]))


def _shared(wanted: Sequence[object], found: Sequence[object]) -> int:
    return (Counter(wanted) & Counter(found)).total()


def _folded(text: str) -> str:
    """White space, quotation marks and dashes alike."""
    return " ".join(text.translate(FOLDED).split())


def _singular(text: str) -> str:
    return _folded(text).removesuffix("s")


def _shown(times: tuple[list[str], set[str], str, str]) -> str:
    values, kinds, start, end = times
    return f"{'/'.join(sorted(kinds)) or 'none'} {values} {start}..{end}"


#: The column with the answers: what it is a list of, how a cell is judged, and the floor of each figure.
LISTS: dict[str, tuple[Kind, Judge, dict[str, float]]] = {
    "edtf": ("timescales", _judge_times, {"exact": 0.97, "no date where none is stated": 1.0}),
    "expected": ("leads", _judge_leads, {"exactly split": 0.95, "kinds": 0.95, "expansions": 0.95}),
    "expected_json": ("indicators", _judge_indicators, {"exact": 1.0}),
}
