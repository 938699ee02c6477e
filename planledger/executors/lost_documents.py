"""The entries of documents whose worker gave nothing back."""

from __future__ import annotations

import shlex
from glob import escape

from ingest.document import Notice
from ingest.program_ending import ending_in_words
from ingest.source_file import SourceFile
from output.entry import DocumentEntry


def timed_out(source: SourceFile, limit: float) -> DocumentEntry:
    """The document took longer than `limit` seconds, so its worker was stopped."""
    message = (
        f"Reading took longer than {limit:g} seconds and was stopped. Give it more time with "
        f"`planledger build --force --only {_pattern(source.path)} --time-limit {_more(limit)}`, or split the file."
    )
    return _lost(source, "timed_out", message, limit)


def worker_crashed(source: SourceFile, exit_code: int) -> DocumentEntry:
    """The worker process ended in the middle of the document. A negative code is a signal's number."""
    message = (
        f"The process that read it ended in the middle ({ending_in_words(exit_code)}); all other documents are "
        "unharmed. If memory ran short, try again with `--jobs 1 --force`; else report it with the file."
    )
    return _lost(source, "worker_crashed", message)


def result_not_sent(source: SourceFile, fault: BaseException) -> DocumentEntry:
    """The worker finished, but what it made could not be sent back: a fault of planledger."""
    message = (
        f"A fault in planledger while handing the result over: {type(fault).__name__}: {fault}. "
        "Please report it together with the file."
    )
    return _lost(source, "internal_error", message)


def _lost(source: SourceFile, code: str, message: str, seconds: float = 0.0) -> DocumentEntry:
    notices = (Notice("error", code, message),)
    return DocumentEntry(source, "failed", message, None, None, notices, seconds)


def _pattern(path: str) -> str:
    """The path as a glob for a shell, so that brackets in a file name mean themselves."""
    return shlex.quote(escape(path))


def _more(limit: float) -> int:
    return max(60, round(limit * 4))
