"""The command line as a user meets it: help, exit codes, what goes to stdout and what to stderr."""

from __future__ import annotations

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from output.export import write
from output.site import serve
from planledger import __version__, command_line
from planledger.command_line import run
from planledger.commands import export as export_module
from planledger.commands.serve import need_port, run_until_interrupted
from planledger.exit_codes import ExitCode
from planledger.problems import Problem
from tests.pipeline_samples import write_slides

PLAN = (
    "{name} Action Plan\n\n"
    "Action\tLead\tTimescale\n"
    "Train all park wardens in first aid\tHead of Parks\tMarch 2019\n"
    "Repair the fence of the playground\tParks Manager\tOngoing\n"
)

#: Loaded by the work itself; --help has no need of any of them.
HEAVY = {"spacy", "pdfplumber", "datasette", "sqlite_utils", "docx", "lxml", "dateparser", "rich", "pebble", "edtf"}


@pytest.fixture
def home(tmp_path, monkeypatch):
    """An empty folder to stand in, with a corpus of two plans and no terminal."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for name in ("Parks", "Libraries"):
        (corpus / f"{name.lower()}.txt").write_text(PLAN.format(name=name))
    return tmp_path


@pytest.fixture
def built(home, capsys):
    """The same with its database, output/plans.db."""
    assert run(["build", "--jobs", "1", "-q"]) == ExitCode.OK
    capsys.readouterr()
    return home


def python(code: str, **more) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, **more)


def test_help_loads_nothing_heavy():
    code = (
        "import sys\nfrom planledger.command_line import run\nrun(['--help'])\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    loaded = set(python(code).stderr.split())
    assert "planledger" in loaded
    assert not HEAVY & loaded


def test_help_of_every_command_loads_nothing_heavy():
    commands = list(command_line.planledger.commands)
    code = (
        f"import sys\nfrom planledger.command_line import run\nfor c in {commands}: run([c, '--help'])\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    assert not HEAVY & set(python(code).stderr.split())


def test_help_names_every_exit_code(capsys):
    assert run(["--help"]) == ExitCode.OK
    said = capsys.readouterr().out
    for code in ExitCode:
        assert f"{code.value:3}  {code.meaning}" in said


def test_version(capsys):
    assert run(["--version"]) == ExitCode.OK
    assert capsys.readouterr().out == f"planledger {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [["no-such-command"], ["build", "--no-such-option"], ["build", "--jobs", "-1"], ["inspect"], ["report", "x"]],
)
def test_a_wrong_call_is_usage(arguments, capsys):
    assert run(arguments) == ExitCode.USAGE
    assert "Error" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [["build", "nowhere"], ["inspect", "nowhere.docx"], ["report"], ["serve"], ["export", "out"]],
)
def test_what_is_not_there_is_said_with_the_next_step(arguments, home, capsys):
    (home / "corpus").rename(home / "elsewhere")
    assert run(arguments) == ExitCode.NOT_FOUND
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("Error: There is no ")
    assert "planledger build" in said.err or "Give the path" in said.err


def test_a_build_reports_what_it_did_and_how_to_look(home, capsys):
    assert run(["build", "--jobs", "1"]) == ExitCode.OK
    said = capsys.readouterr()
    assert said.err == ""
    assert "2 new" in said.out
    assert "timescales resolved" in said.out
    assert "planledger serve --db output/plans.db" in said.out
    with closing(sqlite3.connect("output/plans.db")) as db:
        assert db.execute("SELECT count(*) FROM actions").fetchone() == (4,)


def test_where_there_is_a_makefile_the_build_speaks_of_make(home, capsys):
    Path("Makefile").write_text("serve:\n")
    run(["build", "--jobs", "1"])
    assert "make serve" in capsys.readouterr().out


def test_a_second_build_says_that_there_is_nothing_to_do(built, capsys):
    assert run(["build"]) == ExitCode.OK
    assert "Nothing to do: 2 documents unchanged." in capsys.readouterr().out


def test_an_empty_folder_is_said_to_be_empty(home, capsys):
    Path("bare").mkdir()
    assert run(["build", "bare"]) == ExitCode.OK
    assert "Nothing to do: there are no files in bare." in capsys.readouterr().out


def test_a_glob_that_matches_nothing_is_said_to_do_so(home, capsys):
    assert run(["build", "--only", "*.xyz"]) == ExitCode.OK
    assert "no file in corpus matches '*.xyz'" in capsys.readouterr().out


def test_a_document_that_fails_is_named_with_its_next_step(home, capsys):
    write_slides(home / "corpus" / "slides.pptx")
    assert run(["build", "--jobs", "1"]) == ExitCode.SOME_FAILED
    said = capsys.readouterr().out
    assert "slides.pptx: failed" in said
    assert "Print it to PDF" in " ".join(said.split())
    assert "Next: " in said


def test_a_dry_run_says_what_it_would_do_and_writes_nothing(home, capsys):
    assert run(["build", "--dry-run"]) == ExitCode.OK
    said = capsys.readouterr().out
    assert "new (2)" in said
    assert "parks.txt" in said
    assert not Path("output").exists()


def test_a_dry_run_leaves_an_empty_file_empty(home, capsys):
    empty = Path("empty.db")
    empty.touch()
    assert run(["build", "--dry-run", "--db", str(empty)]) == ExitCode.OK
    assert empty.stat().st_size == 0


def test_a_report_of_a_database_of_something_else_says_so(home, capsys):
    with closing(sqlite3.connect("foreign.db")) as db:
        db.execute("CREATE TABLE birds (name TEXT)")
    assert run(["report", "1", "--db", "foreign.db"]) == ExitCode.BAD_DATABASE
    assert "something else" in capsys.readouterr().err


def test_a_dry_run_for_scripts(home, capsys):
    assert run(["build", "--dry-run", "--json"]) == ExitCode.OK
    told = json.loads(capsys.readouterr().out)
    assert (told["new"], told["unchanged"], told["dry_run"]) == (["libraries.txt", "parks.txt"], 0, True)


def test_a_build_for_scripts_prints_one_json_object_and_nothing_else(home, capsys):
    assert run(["build", "--jobs", "1", "--json"]) == ExitCode.OK
    said = capsys.readouterr()
    told = json.loads(said.out)
    assert said.err == ""
    assert told["run"]["read"]["extracted"] == 2
    assert told["new"] == ["libraries.txt", "parks.txt"]
    assert told["interrupted"] is False


def test_a_quiet_build_says_nothing(home, capsys):
    assert run(["build", "--jobs", "1", "-q"]) == ExitCode.OK
    assert capsys.readouterr() == ("", "")


def test_a_build_with_workers_makes_the_same_records(built, home):
    assert run(["build", "--jobs", "2", "-q", "--db", "two.db"]) == ExitCode.OK

    def records(path: str):
        with closing(sqlite3.connect(path)) as db:
            return db.execute("SELECT id, action, lead_text, start, end FROM actions ORDER BY id").fetchall()

    assert records("two.db") == records("output/plans.db") != []


def test_removed_files_are_listed_and_pruned_on_demand(built, capsys):
    Path("corpus/parks.txt").unlink()
    assert run(["build", "-q"]) == ExitCode.OK
    assert run(["build"]) == ExitCode.OK
    assert "1 document without a file (drop them with --prune)" in capsys.readouterr().out
    assert run(["build", "--prune"]) == ExitCode.OK
    assert "Dropped 1 document" in capsys.readouterr().out


def test_a_file_that_is_no_database_is_refused(home, capsys):
    Path("list.db").write_text("bread, milk")
    for arguments in (["build"], ["report"], ["serve"], ["export", "out"]):
        assert run([*arguments, "--db", "list.db"]) == ExitCode.BAD_DATABASE
        assert "list.db" in capsys.readouterr().err
    assert Path("list.db").read_text() == "bread, milk"


def test_inspect_shows_roles_and_first_records(home, capsys):
    assert run(["inspect", "corpus/parks.txt"]) == ExitCode.OK
    said = capsys.readouterr().out
    for part in ("Parks Action Plan", "lead_text", "timescale_text", "Head of Parks", "2 records"):
        assert part in said


def test_inspect_for_scripts(home, capsys):
    assert run(["inspect", "corpus/parks.txt", "--json"]) == ExitCode.OK
    told = json.loads(capsys.readouterr().out)
    assert told["counts"]["action"] == 2
    assert told["tables"][0]["columns"][1]["role"] == "lead_text"
    assert told["tables"][0]["columns"][1]["reason"]


def test_inspect_of_a_file_that_cannot_be_read_says_why(home, capsys):
    write_slides(Path("slides.pptx"))
    assert run(["inspect", "slides.pptx"]) == ExitCode.SOME_FAILED
    assert "Print it to PDF" in " ".join(capsys.readouterr().out.split())


def test_a_report_can_be_had_again(built, capsys):
    assert run(["report"]) == ExitCode.OK
    said = capsys.readouterr().out
    assert "Run 1" in said
    assert "planledger serve" in said


def test_a_report_for_scripts(built, capsys):
    assert run(["report", "1", "--json"]) == ExitCode.OK
    told = json.loads(capsys.readouterr().out)
    assert told["run"]["run_id"] == 1
    assert told["run"]["ledger"]["extracted"] == 2
    assert isinstance(told["needs_a_person"], list)


def test_a_run_keeps_the_arguments_it_was_called_with(built, capsys):
    run(["report", "--json"])
    assert json.loads(capsys.readouterr().out)["run"]["arguments"] == ["build", "--jobs", "1", "-q"]


def test_a_report_of_a_run_that_was_never_made(built, capsys):
    assert run(["report", "99"]) == ExitCode.NOT_FOUND
    assert "99" in capsys.readouterr().err


@pytest.mark.parametrize("file_format", ["csv", "jsonl", "datapackage"])
def test_export_prints_the_files_it_wrote(built, capsys, file_format):
    assert run(["export", "out", "--format", file_format]) == ExitCode.OK
    written = [Path(line) for line in capsys.readouterr().out.splitlines()]
    assert written
    assert all(path.is_file() and path.is_relative_to("out") for path in written)


def test_export_offers_every_format_there_is():
    assert export_module.FORMATS == write.FORMATS


def test_export_into_a_file_is_no_fault(built, capsys):
    assert run(["export", "corpus/parks.txt"]) == ExitCode.USAGE
    assert run(["export", "corpus/parks.txt/below"]) == ExitCode.CANNOT_WRITE
    assert "Name another folder" in capsys.readouterr().err


def test_a_missing_optional_part_has_an_exit_code_of_its_own(built, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert run(["export", "out", "--format", "parquet"]) == ExitCode.PART_MISSING
    assert "pyarrow" in capsys.readouterr().err or "parquet" in capsys.readouterr().err


def test_a_taken_port_is_said_with_another_to_try(built, capsys):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert run(["serve", "--port", str(port)]) == ExitCode.PORT_TAKEN
    assert f"--port {port + 1}" in capsys.readouterr().err


def test_a_free_port_is_no_problem():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    need_port(port)


def test_serve_runs_what_the_site_tells_and_hands_on_its_exit_code(built, monkeypatch):
    monkeypatch.setattr(serve, "serve_command", lambda *_: [sys.executable, "-c", "raise SystemExit(9)"])
    assert run(["serve", "--port", "18765"]) == 9


def test_ctrl_c_is_the_ordinary_end_of_serving():
    """The stand-in server interrupts its parent as a terminal would interrupt both."""
    code = "import os, signal, time; os.kill(os.getppid(), signal.SIGINT); time.sleep(0.2)"
    assert run_until_interrupted([sys.executable, "-c", code]) == ExitCode.OK


def test_colours_are_left_out_where_nobody_wants_them(home, capsys, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("NO_COLOR", "1")
    run(["doctor"])
    assert "\x1b[3" not in capsys.readouterr().out


def test_a_fault_of_ours_prints_its_trace_and_asks_for_a_report(capsys, monkeypatch):
    def broken(*_, **__):
        raise ZeroDivisionError

    monkeypatch.setattr(command_line.planledger, "main", broken)
    assert run(["doctor"]) == ExitCode.INTERNAL
    said = capsys.readouterr().err
    assert "ZeroDivisionError" in said
    assert "Please report it" in said


def test_a_problem_ends_with_its_own_code(capsys, monkeypatch):
    def problem(*_, **__):
        raise Problem(ExitCode.PORT_TAKEN, "Somebody sits there.")

    monkeypatch.setattr(command_line.planledger, "main", problem)
    assert run(["serve"]) == ExitCode.PORT_TAKEN
    assert capsys.readouterr().err == "Error: Somebody sits there.\n"


SLOW_BUILD = """
import sys, time
from planledger import process_document
from planledger.command_line import run
from tests.pipeline_samples import entry_of
def slow(file, **options):
    print(file.path, flush=True)
    time.sleep(0.4)
    return entry_of(file)
process_document.process = slow
sys.exit(run(["build", "--jobs", "1", "-q"]))
"""


def test_ctrl_c_keeps_finished_documents_and_exits_130(home):
    project = str(Path(__file__).resolve().parents[1])
    for number in range(30):
        (home / "corpus" / f"{number:02}.txt").write_text(f"words {number}")
    build = subprocess.Popen(
        [sys.executable, "-c", SLOW_BUILD],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": project},
    )
    assert build.stdout is not None
    first_two = [build.stdout.readline().strip(), build.stdout.readline().strip()]
    build.send_signal(signal.SIGINT)
    rest, remark = build.communicate(timeout=30)
    assert build.returncode == ExitCode.INTERRUPTED, remark
    assert "Stopping after the documents at hand" in remark
    with closing(sqlite3.connect("output/plans.db")) as db:
        kept = [path for (path,) in db.execute("SELECT path FROM documents ORDER BY path")]
    assert kept == [*first_two, *rest.split()] == ["00.txt", "01.txt"]


def test_another_port_is_proposed_for_the_same_database(built, capsys):
    Path("output/plans.db").rename("other.db")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert run(["serve", "--db", "other.db", "--port", str(port)]) == ExitCode.PORT_TAKEN
    assert f"planledger serve --db other.db --port {port + 1}" in capsys.readouterr().err
