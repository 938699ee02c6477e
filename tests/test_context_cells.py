"""The context beside a cell of a spreadsheet: the span of the plan, the date and the year of the document."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.context_cells import UnreadableContext, read_document_date, read_document_year, read_period


@pytest.mark.parametrize(
    "words",
    [
        "2006/2007",
        "2006/07",
        "2006-07",
        "2006/7",
        "06/07",
        "06-07",
        " 2006/07 ",
        "FY 2006/07",
        "April 2006 to March 2007",
        "April 2006 – March 2007",
        "1 April 2006 - 31 March 2007",
        "01/04/2006 - 31/03/2007",
        "2006-04-01/2007-03-31",
        "2006-04/2007-03",
    ],
)
def test_a_year_of_a_plan_may_be_written_in_any_of_these_ways(words: str) -> None:
    period = read_period(words)
    assert period is not None
    assert (period.start, period.end) == (date(2006, 4, 1), date(2007, 3, 31))


@pytest.mark.parametrize("words", ["2006-2009", "2006/07 - 2008/09", "2006 – 2009", "April 2006 to March 2009"])
def test_a_plan_may_span_several_years(words: str) -> None:
    period = read_period(words)
    assert period is not None
    assert (period.start, period.end) == (date(2006, 4, 1), date(2009, 3, 31))


@pytest.mark.parametrize("words", ["", "  ", "2006"])
def test_a_blank_cell_or_a_year_alone_is_no_span_and_no_fault(words: str) -> None:
    assert read_period(words) is None


@pytest.mark.parametrize("words", ["soon", "three years", "2006-13/2007-01", "2007-04/2006-03", "n/a", "99"])
def test_words_that_are_no_span_are_refused(words: str) -> None:
    with pytest.raises(UnreadableContext, match="is no period"):
        read_period(words)


@pytest.mark.parametrize(
    "words",
    [
        "2006-05-08",
        "08/05/2006",
        "8.5.06",
        "8 May 2006",
        "May 8, 2006",
        "2006-05-08 00:00:00",
        "8th May 2006",
        "20060508",
    ],
)
def test_the_day_of_a_document_may_be_written_in_any_of_these_ways(words: str) -> None:
    assert read_document_date(words) == date(2006, 5, 8)


@pytest.mark.parametrize("words", ["", "2006", "2006-05", " 2006 "])
def test_less_than_a_day_is_no_date_and_no_fault(words: str) -> None:
    assert read_document_date(words) is None


@pytest.mark.parametrize("words", ["31/02/2006", "2006-13", "2006-02-30", "spring", "draft", "38845"])
def test_words_that_are_no_day_are_refused(words: str) -> None:
    with pytest.raises(UnreadableContext, match="is no date"):
        read_document_date(words)


@pytest.mark.parametrize(
    ("words", "year"), [("2006", 2006), ("2006.0", 2006), ("2006/07", 2006), ("", None), ("  ", None)]
)
def test_the_year_of_a_document_is_the_first_it_names(words: str, year: int | None) -> None:
    assert read_document_year(words) == year


@pytest.mark.parametrize("words", ["06", "20066", "1066", "year 2006", "twenty"])
def test_words_that_are_no_year_are_refused(words: str) -> None:
    with pytest.raises(UnreadableContext, match="is no year"):
        read_document_year(words)


@given(st.text(max_size=40))
def test_any_words_are_read_or_refused(words: str) -> None:
    for read in (read_period, read_document_date, read_document_year):
        try:
            read(words)
        except UnreadableContext as reason:
            message = str(reason)
            if repr(words.strip()) not in message:
                pytest.fail(f"{message} does not name the words")


@given(st.dates(date(1990, 1, 1), date(2040, 12, 31)))
def test_a_day_comes_back_from_the_ways_programs_save_it(day: date) -> None:
    for words in (day.isoformat(), f"{day:%d/%m/%Y}", f"{day:%d.%m.%Y}", f"{day.day} {day:%B %Y}", f"{day} 00:00:00"):
        assert read_document_date(words) == day
