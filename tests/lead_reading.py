"""How the lead tests write what a cell gives: `Head of HR <post>; HR <team>`, or `[]`."""

from __future__ import annotations

from collections.abc import Mapping

from normalize.leads.resolve import resolve_leads


def read(cell: str, definitions: Mapping[str, str] | None = None) -> str:
    """The leads of a cell with their kinds in one line of text."""
    leads = resolve_leads(cell, definitions)
    return "; ".join(f"{lead.text} <{lead.kind}>" for lead in leads) or "[]"
