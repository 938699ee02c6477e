"""What cells of a timescale column say: a table of spellings, one line each."""

from __future__ import annotations

from datetime import date

import pytest

from normalize.timescales.resolve import resolve_timescales
from normalize.values import Period, TimeContext

N = TimeContext()
A = TimeContext(Period("2008-2011", date(2008, 4, 1), date(2011, 3, 31)))
B = TimeContext(Period("2009/10", date(2009, 4, 1), date(2010, 3, 31)))
D = TimeContext(document_date=date(2009, 12, 17))

# text, context (N none, A three-year plan 2008-2011, B one-year plan 2009/10, D document of 17 December 2009), times
CELLS = [
    ("31/03/2010 (Phase 1)", A, "point 2010-03-31"),
    ("w/e 12 June 2009", N, "range 2009-06-06/2009-06-12"),
    ("mid-June 2010", N, "point 2010-06~"),
    ("end of Q3", B, "point 2009-12-31?"),
    ("Autumn half term", B, "point 2009-10%"),
    ("Autumn half term 2009", N, "point 2009-10~"),
    ("Christmas", D, "point 2009-12-25%"),
    ("Christmas 2009", N, "point 2009-12-25~"),
    ("Whitsun 2010", N, "point 2010-05-23~"),
    ("bi-annually", N, "recurring"),
    ("every 6 weeks", N, "recurring"),
    ("by close of play 31/3/10", N, "deadline /2010-03-31"),
    ("from Sept 09", N, "range 2009-09/.."),
    ("Sept/Oct 2009", N, "range 2009-09/2009-10"),
    ("Completed", N, ""),
    ("Jan–Mar 2010", N, "range 2010-01/2010-03"),
    ("FY 2010/11", N, "range 2010-04/2011-03"),
    ("2010/2011 Q2", N, "range 2010-07/2010-09"),
    ("year 2 of plan", A, "range 2009-04?/2010-03?"),
    ("Year 2", A, "range 2009-04?/2010-03?"),
    ("Septmber 2009", N, "point 2009-09"),
    ("Decmber 2010", N, "point 2010-12"),
    ("Janurary 09", N, "point 2009-01"),
    ("O1/O4/2OO9", N, "point 2009-04-01"),
    ("lst April 2009", N, "point 2009-04-01"),
    ("3l March 2009", N, "point 2009-03-31"),
    ("Apri1 2009", N, "point 2009-04"),
    ("1st Apri1 2OO9", N, "point 2009-04-01"),
    ("Ju1y 2009", N, "point 2009-07"),
    ("Ongoing to March 2011", A, "ongoing /2011-03"),
    ("Ongoing from April 2008", A, "ongoing 2008-04/.."),
    ("Ongoing – 2009/10", A, "ongoing 2009-04/2010-03"),
    ("Monthly from April 2009", A, "recurring 2009-04/.."),
    ("Quarterly 2009/10", A, "recurring 2009-04/2010-03"),
    ("Annually in March", A, "recurring"),
    ("Every March", A, "recurring"),
    ("By 31 March each year", A, "recurring"),
    ("Annual report June 2009", A, "point 2009-06"),
    ("Ongoing, reviewed quarterly", A, "ongoing"),
    ("Immediate and ongoing", A, "immediate; ongoing"),
    ("Start April 2009, finish March 2010", N, "range 2009-04/2010-03"),
    ("Start: Sept 2009 End: July 2010", N, "range 2009-09/2010-07"),
    ("Commenced April 2009, to be completed by March 2010", N, "range 2009-04/2010-03"),
    ("Between April and June 2009", N, "range 2009-04/2009-06"),
    ("From April 2008 to March 2011", N, "range 2008-04/2011-03"),
    ("1-5 June 2009", N, "range 2009-06-01/2009-06-05"),
    ("28 June – 2 July 2009", N, "range 2009-06-28/2009-07-02"),
    ("Sept 2009 - March", N, "range 2009-09/2010-03?"),
    ("April, May & June 2009", N, "point 2009-04; point 2009-05; point 2009-06"),
    ("June and September 2009", N, "point 2009-06; point 2009-09"),
    ("March or April 2005", N, "point [2005-03,2005-04]"),
    ("April or May", B, "point [2009-04?,2009-05?]"),
    ("End March 09", N, "point 2009-03-31"),
    ("By end Mar 2010", N, "deadline /2010-03-31"),
    ("end of financial year", D, "point 2010-03-31?"),
    ("end of the year", B, "point 2010-03-31?"),
    ("Year end", B, "point 2010-03-31?"),
    ("By end of summer term 2010", N, "deadline /2010-07"),
    ("End of autumn term 2009", N, "point 2009-12~"),
    ("Spring term", B, "range 2010-01?/2010-04%"),
    ("Summer term", B, "range 2009-04%/2009-07?"),
    ("Summer 2010 onwards", N, "range 2010-22/.."),
    ("after Easter 2010", N, "range 2010-04-04~/.."),
    ("Mid 2009", N, "point 2009~"),
    ("late Autumn 2009", N, "range 2009-23~"),
    ("early 2009/10", N, "range 2009-04~/2010-03~"),
    ("early March 2010", N, "point 2010-03~"),
    ("beginning of April 2010", N, "point 2010-04-01"),
    ("Start of 2009/10", N, "point 2009-04-01"),
    ("w/c 28/12/09", N, "range 2009-12-28/2010-01-03"),
    ("Week ending 3rd April 2009", N, "range 2009-03-28/2009-04-03"),
    ("Week commencing Monday 7 September 2009", N, "range 2009-09-07/2009-09-13"),
    ("In 6 months", D, "relative 2010-06~"),
    ("within 6 weeks", D, "relative /2010-01-28~"),
    ("6 weeks", D, "relative /2010-01-28~"),
    ("6 months' time", D, "relative 2010-06~"),
    ("a month's time", D, "relative 2010-01~"),
    ("Within 24 hours", D, "relative"),
    ("next year", D, "relative 2010~"),
    ("this year", D, "relative 2009~"),
    ("last month", D, "relative 2009-11~"),
    ("next quarter", D, "relative 2010-01~/2010-03~"),
    ("next financial year", D, "relative 2010-04/2011-03"),
    ("current academic year", D, "relative 2009-09/2010-08"),
    ("by next month", D, "relative /2010-01~"),
    ("within the next 12 months", D, "relative /2010-12-17~"),
    ("Throughout 2009/10", A, "range 2009-04/2010-03"),
    ("Throughout the year", B, "range 2009-04?/2010-03?"),
    ("Life of strategy", A, "range 2008-04?/2011-03?"),
    ("for the duration of the plan", A, "range 2008-04?/2011-03?"),
    ("Plan period", A, "range 2008-04?/2011-03?"),
    ("Over the lifetime of the three year strategy", A, "range 2008-04?/2011-03?"),
    ("2009-2010", N, "range 2009-04?/2010-03?"),
    ("2008 - 2011", A, "range 2008-04/2011-03"),
    ("2008 to 2011", A, "range 2008-04/2011-03"),
    ("10/09", A, "point 2009-10?"),
    ("08-09", A, "range 2008-04?/2009-03?"),
    ("'08/'09", N, "range 2008-04/2009-03"),
    ("'08/09", A, "range 2008-04/2009-03"),
    ("09/10 – 10/11", A, "range 2009-04?/2011-03?"),
    ("2009/10 and 2010/11", A, "range 2009-04/2010-03; range 2010-04/2011-03"),
    ("2009/10, 2010/11", A, "range 2009-04/2010-03; range 2010-04/2011-03"),
    ("Sept 2009/10", N, "point 2009-09"),
    ("31st March", A, "unresolved"),
    ("March 31", N, "unresolved"),
    ("March 31 2009", N, "point 2009-03-31"),
    ("March 31st, 2009", N, "point 2009-03-31"),
    ("September 15th", B, "point 2009-09-15?"),
    ("2009-03-31", N, "point 2009-03-31"),
    ("31-03-2009", N, "point 2009-03-31"),
    ("31-Mar-09", N, "point 2009-03-31"),
    ("31 Mar '09", N, "point 2009-03-31"),
    ("31March2009", N, "point 2009-03-31"),
    ("by31/3/09", N, "deadline /2009-03-31"),
    ("31st  of  March ,2009", N, "point 2009-03-31"),
    ("Sun 5 April 2009", N, "point 2009-04-05"),
    ("30/02/2009", N, "unresolved"),
    ("31.6.09", N, "unresolved"),
    ("March 20009", N, "unresolved"),
    ("20 March 209", N, "unresolved"),
    ("Q5 2009/10", N, "unresolved"),
    ("Q1-Q3 2009/10", N, "range 2009-04/2009-12"),
    ("Q1 & Q2 2009/10", N, "range 2009-04/2009-06; range 2009-07/2009-09"),
    ("Q4 2010", A, "range 2011-01?/2011-03?"),
    ("Quarter 4", B, "range 2010-01?/2010-03?"),
    ("end of quarter 2", B, "point 2009-09-30?"),
    ("4th quarter 2009/10", N, "range 2010-01/2010-03"),
    ("last quarter of 2009/10", N, "range 2010-01/2010-03"),
    ("second half of 2009/10", N, "range 2009-10/2010-03"),
    ("H2 2009", N, "range 2009-07/2009-12"),
    ("HT1 2009/10", N, "range 2009-09~/2009-10~"),
    ("Half term 4 2010/11", N, "range 2011-02~/2011-03~"),
    ("Rhagfyr 2009", N, "point 2009-12"),
    ("1 Ebrill 2009", N, "point 2009-04-01"),
    ("erbyn Mawrth 2010", N, "deadline /2010-03"),
    ("Diwedd Mawrth 2010", N, "point 2010-03-31"),
    ("Hydref 2009", N, "point 2009-10"),
    ("Gwanwyn 2010", N, "range 2010-21"),
    ("Tymor yr Hydref 2009", N, "range 2009-09/2009-12"),
    ("bob mis", N, "recurring"),
    ("o Ebrill 2009", N, "range 2009-04/.."),
    ("blynyddol", N, "recurring"),
    ("i'w gadarnhau", N, "unresolved"),
    ("ASAP - by June 2009", N, "deadline /2009-06"),
    ("TBC 2010", N, "point 2010?"),
    ("2010 TBC", N, "point 2010?"),
    ("March 2010 (tbc)", N, "point 2010-03?"),
    ("Approx June 2009", N, "point 2009-06~"),
    ("around Easter 2009", N, "point 2009-04-12~"),
    ("Achieved March 2009", N, "point 2009-03"),
    ("Deadline: 1 June 2009", N, "deadline /2009-06-01"),
    ("1 June 2009 deadline", N, "deadline /2009-06-01"),
    ("June 2009 at the latest", N, "deadline /2009-06"),
    ("not before June 2009", N, "range 2009-06/.."),
    ("no earlier than Sept 2010", N, "range 2010-09/.."),
    ("wef 1/4/09", N, "range 2009-04-01/.."),
    ("with effect from 1 April 2009", N, "range 2009-04-01/.."),
    ("On-going from 2008", N, "ongoing 2008/.."),
    ("2008 ongoing", N, "ongoing 2008/.."),
    ("2008 - ongoing", N, "ongoing 2008/.."),
    ("2009 and beyond", N, "range 2009/.."),
    ("March 2009 & annually thereafter", N, "recurring 2009-03/.."),
    ("June 2009 then quarterly", N, "recurring 2009-06/.."),
    ("Twice a year", N, "recurring"),
    ("Every two years", N, "recurring"),
    ("each term", N, "recurring"),
    ("half-termly", N, "recurring"),
    ("6-weekly", N, "recurring"),
    ("as required", N, "unresolved"),
    ("On appointment", N, "relative"),
    ("Following OFSTED inspection", N, "relative"),
    ("Upon completion of review", N, "relative"),
    ("By the next meeting", N, "relative"),
    ("on track", N, ""),
    ("Before end of project", N, "relative"),
    ("see action 3", N, "unresolved"),
    ("Short/medium term", N, "unresolved"),
    ("In line with national timetable", N, "unresolved"),
    ("To be agreed", N, "unresolved"),
    ("?", N, "unresolved"),
    ("Phase 1 March 2009, Phase 2 Sept 2009", N, "point 2009-03; point 2009-09"),
    ("Draft March 2009; final June 2009", N, "point 2009-03; point 2009-06"),
    ("Stage 1: 30.6.09 Stage 2: 30.9.09", N, "point 2009-06-30; point 2009-09-30"),
    ("NI 59", N, ""),
    ("5%", N, ""),
    ("£2009", N, ""),
    ("12 children", N, ""),
    ("Year 9 pupils", A, ""),
    ("Publish May 2010", N, "point 2010-05"),
    ("may be later", N, ""),
    ("May", B, "point 2009-05?"),
    ("Mar", B, "point 2010-03?"),
    ("march", B, "point 2010-03?"),
    ("MARCH 2010", N, "point 2010-03"),
    ("SEPT 09", N, "point 2009-09"),
    ("Dec-10 to Mar-11", N, "range 2010-12/2011-03"),
    ("Apr 09-Mar 10", N, "range 2009-04/2010-03"),
    ("04/2009-03/2010", N, "range 2009-04/2010-03"),
    ("01/04/09 - 31/03/10", N, "range 2009-04-01/2010-03-31"),
    ("1 April 08 to 31 March 11", N, "range 2008-04-01/2011-03-31"),
    ("April 2008/March 2011", N, "range 2008-04/2011-03"),
    ("Summer/Autumn 2009", N, "range 2009-22/2009-23"),
    ("Spring - Summer 2010", N, "range 2010-21/2010-22"),
    ("Winter 2009/10", N, "range 2009-24"),
    ("in December", D, "point 2009-12?"),
    ("Feb", D, "point 2010-02?"),
    ("New Year 2010", N, "point 2010-01-01~"),
    ("Good Friday 2010", N, "point 2010-04-02"),
    ("Easter", B, "point 2009-04-12%"),
    ("By Christmas", B, "deadline /2009-12-25%"),
    ("academic year 2009-10", N, "range 2009-09/2010-08"),
    ("AY 09/10", N, "range 2009-09/2010-08"),
    ("2009/10 academic year", N, "range 2009-09/2010-08"),
    ("2009/10 school year", N, "range 2009-09/2010-08"),
    ("financial year 2009-2010", N, "range 2009-04/2010-03"),
    ("School year 2009", N, "unresolved"),
    ("October half term 2009", N, "point 2009-10~"),
    ("First week of June 2009", N, "point 2009-06~"),
    ("Ongiong", N, "ongoing"),
    ("Quaterly", N, "recurring"),
    ("Montly", N, "recurring"),
    ("Immediatly", N, "immediate"),
    ("Anually", N, "recurring"),
    ("Complted by March 2009", N, "deadline /2009-03"),
    ("Completed by\nMarch 2009", N, "deadline /2009-03"),
    ("March\n2009", N, "point 2009-03"),
    ("2008 -\n2011", A, "range 2008-04/2011-03"),
    ("Sept 2009\nDec 2009\nMarch 2010", N, "point 2009-09; point 2009-12; point 2010-03"),
    ("FY10", N, "unresolved"),
    ("Sept 20", A, "unresolved"),
    ("Sept 21 2009", N, "point 2009-09-21"),
    ("up to and including March 2010", N, "deadline /2010-03"),
    ("End date 31/3/10", N, "deadline /2010-03-31"),
    ("Ends March 2010", N, "deadline /2010-03"),
    ("Review in March 2010", N, "point 2010-03"),
    ("In place by September 2009", N, "deadline /2009-09"),
    ("Already in place", N, "immediate"),
    ("Sep. 2009", N, "point 2009-09"),
    ("Sept., 2009", N, "point 2009-09"),
    ("mid to late 2009", N, "point 2009~"),
    ("early/mid 2009", N, "point 2009~"),
    ("Summer holidays 2010", N, "range 2010-22~"),
    ("2010?", N, "point 2010?"),
    ("By Dec?", D, "deadline /2009-12?"),
    ("from 2008/09", N, "range 2008-04/.."),
    ("by 2008/09", N, "deadline /2009-03"),
    ("to 31 March 2010", N, "deadline /2010-03-31"),
    ("through to March 2010", N, "deadline /2010-03"),
    ("until Easter", B, "deadline /2009-04-12%"),
    ("Yr 1", A, "range 2008-04?/2009-03?"),
    ("Years 1-3", A, "range 2008-04?/2011-03?"),
    ("Yr 1 (2008/09)", A, "range 2008-04/2009-03"),
    ("2008/09 (Year 1)", A, "range 2008-04/2009-03"),
    ("End of year 1", A, "point 2009-03-31?"),
    ("Yr3 2010/11", A, "range 2010-04/2011-03"),
    ("Sept 2009 (ongoing)", N, "ongoing 2009-09/.."),
    ("Monthly (from April 09)", N, "recurring 2009-04/.."),
    ("By 31st March '10", N, "deadline /2010-03-31"),
    ("Completed - March 2009", N, "point 2009-03"),
    ("no later then 30 June 2009", N, "deadline /2009-06-30"),
    ("Weekly until Easter 2010", N, "recurring /2010-04-04~"),
    ("Sept 2009 (tbc)", N, "point 2009-09?"),
    ("Spring term 2009/10", N, "range 2010-01/2010-04~"),
    ("Summer term 2009-2010", N, "range 2010-04~/2010-07"),
    ("Easter term 2010", N, "range 2010-01/2010-04~"),
    ("Autumn 2009/10", N, "range 2009-23"),
    ("end of academic year 2009/10", N, "point 2010-08-31"),
    ("End of 2009/10 financial year", N, "point 2010-03-31"),
    ("Decem-  ber 2004", N, "point 2004-12"),
    ("by mid March 2010", N, "deadline /2010-03~"),
    ("early to mid 2010", N, "point 2010~"),
    ("Ionawr 2010", N, "point 2010-01"),
    ("Ongoing throughout 2009/10", N, "ongoing 2009-04/2010-03"),
    ("ongoing until March 2011", N, "ongoing /2011-03"),
    ("June 2009, Sept 2009, Dec 2009", N, "point 2009-06; point 2009-09; point 2009-12"),
    (
        "January, April, July and October 2010",
        N,
        "point 2010-01; point 2010-04; point 2010-07; point 2010-10",
    ),
    ("Starting 2003,\nFinish 2004", N, "range 2003/..; deadline /2004"),
    ("Infra-structure/\n\nstaff ratio policy complete July 2003", N, "point 2003-07"),
    (
        "Framework constructed by Sep 2003.\n\nMaintenance of effective systems, ongoing",
        N,
        "deadline /2003-09; ongoing",
    ),
    ("31/3", B, "point 2010-03-31?"),
    ("07/2009", N, "point 2009-07"),
    ("13/2009", N, "unresolved"),
    ("29 Feb 2008", N, "point 2008-02-29"),
    ("29 Feb 2009", N, "unresolved"),
    ("29 February", B, "unresolved"),
    ("Q2", A, "unresolved"),
    ("Q2", D, "unresolved"),
    ("October", A, "unresolved"),
    ("06/07", B, "unresolved"),
    ("Sept 08 to Dec 08", N, "range 2008-09/2008-12"),
    ("within 1 month", D, "relative /2010-01-17~"),
    ("In two years' time", D, "relative 2011-12~"),
    ("within two weeks of appointment", D, "relative"),
    ("Implement within 10 working days", D, "relative"),
]


@pytest.mark.parametrize(("text", "context", "expected"), CELLS, ids=[f"{k}: {c[0]}" for k, c in enumerate(CELLS)])
def test_a_cell_says_these_times(text: str, context: TimeContext, expected: str) -> None:
    times = resolve_timescales(text, context)
    assert "; ".join(f"{t.kind} {t.edtf}" if t.edtf else t.kind for t in times) == expected
    assert all(t.text and t.text in text for t in times)


def test_bounds_are_the_days_the_time_covers() -> None:
    (year,) = resolve_timescales("2008/09", N)
    assert (year.start, year.end) == (date(2008, 4, 1), date(2009, 3, 31))
    (winter,) = resolve_timescales("Winter 2003", N)
    assert (winter.start, winter.end) == (date(2003, 12, 1), date(2004, 2, 29))


def test_a_deadline_has_no_start_and_an_open_end_no_end() -> None:
    (deadline,) = resolve_timescales("by March 2010", N)
    assert (deadline.start, deadline.end) == (None, date(2010, 3, 31))
    (onwards,) = resolve_timescales("2006 onwards", N)
    assert (onwards.start, onwards.end) == (date(2006, 1, 1), None)


def test_each_paragraph_keeps_its_own_time_and_line() -> None:
    times = resolve_timescales("Dec 2004\n\nOngoing\n\nSept 2003", N)
    assert [(t.text, t.paragraph) for t in times] == [("Dec 2004", 0), ("Ongoing", 2), ("Sept 2003", 4)]


def test_a_paragraph_without_a_time_yields_nothing() -> None:
    times = resolve_timescales("Investment priorities reviewed\n\nSept 2003", N)
    assert [(t.edtf, t.paragraph) for t in times] == [("2003-09", 2)]


def test_an_inferred_year_is_flagged_and_explained() -> None:
    (time,) = resolve_timescales("March", B)
    assert time.edtf == "2010-03?"
    assert time.message is not None
    assert "year" in time.message


def test_an_excluded_day_is_said_in_the_message() -> None:
    (time,) = resolve_timescales("Before March 2009", N)
    assert time.message is not None
    assert "excluded" in time.message


def test_what_stays_unresolved_says_why() -> None:
    for text in ("31 September 2009", "March 209", "13/13/09", "Sept 20", "FY2010", "Q3 2010", "08/09", "TBC"):
        (time,) = resolve_timescales(text, N)
        assert time.kind == "unresolved"
        assert time.message
        assert time.start is time.end is None


def test_a_weekday_that_does_not_fit_keeps_the_date_with_a_flag() -> None:
    (time,) = resolve_timescales("Monday 27 June 2008", N)
    assert time.edtf == "2008-06-27?"
    assert time.message is not None
    assert "Friday" in time.message


def test_placeholders_state_no_time() -> None:
    for text in ("", "-", "–", "N/A", "Nil", "Yes", "Done", "Section 47", "Version 1/09", "£2,004", "79%"):
        assert resolve_timescales(text, A) == ()
