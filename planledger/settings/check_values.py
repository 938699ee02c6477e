"""One value of the settings file made into what the rooms take; what cannot be is a fault that names the entry.

Each check returns the value, or None after adding to the faults.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import get_args

from extract.plan_record import FIELDS, Role
from normalize.authorities.called import authorities_called, nearest_names
from normalize.plan_period import tell_plan_period
from normalize.values import Authority, Period
from planledger.settings.entry_names import did_you_mean
from planledger.settings.faults import Faults

#: What a person may call the role of a column, and the role it is.
ROLES: dict[str, Role] = {
    **{role.removesuffix("_text"): role for role in FIELDS},
    "start": "starts",
    "finish": "finishes",
    "none": "ignored",
}
_ALL_ROLES: frozenset[str] = frozenset(role for part in get_args(Role) for role in get_args(part) or (part,))
_LIKE_DATE = "Write the day as 2008-03-31."


def text(value: object, entry: str, faults: Faults) -> str | None:
    """Words that are not blank, white space folded."""
    if not isinstance(value, str):
        faults.add(entry, f"this must be words in quotation marks, not {_kind(value)}.")
    elif not value.strip():
        faults.add(entry, "there is nothing between the quotation marks. Take the line out, or fill it in.")
    else:
        return " ".join(value.split())
    return None


def authority(value: object, entry: str, faults: Faults) -> tuple[Authority, ...] | None:
    """The authorities of one name or code: more than one only where one took over the name of another."""
    words = text(value, entry, faults)
    if words is None:
        return None
    found = authorities_called(words)
    if not found:
        near = ", ".join(f"“{name}”" for name in nearest_names(words))
        hint = f"Did you mean {near}?" if near else "Give its full name or its GSS code."
        faults.add(entry, f"no authority of the register is called “{words}”. {hint}")
    elif len({a.name for a in found}) > 1:
        listed = ", ".join(f"{a.name} ({a.id})" for a in found)
        faults.add(entry, f"“{words}” may be any of {listed}. Give the full name or the code.")
    else:
        return found
    return None


def role(value: object, entry: str, faults: Faults) -> Role | None:
    """A role by the name a person has for it, or the one that `planledger inspect` prints."""
    words = text(value, entry, faults)
    if words is None:
        return None
    told = next((r for name, r in ROLES.items() if words.casefold() in (name, r)), None)
    if told is None:
        known = f" “{words}” is a role of tables of targets, which cannot be set." if words in _ALL_ROLES else ""
        faults.add(entry, f"there is no role “{words}” for a column of a plan.{known} {did_you_mean(words, ROLES)}")
    return told


def day(value: object, entry: str, faults: Faults) -> date | None:
    """A date, bare or in quotation marks."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if not isinstance(value, str):
        faults.add(entry, f"this must be a date, not {_kind(value)}. {_LIKE_DATE}")
        return None
    try:
        return date.fromisoformat(value.strip())
    except ValueError:
        faults.add(entry, f"“{value}” is no date. {_LIKE_DATE}")
        return None


def period(value: object, entry: str, faults: Faults) -> Period | None:
    """The span a plan covers, as a title would state it; financial years run from April to March."""
    words = text(value, entry, faults)
    if words is None:
        return None
    found = tell_plan_period(words)
    if found is None:
        faults.add(
            entry, f"“{words}” states no period. Write it like 2008/09, 2008-2011, or April 2008 to December 2009."
        )
        return None
    return Period(words, found.start, found.end)


def whole_number(value: object, entry: str, faults: Faults, least: int) -> int | None:
    """A number from `least` on."""
    if isinstance(value, bool) or not isinstance(value, int):
        faults.add(entry, f"this must be a whole number without quotation marks, not {_kind(value)}.")
    elif value < least:
        faults.add(entry, f"{value} is too small: the first is 1.")
    else:
        return value
    return None


def _kind(value: object) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "a section of its own"}
    return names.get(type(value), "words in quotation marks" if isinstance(value, str) else "a date or time")
