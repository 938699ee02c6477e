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
