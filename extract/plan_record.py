"""What the extractor returns: a document's facts, tables and raw records, each text with its places."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, get_args

from ingest.document import NO_TEXT, Notice, Place, Text

ActionKind = Literal["action", "mitigation", "commitment"]
ContactRole = Literal["author", "delivery lead", "contact"]
TableKind = Literal["actions", "risks", "targets", "progress", "other"]

#: A text column of `actions`, in the order of the contract.
FieldRole = Literal[
    "ref",
    "theme",
    "recommendation",
    "priority",
    "objective",
    "action",
    "risk",
    "outcome",
    "lead_text",
    "timescale_text",
    "resources",
    "links",
    "progress",
    "status",
]
FIELDS: tuple[FieldRole, ...] = get_args(FieldRole)

#: The part a column, a spanning row or a head plays: a text column of `actions`, or another.
Role = (
    FieldRole
    | Literal[
        "starts",
        "finishes",
        "indicator",
        "measure",
        "baseline",
        "target",
        "place",
        "unit",
        "source",
        "ignored",
    ]
)

#: Roles a plan may give several columns or labels to: their texts are joined in the order they stand in.
SHARED_ROLES: frozenset[Role] = frozenset({"outcome", "lead_text", "resources", "links", "progress"})

#: Two columns of a plan that together are its timescale.
SPAN_ROLES: tuple[Role, ...] = ("starts", "finishes")


@dataclass(frozen=True, slots=True)
class FieldText:
    """The text of one field of a record. `text` keeps a place for each passage it was joined from."""

    role: Role
    text: Text


@dataclass(frozen=True, slots=True)
class ExtraCell:
    """A cell no role took, under the words of its header: the audited remainder of a row."""

    header: str
    text: Text


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One raw record. `table` is the number of its plan table, `row` its 1-based body row in that table.

    For prose `table` and `row` are None and `place.block` says where it stands. `starts` and `finishes`
    among the fields hold the two columns of a plan that states both. `fills` holds the shading (RRGGBB) of
    the status cell where one was set. `certainty` (0 to 1) is how sure it is which words play which role; `least_sure`
    names the column that is the least sure where one is not certain. `cells_short` counts the columns of the header
    that the row has no cell for; None where no header counts them. `doubts` are notices about the row.
    """

    kind: ActionKind
    fields: tuple[FieldText, ...]
    place: Place
    table: int | None = None
    row: int | None = None
    extra: tuple[ExtraCell, ...] = ()
    status_fill: str | None = None
    certainty: float = 1.0
    least_sure: str = ""
    cells_short: int | None = None
    doubts: tuple[Notice, ...] = ()

    def get(self, role: Role) -> Text:
        """The text of a role; an empty Text where the record has none."""
        return next((f.text for f in self.fields if f.role == role), Text())


@dataclass(frozen=True, slots=True)
class ColumnRole:
    """The role given to a column (0-based grid position), why, and how sure (0 to 1).

    `with_time` marks a column that states who and by when in one cell (`Responsible / timescale`); `of_marks` one
    of ticks and crosses: a marked cell says what the label does. `setting` is the entry of the settings file that gave
    it its role.
    """

    column: int
    header: str
    role: Role | None
    reason: str
    certainty: float
    with_time: bool = False
    of_marks: bool = False
    setting: str | None = None


@dataclass(frozen=True, slots=True)
class PlanTable:
    """A table found, used or not. `row_count` counts body rows, not repeated headers and section rows.

    `sample` holds the first body rows as texts by column, for a person to look at.
    """

    number: int
    kind: TableKind
    columns: tuple[ColumnRole, ...]
    row_count: int
    column_count: int
    page_first: int | None = None
    page_last: int | None = None
    confidence: float = 1.0
    message: str | None = None
    sample: tuple[tuple[str, ...], ...] = ()

    @property
    def header(self) -> tuple[str, ...]:
        return tuple(c.header for c in self.columns)


@dataclass(frozen=True, slots=True)
class TargetCell:
    """One cell of a table of indicators by year: what is measured, for which period and place.

    `code_header` is the header of the column that names the indicators: below `NI` may stand bare codes.
    """

    table: int | None
    indicator: Text
    measure: Text
    place_name: Text
    period: Text
    value: Text
    is_baseline: bool
    source: Text
    unit: Text = NO_TEXT
    code_header: str = ""


@dataclass(frozen=True, slots=True)
class ContactText:
    """A person named as author, delivery lead or contact, as the document writes them."""

    role: ContactRole
    name: Text
    post: Text = NO_TEXT
    email: Text = NO_TEXT
    telephone: Text = NO_TEXT


EvidenceKind = Literal["title", "first_lines", "head", "furniture", "email", "web", "body", "lead"]


@dataclass(frozen=True, slots=True)
class AuthorityClue:
    """Words that may name the authority a plan belongs to, and where in the document they stand."""

    kind: EvidenceKind
    text: Text


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """What the document says about itself; empty Text where it does not.

    `beside` is the line beside the title that names a service or team. `document_date` and `period` hold candidate
    passages, best first: which of them states one is resolved later.
    """

    title: Text = NO_TEXT
    beside: Text = NO_TEXT
    plan_type: str | None = None
    document_date: Text = NO_TEXT
    period: Text = NO_TEXT
    version: Text = NO_TEXT
    clues: tuple[AuthorityClue, ...] = ()
    contacts: tuple[ContactText, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanRecord:
    """Everything extracted from one document, nothing resolved. `notices` are for the whole document."""

    facts: PlanFacts
    tables: tuple[PlanTable, ...]
    rows: tuple[ActionRow, ...]
    targets: tuple[TargetCell, ...] = ()
    notices: tuple[Notice, ...] = field(default=())
