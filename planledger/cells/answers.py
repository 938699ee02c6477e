"""What `planledger resolve` writes for a row: its text and the values found in it, as one JSON object."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeVar

from normalize.context_cells import UnreadableContext, read_document_date, read_document_year, read_period
from normalize.indicators.find import find_indicators
from normalize.indicators.reference_cell import find_in_reference_cell
from normalize.leads.resolve import resolve_leads
from normalize.timescales.resolve import resolve_timescales
from normalize.values import IndicatorRef, Lead, TimeContext, Timescale
from planledger.cells.sheet import TEXT, SheetRow

Kind = Literal["timescales", "leads", "indicators"]
Value = TypeVar("Value")


@dataclass(slots=True)
class _Context:
    """Reads the context cells of a row; what cannot be read is collected and left out."""

    row: SheetRow
    problems: list[str] = field(default_factory=list)

    def read(self, column: str, reader: Callable[[str], Value | None]) -> Value | None:
        try:
            return reader(self.row.cell(column))
        except UnreadableContext as reason:
            self.problems.append(f"{column}: {reason}")
            return None


@dataclass(frozen=True, slots=True)
class Answer:
    """The JSON object of a row, and what of the row could not be read."""

    fields: Mapping[str, object]
    problems: tuple[str, ...] = ()


def answer(kind: Kind, row: SheetRow, *, explain: bool = False) -> Answer:
    """The values of a row's text. A context cell that cannot be read is left out, and the problem is told."""
    context = _Context(row)
    text = row.cell(TEXT).replace("\r\n", "\n").replace("\r", "\n")
    values = _RESOLVERS[kind](text, context, explain)
    problems = (*([row.problem] if row.problem else []), *context.problems)
    fields = {"text": row.cell(TEXT), **values}
    return Answer(fields | ({"error": "; ".join(problems)} if problems else {}), problems)


def _timescales(text: str, context: _Context, explain: bool) -> dict[str, object]:
    given = TimeContext(context.read("context_period", read_period), context.read("context_date", read_document_date))
    return {"timescales": [_timescale(time, explain) for time in resolve_timescales(text, given)]}


def _timescale(time: Timescale, explain: bool) -> Mapping[str, object]:
    start, end = (day.isoformat() if day else None for day in (time.start, time.end))
    reasons = {"words": time.text, "message": time.message} if explain else {}
    return {"kind": time.kind, "edtf": time.edtf, "start": start, "end": end, **reasons}


def _leads(text: str, context: _Context, explain: bool) -> dict[str, object]:
    definitions = context.read("doc_definitions", _read_definitions)
    return {"leads": [_lead(lead, explain) for lead in resolve_leads(text, definitions)]}


def _lead(lead: Lead, explain: bool) -> Mapping[str, object]:
    reasons = {"name": lead.name, "message": lead.message} if explain else {}
    return {"text": lead.text, "kind": lead.kind, "expansion": lead.expansion, **reasons}


def _read_definitions(words: str) -> dict[str, str] | None:
    """`{"SMT": "Senior Management Team"}`; None where the cell is blank. Raises UnreadableContext."""
    if not words.strip():
        return None
    try:
        given = json.loads(words)
        json.dumps(given, ensure_ascii=False).encode()  # refuses the escape of half a character
    except (ValueError, RecursionError) as reason:
        raise UnreadableContext(f"no JSON ({reason})") from reason
    if given is None:
        return None
    if not isinstance(given, dict) or not all(isinstance(full, str) for full in given.values()):
        raise UnreadableContext('no JSON object of abbreviations, such as {"SMT": "Senior Management Team"}')
    return given


def _indicators(text: str, context: _Context, explain: bool) -> dict[str, object]:
    year, header = _year(context), context.row.cell("header").strip()
    found = find_indicators(text, year, header) if header else find_in_reference_cell(text, year)
    reasons = {"citations": [_citation(ref) for ref in found]} if explain else {}
    return {"indicators": list(dict.fromkeys(ref.id for ref in found)), **reasons}


def _year(context: _Context) -> int | None:
    """The document's year: stated, else that of its date, else the first of the plan."""
    if year := context.read("document_year", read_document_year):
        return year
    day = context.read("context_date", read_document_date)
    period = context.read("context_period", read_period)
    return day.year if day else period.start.year if period else None


def _citation(ref: IndicatorRef) -> Mapping[str, object]:
    return {"id": ref.id, "scheme": ref.scheme, "title": ref.title, "words": ref.text, "message": ref.message}


_RESOLVERS: dict[Kind, Callable[[str, _Context, bool], dict[str, object]]] = {
    "timescales": _timescales,
    "leads": _leads,
    "indicators": _indicators,
}
