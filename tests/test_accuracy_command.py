"""`make accuracy` as a developer meets it: what it prints of lists of cells, and its exit status."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.accuracy import __main__ as accuracy
from tests.accuracy.cells import SHARED_LISTS

RIGHT = 'text,document_year,expected_json,note\nNI 5 and NI 6,2009,"[""NI 5"", ""NI 6""]",\n'
WRONG = RIGHT + 'NI 7,2009,"[""NI 8""]",\n'


@pytest.fixture
def measure(tmp_path, monkeypatch, capsys):
    def command(sheet: str, *arguments: str) -> tuple[int, str]:
        path = tmp_path / "cells.csv"
        path.write_text(sheet)
        monkeypatch.setattr(sys, "argv", ["accuracy", "--cells", str(path), *arguments])
        return accuracy.main(), capsys.readouterr().out

    return command


def test_a_list_that_is_read_right_passes(measure):
    code, out = measure(RIGHT)
    assert code == 0
    assert "1 of    1  1.000  floor 1.00" in out


def test_a_list_below_its_floor_fails_and_details_name_the_cell(measure):
    code, out = measure(WRONG)
    assert code == 1
    assert "below the floor" in out
    assert "line 3" not in out
    _, out = measure(WRONG, "--details")
    assert "cells.csv, line 3, exact: 'NI 7': wanted ['NI 8'], found ['NI 7']" in out


def test_json_holds_every_figure(measure):
    _, out = measure(WRONG, "--json")
    expected = {"cells": "cells.csv", "figure": "exact", "right": 1, "of": 2, "floor": 1.0, "passes": False}
    assert json.loads(out) == [expected]


def test_where_the_shared_lists_are_absent_it_says_so(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(accuracy, "SHARED", tmp_path)
    monkeypatch.setattr(sys, "argv", ["accuracy", "--plans", "1"])
    options = accuracy._options()
    assert accuracy._lists(options) == []
    assert f"{len(SHARED_LISTS)} lists of cells are not in" in capsys.readouterr().err


def test_where_they_are_there_all_are_measured_unless_a_feature_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(accuracy, "SHARED", tmp_path)
    for name in SHARED_LISTS:
        path: Path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    for arguments, count in (([], len(SHARED_LISTS)), (["--feature", "word"], 0)):
        monkeypatch.setattr(sys, "argv", ["accuracy", *arguments])
        assert len(accuracy._lists(accuracy._options())) == count
