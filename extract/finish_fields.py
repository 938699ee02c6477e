"""Finish the fields of a record, whatever it was read from: table row, card, labelled block or numbered line."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extract.plan_record import FIELDS, SPAN_ROLES, ActionKind, ExtraCell, FieldText, Role
from extract.split_ref import split_ref
from ingest.cell_shape import cell_shape
from ingest.document import NO_TEXT, Notice, Text

#: What a record has a field for; everything else a plan says of an action goes to `extra`.
RECORD_ROLES: tuple[Role, ...] = (*FIELDS, *SPAN_ROLES)


def finished_fields(texts: Mapping[Role, Text], kind: ActionKind) -> tuple[FieldText, ...]:
    """The fields in the order of the contract: the plan's own number split off, start and finish as the timescale."""
    finished = _with_timescale(split_ref(_by_when(dict(texts)), kind))
    return tuple(FieldText(r, finished[r]) for r in RECORD_ROLES if finished.get(r))


def _by_when(texts: dict[Role, Text]) -> dict[Role, Text]:
    """`By: June 2012` names a time and nobody."""
    lead = texts.get("lead_text", NO_TEXT)
    if "timescale_text" in texts or not names_time(str(lead)):
        return texts
    return {**{r: t for r, t in texts.items() if r != "lead_text"}, "timescale_text": lead}


def names_time(words: str) -> bool:
    """Does a text look like a time and like nobody's name (`June Smith`, `Theresa May`)?"""
    return cell_shape(words.replace("\n", " ")) == "date" and any(c.isdigit() for c in words)


def _with_timescale(texts: dict[Role, Text]) -> dict[Role, Text]:
    """A start and a finish are read as the timescale, in that order."""
    start, finish = (texts.get(r, NO_TEXT) for r in SPAN_ROLES)
    if "timescale_text" in texts or not (start or finish):
        return texts
    return {**texts, "timescale_text": start + finish}


def remainder_notice(extra: ExtraCell) -> Notice:
    """What the audit of a record says of a cell that no field took."""
    header = re.sub(r"\s+", " ", extra.header) or "no header"
    return Notice("info", "column_without_role", f"The column “{header}” has no role; its cell is kept in `extra`.")
