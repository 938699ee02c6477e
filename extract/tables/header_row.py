"""Tell header rows and give each of their columns a role, with the reason."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extract.match_role import RoleMatch, labels_in, match_role, match_roles
from extract.plan_record import SHARED_ROLES, ColumnRole, Role
from extract.tables.grid import GridRow, Slot
from extract.tables.risk_register import register_matches
from ingest.cell_shape import cell_shape
from ingest.document import NO_TEXT, Text

#: Labels of columns that are ticked: `Short`, `Medium` and `Long` are all the timescale.
_TICKED = re.compile(
    r"(?:.*: )?(?:(?:short|medium|middle|long|immediate)(?:[ -]?term)?|year (?:[1-5]|one|two|three|four|five)"
    r"|q(?:tr|uarter)?\.? ?[1-4])"
    r"(?: \(.*\))?",
    re.I,
)
#: A row is no header unless it names one of these: `Date | Present` heads no plan.
_TELLING: frozenset[Role] = frozenset(
    {
        "action",
        "objective",
        "recommendation",
        "priority",
        "outcome",
        "lead_text",
        "risk",
        "timescale_text",
        "progress",
    }
)
#: Several columns may have these: the cells are joined, or kept one by one.
_MAY_SHARE: frozenset[Role] = SHARED_ROLES | {"ignored"}
_MAX_LABEL = 90
#: Two labels alone make a header only if both are surely labels.
_SURE_OF_TWO = 0.8


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a table with their roles. `waiting` holds text that stands under a label in the header
    row itself (`TO BE DONE BY: 1. Train staff`): it belongs to the first row below that leaves the column empty.
    """

    columns: tuple[ColumnRole, ...]
    waiting: tuple[tuple[int, Text], ...] = ()

    def role_of(self, column: int) -> Role | None:
        return next((c.role for c in self.columns if c.column == column), None)

    def columns_of(self, role: Role) -> tuple[int, ...]:
        return tuple(c.column for c in self.columns if c.role == role)

    def has(self, *roles: Role) -> bool:
        return any(c.role in roles or (c.with_time and "timescale_text" in roles) for c in self.columns)

    def states_time(self, column: int) -> bool:
        """Does the column state a time beside what its role says?"""
        return any(c.column == column and c.with_time for c in self.columns)

    def same_columns(self, other: Header) -> bool:
        """Are the labels the same, case and white space aside?"""
        return [_folded(c.header) for c in self.columns] == [_folded(c.header) for c in other.columns]


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())


@dataclass(frozen=True, slots=True)
class _Label:
    slot: Slot
    words: str
    waiting: Text
    matches: tuple[RoleMatch, ...]


def read_header(row: GridRow, below: GridRow | None = None) -> Header | None:
    """The header a row is, or None for a body row. `below` holds the labels under the groups it names, if any."""
    labels = _labels_of(row, below)
    matched = [x for x in labels if x.matches]
    if len(matched) < 2 or len(matched) * 5 < len(labels) * 3 or any(len(x.words) > _MAX_LABEL for x in labels):
        return None
    roles = {x.matches[0].role for x in matched}
    if len(roles) < 2 or not roles & _TELLING or not _reads_like_labels(labels, matched):
        return None
    return _header(row, labels)


def header_of(row: GridRow) -> Header:
    """The header that a row is known to be, whatever its words."""
    return _header(row, _labels_of(row, None))


def _header(row: GridRow, labels: list[_Label]) -> Header:
    columns = _promoted(_assign(row, labels))
    waiting = tuple((x.slot.column, x.waiting) for x in labels if x.waiting)
    return Header(columns, waiting)


def _labels_of(row: GridRow, below: GridRow | None) -> list[_Label]:
    return _in_register(_with_marked([label for s in row.slots if s.text for label in _labels(s, below)]))


def _with_marked(labels: list[_Label]) -> list[_Label]:
    """Labels over ticks and crosses: times, steps of a status, or names under a label that says whose they are.

    One that is none of these says nothing of the row, neither that it is a header nor that it is none.
    """
    marked = [x for x in labels if x.slot.over_marks]
    if all(_is_time(x.words) for x in marked):
        role: Role | None = "timescale_text"
    else:
        role = "status" if any(m.role == "status" for x in marked for m in x.matches[:1]) else None
    told = (RoleMatch(role, 0.8, ""),) if role else ()
    return [
        replace(x, matches=told or x.matches) if x.slot.over_marks else x
        for x in labels
        if told or x not in marked or x.matches
    ]


def _in_register(labels: list[_Label]) -> list[_Label]:
    told = register_matches([(x.words, x.matches) for x in labels])
    by_settings = [any(m.setting for m in x.matches[:1]) for x in labels]
    return [x if own else replace(x, matches=m) for x, m, own in zip(labels, told, by_settings, strict=True)]


def _is_time(words: str) -> bool:
    return cell_shape(words.rpartition(": ")[2]) == "date" or is_ticked_label(words)


def is_ticked_label(words: str) -> bool:
    """Is it one of `Q1`, `Year 2`, `Short term`: a column that is ticked?"""
    return bool(_TICKED.fullmatch(words))


def stands_under_groups(row: GridRow, below: GridRow) -> bool:
    """Does the row below a header hold nothing but short labels under the cells that span several columns?"""
    groups = [s for s in row.slots if s.text and s.span > 1]
    own = below.own()
    return bool(groups and own) and all(
        len(str(s.text)) <= 30 and any(g.covers(s.column) and s.span < g.span for g in groups) for s in own
    )


def _reads_like_labels(labels: list[_Label], matched: list[_Label]) -> bool:
    """A body row may hold one word of the vocabulary in each cell; a header says little else."""
    certainty = [x.matches[0].certainty for x in matched]
    sentences = sum(x.words.rstrip().endswith((".", ";")) for x in labels)
    if len(labels) == 2 and min(certainty) < _SURE_OF_TWO:
        return False
    return sum(certainty) >= 0.5 * len(labels) and sentences * 4 <= len(labels)


def _labels(slot: Slot, below: GridRow | None) -> list[_Label]:
    """The label of a slot, or of each slot below the group it names."""
    parts = [s for s in below.own() if slot.covers(s.column)] if below and slot.span > 1 else []
    return [_grouped_label(slot, part) for part in parts] or [_label(slot)]


def _grouped_label(group: Slot, part: Slot) -> _Label:
    """`Start` under `Timescale`: the two words together where they name a role, else the part, else the group."""
    over, under = str(group.text).replace("\n", " "), str(part.text).replace("\n", " ")
    both = match_roles(f"{over} {under}")
    alone = match_roles(under)
    sure = next((m for m in (both, alone) if m and m[0].certainty == 1.0), None)
    return _Label(part, f"{over}: {under}", NO_TEXT, sure or both or alone or match_roles(over))


def _label(slot: Slot) -> _Label:
    """The label of a slot; text below a label that ends with a colon waits for the rows below."""
    passages = slot.text.passages
    whole = str(slot.text).replace("\n", " ")
    if len(passages) > 1 and passages[0].words.endswith(":"):
        first = passages[0].words
        matches = match_roles(first)
        if matches:
            return _Label(slot, first, Text(passages[1:]), matches)
    return _Label(slot, whole, NO_TEXT, match_roles(whole))


def _rank(label: _Label) -> tuple[float, bool, int]:
    """Sorts labels: the surest first, then those that say their role, then those with the fewest others."""
    if not label.matches:
        return 0.0, False, 0
    first = label.matches[0]
    says = first.role.removesuffix("_text") in label.words.lower()
    return -first.certainty, not says, sum(m.certainty == first.certainty for m in label.matches)


def _assign(row: GridRow, labels: list[_Label]) -> tuple[ColumnRole, ...]:
    """The surest label takes its role first; a role taken goes to no second column unless it may be shared.

    Of labels as sure, one that names its role in so many words goes first, then one that can be nothing else:
    `Improvement` before `Action` or `Tasks` leaves the action to these.
    """
    taken: set[Role] = set()
    roles: dict[int, ColumnRole] = {}
    for label in sorted(labels, key=_rank):
        shared = label.slot.over_marks
        match = next((m for m in label.matches if shared or m.role not in taken or _may_share(m)), None)
        match = match or _ticked(label)
        if match:
            taken.add(match.role)
        for column in range(label.slot.column, label.slot.column + label.slot.span):
            roles[column] = _column_role(column, label, match)
    for slot in row.slots:
        roles.setdefault(slot.column, ColumnRole(slot.column, "", None, "the header is blank", 0.0))
    return tuple(_as_pair(roles[c], taken) for c in sorted(roles))


def _may_share(match: RoleMatch) -> bool:
    return match.role in _MAY_SHARE and not match.only_alone


def _ticked(label: _Label) -> RoleMatch | None:
    return RoleMatch("timescale_text", 0.8, label.words.lower()) if is_ticked_label(label.words) else None


def _column_role(column: int, label: _Label, match: RoleMatch | None) -> ColumnRole:
    if match is None:
        return ColumnRole(column, label.words, None, _why_none(label), 0.0)
    named = match.role.removesuffix("_text")
    reason = f"“{match.phrase}” names the {named}" if match.phrase else f"its marks say the {named}"
    reason += ", say the settings" if match.setting else ""
    both = _names_who_and_when(label, match)
    role: Role = "lead_text" if both else match.role
    return ColumnRole(
        column, label.words, role, reason, round(match.certainty, 2), both, label.slot.over_marks, match.setting
    )


def _names_who_and_when(label: _Label, match: RoleMatch) -> bool:
    """Does one label name a lead and a time: `By whom / by when`, `Lead officer and date`?"""
    parts = labels_in(re.sub(r"[/&+]|\band\b", " ", label.words), 2)
    roles = {m.role for p in parts if (m := match_role(p))}
    return {"lead_text", "timescale_text"} <= roles and match.role in roles


def _promoted(columns: tuple[ColumnRole, ...]) -> tuple[ColumnRole, ...]:
    """Where no column is called an action, the innermost of context beside a lead and a time says what is done."""
    roles = {c.role for c in columns}
    timed = bool(roles & {"timescale_text", "finishes", "starts"}) or any(c.with_time for c in columns)
    binds = "lead_text" in roles and timed
    inner = next((r for r in ("objective", "priority", "recommendation") if r in roles), None)
    if "action" in roles or not binds or inner is None:
        return columns
    reason = "no column is called an action: this one says what is to be done"
    is_inner = [c.role == inner and not c.setting for c in columns]
    return tuple(replace(c, role="action", reason=reason) if i else c for c, i in zip(columns, is_inner, strict=True))


def _why_none(label: _Label) -> str:
    if label.matches:
        return f"another column has the role “{label.matches[0].role.removesuffix('_text')}” already"
    return "no role is known by these words"


def _as_pair(column: ColumnRole, taken: set[Role]) -> ColumnRole:
    """Start and finish make a pair; a lone finish column is the timescale, a lone start too."""
    if column.role == "finishes" and "starts" not in taken and "timescale_text" not in taken:
        return replace(column, role="timescale_text")
    if column.role == "timescale_text" and "starts" in taken and "finishes" not in taken:
        return replace(column, role="finishes", reason=column.reason + ", beside a start")
    return column


def body_header(first: Header, again: Header) -> Header:
    """A header printed again: the roles of the first, with what waits under the labels of the second."""
    return replace(first, waiting=again.waiting)
