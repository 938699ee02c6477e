"""Which texts of a raw record fill which column of `actions`. Nothing the record holds is left out."""

from __future__ import annotations

from dataclasses import dataclass

from extract.plan_record import FIELDS, SPAN_ROLES, ActionRow, PlanTable, Role
from ingest.document import Text, join_texts


@dataclass(frozen=True, slots=True)
class FieldValue:
    """The text of one column of `actions`."""

    field: str
    text: Text


@dataclass(frozen=True, slots=True)
class Remainder:
    """A text that no column of `actions` takes, under the words of its header."""

    header: str
    text: Text


def field_values(row: ActionRow) -> tuple[FieldValue, ...]:
    """One value for each column of the contract, in its order; status as written."""
    return tuple(FieldValue(field, _text_of(row, field)) for field in FIELDS)


def _text_of(row: ActionRow, field: Role) -> Text:
    text = _joined(row, field)
    if field != "timescale_text":
        return text
    # Where the extractor made no timescale of a start and a finish column, the two cells are the timescale.
    spans = (_joined(row, role) for role in SPAN_ROLES)
    return text + Text(tuple(p for span in spans for p in span.passages if p not in text.passages))


def _joined(row: ActionRow, role: Role) -> Text:
    return join_texts(f.text for f in row.fields if f.role == role)


def remainder(row: ActionRow, table: PlanTable | None) -> tuple[Remainder, ...]:
    """Cells without a role, and texts whose role is no column of `actions`: an indicator, a baseline, ..."""
    cells = [Remainder(e.header, e.text) for e in row.extra]
    headers = {c.role: c.header for c in table.columns} if table else {}
    for taken in row.fields:
        if taken.role not in (*FIELDS, *SPAN_ROLES, "ignored"):
            cells.append(Remainder(headers.get(taken.role) or taken.role, taken.text))
    return tuple(cell for cell in cells if cell.text)


def by_header(cells: tuple[Remainder, ...]) -> dict[str, str]:
    """Header to words, in reading order; cells of one header are joined by newlines."""
    extra: dict[str, str] = {}
    for cell in cells:
        header = cell.header or "(no header)"
        extra[header] = f"{extra[header]}\n{cell.text}" if header in extra else str(cell.text)
    return extra
