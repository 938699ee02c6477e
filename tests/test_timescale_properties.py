"""What holds for any text: no exception, no invented year, bounds in order, words that stand in the text."""

from __future__ import annotations

import re
from datetime import date

from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from normalize.plan_period import tell_plan_period
from normalize.timescales.calendar_facts import add_months, easter_sunday
from normalize.timescales.find import find_times
from normalize.timescales.resolve import resolve_timescales
from normalize.timescales.span import resolve_span
from normalize.values import Period, TimeContext, Timescale

PIECES = [
    "March",
    "Sept",
    "Febuary",
    "Mawrth",
    "2009",
    "2010",
    "09",
    "'10",
    "17th",
    "31",
    "1",
    "l",
    "2O1O",
    "3/4/09",
    "31.3.10",
    "2008/09",
    "2008-2011",
    "09/10",
    "209",
    "Q3",
    "Qtr",
    "quarter",
    "half",
    "term",
    "autumn",
    "Spring",
    "Easter",
    "by",
    "from",
    "until",
    "end",
    "of",
    "mid",
    "early",
    "late",
    "to",
    "-",
    "–",
    "/",
    ",",
    ";",
    "and",
    "or",
    "&",
    "onwards",
    "+",
    "ongoing",
    "weekly",
    "every",
    "6",
    "weeks",
    "months'",
    "time",
    "within",
    "next",
    "year",
    "financial",
    "academic",
    "w/c",
    "Monday",
    "TBC",
    "?",
    "(",
    ")",
    ".",
    ":",
    "year",
    "2",
    "plan",
    "life",
    "the",
    "\n",
    "May",
]
texts = st.one_of(
    st.text(max_size=40),
    st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=6).map("".join),
)
days = st.dates(date(1990, 1, 1), date(2030, 12, 31))
contexts = st.builds(
    TimeContext,
    st.none()
    | st.builds(lambda y, n: Period("", date(y, 4, 1), date(y + n, 3, 31)), st.integers(1995, 2025), st.integers(1, 4)),
    st.none() | days,
)


def years_named(text: str) -> set[int]:
    """Every calendar year the digits of a text can stand for, with its neighbours: pairs, winters, New Year."""
    digits = re.findall(r"\d+", text.translate(str.maketrans("OolI|", "00111")))
    digits += [d[i : i + n] for d in digits for n in (1, 2, 4) for i in range(0, len(d), 1)]
    named = {int(d) for d in digits if len(d) == 4} | {c + int(d) for d in digits if len(d) <= 2 for c in (1900, 2000)}
    named |= {1900 + 10 * t + int(d) for d in digits if len(d) == 1 for t in range(20)}
    return {y + k for y in named for k in (-1, 0, 1)}


def years_of_context(context: TimeContext) -> set[int]:
    years: set[int] = set()
    if context.period is not None:
        years |= set(range(context.period.start.year - 1, context.period.end.year + 2))
    if context.document_date is not None:
        years |= {context.document_date.year + k for k in (-1, 0, 1, 2)}
    return years


def has_duration(times: tuple[Timescale, ...]) -> bool:
    return any(t.kind == "relative" for t in times)


@settings(max_examples=300, deadline=None)
@given(texts, contexts)
def test_no_date_lies_outside_the_years_the_text_or_the_context_names(text: str, context: TimeContext) -> None:
    times = resolve_timescales(text, context)
    if has_duration(times):  # `within 31 years` reckons from the document date
        return
    allowed = years_named(text) | years_of_context(context)
    for time in times:
        for day in (time.start, time.end):
            assert day is None or day.year in allowed


@settings(max_examples=300, deadline=None)
@given(texts, contexts)
def test_start_is_never_after_end_and_the_words_stand_in_the_text(text: str, context: TimeContext) -> None:
    lines = text.split("\n")
    for time in resolve_timescales(text, context):
        assert time.text
        assert time.text in text
        assert time.text.split("\n")[0] in lines[time.paragraph]
        assert time.start is None or time.end is None or time.start <= time.end
        assert (time.edtf is None) == (time.start is None and time.end is None)
        assert time.kind != "unresolved" or (time.message and time.edtf is None)


@settings(max_examples=200, deadline=None)
@given(texts, contexts)
def test_the_same_text_gives_the_same_answer_without_the_cache(text: str, context: TimeContext) -> None:
    assert resolve_timescales(text, context) == resolve_timescales.__wrapped__(text, context)


@settings(max_examples=200, deadline=None)
@given(texts, contexts)
def test_prose_yields_no_unresolved_time(text: str, context: TimeContext) -> None:
    for time in find_times(text, context):
        assert time.kind in ("point", "range", "deadline", "relative", "ongoing", "recurring")
        assert time.text in text


@settings(max_examples=150, deadline=None)
@given(texts, texts, contexts)
def test_two_columns_never_run_backwards(starts: str, finishes: str, context: TimeContext) -> None:
    for time in resolve_span(starts, finishes, context):
        assert time.start is None or time.end is None or time.start <= time.end


@settings(max_examples=200, deadline=None)
@given(texts)
def test_a_period_stands_where_it_is_said_to_stand(text: str) -> None:
    period = tell_plan_period(text)
    if period is not None:
        assert period.text in text
        assert period.start < period.end


def acceptable(edtf: str) -> str:
    """The edtf package knows no qualifier on a season standing alone, which level 1 of the standard allows."""
    return re.sub(r"^(\d{4}-2[1-4])[?~%]$", r"\1", edtf)


@settings(max_examples=40, deadline=None)
@given(texts, contexts)
def test_the_edtf_package_can_read_what_is_written(text: str, context: TimeContext) -> None:
    for time in resolve_timescales(text, context):
        if time.edtf is not None:
            assert parse_edtf(acceptable(time.edtf)) is not None


def as_day(moment: object) -> date:
    return date(*tuple(moment)[:3])  # type: ignore[call-overload, no-any-return]


def test_bounds_agree_with_the_edtf_package() -> None:
    for text in ("17 April 2009", "Sept 2009", "2009", "2008/09", "Q3 2009/10", "Spring 2010", "1-5 June 2009"):
        (time,) = resolve_timescales(text, TimeContext())
        parsed = parse_edtf(time.edtf)
        assert (as_day(parsed.lower_strict()), as_day(parsed.upper_strict())) == (time.start, time.end)


@given(days)
def test_a_full_day_is_read_back_in_every_spelling(day: date) -> None:
    spellings = (
        "%d/%m/%Y",
        "%d.%m.%Y",
        "%d-%m-%Y",
        "%d %B %Y",
        "%d %b %Y",
        "%Y-%m-%d",
        "%B %d, %Y",
        "%d-%b-%Y",
        "%Y%m%d",
    )
    for spelling in spellings:
        (time,) = resolve_timescales(day.strftime(spelling), TimeContext())
        assert (time.edtf, time.start, time.end) == (day.isoformat(), day, day)


@given(days)
def test_a_month_is_read_back_in_every_spelling(day: date) -> None:
    for spelling in ("%B %Y", "%b %Y", "%b%Y", "%m/%Y", "%B, %Y", "%b-%Y"):
        (time,) = resolve_timescales(day.strftime(spelling), TimeContext())
        assert time.edtf == day.strftime("%Y-%m")


def test_easter_of_known_years() -> None:
    assert [easter_sunday(y) for y in (2005, 2006, 2008, 2010, 2011)] == [
        date(2005, 3, 27), date(2006, 4, 16), date(2008, 3, 23), date(2010, 4, 4), date(2011, 4, 24),
    ]  # fmt: skip


def test_a_month_more_than_the_31st_is_the_last_day() -> None:
    assert add_months(date(2009, 12, 31), 2) == date(2010, 2, 28)
