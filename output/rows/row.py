"""What a row is on its way to SQL, and how values become SQL values."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ingest.document import Box, Text

SqlValue = str | int | float | None

#: Column name to value. The store refuses a row whose names are not exactly the columns of its table.
Row = dict[str, SqlValue]


@dataclass(frozen=True, slots=True)
class RunStamp:
    """Which run stores a document, with which version of the pipeline and which settings, and when (UTC, ISO 8601)."""

    run_id: int
    version: str
    at: str
    settings: str | None = None

    def columns_of(self, table: str) -> Row:
        """What the run puts into every row of a table."""
        if table == "documents":
            return {
                "pipeline_version": self.version,
                "settings": self.settings,
                "run_id": self.run_id,
                "ingested_at": self.at,
            }
        return {"run_id": self.run_id} if table == "run_events" else {}


#: For rows made before their run is known.
NO_RUN = RunStamp(0, "", "")


def words(text: Text | str | None) -> str | None:
    """The words, or None where there are none: missing is NULL, never ''."""
    return None if text is None else str(text).strip() or None


def iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def as_json(value: Sequence[object] | dict[str, str]) -> str | None:
    """JSON as a person would write it, the order kept; None where there is nothing in it."""
    return json.dumps(value, ensure_ascii=False) if value else None


def box_json(box: Box | None) -> str | None:
    """[x0, top, x1, bottom] to the hundredth of a point."""
    return None if box is None else json.dumps([round(n, 2) for n in (box.x0, box.top, box.x1, box.bottom)])
