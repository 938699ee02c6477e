"""Aligned tables whose cells stand half way down their rows."""

from __future__ import annotations

from tests.test_text_layouts import only_table, read, rows

CENTRED = """\
Leeds Parks Plan

Ref   Action                        Lead               By when
      Mend the roofs of all the
1.1                                 Ann Lee            May 2009
      schools.
      Consult on a campaign that
1.2   explains to residents what    Parks Manager      Ongoing
      the wardens do.
      Set up a youth hub at the
1.3                                 Bob Cole           June 2009
      road depot
"""


def test_a_number_half_way_down_belongs_to_the_words_above_and_below_it() -> None:
    assert rows(only_table(CENTRED))[1:] == [
        ["1.1", "Mend the roofs of all the schools.", "Ann Lee", "May 2009"],
        ["1.2", "Consult on a campaign that explains to residents what the wardens do.", "Parks Manager", "Ongoing"],
        ["1.3", "Set up a youth hub at the road depot", "Bob Cole", "June 2009"],
    ]


def test_rows_that_begin_in_mid_sentence_however_they_are_cut_are_no_table() -> None:
    text = "Leeds Plan\n\nAction                   Lead              Outcome\n"
    text += "the first half of it     of housing        and of homes\n\n" * 4
    assert not read(text).tables()
