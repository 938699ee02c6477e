"""Marks: what of a document was understood as what, told once for pictures and pages."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from extract.plan_record import Role
from planledger.drawing.evidence import evidence_of
from planledger.drawing.palette import colour_of, ink_on, mixed, role_colours
from planledger.drawing.row_labels import ranges
from tests.drawing_samples import box_of, entry_of, labels, marks_in, mixed_plan, parted_row
from tests.word_samples import paragraph, row, styled, table, word_file

TEXT = (
    "Parks Action Plan\n\n"
    "Action\tLead\tBy when\tMood\n"
    "Train all park wardens in first aid\tHead of Parks\tMarch 2019\tglad\n"
    "Repair the fence of the playground\tParks Manager\tOngoing\t\n"
)


def test_each_header_cell_carries_the_role_of_its_column(tmp_path: Path) -> None:
    entry = entry_of(tmp_path, "parks.txt", TEXT)
    assert labels(entry, "header") == ["action", "lead_text", "timescale_text", "extra"]


def test_each_cell_is_marked_by_the_record_that_took_it(tmp_path: Path) -> None:
    entry = entry_of(tmp_path, "parks.txt", TEXT)
    cells = [(m.place.row, m.place.column, m.roles, m.records) for m in marks_in(entry) if m.kind == "cell"]
    assert cells == [
        (1, 0, ("action",), (0,)),
        (1, 1, ("lead_text",), (0,)),
        (1, 2, ("timescale_text",), (0,)),
        (1, 3, ("extra",), (0,)),
        (2, 0, ("action",), (1,)),
        (2, 1, ("lead_text",), (1,)),
        (2, 2, ("timescale_text",), (1,)),
    ]


def test_rows_are_numbered_as_the_records_are(tmp_path: Path) -> None:
    entry = entry_of(tmp_path, "mixed.pdf", mixed_plan())
    assert entry.plan is not None
    in_table = [str(a.row.row) for a in entry.plan.actions if a.row.table]
    in_prose = [f"b{a.row.place.block}" for a in entry.plan.actions if not a.row.table]
    assert labels(entry, "row") == [*in_prose, *in_table]
    assert in_table == ["1", "2", "3"]


def test_a_heading_says_which_rows_it_stands_over(tmp_path: Path) -> None:
    assert "priority over rows 1-3" in labels(entry_of(tmp_path, "mixed.pdf", mixed_plan()), "context")


def test_a_table_that_was_not_used_says_why_and_none_of_its_cells_has_a_role(tmp_path: Path) -> None:
    entry = entry_of(tmp_path, "mixed.pdf", mixed_plan())
    (label,) = labels(entry, "unused_table")
    assert label.startswith("Table 2: other. ")
    assert entry.plan is not None
    assert entry.plan.tables[1].message in label
    of_names = [m for m in marks_in(entry) if m.place.table == 2 and m.place.column is not None]
    assert {m.kind for m in of_names} == {"left_out"}
    assert len(of_names) == 6


def test_a_record_outside_tables_is_marked_with_all_its_roles(tmp_path: Path) -> None:
    entry = entry_of(tmp_path, "mixed.pdf", mixed_plan())
    assert "action: action + lead_text + timescale_text" in labels(entry, "prose")


def test_the_foot_of_every_page_is_marked_as_furniture(tmp_path: Path) -> None:
    marks = marks_in(entry_of(tmp_path, "mixed.pdf", mixed_plan()))
    assert [m.place.page for m in marks if m.kind == "furniture"] == [1, 2]


def test_a_row_parted_by_a_page_break_is_one_row_on_both_pages(tmp_path: Path) -> None:
    entry = entry_of(tmp_path, "parted.pdf", parted_row())
    rows = [(m.place.page, m.label, m.joined) for m in marks_in(entry) if m.kind == "row"]
    assert rows == [(1, "1", False), (1, "2 goes on", True), (2, "2 cont.", True), (2, "3", False)]
    assert labels(entry, "table") == ["Table 1: actions, 3 records", "Table 1: actions, goes on"]


def test_a_blank_cell_has_its_box_and_the_role_of_its_column(tmp_path: Path) -> None:
    marks = marks_in(entry_of(tmp_path, "parted.pdf", parted_row()))
    blank = [m for m in marks if m.kind == "blank" and m.place.page == 2]
    assert [m.roles for m in blank if m.place.row == 1] == [("ref",), ("lead_text",), ("timescale_text",), ()]
    assert all(box_of(m).x1 - box_of(m).x0 > 20 for m in blank)


def test_a_cell_in_two_roles_names_both(tmp_path: Path) -> None:
    entry = entry_of(tmp_path, "parks.txt", TEXT.replace("Train all", "1.1 Train all"))
    cell = next(m for m in marks_in(entry) if m.kind == "cell")
    assert (cell.label, cell.roles, cell.role) == ("ref + action", ("ref", "action"), "action")


def test_a_section_row_in_word_is_context_and_no_row(tmp_path: Path) -> None:
    section = '<w:tc><w:tcPr><w:gridSpan w:val="3"/></w:tcPr><w:p><w:r><w:t>Safer streets</w:t></w:r></w:p></w:tc>'
    made = word_file(
        styled("Plan", "Title"),
        table(
            row("Action", "Lead", "By when"),
            row(section),
            row("Light the park", "Head of Parks", "May 2009"),
            row("Train wardens", "Head of Parks", "June 2009"),
        ),
        paragraph("End."),
    )
    entry = entry_of(tmp_path, "plan.docx", made)
    assert labels(entry, "context") == ["theme over rows 1-2"]
    assert labels(entry, "row") == ["1", "2"]


def test_progress_rows_name_the_rows_they_add_to(tmp_path: Path) -> None:
    actions = [line.split("\t")[0] for line in TEXT.splitlines()[3:]]
    more = "\nProgress\n\nAction\tProgress so far\n" + "".join(f"{a}\tHalf done\n" for a in actions)
    entry = entry_of(tmp_path, "parks.txt", TEXT + more)
    assert labels(entry, "row") == ["1", "2", "t1 row 1", "t1 row 2"]


def test_every_word_of_evidence_is_under_a_mark(tmp_path: Path) -> None:
    entry = entry_of(tmp_path, "mixed.pdf", mixed_plan())
    assert entry.plan is not None
    taken = set(evidence_of(entry.plan).uses)
    marked = {m.place.block for m in marks_in(entry) if m.records}
    assert taken <= marked


def test_every_role_has_a_colour_of_the_palette() -> None:
    roles = {role for part in get_args(Role) for role in (get_args(part) or (part,))}
    assert role_colours().keys() == roles | {"extra"}


@pytest.mark.parametrize("role", role_colours())
def test_names_can_be_read_on_their_colour(role: str) -> None:
    assert contrast(ink_on(colour_of(role)), colour_of(role)) >= 4.5  # type: ignore[arg-type]  # WCAG 2.1, 1.4.3
    assert contrast((0, 0, 0), mixed(colour_of(role), 0.28)) >= 7  # type: ignore[arg-type]


def contrast(one: tuple[int, int, int], two: tuple[int, int, int]) -> float:
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: tuple[int, int, int]) -> float:
    parts = [c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
    return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


@pytest.mark.parametrize(
    ("numbers", "told"), [((), ""), ((4,), "4"), ((1, 2, 3), "1-3"), ((7, 1, 2, 2, 9, 10), "1-2, 7, 9-10")]
)
def test_numbers_in_a_row_are_told_as_a_range(numbers: tuple[int, ...], told: str) -> None:
    assert ranges(numbers) == told
