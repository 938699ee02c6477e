"""Rows packed for the way to the store are the rows of the entry, told which run stores them."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest

from ingest.document import Passage, Place, TextBlock
from output import parcel
from output.parcel import parcel_of
from output.rows.all_rows import rows_of
from output.rows.row import RunStamp
from tests.entry_samples import failed_entry, plan_entry

STAMP = RunStamp(7, "abc", "2026-01-31T12:00:00.000Z")


@pytest.mark.parametrize("entry", [plan_entry(), failed_entry()], ids=["read", "failed"])
@pytest.mark.parametrize("rows_a_chunk", [1, 3, 1000])
def test_a_parcel_holds_the_rows_of_its_entry(entry, rows_a_chunk, monkeypatch):
    monkeypatch.setattr(parcel, "_ROWS_A_CHUNK", rows_a_chunk)
    sent = pickle.loads(pickle.dumps(parcel_of(entry)))
    unpacked = {table: list(rows) for table, rows in sent.rows(STAMP).items()}
    assert unpacked == {table: list(rows) for table, rows in rows_of(entry, STAMP).items()}
    assert (sent.source, sent.seconds) == (entry.source, entry.seconds)


def test_an_entry_whose_rows_cannot_be_made_has_no_parcel():
    loose = TextBlock("paragraph", Passage("Without a position", Place()))
    entry = plan_entry()
    with pytest.raises(ValueError, match="no position"):
        parcel_of(replace(entry, document=replace(entry.document, blocks=(loose,)), plan=None))
