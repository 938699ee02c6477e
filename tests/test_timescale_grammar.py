"""Cells built at random from parts whose meaning is known: every answer is compared exactly.

Nothing in these cells needs a context, so no context may change what they say.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date

from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from normalize.timescales.resolve import resolve_timescales
from normalize.values import Period, TimeContext

YEARS = st.integers(1995, 2025)
MONTHS = st.integers(1, 12)


@dataclass(frozen=True)
class Part:
    """A time as written, with its two EDTF ends, the days it covers and what it is called alone."""

    text: str
    low: str
    high: str
    start: date
    end: date
    kind: str

    @property
    def edtf(self) -> str:
        return self.low if self.low == self.high else f"{self.low}/{self.high}"


@dataclass(frozen=True)
class Answer:
    """What a cell must yield."""

    kind: str
    edtf: str
    start: date | None
    end: date | None


def last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def month_name(month: int, style: int) -> str:
    name = calendar.month_name[month]
    return (name, name[:3], name.upper(), name.lower())[style % 4]


def pair(year: int, style: int) -> str:
    last = year + 1
    return (f"{year}/{last % 100:02}", f"{year}-{last % 100:02}", f"{year}/{last}", f"{year}–{last % 100:02}")[
        style % 4
    ]


def ordinal(day: int) -> str:
    ending = "th" if day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


@st.composite
def days(draw: st.DrawFn) -> Part:
    day, style = draw(st.dates(date(1995, 1, 1), date(2025, 12, 31))), draw(st.integers(0, 3))
    month = month_name(day.month, style)
    text = draw(
        st.sampled_from(
            [
                f"{day.day} {month} {day.year}",
                f"{ordinal(day.day)} {month} {day.year}",
                f"{ordinal(day.day)} of {month} {day.year}",
                f"{day.day}/{day.month}/{day.year}",
                f"{day.day:02}.{day.month:02}.{day.year}",
                f"{day.day:02}/{day.month:02}/{day.year % 100:02}",
                f"{day:%A} {day.day} {month} {day.year}",
                day.isoformat(),
            ]
        )
    )
    return Part(text, day.isoformat(), day.isoformat(), day, day, "point")


@st.composite
def months(draw: st.DrawFn) -> Part:
    year, month, style = draw(YEARS), draw(MONTHS), draw(st.integers(0, 3))
    name = month_name(month, style)
    text = draw(
        st.sampled_from([f"{name} {year}", f"{name} '{year % 100:02}", f"{month:02}/{year}", f"{name}, {year}"])
    )
    edtf = f"{year}-{month:02}"
    return Part(text, edtf, edtf, date(year, month, 1), last_day(year, month), "point")


@st.composite
def ends_of_months(draw: st.DrawFn) -> Part:
    year, month = draw(YEARS), draw(MONTHS)
    cue = draw(st.sampled_from(["end of", "the end of", "end"]))
    day = last_day(year, month)
    return Part(f"{cue} {calendar.month_name[month]} {year}", day.isoformat(), day.isoformat(), day, day, "point")


@st.composite
def calendar_years(draw: st.DrawFn) -> Part:
    year = draw(YEARS)
    return Part(str(year), str(year), str(year), date(year, 1, 1), date(year, 12, 31), "point")


KINDS_OF_YEAR = {"": 4, "financial year ": 4, "FY ": 4, "municipal year ": 5, "academic year ": 9, "school year ": 9}


@st.composite
def years_over_two(draw: st.DrawFn) -> Part:
    year, kind, style = draw(YEARS), draw(st.sampled_from(sorted(KINDS_OF_YEAR))), draw(st.integers(0, 3))
    first = KINDS_OF_YEAR[kind]
    low, high = f"{year}-{first:02}", f"{year + 1}-{first - 1:02}"
    return Part(kind + pair(year, style), low, high, date(year, first, 1), last_day(year + 1, first - 1), "range")


@st.composite
def quarters(draw: st.DrawFn) -> Part:
    year, number, style = draw(YEARS), draw(st.integers(1, 4)), draw(st.integers(0, 3))
    word = draw(st.sampled_from(["Q{}", "Qtr {}", "Quarter {}", "quarter {} of"]))
    first, real = (3 * number + 1, year) if number < 4 else (1, year + 1)
    low, high = f"{real}-{first:02}", f"{real}-{first + 2:02}"
    text = f"{word.format(number)} {pair(year, style)}"
    return Part(text, low, high, date(real, first, 1), last_day(real, first + 2), "range")


@st.composite
def seasons(draw: st.DrawFn) -> Part:
    year, number = draw(YEARS), draw(st.integers(0, 2))
    name, edtf, first = ("Spring", "Summer", "autumn")[number], f"{year}-{21 + number}", 3 + 3 * number
    return Part(f"{name} {year}", edtf, edtf, date(year, first, 1), last_day(year, first + 2), "range")


TERMS = {"autumn": ("{}-09", "{}-12", 9, 12), "spring": ("{}-01", "{}-04~", 1, 4), "summer": ("{}-04~", "{}-07", 4, 7)}


@st.composite
def terms(draw: st.DrawFn) -> Part:
    year, name = draw(YEARS), draw(st.sampled_from(sorted(TERMS)))
    low, high, first, last = TERMS[name]
    days = date(year, first, 1), last_day(year, last)
    return Part(f"{name} term {year}", low.format(year), high.format(year), *days, "range")


parts = st.one_of(
    days(), months(), ends_of_months(), calendar_years(), years_over_two(), quarters(), seasons(), terms()
)
periods = st.builds(
    lambda y, n: Period("", date(y, 4, 1), date(y + n, 3, 31)), st.integers(1995, 2025), st.integers(1, 4)
)
contexts = st.builds(TimeContext, st.none() | periods, st.none() | st.dates(date(1995, 1, 1), date(2025, 12, 31)))
before = st.sampled_from(["", "Report to board ", "Policy agreed: ", "Draft - ", "1. ", "Launch, "])
after = st.sampled_from(["", ".", " (Head of Service)", " - achieved", " Cabinet", "\n"])

DEADLINES = ["by ", "By ", "no later than ", "until ", "completed by ", "Deadline: ", "before ", "due by "]
OPEN_ENDS = ["from ", "From ", "since ", "starting ", "with effect from ", "commencing ", "after "]


def alone(part: Part) -> Answer:
    return Answer(part.kind, part.edtf, part.start, part.end)


@st.composite
def cells(draw: st.DrawFn) -> tuple[str, Answer]:
    part = draw(parts)
    shape = draw(st.sampled_from(["alone", "deadline", "open", "onwards", "ongoing", "recurring"]))
    if shape == "deadline":
        return draw(st.sampled_from(DEADLINES)) + part.text, Answer("deadline", f"/{part.high}", None, part.end)
    if shape == "open":
        return draw(st.sampled_from(OPEN_ENDS)) + part.text, Answer("range", f"{part.low}/..", part.start, None)
    if shape == "onwards":
        return part.text + draw(st.sampled_from([" onwards", " and beyond"])), Answer(
            "range", f"{part.low}/..", part.start, None
        )
    if shape == "ongoing":
        return f"Ongoing from {part.text}", Answer("ongoing", f"{part.low}/..", part.start, None)
    if shape == "recurring":
        return f"Monthly from {part.text}", Answer("recurring", f"{part.low}/..", part.start, None)
    return part.text, alone(part)


def answers(text: str, context: TimeContext) -> list[Answer]:
    return [Answer(t.kind, t.edtf or "", t.start, t.end) for t in resolve_timescales(text, context)]


@settings(max_examples=600, deadline=None)
@given(cells(), before, after, contexts)
def test_a_cell_says_exactly_what_it_was_built_to_say(
    cell: tuple[str, Answer], head: str, tail: str, context: TimeContext
) -> None:
    text, answer = cell
    assert answers(head + text + tail, context) == [answer]


@settings(max_examples=200, deadline=None)
@given(st.lists(cells(), min_size=1, max_size=4), contexts)
def test_lines_say_what_each_of_them_says_alone(built: list[tuple[str, Answer]], context: TimeContext) -> None:
    text = "\n".join(words for words, _ in built)
    assert answers(text, context) == [answer for _, answer in built]
    assert [t.paragraph for t in resolve_timescales(text, context)] == list(range(len(built)))


@settings(max_examples=300, deadline=None)
@given(parts, parts, st.sampled_from([" - ", " – ", " to "]), contexts)
def test_a_range_goes_from_the_first_to_the_last_of_its_parts(
    one: Part, other: Part, link: str, context: TimeContext
) -> None:
    first, last = sorted((one, other), key=lambda p: (p.start, p.end))
    if last.text.isdigit():  # `Spring 2009 - 2010`: a bare year after a dash belongs to the year before it
        return
    if first.end > last.end or first.edtf == last.edtf:
        return
    expected = Answer("range", f"{first.low}/{last.high}", first.start, last.end)
    assert answers(first.text + link + last.text, context) == [expected]


@settings(max_examples=200, deadline=None)
@given(parts, parts, st.sampled_from(["; ", "\n"]), contexts)
def test_two_times_side_by_side_are_two(one: Part, other: Part, link: str, context: TimeContext) -> None:
    assert answers(one.text + link + other.text, context) == [alone(one), alone(other)]


@settings(max_examples=60, deadline=None)
@given(cells())
def test_the_edtf_package_reads_the_same_ends(cell: tuple[str, Answer]) -> None:
    _, answer = cell
    parsed = parse_edtf(answer.edtf)
    if answer.start is not None and "~" not in answer.edtf:
        assert date(*tuple(parsed.lower_strict())[:3]) == answer.start
    if answer.end is not None and "~" not in answer.edtf:
        assert date(*tuple(parsed.upper_strict())[:3]) == answer.end


@settings(max_examples=100, deadline=None)
@given(st.integers(1995, 2025), MONTHS, st.sampled_from(["", "by ", "from "]))
def test_a_bare_month_is_the_one_inside_the_plan_of_one_year(year: int, month: int, cue: str) -> None:
    context = TimeContext(Period("", date(year, 4, 1), date(year + 1, 3, 31)))
    real = year if month >= 4 else year + 1
    edtf, start, end = f"{real}-{month:02}?", date(real, month, 1), last_day(real, month)
    expected = {
        "": Answer("point", edtf, start, end),
        "by ": Answer("deadline", f"/{edtf}", None, end),
        "from ": Answer("range", f"{edtf}/..", start, None),
    }
    assert answers(cue + calendar.month_name[month], context) == [expected[cue]]


@settings(max_examples=100, deadline=None)
@given(st.dates(date(1995, 1, 1), date(2025, 12, 31)), MONTHS)
def test_a_bare_month_is_the_next_from_the_date_of_the_document(today: date, month: int) -> None:
    year = today.year if month >= today.month else today.year + 1
    expected = Answer("point", f"{year}-{month:02}?", date(year, month, 1), last_day(year, month))
    assert answers(calendar.month_name[month], TimeContext(document_date=today)) == [expected]


@settings(max_examples=100, deadline=None)
@given(st.integers(1995, 2020), st.integers(1, 4), st.integers(1, 6))
def test_a_year_of_the_plan_lies_inside_the_plan_or_is_unresolved(year: int, length: int, number: int) -> None:
    context = TimeContext(Period("", date(year, 4, 1), date(year + length, 3, 31)))
    first = year + number - 1
    expected = [Answer("range", f"{first}-04?/{first + 1}-03?", date(first, 4, 1), date(first + 1, 3, 31))]
    assert answers(f"Year {number}", context) == (
        expected if number <= length else [Answer("unresolved", "", None, None)]
    )
