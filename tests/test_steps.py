"""The steps of an action cell, and which leads and times plainly belong to which of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.steps import read_steps, steps_of_paragraphs

THREE = "Draw the map.\nWalk the paths.\nPrint the guide."
LETTERED = "a) Draw the map\nb) Walk the paths\nc) Print the guide"
HEADED = "Town paths:\nMend the stiles\nCut the hedges\nHill paths:\nPut up a sign"


def texts(action: str) -> list[str]:
    return [step.text for step in read_steps(action)]


def test_each_paragraph_is_a_step_without_its_mark() -> None:
    assert texts(THREE) == ["Draw the map.", "Walk the paths.", "Print the guide."]
    assert texts(LETTERED) == ["Draw the map", "Walk the paths", "Print the guide"]
    assert texts("- Draw the map\n- Walk the paths") == ["Draw the map", "Walk the paths"]


def test_a_single_thing_to_do_has_no_steps() -> None:
    assert read_steps("Draw the map. Walk the paths.") == ()
    assert read_steps("Town paths:\nMend the stiles") == ()
    assert read_steps("") == ()


def test_a_sub_heading_is_no_step_and_stands_over_those_below_it() -> None:
    assert [(s.heading, s.text) for s in read_steps(HEADED)] == [
        ("Town paths", "Mend the stiles"),
        ("Town paths", "Cut the hedges"),
        ("Hill paths", "Put up a sign"),
    ]


@pytest.mark.parametrize(
    ("action", "cell", "values", "found"),
    [
        (THREE, "Ann Lee\nBob Ray\nEve Orr", [0, 1, 2], {0: 0, 1: 1, 2: 2}),
        (THREE, "Ann Lee\n\nBob Ray\n\nEve Orr", [0, 2, 4], {0: 0, 2: 1, 4: 2}),
        (THREE, "Ann Lee and Bob Ray\nBob Ray\nEve Orr", [0, 0, 1, 2], {0: 0, 1: 1, 2: 2}),
        (THREE, "Ann Lee\nBob Ray", [0, 1], {}),
        (THREE, "Ann Lee", [0], {}),
        (THREE, "Ann Lee\nsee below\nEve Orr", [0, 2], {}),
        (THREE, "Head of\nCountryside\nWalks", [0], {}),
        (LETTERED, "a) Ann Lee\nc) Eve Orr", [0, 1], {0: 0, 1: 2}),
        (LETTERED, "c) Ann Lee\na) Eve Orr\nb) Bob Ray", [0, 1, 2], {0: 2, 1: 0, 2: 1}),
        (LETTERED, "a) Ann Lee\nd) Eve Orr", [0, 1], {}),
        (LETTERED, "a) Ann Lee\na) Eve Orr\nb) Bob Ray", [0, 1, 2], {}),
        (LETTERED, "Ann Lee\nBob Ray\nEve Orr", [0, 1, 2], {0: 0, 1: 1, 2: 2}),
        (HEADED, "Town paths:\nMay 2010\nJune 2010\nHill paths:\nJuly 2010", [1, 2, 4], {1: 0, 2: 1, 4: 2}),
        (HEADED, "Town paths:\nMay 2010\nHill paths:\nJuly 2010", [1, 3], {3: 2}),
        (HEADED, "Town paths:\nAnn Lee\nHill paths:\nEve Orr", [0, 2], {2: 2}),
    ],
)
def test_a_value_belongs_to_a_step_where_that_is_plain(
    action: str, cell: str, values: list[int], found: dict[int, int]
) -> None:
    assert steps_of_paragraphs(action, cell, values) == found


LINES = st.lists(st.sampled_from(["a) Dig", "b) Fill", "Dig it", "Town:", "", "1. Rake", "- Sow"]), max_size=6)


@given(LINES, LINES, st.lists(st.integers(0, 6), max_size=6))
def test_a_value_belongs_to_a_step_that_is_there_and_steps_lose_no_paragraph(
    action: list[str], cell: list[str], values: list[int]
) -> None:
    steps = read_steps("\n".join(action))
    found = steps_of_paragraphs("\n".join(action), "\n".join(cell), values)
    assert set(found) <= set(values)
    assert all(0 <= at < max(len(steps), 1) for at in found.values())
    assert [s.position for s in steps] == list(range(len(steps)))
