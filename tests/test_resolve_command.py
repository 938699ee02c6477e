"""`planledger resolve`: a spreadsheet in, one JSON line a row out."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planledger.cells.sheet import UnreadableSheet, read_sheet
from planledger.command_line import run
from planledger.exit_codes import ExitCode


@pytest.fixture
def resolve(tmp_path, capfd):
    """Runs the command on the bytes of a file; gives the exit code, the JSON lines and stderr."""

    def command(kind: str, data: bytes | str, *options: str) -> tuple[int, list[dict[str, Any]], str]:
        path = tmp_path / "cells.csv"
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        code = run(["resolve", kind, str(path), *options])
        out, err = capfd.readouterr()
        return code, [json.loads(line) for line in out.splitlines()], err

    return command


def test_times_are_read_with_the_context_of_their_row(resolve):
    code, lines, err = resolve(
        "timescales",
        'text,context_period,context_date\nQ3 2010,2010/11,\nQ3 2010,,\nby the end of April,,"17 April 2009"\n',
    )
    assert (code, err) == (ExitCode.OK, "")
    quarter, unknown, deadline = (line["timescales"] for line in lines)
    assert quarter == [{"kind": "range", "edtf": "2010-10?/2010-12?", "start": "2010-10-01", "end": "2010-12-31"}]
    assert unknown == [{"kind": "unresolved", "edtf": None, "start": None, "end": None}]
    assert deadline == [{"kind": "deadline", "edtf": "/2009-04-30?", "start": None, "end": "2009-04-30"}]


def test_leads_are_expanded_by_the_definitions_of_their_row(resolve):
    _, lines, _ = resolve("leads", 'text,doc_definitions\nSMT,"{""SMT"": ""Senior Management Team""}"\nSMT,\n')
    assert [line["leads"][0]["expansion"] for line in lines] == ["Senior Management Team", None]
    assert lines[0]["leads"][0] == {"text": "SMT", "kind": "team", "expansion": "Senior Management Team"}


@pytest.mark.parametrize("year", ["2009", "2009.0", "2008/09", ""])
def test_indicators_are_read_in_the_year_of_the_document(resolve, year):
    _, lines, _ = resolve("indicators", f"text,document_year\nPSA 13,{year}\n")
    assert lines == [{"text": "PSA 13", "indicators": ["PSA 13 (2007 set)"]}]


@pytest.mark.parametrize("given", ["document_year\nPSA 13,2003", "context_period\nPSA 13,2003/04"])
def test_a_code_of_another_years_set_is_not_cited(resolve, given):
    _, lines, _ = resolve("indicators", f"text,{given}\n")
    assert lines[0]["indicators"] == []


def test_a_column_that_names_a_scheme_makes_bare_codes_indicators(resolve):
    _, lines, _ = resolve("indicators", "text,document_year,header\nC20,2003,PAF ref\nC20,2003,Road\n")
    assert [line["indicators"] for line in lines] == [["PAF CF/C20"], []]


def test_without_a_header_a_code_alone_in_its_cell_is_of_the_one_scheme_of_its_year(resolve):
    cells = ["C20,2003", "C20,", "C20,2012", "A4,2003", "C20 motorway,2003", "E99,2003"]
    _, lines, _ = resolve("indicators", "\n".join(["text,document_year", *cells]), "--explain")
    assert [line["indicators"] for line in lines] == [["PAF CF/C20"], [], [], [], [], []]
    assert "no other scheme of 2003" in lines[0]["citations"][0]["message"]


def test_an_empty_text_is_a_row(resolve):
    for sheet in ("text,note\n,a\nPCT,b\n,c\n", "text\n\nPCT\n\nYOT\n\n"):
        _, lines, _ = resolve("leads", sheet)
        assert [bool(line["leads"]) for line in lines] in ([False, True, False], [False, True, False, True])


def test_a_blank_line_between_the_rows_of_a_wide_sheet_is_no_row(resolve):
    _, lines, _ = resolve("leads", "text,note\nPCT,a\n\nYOT,b\n\n")
    assert [line["text"] for line in lines] == ["PCT", "YOT"]


def test_a_quoted_cell_may_hold_lines_quotes_and_commas(resolve):
    _, lines, _ = resolve("leads", 'note,text\r\n1,"Jill Marsh,\r\n""Head of HR"""\r\n2,PCT\r\n')
    assert [line["text"] for line in lines] == ['Jill Marsh,\r\n"Head of HR"', "PCT"]
    assert lines[0]["leads"][0]["text"] == "Jill Marsh"


SHEET = "text{0}note\nPennaeth Tŷ Hafan{0}–\nHead of HR, SMT{0}“\n"


@pytest.mark.parametrize("separator", [";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_separator_and_encoding_are_told_from_the_file(resolve, separator, encoding):
    code, lines, _ = resolve("leads", SHEET.format(separator).encode(encoding))
    assert (code, [line["text"] for line in lines]) == (ExitCode.OK, ["Pennaeth Tŷ Hafan", "Head of HR, SMT"])


def test_a_sheet_saved_on_an_old_windows_is_read(resolve):
    _, lines, _ = resolve("leads", "text,note\nBarnardo’s – Wales,£5\n".encode("cp1252"))
    assert lines[0]["text"] == "Barnardo’s – Wales"


@pytest.mark.parametrize("header", [" Text ,x", "\ufeffTEXT,x", '"text",x', "sep=,\ntext,x", "\n\ntext,x"])
def test_the_header_is_known_in_any_spelling(resolve, header):
    code, lines, _ = resolve("leads", f"{header}\nPCT,1\n")
    assert (code, [line["text"] for line in lines]) == (ExitCode.OK, ["PCT"])


def test_a_comma_belongs_to_the_text_where_there_is_one_column(resolve):
    _, lines, _ = resolve("leads", 'text\nPCT, YOT\n"CAMHS, SMT"\n')
    assert [line["text"] for line in lines] == ["PCT, YOT", "CAMHS, SMT"]


BROKEN = [
    ("leads", "doc_definitions", "{broken"),
    ("leads", "doc_definitions", '"[""SMT""]"'),
    ("leads", "doc_definitions", '"{""SMT"": 1}"'),
    ("leads", "doc_definitions", '"{""SMT"": ""Half a character: \\ud800""}"'),
    ("timescales", "context_date", "31/02/2009"),
    ("timescales", "context_date", "soon"),
    ("timescales", "context_period", "a while"),
    ("timescales", "context_period", "2009-13/2010-01"),
    ("indicators", "document_year", "last year"),
]


@pytest.mark.parametrize(("kind", "column", "cell"), BROKEN)
def test_a_row_that_is_broken_says_so_and_costs_no_other(resolve, kind, column, cell):
    code, lines, err = resolve(kind, f"text,{column}\nPCT,\nMarch 2009 PCT NI 5,{cell}\nPCT,\n")
    assert code == ExitCode.SOME_FAILED
    assert [line["text"] for line in lines] == ["PCT", "March 2009 PCT NI 5", "PCT"]
    assert err.startswith(f"Line 3: {column}: ")
    assert column in lines[1]["error"]
    assert lines[1][kind], "what does not need the broken cell is still resolved"
    assert all("error" not in line for line in (lines[0], lines[2]))


@pytest.mark.parametrize("cell", ["2009", "2016-05", ""])
def test_a_year_or_month_is_no_date_of_a_document_and_no_fault(resolve, cell):
    code, lines, _ = resolve("timescales", f"text,context_date\nin April,{cell}\n")
    assert code == ExitCode.OK
    assert lines[0]["timescales"][0]["edtf"] is None


@pytest.mark.parametrize("cell", ["2003/2004", "2003/04", "03/04", "2003-04/2004-03", "April 2003 - March 2004"])
def test_a_period_may_be_written_in_any_usual_way(resolve, cell):
    code, lines, _ = resolve("timescales", f"text,context_period\nin January,{cell}\n")
    assert (code, lines[0]["timescales"][0]["start"]) == (ExitCode.OK, "2004-01-01")


def test_the_line_told_is_that_where_the_row_begins(resolve):
    _, _, err = resolve("leads", 'text,doc_definitions\n"Jill\nMarsh",\n"Bob\nHale",{\n')
    assert err.startswith("Line 4: ")


def test_a_row_with_too_many_cells_is_told(resolve):
    code, lines, err = resolve("leads", "text,note\nHead of HR, SMT, PCT\nYOT,\n")
    assert (code, len(lines)) == (ExitCode.SOME_FAILED, 2)
    assert "Line 2: 3 cells under 2 columns" in err


def test_a_quotation_mark_that_is_never_closed_is_told(resolve):
    code, lines, err = resolve("leads", 'text,note\nPCT,a\n"YOT,b\nSMT,c\n')
    assert (code, lines[0]["text"], len(lines)) == (ExitCode.SOME_FAILED, "PCT", 2)
    assert "Line 3: a quotation mark that opens here is never closed" in err


@pytest.mark.parametrize("limit", [131_072, 2**31 - 1])
def test_a_cell_beyond_all_measure_is_told_after_the_rows_before_it(resolve, limit):
    before = csv.field_size_limit(limit)  # a library in the same process may have raised it
    code, lines, err = resolve("leads", 'text,note\nPCT,a\n"YOT,b\n' + "x,y\n" * 40_000)
    csv.field_size_limit(before)
    assert (code, lines[0]["text"], len(lines)) == (ExitCode.SOME_FAILED, "PCT", 2)
    assert "Line 3: " in err


def test_a_cell_no_spreadsheet_can_hold_is_left_out_and_told(resolve):
    code, lines, err = resolve("leads", f"text,note\n{'PCT ' * 10_000},a\nYOT,b\n")
    assert (code, [line["text"] for line in lines]) == (ExitCode.SOME_FAILED, ["", "YOT"])
    assert "Line 2: a cell of 40,000 characters is left out" in err


def test_many_broken_rows_are_counted_and_not_all_told(resolve):
    _, lines, err = resolve("leads", "text,doc_definitions\n" + "PCT,{\n" * 30)
    assert (len(lines), len(err.splitlines())) == (30, 21)
    assert "10 more" in err


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"name,when\nPCT,May\n", "no column `text`. The header line holds `name`, `when`"),
        (b"", "is empty"),
        (b"\n\n", "is empty"),
        (b"PK\x03\x04" + bytes(100), "Save the sheet as CSV"),
        (bytes(range(256)) * 9, "This is no text file. Save the sheet as CSV"),
        (b"\x7fELF" + bytes(40) + b"\n", "This is no text file. Save the sheet as CSV"),
    ],
)
def test_what_is_no_sheet_of_texts_is_told(resolve, data, words):
    code, lines, err = resolve("leads", data)
    assert (code, lines) == (ExitCode.BAD_SHEET, [])
    assert words in err


def test_a_missing_file_and_a_folder_are_told(tmp_path, capfd):
    for path, said in ((tmp_path / "none.csv", "There is no file at {}."), (tmp_path, "{} is a folder.")):
        assert run(["resolve", "leads", str(path)]) == ExitCode.NOT_FOUND
        assert said.format(path) in capfd.readouterr().err


def test_explain_says_what_was_read_and_why_it_is_doubtful(resolve):
    _, (line,), _ = resolve("timescales", "text,context_period\nfinish in May,2003/04\n", "--explain")
    assert "May" in line["timescales"][0]["words"]
    assert line["timescales"][0]["message"]
    _, (line,), _ = resolve("leads", "text\nAD (CF)\n", "--explain")
    assert line["leads"][0]["name"] == "AD(CF)"
    _, (line,), _ = resolve("indicators", "text,document_year\nN1 39,2009\n", "--explain")
    assert "corrected" in line["citations"][0]["message"]


def test_output_is_written_to_a_file_and_never_over_the_sheet(resolve, tmp_path):
    code, lines, _ = resolve("leads", "text\nTŷ\n", "--output", str(tmp_path / "out.jsonl"))
    assert (code, lines) == (ExitCode.OK, [])
    assert json.loads((tmp_path / "out.jsonl").read_text("utf-8"))["text"] == "Tŷ"
    code, _, err = resolve("leads", "text\nPCT\n", "--output", str(tmp_path / "cells.csv"))
    assert code == ExitCode.USAGE
    assert "Name another file" in err
    assert resolve("leads", "text\nPCT\n", "--output", str(tmp_path / "none" / "x"))[0] == ExitCode.CANNOT_WRITE


def piped(command: str, **more: Any) -> subprocess.CompletedProcess[bytes]:
    call = "import sys; from planledger.command_line import main; sys.argv[0] = 'planledger'; main()"
    words = [sys.executable, "-c", call, "resolve", *command.split()]
    return subprocess.run(words, capture_output=True, check=False, **more)


def test_standard_input_is_read_and_utf_8_written_whatever_the_locale(tmp_path):
    environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PATH": ""}
    done = piped("leads -", input="text\nTŷ Hafan\n".encode(), env=environment, cwd=Path(__file__).parents[1])
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Tŷ Hafan" in done.stdout.decode("utf-8")


def test_a_reader_that_stops_early_hears_no_complaint(tmp_path):
    sheet = tmp_path / "many.csv"
    sheet.write_text("text\n" + "March 2009\n" * 20_000)
    call = "from planledger.command_line import main; main()"
    script = f'"{sys.executable}" -c "{call}" resolve timescales {sheet} | head -n 1; echo ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False)
    first, code = done.stdout.splitlines()
    assert json.loads(first)["text"] == "March 2009"
    assert (code, done.stderr) == ("0", "")


CELLS = st.text(st.characters(exclude_characters="\0\r\x1a", exclude_categories=["Cs"]), max_size=20)


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=8), st.sampled_from(",;\t|"))
def test_whatever_a_spreadsheet_writes_comes_back_row_by_row(rows, separator):
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=separator)
    writer.writerows([("text", "note"), *rows])
    sheet = read_sheet(stream.getvalue().encode("utf-8-sig"))
    assert [(row.cell("text"), row.cell("note"), row.problem) for row in sheet.rows] == [(*r, None) for r in rows]


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_with_a_reason(data):
    for given_bytes in (data, b"text,note\n" + data):
        with suppress(UnreadableSheet):
            lines = [row.line for row in read_sheet(given_bytes).rows]
            assert lines == sorted(set(lines))
