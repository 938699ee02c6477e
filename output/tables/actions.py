"""Tables about one record: what is to be done, its steps, and where each of its values stands."""

from __future__ import annotations

from normalize.resolve_confidence import CHECKS
from output.tables.declare import Column, Table

STATUSES = ("not_started", "on_track", "at_risk", "late", "complete")

#: The columns of `actions` that hold the document's own words, outermost context first.
TEXT_COLUMNS = (
    Column("ref", "text", "The plan's own number for it: 1.4.1, 7.2."),
    Column("theme", "text", "Context: the section or plan part it stands in."),
    Column("recommendation", "text", "Context: the inspectors' recommendation it answers."),
    Column("priority", "text", "Context: the priority or proposed action it serves."),
    Column("objective", "text", "Context: the step or objective of this row."),
    Column("action", "text", "What is to be done; empty where the row leaves it blank (incomplete = 1)."),
    Column("risk", "text", "The risk mitigated."),
    Column("outcome", "text", "Outcomes, targets, success criteria, measures."),
    Column("lead_text", "text", "The lead cell as written."),
    Column(
        "timescale_text",
        "text",
        "The timescale cell as written; the start and the finish cell where there are two.",
    ),
    Column("resources", "text", "The resources cell as written."),
    Column("links", "text", "Links to other plans, as written."),
    Column("progress", "text", "The progress cell as written."),
)

RESOLVED_COLUMNS = (
    Column("status", "text", "From words, ticks or RAG colours; empty where not stated.", choices=STATUSES),
    Column("start", "date", "Earliest start over its timescales."),
    Column("end", "date", "Latest end over its timescales."),
    Column("ongoing", "boolean", "1 where a timescale says that it goes on.", required=True),
    Column("incomplete", "boolean", "1 where the action, the lead or the timescale is blank.", required=True),
    Column("confidence", "number", "0 to 1: 1 less what confidence_checks take off.", required=True),
)

KIND = Column(
    "kind",
    "text",
    "action (in a table, a labelled block, or a numbered line with its lead or time); mitigation (a risk's "
    "mitigating action); commitment (said in running prose).",
    required=True,
    choices=("action", "mitigation", "commitment"),
)

#: Kept in `actions` although it follows from action_leads: a facet over it is 8 times faster so.
LEAD_KINDS = Column("lead_kinds", "text", "The kinds of its leads, each once, joined by '; '.")

ACTIONS = Table(
    "actions",
    "One row an action record. Text columns hold what the document says, or what a person put right: see corrections.",
    (
        Column(
            "id",
            "text",
            "{document}-t{table}-r{row}; in prose {document}-b{block}; -2, -3, ... for more in one place.",
            required=True,
        ),
        Column("document_id", "text", "The document.", "documents", cascades=True, required=True),
        Column("table_id", "text", "The table; empty in prose.", "plan_tables", cascades=True),
        Column("row", "integer", "1-based body row of its table, repeated headers and section rows apart."),
        Column("page", "integer", "The page it begins on, from 1."),
        KIND,
        *TEXT_COLUMNS,
        *RESOLVED_COLUMNS,
        LEAD_KINDS,
        Column("extra", "object", "Cells of columns with no role, by header."),
        Column(
            "bbox",
            "array",
            "[x0, top, x1, bottom] in PDF points from the top left corner of its page: all of its own cells "
            "on that page, not the context carried down to it.",
        ),
    ),
    indexed=("kind", "status", "end"),
    search=tuple(c.name for c in TEXT_COLUMNS),
)

SOURCES = Table(
    "sources",
    "Where each value stands: one row for each cell or block that a field of an action comes from.",
    (
        Column("action_id", "text", "The action.", "actions", cascades=True, required=True),
        Column("field", "text", "The column of actions.", required=True),
        Column("position", "integer", "1-based number of this place among those of the field.", required=True),
        Column("block_id", "text", "The block it stands in.", "blocks", cascades=True),
        Column("page", "integer", "Page, from 1."),
        Column("table_id", "text", "The table it stands in.", "plan_tables", cascades=True),
        Column("row", "integer", "0-based row of the table's grid, headers included."),
        Column("column", "integer", "0-based column of the table's grid."),
        Column("bbox", "array", "[x0, top, x1, bottom] of the cell in PDF points on its page."),
        Column("line_first", "integer", "First line in a text file, from 1."),
        Column("line_last", "integer", "Last line in a text file."),
        Column("recognised", "boolean", "1 where the words were recognised in a picture (OCR).", required=True),
        Column("text", "text", "The words of the value that stand there; empty for a mere colour."),
    ),
    key=("action_id", "field", "position"),
)

CONFIDENCE_CHECKS = Table(
    "confidence_checks",
    "Why the confidence of each action is what it is: every check, what it came to and why. docs/confidence.md has the "
    "questions.",
    (
        Column("action_id", "text", "The action.", "actions", cascades=True, required=True),
        Column("position", "integer", "1-based number of the check.", required=True),
        Column("name", "text", "The check.", required=True, choices=tuple(check.name for check in CHECKS)),
        Column("outcome", "text", "What it came to.", required=True, choices=("passed", "failed", "not_applicable")),
        Column("lost", "number", "What it takes off the confidence.", required=True),
        Column("reason", "text", "Why, with the words it rests on.", required=True),
    ),
    key=("action_id", "position"),
    indexed=("name",),
)

STEPS = Table(
    "steps",
    "The paragraphs of an action cell that lists several things to do.",
    (
        Column("id", "text", "{action}-s{position}.", required=True),
        Column("action_id", "text", "The action.", "actions", cascades=True, required=True),
        Column("position", "integer", "Number of the step in its action.", required=True),
        Column("heading", "text", "The sub-heading inside the cell that it stands under."),
        Column("text", "text", "What is to be done."),
    ),
)
