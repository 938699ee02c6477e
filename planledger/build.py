"""An incremental build: read what is new or changed, store it document by document, report.

Only this process writes, one transaction a document, in the order of the files, so the database is the
same whichever executor ran.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from ingest.corpus import list_files
from ingest.document import Notice
from ingest.legacy.ahead import copies_ahead, drop_copy
from ingest.settings import OcrMode
from ingest.source_file import SourceFile
from output.entry import DocumentEntry
from output.report_facts import NeedsAPerson, RunFacts, needs_a_person, run_facts
from output.store import KnownFile, NotStored, Store
from planledger.database_problems import database_problems
from planledger.executors.choose import usable_cores
from planledger.executors.protocol import Executor, Outcome, Work, never
from planledger.exit_codes import ExitCode
from planledger.optional_parts import parts_here
from planledger.pipeline_version import pipeline_version
from planledger.problems import Problem
from planledger.progress import Tick
from planledger.settings.corpus_settings import NO_SETTINGS, CorpusSettings
from planledger.settings.lead_settings import join_settings, kept_apart
from planledger.settings.marks import marks_of
from planledger.settings.unused import SettingsUse, settings_use
from planledger.work_list import WorkList, plan_work


@dataclass(frozen=True, slots=True)
class BuildOrder:
    """What a build is asked to do; the fields are the options of `planledger build`.

    `jobs` 0 is one worker a core, 1 this process; `time_limit` is in seconds a document.
    """

    corpus: Path
    db: Path
    jobs: int = 0
    only: str | None = None
    force: bool = False
    prune: bool = False
    dry_run: bool = False
    time_limit: float = 600
    ocr: OcrMode = "auto"
    arguments: tuple[str, ...] = ()
    settings: CorpusSettings = NO_SETTINGS


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build did. `run` is None where there was nothing to do or nothing was to be written.

    `pruned` counts documents dropped; `seconds` is wall-clock time.
    """

    order: BuildOrder
    work: WorkList
    run: RunFacts | None
    needs: tuple[NeedsAPerson, ...]
    pruned: int
    seconds: float
    interrupted: bool = False
    use: SettingsUse = field(default_factory=SettingsUse)

    @property
    def exit_code(self) -> ExitCode:
        if self.interrupted:
            return ExitCode.INTERRUPTED
        # A document that only waits for an optional part is listed, like a scan, and is no failure of the run.
        return ExitCode.SOME_FAILED if self.run and self.run.read.failed > self.run.read.waiting else ExitCode.OK


def survey(order: BuildOrder) -> WorkList:
    """What there is to do; writes nothing and makes no database."""
    known: tuple[KnownFile, ...] = ()
    # An empty file is a database yet to be made, and to open it for writing would make it.
    if order.db.exists() and order.db.stat().st_size:
        with database_problems(order.db), Store(order.db) as store:
            known = store.known_files()
    files = _files(order.corpus, order.settings)
    return plan_work(
        files,
        known,
        pipeline_version(),
        only=order.only,
        force=order.force,
        parts_here=parts_here(),
        ocr=order.ocr,
        marks=marks_of(order.settings, files),
    )


def _files(corpus: Path, settings: CorpusSettings) -> tuple[SourceFile, ...]:
    try:
        files = list_files(corpus)
    except OSError as reason:
        raise Problem(
            ExitCode.NOT_FOUND,
            f"{reason.filename or corpus} cannot be read ({reason.strerror}). Give yourself the right to read it, "
            "or take it out of the folder.",
        ) from reason
    own = settings.path.resolve() if settings.path else None  # under another name it looks like a text
    return tuple(file for file in files if file.absolute != own)


def carry_out(
    order: BuildOrder,
    work: WorkList,
    executor: Executor,
    job: Work,
    *,
    tick: Tick = lambda _path: None,
    stop: Callable[[], bool] = never,
) -> BuildResult:
    """Do the work and store it. `job` makes an entry of a file; `tick` is called after each stored one.

    Raises Problem where the database cannot be written. When `stop` says so, what is finished is kept.
    """
    started = perf_counter()
    run: _Run | None = None
    with database_problems(order.db):
        with Store(order.db) as store:
            if work.to_read or work.newly_removed or (order.prune and work.removed):
                number = store.begin_run(pipeline_version(), executor.name, order.arguments)
                with copies_ahead(work.to_read, order.jobs or usable_cores(), order.time_limit, stop) as sources:
                    _read_and_save(store, executor, sources, job, tick, stop, work.marks)
                run = _end(store, number, order, work, interrupted=stop())
            elif store.is_broken_off() or order.settings.path:
                # A build that was killed has left this to the next; the settings of leads may have changed.
                store.join_leads(join_settings(order.settings))
            use = _settings_use(store, order.settings, work)
        facts = None if run is None else run_facts(order.db, run.number)
        needs = needs_a_person(order.db)
    pruned, interrupted = (run.pruned, run.interrupted) if run else (0, False)
    return BuildResult(order, work, facts, needs, pruned, perf_counter() - started, interrupted, use)


@dataclass(frozen=True, slots=True)
class _Run:
    number: int
    pruned: int
    interrupted: bool


def _end(store: Store, number: int, order: BuildOrder, work: WorkList, *, interrupted: bool) -> _Run:
    """See to the removed files and close the run; an interrupted one is left as broken off."""
    if interrupted:
        store.join_leads(join_settings(order.settings))
        return _Run(number, 0, interrupted=True)
    pruned = _settle_removed(store, work, prune=order.prune)
    store.join_leads(join_settings(order.settings))
    for unused in _settings_use(store, order.settings, work).unused:
        store.note(Notice("info", "setting_unused", f"{unused.entry}: {unused.reason}.", unused.entry))
    store.end_run(skipped=len(work.unchanged))
    return _Run(number, pruned, interrupted=False)


def _settings_use(store: Store, settings: CorpusSettings, work: WorkList) -> SettingsUse:
    """What no document of the corpus as it stands used, also of those that this build passed over."""
    if settings.path is None:
        return SettingsUse()
    read_with = {known.id: known.settings for known in store.known_files()}
    unread = frozenset(s.id for s in work.corpus if read_with.get(s.id, "") != work.marks.get(s.id))
    used = store.settings_used(s.id for s in work.corpus) | kept_apart(settings, store.lead_names())
    return settings_use(settings, work.corpus, unread, used)


def _read_and_save(
    store: Store,
    executor: Executor,
    sources: Iterable[SourceFile],
    job: Work,
    tick: Tick,
    stop: Callable[[], bool],
    marks: Mapping[str, str | None],
) -> None:
    for entry in executor.run(job, sources, stop):
        _save(store, entry, marks.get(entry.source.id))
        drop_copy(entry.source)
        tick(entry.source.path)


def _save(store: Store, entry: Outcome, mark: str | None) -> None:
    try:
        store.save(entry, mark)
    except NotStored as refusal:
        store.save(_contradictory(entry, refusal), mark)


def _contradictory(entry: Outcome, refusal: NotStored) -> DocumentEntry:
    """The entry to keep for a document whose values do not fit together: a fault of planledger."""
    message = f"A fault in planledger while storing it: {refusal.reason}. Please report it together with the file."
    notices = (Notice("error", "internal_error", message),)
    return DocumentEntry(entry.source, "failed", message, None, None, notices, entry.seconds)


def _settle_removed(store: Store, work: WorkList, *, prune: bool) -> int:
    """Mark documents whose file is gone, or drop them; how many were dropped."""
    if prune:
        return store.prune(document.path for document in work.removed)
    store.mark_missing(document.path for document in work.newly_removed)
    return 0
