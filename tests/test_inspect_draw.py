"""`planledger inspect FILE --draw DIR`: what is written where, what is said, and how it ends."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from planledger.command_line import run
from planledger.drawing.file_names import safe_name
from planledger.drawing.page_choice import NoPageRange, asked_pages
from planledger.exit_codes import ExitCode
from tests.drawing_samples import many_pages, mixed_plan
from tests.pdf_samples import encrypted
from tests.test_drawing_marks import TEXT
from tests.workbook_samples import new_sheet, saved


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plan.pdf").write_bytes(mixed_plan())
    (tmp_path / "parks.txt").write_text(TEXT)
    return tmp_path


def written(folder: str = "out") -> list[str]:
    return sorted(path.name for path in Path(folder).iterdir())


def test_a_pdf_gives_a_picture_a_page_and_a_page_that_shows_them(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["inspect", "plan.pdf", "--draw", "deep/out"]) == ExitCode.OK
    files = ["plan-pdf-page-001.png", "plan-pdf-page-002.png", "plan-pdf.html"]
    assert written("deep/out") == files
    said = capsys.readouterr().out.splitlines()
    assert sorted(said[-3:]) == sorted(os.path.join("deep", "out", name) for name in files)  # noqa: PTH118
    with Image.open("deep/out/plan-pdf-page-001.png") as picture:
        assert picture.format == "PNG"


def test_a_text_file_gives_one_page(home: Path) -> None:
    assert run(["inspect", "parks.txt", "--draw", "out"]) == ExitCode.OK
    assert written() == ["parks-txt.html"]


def test_files_of_the_same_name_are_replaced(home: Path) -> None:
    Path("out").mkdir()
    Path("out/parks-txt.html").write_text("old")
    assert run(["inspect", "parks.txt", "--draw", "out"]) == ExitCode.OK
    assert "Train all park wardens" in Path("out/parks-txt.html").read_text("utf-8")


def test_json_lists_the_files(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["inspect", "parks.txt", "--draw", "out", "--json"]) == ExitCode.OK
    assert json.loads(capsys.readouterr().out)["drawn"] == [str(Path("out") / "parks-txt.html")]


def test_json_without_draw_says_nothing_of_drawing(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["inspect", "parks.txt", "--json"]) == ExitCode.OK
    assert "drawn" not in json.loads(capsys.readouterr().out)


def test_only_the_pages_named_are_drawn_and_the_rest_is_said(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["inspect", "plan.pdf", "--draw", "out", "--pages", "2"]) == ExitCode.OK
    assert written() == ["plan-pdf-page-002.png", "plan-pdf.html"]
    assert "Page 1 of 2 not drawn" in capsys.readouterr().err
    assert "Records of pages not drawn" in Path("out/plan-pdf.html").read_text("utf-8")


def test_of_a_long_document_the_pages_that_hold_something_are_drawn(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("long.pdf").write_bytes(many_pages(70, table_on=65))
    assert run(["inspect", "long.pdf", "--draw", "out"]) == ExitCode.OK
    assert written() == ["long-pdf-page-065.png", "long-pdf.html"]
    assert "Pages 1-64, 66-70 of 70 not drawn" in capsys.readouterr().err


@pytest.mark.parametrize("pages", ["9", "two", "3-", "", "2-1", "1;2", "0"])
def test_pages_that_are_none_are_refused(home: Path, pages: str) -> None:
    assert run(["inspect", "plan.pdf", "--draw", "out", "--pages", pages]) == ExitCode.USAGE
    assert not Path("out").exists()


@pytest.mark.parametrize("arguments", [["plan.pdf", "--pages", "1"], ["parks.txt", "--draw", "out", "--pages", "1"]])
def test_pages_want_a_pdf_and_a_folder(home: Path, arguments: list[str]) -> None:
    assert run(["inspect", *arguments]) == ExitCode.USAGE


def test_a_folder_that_cannot_be_written_ends_with_its_code(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("out").write_text("a file stands here")
    for name in ("plan.pdf", "parks.txt"):
        assert run(["inspect", name, "--draw", "out"]) == ExitCode.CANNOT_WRITE
        assert "out cannot be written" in capsys.readouterr().err


def test_a_file_that_cannot_be_read_is_not_drawn(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("locked.pdf").write_bytes(encrypted("secret"))
    assert run(["inspect", "locked.pdf", "--draw", "out"]) == ExitCode.SOME_FAILED
    said = capsys.readouterr()
    assert "password" in said.out
    assert "Nothing was drawn" in said.err
    assert not Path("out").exists()


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("corpus/Plan (final) v2.PDF", "Plan-final-v2-pdf"),
        ("C:\\plans\\Çöp.docx", "Cop-docx"),
        ("..", "document"),
        (".hidden", "document-hidden"),
        ("計画.pdf", "document-pdf"),
        ("-rf.txt", "rf-txt"),
        ("plan", "plan"),
    ],
)
def test_names_of_files_are_plain(path: str, name: str) -> None:
    assert safe_name(path) == name


@given(st.text(max_size=300))
def test_any_name_becomes_a_safe_one(path: str) -> None:
    name = safe_name(path)
    assert name
    assert len(name) <= 100
    assert all(c.isascii() and (c.isalnum() or c == "-") for c in name)
    assert not name.startswith("-")


@given(st.lists(st.integers(1, 40), min_size=1), st.integers(1, 40))
def test_pages_asked_for_are_those_the_document_has(pages: list[int], count: int) -> None:
    inside = sorted({page for page in pages if page <= count})
    words = ",".join(map(str, pages))
    if inside:
        assert asked_pages(words, count) == tuple(inside)
    else:
        with pytest.raises(NoPageRange):
            asked_pages(words, count)


def columns_in(page: str) -> list[dict[int, str]]:
    """The words of each row of the first table rebuilt, by the column a browser would show them in."""
    (table, *_) = re.findall(r'<table class="rebuilt">(.*?)</table>', page, re.S)
    taken: set[tuple[int, int]] = set()
    rows: list[dict[int, str]] = []
    for number, row in enumerate(re.findall(r"<tr>(.*?)</tr>", table, re.S)):
        words, column = {}, 0
        for attributes, inside in re.findall(r'<td class="k-([^>]*)>(.*?)</td>', row, re.S):
            down, across = (int((re.findall(rf'{w}="(\d+)"', attributes) or ["1"])[0]) for w in ("rowspan", "colspan"))
            while (number, column) in taken:
                column += 1
            taken |= {(number + r, column + c) for r in range(down) for c in range(across)}
            words[column] = " ".join(re.findall(r"<p>(.*?)</p>", inside))
        rows.append({at: said for at, said in words.items() if said})
    return rows


def test_a_cell_stands_in_its_column_where_a_spreadsheet_left_out_the_one_before(home: Path) -> None:
    sheet = new_sheet([["Ref", "Action", "Lead", "By when", "Progress", "Status"]])
    sheet.append(["1.1", "Train all park wardens", "Head of Parks", "March 2009", None, "Green"])
    sheet.append([None, "Repair the gates of the park", "Head of Parks", "May 2009", "Begun", "Amber"])
    sheet.append(["1.3", "Plant forty lime trees", "Head of Parks", None, None, "Red"])
    sheet.merge_cells("A2:A3")
    Path("plan.xlsx").write_bytes(saved(sheet))
    assert run(["inspect", "plan.xlsx", "--draw", "out"]) == ExitCode.OK
    header, first, second, third = columns_in(Path("out/plan-xlsx.html").read_text("utf-8"))
    assert [header[5], first[5], second[5], third[5]] == ["Status", "Green", "Amber", "Red"]
    assert (second[1], second[4]) == ("Repair the gates of the park", "Begun")
    assert sorted(third) == [0, 1, 2, 5]
