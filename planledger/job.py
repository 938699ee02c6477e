"""What workers are asked to do, named here and loaded there.

The process that hands out the work loads none of the readers and registers for it, and none at all where there is
nothing to do.
"""

# ruff: noqa: PLC0415 - that is the idea
from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from ingest.settings import OcrMode
from ingest.source_file import SourceFile
from planledger.executors.protocol import Outcome

if TYPE_CHECKING:
    from planledger.settings.corpus_settings import CorpusSettings


def read_to_rows(
    source: SourceFile,
    ocr: OcrMode = "auto",
    forced: frozenset[str] = frozenset(),
    time_limit: float = inf,
    settings: CorpusSettings | None = None,
) -> Outcome:
    """See `planledger.process_document.process_to_rows`."""
    from planledger.process_document import process_to_rows
    from planledger.settings.corpus_settings import NO_SETTINGS

    return process_to_rows(source, ocr, forced, time_limit, settings or NO_SETTINGS)


def make_ready() -> None:
    """See `planledger.warm_up.warm_up`."""
    from planledger.warm_up import warm_up

    warm_up()
