"""The lists of cells with known answers: their floors, and that the measure is fair."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tests.accuracy.cells import SHARED_LISTS, CellScore, score_cells
from tests.shared_facts import shared_file


@pytest.mark.parametrize("name", SHARED_LISTS)
def test_the_cells_of_a_shared_list_are_read_as_its_conventions_say(name: str) -> None:
    score = score_cells(shared_file(*name.split("/")))
    assert all(figure.of > 20 for figure in score.figures)
    assert score.passes, "\n".join(score.wrong)


@pytest.fixture
def scored(tmp_path: Path):
    def judged(columns: str, *rows: tuple[str, ...]) -> CellScore:
        path = tmp_path / "list.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([columns.split(), *rows])
        return score_cells(path)

    return judged


def shares(score: CellScore) -> dict[str, tuple[int, int]]:
    return {figure.name: (figure.right, figure.of) for figure in score.figures}


TIMES = "text context_period edtf start end kind note"
EXACT, NO_DATE = "exact", "no date where none is stated"


def test_a_time_is_right_with_its_value_bounds_and_kind(scored):
    row = ("March 2009", "", "2009-03", "2009-03-01", "2009-03-31", "point", "")
    assert shares(scored(TIMES, row)) == {EXACT: (1, 1), NO_DATE: (0, 0)}
    for column, other in ((2, "2009-03?"), (3, "2009-03-02"), (4, ""), (5, "range")):
        changed = (*row[:column], other, *row[column + 1 :])
        assert shares(scored(TIMES, changed))[EXACT] == (0, 1), changed


def test_several_times_are_right_in_any_order_but_all_of_them(scored):
    span = ("2009-03-01", "2010-06-30", "point", "")
    both, one = ("{2010-06,2009-03}", *span), ("{2009-03,2009-04,2010-06}", *span)
    score = scored(TIMES, ("March 2009 and June 2010", "", *both), ("March 2009 and June 2010", "", *one))
    assert shares(score)[EXACT] == (1, 2)


def test_a_date_where_none_is_stated_is_counted_apart(scored):
    score = scored(TIMES, ("March 2009", "", "", "", "", "none", ""), ("Section 47", "", "", "", "", "none", ""))
    assert shares(score) == {EXACT: (1, 2), NO_DATE: (1, 2)}
    assert not score.passes


LEADS = "text doc_definitions expected note"


def leads(*texts_and_kinds: str) -> str:
    pairs = zip(texts_and_kinds[::2], texts_and_kinds[1::2], strict=True)
    return json.dumps([{"text": text, "kind": kind, "expansion": None} for text, kind in pairs])


def test_a_split_and_the_kinds_are_counted_apart(scored):
    score = scored(
        LEADS,
        ("Jill Marsh, PCT", "", leads("Jill Marsh", "person", "PCT", "team"), ""),
        ("Jill Marsh, PCT", "", leads("Jill Marsh, PCT", "person"), ""),
        ("Jill Marsh", "", leads(), ""),
    )
    assert shares(score) == {"exactly split": (1, 3), "kinds": (1, 3), "expansions": (2, 3)}
    assert len(score.wrong) == 3


def test_quotes_dashes_and_spaces_do_not_matter_and_words_do(scored):
    score = scored(
        LEADS, ("Children’s\nTrust", "", leads("Children's Trust", "team"), ""), ("PCT", "", leads("PTC", "team"), "")
    )
    assert shares(score)["exactly split"] == (1, 2)


def test_a_plural_is_accepted_only_where_the_list_says_so(scored):
    wanted = leads("Finance Managers", "post", "HR Managers", "post")
    rows = [("Finance & HR Managers", "", wanted, note) for note in ("distributed; accept plural kept", "")]
    assert shares(scored(LEADS, *rows))["exactly split"] == (1, 2)


def test_indicators_are_right_where_all_are_there_in_order(scored):
    columns = "text document_year expected_json note"
    rows = [("NI 5, NI 6", "2009", json.dumps(ids), "") for ids in (["NI 5", "NI 6"], ["NI 6", "NI 5"], ["NI 5"])]
    assert shares(scored(columns, *rows, ("C20", "2003", '["PAF CF/C20"]', "header says PAF")))[EXACT] == (2, 4)


def test_a_list_without_answers_is_refused(scored):
    with pytest.raises(ValueError, match="none of the columns"):
        scored("text note", ("PCT", ""))
