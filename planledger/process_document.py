"""One document from bytes to entry: read, extract, resolve. A pure function; it writes nothing."""

from __future__ import annotations

import traceback
from dataclasses import replace
from functools import cache
from math import inf
from pathlib import Path
from time import perf_counter

from extract.own_words import words_of_columns
from extract.plan import extract_plan
from extract.vocabulary import header_words
from ingest.document import Document, Notice, OcrUse, Severity
from ingest.failures import NeedsOcr, UnreadableFile
from ingest.read import read_document
from ingest.settings import OcrMode, ReadSettings
from ingest.source_file import SourceFile
from normalize.resolve import resolve_plan
from normalize.resolved import ResolvedPlan
from output.entry import DocumentEntry, DocumentStatus
from output.parcel import RowParcel, parcel_of
from planledger.settings.corpus_settings import NO_SETTINGS, CorpusSettings, DocumentSettings

PROJECT = Path(__file__).resolve().parents[1]


@cache
def known_header_words() -> frozenset[str]:
    """The header vocabulary, read once a process; a worker calls this before its first document."""
    return header_words()


def process(
    source: SourceFile,
    ocr: OcrMode = "auto",
    forced: frozenset[str] = frozenset(),
    time_limit: float = inf,
    settings: CorpusSettings = NO_SETTINGS,
) -> DocumentEntry:
    """The entry of one file, whatever becomes of it. Raises nothing: a fault becomes a `failed` entry.

    `forced` are the ids of documents that were once read with `--ocr force`, which `auto` does not take back.
    `time_limit` is in seconds: OCR gives up before it, so that what has text is kept.
    """
    started = perf_counter()
    mode: OcrMode = "force" if ocr == "auto" and source.id in forced else ocr
    entry = _entry(source, mode, time_limit, settings.for_document(source.path, *source.also_at))
    return replace(entry, ocr=_ocr_use(entry, mode), seconds=perf_counter() - started)


def _ocr_use(entry: DocumentEntry, mode: OcrMode) -> OcrUse | None:
    """What became of OCR, also where the file could not be read: a choice that was heeded is not heeded again."""
    if entry.document is not None:
        return entry.document.ocr
    if mode == "force" and entry.source.format == "pdf" and not entry.wanted_parts:
        return "forced"
    return "declined" if mode == "never" and entry.status == "needs_ocr" else None


def process_to_rows(
    source: SourceFile,
    ocr: OcrMode = "auto",
    forced: frozenset[str] = frozenset(),
    time_limit: float = inf,
    settings: CorpusSettings = NO_SETTINGS,
) -> DocumentEntry | RowParcel:
    """What the store needs of one file, packed; the entry itself where its rows cannot be made. As `process`."""
    entry = process(source, ocr=ocr, forced=forced, time_limit=time_limit, settings=settings)
    try:
        return parcel_of(entry)
    except ValueError:  # the store refuses the entry for the same reason, and says so
        return entry


def _entry(source: SourceFile, ocr: OcrMode, time_limit: float, settings: DocumentSettings) -> DocumentEntry:
    document: Document | None = None
    try:
        words = known_header_words() | words_of_columns(settings.extract)
        document = read_document(source, ReadSettings(words, ocr, time_limit))
        plan = resolve_plan(document, extract_plan(document, settings.extract), settings.resolve)
    except UnreadableFile as reason:
        return _unreadable(source, reason)
    except Exception as fault:
        return _internal_error(source, document, fault)
    status = status_of(plan)
    message = _message(status, plan, source)
    return DocumentEntry(source, status, message, document, plan, wanted_parts=document.wanted_parts)


def status_of(plan: ResolvedPlan) -> DocumentStatus:
    """`extracted` where the plan has actions or mitigations; a commitment in prose alone is no plan."""
    has_records = any(action.row.kind != "commitment" for action in plan.actions)
    return "extracted" if has_records else "no_action_table"


def _message(status: DocumentStatus, plan: ResolvedPlan, source: SourceFile) -> str | None:
    if status == "extracted":
        return None
    tables = len(plan.tables)
    seen = {0: "no table", 1: "one table, which lists no actions"}.get(
        tables, f"{tables} tables, none of which lists actions"
    )
    return (
        f"Read whole: it has {seen}. If it should hold a plan, `planledger inspect` on {source.path} "
        "shows what was read and why."
    )


def _unreadable(source: SourceFile, reason: UnreadableFile) -> DocumentEntry:
    status: DocumentStatus = "needs_ocr" if isinstance(reason, NeedsOcr) else "failed"
    severity: Severity = "warning" if status == "needs_ocr" or reason.wanted_parts else "error"
    notices = (Notice(severity, reason.code, reason.message),)
    return DocumentEntry(source, status, reason.message, None, None, notices, wanted_parts=reason.wanted_parts)


def _internal_error(source: SourceFile, document: Document | None, fault: Exception) -> DocumentEntry:
    stage = "reading it" if document is None else "working out what it says"
    message = (
        f"A fault in planledger while {stage}: {type(fault).__name__}: {fault}. "
        "Please report it together with the file; the run's events hold the trace."
    )
    notices = (Notice("error", "internal_error", f"{message}\n{trace(fault)}"),)
    return DocumentEntry(source, "failed", message, document, None, notices)


def trace(fault: BaseException) -> str:
    """Where a fault arose, innermost last; paths below the project, so that it is the same everywhere."""
    frames = traceback.extract_tb(fault.__traceback__)
    return "\n".join(f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames)


def _short(filename: str) -> str:
    path = Path(filename)
    return path.relative_to(PROJECT).as_posix() if path.is_relative_to(PROJECT) else path.name
