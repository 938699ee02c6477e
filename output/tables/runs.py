"""Tables about the making of the ledger: runs, what they had to say, and people's corrections."""

from __future__ import annotations

from output.tables.declare import Column, Table

RUNS = Table(
    "runs",
    "One row a build.",
    (
        Column("id", "integer", "Number of the run.", required=True),
        Column("started_at", "datetime", "When it began (UTC).", required=True),
        Column("ended_at", "datetime", "When it ended; empty where it was broken off."),
        Column("version", "text", "The version of planledger.", required=True),
        Column("engine", "text", "What ran it: serial, local, ..."),
        Column("arguments", "array", "The arguments of the command."),
        Column("documents", "integer", "Documents read."),
        Column("actions", "integer", "Actions found in them."),
        Column("failures", "integer", "Documents of status failed among them."),
        Column("skipped", "integer", "Files passed over because nothing had changed."),
        Column("summary", "object", "The counts of its run report."),
    ),
)

RUN_EVENTS = Table(
    "run_events",
    "What a person should know. A document that is read again replaces its events.",
    (
        Column("run_id", "integer", "The run.", "runs", required=True),
        Column("document_id", "text", "The document.", "documents", cascades=True),
        Column("action_id", "text", "The action.", "actions", cascades=True),
        Column("severity", "text", "How bad it is.", required=True, choices=("info", "warning", "error")),
        Column("code", "text", "The code, explained in docs/messages.md.", required=True),
        Column("message", "text", "What happened, and what to do.", required=True),
        Column("setting", "text", "The entry of planledger.toml that decided it, or that nothing used."),
    ),
    key=(),
    indexed=("code", "setting"),
)

CORRECTIONS = Table(
    "corrections",
    "What people put right. A correction outlives every run and is applied on top of what is extracted.",
    (
        Column("id", "integer", "Number of the correction.", required=True),
        Column("action_id", "text", "The action, which may be gone.", required=True),
        Column("field", "text", "The column of actions.", required=True),
        Column("old", "text", "The machine's value that was corrected."),
        Column("new", "text", "The value put in its place."),
        Column("who", "text", "Who said so.", required=True),
        Column("at", "datetime", "When (UTC).", required=True),
        Column("note", "text", "Why."),
        Column(
            "state",
            "text",
            "applied; stale (the machine's value is no longer `old`: look again); orphaned (no such action "
            "now). Only an applied one shows in actions.",
            required=True,
            choices=("applied", "stale", "orphaned"),
        ),
    ),
    unique=(("action_id", "field"),),
)
