"""How far a record can be trusted: one formula of checks that a person can read.

Confidence is 1, less what each failed check takes off, and never below 0. `docs/confidence.md` is this list for people
(a test compares the two); every result is a row of `confidence_checks`, with the words it rests on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from extract.plan_record import SPAN_ROLES, ActionRow, Role
from ingest.document import Notice
from normalize.leads.resolve import NOT_WHO
from normalize.resolved import CheckResult, Outcome
from normalize.values import Lead, Timescale

_TIME_ROLES: tuple[Role, ...] = ("timescale_text", *SPAN_ROLES)
_LONGEST_WORDS = 120
#: A reader's certainty begins at a half: what it has no idea of it does not read as a record.
_LEAST_CERTAIN = 0.5


@dataclass(frozen=True, slots=True)
class Read:
    """What the checks look at: a record and the leads and times told from it."""

    row: ActionRow
    leads: Sequence[Lead]
    times: Sequence[Timescale]


#: The outcome, the share of the weight that is lost (0 to 1), and the reason.
Answer = tuple[Outcome, float, str]


@dataclass(frozen=True, slots=True)
class Check:
    """`question` is one that a person can put to the page; `weight` is the most that the check takes off."""

    name: str
    question: str
    weight: float
    answer: Callable[[Read], Answer]


def _columns_certain(read: Read) -> Answer:
    row = read.row
    if row.kind == "commitment":
        return _not_applicable("It is said in a sentence, under no label.")
    if row.certainty >= 1:
        return _passed("Every label that was used is known.")
    share = min(1.0, (1 - row.certainty) / _LEAST_CERTAIN)
    if row.least_sure:
        return "failed", share, f"The least sure is {row.least_sure}."
    return "failed", share, "It was read from labels or lines, which say less plainly than columns what is what."


def _row_length(read: Read) -> Answer:
    short = read.row.cells_short
    if short is None:
        return _not_applicable("There is no header that counts its cells.")
    return _failed(f"It lacks {short} of the columns.") if short else _passed("It has a cell for every column.")


def _row_whole(read: Read) -> Answer:
    joined = next((d for d in read.row.doubts if d.code == "row_continued"), None)
    return _failed(joined.message) if joined else _passed("It was not put together of several.")


def _remainder_empty(read: Read) -> Answer:
    extra = "; ".join(f"“{cell.header}”: “{_brief(str(cell.text))}”" for cell in read.row.extra)
    return _failed(f"No role fits {extra}.") if extra else _passed("Every cell has a role.")


def _time_resolved(read: Read) -> Answer:
    words = _time_words(read.row)
    unresolved = [t for t in read.times if t.kind == "unresolved"]
    if unresolved:
        return _failed(f"No time could be told from {_quoted(t.text for t in unresolved)}.")
    if read.times:
        return _passed(f"Understood: {_quoted(t.text for t in read.times)}.")
    return _failed(f"The timescale states no time: “{_brief(words)}”.") if words else _not_applicable("It is blank.")


def _lead_known(read: Read) -> Answer:
    words = str(read.row.get("lead_text"))
    unknown, not_who = _unresolved(read.leads)
    if unknown:
        return _failed(f"Who this is could not be told: {_quoted(unknown)}.")
    if not_who:
        return _failed(f"It says that there is a lead, not who: {_quoted(not_who)}.")
    if read.leads:
        return _passed(f"Known: {_quoted(lead.text for lead in read.leads)}.")
    return _failed(f"The lead cell names nobody: “{_brief(words)}”.") if words else _not_applicable("It is blank.")


def _words_read(read: Read) -> Answer:
    seen = any(place.recognised for field in read.row.fields for place in field.text.places())
    return _failed("Words come from a picture, by OCR.") if seen else _passed("All words are text in the file.")


#: In the order in which they are shown.
CHECKS: tuple[Check, ...] = (
    Check(
        "columns_certain",
        "Is it certain what each column or label of the record means?",
        _LEAST_CERTAIN,
        _columns_certain,
    ),
    Check("row_length", "Has the row a cell for every column of its header?", 0.1, _row_length),
    Check("row_whole", "Does the record stand in one row?", 0.1, _row_whole),
    Check("remainder_empty", "Has every cell of the row a role?", 0.1, _remainder_empty),
    Check("time_resolved", "Is the time that it states understood?", 0.1, _time_resolved),
    Check("lead_known", "Is it known who each lead is: a person, post, team or organisation?", 0.1, _lead_known),
    Check("words_read", "Are its words text in the file, and not recognised in a picture?", 0.1, _words_read),
)


def run_checks(row: ActionRow, leads: Sequence[Lead], times: Sequence[Timescale]) -> tuple[CheckResult, ...]:
    """Every check, in the order of `CHECKS`."""
    return tuple(_result(check, Read(row, leads, times)) for check in CHECKS)


def _result(check: Check, read: Read) -> CheckResult:
    outcome, share, reason = check.answer(read)
    return CheckResult(check.name, outcome, round(check.weight * share, 2), reason)


def confidence(checks: Sequence[CheckResult]) -> float:
    """1 less what the checks take off, and never below 0."""
    return round(max(0.0, 1 - sum(check.lost for check in checks)), 2)


def check_notices(row: ActionRow, leads: Sequence[Lead], times: Sequence[Timescale]) -> tuple[Notice, ...]:
    """A notice for each value that could not be told: what the extractor has not said already."""
    read = Read(row, leads, times)
    time, lead = _time_resolved(read), _lead_known(read)
    notices = []
    if time[0] == "failed" and times:
        notices.append(Notice("warning", "timescale_unresolved", time[2]))
    elif time[0] == "failed":
        notices.append(Notice("info", "timescale_without_time", time[2]))
    if lead[0] == "failed" and _unresolved(leads)[0]:
        notices.append(Notice("info", "lead_unresolved", lead[2]))
    elif lead[0] == "failed":
        notices.append(Notice("info", "lead_without_name", lead[2]))
    return tuple(notices)


def _unresolved(leads: Sequence[Lead]) -> tuple[list[str], list[str]]:
    """The texts of leads of unknown kind, and of those that say that there is one, not who (TBC, Various)."""
    unresolved = [lead for lead in leads if lead.kind == "unresolved"]
    not_who = [lead.text for lead in unresolved if lead.message == NOT_WHO]
    return [lead.text for lead in unresolved if lead.message != NOT_WHO], not_who


def _time_words(row: ActionRow) -> str:
    return " ".join(str(row.get(role)) for role in _TIME_ROLES if row.get(role))


def _passed(reason: str) -> Answer:
    return "passed", 0.0, reason


def _failed(reason: str) -> Answer:
    return "failed", 1.0, reason


def _not_applicable(reason: str) -> Answer:
    return "not_applicable", 0.0, reason


def _quoted(texts: Iterable[str]) -> str:
    return "; ".join(f"“{_brief(text)}”" for text in texts)


def _brief(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST_WORDS else words[: _LONGEST_WORDS - 1].rstrip() + "…"
