"""Tell header rows and give each of their columns a role, with the reason."""

from __future__ import annotations

from dataclasses import dataclass, replace

from extract.grid import GridRow, Slot
from extract.match_role import RoleMatch, match_roles
from extract.plan_record import ColumnRole, Role
from ingest.document import NO_TEXT, Text

#: Roles a plan may give several columns to: their texts are joined in the order of the columns.
_SHARED: frozenset[Role] = frozenset({"outcome", "lead_text", "resources", "links", "progress"})
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
_MAX_LABEL = 90


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a table with their roles. `waiting` holds text that stands under a label in the header
    row itself (`TO BE DONE BY: 1. Train staff`): it belongs to the first row below that leaves the column empty.
    """

    columns: tuple[ColumnRole, ...]
    waiting: tuple[tuple[int, Text], ...] = ()
    words: tuple[str, ...] = ()

    def role_of(self, column: int) -> Role | None:
        return next((c.role for c in self.columns if c.column == column), None)

    def columns_of(self, role: Role) -> tuple[int, ...]:
        return tuple(c.column for c in self.columns if c.role == role)

    def has(self, *roles: Role) -> bool:
        return any(c.role in roles for c in self.columns)

    def same_columns(self, other: Header) -> bool:
        return [c.header for c in self.columns] == [c.header for c in other.columns]


@dataclass(frozen=True, slots=True)
class _Label:
    slot: Slot
    words: str
    waiting: Text
    matches: tuple[RoleMatch, ...]


def read_header(row: GridRow) -> Header | None:
    """The header a row is, or None for a body row."""
    labels = [_label(s) for s in row.slots if s.text]
    matched = [x for x in labels if x.matches]
    if len(matched) < 2 or len(matched) * 5 < len(labels) * 3 or any(len(x.words) > _MAX_LABEL for x in labels):
        return None
    roles = {x.matches[0].role for x in matched}
    if len(roles) < 2 or not roles & _TELLING or not _reads_like_labels(labels, matched):
        return None
    columns = _promoted(_assign(row, labels))
    waiting = tuple((x.slot.column, x.waiting) for x in labels if x.waiting)
    return Header(columns, waiting, row.words())


def _reads_like_labels(labels: list[_Label], matched: list[_Label]) -> bool:
    """A body row may hold one word of the vocabulary in each cell; a header says little else."""
    certainty = sum(x.matches[0].certainty for x in matched) / len(labels)
    sentences = sum(x.words.rstrip().endswith((".", ";")) for x in labels)
    return certainty >= 0.5 and sentences * 4 <= len(labels)


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


def _assign(row: GridRow, labels: list[_Label]) -> tuple[ColumnRole, ...]:
    """The surest label takes its role first; a role taken goes to no second column unless it may be shared."""
    taken: set[Role] = set()
    roles: dict[int, ColumnRole] = {}
    for label in sorted(labels, key=lambda x: -x.matches[0].certainty if x.matches else 0.0):
        match = next((m for m in label.matches if m.role not in taken or m.role in _SHARED), None)
        column = label.slot.column
        if match is None:
            roles[column] = ColumnRole(column, label.words, None, _why_none(label), 0.0)
        else:
            taken.add(match.role)
            reason = f"“{match.phrase}” names the {match.role.removesuffix('_text')}"
            roles[column] = ColumnRole(column, label.words, match.role, reason, round(match.certainty, 2))
    for slot in row.slots:
        roles.setdefault(slot.column, ColumnRole(slot.column, "", None, "the header is blank", 0.0))
    return tuple(_as_pair(roles[c], taken) for c in sorted(roles))


def _promoted(columns: tuple[ColumnRole, ...]) -> tuple[ColumnRole, ...]:
    """Where no column is called an action, the innermost of context beside a lead and a time says what is done."""
    roles = {c.role for c in columns}
    binds = "lead_text" in roles and roles & {"timescale_text", "finishes", "starts"}
    inner = next((r for r in ("objective", "priority", "recommendation") if r in roles), None)
    if "action" in roles or not binds or inner is None:
        return columns
    reason = "no column is called an action: this one says what is to be done"
    return tuple(replace(c, role="action", reason=reason) if c.role == inner else c for c in columns)


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
