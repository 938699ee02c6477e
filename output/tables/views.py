"""The views a person reads: names instead of ids, places in words, what waits for somebody."""

from __future__ import annotations

from importlib.resources import files

from output.tables.actions import KIND, LEAD_KINDS, RESOLVED_COLUMNS, TEXT_COLUMNS
from output.tables.declare import Column, View
from output.tables.values import LEAD_NAMES


def _sql(name: str) -> str:
    return files("output.tables").joinpath(f"{name}.sql").read_text(encoding="utf-8")


_TEXT = {c.name: c for c in TEXT_COLUMNS}
_RESOLVED = {c.name: c for c in RESOLVED_COLUMNS}

ACTION_DETAILS = View(
    "action_details",
    "Every action on one line: what is to be done, by whom, by when, in which plan.",
    (
        Column("id", "text", "The action's id; see evidence for where each value stands."),
        *(_TEXT[name] for name in ("action", "lead_text", "timescale_text")),
        Column("document", "text", "Title of the plan as printed, on one line; its path where it has none."),
        _RESOLVED["status"],
        _TEXT["outcome"],
        Column("authority", "text", "Name of the authority."),
        Column("page", "integer", "The page it begins on."),
        *(_TEXT[name] for name in ("ref", "theme", "recommendation", "priority", "objective")),
        *(_TEXT[name] for name in ("risk", "progress", "resources", "links")),
        KIND,
        Column("leads", "text", "Canonical names of the leads, joined by '; '."),
        LEAD_KINDS,
        Column("timescales", "text", "EDTF of each timescale, its kind where it has no date, joined by '; '."),
        _RESOLVED["start"],
        _RESOLVED["end"],
        Column("year_due", "integer", "Year of `end`."),
        _RESOLVED["ongoing"],
        Column("indicators", "text", "Indicators it cites, joined by '; '."),
        _RESOLVED["incomplete"],
        _RESOLVED["confidence"],
        Column("confidence_reasons", "text", "Why it is below 1, joined by a blank; empty where it is 1."),
        Column("corrected", "text", "Fields that a person has put right, joined by '; '."),
        Column("extra", "object", "Cells of columns with no role, by header."),
        Column("plan_type", "text", "action plan, improvement plan, delivery plan, ..."),
        Column("path", "text", "Path of the file below the corpus folder."),
        Column("document_id", "text", "Id of the document."),
        Column("authority_id", "text", "GSS code of the authority."),
        Column("table_id", "text", "Id of the table; empty in prose."),
        Column("row", "integer", "1-based body row of its table."),
        Column("search_rowid", "integer", "Row number that the full-text index knows it by."),
    ),
    _sql("action_details"),
    hidden=("search_rowid",),
)

EVIDENCE = View(
    "evidence",
    "Where in its document each value of each action stands, with the words that stand there.",
    (
        Column("action_id", "text", "The action."),
        Column("field", "text", "The column of actions."),
        Column("text", "text", "The words of the value that stand there; empty for a mere colour."),
        Column(
            "place",
            "text",
            "Where: page, table, row and column (counted from 1, headers included), lines; in prose the block.",
        ),
        Column("document", "text", "Title of the plan on one line, or its path."),
        Column("path", "text", "Path of the file below the corpus folder."),
        Column("position", "integer", "Number of the place among those of the field."),
        Column("block_id", "text", "The whole block they stand in."),
        Column("bbox", "array", "[x0, top, x1, bottom] of the cell in PDF points on its page."),
        Column("document_id", "text", "Id of the document."),
    ),
    _sql("evidence"),
)

NEEDS_A_PERSON = View(
    "needs_a_person",
    "Everything that waits for somebody to look at it, one row a document and reason, the gravest first.",
    (
        Column("document_id", "text", "The document; empty where it is gone."),
        Column("path", "text", "Path of the file below the corpus folder."),
        Column("document", "text", "Title of the plan on one line, or its path."),
        Column(
            "reason",
            "text",
            "failed, needs_ocr, part_missing, no_plan_found, file_missing, note, error, not_read, partly_read, "
            "stale_correction, orphaned_correction, low_confidence, unresolved_timescale or unresolved_lead.",
        ),
        Column("cases", "integer", "How many actions, times or leads it concerns."),
        Column("detail", "text", "What is the matter; for actions the first three, each with its table and row."),
        Column("next_step", "text", "What to do about it."),
        Column("rank", "integer", "Order of gravity, 1 first."),
    ),
    _sql("needs_a_person"),
)

_NAME = {c.name: c for c in LEAD_NAMES.columns}

LEAD_MERGES = View(
    "lead_merges",
    "Names that were joined into one lead, each with the reason; docs/leads.md explains the rules.",
    (
        Column("lead", "text", "Name of the lead."),
        Column("name", "text", "The other name that was joined to it."),
        _NAME["rule"],
        _NAME["because"],
        _NAME["score"],
        Column("authority", "text", "Name of the authority; empty where the names are those of one document."),
        Column("actions", "integer", "How many actions have a lead of the other name."),
        Column("documents", "text", "Paths of the documents that use the other name, joined by '; '."),
        _NAME["kind"],
        Column("lead_id", "text", "Id of the lead."),
        Column("name_id", "text", "Id of the other name in lead_names."),
    ),
    _sql("lead_merges"),
)

VIEWS: tuple[View, ...] = (ACTION_DETAILS, EVIDENCE, LEAD_MERGES, NEEDS_A_PERSON)
