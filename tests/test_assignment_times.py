"""The time at the end of a sentence that says who is to do what."""

from __future__ import annotations

import pytest

from extract.prose.assignment import assignment_in
from ingest.cell_shape import cell_shape
from ingest.document import Passage, Place, Text

SENTENCES = [
    ("Ann Lee to mend the gate by 2 June 2009.", "by 2 June 2009"),
    ("Ann Lee to open the hall in Castle Lane by 30 June", "by 30 June"),
    ("Ann Lee to run the stall in the market from April until June 2009", "from April until June 2009"),
    ("Ann Lee to count the boats on the river in summer 2009", "in summer 2009"),
    ("Ann Lee to close the road on Castle Hill no later than 3 May 2010", "no later than 3 May 2010"),
    ("Ann Lee to ask the school erbyn Mehefin 2010", "erbyn Mehefin 2010"),
    ("Ann Lee to speak to the people who live in the street behind the old town hall", ""),
    ("Ann Lee to look in on the shop", ""),
]


@pytest.mark.parametrize(("sentence", "time"), SENTENCES)
def test_a_time_begins_at_the_last_preposition_that_begins_one(sentence: str, time: str) -> None:
    said = assignment_in(Text((Passage(sentence, Place()),)), known_verb=False)
    assert said is not None
    assert (str(said.who), str(said.when)) == ("Ann Lee", time)


@pytest.mark.parametrize(
    "cell",
    ["Mawrth", "erbyn Rhagfyr", "gwanwyn", "Sept", "on-going", "annually", "by Q3", "3/4/09", "chwarterol", "Parhaus"],
)
def test_a_month_a_season_or_a_frequency_in_english_or_welsh_looks_like_a_time(cell: str) -> None:
    assert cell_shape(cell) == "date"


@pytest.mark.parametrize("cell", ["Housing", "Marchmont", "Mayor", "Octavia Hill", "Decent Homes", "Seasonal staff"])
def test_a_word_that_only_begins_like_a_month_does_not(cell: str) -> None:
    assert cell_shape(cell) == "few words"
