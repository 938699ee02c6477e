"""What a table is for, told by the roles of its columns: actions, risks, targets, progress or something else."""

from __future__ import annotations

from extract.header_row import Header
from extract.plan_record import TableKind

_STEP_WORDS = ("action", "objective", "recommendation", "priority")


def table_kind(header: Header) -> TableKind:
    """The kind; `other` where the columns bind nobody to anything (attendance, contents, budgets)."""
    if header.has("risk") and header.has("action") and _stands_before(header):
        return "risks"
    if header.has("action"):
        return (
            "actions"
            if header.has("lead_text", "timescale_text", "finishes", "outcome", "resources", "status", "progress")
            else "other"
        )
    if header.has("baseline", "indicator", "measure") and not header.has("lead_text"):
        return "targets"
    if header.has("risk"):
        return "risks"
    if header.has("objective", "recommendation", "priority", "outcome") and (
        header.has("lead_text") and header.has("timescale_text", "finishes")
    ):
        return "actions"
    return "other"


def _stands_before(header: Header) -> bool:
    """In a register of risks the risk comes first; a plan of actions may note a risk behind them."""
    return min(header.columns_of("risk")) < min(header.columns_of("action"))
