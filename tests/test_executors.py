"""Executors give one entry a file in the order of the files, and a poisonous file costs only itself."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from pathlib import Path

import pytest

from planledger.executors.choose import choose_executor, usable_cores
from planledger.executors.local import LocalExecutor
from planledger.executors.lost_documents import timed_out, worker_crashed
from planledger.executors.serial import SerialExecutor
from planledger.interrupts import GentleInterrupt
from tests.pipeline_samples import (
    entry_of,
    poisonous,
    preparation_seen,
    remember_preparation,
    source,
)

NAMES = ["a", "slow-b", "c", "slow-d", "e", "f", "g", "h"]


@pytest.mark.parametrize("executor", [SerialExecutor(), LocalExecutor(2, 30)], ids=lambda e: e.name)
def test_entries_come_in_the_order_of_the_files(executor):
    entries = list(executor.run(poisonous, map(source, NAMES), lambda: False))
    assert [entry.source.path for entry in entries] == NAMES


def test_both_executors_give_the_same_entries():
    sources = [source(name) for name in NAMES]
    assert list(SerialExecutor().run(entry_of, sources)) == list(LocalExecutor(2, 30).run(entry_of, sources))


def test_exactly_the_poisonous_documents_fail():
    names = [f"{number:02}" for number in range(20)]
    names[3], names[8], names[12], names[17] = "3-crash", "8-loop", "12-raise", "17-unsendable"
    entries = list(LocalExecutor(2, 1.0).run(poisonous, map(source, names)))
    failed = {entry.source.path: entry.notices[0].code for entry in entries if entry.status == "failed"}
    assert failed == {
        "3-crash": "worker_crashed",
        "8-loop": "timed_out",
        "12-raise": "internal_error",
        "17-unsendable": "internal_error",
    }
    assert [entry.source.path for entry in entries] == names


def test_documents_under_way_are_handed_out_again_where_all_workers_were_lost(monkeypatch):
    answered = LocalExecutor._outcome
    breaks = iter([BrokenProcessPool("All workers expired")])

    def lost_once(self, task):
        if lost := next(breaks, None):
            raise lost
        return answered(self, task)

    monkeypatch.setattr(LocalExecutor, "_outcome", lost_once)
    entries = list(LocalExecutor(2, 30).run(entry_of, map(source, NAMES)))
    assert [entry.source.path for entry in entries] == NAMES


def test_a_document_after_a_crash_is_read_even_with_one_worker():
    entries = list(LocalExecutor(1, 30).run(poisonous, map(source, ["crash", "a", "crash-too", "b"])))
    assert [entry.status for entry in entries] == ["failed", "no_action_table"] * 2


def test_the_initializer_runs_in_the_worker_before_its_first_document():
    executor = LocalExecutor(1, 30, prepare=remember_preparation)
    (entry,) = executor.run(preparation_seen, [source("a")])
    assert entry.message == "yes"
    assert "PLANLEDGER_TEST_PREPARED" not in os.environ


def test_a_serial_run_stops_between_documents():
    taken: list[str] = []
    for entry in SerialExecutor().run(entry_of, map(source, "abc"), lambda: len(taken) == 2):
        taken.append(entry.source.path)
    assert taken == ["a", "b"]


def test_a_stopped_local_run_still_gives_what_was_finished_and_leaves_the_rest():
    begun = time.monotonic()
    names = ["loop", "a", "b", "c"]
    entries = list(LocalExecutor(2, 60).run(poisonous, map(source, names), lambda: time.monotonic() > begun + 2))
    assert [entry.source.path for entry in entries] == ["a", "b", "c"]
    assert time.monotonic() < begun + 20


def test_files_are_handed_out_bit_by_bit_so_that_memory_stays_bounded():
    handed_out: list[int] = []

    def many():
        for number in range(500):
            handed_out.append(number)
            yield source(str(number))

    next(iter(LocalExecutor(1, 30).run(entry_of, many())))
    assert len(handed_out) < 50


@pytest.mark.parametrize(("jobs", "documents", "workers"), [(4, 2, 2), (3, 100, 3), (2, 0, 1)])
def test_there_are_never_more_workers_than_documents(jobs, documents, workers):
    executor = choose_executor(jobs, documents, 60)
    assert isinstance(executor, LocalExecutor)
    assert executor.jobs == workers


def test_no_number_of_jobs_means_one_a_core_and_one_means_this_process():
    executor = choose_executor(0, 10_000, 60)
    assert isinstance(executor, LocalExecutor)
    assert executor.jobs == usable_cores() >= 1
    assert choose_executor(1, 10_000, 60).name == "serial"


def test_brackets_in_a_file_name_mean_themselves_in_the_advice():
    assert "--only 'plan [[]final].pdf' " in (timed_out(source("plan [final].pdf"), 30).message or "")


def test_a_timed_out_document_is_told_how_to_be_given_more_time():
    entry = timed_out(source("plans/big one.pdf"), 30)
    assert entry.status == "failed"
    assert "longer than 30 seconds" in (entry.message or "")
    assert "--only 'plans/big one.pdf' --time-limit 120" in (entry.message or "")


@pytest.mark.parametrize(("code", "words"), [(7, "exit code 7"), (-9, "signal SIGKILL"), (-250, "signal 250")])
def test_a_crash_says_how_the_process_ended(code, words):
    assert words in (worker_crashed(source("a"), code).message or "")


def test_lost_documents_keep_their_message_as_an_event():
    entry = worker_crashed(source("a"), 1)
    assert entry.notices == (replace(entry.notices[0], severity="error", message=entry.message),)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_first_signal_asks_and_the_second_insists(number):
    said: list[str] = []
    with GentleInterrupt(lambda: said.append("stopping")) as stop:
        assert not stop()
        signal.raise_signal(number)
        assert stop()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(number)
    assert said == ["stopping"]


def test_ctrl_c_means_the_usual_again_afterwards():
    with GentleInterrupt(lambda: None):
        pass
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


INTERRUPTED_AT_THE_START = """
from planledger.executors.local import LocalExecutor
from planledger.interrupts import GentleInterrupt
from tests.pipeline_samples import poisonous, source
with GentleInterrupt(lambda: None) as stop:
    print("begun", flush=True)
    executor = LocalExecutor(2, 30, preload=("tests.pipeline_slow_load",))
    kept = list(executor.run(poisonous, [source("loop")], stop))
print(stop.asked, kept)
"""


def test_ctrl_c_of_a_terminal_while_workers_are_being_started_stops_in_order():
    """A terminal sends it to every process of the group, not to the first alone."""
    project = str(Path(__file__).resolve().parents[1])
    run = subprocess.Popen(
        [sys.executable, "-c", INTERRUPTED_AT_THE_START],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env=os.environ | {"PYTHONPATH": project},
    )
    assert run.stdout is not None
    assert run.stdout.readline() == "begun\n"
    time.sleep(0.4)
    os.killpg(run.pid, signal.SIGINT)
    said, trouble = run.communicate(timeout=30)
    assert (run.returncode, said, trouble) == (0, "True []\n", "")
