"""Items to expressions: which units belong together, and which cue word stands before or after them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from normalize.timescales.edtf_text import SEASON_MONTHS
from normalize.timescales.lexicon import lexicon
from normalize.timescales.scan import Item
from normalize.timescales.units import Unit, Year

Link = Literal["range", "or", "list", ""]
Bound = Literal["", "deadline", "open"]
Nature = Literal["", "ongoing", "recurring"]

BRACKETS = ("(", ")")
FEWEST_IN_SCHEDULE = 3
PLAIN_SIGNS = {",", "-", "/", ":", "(", ")", ";", ".", "[", "]"}


@dataclass(frozen=True, slots=True)
class Expression:
    """One time: a unit, a range of two, or one of a set; over items `first` to `last` (exclusive).

    `bound` says whether the words make it an upper or a lower bound, `nature` whether it goes on or recurs;
    `scheduled`: it is one of three or more months at even steps, as things are that recur.
    """

    units: tuple[Unit, ...]
    first: int
    last: int
    link: Link = ""
    bound: Bound = ""
    nature: Nature = ""
    exclusive: bool = False
    finishing: bool = False
    scheduled: bool = False


def expressions(items: Sequence[Item]) -> list[Expression]:
    """The expressions with a place on the calendar, in reading order, each with its cues."""
    groups = _grouped(_borrowed(items), items)
    found: list[Expression] = []
    for group in groups:
        floor = found[-1].last if found else 0
        found.append(_with_cues(group, items, floor))
    return [e for e in _start_and_finish(found, items) if not _each_year_again(e, items)]


def _each_year_again(expression: Expression, items: Sequence[Item]) -> bool:
    """The month of `Annually in March` and `By 31 March each year` belongs to no one year."""
    if expression.nature or any(u.year is not None or u.form not in LENDING for u in expression.units):
        return False
    before = [item for item in items[max(0, expression.first - 3) : expression.first] if not _is_filler(item)]
    after = [item for item in items[expression.last : expression.last + 3] if not _is_filler(item)]
    near = before[-1:] + after[:1]
    return any(item.has("recurring") for item in near)


def _borrowed(items: Sequence[Item]) -> list[tuple[int, Unit, Link]]:
    """The units with item numbers and how each is linked to the one before; years and months lent where missing."""
    units: list[tuple[int, Unit, Link]] = []
    for number, item in enumerate(items):
        if item.unit is None or item.unit.form == "duration":
            continue
        link = _link(items, units[-1][0], number) if units else ""
        units.append((number, _qualified(item.unit, items, number), link))
    for k in range(len(units) - 2, -1, -1):
        if units[k + 1][2]:
            units[k] = (units[k][0], _lend_back(units[k][1], units[k + 1][1], units[k + 1][2]), units[k][2])
    for k in range(1, len(units)):
        if units[k][2]:
            units[k] = (units[k][0], _lend_on(units[k - 1][1], units[k][1]), units[k][2])
    return units


def _link(items: Sequence[Item], left: int, right: int) -> Link:
    gap = [item for item in items[left + 1 : right] if item.word not in BRACKETS]
    if not gap or len(gap) > 2:
        return ""
    if any(item.has("or") for item in gap):
        return "or"
    gap = [item for item in gap if not item.has("open", "finishing")] if _has_asides(items, left, right) else gap
    if len(gap) == 1 and (gap[0].word in ("-", "/") or gap[0].has("to")):
        return "range"
    if len(gap) == 1 and gap[0].has("and") and any(i.has("between") for i in items[max(0, left - 2) : left]):
        return "range"
    return "list" if all(item.word in (",", ";") or item.has("and") for item in gap) else ""


def _has_asides(items: Sequence[Item], left: int, right: int) -> bool:
    """Do words in brackets say what the times before them are: `April 2009 (start) - May 2010 (finish)`?"""
    return any(_is_aside(items, at) for at in range(left + 1, right))


def _is_aside(items: Sequence[Item], at: int) -> bool:
    return 0 < at < len(items) - 1 and items[at - 1].word == "(" and items[at + 1].word == ")"


def _qualified(unit: Unit, items: Sequence[Item], number: int) -> Unit:
    """`c. 2010`, `possibly Sept 2010`, `March 2009?`, `May 2010 (tbc)`."""
    near = [*_before(items, number), *_after(items, number)]
    approximate = any(item.has("approximate") for item in near)
    asked = number + 1 < len(items) and items[number + 1].word == "?"
    doubt = asked or any(item.has("doubtful") for item in near)
    if not (approximate or doubt):
        return unit
    message = unit.message or ("said to be doubtful in the text" if doubt else "")
    return replace(unit, approximate=unit.approximate or approximate, doubt=unit.doubt or doubt, message=message)


def _before(items: Sequence[Item], number: int) -> Iterator[Item]:
    """The words before a unit that may qualify it, over `the`, `in` and signs."""
    links = lexicon().particles["qualifier_link"]
    for at in range(number - 1, -1, -1):
        item = items[at]
        if item.word in links or item.word in (".", "-", "(", ":") or item.has("approximate", "doubtful"):
            yield item
        else:
            return


def _after(items: Sequence[Item], number: int) -> Iterator[Item]:
    """The next word behind a unit, over an opening bracket, a dash or a comma."""
    at = number + 1
    while at < len(items) and items[at].word in ("(", "-", ","):
        at += 1
    yield from items[at : at + 1]


def _lend_back(unit: Unit, later: Unit, link: Link) -> Unit:
    """`April - June 2009`, `1-5 June 2009`, `Q1, Q2 and Q3 2009/10`: the year stands after the last."""
    if unit.form == "day" and not unit.number and later.form == "day":
        return replace(unit, number=later.number, year=unit.year or later.year)
    if unit.year is not None or later.year is None or unit.form not in LENDING or later.form not in LENDING:
        return unit
    year = later.year
    if year.form == "calendar" and _order(unit) > _order(later) >= 0 and (link == "range" or unit.form == later.form):
        year = Year("calendar", year.first - 1, year.last - 1, year.doubt)
    return replace(unit, year=year)


def _lend_on(earlier: Unit, unit: Unit) -> Unit:
    """`Nov 2009 - March`, `June 2009 and September`: the year stands before."""
    if unit.year is not None or earlier.year is None or unit.form not in LENDING or earlier.form not in LENDING:
        return unit
    year = earlier.year
    if year.form == "calendar" and _order(unit) < _order(earlier):
        year = Year("calendar", year.first + 1, year.last + 1, year.doubt)
    return replace(unit, year=replace(year, doubt=True))


LENDING = ("day", "month", "quarter", "season", "term", "half_term", "half_term_number")
TERM_ORDER = {"spring": 1, "summer": 4, "autumn": 9}


def _order(unit: Unit) -> int:
    """Where in the calendar year a unit lies, to tell whether two of them cross New Year."""
    if unit.form == "season":
        return SEASON_MONTHS[unit.number]
    return TERM_ORDER.get(unit.name, unit.number) if unit.form in ("term", "half_term") else unit.number


def _grouped(units: list[tuple[int, Unit, Link]], items: Sequence[Item]) -> list[Expression]:
    """Two units joined by a range or an `or` make one expression; a plan year beside its year gives way to it."""
    groups: list[Expression] = []
    schedules = _schedules(units, items)
    for k, (number, unit, link) in enumerate(units):
        before = groups[-1] if groups else None
        if before is not None and len(before.units) == 1 and before.last == units[k - 1][0] + 1:
            other = before.units[0]
            beside = all(item.word in PLAIN_SIGNS for item in items[before.last : number])
            if beside and {other.form, unit.form} == {"plan_year", "year"}:
                kept = unit if other.form == "plan_year" else other
                closed = number + 1 < len(items) and items[number + 1].word == ")"
                groups[-1] = replace(before, units=(kept,), last=number + 1 + closed)
                continue
            if link in ("range", "or") and _pairs(other, unit):
                groups[-1] = replace(before, units=(other, unit), last=number + 1, link=link)
                continue
        groups.append(Expression((unit,), number, number + 1, scheduled=schedules[k]))
    return groups


def _pairs(one: Unit, other: Unit) -> bool:
    return "bad" not in (one.form, other.form) and not (one.dateless or other.dateless)


def _schedules(units: list[tuple[int, Unit, Link]], items: Sequence[Item]) -> list[bool]:
    """For each unit, whether it is one of a schedule such as `April, July, October, January`.

    Those are three or more months at even steps of at least two, without a year: they come again.
    """
    scheduled = [False] * len(units)
    start = 0
    for k in range(1, len(units) + 1):
        if k == len(units) or units[k][2] != "list":
            if k - start >= FEWEST_IN_SCHEDULE and _is_schedule(units[start:k], items):
                scheduled[start:k] = [True] * (k - start)
            start = k
    return scheduled


def _is_schedule(units: list[tuple[int, Unit, Link]], items: Sequence[Item]) -> bool:
    if any(unit.form != "month" for _, unit, _ in units):
        return False
    steps = {(later.number - unit.number) % 12 for (_, unit, _), (_, later, _) in pairwise(units)}
    dated = any((unit := items[number].unit) is not None and unit.year is not None for number, _, _ in units)
    return len(steps) == 1 and min(steps) >= 2 and not dated


def _with_cues(group: Expression, items: Sequence[Item], floor: int) -> Expression:
    if group.link == "range" and group.first > floor and items[group.first - 1].has("between"):
        group = replace(group, first=group.first - 1)
    group = _cue_before(group, items, floor)
    group = _cue_after(group, items) if not group.bound else _still_going(group, items)
    return _nature_before(group, items, floor)


def _still_going(group: Expression, items: Sequence[Item]) -> Expression:
    """`From April 2009 ongoing`, `since 2007 and ongoing`, `from 2009 onwards`."""
    at, _ = _over_joints(group, items)
    if group.bound != "open" or at < 0 or not items[at].has("ongoing", "after_open"):
        return group
    return replace(group, nature="ongoing" if items[at].has("ongoing") else group.nature, last=at + 1)


def _is_filler(item: Item) -> bool:
    return (
        item.word in PLAIN_SIGNS
        or item.has("filler", "approximate", "doubtful")
        or item.word in lexicon().particles["soft"]
    )


def _cue_before(group: Expression, items: Sequence[Item], floor: int) -> Expression:
    """The cue next to the left, over fillers: `by`, `no later than the`, `Expires:`, `from`, `After`."""
    at = group.first - 1
    while at >= floor and not items[at].has("deadline", "open", "finishing") and _is_filler(items[at]):
        at -= 1
    if at < floor or not items[at].has("deadline", "open", "finishing") or _is_aside(items, at):
        return _leading_to(group, items, floor)
    item = items[at]
    first = _run_of_cues(items, at, floor)
    if item.has("open") and states_range(group):
        return replace(group, first=first)
    bound: Bound = "deadline" if item.has("deadline", "finishing") else "open"
    exclusive = item.has("exclusive", "exclusive_open")
    finishing = any(i.has("finishing") for i in items[first : at + 1])
    return replace(group, first=first, bound=bound, exclusive=exclusive, finishing=finishing)


def _run_of_cues(items: Sequence[Item], at: int, floor: int) -> int:
    """Where the cue words begin that belong together: `completed by`, `due at the`, `Start date`."""
    while at - 1 >= floor and items[at - 1].has("deadline", "finishing", "open") and not items[at - 1].has("to"):
        at -= 1
    return at


def _leading_to(group: Expression, items: Sequence[Item], floor: int) -> Expression:
    """`to March 2010` is an end at the head of the text or after `monthly`, `ongoing`; elsewhere `to` says nothing."""
    at = group.first - 1
    while at >= floor and items[at].word in lexicon().particles["bound_filler"]:
        at -= 1
    if at < floor or not (items[at].has("to") or items[at].word == "-"):
        return group
    if at > floor and items[at - 1].has("immediate", "current"):  # `now - March 2010`
        return replace(group, first=at, bound="deadline", finishing=True)
    if not items[at].has("to"):
        return group
    before = items[at - 1] if at > 0 else None
    if before is None or before.has("ongoing", "recurring") or before.word in PLAIN_SIGNS:
        return replace(group, first=at, bound="deadline", finishing=True)
    return group


def _cue_after(group: Expression, items: Sequence[Item]) -> Expression:
    """`onwards`, `+`, `and ongoing`, `and then annually`, `at the latest`."""
    at, joined = _over_joints(group, items)
    if at < 0:
        return group
    item, near = items[at], at == group.last
    if (item.word == "+" and near) or item.has("after_open"):
        return replace(group, bound="open", last=at + 1)
    if item.has("ongoing"):
        return replace(group, bound="" if states_range(group) else "open", nature="ongoing", last=at + 1)
    if item.has("recurring") and joined and not states_range(group):
        return replace(group, bound="open", nature="recurring", last=at + 1)
    if item.has("after_deadline") and (near or at + 1 == len(items)):
        return replace(group, bound="deadline", last=at + 1)
    return group


def _over_joints(group: Expression, items: Sequence[Item]) -> tuple[int, bool]:
    """The item after the joints that follow, whether they join (`and`, `then`, a dash); -1 at a sentence's end."""
    at, joined, then = group.last, False, lexicon().particles["then"]
    while at < len(items) and not items[at].has("after_open"):
        item = items[at]
        joins = item.has("and", "to") or item.word in then
        if not (joins or item.word in PLAIN_SIGNS):
            break
        if item.word == "." and at + 1 < len(items) and items[at + 1].capital:
            return -1, False
        joined = joined or joins or item.word == "-"
        at += 1
    return (at, joined) if at < len(items) else (-1, joined)


def states_range(expression: Expression) -> bool:
    """Does it say both its ends: `April - June 2009`, `2006-2009`? A financial year is one time with one name."""
    year = expression.units[0].year
    is_span = len(expression.units) == 1 and expression.units[0].form == "year" and not expression.units[0].part
    return expression.link == "range" or (is_span and year is not None and year.form == "span")


def _nature_before(group: Expression, items: Sequence[Item], floor: int) -> Expression:
    """`Ongoing (commenced 2007)`, `Monthly to March 2010`, `weekly meetings from May`: bounds of what goes on."""
    if group.nature or group.units[0].form == "bad":
        return group
    at = group.first - 1
    near = True
    while at >= floor and not items[at].has("ongoing", "recurring"):
        if items[at].word == "." or items[at].word == ";" or items[at].unit is not None:
            return group
        near = near and (_is_filler(items[at]) or items[at].has("during", "to"))
        at -= 1
    if at < floor:
        return group
    year_long = group.units[0].form in ("year", "plan_life") and _closed_year(group.units[0])
    by_a_date = (
        group.bound == "deadline"
        and items[group.first].has("deadline")
        and not items[group.first].has("finishing", "to")
    )
    fits = (
        group.bound == "open"
        or (near and (states_range(group) or year_long))
        or (near and group.bound and not by_a_date)
    )
    if not fits:
        return group
    nature: Nature = "ongoing" if items[at].has("ongoing") else "recurring"
    return replace(group, first=at, nature=nature)


def _closed_year(unit: Unit) -> bool:
    return unit.year is None or unit.year.form != "calendar"


def _start_and_finish(found: list[Expression], items: Sequence[Item]) -> list[Expression]:
    """`Start April 2009, finish March 2010` in one sentence is one range."""
    merged: list[Expression] = []
    for expression in found:
        before = merged[-1] if merged else None
        if before is not None and _makes_range(before, expression, items):
            units = (before.units[0], expression.units[0])
            merged[-1] = replace(before, units=units, last=expression.last, link="range", bound="")
            continue
        merged.append(expression)
    return merged


def _makes_range(start: Expression, finish: Expression, items: Sequence[Item]) -> bool:
    gap = [item for item in items[start.last : finish.first] if not (_is_filler(item) or item.has("and"))]
    closing = not finish.bound and len(gap) == 1 and gap[0].has("closing")  # `start May 2009 - complete June 2010`
    if start.bound != "open" or not (finish.finishing or closing) or start.nature or finish.nature:
        return False
    if len(start.units) > 1 or len(finish.units) > 1 or "bad" in (start.units[0].form, finish.units[0].form):
        return False
    return closing or not gap
