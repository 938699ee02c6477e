"""The single figure of a target cell, and the parts of a baseline cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.measures import read_measure, split_baseline, unit_of


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("79%", 79.0, "%"),
        ("79.2 %", 79.2, "%"),
        ("79 per cent", 79.0, "%"),
        ("-5%", -5.0, "%"),
        ("5.3 percentage points", 5.3, "percentage points"),
        ("85.5", 85.5, None),
        ("1,250", 1250.0, None),
        ("2000 homes", 2000.0, None),
        ("£2,500", 2500.0, "£"),
        ("£10k", 10_000.0, "£"),
        ("£1.2m", 1_200_000.0, "£"),
        ("£3 million", 3_000_000.0, "£"),
        ("12 per 1,000", 12.0, "per 1,000"),
        ("12.3 per 10,000 population", 12.3, "per 10,000"),
        ("4.2/1,000", 4.2, "per 1,000"),
        ("Baseline 79%", 79.0, "%"),
        ("2007/8 79% (CYP reporting template)", 79.0, "%"),
        ("79% (2007/08)", 79.0, "%"),
        ("79% in 2007/08", 79.0, "%"),
        ("20% by 2010", 20.0, "%"),
        ("2006/07: 12.4", 12.4, None),
        ("07/08 55%", 55.0, "%"),
        ("March 2009: 45", 45.0, None),
        ("Q3 2008/09 12", 12.0, None),
        ("31/03/2009 12", 12.0, None),
    ],
)
def test_a_single_figure_is_read_with_its_unit(text: str, value: float, unit: str | None) -> None:
    measure = read_measure(text)
    assert (measure.text, measure.unit) == (text, unit)
    assert measure.value == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "maintain",
        "TBC",
        "n/a",
        "1:4",
        "1 in 4",
        "2 out of 10",
        "12/15",
        "10-15",
        "79% 80%",
        "3 (1.2%)",
        "1 250",
        "<5",
        "> 90%",
        "at least 90%",
        "2009",
        "2008/9",
        "2008-2009",
        "March 2009",
        "31/03/2009",
        "top quartile",
        "A4",
    ],
)
def test_no_single_figure_gives_no_value(text: str) -> None:
    measure = read_measure(text)
    assert (measure.text, measure.value, measure.unit) == (text, None, None)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2007/8 79% (CYP reporting template)", ("2007/8", "79%", "CYP reporting template")),
        ("79% (2007/08)", ("2007/08", "79%", None)),
        ("2006/07: 12.4", ("2006/07", "12.4", None)),
        ("2006-07 - 12.4", ("2006-07", "12.4", None)),
        ("79% in 2007/08 (local survey)", ("2007/08", "79%", "local survey")),
        ("March 2009 = 45", ("March 2009", "45", None)),
        ("Q3 2008/09 12", ("Q3 2008/09", "12", None)),
        ("79%", (None, "79%", None)),
        ("2009", (None, "2009", None)),
        ("TBC", (None, "TBC", None)),
        ("", (None, "", None)),
    ],
)
def test_a_baseline_cell_falls_into_period_value_and_source(
    text: str, parts: tuple[str | None, str, str | None]
) -> None:
    assert split_baseline(text) == parts


@given(st.one_of(st.text(max_size=60), st.text("0123456789 %£,./-–()aQ", max_size=25)))
def test_any_text_is_taken_and_a_unit_never_stands_without_a_value(text: str) -> None:
    measure = read_measure(text)
    assert measure.text == text
    assert measure.value is not None or measure.unit is None
    assert measure.value is None or any(c.isdigit() for c in text)
    period, value, source = split_baseline(text)
    assert all(part is None or part in text for part in (period, source))
    assert sum(c.isdigit() for c in value) <= sum(c.isdigit() for c in text)


@given(st.integers(0, 10**7), st.sampled_from(["{}%", "£{:,}", "{:,} people", "about {}%"]))
def test_whole_numbers_come_back_whatever_stands_round_them(number: int, form: str) -> None:
    assert read_measure(form.format(number)).value == number


@given(st.integers(1990, 2030), st.integers(0, 1000))
def test_a_year_in_front_is_the_period_and_not_a_second_figure(year: int, tenths: int) -> None:
    text = f"{year}/{(year + 1) % 100:02d} {tenths / 10}%"
    assert read_measure(text).value == tenths / 10
    assert split_baseline(text)[0] == f"{year}/{(year + 1) % 100:02d}"


@pytest.mark.parametrize(
    ("words", "alone", "unit"),
    [
        ("%", True, "%"),
        ("Per cent", True, "%"),
        ("£", True, "£"),
        ("per 1,000 households", True, "per 1,000"),
        ("Days", True, "Days"),
        ("Number", True, None),
        ("", True, None),
        ("% of pupils absent", False, "%"),
        ("Percentage of roads in poor repair", False, "%"),
        ("Waste composted (%)", False, "%"),
        ("Thefts per 1,000 households", False, "per 1,000"),
        ("Average days to let a home", False, None),
        ("Gap in percentage points", False, None),
    ],
)
def test_a_unit_may_stand_beside_the_figure(words: str, alone: bool, unit: str | None) -> None:
    assert unit_of(words, alone=alone) == unit


@pytest.mark.parametrize("words", ["top 25%", "95% +", "maximum 12"])
def test_a_rank_or_a_bound_is_no_figure(words: str) -> None:
    assert read_measure(words).value is None
