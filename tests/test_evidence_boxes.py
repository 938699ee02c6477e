"""The box of a piece of evidence is the whole cell on its page, as a person sees it."""

from __future__ import annotations

import json
from pathlib import Path

from reportlab.platypus import Paragraph

from ingest.corpus import describe_file
from output.rows.all_rows import rows_of
from output.rows.row import RunStamp
from planledger.process_document import process
from tests.pdf_samples import PLAIN, TITLE, flowing, ruled


def test_a_short_value_in_a_high_cell_has_the_box_of_the_cell(tmp_path: Path) -> None:
    long = "Train all wardens of the northern parks in first aid and in the use of the new radios. " * 3
    cells = [["Action", "Lead", "By when"], [Paragraph(long, PLAIN), "Ann Lee", "May 2009"]]
    path = tmp_path / "plan.pdf"
    path.write_bytes(flowing([Paragraph("Leeds Parks Action Plan", TITLE), ruled(cells, widths=[120.0, 90.0, 80.0])]))
    rows = rows_of(process(describe_file(path, "plan.pdf")), RunStamp(1, "1", "2026-01-01"))
    boxes = {row["field"]: json.loads(str(row["bbox"])) for row in rows["sources"] if row["column"] is not None}
    action, lead = boxes["action"], boxes["lead_text"]
    assert (lead[1], lead[3]) == (action[1], action[3])
    assert round(lead[2] - lead[0]) == 90
    (record,) = rows["actions"]
    x0, top, x1, bottom = json.loads(str(record["bbox"]))
    assert (round(x1 - x0), top, bottom) == (290, action[1], action[3])
