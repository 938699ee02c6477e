"""Times in running sentences: stated ones are found, guesses are not made."""

from __future__ import annotations

from datetime import date

import pytest

from normalize.timescales.find import find_times
from normalize.values import TimeContext

WRITTEN = TimeContext(document_date=date(2009, 12, 17))

SENTENCES = [
    ("The conferences are running late but will be in place during December.", ["point 2009-12?"]),
    ("The strategy is in draft and will be completed by end December.", ["deadline /2009-12-31?"]),
    ("The Board asked for a further update in 6 months' time.", ["relative 2010-06~"]),
    ("They will be approved on 16 May 2016 and sent out afterwards.", ["point 2016-05-16"]),
    ("It rose to 79% in 2008/09.", ["range 2008-04/2009-03"]),
    ("A report is due at the end of April.", ["deadline /2010-04-30?"]),
    ("Visits must be made within four weeks of the referral.", ["relative"]),
    ("From April 2010 to March 2011 the team will be doubled.", ["range 2010-04/2011-03"]),
    ("The work began in 2007 and a review follows by Easter 2010.", ["range 2007/..", "deadline /2010-04-04~"]),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_a_sentence_states_these_times(sentence: str, expected: list[str]) -> None:
    times = find_times(sentence, WRITTEN)
    assert [f"{t.kind} {t.edtf}" if t.edtf else t.kind for t in times] == expected
    assert all(t.text in sentence for t in times)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr March will attend.",
        "Staff may march through the building.",
        "The Children Act 2004 applies to 12 cases.",
        "It took 6 weeks.",
        "Weekly reports are produced and the work is ongoing.",
        "To be confirmed.",
        "Version 1/09 of section 47.",
        "The January figures rose to 1,500.",
    ],
)
def test_these_sentences_state_none(sentence: str) -> None:
    assert find_times(sentence, WRITTEN) == ()


PLACED = [
    ("The policy was agreed in March 2009.", ["point 2009-03"]),
    ("Agreed on 3/4/09 by the Board.", ["point 2009-04-03"]),
    ("A review is due by 31 March 2010.", ["deadline /2010-03-31"]),
    ("The contract expires 31.3.2011.", ["deadline /2011-03-31"]),
    ("The scheme runs from September 2009 to July 2010.", ["range 2009-09/2010-07"]),
    ("Numbers fell during 2009/10.", ["range 2009-04/2010-03"]),
    ("The team has worked on this since 2007.", ["range 2007/.."]),
    ("The service will open in spring 2010.", ["range 2010-21"]),
    ("Schools reported in the autumn term 2009.", ["range 2009-09/2009-12"]),
    ("Results for Q3 2009/10 were better.", ["range 2009-10/2009-12"]),
    ("It will be ready by the end of 2010.", ["deadline /2010-12"]),
    ("A pilot starts the week commencing 7 September 2009.", ["range 2009-09-07/.."]),
    ("The panel meets again next month.", ["relative 2010-01~"]),
    ("The aim is to finish by next year.", ["relative /2010~"]),
    ("Report back within 3 months.", ["relative /2010-03-17~"]),
    ("Review in June 2010 and report by September 2010.", ["point 2010-06", "deadline /2010-09"]),
    ("Work will follow in January.", ["point 2010-01?"]),
    ("Staff were trained on 1 and 2 June 2009.", ["point 2009-06-01", "point 2009-06-02"]),
]


@pytest.mark.parametrize(("sentence", "expected"), PLACED)
def test_a_word_before_it_places_a_time(sentence: str, expected: list[str]) -> None:
    times = find_times(sentence, WRITTEN)
    assert [f"{t.kind} {t.edtf}" for t in times] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "May I thank the panel.",
        "April Jones chairs the group.",
        "The average rose to 31.3.",
        "Rates went from 12 to 15.",
        "Between 9/10 and 10/10 of staff agreed.",
        "Year 9 pupils were asked.",
        "See page 12 of version 2.1.",
        "Spring Street and Autumn Lane are closed.",
        "It costs £2009 a year.",
        "Some 2,009 homes were built.",
        "The spokesman said that it may be late.",
        "NI 59 and NI 60 are on track.",
        "3 of 4 targets were met.",
        "The Children Act 1989 and Section 47 apply.",
        "This is a quarter of the total.",
        "Half of the schools took part.",
    ],
)
def test_these_words_and_numbers_are_no_times(sentence: str) -> None:
    assert find_times(sentence, WRITTEN) == ()


def test_prose_keeps_the_order_and_the_words_of_its_times() -> None:
    sentence = "Begun in May 2008, reviewed in June 2009, to end by July 2010."
    assert [t.text for t in find_times(sentence, WRITTEN)] == ["Begun in May 2008", "June 2009", "end by July 2010"]


def test_without_a_document_date_a_bare_month_is_no_time_in_prose() -> None:
    assert find_times("Work will follow in January.", TimeContext()) == ()
