"""Tables of what was worked out from the texts: leads, timescales, indicators, targets."""

from __future__ import annotations

from normalize.same_leads.names import JOIN_RULES
from output.tables.declare import Column, Table

LEAD_KINDS = ("person", "post", "team", "organisation", "unresolved")
TIME_KINDS = ("point", "range", "deadline", "ongoing", "immediate", "recurring", "relative", "unresolved")

LEADS = Table(
    "leads",
    "Who is to do it, under whatever names: see lead_names. A lead belongs to its authority: the same post title at "
    "two councils is two leads.",
    (
        Column("id", "text", "The id of its name in lead_names.", required=True),
        Column("name", "text", "Canonical name: of several, the fullest.", required=True),
        Column("kind", "text", "What the lead is.", required=True, choices=LEAD_KINDS),
        Column(
            "expansion", "text", "An abbreviation written out, only where a document spells it out, or the settings."
        ),
        Column("authority_id", "text", "The authority; empty where none could be told.", "authorities"),
    ),
    indexed=("kind",),
)

LEAD_NAMES = Table(
    "lead_names",
    "Every name by which documents call a lead. Names of one lead are joined within an authority only, where its "
    "authority is unknown within one document only; docs/leads.md says by which rules.",
    (
        Column(
            "id",
            "text",
            "A slug of the name, and a hash of authority (or document), kind, name and expansion; whatever it is "
            "joined to.",
            required=True,
        ),
        Column("lead_id", "text", "The lead; its own id where no fuller name stands for it.", "leads", required=True),
        Column("name", "text", "Canonical name; of several spellings of the same words the first.", required=True),
        Column("kind", "text", "What the name says the lead is.", required=True, choices=LEAD_KINDS),
        Column(
            "expansion", "text", "An abbreviation written out, only where the document spells it out, or the settings."
        ),
        Column("authority_id", "text", "The authority; empty where none could be told.", "authorities"),
        Column("document_id", "text", "The document, where no authority could be told.", "documents", cascades=True),
        Column("rule", "text", "Why it is joined; empty where it stands for itself.", choices=JOIN_RULES),
        Column("because", "text", "The same in words."),
        Column("score", "number", "How alike rapidfuzz finds the names (0 to 100), where that counted."),
    ),
    indexed=("rule",),
)

ACTION_LEADS = Table(
    "action_leads",
    "Which leads an action has, as written.",
    (
        Column("action_id", "text", "The action.", "actions", cascades=True, required=True),
        Column("lead_id", "text", "The lead.", "leads", required=True),
        Column("name_id", "text", "The name it goes by here.", "lead_names", required=True),
        Column("position", "integer", "1-based order in the cell.", required=True),
        Column("step", "integer", "steps.position, where leads and steps are plainly aligned."),
        Column("text", "text", "As written, distributed heads written out.", required=True),
        Column("name", "text", "The canonical name reached from this text.", required=True),
        Column("expansion", "text", "The expansion that this document gives."),
        Column("message", "text", "Why it is unresolved, or what was assumed."),
    ),
    key=("action_id", "position"),
)

TIMESCALES = Table(
    "timescales",
    "One row for each time an action states; a start and a finish column give one range.",
    (
        Column("id", "text", "{action}-w{position}.", required=True),
        Column("action_id", "text", "The action.", "actions", cascades=True, required=True),
        Column("position", "integer", "1-based order in the cell.", required=True),
        Column("step", "integer", "steps.position, where times and steps are plainly aligned."),
        Column("text", "text", "As written."),
        Column("kind", "text", "What kind of time it is.", required=True, choices=TIME_KINDS),
        Column("edtf", "text", "The time in EDTF (ISO 8601-2:2019); empty where it has no date."),
        Column("start", "date", "First day it covers."),
        Column("end", "date", "Last day it covers."),
        Column("message", "text", "Why it is uncertain, or why nothing was resolved."),
    ),
    indexed=("kind",),
)

INDICATORS = Table(
    "indicators",
    "The performance indicators that the documents cite.",
    (
        Column("id", "text", "NI 68, BV 163, PAF C20.", required=True),
        Column("scheme", "text", "The scheme it belongs to.", required=True),
        Column("code", "text", "Its code in the scheme.", required=True),
        Column("title", "text", "Its title in the scheme's register."),
    ),
)

INDICATOR_MENTIONS = Table(
    "indicator_mentions",
    "Where an indicator is cited.",
    (
        Column("id", "text", "{document}-m{number from 1}.", required=True),
        Column("indicator_id", "text", "The indicator.", "indicators", required=True),
        Column("document_id", "text", "The document.", "documents", cascades=True, required=True),
        Column("action_id", "text", "The action; empty outside one.", "actions", cascades=True),
        Column("block_id", "text", "The block it stands in.", "blocks", cascades=True),
        Column("page", "integer", "Page, from 1."),
        Column("text", "text", "As written: N1 39.", required=True),
        Column("context", "text", "The sentence or cell it stands in."),
        Column("message", "text", "What was assumed to read it."),
    ),
)

TARGETS = Table(
    "targets",
    "Target and baseline values by indicator, period and place.",
    (
        Column("id", "text", "{document}-g{number from 1}.", required=True),
        Column("document_id", "text", "The document.", "documents", cascades=True, required=True),
        Column("table_id", "text", "The table.", "plan_tables", cascades=True),
        Column("indicator_id", "text", "The indicator, where one is named.", "indicators"),
        Column("measure", "text", "What is measured, as written."),
        Column("place", "text", "The area it holds for, as written."),
        Column("period_text", "text", "The period as written: 2008/9."),
        Column("period_edtf", "text", "The period in EDTF."),
        Column("is_baseline", "boolean", "1 for a baseline, 0 for a target.", required=True),
        Column("text", "text", "The value as written."),
        Column("value", "number", "The figure; empty where the text holds no single one."),
        Column("unit", "text", "Its unit: %, £, ..."),
        Column("source", "text", "Where the document says the figure comes from."),
    ),
)
