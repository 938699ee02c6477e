"""What a table is for, told by the roles of its columns: actions, risks, targets, progress or something else."""

from __future__ import annotations

from extract.plan_record import Role, TableKind
from extract.tables.header_row import Header
from extract.vocabulary import load, plain_words

_STEP_ROLES: tuple[Role, ...] = ("objective", "recommendation", "priority", "outcome")


def table_kind(header: Header) -> TableKind:
    """The kind; `other` where the columns bind nobody to anything (attendance, contents, budgets)."""
    if header.has("risk") and header.has("action") and _stands_before(header) and not _answers(header):
        return "risks"
    if _keeps_a_record(header) or (header.has("action") and not _binds(header)):
        return "other"
    if header.has("action"):
        return "actions"
    if header.has("baseline", "indicator", "measure") and not header.has("lead_text"):
        return "targets"
    if header.has("risk"):
        return "risks"
    binds = header.has("lead_text") and header.has("timescale_text", "finishes")
    return "actions" if binds and header.has(*_STEP_ROLES) else "other"


def told_kind(header: Header) -> TableKind:
    """The kind of a table whose roles a person gave: one that has actions lists them, whatever stands beside."""
    kind = table_kind(header)
    return "actions" if kind == "other" and header.has("action") else kind


def _answers(header: Header) -> bool:
    """A plan that answers recommendations may state the risk of each: who is to do what makes it no register."""
    return header.has("recommendation") and header.has("lead_text") and header.has("timescale_text", "finishes")


def _binds(header: Header) -> bool:
    """Who or when; an outcome or the like will do where the action is called one in so many words."""
    answered = header.has("recommendation", "objective", "priority", "risk")
    when = header.has("timescale_text", "finishes")
    if _label(header, "action") in load("no_plan")["answers"] and not answered:
        return header.has("lead_text") and when
    if header.has("lead_text") or when:
        return True
    named = not set(load("no_plan")["action_words"]).isdisjoint(plain_words(_label(header, "action")))
    return named and header.has("outcome", "resources", "status", "progress")


def _keeps_a_record(header: Header) -> bool:
    """Does it list what is over, or what others want (`Decision`, `Date closed`, `You said`)?"""
    bound = header.has("action") and header.has("lead_text") and header.has("timescale_text", "finishes")
    labels = {*load("no_plan")["labels"], *(() if bound else load("no_plan")["unless_bound"])}
    return any(" ".join(plain_words(c.header)) in labels for c in header.columns)


def _label(header: Header, role: Role) -> str:
    return next((" ".join(plain_words(c.header)) for c in header.columns if c.role == role), "")


def _stands_before(header: Header) -> bool:
    """In a register of risks the risk comes first; a plan of actions may note a risk behind them."""
    return min(header.columns_of("risk")) < min(header.columns_of("action"))
